#include "tests/gui/driver.h"
#include "workbench/gui/forms/part_list.h"
#include "workbench/gui/window_parts.h"
#include "workbench/gui/words.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <wx/textctrl.h>

using kartrekker::tests::Driver;
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;

namespace {

struct Leaving : Driver {
    std::string text_of(std::string_view field) {
        return dynamic_cast<wxTextCtrl &>(control_of(field)).GetValue().utf8_string();
    }
    void type_a_bad_date() {
        go("goals");
        choose_row(records().list().rows(), 0);
        type_into("due", "31-31");
        BOOST_REQUIRE(wait([&] { return !window().status().status().is_all_saved; }));
    }
    bool is_told() {
        const std::string &said = window().message().sentence();
        return said.find("Due") != std::string::npos && said.find("31-31") != std::string::npos;
    }
    void go_back() {
        click(window().message().action_button());
        BOOST_REQUIRE(wait([&] { return window().session() && !window().status().status().is_all_saved; }));
        BOOST_TEST(records().form().path().front().id == "goal-platform-live");
        BOOST_TEST(text_of("due") == "31-31");
        BOOST_TEST(window().FindFocus() == &control_of("due"));
        BOOST_TEST(window().message().sentence().empty());
        BOOST_TEST(stored("goal", "goal-platform-live", "due") == "2026-09-30");
    }
    std::int64_t goals() { return window().session()->workspace().count(*model::find_entity_type("goal")); }
    std::int64_t steps() { return window().session()->workspace().undo_count(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(leaving, Leaving)

BOOST_AUTO_TEST_CASE(text_that_was_not_stored_is_told_when_another_record_is_chosen) {
    type_a_bad_date();
    BOOST_TEST(window().status().status().state == "“Due” is not saved yet");
    BOOST_TEST(window().message().sentence().empty()); // it is said beside the field
    choose_row(records().list().rows(), 1);
    BOOST_TEST(is_told());
    BOOST_TEST(window().status().status().is_all_saved);
    go_back();
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return text_of("due") == "30 Sep 2026"; }));
    BOOST_TEST(window().status().status().is_all_saved);
}

BOOST_AUTO_TEST_CASE(text_that_was_not_stored_is_told_when_the_page_is_left) {
    type_a_bad_date();
    go("sponsors");
    BOOST_TEST(is_told());
    go_back();
    BOOST_TEST(window().page()->info().id == "goals");
}

BOOST_AUTO_TEST_CASE(text_that_was_not_stored_is_told_when_the_file_is_closed) {
    type_a_bad_date();
    window().run("file/close");
    BOOST_TEST(wait([&] { return window().session() == nullptr; }));
    BOOST_TEST(is_told());
    go_back();
}

BOOST_AUTO_TEST_CASE(text_that_was_not_stored_keeps_the_window_open_once) {
    type_a_bad_date();
    window().Close();
    pump(100);
    BOOST_TEST(is_told());
    BOOST_TEST(window().IsShown());
    BOOST_TEST(!window().IsBeingDeleted());
    BOOST_TEST(text_of("due") == "31-31");
}

BOOST_AUTO_TEST_CASE(text_that_was_not_stored_survives_a_switch_of_language) {
    type_a_bad_date();
    window().run("view/language");
    wait_for_scores();
    BOOST_TEST(text_of("due") == "31-31");
    BOOST_TEST(window().status().status().state == "‘Klaar op’ is nog niet bewaard");
    BOOST_TEST(window().message().sentence().empty());
}

BOOST_AUTO_TEST_CASE(text_that_was_left_stays_told_in_another_language_and_below_other_messages) {
    type_a_bad_date();
    choose_row(records().list().rows(), 1);
    BOOST_REQUIRE(is_told());
    window().tell("Something was done.", false);
    BOOST_TEST(window().message().sentence() == "Something was done.");
    window().tell("Something was refused.", true);
    go("sponsors");
    click(window().message().close_button());
    BOOST_TEST(wait([&] { return is_told(); }));
    window().run("view/language");
    wait_for_scores();
    BOOST_TEST(window().message().sentence().find("‘Due’") != std::string::npos);
    BOOST_TEST(window().message().action_button().GetLabel() == "Terug naar dit veld");
    window().run("view/language");
    wait_for_scores();
    go_back();
}

BOOST_AUTO_TEST_CASE(what_a_message_offers_waits_for_long_work) {
    int times = 0;
    window().ask("Forget it?", "Forget", [&] { ++times; });
    std::atomic<bool> is_done = false;
    window().run_beside(
        "Working…",
        [&](const auto &) {
            while (!is_done)
                wxMilliSleep(5);
        },
        [] {});
    click(window().message().action_button());
    pump(100);
    BOOST_TEST(times == 0);
    BOOST_TEST(window().message().sentence() == "Forget it?");
    is_done = true;
    BOOST_REQUIRE(wait([&] { return !window().is_busy(); }));
    pump(300);
    click(window().message().action_button());
    BOOST_TEST(times == 1);
}

BOOST_AUTO_TEST_CASE(an_engagement_that_cannot_be_shown_leaves_the_other_one_open) {
    const auto other = file().parent_path() / "other.kartrekker";
    model::Workspace workspace = model::Workspace::create(other, "Other", model::Language::english);
    std::filesystem::remove(other);
    window().guard([&] { window().show(std::move(workspace)); });
    BOOST_TEST(window().message().sentence().find("other.kartrekker") != std::string::npos);
    BOOST_REQUIRE(window().session());
    BOOST_TEST(window().session()->workspace().file() == file());
    BOOST_TEST(window().page());
}

BOOST_AUTO_TEST_CASE(choosing_the_same_record_again_keeps_its_text) {
    type_a_bad_date();
    choose_row(records().list().rows(), 0);
    BOOST_TEST(text_of("due") == "31-31");
    BOOST_TEST(window().message().sentence().empty());
}

BOOST_AUTO_TEST_CASE(a_new_record_that_is_left_untouched_goes_again) {
    go("goals");
    const auto goals_before = goals(), steps_before = steps();
    const auto add = [&] {
        click(records().list().add_button());
        BOOST_TEST(wait([&] { return goals() == goals_before + 1; }));
    };
    add();
    choose_row(records().list().rows(), 0);
    BOOST_TEST(wait([&] { return goals() == goals_before; }));
    BOOST_TEST(records().form().path().front().id == "goal-platform-live");
    BOOST_TEST(steps() == steps_before);
    add();
    add(); // the first goes, the second comes
    BOOST_TEST(steps() == steps_before + 1);
    go("sponsors");
    BOOST_TEST(wait([&] { return goals() == goals_before; }));
    go("goals");
    add();
    window().run("view/language"); // makes the page anew
    choose_row(records().list().rows(), 0);
    BOOST_TEST(wait([&] { return goals() == goals_before; }));
    window().run("view/language");
    add();
    window().run("file/close");
    BOOST_TEST(wait([&] { return window().session() == nullptr; }));
    open();
    BOOST_TEST(goals() == goals_before);
    BOOST_TEST(steps() == steps_before);
    BOOST_TEST(window().message().sentence().empty());
}

BOOST_AUTO_TEST_CASE(a_new_record_stays_once_something_is_filled_in) {
    go("goals");
    const auto before = goals();
    click(records().list().add_button());
    type("An answer within one hour");
    choose_row(records().list().rows(), 0);
    go("sponsors");
    BOOST_TEST(goals() == before + 1);
}

BOOST_AUTO_TEST_CASE(a_new_part_that_is_left_untouched_goes_again) {
    go("goals");
    choose_row(records().list().rows(), 0);
    const auto &workspace = window().session()->workspace();
    const auto &kpi = *model::find_entity_type("kpi");
    const auto before = workspace.count(kpi), steps_before = steps();
    window().go({"goals", {{"goal", "goal-platform-live"}}});
    const auto part =
        std::find_if(records().form().form().parts().begin(), records().form().form().parts().end(),
                     [&](const auto &list) { return &list->list().type() == &kpi; });
    BOOST_REQUIRE(part != records().form().form().parts().end());
    (*part)->on_add(kpi, {});
    BOOST_TEST(wait([&] { return workspace.count(kpi) == before + 1; }));
    pump(100);
    BOOST_TEST(records().form().path().size() == 2u);
    choose_row(records().list().rows(), 1);
    BOOST_TEST(wait([&] { return workspace.count(kpi) == before; }));
    BOOST_TEST(steps() == steps_before);
}

BOOST_AUTO_TEST_CASE(a_big_step_that_is_undone_is_told_with_the_way_back) {
    const auto answers = std::filesystem::path(KARTREKKER_SAMPLES) / "retail-shops" / "emotional-capital.csv";
    const auto &response = *model::find_entity_type("response");
    const auto count = [&] { return window().session()->workspace().count(response); };
    const auto before = count();
    read_answers(answers);
    BOOST_TEST(wait([&] { return !window().is_busy(); }));
    const auto after = count();
    BOOST_TEST(after > before);
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return count() == before; }));
    BOOST_TEST(window().message().sentence() == "Undone: Import answers");
    BOOST_TEST(window().status().notice() == "Undone: Import answers");
    click(window().message().action_button());
    BOOST_TEST(wait([&] { return count() == after; }));
    BOOST_TEST(window().message().sentence() == "Redone: Import answers");
    press('Z', wxMOD_CONTROL);
    press('Z', wxMOD_CONTROL); // the one before: its message must not stay with a button that does another
    BOOST_TEST(window().message().sentence() == window().status().notice());
    wait_for_scores();
}

BOOST_AUTO_TEST_CASE(a_small_step_that_is_undone_is_told_at_the_foot_until_the_next_change) {
    go("goals");
    choose_row(records().list().rows(), 0);
    type_into("owner", "Someone else");
    BOOST_TEST(stored_in_time("goal", "goal-platform-live", "owner", "Someone else") == "Someone else");
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return window().status().notice().starts_with("Undone: Change “"); }));
    BOOST_TEST(window().message().sentence().empty());
    press('Y', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return window().status().notice().starts_with("Redone: Change “"); }));
    type_into("owner", "A third");
    BOOST_TEST(stored_in_time("goal", "goal-platform-live", "owner", "A third") == "A third");
    BOOST_TEST(window().status().notice().empty());
}

BOOST_AUTO_TEST_SUITE_END()
