#include "tests/gui/driver.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/drawing/theme.h"

#include <boost/test/unit_test.hpp>

using kartrekker::tests::Driver;
namespace gui = kartrekker::gui;

namespace {

constexpr std::size_t count = 10;

/// Ten tabs in a window of their own, over the program's.
struct Tabs : Driver {
    Tabs() {
        frame_ = new wxFrame(&window(), wxID_ANY, "Tabs", wxPoint(100, 100), wxSize(560, 120));
        std::vector<std::string> words;
        for (std::size_t i = 0; i < count; ++i)
            words.push_back("Register " + std::to_string(i + 1));
        tabs_ = new gui::Segments(frame_, "Tabs", words);
        tabs_->on_pick = [this](std::size_t tab) { picked_.push_back(tab); };
        gui::put(*tabs_, 0, 0, 540, 44);
        frame_->Show();
        frame_->Raise();
        pump(300);
    }
    ~Tabs() {
        frame_->Destroy();
        pump(100);
    }
    void click_on(std::size_t segment) {
        const wxRect area = tabs_->area_of(segment);
        BOOST_REQUIRE(!area.IsEmpty());
        click(*tabs_, area.GetTopLeft() + area.GetSize() / 2);
    }

    wxFrame *frame_;
    gui::Segments *tabs_;
    std::vector<std::size_t> picked_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(tabs)

BOOST_FIXTURE_TEST_CASE(what_does_not_fit_stands_under_more_and_the_chosen_tab_always_shows, Tabs) {
    BOOST_TEST(tabs_->area_of(0).IsEmpty() == false);
    BOOST_TEST(tabs_->area_of(count - 1).IsEmpty());
    BOOST_TEST(!tabs_->area_of(gui::Segments::more).IsEmpty());
    tabs_->SetFocus();
    for (std::size_t tab = 1; tab < count; ++tab) {
        press(WXK_RIGHT);
        BOOST_TEST(tabs_->picked() == tab);
        BOOST_TEST(!tabs_->area_of(tab).IsEmpty());
        BOOST_TEST(tabs_->GetClientRect().Contains(tabs_->area_of(tab)));
    }
    BOOST_TEST(!tabs_->area_of(0).IsEmpty());
    click_on(1);
    BOOST_TEST(tabs_->picked() == 1u);
    BOOST_TEST(picked_.size() == count);
}

BOOST_FIXTURE_TEST_CASE(a_tab_is_chosen_from_the_menu_under_more, Tabs) {
    const auto shown = tabs_->shown_in(tabs_->GetClientSize().x / tabs_->scale());
    BOOST_REQUIRE(shown.size() < count);
    in_menu([this] { click_on(gui::Segments::more); }, {WXK_DOWN, WXK_DOWN, WXK_RETURN});
    BOOST_TEST(wait([&] { return !picked_.empty(); }));
    BOOST_TEST(tabs_->picked() == shown.size() + 1); // the second that did not fit
    BOOST_TEST(!tabs_->area_of(tabs_->picked()).IsEmpty());
}

BOOST_FIXTURE_TEST_CASE(all_tabs_show_where_there_is_room, Tabs) {
    BOOST_TEST(tabs_->shown_in(tabs_->whole_width()).size() == count);
    BOOST_TEST(tabs_->shown_in(tabs_->whole_width() - 1).size() < count);
    BOOST_TEST(tabs_->shown_in(20).size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(tab_leads_from_each_drawn_control_to_the_next_and_back, Driver) {
    go("goals");
    for (const char *field : {"lever", "owner_has_mandate"}) {
        wxWindow &control = control_of(field);
        control.SetFocus();
        pump(50);
        press(WXK_TAB);
        BOOST_TEST(window().FindFocus() != &control);
        press(WXK_TAB, wxMOD_SHIFT);
        BOOST_TEST(window().FindFocus() == &control);
    }
    for (wxWindow *control : std::initializer_list<wxWindow *>{
             &window().navigation(), records().list().tabs(), &records().list().rows(),
             &records().list().add_button(), &records().tabs(), &records().criteria().rows()}) {
        if (!control->IsShownOnScreen()) continue;
        control->SetFocus();
        pump(50);
        press(WXK_TAB);
        BOOST_TEST(window().FindFocus() != control, control->GetName().utf8_string());
        BOOST_TEST(window().FindFocus() != nullptr);
    }
}

BOOST_AUTO_TEST_SUITE_END()
