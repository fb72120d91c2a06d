#include "model/entities/kpi.h"
#include "model/entities/section_norm.h"
#include "tests/gui/lists_person.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/appearance.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/panes/why_pane.h"
#include "workbench/gui/preferences.h"

#include <wx/textctrl.h>

using namespace kartrekker;
using tests::Ids;
using tests::Lists;
using tests::own_order;

namespace {

constexpr std::size_t due_column = 4;

} // namespace

BOOST_FIXTURE_TEST_SUITE(lists, Lists)

BOOST_AUTO_TEST_CASE(a_click_on_a_head_sorts_and_is_remembered) {
    click_head(0);
    BOOST_TEST(ids().front() == "goal-profiles"); // 80% …
    BOOST_TEST(ids()[1] == "goal-first-visit");   // Faults …
    BOOST_TEST(list().selected()->id == "goal-platform-live");
    click_head(0);
    BOOST_TEST(ids().front() == "goal-share-knowledge");
    go("sponsors");
    go("goals");
    BOOST_TEST(ids().front() == "goal-share-knowledge");
    click_head(0);
    BOOST_TEST(ids() == own_order, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_list_is_still_filtered_when_one_comes_back_until_what_it_hides_is_asked_for) {
    const auto filter = [&] {
        return dynamic_cast<wxTextCtrl *>(wxWindow::FindWindowByName("Filter", &list()));
    };
    click(*filter());
    type("mail");
    BOOST_REQUIRE(wait([&] { return ids() == Ids{"goal-less-mail"}; }));
    go("sponsors");
    BOOST_TEST(filter()->IsEmpty()); // another list
    press(WXK_LEFT, wxMOD_ALT);
    BOOST_REQUIRE(wait([&] { return window().page()->info().id == "goals"; }));
    BOOST_TEST(ids() == Ids{"goal-less-mail"}, boost::test_tools::per_element());
    BOOST_TEST(filter()->GetValue() == "mail");
    window().set_language(model::Language::dutch);
    BOOST_TEST(filter()->GetValue() == "mail");
    gui::choose_appearance(window(), gui::Appearance::dark);
    BOOST_TEST(wait([&] { return filter()->GetValue() == "mail"; }));
    gui::choose_appearance(window(), gui::Appearance::desktop);
    BOOST_TEST(filter()->GetValue() == "mail");
    window().go({"goals", {{"goal", "goal-profiles"}}});
    BOOST_TEST(ids() == own_order, boost::test_tools::per_element());
    go("sponsors");
    go("goals");
    BOOST_TEST(filter()->IsEmpty());
}

BOOST_AUTO_TEST_CASE(several_rows_are_changed_and_removed_in_one_step) {
    const auto steps = workspace().undo_count();
    press(WXK_DOWN, wxMOD_SHIFT);
    press(WXK_DOWN, wxMOD_SHIFT);
    BOOST_TEST(list().chosen().size() == 3u);
    BOOST_TEST(records().form().path().front().id == "goal-share-knowledge"); // the last one
    change_owner("Els");
    BOOST_TEST(stored_in_time("goal", "goal-profiles", "owner", "Els") == "Els");
    BOOST_TEST(stored("goal", "goal-share-knowledge", "owner") == "Els");
    BOOST_TEST(stored("goal", "goal-less-mail", "owner") == "Marloes van Eekeren");
    BOOST_TEST(workspace().undo_count() == steps + 1);
    BOOST_TEST(said() == "“Owner” changed in 3 goals.");
    list().rows().SetFocus();
    press(WXK_DELETE, wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return ids().size() == 2; }));
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return ids().size() == 5; }));
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(stored_in_time("goal", "goal-profiles", "owner", "Sjoerd Lammertink") == "Sjoerd Lammertink");
}

BOOST_AUTO_TEST_CASE(rows_come_and_go_by_the_clipboard) {
    put_on_clipboard(
        "Doelstelling\tKlaar op\nEen antwoord binnen een uur\t2027-01-31\n\"Met\"\"aanhaling\"\t\n");
    press('V', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return ids().size() == 7; }));
    BOOST_TEST(said() == "2 goals pasted.");
    BOOST_TEST(list().chosen().size() == 2u);
    press('C', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return said() == "2 goals copied, with a line of heads."; }));
    BOOST_TEST(clipboard() ==
               "Goal\tServes objective\tLever\tOwner\tDue\n"
               "Een antwoord binnen een uur\t\t\t\t2027-01-31\n\"Met\"\"aanhaling\"\t\t\t\t\n");
    put_on_clipboard("Goal\tDue\nGood\t\nBad\tsoon\n");
    press('V', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return said().starts_with("Nothing was pasted."); }));
    BOOST_TEST(said().find("line 3: ") != std::string::npos);
    BOOST_TEST(ids().size() == 7u);
    press('A', wxMOD_CONTROL);
    BOOST_TEST(list().chosen().size() == 7u);
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return ids().size() == 5; }));
}

BOOST_AUTO_TEST_CASE(a_row_is_dragged_to_another_place) {
    const wxRect first = list().rows().area_of(std::size_t{0}), third = list().rows().area_of(std::size_t{2});
    const auto from = wxPoint(80, first.y + first.height / 2), to = wxPoint(80, third.GetBottom() - 4);
    drag(list().rows(), from, to);
    const std::vector<std::string> moved{"goal-profiles", "goal-share-knowledge", "goal-platform-live",
                                         "goal-less-mail", "goal-first-visit"};
    BOOST_TEST(wait([&] { return ids() == moved; }));
    BOOST_TEST(list().selected()->id == "goal-platform-live");
    press(WXK_UP, wxMOD_ALT);
    BOOST_TEST(wait([&] { return ids()[1] == "goal-platform-live"; }));
    press('Z', wxMOD_CONTROL);
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return ids() == own_order; }));
    click_head(0);
    drag(list().rows(), from, to);
    BOOST_TEST(said().find("Own order") != std::string::npos);
    click_head(0);
    click_head(0);
}

BOOST_AUTO_TEST_CASE(the_thumb_scrolls_the_list_and_moves_no_record) {
    go("governance");
    list().select({"guideline", {}});
    resize(1000, 600);
    gui::RecordTable &rows = list().rows();
    const Ids before = ids();
    BOOST_REQUIRE(before.size() > 1);
    rows.SetFocus();
    press('A', wxMOD_CONTROL);
    BOOST_REQUIRE(list().chosen().size() == before.size());
    const wxSize size = rows.GetClientSize();
    BOOST_REQUIRE(rows.area_of(before.size() - 1).GetBottom() > size.y); // there is a thumb
    const int top = rows.area_of(std::size_t{0}).y;
    drag(rows, {size.x - 5, 40}, {size.x - 5, 70});
    BOOST_TEST(rows.area_of(std::size_t{0}).y < top);
    BOOST_TEST(list().chosen().size() == before.size());
    choose_row(rows, 1);
    drag(rows, {size.x - 5, 70}, {size.x - 5, size.y - 4});
    pump(200);
    BOOST_TEST(ids() == before, boost::test_tools::per_element());
    BOOST_TEST(list().chosen().size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_mark_of_a_record_says_where_its_score_comes_from) {
    const std::string figure = app::why_record({"goal", "goal-profiles"});
    wxRect mark;
    BOOST_REQUIRE(wait([&] { return !(mark = list().rows().area_of(figure)).IsEmpty(); }));
    click(list().rows(), mark.GetTopLeft() + mark.GetSize() / 2);
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()) != nullptr; }));
    BOOST_TEST(gui::WhyPane::open_in(window())->figure() == figure);
    BOOST_TEST(list().selected()->id == "goal-profiles");
    press(WXK_ESCAPE);
}

// Titles of sections come with the scores: "Business goals" before "Cases", but "Cases" before
// "Doelstellingen".
BOOST_AUTO_TEST_CASE(a_chosen_record_stays_chosen_when_its_list_gets_another_order) {
    std::string goals, cases;
    workspace().edit("Norms", [&](model::Edit &edit) {
        for (const model::SectionNorm &old : workspace().all<model::SectionNorm>())
            edit.remove(model::SectionNorm::type(), old.id.text);
        model::SectionNorm norm;
        norm.green_from = 70;
        norm.amber_from = 40;
        norm.section = "goals";
        goals = edit.add(norm);
        norm.section = "cases";
        cases = edit.add(norm);
    });
    wait_for_scores();
    window().go(app::place_of(workspace(), {"norm", goals}));
    app::ListLayout layout = list().list().layout();
    layout.sort = "section";
    list().set_layout(layout);
    BOOST_TEST(ids() == (Ids{goals, cases}), boost::test_tools::per_element());
    window().run("view/language"); // the page is made anew before the scores are
    wait_for_scores();
    BOOST_TEST(ids() == (Ids{cases, goals}), boost::test_tools::per_element());
    BOOST_TEST(list().selected()->id == goals);
    BOOST_TEST(records().form().path().back().id == goals);
    BOOST_TEST(list().list().row_on(*list().rows().line())->id == goals);
    window().run("view/language");
    wait_for_scores();
}

BOOST_AUTO_TEST_CASE(the_count_of_a_group_says_what_it_counts) {
    list().select({"kpi", {}});
    BOOST_REQUIRE(!list().list().groups().empty());
    const auto group = list().list().groups().front(); // its head is the first line
    gui::RecordTable &rows = list().rows();
    rows.SetFocus();
    press(WXK_HOME);
    press('I', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()) != nullptr; }));
    const app::WhyView &view = gui::WhyPane::open_in(window())->view();
    BOOST_TEST(view.title == group.name);
    BOOST_REQUIRE(view.rows.size() == 1 + group.count); // a sentence, then each of them
    for (std::size_t line = 1; line <= group.count; ++line)
        BOOST_TEST(view.rows[line].text == list().list().row_on(line)->caption);
    press(WXK_ESCAPE);
}

BOOST_AUTO_TEST_CASE(a_cell_is_edited_where_it_stands) {
    gui::CellEditor &cell = list().cell_editor();
    press(WXK_F2);
    BOOST_REQUIRE(cell.is_open());
    type("ConnectHub everywhere");
    press(WXK_TAB);
    BOOST_TEST(stored("goal", "goal-platform-live", "name") == "ConnectHub everywhere");
    BOOST_REQUIRE(cell.is_open());
    BOOST_TEST(cell.field() == "objective");
    press(WXK_ESCAPE);
    BOOST_TEST(!cell.is_open());
    BOOST_TEST(window().FindFocus() == &list().rows());
    for (int i = 0; i < 3; ++i)
        press(WXK_RIGHT);
    press(WXK_RETURN);
    BOOST_REQUIRE(cell.is_open());
    BOOST_TEST(cell.field() == "due");
    type("soon");
    press(WXK_RETURN);
    BOOST_TEST(cell.is_open());
    BOOST_TEST(cell.problem().find("soon") != std::string::npos);
    click(control_of("owner")); // left as it is: told, and the old value stays
    BOOST_TEST(wait([&] { return !cell.is_open(); }));
    BOOST_TEST(said().find("soon") != std::string::npos);
    BOOST_TEST(stored("goal", "goal-platform-live", "due") == "2026-09-30");
    list().rows().SetFocus();
    press('2');
    BOOST_REQUIRE(cell.is_open());
    type("026-10-01");
    press(WXK_RETURN);
    BOOST_TEST(stored_in_time("goal", "goal-platform-live", "due", "2026-10-01") == "2026-10-01");
}

BOOST_AUTO_TEST_CASE(a_date_is_typed_and_read_as_people_write_it) {
    window().run("view/language"); // Dutch
    go("goals");
    choose_row(list().rows(), 0);
    list().rows().go_to(0, due_column);
    list().rows().SetFocus();
    const double room = list().rows().cell_area(0, due_column).width - 12; // without the gap between columns
    for (const char *date : {"30 sep 2026", "31 dec 2026", "30 mei 2026"})
        BOOST_TEST(gui::measuring_canvas().measure(date, {10}).width <= room); // whole, without "…"
    press(WXK_F2);
    BOOST_REQUIRE(list().cell_editor().is_open());
    type("2-11-2026");
    press(WXK_RETURN);
    BOOST_TEST(wait([&] { return list().list().rows()[0].cells[due_column] == "2 nov 2026"; }));
    BOOST_TEST(stored("goal", "goal-platform-live", "due") == "2026-11-02");
    const auto due = [this] { return gui::utf8(dynamic_cast<wxTextCtrl &>(control_of("due")).GetValue()); };
    BOOST_TEST(wait([&] { return due() == "2 nov 2026"; }));
    type_into("due", "3.12.2026");
    BOOST_TEST(stored_in_time("goal", "goal-platform-live", "due", "2026-12-03") == "2026-12-03");
    BOOST_TEST(due() == "3.12.2026"); // as long as somebody is typing
    press(WXK_TAB);
    BOOST_TEST(wait([&] { return due() == "3 dec 2026"; }));
    list().rows().SetFocus();
    press('C', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return clipboard().find("\t2026-12-03\n") != std::string::npos; }));
    window().run("view/language");
}

BOOST_AUTO_TEST_CASE(a_cell_that_has_no_room_any_more_is_stored_or_told) {
    gui::CellEditor &cell = list().cell_editor();
    list().rows().go_to(0, due_column);
    press(WXK_F2);
    BOOST_REQUIRE(cell.is_open());
    type("2026-12-01");
    resize(960, 700);
    BOOST_TEST(wait([&] { return !cell.is_open(); }));
    BOOST_TEST(stored("goal", "goal-platform-live", "due") == "2026-12-01");
    resize(1280, 800);
    list().rows().go_to(0, due_column);
    list().rows().SetFocus();
    press(WXK_F2);
    BOOST_REQUIRE(cell.is_open());
    type("soon");
    press('F', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return !cell.is_open(); }));
    BOOST_TEST(said().find("soon") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(undo_takes_back_what_was_typed_in_a_cell) {
    press(WXK_F2);
    type("ConnectHub everywhere");
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return !list().cell_editor().is_open(); }));
    BOOST_TEST(wait([&] { return stored("goal", "goal-platform-live", "name") != "ConnectHub everywhere"; }));
}

BOOST_AUTO_TEST_CASE(rows_that_the_filter_lets_go_are_counted_as_changed) {
    click(*wxWindow::FindWindowByName("Filter", &list()));
    type("Sjoerd");
    BOOST_REQUIRE(wait([&] { return ids().size() == 1; }));
    choose_row(list().rows(), 0);
    change_owner("Els");
    BOOST_TEST(stored_in_time("goal", "goal-profiles", "owner", "Els") == "Els");
    BOOST_TEST(said() == "“Owner” changed in 1 goal.");
    BOOST_TEST(ids().empty());
    BOOST_TEST(gui::RecordRows(&list().list()).empty_words().starts_with("Nothing here has all words"));
}

BOOST_AUTO_TEST_CASE(the_name_is_not_what_is_offered_first_for_several) {
    press(WXK_DOWN, wxMOD_SHIFT); // in the first column, the name
    in_dialog([&] { press('E', wxMOD_CONTROL | wxMOD_SHIFT); },
              [&](gui::ChangeDialog &dialog) {
                  BOOST_TEST(dialog.fields().picked().value_or(0) == 1u);
                  press(WXK_ESCAPE);
              });
}

BOOST_AUTO_TEST_CASE(parts_of_all_records_have_a_list_of_their_own) {
    go("goals");
    list().select({"kpi", {}});
    const auto first = list().selected();
    BOOST_REQUIRE(first.has_value());
    BOOST_TEST(first->type == "kpi");
    BOOST_TEST(!list().list().groups().empty());
    choose_row(list().rows(), 1); // the first row below the head of its goal
    BOOST_TEST(wait([&] { return records().form().path().front().type == "kpi"; }));
    const std::string id = list().selected()->id;
    BOOST_REQUIRE(records().form().back().IsShownOnScreen()); // to its goal, and from there back
    records().form().back().SetFocus();
    press(WXK_RETURN);
    BOOST_TEST(wait([&] { return records().form().path().front().id == stored("kpi", id, "goal"); }));
    BOOST_TEST(list().type().name == "goal");
    BOOST_TEST(!records().form().back().IsShown());
    press(WXK_RETURN); // its part has the keyboard
    BOOST_TEST(wait([&] { return records().form().path().back().id == id; }));
    list().select({"kpi", id});
    list().on_select();
    list().rows().SetFocus();
    press(WXK_F2);
    BOOST_REQUIRE(wait([&] { return list().cell_editor().is_open(); }));
    type("Renamed");
    press(WXK_RETURN);
    BOOST_TEST(stored_in_time("kpi", id, "name", "Renamed") == "Renamed");
    const auto kpis = window().session()->workspace().all<kartrekker::model::Kpi>().size();
    press('N', wxMOD_CONTROL); // nobody could say of which goal
    pump(100);
    BOOST_TEST(window().session()->workspace().all<kartrekker::model::Kpi>().size() == kpis);
    press('D', wxMOD_CONTROL);
    BOOST_TEST(wait(
        [&] { return window().session()->workspace().all<kartrekker::model::Kpi>().size() == kpis + 1; }));
}

BOOST_AUTO_TEST_SUITE_END()
