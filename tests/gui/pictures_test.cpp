#include "tests/gui/driver.h"
#include "workbench/gui/pages/pillar_page.h"

#include <boost/test/unit_test.hpp>

using kartrekker::tests::Driver;
namespace app = kartrekker::app;
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;

BOOST_FIXTURE_TEST_SUITE(pictures, Driver)

BOOST_AUTO_TEST_CASE(a_point_of_the_risk_map_chooses_its_risk) {
    go("governance");
    window().go({"governance", {{"risk", {}}}});
    pump(100);
    gui::PictureCard &picture = records().picture();
    BOOST_REQUIRE(picture.IsShownOnScreen());
    BOOST_TEST(picture.title() == "Risk map");
    const wxRect area = picture.map().area_of("risk-lift-rules");
    BOOST_REQUIRE(!area.IsEmpty());
    click(picture.map(), area.GetTopLeft() + area.GetSize() / 2);
    BOOST_REQUIRE(records().list().selected());
    BOOST_TEST(records().list().selected()->id == "risk-lift-rules");
    BOOST_TEST(records().form().path().front().id == "risk-lift-rules");
    press(WXK_DOWN); // the next point, in the order of the list
    BOOST_TEST(records().form().path().front().id == "risk-monitoring");
    press(WXK_UP);
    press(WXK_UP);
    BOOST_TEST(records().form().path().front().id == "risk-shadow");
}

BOOST_AUTO_TEST_CASE(a_rating_that_changes_moves_its_point) {
    window().go(app::place_from(window().session()->workspace(), "governance/risk/risk-lift-rules"));
    pump(100);
    const auto place = [&] {
        for (const auto &point : records().picture().map().map().points)
            if (point.target == "risk-lift-rules") return point.x;
        return 0;
    };
    BOOST_TEST(place() == 2);
    window().session()->workspace().edit("Rate", [](model::Edit &edit) {
        edit.set(*model::find_entity_type("risk"), "risk-lift-rules", "likelihood", std::int64_t{4});
    });
    BOOST_TEST(wait([&] { return place() == 4; }));
}

BOOST_AUTO_TEST_CASE(the_form_of_a_measured_kpi_shows_its_trend) {
    window().go(app::place_from(window().session()->workspace(), "goals/kpi/kpi-logins"));
    pump(100);
    BOOST_REQUIRE(records().picture().picture().has_value());
    BOOST_TEST(records().picture().title() == "Measured over time");
    BOOST_TEST(records().picture().IsShownOnScreen());
    const std::string goal = records().form().path().front().id;
    window().go({"goals", {{"goal", goal}}});
    BOOST_TEST(wait([&] { return !records().picture().IsShownOnScreen(); }));
    BOOST_TEST(records().criteria().IsShownOnScreen());
}

BOOST_AUTO_TEST_CASE(without_answers_the_page_says_what_to_do) {
    go("emotional-capital");
    auto *page = dynamic_cast<gui::PillarPage *>(window().page());
    BOOST_REQUIRE(page);
    BOOST_TEST(!page->map().button().IsShown());
    const auto empty = file().parent_path() / "empty.kartrekker";
    model::Workspace::create(empty, "Empty", model::Language::english);
    window().open(empty);
    wait_for_scores();
    go("emotional-capital");
    page = dynamic_cast<gui::PillarPage *>(window().page());
    BOOST_REQUIRE(page);
    BOOST_TEST(page->map().button().IsShown());
}

BOOST_AUTO_TEST_SUITE_END()
