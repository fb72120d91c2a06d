#include "tests/gui/driver.h"
#include "workbench/gui/pages/instruments_page.h"
#include "workbench/gui/panes/why_pane.h"

#include <boost/test/unit_test.hpp>

using kartrekker::tests::Driver;
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;

namespace {

struct Instruments : Driver {
    gui::InstrumentsPage &page() {
        auto *page = dynamic_cast<gui::InstrumentsPage *>(window().page());
        BOOST_REQUIRE(page);
        return *page;
    }
    bool shows_one() { return page().assessment().IsShownOnScreen(); }
    bool shows_all() { return page().assessments().IsShownOnScreen(); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(instruments)

BOOST_FIXTURE_TEST_CASE(every_assessment_is_opened_and_left_again, Instruments) {
    go("instruments");
    BOOST_TEST(shows_all());
    const auto rows = page().assessments().table().rows;
    BOOST_TEST(rows.size() == window().session()->scorecard()->assessments.size());
    BOOST_TEST(rows.size() >= 10u);
    page().assessments().rows().SetFocus();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (row > 0) press(WXK_DOWN);
        press(WXK_RETURN);
        BOOST_REQUIRE(wait([&] { return shows_one(); }));
        BOOST_TEST(page().header().title() == rows[row].cells[0].text);
        BOOST_TEST(page().assessment().sections().table().rows.size() > 0u);
        pump(500); // two clicks in one place are no double click
        click(page().assessment().back());
        BOOST_REQUIRE(wait([&] { return shows_all(); }));
        BOOST_TEST(page().assessments().selected() == rows[row].id);
    }
}

BOOST_FIXTURE_TEST_CASE(the_chosen_section_shows_its_criteria_and_its_questions, Instruments) {
    go("instruments");
    choose_row(page().assessments().rows(), 1);
    press(WXK_RETURN);
    BOOST_REQUIRE(wait([&] { return shows_one(); }));
    gui::AssessmentPane &pane = page().assessment();
    const model::AssessmentResult &result = *window().session()->scorecard()->find(pane.assessment());
    for (std::size_t row = 0; row < 2; ++row) {
        choose_row(pane.sections().rows(), row);
        BOOST_TEST(pane.items().table().rows.size() == result.sections[row].items.size());
        BOOST_TEST(pane.items().table().rows[0].cells[0].text == result.sections[row].items[0].text);
    }
    BOOST_TEST(pane.criteria().IsShownOnScreen());
    pick(pane.turns(), 1);
    BOOST_TEST(pane.items().IsShownOnScreen());
    BOOST_TEST(!pane.criteria().IsShownOnScreen());
}

// Right-click in the columns of one row: each figure has its own explanation, first in the menu.
BOOST_FIXTURE_TEST_CASE(each_figure_of_the_list_says_where_it_comes_from, Instruments) {
    go("instruments");
    gui::RowList &rows = page().assessments().rows();
    const wxRect open = rows.area_of(page().assessments().table().rows[1].id); // "Open ›" of the second row
    const auto explained_at = [&](int left_of_open) {
        in_menu(
            [&] {
                click_right(rows, {open.x - left_of_open, open.y + open.height / 2});
            },
            {WXK_DOWN, WXK_RETURN});
        auto *pane = gui::WhyPane::open_in(window());
        const std::string figure = pane ? pane->figure() : std::string();
        window().side_pane().close();
        pump(100);
        return figure;
    };
    BOOST_TEST(explained_at(40) == "why/findings/emotional-capital");
    BOOST_TEST(explained_at(140) == "why/answered/emotional-capital");
}

BOOST_FIXTURE_TEST_CASE(an_assessment_stays_open_when_the_language_is_switched, Instruments) {
    go("instruments");
    choose_row(page().assessments().rows(), 2);
    press(WXK_RETURN);
    BOOST_REQUIRE(wait([&] { return shows_one(); }));
    const std::string english = page().header().title();
    window().run("view/language");
    wait_for_scores();
    BOOST_TEST(shows_one());
    BOOST_TEST(wait([&] { return page().header().title() != english; }));
    window().run("view/language");
    wait_for_scores();
    BOOST_TEST(wait([&] { return page().header().title() == english; }));
}

BOOST_FIXTURE_TEST_CASE(the_lists_of_records_stand_beside_the_assessments, Instruments) {
    constexpr std::size_t groups = 2; // after the assessments and the instruments
    go("instruments");
    BOOST_TEST(!page().list_type());
    pick(page().kinds(), groups);
    BOOST_REQUIRE(wait([&] { return records().list().IsShownOnScreen(); }));
    BOOST_TEST(!shows_all());
    BOOST_REQUIRE(page().list_type());
    BOOST_TEST(page().list_type()->name == "respondent_group");
    const auto before = window().session()->workspace().count(*page().list_type());
    click(records().list().add_button());
    BOOST_TEST(window().session()->workspace().count(*page().list_type()) == before + 1);
    pick(*records().list().tabs(), 0);
    BOOST_REQUIRE(wait([&] { return shows_all(); }));
    pick(page().kinds(), groups);
    BOOST_REQUIRE(page().list_type());
    BOOST_TEST(window().session()->workspace().count(*page().list_type()) == before); // left empty, it went
}

BOOST_FIXTURE_TEST_CASE(everything_on_the_page_fits_in_a_small_window, Instruments) {
    go("instruments");
    for (const auto &size : {wxSize(960, 660), wxSize(1280, 800), wxSize(1600, 1000)}) {
        resize(size.x, size.y);
        choose_row(page().assessments().rows(), 0);
        press(WXK_RETURN);
        BOOST_REQUIRE(wait([&] { return shows_one(); }));
        gui::AssessmentPane &pane = page().assessment();
        for (wxWindow *part : std::initializer_list<wxWindow *>{&pane.sections(), &pane.criteria(),
                                                                &pane.findings(), &pane.turns()}) {
            BOOST_TEST(pane.GetClientRect().Contains(part->GetRect()));
            BOOST_TEST(part->GetSize().y >= 30);
        }
        BOOST_TEST(!pane.sections().GetRect().Intersects(pane.findings().GetRect()));
        BOOST_TEST(!pane.criteria().GetRect().Intersects(pane.findings().GetRect()));
        click(pane.back());
        BOOST_REQUIRE(wait([&] { return shows_all(); }));
    }
}

BOOST_AUTO_TEST_SUITE_END()
