#include "workbench/gui/desktop.h"

#include <dlfcn.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <wx/dcmemory.h>
#include <wx/dcscreen.h>
#include <wx/settings.h>

namespace kartrekker::gui::desktop {

namespace {

// GTK is in the process already; its functions are found by name, so that its headers need not be installed.
template <class Function>
Function *function(const char *name) {
    return reinterpret_cast<Function *>(dlsym(RTLD_DEFAULT, name));
}

constexpr double usual_resolution = 96 * 1024;
constexpr unsigned rules_of_program = 600; ///< above the theme, below the user
constexpr std::string_view dark_ending = "-dark";
constexpr const char *theme_property = "gtk-theme-name";
constexpr const char *prefer_dark_property = "gtk-application-prefer-dark-theme";
using GetProperty = void(void *, const char *, ...);

void *gtk_settings() {
    static auto *get = function<void *()>("gtk_settings_get_default");
    return get ? get() : nullptr;
}

template <class Value>
void set_property(const char *name, Value value) {
    static auto *set = function<GetProperty>("g_object_set");
    if (void *settings = gtk_settings(); settings && set) set(settings, name, value, nullptr);
}

template <class Value>
Value property(const char *name, Value fallback) {
    static auto *get = function<GetProperty>("g_object_get");
    if (void *settings = gtk_settings(); settings && get) get(settings, name, &fallback, nullptr);
    return fallback;
}

std::string theme_name() {
    static auto *release = function<void(void *)>("g_free");
    char *held = property<char *>(theme_property, nullptr);
    const std::string name = held ? held : "";
    if (release) release(held);
    return name;
}

/// What the desktop has, while something else is shown.
struct Look {
    std::string theme;
    int prefers_dark = 0;
};
std::optional<Look> of_desktop;

} // namespace

bool is_dark() {
    return wxSystemSettings::GetAppearance().IsUsingDarkBackground();
}

void stand_still() {
    set_property("gtk-enable-animations", 0);
}

void show_dark(bool is_dark) {
    if (!of_desktop) of_desktop = {theme_name(), property<int>(prefer_dark_property, 0)};
    const std::string &theme = of_desktop->theme;
    const std::string bright =
        theme.ends_with(dark_ending) ? theme.substr(0, theme.size() - dark_ending.size()) : theme;
    if (bright != theme) set_property(theme_property, (is_dark ? theme : bright).c_str());
    set_property<int>(prefer_dark_property, is_dark);
}

// What a program has set once GTK no longer takes from the desktop: so nothing is set without need.
void show_as_desktop() {
    const auto before = std::exchange(of_desktop, std::nullopt);
    if (!before) return;
    if (before->theme != theme_name()) set_property(theme_property, before->theme.c_str());
    set_property<int>(prefer_dark_property, before->prefers_dark);
}

void use_colours(const Colours &colours) {
    static auto *make = function<void *()>("gtk_css_provider_new");
    static auto *load = function<int(void *, const char *, long, void **)>("gtk_css_provider_load_from_data");
    static auto *screen = function<void *()>("gdk_screen_get_default");
    static auto *add = function<void(void *, void *, unsigned)>("gtk_style_context_add_provider_for_screen");
    if (!make || !load || !screen || !add || !screen()) return;
    static void *rules = [] {
        void *made = make();
        add(screen(), made, rules_of_program);
        return made;
    }();
    const std::string text = "entry:not(:focus):not(:disabled) { border-color: " + colours.edge +
                             "; } tooltip { background: " + colours.ground + "; border: 1px solid " +
                             colours.edge + "; } tooltip * { color: " + colours.ink +
                             "; text-shadow: none; }";
    load(rules, text.c_str(), -1, nullptr);
}

double text_scale() {
    static const double scale = [] {
        const int resolution = property<int>("gtk-xft-dpi", -1);
        return resolution > 0 ? resolution / usual_resolution : 1.0;
    }();
    return scale;
}

void set_text_scale(double scale) {
    static double current = text_scale();
    if (scale == std::exchange(current, scale)) return;
    set_property("gtk-xft-dpi", static_cast<int>(scale * usual_resolution));
}

void tell_name(const wxWindow &window) {
    static auto *accessible = function<void *(void *)>("gtk_widget_get_accessible");
    static auto *set_name = function<void(void *, const char *)>("atk_object_set_name");
    if (!accessible || !set_name || !window.GetHandle()) return;
    if (void *object = accessible(window.GetHandle())) set_name(object, window.GetName().utf8_str());
}

wxBitmap picture_of_screen(const wxRect &area) {
    static auto *target_of = function<void *(void *)>("cairo_get_target");
    static auto *flush = function<void(void *)>("cairo_surface_flush");
    static auto *mark_dirty = function<void(void *)>("cairo_surface_mark_dirty");
    wxBitmap picture(area.GetSize());
    wxMemoryDC target(picture);
    wxScreenDC screen;
    if (target_of && flush && mark_dirty && screen.GetHandle()) {
        void *surface = target_of(screen.GetHandle());
        flush(surface);
        mark_dirty(surface);
    }
    target.Blit(wxPoint(0, 0), area.GetSize(), &screen, area.GetTopLeft());
    target.SelectObject(wxNullBitmap);
    return picture;
}

} // namespace kartrekker::gui::desktop
