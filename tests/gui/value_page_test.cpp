#include "tests/gui/driver.h"
#include "workbench/gui/pages/value_page.h"
#include "workbench/gui/panes/why_pane.h"

#include <boost/test/unit_test.hpp>

using kartrekker::tests::Driver;
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;

namespace {

gui::ValuePage &page_of(Driver &driver) {
    driver.go("value");
    auto *page = dynamic_cast<gui::ValuePage *>(driver.window().page());
    BOOST_REQUIRE(page);
    return *page;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_value_page, Driver)

BOOST_AUTO_TEST_CASE(vendor_figures_come_with_one_click_and_go_with_one_undo) {
    gui::ValuePage &page = page_of(*this);
    const model::EntityType &benefits = *page.list_type();
    model::Workspace &workspace = window().session()->workspace();
    const auto before = workspace.count(benefits);
    const auto steps = workspace.undo_count();
    BOOST_REQUIRE(page.vendor_button().IsShownOnScreen());
    click(page.vendor_button());
    BOOST_TEST(wait([&] { return workspace.count(benefits) == before + 6; }));
    BOOST_TEST(workspace.undo_count() == steps + 1);
    BOOST_TEST(wait([&] { return !page.vendor_button().IsShown(); }));
    BOOST_TEST(page.view().cards.back().title == "Vendor's figures");
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return workspace.count(benefits) == before; }));
    BOOST_TEST(wait([&] { return page.vendor_button().IsShown(); }));
}

BOOST_AUTO_TEST_CASE(the_totals_follow_what_is_typed) {
    gui::ValuePage &page = page_of(*this);
    model::Workspace &workspace = window().session()->workspace();
    const std::string before = page.view().state;
    workspace.edit("Change", [](model::Edit &edit) {
        const model::EntityType &organisation = *model::find_entity_type("organisation");
        edit.set(organisation, "organisation", "hourly_cost", 500.0);
    });
    BOOST_TEST(wait([&] { return page.view().state != before; }));
}

BOOST_AUTO_TEST_CASE(a_tip_goes_with_a_click_and_comes_back_elsewhere) {
    gui::ValuePage &page = page_of(*this);
    wait_for_scores();
    gui::DrawnWindow &header = page.header();
    const auto inside = [&] { // the pane that opens moves it
        const wxRect figure = header.area_of("figure");
        return figure.GetTopLeft() + figure.GetSize() / 2;
    };
    const auto move = [&](const wxPoint &to) {
        const wxPoint at = header.ClientToScreen(to);
        wxUIActionSimulator().MouseMove(at.x, at.y);
        pump(100);
    };
    move(inside());
    BOOST_TEST(wait([&] { return !header.GetToolTipText().empty(); }));
    click(header, inside());
    BOOST_TEST(wait([&] { return header.GetToolTipText().empty(); }));
    pump(200);
    move({10, 50});
    move(inside());
    BOOST_TEST(wait([&] { return !header.GetToolTipText().empty(); }));
    window().side_pane().close();
}

BOOST_AUTO_TEST_SUITE_END()
