#include "model/platform.h"
#include "tests/gui/driver.h"
#include "workbench/gui/drawing/appearance.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/panes/preferences_pane.h"
#include "workbench/gui/preferences.h"
#include "workbench/gui/settings.h"
#include "workbench/gui/window_parts.h"

#include <boost/test/unit_test.hpp>
#include <dlfcn.h>
#include <fstream>
#include <wx/textctrl.h>

using kartrekker::tests::Driver;
namespace gui = kartrekker::gui;

namespace {

/// Where the buttons of the top bar are, from left to right as they were made.
std::vector<wxRect> buttons_of(const gui::MainWindow &window) {
    std::vector<wxRect> places;
    for (const wxWindow *part : window.GetChildren())
        if (dynamic_cast<const gui::TopBar *>(part))
            for (const wxWindow *button : part->GetChildren())
                places.push_back(button->GetRect());
    return places;
}

struct Preferring : Driver {
    /// Whether the buttons above are as in a window that begins with the same words and letters.
    void look_at_buttons(const char *where) {
        auto *other = new gui::MainWindow;
        other->Show();
        other->SetClientSize(window().GetClientSize());
        pump(200);
        BOOST_TEST(buttons_of(*other).size() == 5u);
        const auto are_alike = [&] {
            return other->GetClientSize() == window().GetClientSize() &&
                   buttons_of(window()) == buttons_of(*other);
        };
        BOOST_TEST(wait(are_alike), where);
        other->Close(true);
        pump(100);
    }
    gui::PreferencesPane &pane() {
        auto *pane = dynamic_cast<gui::PreferencesPane *>(window().side_pane().content());
        BOOST_REQUIRE(pane);
        return *pane;
    }
    ~Preferring() {
        gui::choose_appearance(window(), gui::Appearance::desktop);
        gui::choose_text_size(window(), 100);
        gui::choose_author({});
        gui::choose_start(false);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(preferences, Preferring)

BOOST_AUTO_TEST_CASE(dark_is_there_at_once_and_nothing_typed_gets_lost) {
    go("goals");
    const std::string goal = records().form().path().front().id;
    type_into("name", "An answer today");
    press(',', wxMOD_CONTROL);
    pane().appearance().SetFocus();
    press(WXK_DOWN); // from "as the desktop", light under the tests, to light
    press(WXK_DOWN);
    BOOST_TEST(wait([] { return gui::is_dark(); }));
    pump(200);
    BOOST_TEST(gui::setting("/preferences/appearance") == "dark");
    BOOST_TEST((window().page()->GetBackgroundColour() == wxColour(0x1B, 0x1F, 0x22)));
    BOOST_TEST(records().form().path().front().id == goal);
    BOOST_TEST(stored("goal", goal, "name") == "An answer today");
    BOOST_TEST(&pane().appearance() == wxWindow::FindFocus()); // and goes on with the keyboard
}

BOOST_AUTO_TEST_CASE(the_window_turns_dark_and_light_with_the_desktop) {
    const auto turn = [](const char *theme) { // as GTK does when the desktop tells it
        const auto settings = reinterpret_cast<void *(*)()>(dlsym(RTLD_DEFAULT, "gtk_settings_get_default"));
        const auto set =
            reinterpret_cast<void (*)(void *, const char *, ...)>(dlsym(RTLD_DEFAULT, "g_object_set"));
        set(settings(), "gtk-theme-name", theme, nullptr);
    };
    go("goals");
    BOOST_TEST(!gui::is_dark());
    turn("HighContrastInverse");
    BOOST_TEST(wait([] { return gui::is_dark(); }));
    BOOST_TEST((window().page()->GetBackgroundColour() == wxColour(0x1B, 0x1F, 0x22)));
    gui::choose_appearance(window(), gui::Appearance::light);
    BOOST_TEST(!gui::is_dark());
    gui::choose_appearance(window(), gui::Appearance::desktop);
    BOOST_TEST(gui::is_dark());
    turn("Adwaita");
    BOOST_TEST(wait([] { return !gui::is_dark(); }));
}

BOOST_AUTO_TEST_CASE(the_window_follows_the_style_that_the_desktop_prefers) {
    const auto source =
        reinterpret_cast<void *(*)()>(dlsym(RTLD_DEFAULT, "g_settings_schema_source_get_default"));
    const auto look_up = reinterpret_cast<void *(*)(void *, const char *, int)>(
        dlsym(RTLD_DEFAULT, "g_settings_schema_source_lookup"));
    const char *const schema = "org.gnome.desktop.interface";
    BOOST_REQUIRE(source());
    BOOST_REQUIRE(look_up(source(), schema, 1)); // Debian package gsettings-desktop-schemas
    const auto make = reinterpret_cast<void *(*)(const char *)>(dlsym(RTLD_DEFAULT, "g_settings_new"));
    const auto set = reinterpret_cast<int (*)(void *, const char *, const char *)>(
        dlsym(RTLD_DEFAULT, "g_settings_set_string"));
    void *desktop = make(schema); // in memory: see under_xvfb.sh
    const auto prefer = [&](const char *scheme) { BOOST_TEST(set(desktop, "color-scheme", scheme)); };
    const auto is_native_dark = [] {
        const auto settings = reinterpret_cast<void *(*)()>(dlsym(RTLD_DEFAULT, "gtk_settings_get_default"));
        const auto get =
            reinterpret_cast<void (*)(void *, const char *, ...)>(dlsym(RTLD_DEFAULT, "g_object_get"));
        int is_dark = -1;
        get(settings(), "gtk-application-prefer-dark-theme", &is_dark, nullptr);
        return is_dark == 1;
    };
    BOOST_TEST(!gui::is_dark());
    prefer("prefer-dark");
    BOOST_TEST(wait([] { return gui::is_dark(); }));
    BOOST_TEST(is_native_dark());
    prefer("default");
    BOOST_TEST(wait([] { return !gui::is_dark(); }));
    BOOST_TEST(!is_native_dark());
    gui::choose_appearance(window(), gui::Appearance::light);
    prefer("prefer-dark");
    pump(200);
    BOOST_TEST(!gui::is_dark()); // what a person chose goes before what the desktop prefers
    gui::choose_appearance(window(), gui::Appearance::desktop);
    BOOST_TEST(gui::is_dark());
    prefer("prefer-light");
    BOOST_TEST(wait([] { return !gui::is_dark(); }));
    BOOST_TEST(!is_native_dark());
}

BOOST_AUTO_TEST_CASE(larger_text_makes_everything_larger) {
    const wxRect before = window().navigation().area_of("goals");
    const auto words = [] { return gui::measuring_canvas().measure("Undo what was done", {10}).width; };
    const double width = words();
    gui::choose_text_size(window(), 150);
    pump(200);
    BOOST_TEST(words() == width, boost::test_tools::tolerance(0.03)); // the canvas is enlarged as a whole
    BOOST_TEST(window().navigation().GetSize().x == 244 * 3 / 2);
    BOOST_TEST(window().navigation().area_of("goals").x == before.x * 3 / 2);
    gui::choose_text_size(window(), 1000);
    BOOST_TEST(gui::text_size() == 150);
    resize(1280, 760); // in which not all pages fit beside such letters
    gui::NavigationView &navigation = window().navigation();
    const auto is_whole = [&](const char *page) {
        return navigation.GetClientRect().Contains(navigation.area_of(page));
    };
    BOOST_TEST(!is_whole("scripts"));
    wxMouseEvent wheel(wxEVT_MOUSEWHEEL);
    wheel.m_wheelDelta = 120;
    wheel.m_wheelRotation = -5 * 120;
    navigation.ProcessWindowEvent(wheel);
    BOOST_TEST(wait([&] { return is_whole("scripts"); }));
    window().go({"goals", {}});
    window().go({"overview", {}});
    BOOST_TEST(wait([&] { return is_whole("overview"); })); // what is chosen comes into view
}

BOOST_AUTO_TEST_CASE(the_buttons_above_follow_words_and_letters_at_once) {
    const auto turn = [&] {
        window().run("view/language");
        pump(200);
    };
    look_at_buttons("at the start");
    turn();
    look_at_buttons("in Dutch, whose words are longer");
    turn();
    look_at_buttons("in English again");
    for (const int percent : {150, 100}) {
        gui::choose_text_size(window(), percent);
        pump(200);
        look_at_buttons(percent == 150 ? "with large letters" : "with usual letters again");
    }
}

BOOST_AUTO_TEST_CASE(the_history_has_the_name_that_was_chosen) {
    press(',', wxMOD_CONTROL);
    click(pane().author());
    type("Anna");
    go("goals");
    type_into("name", "An answer today");
    press(WXK_TAB);
    const auto history = window().session()->workspace().history();
    BOOST_REQUIRE(!history.empty());
    BOOST_TEST(history.back().author == "Anna");
}

BOOST_AUTO_TEST_CASE(what_another_window_keeps_is_not_lost) {
    gui::choose_author("Anna Vos");
    const auto file = gui::settings_folder() / "window.conf";
    std::ofstream(file, std::ios::app) << "[other-window]\nwidth=417\n";
    gui::keep_setting("/this-window/colour", "blue");
    std::ifstream in(file);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    BOOST_TEST(text.find("width=417") != std::string::npos);
    BOOST_TEST(text.find("colour=blue") != std::string::npos);
    BOOST_TEST(text.find("Anna Vos") != std::string::npos);
    BOOST_TEST(gui::setting("/other-window/width") == "417");
    gui::keep_settings({{"/other-window/width", {}}, {"/this-window/colour", {}}});
    BOOST_TEST(gui::setting("/other-window/width") == "");
}

BOOST_AUTO_TEST_SUITE_END()
