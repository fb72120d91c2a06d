#include "workbench/gui/desktop.h"

#include <dlfcn.h>
#include <string>
#include <string_view>
#include <utility>
#include <wx/dcmemory.h>
#include <wx/dcscreen.h>
#include <wx/settings.h>
#include <wx/toplevel.h>

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
constexpr const char *read_only_class = "read-only";
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

/// As the desktop has it again, also when that changes; what a program has set GTK no longer takes from
/// there.
void reset_property(const char *name) {
    static auto *reset = function<void(void *, const char *)>("gtk_settings_reset_property");
    if (void *settings = gtk_settings(); settings && reset) reset(settings, name);
}

enum class Natives { as_desktop, light, dark };
Natives natives = Natives::as_desktop; ///< how native controls are drawn
bool has_bright_theme = false;         ///< in place of the desktop's dark one

void draw_natives(Natives wanted) {
    if (wanted == natives) return;
    natives = wanted;
    if (std::exchange(has_bright_theme, false)) reset_property(theme_property);
    if (wanted == Natives::as_desktop) return reset_property(prefer_dark_property);
    const std::string theme = theme_name();
    has_bright_theme = wanted == Natives::light && theme.ends_with(dark_ending);
    if (has_bright_theme)
        set_property(theme_property, theme.substr(0, theme.size() - dark_ending.size()).c_str());
    set_property<int>(prefer_dark_property, wanted == Natives::dark);
}

// A desktop of today says that it is dark in a setting of its own, of which GTK 3 knows nothing.
constexpr const char *interface_schema = "org.gnome.desktop.interface";
constexpr const char *scheme_key = "color-scheme";
constexpr std::string_view dark_scheme = "prefer-dark";

void tell_windows_of_colours(void *, const char *, void *) {
    for (wxWindow *window : wxTopLevelWindows) {
        wxSysColourChangedEvent event;
        event.SetEventObject(window);
        window->HandleWindowEvent(event);
    }
}

/// The desktop's settings, which tell of changes from here on; null where it has no such setting. GSettings
/// would end the program if it were asked for one that is not there.
void *interface_settings() {
    static auto *source = function<void *()>("g_settings_schema_source_get_default");
    static auto *look_up = function<void *(void *, const char *, int)>("g_settings_schema_source_lookup");
    static auto *has_key = function<int(void *, const char *)>("g_settings_schema_has_key");
    static auto *make = function<void *(void *, void *, const char *)>("g_settings_new_full");
    static auto *release = function<void(void *)>("g_settings_schema_unref");
    using Handler = decltype(tell_windows_of_colours);
    static auto *connect = function<unsigned long(void *, const char *, Handler *, void *, void *, int)>(
        "g_signal_connect_data");
    if (!source || !look_up || !has_key || !make || !release || !connect || !source()) return nullptr;
    void *schema = look_up(source(), interface_schema, 1);
    if (!schema) return nullptr;
    void *settings = has_key(schema, scheme_key) ? make(schema, nullptr, nullptr) : nullptr;
    release(schema);
    if (settings) connect(settings, "changed::color-scheme", &tell_windows_of_colours, nullptr, nullptr, 0);
    return settings;
}

bool has_dark_scheme() {
    static void *settings = interface_settings();
    static auto *read = function<char *(void *, const char *)>("g_settings_get_string");
    static auto *release = function<void(void *)>("g_free");
    if (!settings || !read || !release) return false;
    char *held = read(settings, scheme_key);
    const bool is_dark = held && held == dark_scheme;
    release(held);
    return is_dark;
}

} // namespace

bool is_dark() {
    if (natives != Natives::as_desktop) return natives == Natives::dark;
    return wxSystemSettings::GetAppearance().IsUsingDarkBackground();
}

bool is_asking() {
    static auto *grabbing = function<void *()>("gtk_grab_get_current");
    return grabbing && grabbing();
}

void stand_still() {
    set_property("gtk-enable-animations", 0);
}

void show_dark(bool is_dark) {
    draw_natives(is_dark ? Natives::dark : Natives::light);
}

void show_as_desktop() {
    draw_natives(has_dark_scheme() ? Natives::dark : Natives::as_desktop);
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
                             "; } entry.read-only { background: " + colours.page + "; color: " + colours.ink +
                             "; } entry.read-only:not(:focus) { border-color: " + colours.line +
                             "; box-shadow: none; } tooltip { background: " + colours.ground +
                             "; border: 1px solid " + colours.edge + "; } tooltip * { color: " + colours.ink +
                             "; text-shadow: none; }";
    load(rules, text.c_str(), -1, nullptr);
}

void show_as_read_only(const wxWindow &field, bool is_read_only) {
    static auto *style = function<void *(void *)>("gtk_widget_get_style_context");
    static auto *add = function<void(void *, const char *)>("gtk_style_context_add_class");
    static auto *remove = function<void(void *, const char *)>("gtk_style_context_remove_class");
    if (!style || !add || !remove || !field.GetHandle()) return;
    (is_read_only ? add : remove)(style(field.GetHandle()), read_only_class);
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
