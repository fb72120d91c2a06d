#include "tests/gui/driver.h"
#include "workbench/gui/pages/value_page.h"

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
    page_of(*this);
    wxWindow &field = control_of("kind");
    const wxPoint inside(field.GetSize().x / 2, field.GetSize().y / 2);
    const auto move = [&](const wxPoint &to) {
        const wxPoint at = field.ClientToScreen(to);
        wxUIActionSimulator().MouseMove(at.x, at.y);
        pump(100);
    };
    move(inside);
    BOOST_TEST(wait([&] { return !field.GetToolTipText().empty(); }));
    in_menu([&] { click(field, inside); }, {WXK_ESCAPE});
    BOOST_TEST(wait([&] { return field.GetToolTipText().empty(); }));
    move(inside + wxPoint(3, 2));
    BOOST_TEST(field.GetToolTipText().empty());
    move({10, -30});
    move(inside);
    BOOST_TEST(wait([&] { return !field.GetToolTipText().empty(); }));
}

BOOST_AUTO_TEST_SUITE_END()
