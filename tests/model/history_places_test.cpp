#include "model/entities/goal.h"
#include "model/workspace.h"
#include "tests/model/temporary_folder.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker::model;
using kartrekker::tests::TemporaryFolder;

namespace {

/// Step 1 adds the goal "One", steps 2 to 4 call it "Two", "Three" and "Four".
struct FourSteps {
    FourSteps() : workspace(Workspace::create(folder / "a.kartrekker", "Bank", Language::english)) {
        Goal goal;
        goal.name = "One";
        workspace.edit("Add goal", [&](Edit &edit) { id = edit.add(goal); });
        for (const char *name : {"Two", "Three", "Four"})
            rename(name);
    }
    void rename(const std::string &name) {
        workspace.edit("Rename", [&](Edit &edit) { edit.set(Goal::type(), id, "name", name); });
    }
    std::string name() const {
        const auto goal = workspace.find<Goal>(id);
        return goal ? goal->name : "(none)";
    }
    void reopen() {
        const auto file = workspace.file();
        { const Workspace closed = std::move(workspace); }
        workspace = Workspace::open(file);
    }
    void tamper(const std::string &sql) {
        const auto file = workspace.file();
        { const Workspace closed = std::move(workspace); }
        kartrekker::tests::tamper_with(file, sql);
        workspace = Workspace::open(file);
    }

    TemporaryFolder folder;
    Workspace workspace;
    std::string id;
};

} // namespace

BOOST_AUTO_TEST_SUITE(history_places)

BOOST_FIXTURE_TEST_CASE(any_place_and_back_with_one_notice_each, FourSteps) {
    const auto before = workspace.all(Goal::type());
    int heard = 0;
    std::size_t changes = 0;
    const auto connection = workspace.on_change([&](const Changes &told) {
        ++heard;
        changes = told.list.size();
    });
    const std::pair<std::int64_t, std::string> places[] = {
        {2, "Two"}, {0, "(none)"}, {3, "Three"}, {1, "One"}, {4, "Four"}};
    for (const auto &[step, expected] : places) {
        BOOST_TEST(workspace.go_to(step));
        BOOST_TEST(name() == expected);
        BOOST_TEST(workspace.last_done() == step);
        BOOST_TEST(changes == 1u); // one record, however many steps
    }
    BOOST_TEST(heard == 5);
    BOOST_TEST(!workspace.go_to(4));
    BOOST_TEST(heard == 5);
    const auto after = workspace.all(Goal::type());
    BOOST_REQUIRE(after.size() == before.size());
    BOOST_TEST((after[0].values == before[0].values));
    BOOST_TEST(workspace.check().empty());
}

BOOST_FIXTURE_TEST_CASE(a_place_that_there_is_not_is_refused, FourSteps) {
    for (const std::int64_t step : {-1, 5, 99})
        BOOST_CHECK_THROW(workspace.go_to(step), Failure);
    BOOST_TEST(name() == "Four");
}

BOOST_FIXTURE_TEST_CASE(a_walk_that_is_stopped_changes_nothing, FourSteps) {
    int told = 0;
    BOOST_TEST(!workspace.go_to(0, [&](double) { return ++told < 3; }));
    BOOST_TEST(told == 3);
    BOOST_TEST(name() == "Four");
    BOOST_TEST(workspace.last_done() == 4);
}

BOOST_FIXTURE_TEST_CASE(a_step_that_does_not_fit_leaves_all_as_it_was, FourSteps) {
    tamper(
        "UPDATE history SET changeset = (SELECT changeset FROM history WHERE number = 4) WHERE number = 2");
    BOOST_CHECK_THROW(workspace.go_to(0), Failure);
    BOOST_TEST(name() == "Four");
    BOOST_TEST(workspace.last_done() == 4);
    BOOST_TEST(workspace.go_to(3));
    BOOST_TEST(name() == "Three");
}

BOOST_FIXTURE_TEST_CASE(damaged_bytes_leave_all_as_it_was, FourSteps) {
    tamper("UPDATE history SET changeset = x'00112233' WHERE number = 1");
    BOOST_CHECK_THROW(workspace.go_to(0), Failure);
    BOOST_TEST(name() == "Four");
}

BOOST_FIXTURE_TEST_CASE(a_restore_point_survives_closing, FourSteps) {
    workspace.go_to(2);
    const RestorePoint kept = workspace.keep_restore_point("  Before the workshop ");
    BOOST_TEST(kept.name == "Before the workshop");
    BOOST_TEST(kept.step == 2);
    workspace.go_to(4);
    reopen();
    const auto points = workspace.restore_points();
    BOOST_REQUIRE(points.size() == 1);
    BOOST_TEST(points[0].name == "Before the workshop");
    BOOST_TEST(!points[0].author.empty());
    BOOST_TEST(workspace.go_to(points[0].step));
    BOOST_TEST(name() == "Two");
    workspace.forget_restore_point(points[0].number);
    BOOST_TEST(workspace.restore_points().empty());
    BOOST_TEST(workspace.history().size() == 4);
}

BOOST_FIXTURE_TEST_CASE(an_edit_after_going_back_drops_no_restore_point, FourSteps) {
    workspace.keep_restore_point("All four");
    workspace.go_to(1);
    rename("Other");
    const auto steps = workspace.history();
    BOOST_TEST(steps.size() == 6); // the four, the way back, and the new one
    BOOST_TEST(name() == "Other");
    BOOST_TEST(workspace.go_to(workspace.restore_points().at(0).step));
    BOOST_TEST(name() == "Four");
    BOOST_TEST(workspace.go_to(6));
    BOOST_TEST(name() == "Other");
    BOOST_TEST(workspace.undo());
    BOOST_TEST(name() == "One");
    BOOST_TEST(workspace.undo());
    BOOST_TEST(name() == "Four");
}

BOOST_FIXTURE_TEST_CASE(the_place_of_opening_is_kept_while_open, FourSteps) {
    reopen();
    BOOST_TEST(workspace.opened().step == 4);
    workspace.go_to(2);
    rename("Other");
    BOOST_TEST(workspace.go_to(workspace.opened().step));
    BOOST_TEST(name() == "Four");
    while (workspace.redo()) {
    }
    BOOST_TEST(name() == "Other");
}

BOOST_FIXTURE_TEST_CASE(names_of_points_are_checked, FourSteps) {
    workspace.keep_restore_point("A");
    for (const std::string &name :
         {std::string(), std::string("  "), std::string("A"), std::string("two\nlines"),
          std::string(101, 'x'), std::string("a\0b", 3), std::string("\xff")})
        BOOST_CHECK_THROW(workspace.keep_restore_point(name), Failure);
    BOOST_TEST(workspace.restore_points().size() == 1u);
    workspace.keep_restore_point("Één café 🚜");
    BOOST_TEST(workspace.restore_points().size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(typing_after_a_point_is_a_step_of_its_own, FourSteps) {
    const auto type = [&](const std::string &text) {
        workspace.edit(
            "Type", [&](Edit &edit) { edit.set(Goal::type(), id, "name", text); }, "goal.name");
    };
    type("F");
    workspace.keep_restore_point("F");
    type("Fi");
    BOOST_TEST(workspace.history().size() == 6u);
    workspace.go_to(workspace.restore_points().at(0).step);
    BOOST_TEST(name() == "F");
}

BOOST_FIXTURE_TEST_CASE(points_of_a_received_file_may_say_anything, FourSteps) {
    tamper("INSERT INTO restore_point (step, name, author, time) VALUES (77, 'nowhere', '', ''), "
           "(-5, 'before', '', ''), (5, 'next', '', ''), (9223372036854775807, 'far', '', ''), (1, 'here', "
           "'', 'no time')");
    const auto points = workspace.restore_points();
    BOOST_REQUIRE(points.size() == 1u);
    BOOST_TEST(points[0].name == "here");
    rename("Five");
    BOOST_TEST(workspace.restore_points().size() == 1u);
    workspace.go_to(1);
    BOOST_TEST(name() == "One");
}

BOOST_AUTO_TEST_SUITE_END()
