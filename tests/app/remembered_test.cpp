#include "tests/model/temporary_folder.h"
#include "workbench/app/last_places.h"
#include "workbench/app/running_mark.h"

#include <boost/test/unit_test.hpp>
#include <sys/wait.h>
#include <unistd.h>

using namespace kartrekker;
using app::RunningMark;
using app::take_unclean_end;

namespace {

/// A window of another process that shows a place and is then killed, as far as its marks are concerned.
void die_with(const std::filesystem::path &folder, const app::RunningState &state) {
    const pid_t child = fork();
    if (child == 0) {
        const RunningMark mark(folder);
        mark.write(state);
        _exit(1);
    }
    int status = 0;
    BOOST_REQUIRE(waitpid(child, &status, 0) == child);
}

} // namespace

BOOST_AUTO_TEST_SUITE(remembered)

BOOST_AUTO_TEST_CASE(the_last_place_of_each_file_is_known_and_the_oldest_is_let_go) {
    std::string kept = app::with_last_place({}, "/a.kartrekker", "goals/goal/quote");
    kept = app::with_last_place(kept, "/b c.kartrekker", "plan");
    kept = app::with_last_place(kept, "/a.kartrekker", "value");
    BOOST_TEST(kept == "value\t/a.kartrekker\nplan\t/b c.kartrekker\n");
    BOOST_TEST(app::last_place(kept, "/b c.kartrekker") == "plan");
    BOOST_TEST(app::last_place(kept, "/c.kartrekker").empty());
    for (int file = 0; file < 29; ++file)
        kept = app::with_last_place(kept, "/" + std::to_string(file), "plan");
    BOOST_TEST(app::last_place(kept, "/a.kartrekker") == "value");
    BOOST_TEST(app::last_place(kept, "/b c.kartrekker").empty());
}

BOOST_AUTO_TEST_CASE(a_file_name_that_no_line_can_hold_is_not_kept) {
    BOOST_TEST(app::with_last_place({}, "/two\nlines", "plan").empty());
}

BOOST_AUTO_TEST_CASE(a_window_that_ends_properly_leaves_nothing) {
    const tests::TemporaryFolder folder;
    {
        const RunningMark mark(folder / "running");
        mark.write({"/a.kartrekker", "plan", 0});
        BOOST_TEST(!take_unclean_end(folder / "running")); // it runs
    }
    BOOST_TEST(!take_unclean_end(folder / "running"));
    BOOST_TEST(std::filesystem::is_empty(folder / "running"));
}

BOOST_AUTO_TEST_CASE(a_window_that_died_is_found_once_beside_one_that_runs) {
    const tests::TemporaryFolder folder;
    const RunningMark mine(folder.path());
    mine.write({"/mine.kartrekker", "overview", 0});
    die_with(folder.path(), {"/a.kartrekker", "goals/goal/quote", 1});
    const auto found = take_unclean_end(folder.path());
    BOOST_REQUIRE(found);
    BOOST_TEST(found->file == "/a.kartrekker");
    BOOST_TEST(found->place == "goals/goal/quote");
    BOOST_TEST(found->early_starts == 1);
    BOOST_TEST(!take_unclean_end(folder.path()));
}

BOOST_AUTO_TEST_CASE(who_opens_another_file_leaves_the_mark_for_later) {
    const tests::TemporaryFolder folder;
    die_with(folder.path(), {"/a.kartrekker", "plan", 0});
    BOOST_TEST(!take_unclean_end(folder.path(), "/b.kartrekker"));
    BOOST_TEST(take_unclean_end(folder.path(), "/a.kartrekker").has_value());
}

BOOST_AUTO_TEST_CASE(a_window_that_died_on_the_start_page_or_a_broken_mark_opens_nothing) {
    const tests::TemporaryFolder folder;
    die_with(folder.path(), {});
    tests::write_bytes(folder / "7.running", "nonsense");
    BOOST_TEST(!take_unclean_end(folder.path()));
}

BOOST_AUTO_TEST_SUITE_END()
