#include "tests/gui/driver.h"
#include "workbench/app/snapshots.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/pages/picture_offer.h"
#include "workbench/gui/pages/pillar_page.h"
#include "workbench/gui/panes/why_pane.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>
#include <wx/image.h>

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
    BOOST_REQUIRE(records().picture().picture());
    BOOST_TEST(records().picture().title() == "Measured over time");
    BOOST_TEST(records().picture().IsShownOnScreen());
    const std::string goal = records().form().path().front().id;
    window().go({"goals", {{"goal", goal}}});
    BOOST_TEST(wait([&] { return !records().picture().IsShownOnScreen(); }));
    BOOST_TEST(records().criteria().IsShownOnScreen());
}

BOOST_AUTO_TEST_CASE(a_weight_is_tried_out_and_then_kept_in_one_step) {
    window().go({"technology", {{"capability", {}}}});
    pump(150);
    gui::PictureCard &picture = records().picture();
    gui::FitChart &fit = picture.fit();
    if (!fit.IsShownOnScreen()) pick(records().tabs(), 1);
    BOOST_REQUIRE(fit.IsShownOnScreen());
    const std::string id = fit.fit().capabilities.at(0).id;
    const double before = fit.weights().at(0), after = before > 3 ? 1 : 5;
    const auto stored_weight = [&] { return std::stod(stored("capability", id, "weight")); };
    const auto steps = window().session()->workspace().undo_count();
    tell_of_button(fit, wxEVT_LEFT_DOWN, fit.place_of(0, before));
    tell_of_button(fit, wxEVT_LEFT_UP, fit.place_of(0, 3)); // where it is let go, though no movement was told
    BOOST_TEST(fit.weights().at(0) == 3);
    drag(fit, fit.place_of(0, 3), fit.place_of(0, after));
    BOOST_TEST(fit.weights().at(0) == after);
    BOOST_TEST(fit.view().is_tried_out);
    press(after > 3 ? WXK_LEFT : WXK_RIGHT);
    BOOST_TEST(fit.weights().at(0) == (after > 3 ? 4 : 2));
    press(after > 3 ? WXK_END : WXK_HOME);
    BOOST_TEST(stored_weight() == before);
    BOOST_REQUIRE(picture.keep().IsShownOnScreen());
    click(picture.keep());
    BOOST_TEST(wait([&] { return stored_weight() == after; }));
    BOOST_TEST(window().session()->workspace().undo_count() == steps + 1);
    BOOST_TEST(wait([&] { return !picture.keep().IsShown(); }));
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return stored_weight() == before; }));
}

BOOST_AUTO_TEST_CASE(a_picture_is_saved_with_its_title_and_whole) {
    go("emotional-capital");
    auto *page = dynamic_cast<gui::PillarPage *>(window().page());
    BOOST_REQUIRE(page);
    const gui::DrawnWindow &map = page->map().chart();
    const auto png = file().parent_path() / "map.png", svg = file().parent_path() / "map.SVG";
    std::ofstream(png) << "something older";
    gui::save_picture(map, window(), png, {3, false});
    gui::save_picture(map, window(), svg, {1, true});
    const wxImage image(gui::shown(png.string()));
    BOOST_REQUIRE(image.IsOk());
    const int drawing = map.GetClientSize().x - 16;     // without the room for a frame of focus
    BOOST_TEST(image.GetWidth() == 3 * (drawing + 40)); // a margin of 20 on both sides
    BOOST_TEST(static_cast<int>(image.GetRed(0, 0)) == 255);
    std::stringstream text;
    text << std::ifstream(svg).rdbuf();
    BOOST_TEST(text.str().find("<title>By group</title>") != std::string::npos);
    BOOST_TEST(text.str().find("fill=\"#24292D\"") != std::string::npos);
    BOOST_CHECK_THROW(gui::save_picture(map, window(), file().parent_path() / "map.gif", {}), model::Failure);
}

// The right button on the head of its card; without the mouse over a part the first is about the whole.
BOOST_AUTO_TEST_CASE(a_picture_tells_all_its_parts_in_words) {
    go("emotional-capital");
    auto *page = dynamic_cast<gui::PillarPage *>(window().page());
    BOOST_REQUIRE(page);
    in_menu(
        [&] {
            click_right(page->map(), {page->FromDIP(40), page->FromDIP(20)});
        },
        {WXK_DOWN, WXK_RETURN});
    const auto *pane = gui::WhyPane::open_in(window());
    BOOST_REQUIRE(pane);
    BOOST_TEST(pane->view().title == page->map().title());
    const auto &rows = pane->view().rows;
    for (const char *group : {"Mechanics North", "Board and heads of units"})
        BOOST_TEST(
            std::ranges::any_of(rows, [&](const app::WhyRow &row) { return row.text.starts_with(group); }),
            group);
    BOOST_TEST(std::ranges::none_of( // too small: it says so, and nothing else
        rows, [](const app::WhyRow &row) {
            return row.text.starts_with("Service desk") && row.detail.find_first_of("0123456789") == 0;
        }));
}

BOOST_AUTO_TEST_CASE(what_the_radar_is_compared_with_is_kept_while_the_engagement_is_open) {
    wait_for_scores();
    app::take_snapshot(window().session()->workspace(), *window().session()->scorecard(), "Before");
    wait_for_scores();
    go("overview");
    const auto picker = [this] {
        return dynamic_cast<gui::Picker *>(
            wxWindow::FindWindowByName("What the radar shows beside it", window().page()));
    };
    BOOST_REQUIRE(picker());
    BOOST_REQUIRE(wait([&] { return picker()->IsShown(); }));
    BOOST_TEST(picker()->picked().value_or(9) == 0u);
    picker()->SetFocus();
    press(WXK_DOWN);
    BOOST_REQUIRE(wait([&] { return picker()->picked() == 1u; }));
    go("goals");
    go("overview");
    BOOST_TEST(wait([&] { return picker() && picker()->picked() == 1u; }));
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
