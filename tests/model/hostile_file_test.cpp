#include "model/changeset.h"
#include "model/entities/goal.h"
#include "model/packed_bytes.h"
#include "model/workspace.h"
#include "model/workspace_file.h"
#include "tests/model/temporary_folder.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

using namespace kartrekker::model;
using namespace kartrekker::tests;

namespace {

struct Tampering {
    Tampering() : file(folder / "a.kartrekker") {
        auto workspace = Workspace::create(file, "Bank", Language::english);
        Goal goal;
        goal.name = "One";
        workspace.edit("Add", [&](Edit &edit) { edit.add(goal); });
    }
    void tamper(const std::string &sql) { tamper_with(file, sql); }
    void require_refused_untouched() {
        const std::string before = bytes_of(file);
        BOOST_CHECK_THROW(Workspace::open(file), Failure);
        BOOST_TEST((bytes_of(file) == before));
        std::size_t count = 0;
        for ([[maybe_unused]] const auto &entry : std::filesystem::directory_iterator(folder.path()))
            ++count;
        BOOST_TEST(count == 1u);
    }
    TemporaryFolder folder;
    std::filesystem::path file;
};

} // namespace

BOOST_AUTO_TEST_SUITE(hostile_files)

BOOST_FIXTURE_TEST_CASE(what_is_no_workspace, Tampering) {
    for (const std::string &bytes : {std::string(), std::string("hello"), std::string(5000, '\0'),
                                     "SQLite format 3" + std::string(500, '\0')}) {
        write_bytes(file, bytes);
        require_refused_untouched();
    }
}

BOOST_FIXTURE_TEST_CASE(another_programs_database, Tampering) {
    tamper("PRAGMA application_id = 0");
    require_refused_untouched();
}

BOOST_FIXTURE_TEST_CASE(a_newer_version, Tampering) {
    tamper("PRAGMA user_version = 99");
    require_refused_untouched();
}

BOOST_FIXTURE_TEST_CASE(an_extra_trigger, Tampering) {
    tamper("CREATE TRIGGER evil AFTER INSERT ON goal BEGIN DELETE FROM goal; END");
    require_refused_untouched();
}

BOOST_FIXTURE_TEST_CASE(an_extra_view, Tampering) {
    tamper("CREATE VIEW evil AS SELECT * FROM goal");
    require_refused_untouched();
}

BOOST_FIXTURE_TEST_CASE(a_view_of_ours_that_does_something_else, Tampering) {
    tamper("DROP VIEW answer; CREATE VIEW answer AS SELECT load_extension('evil')");
    require_refused_untouched();
}

BOOST_FIXTURE_TEST_CASE(a_missing_table, Tampering) {
    tamper("DROP TABLE measurement");
    require_refused_untouched();
}

BOOST_FIXTURE_TEST_CASE(a_table_with_another_column, Tampering) {
    tamper("ALTER TABLE goal ADD COLUMN evil TEXT");
    require_refused_untouched();
}

BOOST_FIXTURE_TEST_CASE(a_broken_link, Tampering) {
    tamper("PRAGMA foreign_keys = OFF; UPDATE goal SET objective = 'nowhere'");
    require_refused_untouched();
}

BOOST_FIXTURE_TEST_CASE(a_damaged_page, Tampering) {
    std::string bytes = bytes_of(file);
    for (std::size_t i = 4096 * 3; i < 4096 * 12; i += 7)
        bytes[i] = static_cast<char>(bytes[i] ^ 0x5a);
    write_bytes(file, bytes);
    require_refused_untouched();
}

BOOST_FIXTURE_TEST_CASE(a_truncated_file, Tampering) {
    write_bytes(file, bytes_of(file).substr(0, 4096 * 5));
    require_refused_untouched();
}

BOOST_FIXTURE_TEST_CASE(a_write_ahead_log, Tampering) {
    tamper("PRAGMA journal_mode = WAL");
    require_refused_untouched();
}

BOOST_FIXTURE_TEST_CASE(a_journal_that_names_another_file_for_removal, Tampering) {
    const auto victim = folder / "victim";
    write_bytes(victim, "precious");
    std::string journal("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    journal.resize(512, '\0');
    journal += victim.string() + std::string(8, '\0') + std::string("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    write_bytes(folder / "a.kartrekker-journal", journal);
    const std::string before = bytes_of(file);
    BOOST_CHECK_THROW(Workspace::open(file), Failure);
    BOOST_TEST((bytes_of(file) == before));
    BOOST_TEST(bytes_of(victim) == "precious");
}

BOOST_FIXTURE_TEST_CASE(a_folder_and_a_missing_file, Tampering) {
    BOOST_CHECK_THROW(Workspace::open(folder.path()), Failure);
    BOOST_CHECK_THROW(Workspace::open(folder / "none.kartrekker"), Failure);
}

BOOST_FIXTURE_TEST_CASE(a_history_that_speaks_of_other_tables, Tampering) {
    for (const char *changeset : {"x''", "x'00'", "x'54020100686973746F727900'", "x'54010167 6F616C00'",
                                  "x'5402 0100 676F616C00 1200 03016103016203 016103 0163'"}) {
        std::string blob(changeset);
        std::erase(blob, ' ');
        tamper("UPDATE history SET changeset = " + blob);
        auto workspace = Workspace::open(file);
        const auto before = workspace.all<Goal>().size();
        try {
            workspace.undo();
        } catch (const Failure &) {
        }
        BOOST_TEST(workspace.all<Goal>().size() == before);
        BOOST_TEST(workspace.history().size() == 1u);
    }
}

// A step that adds, changes or removes a goal without a key: neither undone nor told of.
BOOST_FIXTURE_TEST_CASE(a_history_of_records_without_a_key, Tampering) {
    const std::size_t columns = Goal::type().fields.size() + 2; // with key and place
    for (const int operation : {18, 23, 9}) {                   // SQLITE_INSERT, _UPDATE, _DELETE
        for (const int value : {5, 0}) {                        // NULL, and none at all
            Changeset changeset{'T', static_cast<unsigned char>(columns), 1};
            changeset.resize(changeset.size() + columns - 1);
            for (const char letter : std::string("goal") + '\0')
                changeset.push_back(static_cast<unsigned char>(letter));
            changeset.push_back(static_cast<unsigned char>(operation));
            changeset.push_back(0);
            changeset.resize(changeset.size() + columns * (operation == 23 ? 2 : 1),
                             static_cast<unsigned char>(value));
            std::string blob = "x'";
            for (const unsigned char byte : pack(changeset))
                blob += fmt::format("{:02x}", byte);
            tamper("UPDATE history SET changeset = " + blob + "'");
            auto workspace = Workspace::open(file);
            const std::string id = workspace.all<Goal>().front().id.text;
            BOOST_CHECK_THROW(workspace.steps_of(Goal::type(), id, 10), Failure);
            BOOST_CHECK_THROW(workspace.undo(), Failure);
            BOOST_TEST(workspace.all<Goal>().size() == 1u);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(a_link_to_the_file_is_the_same_file, Tampering) {
    const auto link = folder / "link.kartrekker";
    std::filesystem::create_symlink(file, link);
    const auto first = Workspace::open(file);
    const auto second = Workspace::open(link);
    BOOST_TEST(!first.is_read_only());
    BOOST_TEST(second.is_read_only());
}

BOOST_FIXTURE_TEST_CASE(positions_at_the_ends_of_the_numbers, Tampering) {
    tamper("UPDATE goal SET position = 9223372036854775807");
    auto workspace = Workspace::open(file);
    Goal goal;
    goal.name = "Two";
    std::string id;
    workspace.edit("Add", [&](Edit &edit) { id = edit.add(goal); });
    workspace.edit("Move",
                   [&](Edit &edit) { edit.move(Goal::type(), id, workspace.all<Goal>().front().id.text); });
    BOOST_TEST(workspace.all<Goal>().front().name == "Two");
}

BOOST_FIXTURE_TEST_CASE(the_check_finds_values_that_no_field_allows, Tampering) {
    tamper("UPDATE goal SET lever = 'magic', due = 'soon'");
    const auto problems = Workspace::open(file).check();
    BOOST_TEST(problems.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
