#include "tests/gui/driver.h"
#include "workbench/gui/pages/findings_page.h"
#include "workbench/gui/pages/progress_page.h"

#include <boost/test/unit_test.hpp>
#include <wx/clipbrd.h>

namespace gui = kartrekker::gui;
namespace app = kartrekker::app;
using kartrekker::tests::Driver;

namespace {

struct BoardDriver : Driver {
    BoardDriver() { go("findings"); }
    gui::FindingsPage &board() { return dynamic_cast<gui::FindingsPage &>(*window().page()); }
    std::string chosen() { return board().rows().rows()[*board().list().selection()].id; }
    app::FindingState state_of(const std::string &key) {
        for (const auto &one :
             app::decided_findings(window().session()->workspace(), *window().session()->scorecard()))
            if (one.key == key) return one.state;
        throw std::runtime_error("no finding " + key);
    }
    static std::string clipboard() {
        wxTextDataObject data;
        const wxClipboardLocker lock;
        wxTheClipboard->GetData(data);
        return data.GetText().utf8_string();
    }
    std::string owner_of(const std::string &key) {
        for (const auto &one :
             app::decided_findings(window().session()->workspace(), *window().session()->scorecard()))
            if (one.key == key) return one.owner;
        return {};
    }
    void show_those_of_nobody() {
        wxWindow::FindWindowByName("Owner", board().list().GetParent())->SetFocus();
        pump(50);
        press(WXK_DOWN);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(board, BoardDriver)

BOOST_AUTO_TEST_CASE(a_finding_is_dismissed_with_a_reason_and_comes_back_when_asked_for) {
    BOOST_REQUIRE(board().list().selection());
    const std::string key = chosen();
    click(board().finding().dismiss_button());
    BOOST_TEST(!board().finding().problem().empty());
    BOOST_TEST(board().finding().reason().HasFocus());
    type("Not now");
    click(board().finding().dismiss_button());
    BOOST_REQUIRE(wait([&] { return state_of(key) == app::FindingState::dismissed; }));
    wait_for_scores();
    BOOST_TEST(!board().rows().find(key));
    BOOST_TEST(board().header().sentence().find("1 dismissed") != std::string::npos);
    board().state_picker().SetFocus();
    for (int i = 0; i < 4; ++i) // accepted, planned and undecided come before
        press(WXK_DOWN);
    BOOST_TEST(board().rows().find(key).has_value());
    BOOST_TEST(window().session()->workspace().undo());
    BOOST_TEST((state_of(key) == app::FindingState::undecided));
}

BOOST_AUTO_TEST_CASE(a_key_accepts_and_an_owner_is_typed) {
    const std::string key = chosen();
    board().list().SetFocus();
    pump(50);
    press('A');
    BOOST_TEST(wait([&] { return state_of(key) == app::FindingState::accepted; }));
    click(board().finding().owner());
    type("Ann");
    window().run("edit/select-all");
    window().run("edit/copy");
    BOOST_TEST(clipboard() == "Ann");
    press(WXK_TAB);
    const auto owner = [&] {
        const auto all =
            window().session()->workspace().all(*kartrekker::model::find_entity_type("finding_decision"));
        return all.size() == 1 ? stored("finding_decision", all.front().id, "owner") : std::string();
    };
    BOOST_TEST(wait([&] { return owner() == "Ann"; }));
}

BOOST_AUTO_TEST_CASE(what_is_decided_goes_to_the_finding_that_shows_though_its_owner_takes_it_off_the_list) {
    show_those_of_nobody();
    const std::string key = chosen(), clicked = board().rows().rows()[3].id;
    click(board().finding().owner());
    type("Ann");
    click(board().finding().accept_button());
    BOOST_REQUIRE(wait([&] { return state_of(key) == app::FindingState::accepted; }));
    BOOST_TEST(owner_of(key) == "Ann");
    BOOST_TEST(
        window().session()->workspace().count(*kartrekker::model::find_entity_type("finding_decision")) == 1);
    choose_row(board().list(), *board().rows().find(clicked));
    click(board().finding().owner());
    type("Bob");
    const std::size_t row = *board().rows().find(clicked) + 1;
    const std::string next = board().rows().rows()[row].id;
    choose_row(board().list(), row);
    BOOST_REQUIRE(wait([&] { return owner_of(clicked) == "Bob"; }));
    BOOST_TEST(chosen() == next);
    press('A');
    BOOST_TEST(wait([&] { return state_of(next) == app::FindingState::accepted; }));
}

BOOST_AUTO_TEST_CASE(a_heading_is_walked_over_and_not_chosen) {
    const std::string key = chosen();
    choose_row(board().list(), 0);
    BOOST_TEST(chosen() == key);
    BOOST_TEST(board().finding().accept_button().IsShown());
    board().list().SetFocus();
    press(WXK_DOWN);
    press(WXK_DOWN);
    BOOST_TEST(chosen() == board().rows().rows()[2].id);
}

BOOST_AUTO_TEST_CASE(a_reason_that_was_not_given_is_told_and_comes_back) {
    const std::string key = chosen();
    click(board().finding().reason());
    type("Not now");
    window().run("view/language");
    wait_for_scores();
    BOOST_TEST(board().finding().reason().GetValue() == "Not now");
    BOOST_TEST(chosen() == key);
    choose_row(board().list(), 2);
    BOOST_TEST(window().message().sentence().find("Reden") != std::string::npos);
    go("goals");
    click(window().message().action_button());
    BOOST_REQUIRE(wait([&] { return window().page()->info().id == "findings"; }));
    BOOST_TEST(board().finding().reason().GetValue() == "Not now");
    BOOST_TEST(chosen() == key);
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(board().finding().reason().IsEmpty());
}

BOOST_AUTO_TEST_CASE(the_board_is_still_filtered_when_one_comes_back) {
    show_those_of_nobody();
    board().state_picker().SetFocus();
    for (int i = 0; i < static_cast<int>(app::BoardFilter::Which::all); ++i)
        press(WXK_DOWN);
    const std::size_t all = board().rows().rows().size();
    click(*wxWindow::FindWindowByName("Filter", board().list().GetParent()));
    type("goal");
    const auto words = [&] {
        std::vector<std::string> shown;
        for (const app::BoardRow &row : board().rows().rows())
            shown.push_back(row.text);
        return shown;
    };
    const auto before = words();
    const std::string key = chosen();
    BOOST_REQUIRE(before.size() > 1);
    BOOST_REQUIRE(before.size() < all);
    go("goals");
    go("findings");
    BOOST_TEST(words() == before, boost::test_tools::per_element());
    go("goals");
    press(WXK_LEFT, wxMOD_ALT);
    BOOST_REQUIRE(wait([&] { return window().page()->info().id == "findings"; }));
    BOOST_TEST(words() == before, boost::test_tools::per_element());
    BOOST_TEST(chosen() == key);
    BOOST_TEST(board().state_picker().picked().value_or(0) ==
               static_cast<std::size_t>(app::BoardFilter::Which::all));
}

BOOST_AUTO_TEST_CASE(the_same_two_scorecards_stand_there_when_one_comes_back) {
    for (int i = 0; i < 3; ++i) {
        window().run("scorecard/keep");
        wait_for_scores();
    }
    go("progress");
    const auto page = [&]() -> gui::ProgressPage & {
        return dynamic_cast<gui::ProgressPage &>(*window().page());
    };
    page().first().SetFocus();
    press(WXK_DOWN);
    page().second().SetFocus();
    press(WXK_DOWN);
    press(WXK_DOWN);
    press(WXK_DOWN);
    go("goals");
    go("progress");
    BOOST_TEST(page().first().picked().value_or(9) == 1u);
    BOOST_TEST(page().second().picked().value_or(9) == 3u); // now comes before the kept ones
}

BOOST_AUTO_TEST_CASE(two_scorecards_stand_side_by_side) {
    go("progress");
    auto &page = dynamic_cast<gui::ProgressPage &>(*window().page());
    BOOST_TEST(page.lesson().IsShown());
    click(page.lesson().button());
    BOOST_REQUIRE(wait([&] { return page.rows().IsShownOnScreen(); }));
    wait_for_scores();
    BOOST_TEST(page.changes().sentence.find("0 gone, 0 new") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
