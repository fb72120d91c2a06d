#include "tests/gui/driver.h"
#include "workbench/gui/words.h"

#include <boost/test/unit_test.hpp>
#include <wx/checkbox.h>
#include <wx/textctrl.h>

using kartrekker::tests::Driver;

namespace {

constexpr std::size_t share_knowledge = 2; ///< row of the goal that is only a container word

} // namespace

BOOST_FIXTURE_TEST_SUITE(editing, Driver)

BOOST_AUTO_TEST_CASE(an_edited_goal_changes_the_score_and_is_found_so_after_reopening) {
    go("goals");
    const std::string before = figure_of("goals");
    BOOST_TEST(before == records().header().figure());
    choose_row(records().list().rows(), 0);
    type_into("owner", " ");
    press(WXK_BACK);
    BOOST_TEST(stored_in_time("goal", "goal-platform-live", "owner", "") == "");
    BOOST_TEST(wait([&] { return figure_of("goals") != before; }));
    wait_for_scores();
    const std::string after = figure_of("goals");
    BOOST_TEST(std::stoi(after) < std::stoi(before));
    BOOST_TEST(records().header().figure() == after);

    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return figure_of("goals") == before; }));
    BOOST_TEST(stored("goal", "goal-platform-live", "owner") == "Rutger Hemelaar");
    auto &owner = dynamic_cast<wxTextCtrl &>(control_of("owner"));
    BOOST_TEST(owner.GetValue().utf8_string() == "Rutger Hemelaar");

    press('Y', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return figure_of("goals") == after; }));
    window().run("file/close");
    BOOST_TEST(wait([&] { return window().session() == nullptr; }));
    open();
    BOOST_TEST(figure_of("goals") == after);
    BOOST_TEST(stored("goal", "goal-platform-live", "owner").empty());
    press('Z', wxMOD_CONTROL); // undo survives closing
    BOOST_TEST(wait([&] { return figure_of("goals") == before; }));
}

BOOST_AUTO_TEST_CASE(typing_is_stored_as_one_step_and_shows_in_list_and_title) {
    go("goals");
    choose_row(records().list().rows(), share_knowledge);
    const auto steps = window().session()->workspace().history().size();
    type_into("name", "An answer within one hour");
    BOOST_TEST(stored_in_time("goal", "goal-share-knowledge", "name", "An answer within one hour") ==
               "An answer within one hour");
    BOOST_TEST(window().session()->workspace().history().size() == steps + 1);
    BOOST_TEST(records().list().rows().GetName().utf8_string() == "Goals");
    BOOST_TEST(records().form().form().form()->caption() == "An answer within one hour");
}

BOOST_AUTO_TEST_CASE(leaving_a_field_stores_it_at_once) {
    go("goals");
    choose_row(records().list().rows(), share_knowledge);
    type_into("name", "Quote in a day");
    go("sponsors");
    BOOST_TEST(stored("goal", "goal-share-knowledge", "name") == "Quote in a day");
}

BOOST_AUTO_TEST_CASE(a_box_is_ticked_with_the_keyboard) {
    go("goals");
    choose_row(records().list().rows(), share_knowledge);
    const std::string before = figure_of("goals");
    control_of("owner_has_mandate").SetFocus();
    pump(50);
    press(WXK_SPACE);
    BOOST_TEST(stored_in_time("goal", "goal-share-knowledge", "owner_has_mandate", "true") == "true");
    BOOST_TEST(wait([&] { return std::stoi(figure_of("goals")) > std::stoi(before); }));
}

BOOST_AUTO_TEST_CASE(a_bad_date_is_explained_beside_its_field_and_not_stored) {
    go("goals");
    choose_row(records().list().rows(), 0);
    type_into("due", "2026-13-45");
    const auto problem = [this] {
        for (const auto &field : records().form().form().form()->fields())
            if (field.info->name == "due") return field.problem;
        return std::string();
    };
    BOOST_TEST(wait([&] { return !problem().empty(); }));
    BOOST_TEST(problem().find("2026-13-45") != std::string::npos);
    BOOST_TEST(stored("goal", "goal-platform-live", "due") == "2026-09-30");
    BOOST_TEST(dynamic_cast<wxTextCtrl &>(control_of("due")).GetValue().utf8_string() == "2026-13-45");
    BOOST_TEST(window().message().sentence().empty());
    type_into("due", "2026-10-01");
    BOOST_TEST(stored_in_time("goal", "goal-platform-live", "due", "2026-10-01") == "2026-10-01");
    BOOST_TEST(problem().empty());
}

BOOST_AUTO_TEST_CASE(a_choice_is_walked_through_with_the_arrows) {
    go("goals");
    choose_row(records().list().rows(), share_knowledge);
    control_of("lever").SetFocus();
    press(WXK_DOWN);
    BOOST_TEST(stored_in_time("goal", "goal-share-knowledge", "lever", "money_saved") == "money_saved");
}

BOOST_AUTO_TEST_CASE(undo_takes_back_text_that_is_not_stored_before_any_step) {
    go("goals");
    choose_row(records().list().rows(), 0);
    const auto due = [this] {
        return dynamic_cast<wxTextCtrl &>(control_of("due")).GetValue().utf8_string();
    };
    const auto steps = window().session()->workspace().undo_count();
    type_into("due", "soon");
    pump(600); // longer than the pause after which typing is stored
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return due() == "30 Sep 2026"; }));
    BOOST_TEST(window().session()->workspace().undo_count() == steps);
}

BOOST_AUTO_TEST_CASE(a_record_is_added_and_removed_and_both_can_be_undone) {
    go("goals");
    const auto &goal = *kartrekker::model::find_entity_type("goal");
    const auto count = [&] { return window().session()->workspace().count(goal); };
    const auto before = count();
    click(records().list().add_button());
    BOOST_TEST(wait([&] { return count() == before + 1; }));
    const auto added = records().list().selected();
    BOOST_REQUIRE(added);
    BOOST_TEST(records().form().path().front().id == added->id);
    BOOST_TEST(window().FindFocus() == &control_of("name")); // ready to be named
    records().list().rows().SetFocus();
    press(WXK_DELETE, wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return count() == before; }));
    BOOST_TEST(!records().form().path().empty()); // another record is chosen in its place
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return count() == before + 1; }));
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return count() == before; }));
}

BOOST_AUTO_TEST_CASE(a_part_is_opened_in_place_and_left_again) {
    go("goals");
    choose_row(records().list().rows(), 0);
    auto &form = records().form();
    BOOST_REQUIRE(!form.form().parts().empty());
    window().go(kartrekker::app::place_from(window().session()->workspace(), "goals/kpi/kpi-accounts"));
    pump(100);
    BOOST_TEST(form.path().size() == 2u);
    type_into("target", "95.5");
    BOOST_TEST(stored_in_time("kpi", "kpi-accounts", "target", "95.5") == "95.5");
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(stored_in_time("kpi", "kpi-accounts", "target", "100") == "100");
    BOOST_TEST(form.path().size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
