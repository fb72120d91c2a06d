#include "model/entities/comment.h"
#include "tests/gui/driver.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/forms/record_foot.h"
#include "workbench/gui/panes/why_pane.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

using kartrekker::tests::Driver;
namespace app = kartrekker::app;
namespace gui = kartrekker::gui;

namespace {

struct Side : Driver {
    gui::WhyPane &why() { return *gui::WhyPane::open_in(window()); }
    gui::RecordFoot &foot() { return records().form().form().foot(); }
    /// The foot stands below the fields: it is scrolled into view.
    void bring_down() {
        records().form().form().Scroll(0, 10000);
        pump(100);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(record_side, Side)

BOOST_AUTO_TEST_CASE(a_comment_is_written_done_with_and_taken_back) {
    go("goals");
    choose_row(records().list().rows(), 0);
    bring_down();
    const app::RecordKey goal = records().form().path().front();
    auto &workspace = window().session()->workspace();
    click(foot().entry());
    type("Ask Anna");
    press(WXK_RETURN);
    BOOST_REQUIRE(wait([&] { return app::comments_of(workspace, goal).size() == 1; }));
    BOOST_TEST(foot().entry().IsEmpty());
    bring_down();
    choose_row(foot().comments(), 0);
    press('R');
    BOOST_TEST(wait([&] { return app::comments_of(workspace, goal)[0].is_resolved; }));
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return !app::comments_of(workspace, goal)[0].is_resolved; }));
    bring_down();
    click(foot().entry());
    type("Left behind");
    choose_row(records().list().rows(), 1);
    BOOST_TEST(wait([&] { return app::comments_of(workspace, goal).size() == 2; }));
}

BOOST_AUTO_TEST_CASE(a_comment_that_is_being_written_survives_another_language_and_undo_is_about_it) {
    go("goals");
    choose_row(records().list().rows(), 0);
    type_into("owner", "Ann");
    BOOST_REQUIRE(stored_in_time("goal", "goal-platform-live", "owner", "Ann") == "Ann");
    const app::RecordKey goal = records().form().path().front();
    bring_down();
    click(foot().entry());
    type("Ask Anna");
    window().run("view/language");
    wait_for_scores();
    BOOST_TEST(foot().entry().GetValue() == "Ask Anna");
    BOOST_TEST(app::comments_of(window().session()->workspace(), goal).empty());
    foot().entry().SetFocus();
    pump(50);
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(foot().entry().IsEmpty());
    BOOST_TEST(stored("goal", "goal-platform-live", "owner") == "Ann");
}

BOOST_AUTO_TEST_CASE(a_comment_that_is_being_written_is_kept_when_another_is_changed) {
    go("goals");
    choose_row(records().list().rows(), 0);
    const app::RecordKey goal = records().form().path().front();
    auto &workspace = window().session()->workspace();
    app::add_comment(workspace, goal, "The first", kartrekker::model::Language::english);
    bring_down();
    click(foot().entry());
    type("Ask Anna");
    foot().comments().SetFocus();
    press(WXK_DOWN);
    press(WXK_RETURN);
    BOOST_TEST(foot().entry().GetValue() == "The first");
    BOOST_REQUIRE(wait([&] { return app::comments_of(workspace, goal).size() == 2; }));
    BOOST_TEST(app::comments_of(workspace, goal)[1].text == "Ask Anna");
    type("Mended"); // all of it was selected
    press(WXK_RETURN);
    BOOST_TEST(wait([&] { return app::comments_of(workspace, goal)[0].text == "Mended"; }));
}

BOOST_AUTO_TEST_CASE(a_comment_on_a_record_that_goes_meanwhile_is_told_and_comes_back_with_it) {
    go("goals");
    auto &workspace = window().session()->workspace();
    click(records().list().add_button());
    type("An answer within one hour");
    press(WXK_TAB);
    const app::RecordKey goal = records().form().path().front();
    bring_down();
    click(foot().entry());
    type("Ask Anna");
    records().list().rows().SetFocus();
    const auto is_there = [&] {
        return workspace.find(*kartrekker::model::find_entity_type("goal"), goal.id);
    };
    for (int step = 0; step < 5 && is_there(); ++step)
        press('Z', wxMOD_CONTROL);
    BOOST_REQUIRE(!is_there());
    BOOST_TEST(window().message().sentence().find("Comment") != std::string::npos);
    click(window().message().action_button());
    BOOST_TEST(window().message().sentence().find("no longer there") != std::string::npos);
    BOOST_TEST(foot().entry().IsEmpty()); // of another goal
    while (!is_there())
        press('Y', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return window().message().sentence().find("Comment") != std::string::npos; }));
    pump(200);
    click(window().message().action_button());
    BOOST_TEST(wait([&] { return foot().entry().GetValue() == "Ask Anna"; }));
    BOOST_TEST(records().form().path().front().id == goal.id);
    BOOST_TEST(window().message().sentence().empty());
}

BOOST_AUTO_TEST_CASE(a_link_leads_to_its_record_and_back) {
    go("goals");
    choose_row(records().list().rows(), 0);
    bring_down();
    const app::Place before = window().page()->place();
    const app::RecordLinks links = app::record_links(window().session()->workspace(), before.path.front(),
                                                     kartrekker::model::Language::english);
    BOOST_REQUIRE(links.count() > 0);
    const app::Place target = (links.to.empty() ? links.from : links.to).front().place;
    foot().links().SetFocus();
    press(WXK_DOWN);
    press(WXK_RETURN);
    BOOST_REQUIRE(wait([&] { return window().page()->place() == target; }));
    press(WXK_LEFT, wxMOD_ALT);
    BOOST_TEST(wait([&] { return window().page()->place() == before; }));
    press(WXK_RIGHT, wxMOD_ALT);
    BOOST_TEST(wait([&] { return window().page()->place() == target; }));
}

BOOST_AUTO_TEST_CASE(a_figure_says_where_it_comes_from_until_escape) {
    go("goals");
    const auto width = window().page()->GetSize().x;
    window().page()->header().SetFocus();
    pump(50);
    press(WXK_RETURN);
    BOOST_REQUIRE(gui::WhyPane::open_in(window()));
    BOOST_TEST(why().figure() == "why/page/goals");
    BOOST_TEST(why().view().figure == window().page()->header().figure());
    BOOST_TEST(window().page()->GetSize().x < width);
    gui::RowList &rows = why().rows();
    const auto &lines = why().view().rows;
    std::size_t criterion = 0;
    while (criterion < lines.size() && !lines[criterion].target.starts_with("why/criterion/"))
        ++criterion;
    BOOST_REQUIRE(criterion < lines.size());
    const std::string target = lines[criterion].target;
    rows.select(criterion + 1);
    press(WXK_RETURN);
    BOOST_TEST(wait([&] { return why().figure() == target; }));
    press(WXK_ESCAPE);
    BOOST_TEST(wait([&] { return !gui::WhyPane::open_in(window()); }));
    BOOST_TEST(window().page()->GetSize().x == width);
    BOOST_TEST(window().page()->header().HasFocus());
}

BOOST_AUTO_TEST_CASE(closed_the_pane_gives_the_keyboard_back_to_who_asked_last) {
    go("goals");
    window().page()->header().SetFocus();
    press(WXK_RETURN);
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()); }));
    choose_row(records().list().rows(), 1);
    press('I', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return why().figure() == app::why_record(*records().list().selected()); }));
    press(WXK_ESCAPE);
    BOOST_TEST(wait([&] { return !gui::WhyPane::open_in(window()); }));
    BOOST_TEST(records().list().rows().HasFocus());
}

BOOST_AUTO_TEST_CASE(the_sentence_of_a_page_says_where_its_figures_come_from) {
    go("overview");
    gui::PageHeader &header = window().page()->header();
    click(header, {header.FromDIP(30), header.FromDIP(46)});
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()); }));
    BOOST_TEST(why().figure() == app::why_answered());
    BOOST_TEST(header.sentence().find(why().view().figure + " ") != std::string::npos);
    go("plan");
    window().page()->header().SetFocus();
    press(WXK_RETURN);
    BOOST_TEST(wait([&] { return why().figure() == app::why_plan(); }));
}

BOOST_AUTO_TEST_CASE(a_tab_that_counts_findings_says_which) {
    resize(1000, 660);
    go("goals");
    BOOST_REQUIRE(records().tabs().IsShownOnScreen());
    const std::size_t last = records().tabs().shown_in(5000).size() - 1;
    pick(records().tabs(), last);
    press('I', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()); }));
    const gui::FindingsCard &findings = records().findings();
    const auto &rows = why().view().rows;
    BOOST_TEST(why().view().title == findings.title());
    BOOST_REQUIRE(rows.size() == 1 + findings.count());
    for (std::size_t row = 0; row < findings.count(); ++row)
        BOOST_TEST(rows[row + 1].text == findings.finding(row).text);
}

BOOST_AUTO_TEST_CASE(any_record_says_who_wrote_it_down) {
    go("goals");
    choose_row(records().list().rows(), 0);
    const std::string id = records().list().selected()->id;
    type_into("name", "Quote within the hour");
    press(WXK_TAB);
    BOOST_REQUIRE(stored_in_time("goal", id, "name", "Quote within the hour") == "Quote within the hour");
    records().list().rows().SetFocus();
    press('I', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()); }));
    BOOST_TEST(why().figure() == app::why_record({"goal", id}));
    const auto &rows = why().view().rows;
    BOOST_TEST(std::ranges::any_of(
        rows, [](const app::WhyRow &row) { return row.figure == "Quote within the hour"; }));
}

BOOST_AUTO_TEST_CASE(a_part_says_who_wrote_it_down_not_its_owner) {
    window().go(app::place_from(window().session()->workspace(), "goals/kpi/kpi-logins"));
    pump(100);
    control_of("name").SetFocus();
    press('I', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()); }));
    BOOST_TEST(why().figure() == app::why_record({"kpi", "kpi-logins"}));
}

BOOST_AUTO_TEST_CASE(a_click_on_a_label_goes_to_its_field_and_between_fields_nowhere) {
    go("goals");
    choose_row(records().list().rows(), 0);
    auto &form = records().form().form();
    const wxRect owner = control_of("owner").GetRect();
    click(form, owner.GetTopLeft() + wxPoint(form.FromDIP(8), -form.FromDIP(8)));
    BOOST_TEST(wait([&] { return control_of("owner").HasFocus(); }));
    records().list().rows().SetFocus();
    pump(50);
    click(records().form(), {form.FromDIP(4), form.FromDIP(70)}); // at the edge of the card
    pump(100);
    BOOST_TEST(records().list().rows().HasFocus());
}

BOOST_AUTO_TEST_CASE(where_figures_come_from_stays_open_with_another_page_and_the_next_engagement) {
    go("goals");
    press('I', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()); }));
    go("sponsors");
    BOOST_TEST(why().figure() == "why/page/sponsors");
    window().run("view/language");
    BOOST_TEST(why().figure() == "why/page/sponsors");
    wait_for_scores();
    window().run("view/language");
    window().close_session();
    open();
    BOOST_REQUIRE(gui::WhyPane::open_in(window()));
    BOOST_TEST(!why().rows().HasFocus());
    go("goals");
    press('I', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return !gui::WhyPane::open_in(window()); }));
    window().close_session();
    open();
    BOOST_TEST(!gui::WhyPane::open_in(window()));
}

BOOST_AUTO_TEST_CASE(a_refused_file_is_forgotten_once_another_is_added) {
    const auto large = file().parent_path() / "large.bin", small = file().parent_path() / "small.txt";
    kartrekker::tests::write_bytes(large, std::string(11U << 20U, 'x'));
    kartrekker::tests::write_bytes(small, "a brief");
    go("goals");
    choose_row(records().list().rows(), 0);
    foot().attach({large});
    BOOST_TEST(
        wait([&] { return window().message().sentence().starts_with("large.bin is larger than 10 MB"); }));
    const auto steps = window().session()->workspace().undo_count();
    foot().attach({small, small});
    BOOST_TEST(wait([&] { return !window().is_busy() && window().message().sentence() == ""; }));
    BOOST_TEST(window().session()->workspace().undo_count() == steps + 1);
    const auto &attachment = *kartrekker::model::find_entity_type("attachment");
    BOOST_TEST(window().session()->workspace().count(attachment) == 2);
}

BOOST_AUTO_TEST_CASE(the_wheel_above_an_empty_field_of_lines_scrolls_the_form) {
    go("goals");
    choose_row(records().list().rows(), 0);
    gui::FormView &form = records().form().form();
    wxWindow *lines = nullptr;
    for (wxWindow *child : form.GetChildren())
        if (const auto *text = dynamic_cast<wxTextCtrl *>(child);
            text && text->IsMultiLine() && text->IsEmpty())
            lines = child;
    BOOST_REQUIRE(lines);
    form.Scroll(0, 0);
    wxMouseEvent wheel(wxEVT_MOUSEWHEEL);
    wheel.SetEventObject(lines);
    wheel.m_wheelRotation = -120;
    wheel.m_wheelDelta = 120;
    lines->ProcessWindowEvent(wheel);
    BOOST_TEST(form.GetViewStart().y > 0);
}

BOOST_AUTO_TEST_SUITE_END()
