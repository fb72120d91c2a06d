#include "tests/gui/driver.h"
#include "workbench/gui/panes/history_pane.h"
#include "workbench/gui/words.h"

#include <boost/test/unit_test.hpp>
#include <wx/textctrl.h>

using kartrekker::tests::Driver;
namespace gui = kartrekker::gui;
namespace app = kartrekker::app;

namespace {

gui::HistoryPane *history_of(gui::MainWindow &window) {
    return dynamic_cast<gui::HistoryPane *>(window.side_pane().content());
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(history_pane, Driver)

BOOST_AUTO_TEST_CASE(a_restore_point_is_kept_and_a_click_goes_back_to_it) {
    go("goals");
    choose_row(records().list().rows(), 0);
    type_into("owner", "Ann");
    press('S', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return history_of(window()) && history_of(window())->name().HasFocus(); }));
    type("Ann owns it");
    press(WXK_RETURN);
    BOOST_TEST(wait([&] { return window().session()->workspace().restore_points().size() == 1u; }));
    BOOST_TEST(window().message().sentence().find("Ann owns it") != std::string::npos);
    type_into("owner", "Bob");
    go("sponsors");
    BOOST_TEST(stored("goal", "goal-platform-live", "owner") == "Bob");

    const auto &rows = history_of(window())->rows();
    std::size_t point = 0;
    while (point < rows.size() && rows[point].kind != app::HistoryRowKind::point)
        ++point;
    BOOST_REQUIRE(point < rows.size());
    BOOST_TEST(rows[point].words == "Ann owns it");
    choose_row(history_of(window())->list(), point);
    BOOST_TEST(stored_in_time("goal", "goal-platform-live", "owner", "Ann") == "Ann");
    BOOST_TEST(window().message().sentence() == "1 step undone");
    click(window().message().action_button());
    BOOST_TEST(stored_in_time("goal", "goal-platform-live", "owner", "Bob") == "Bob");
}

BOOST_AUTO_TEST_CASE(all_is_as_when_it_was_opened_after_a_warning_and_redo_brings_it_back) {
    go("goals");
    choose_row(records().list().rows(), 0);
    type_into("owner", "Ann");
    window().run("file/revert");
    BOOST_TEST(window().message().sentence().starts_with("This undoes 1 step, made since today "));
    BOOST_TEST(stored("goal", "goal-platform-live", "owner") == "Ann");
    click(window().message().action_button());
    BOOST_TEST(stored_in_time("goal", "goal-platform-live", "owner", "Rutger Hemelaar") == "Rutger Hemelaar");
    BOOST_TEST(window().page()->IsDescendant(wxWindow::FindFocus())); // where it was before the message
    press('Z', wxMOD_CONTROL | wxMOD_SHIFT);                          // as Ctrl+Y
    BOOST_TEST(stored_in_time("goal", "goal-platform-live", "owner", "Ann") == "Ann");
}

BOOST_AUTO_TEST_SUITE_END()
