#include "tests/gui/driver.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/pages/plan_page.h"
#include "workbench/gui/panes/why_pane.h"

#include <boost/test/unit_test.hpp>

using kartrekker::tests::Driver;
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;

namespace {

const model::EntityType &kind(std::string_view name) {
    return *model::find_entity_type(name);
}

/// A plan of its own in place of the sample's: Ask (Monday 2 to Friday 6 November 2026), and Pilot after it
/// (9 to 11 November), in the phase Listen.
struct Planner : Driver {
    std::string phase, ask, pilot;
    gui::PlanPage *page = nullptr;

    Planner() {
        workspace().edit("Plan", [this](model::Edit &edit) {
            clear(edit);
            edit.set(kind("organisation"), "organisation", "rollout_from", std::string("2026-11-02"));
            edit.set(kind("organisation"), "organisation", "rollout_by", {});
            phase = add(edit, "phase", {{"name", std::string("Listen")}});
            ask = activity(edit, "Ask", 5);
            pilot = activity(edit, "Pilot", 3);
            add(edit, "dependency",
                {{"activity", pilot}, {"predecessor", ask}, {"kind", std::string("finish_to_start")}});
        });
        wait_for_scores(); // which arrange the page anew
        go("plan");
        page = dynamic_cast<gui::PlanPage *>(window().page());
        BOOST_REQUIRE(page);
        page->chart().zoom(12);
        pump(50);
    }

    model::Workspace &workspace() { return window().session()->workspace(); }
    gui::PlanChart &chart() { return page->chart(); }

    void clear(model::Edit &edit) {
        for (const char *name : {"activity", "phase", "day_off"})
            for (const model::Record &record : workspace().all(kind(name)))
                edit.remove(kind(name), record.id);
    }

    static std::string add(model::Edit &edit, std::string_view name,
                           const std::vector<std::pair<std::string_view, model::Value>> &values) {
        model::Record record = model::blank(kind(name));
        for (const auto &[field, value] : values)
            record.values[kind(name).index_of(field)] = value;
        return edit.add(kind(name), record);
    }
    std::string activity(model::Edit &edit, const char *name, double days) const {
        return add(edit, "activity", {{"name", std::string(name)}, {"phase", phase}, {"duration", days}});
    }

    std::uint32_t row_of(const std::string &id) const {
        const auto &ids = page->view().activity_ids;
        return static_cast<std::uint32_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
    }
    wxPoint middle_of(const std::string &id) {
        const wxRect bar = chart().bar_of(row_of(id));
        return {bar.x + bar.width / 2, bar.y + bar.height / 2};
    }
    void mouse(wxEventType what, wxPoint at) { tell_of_button(chart(), what, at); }
    int pixels(int days) { return static_cast<int>(days * chart().day_width() * chart().scale()); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(plan, Planner)

BOOST_AUTO_TEST_CASE(a_bar_is_dragged_to_another_week_and_back_with_one_undo) {
    const auto steps = workspace().undo_count();
    const wxPoint at = middle_of(ask);
    drag(chart(), at, at + wxPoint(pixels(7), 0));
    BOOST_TEST(stored_in_time("activity", ask, "constraint", "start_no_earlier_than") ==
               "start_no_earlier_than");
    BOOST_TEST(stored("activity", ask, "constraint_date") == "2026-11-09");
    BOOST_TEST(workspace().undo_count() == steps + 1);
    BOOST_TEST(wait(
        [&] { return page->view().state.find("18 November 2026") != std::string::npos; })); // 16 to 18: Pilot
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(stored_in_time("activity", ask, "constraint", "") == "");
}

BOOST_AUTO_TEST_CASE(the_end_of_a_bar_is_stretched) {
    const wxRect bar = chart().bar_of(row_of(ask));
    const wxPoint end(bar.x + bar.width - 2, bar.y + bar.height / 2);
    drag(chart(), end, end + wxPoint(pixels(7), 0));
    BOOST_TEST(stored_in_time("activity", ask, "duration", "10") == "10"); // up to Friday 13
}

BOOST_AUTO_TEST_CASE(a_bar_is_let_go_where_the_mouse_is_though_no_movement_was_told) {
    const wxPoint from = middle_of(ask);
    mouse(wxEVT_LEFT_DOWN, from);
    mouse(wxEVT_LEFT_UP, from + wxPoint(pixels(7), 0));
    BOOST_TEST(stored_in_time("activity", ask, "constraint_date", "2026-11-09") == "2026-11-09");
}

BOOST_AUTO_TEST_CASE(a_change_during_a_drag_does_not_take_the_bar_from_the_hand) {
    const wxPoint from = middle_of(pilot);
    mouse(wxEVT_LEFT_DOWN, from);
    pump(50);
    workspace().edit("Add", [&](model::Edit &edit) { // rows above the bar, as a field that was left may bring
        edit.set(kind("activity"), ask, "name", std::string("Ask all"));
        activity(edit, "First", 2);
    });
    pump(50);
    mouse(wxEVT_LEFT_UP, from + wxPoint(pixels(7), 0));
    BOOST_TEST(stored_in_time("activity", pilot, "constraint_date", "2026-11-16") == "2026-11-16"); // was 9
}

BOOST_AUTO_TEST_CASE(a_bar_that_is_removed_during_a_drag_is_let_go) {
    const wxPoint from = middle_of(pilot);
    mouse(wxEVT_LEFT_DOWN, from);
    pump(50);
    workspace().edit("Remove", [&](model::Edit &edit) { edit.remove(kind("activity"), pilot); });
    pump(50);
    const auto steps = workspace().undo_count();
    mouse(wxEVT_LEFT_UP, from + wxPoint(pixels(7), 0));
    pump(100);
    BOOST_TEST(workspace().undo_count() == steps);
}

BOOST_AUTO_TEST_CASE(a_link_is_drawn_with_shift_and_a_ring_is_refused) {
    std::string later;
    workspace().edit("Add", [&](model::Edit &edit) { later = activity(edit, "Later", 2); });
    BOOST_REQUIRE(wait([&] { return page->view().activity_ids.size() == 4; }));
    drag(chart(), middle_of(pilot), middle_of(later), WXK_SHIFT);
    const auto links = [&] { return workspace().where(kind("dependency"), "activity", later); };
    BOOST_REQUIRE(wait([&] { return links().size() == 1; }));
    drag(chart(), middle_of(later), middle_of(ask), WXK_SHIFT);
    BOOST_TEST(wait([&] { return window().message().IsShown(); }));
    BOOST_TEST(workspace().where(kind("dependency"), "activity", ask).empty());
}

BOOST_AUTO_TEST_CASE(the_keyboard_reaches_all_of_it) {
    click(chart(), middle_of(ask));
    press(WXK_RIGHT, wxMOD_ALT);
    BOOST_TEST(stored_in_time("activity", ask, "constraint_date", "2026-11-03") == "2026-11-03");
    press(WXK_RIGHT, wxMOD_CONTROL);
    BOOST_TEST(stored_in_time("activity", ask, "duration", "6") == "6"); // Tuesday 3 to Tuesday 10
    press(WXK_DOWN);
    BOOST_TEST(wait([&] { return page->place().path.size() == 1 && page->place().path[0].id == pilot; }));
    const double before = chart().day_width();
    press('-');
    BOOST_TEST(wait([&] { return chart().day_width() < before; }));
}

BOOST_AUTO_TEST_CASE(a_bar_says_where_its_dates_come_from) {
    click(chart(), middle_of(pilot));
    press('I', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()) != nullptr; }));
    BOOST_TEST(gui::WhyPane::open_in(window())->figure() == kartrekker::app::why_plan("activity", pilot));
    BOOST_TEST(chart().explained_at(middle_of(ask)) == kartrekker::app::why_plan("activity", ask));
    press(WXK_ESCAPE);
}

BOOST_AUTO_TEST_CASE(what_is_chosen_in_the_chart_is_shown_in_the_form) {
    click(chart(), middle_of(pilot));
    BOOST_TEST(wait([&] {
        return page->place().path == std::vector<kartrekker::app::RecordKey>{{"activity", pilot}};
    }));
    BOOST_TEST(chart().selection().value_or(99) == row_of(pilot));
}

BOOST_AUTO_TEST_CASE(a_phase_folds) {
    BOOST_REQUIRE(page->view().activity_ids.size() == 3);
    click(chart(), {8, static_cast<int>((kartrekker::charts::gantt_head_height + 14) * chart().scale())});
    BOOST_TEST(wait([&] { return page->view().activity_ids.size() == 1; }));
}

BOOST_AUTO_TEST_CASE(phases_are_offered_where_there_are_none) {
    workspace().edit("Clear", [this](model::Edit &edit) { clear(edit); });
    BOOST_REQUIRE(wait([&] { return page->phases_button().IsShownOnScreen(); }));
    click(page->phases_button());
    BOOST_TEST(wait([&] { return workspace().count(kind("phase")) == 4; }));
    BOOST_TEST(wait([&] { return !page->phases_button().IsShown(); }));
}

BOOST_AUTO_TEST_CASE(a_baseline_stays_where_it_was_when_the_plan_moves) {
    click(page->baseline_button());
    BOOST_REQUIRE(wait([&] { return workspace().count(kind("baseline_date")) == 2; }));
    const auto row = [&] { return page->view().chart.rows.at(row_of(ask)); };
    BOOST_REQUIRE(wait([&] { return row().baseline_first.has_value(); }));
    const int first = *row().baseline_first;
    press(WXK_ESCAPE);
    click(chart(), middle_of(ask));
    press(WXK_RIGHT, wxMOD_ALT);
    BOOST_TEST(wait([&] { return row().first == first + 1; }));
    BOOST_TEST(*row().baseline_first == first);
}

BOOST_AUTO_TEST_CASE(the_plan_can_be_looked_at_in_other_ways) {
    const auto turn_to = [&](std::size_t look) {
        const wxRect tab = page->look_tabs().area_of(look);
        click(page->look_tabs(), tab.GetTopLeft() + tab.GetSize() / 2);
        BOOST_REQUIRE(wait([&] { return page->look_tabs().picked() == look; }));
    };
    for (const std::size_t look : {1, 2}) { // board and calendar
        turn_to(look);
        BOOST_REQUIRE(wait([&] { return !page->picture().area_of("plan/activity/" + pilot).IsEmpty(); }));
        BOOST_TEST(!chart().IsShown());
        const wxRect card = page->picture().area_of("plan/activity/" + pilot);
        click(page->picture(), card.GetTopLeft() + wxSize(20, 8));
        BOOST_TEST(wait([&] {
            return page->place().path == std::vector<kartrekker::app::RecordKey>{{"activity", pilot}};
        }));
        click(page->picture(), page->picture().area_of("plan/activity/" + ask).GetTopLeft() + wxSize(20, 8));
    }
    turn_to(3);
    BOOST_TEST(page->picture().IsShown());
    const std::string november = kartrekker::app::why_load({}, "2026-11");
    BOOST_REQUIRE(wait([&] { return !page->picture().area_of(november).IsEmpty(); }));
    click(page->picture(), page->picture().area_of(november).GetTopLeft() + wxSize(10, 10));
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()) != nullptr; }));
    // Of 5 and 3 days without an effort: one person all along, and nobody knows how many there are.
    BOOST_TEST(gui::WhyPane::open_in(window())->view().rows.at(0).text.starts_with("8 "));
    window().side_pane().close();
    turn_to(0);
    BOOST_TEST(wait([&] { return chart().IsShown() && !page->picture().IsShown(); }));
}

BOOST_AUTO_TEST_CASE(what_if_changes_figures_and_not_the_plan) {
    page->show({"plan", {{"look", "what-if"}}});
    BOOST_REQUIRE(wait([&] { return page->what_if().IsShownOnScreen(); }));
    BOOST_TEST(page->what_if().table().rows.empty());
    const auto steps = workspace().undo_count();
    page->what_if().effort_picker().SetFocus();
    pump(50);
    for (int i = 0; i < 2; ++i) { // × 0.5, then × 1.5
        press(WXK_DOWN);
        BOOST_REQUIRE(wait([&] { return !window().is_busy() && !page->what_if().table().rows.empty(); }));
        page->what_if().effort_picker().SetFocus();
        pump(50);
    }
    const auto &rows = page->what_if().table().rows;
    const auto finish = std::find_if(rows.begin(), rows.end(), [](const auto &row) {
        return row.id == kartrekker::app::why_trial("finish");
    });
    BOOST_REQUIRE((finish != rows.end()));
    // 5 + 3 days become 7.5 + 4.5: from Monday 2 to Tuesday 17 November instead of Wednesday 11.
    BOOST_TEST(finish->cells[1].text.find("11") == 0u);
    BOOST_TEST(finish->cells[2].text.find("17") == 0u);
    BOOST_TEST(workspace().undo_count() == steps);
    BOOST_TEST(stored("activity", ask, "duration") == "5");
    page->what_if().rows().SetFocus();
    const auto place = static_cast<std::size_t>(finish - rows.begin());
    for (std::size_t i = 0; i <= place; ++i)
        press(WXK_DOWN);
    press(WXK_RETURN);
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()) != nullptr; }));
    gui::WhyPane &why = *gui::WhyPane::open_in(window());
    BOOST_TEST(why.view().figure.find("17") == 0u);
    BOOST_TEST(why.view().state.find(" 11 ") != std::string::npos);
    press('Z', wxMOD_CONTROL); // a trial says nothing of a plan that has changed
    BOOST_TEST(wait([&] { return why.view().is_empty(); }));
    window().side_pane().close();
}

BOOST_AUTO_TEST_CASE(what_was_tried_out_is_there_again_when_the_page_is_in_another_language_too) {
    const auto open = [&](const std::vector<kartrekker::app::RecordKey> &path) {
        window().go({"plan", path});
        page = dynamic_cast<gui::PlanPage *>(window().page());
        BOOST_REQUIRE(page);
        page->show({"plan", {{"look", "what-if"}}});
        BOOST_REQUIRE(wait([&] { return page->what_if().IsShownOnScreen() && !window().is_busy(); }));
    };
    const auto pick = [&](gui::Picker &picker, int places) {
        for (int i = 0; i < places; ++i) {
            picker.SetFocus();
            pump(50);
            press(WXK_DOWN);
            BOOST_REQUIRE(wait([&] { return !window().is_busy() && !page->what_if().table().rows.empty(); }));
        }
    };
    const auto picked = [&] {
        gui::WhatIfPanel &panel = page->what_if();
        return std::vector{panel.sponsor_picker().picked().value_or(99),
                           panel.effort_picker().picked().value_or(99),
                           panel.move_picker().picked().value_or(99)};
    };
    const std::vector<std::size_t> chosen{0, 2, 1};
    open({{"activity", ask}});
    pick(page->what_if().effort_picker(), 2);
    pick(page->what_if().move_picker(), 1);
    BOOST_TEST(picked() == chosen, boost::test_tools::per_element());
    const auto finish = page->what_if().table().rows.front().cells[2].text;

    go("goals");
    open({});
    BOOST_TEST(picked() == chosen, boost::test_tools::per_element());
    BOOST_REQUIRE(wait([&] { return !page->what_if().table().rows.empty(); }));
    BOOST_TEST(page->what_if().table().rows.front().cells[2].text == finish);
    window().run("view/language");
    open({});
    BOOST_TEST(picked() == chosen, boost::test_tools::per_element());
    BOOST_TEST(wait([&] { return !page->what_if().table().rows.empty(); }));

    go("goals");
    workspace().edit("Remove", [&](model::Edit &edit) { edit.remove(kind("activity"), ask); });
    open({});
    BOOST_TEST(picked() == std::vector<std::size_t>({0, 2, 0}), boost::test_tools::per_element());
    window().run("view/language");
}

BOOST_AUTO_TEST_CASE(the_plan_is_looked_at_as_before_when_one_comes_back) {
    const auto back = [&] {
        go("goals");
        go("plan");
        page = dynamic_cast<gui::PlanPage *>(window().page());
        BOOST_REQUIRE(page);
    };
    chart().fit();
    const double whole = chart().day_width();
    back();
    BOOST_TEST(chart().day_width() == whole);
    chart().zoom(38);
    chart().SetFocus();
    press(WXK_RIGHT);
    const double left = chart().left();
    BOOST_TEST(left > 0);
    page->look_tabs().on_pick(1);
    BOOST_TEST(page->picture().IsShown());
    back();
    BOOST_TEST(page->picture().IsShown());
    BOOST_TEST(page->look_tabs().picked() == 1u);
    page->look_tabs().on_pick(0);
    BOOST_TEST(chart().day_width() == 38);
    BOOST_TEST(chart().left() == left);
}

BOOST_AUTO_TEST_CASE(a_plan_that_was_empty_fits_once_there_is_one) {
    chart().fit();
    workspace().edit("Clear", [this](model::Edit &edit) { clear(edit); });
    go("goals");
    go("plan");
    go("goals");
    workspace().edit("Again", [this](model::Edit &edit) {
        phase = add(edit, "phase", {{"name", std::string("Listen")}});
        activity(edit, "Ask", 200);
    });
    go("plan");
    page = dynamic_cast<gui::PlanPage *>(window().page());
    BOOST_REQUIRE(page);
    const double fitting = chart().day_width();
    chart().fit();
    BOOST_TEST(chart().day_width() == fitting);
}

BOOST_AUTO_TEST_CASE(the_bar_of_what_is_gone_to_comes_into_view) {
    chart().zoom(38);
    chart().SetFocus();
    for (int i = 0; i < 5; ++i)
        press(WXK_RIGHT);
    const auto begins = [&] { return chart().bar_of(row_of(ask)).x; };
    const int names = chart().GetClientSize().x / 3; // the column before the bars
    BOOST_REQUIRE(begins() < names);
    window().go({"plan", {{"activity", ask}}});
    BOOST_TEST(begins() > names);
}

BOOST_AUTO_TEST_CASE(beside_a_panel_no_tool_covers_another_and_three_rows_stay) {
    resize(1280, 800);
    window().run("view/language"); // the longer words
    wait_for_scores();
    workspace().edit("No phases", [this](model::Edit &edit) {
        edit.set(kind("activity"), ask, "phase", {});
        edit.set(kind("activity"), pilot, "phase", {});
        edit.remove(kind("phase"), phase);
        add(edit, "activity", {{"name", std::string("Later")}, {"duration", 2.0}});
    });
    window().run("edit/replace");
    window().tell("Something happened", false);
    go("plan");
    page = dynamic_cast<gui::PlanPage *>(window().page());
    BOOST_REQUIRE(page);
    const std::vector<wxWindow *> tools = {&page->filter_picker(), &page->scale_picker(),
                                           &page->phases_button(), &page->baseline_button(), &chart()};
    for (std::size_t i = 0; i < tools.size(); ++i) {
        BOOST_REQUIRE(tools[i]->IsShownOnScreen());
        BOOST_TEST(tools[i]->GetRect().GetRight() <= tools[i]->GetParent()->GetClientSize().x);
        for (std::size_t j = 0; j < i; ++j)
            BOOST_TEST(!tools[i]->GetRect().Intersects(tools[j]->GetRect()),
                       tools[i]->GetName().utf8_string() << " covers " << tools[j]->GetName().utf8_string());
    }
    BOOST_TEST(page->view().chart.rows.size() >= 3u);
    BOOST_TEST(chart().GetClientSize().y >= 40 + 3 * 28); // its head and three rows
}

BOOST_AUTO_TEST_SUITE_END()
