#include "tests/gui/driver.h"
#include "workbench/app/surveys/response_import.h"
#include "workbench/gui/pages/answers_page.h"
#include "workbench/gui/panes/why_pane.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>

using kartrekker::tests::Driver;
namespace app = kartrekker::app;
namespace charts = kartrekker::charts;
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;

namespace {

struct Answers : Driver {
    gui::AnswersPage &page() {
        auto *page = dynamic_cast<gui::AnswersPage *>(window().page());
        BOOST_REQUIRE(page);
        return *page;
    }

    /// Reads a second round of the emotional capital: forty people who agree with all, and three of a group
    /// of their own.
    void read_second_round() {
        const auto file = this->file().parent_path() / "second.csv";
        std::ofstream rows(file);
        const char *items[] = {"a1", "a2", "p1", "p2", "m1", "m2", "f1", "f2"};
        rows << "group";
        for (const char *item : items)
            rows << "," << item;
        for (int person = 0; person < 43; ++person) {
            rows << "\n" << (person < 40 ? "Everyone" : "Three");
            for (std::size_t item = 0; item < std::size(items); ++item)
                rows << "," << (person % 2 ? 5 : 4);
        }
        rows.close();
        app::ResponseImport import;
        import.assessment = "emotional-capital";
        import.round = "Second";
        window().import_responses(file, import);
    }

    bool compares_rounds() {
        const auto &changes = page().comparison().changes();
        return page().view().way == app::AnswersWay::rounds && !changes.empty();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_answers_page, Answers)

BOOST_AUTO_TEST_CASE(a_second_round_shows_what_changed_until_it_is_undone) {
    go("answers");
    BOOST_REQUIRE(wait([&] { return page().comparison().IsShownOnScreen(); }));
    BOOST_CHECK(page().view().way == app::AnswersWay::groups); // one round of each questionnaire
    const auto rounds = page().view().responses.size();
    read_second_round();
    BOOST_REQUIRE(wait([&] { return compares_rounds(); }));
    gui::ComparisonCard &comparison = page().comparison();
    BOOST_TEST(comparison.sentence().find("changed most") != std::string::npos);
    BOOST_TEST(comparison.sentence().find("more than chance") != std::string::npos);
    BOOST_TEST(comparison.changes().size() == 5u); // four pillars and what the figures mean
    BOOST_TEST(page().view().responses.size() > rounds);
    choose_row(comparison.rows(), 0);
    BOOST_TEST(wait([&] { return comparison.changes().size() > 5u; }));
    press(WXK_RETURN);
    BOOST_TEST(wait([&] { return comparison.changes().size() == 5u; }));
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return !compares_rounds() && page().view().responses.size() == rounds; }));
}

BOOST_AUTO_TEST_CASE(a_response_and_a_difference_say_where_they_come_from) {
    go("answers");
    BOOST_REQUIRE(wait([&] { return !page().is_at_work() && !page().view().is_empty; }));
    const auto &responses = page().view().responses;
    const auto unit = std::find_if(responses.begin(), responses.end(), [](const charts::ResponseRow &row) {
        return row.kind == charts::ResponseRow::Kind::unit && !row.is_withheld && row.share;
    });
    BOOST_REQUIRE((unit != responses.end()));
    const charts::ResponseRow shown = *unit;
    choose_row(page().responses(), static_cast<std::size_t>(unit - responses.begin()));
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()) != nullptr; }));
    gui::WhyPane &pane = *gui::WhyPane::open_in(window());
    BOOST_TEST(wait([&] { return pane.view().title == shown.label && pane.view().figure == shown.figure; }));
    read_second_round();
    BOOST_REQUIRE(wait([&] { return compares_rounds(); }));
    gui::RowList &changes = page().comparison().rows();
    changes.SetFocus();
    press(WXK_DOWN);
    press('I', wxMOD_CONTROL);
    const std::string figure = page().comparison().changes().front().figure;
    BOOST_TEST(wait([&] { return pane.view().figure == figure; }));
    BOOST_TEST(pane.view().rows.at(1).text == "Second");
    press('Z', wxMOD_CONTROL); // the round is gone, and so is what it differs in
    BOOST_TEST(wait([&] { return pane.view().is_empty() || pane.view().rows.at(1).text != "Second"; }));
}

BOOST_AUTO_TEST_CASE(groups_are_compared_and_a_withheld_one_stays_withheld) {
    read_second_round();
    go("answers");
    BOOST_REQUIRE(wait([&] { return compares_rounds(); }));
    gui::ComparisonCard &comparison = page().comparison();
    pick(comparison.way(), 1);
    BOOST_REQUIRE(wait([&] { return page().view().way == app::AnswersWay::groups; }));
    BOOST_TEST(comparison.second().picked().value_or(1) == 0u); // all others
    const auto &groups = page().view().first.words;
    const auto three = std::find(groups.begin(), groups.end(), "Three");
    BOOST_REQUIRE((three != groups.end()));
    const auto place = static_cast<std::size_t>(three - groups.begin());
    comparison.first().SetFocus();
    while (comparison.first().picked().value_or(place) < place)
        press(WXK_DOWN);
    BOOST_REQUIRE(wait([&] { return page().view().first.picked.value_or(place + 1) == place; }));
    BOOST_TEST(comparison.changes().empty());
    BOOST_TEST(page().view().refusal.find("fewer than 5") != std::string::npos);
    BOOST_TEST(comparison.sentence().empty());
    go("goals");
    go("answers"); // shows what it last showed
    BOOST_TEST(
        wait([&] { return page().view().way == app::AnswersWay::groups && !page().view().refusal.empty(); }));
    pick(page().comparison().way(), 0);
    BOOST_TEST(wait([&] { return compares_rounds(); }));
}

BOOST_AUTO_TEST_CASE(the_order_is_chosen) {
    read_second_round();
    go("answers");
    BOOST_REQUIRE(wait([&] { return compares_rounds(); }));
    gui::ComparisonCard &comparison = page().comparison();
    const auto before = comparison.changes();
    comparison.order().SetFocus();
    press(WXK_DOWN);
    const auto after = comparison.changes();
    BOOST_TEST(after.size() == before.size());
    BOOST_TEST(after.front().target == "section/authenticity");
    const auto is_same = [](const charts::ChangeRow &one, const charts::ChangeRow &other) {
        return one.tip == other.tip;
    };
    BOOST_TEST(std::is_permutation(after.begin(), after.end(), before.begin(), before.end(), is_same));
}

BOOST_AUTO_TEST_CASE(without_answers_the_page_teaches_and_offers_the_import) {
    const auto empty = file().parent_path() / "empty.kartrekker";
    model::Workspace::create(empty, "Empty", model::Language::english);
    window().open(empty);
    wait_for_scores();
    go("answers");
    BOOST_TEST(wait([&] { return page().lesson().IsShownOnScreen(); }));
    BOOST_TEST(page().lesson().button().IsShown());
    BOOST_TEST(!page().comparison().IsShown());
    read_second_round();
    BOOST_TEST(wait([&] { return page().comparison().IsShownOnScreen(); }));
    BOOST_TEST(!page().lesson().IsShown());
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return page().lesson().IsShownOnScreen(); }));
}

BOOST_AUTO_TEST_CASE(everything_fits_in_a_small_window) {
    read_second_round();
    go("answers");
    BOOST_REQUIRE(wait([&] { return compares_rounds(); }));
    gui::ComparisonCard &comparison = page().comparison();
    for (const auto &size : {wxSize(960, 660), wxSize(1280, 800), wxSize(1600, 1000)}) {
        resize(size.x, size.y);
        for (const bool is_of_groups : {true, false}) {
            pick(comparison.way(), is_of_groups ? 1 : 0);
            BOOST_REQUIRE(
                wait([&] { return (page().view().way == app::AnswersWay::groups) == is_of_groups; }));
            for (wxWindow *part : std::initializer_list<wxWindow *>{
                     &comparison.rows(), &comparison.first(), &comparison.second(), &comparison.order()})
                BOOST_TEST(comparison.GetClientRect().Contains(part->GetRect()));
            BOOST_TEST(comparison.rows().GetSize().y >= 150);
            BOOST_TEST(!comparison.rows().GetRect().Intersects(comparison.first().GetRect()));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
