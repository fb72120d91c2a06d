#include "tests/gui/driver.h"
#include "workbench/gui/pages/overview_page.h"

#include <boost/test/unit_test.hpp>

using kartrekker::tests::Driver;

BOOST_FIXTURE_TEST_SUITE(findings, Driver)

BOOST_AUTO_TEST_CASE(a_finding_of_the_overview_leads_to_its_record) {
    auto &overview = dynamic_cast<kartrekker::gui::OverviewPage &>(*window().page());
    BOOST_REQUIRE(overview.findings().count() > 0);
    const auto target =
        kartrekker::app::place_from(window().session()->workspace(), overview.findings().finding(0).target);
    BOOST_REQUIRE(!target.path.empty());
    choose_row(overview.findings().rows(), 0);
    BOOST_TEST(wait([&] { return window().page()->info().id == target.page; }));
    BOOST_CHECK(records().form().path() == target.path);
    BOOST_CHECK(records().list().selected() == target.path.front());
}

BOOST_AUTO_TEST_CASE(a_finding_goes_into_the_plan_with_one_key_and_one_undo) {
    auto &overview = dynamic_cast<kartrekker::gui::OverviewPage &>(*window().page());
    const std::string finding = overview.findings().finding(0).id;
    auto &workspace = window().session()->workspace();
    const auto &activity = *kartrekker::model::find_entity_type("activity");
    const auto before = workspace.count(activity);
    overview.findings().rows().select(0);
    overview.findings().rows().SetFocus();
    pump(50);
    press('P');
    BOOST_REQUIRE(wait([&] { return window().page()->info().id == "plan"; }));
    BOOST_TEST(workspace.count(activity) > before);
    const auto place = window().page()->place();
    BOOST_REQUIRE((place.path.size() == 1 && place.path[0].type == "activity"));
    BOOST_TEST(stored("activity", place.path[0].id, "finding") == finding);
    BOOST_REQUIRE(workspace.undo());
    BOOST_TEST(workspace.count(activity) == before);
}

BOOST_AUTO_TEST_CASE(every_finding_leads_somewhere) {
    const auto &workspace = window().session()->workspace();
    const auto rows = kartrekker::app::finding_rows(*window().session()->scorecard(), window().pages(), {},
                                                    kartrekker::model::Language::english);
    BOOST_REQUIRE(rows.size() > 10);
    for (const auto &row : rows) {
        const auto place = kartrekker::app::place_from(workspace, row.target);
        window().go(place);
        pump(10);
        BOOST_TEST(window().page()->info().id == place.page, row.text << " → " << row.target);
        if (place.path.empty()) continue;
        BOOST_CHECK(window().page()->place() == place);
    }
}

BOOST_AUTO_TEST_CASE(a_step_shows_its_own_findings_and_criteria) {
    go("goals");
    choose_row(records().list().rows(), 2); // without measurements, which would stand in front
    BOOST_TEST(records().criteria().rows().IsShownOnScreen());
    BOOST_TEST(records().findings().count() > 3u);
    BOOST_TEST(records().findings().count() <
               kartrekker::app::finding_rows(*window().session()->scorecard(), window().pages(), {},
                                             kartrekker::model::Language::english)
                   .size());
}

BOOST_AUTO_TEST_SUITE_END()
