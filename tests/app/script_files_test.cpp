#include "tests/model/temporary_folder.h"
#include "workbench/app/presenters/script_presenter.h"
#include "workbench/app/script_files.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>

using namespace kartrekker;
using tests::bytes_of;
using tests::write_bytes;

namespace {

/// A folder with one script of the user's own.
struct OwnScript {
    tests::TemporaryFolder folder;
    const std::filesystem::path file = folder / "scripts" / "mine.lua";

    OwnScript() {
        setenv("KARTREKKER_TEMPLATES", folder.path().c_str(), 1);
        std::filesystem::create_directory(folder / "scripts");
        write_bytes(file, "saved");
    }
    ~OwnScript() { unsetenv("KARTREKKER_TEMPLATES"); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(script_files)

BOOST_FIXTURE_TEST_CASE(a_draft_knows_what_it_began_from, OwnScript) {
    app::keep_script_draft(file, app::UnsavedText{"typed", "saved"});
    write_bytes(file, "saved by another program");
    const auto drafts = app::script_drafts();
    BOOST_REQUIRE(drafts.size() == 1u);
    BOOST_TEST(drafts.at(file).text == "typed");
    BOOST_TEST(drafts.at(file).began_from == "saved");
    app::keep_script_draft(file, std::nullopt);
    BOOST_TEST(app::script_drafts().empty());
    BOOST_TEST(std::filesystem::is_empty(folder / "scripts" / "drafts"));
    BOOST_TEST(bytes_of(file) == "saved by another program");
}

BOOST_FIXTURE_TEST_CASE(what_was_saved_is_no_draft, OwnScript) {
    app::keep_script_draft(file, app::UnsavedText{"typed", "saved"});
    app::save_own_script(file, "typed"); // and the program ended before it took the draft away
    BOOST_TEST(app::script_drafts().empty());
}

BOOST_FIXTURE_TEST_CASE(what_was_typed_outlives_its_script, OwnScript) {
    app::keep_script_draft(file, app::UnsavedText{"typed", "saved"});
    std::filesystem::remove(file);
    BOOST_TEST(app::script_drafts().at(file).text == "typed");
    const auto scripts = app::all_scripts();
    const auto listed = std::ranges::find(scripts, file, &app::ScriptFile::file);
    BOOST_REQUIRE((listed != scripts.end()));
    BOOST_TEST(listed->is_own);
    BOOST_TEST(listed->problem.has_value());
    app::save_own_script_again(file, "typed");
    BOOST_TEST(bytes_of(file) == "typed");
    BOOST_CHECK_THROW(app::save_own_script_again(file, "over it"), model::Failure);
    BOOST_TEST(bytes_of(file) == "typed");
}

BOOST_FIXTURE_TEST_CASE(a_draft_that_stays_is_told, OwnScript) {
    std::filesystem::create_directories(folder / "scripts" / "drafts" / "mine.lua.draft" / "stays");
    BOOST_CHECK_THROW(app::keep_script_draft(file, std::nullopt), model::Failure);
}

BOOST_AUTO_TEST_CASE(a_new_script_begins_in_the_language_of_its_writer) {
    for (const auto kind : {app::ScriptKind::action, app::ScriptKind::assessment}) {
        BOOST_TEST(app::new_script_text(kind, model::Language::english).starts_with("-- What this "));
        BOOST_TEST(app::new_script_text(kind, model::Language::dutch).find("in één regel.\nlocal ") < 60u);
    }
}

BOOST_AUTO_TEST_CASE(a_shelf_that_cannot_be_read_says_why) {
    const app::ScriptShelf shelf{{}, model::Failure("Out of reach.")};
    BOOST_TEST(app::shelf_table(shelf, {}, model::Language::english).empty_words == "Out of reach.");
}

BOOST_AUTO_TEST_SUITE_END()
