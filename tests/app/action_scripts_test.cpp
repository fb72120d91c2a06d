#include "model/entities/goal.h"
#include "tests/app/sample.h"
#include "workbench/app/action_scripts.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <future>

using namespace kartrekker;
using model::Goal;

namespace {

scripting::Script action(const std::string &body) {
    const std::string words = "{ en = 'Name all', nl = 'Noem alles' }";
    return {"mine.lua", "return { kind = 'action', api = 1, id = 'mine', title = " + words +
                            ", about = " + words + ", run = function(work) " + body + " end }"};
}

const char *const rename_all = "for _, goal in ipairs(work:all('goal')) do goal.name = 'Named' end";

} // namespace

BOOST_AUTO_TEST_SUITE(action_scripts)

BOOST_AUTO_TEST_CASE(changes_are_one_step_and_only_made_on_the_state_that_was_seen) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    app::ActionScripts scripts;
    const app::ActionRun run = scripts.run(workspace, action(rename_all), model::Language::dutch);
    BOOST_REQUIRE(!run.failure);
    BOOST_TEST(run.changes.size() == 2u);
    const auto steps = workspace.undo_count();
    workspace.edit("Rename",
                   [](model::Edit &edit) { edit.set(Goal::type(), "bare", "name", std::string("Other")); });
    BOOST_CHECK_THROW(app::apply_action(workspace, run), model::Failure);
    workspace.undo();
    app::apply_action(workspace, run);
    BOOST_TEST(workspace.find<Goal>("bare")->name == "Named");
    BOOST_TEST(workspace.undo_count() == steps + 1);
    BOOST_TEST(workspace.undo_label().value() == "Noem alles");
}

BOOST_AUTO_TEST_CASE(what_is_added_behind_a_text_is_told) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    workspace.edit("Write", [](model::Edit &edit) {
        edit.set(Goal::type(), "bare", "notes", std::string("Eén zin. Nog één."));
    });
    app::ActionScripts scripts;
    const std::string more = "local goal = work:find('goal', 'bare') goal.notes = goal.notes .. ' Méér.'";
    const app::ActionRun run = scripts.run(workspace, action(more), model::Language::english);
    BOOST_REQUIRE(!run.failure);
    BOOST_REQUIRE(run.changes.size() == 1u);
    BOOST_TEST(run.changes[0].text.ends_with("“Eén zin. Nog één.” → “Eén zin. Nog één. Méér.”"));
}

BOOST_AUTO_TEST_CASE(a_run_is_stopped_from_another_thread) {
    const tests::TemporaryFolder folder;
    const model::Workspace workspace = tests::small_workspace(folder);
    app::ActionScripts scripts;
    const auto begin = std::chrono::steady_clock::now();
    auto run = std::async(std::launch::async, [&] {
        return scripts.run(workspace, action("while true do end"), model::Language::english);
    });
    while (run.wait_for(std::chrono::milliseconds(200)) != std::future_status::ready)
        scripts.stop();
    const app::ActionRun stopped = run.get();
    BOOST_REQUIRE(stopped.failure);
    BOOST_TEST(std::string(stopped.failure->what()).ends_with("was stopped. Nothing was changed."));
    BOOST_CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5)); // what scripts may take
    BOOST_TEST(!scripts.run(workspace, action(rename_all), model::Language::english).failure);
}

BOOST_AUTO_TEST_SUITE_END()
