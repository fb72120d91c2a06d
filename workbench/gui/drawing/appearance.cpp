#include "workbench/gui/drawing/appearance.h"

#include "workbench/gui/desktop.h"
#include "workbench/gui/drawing/theme.h"

#include <algorithm>
#include <array>

namespace kartrekker::gui {

namespace {

constexpr std::array<std::string_view, 3> appearance_words{"desktop", "light", "dark"};
Appearance chosen_appearance = Appearance::desktop;
bool draws_dark = false;
int chosen_text_size = 100;

wxColour in_place_of(const wxColour &colour, const charts::Palette &before) {
    const charts::Palette &now = palette();
    for (const auto part : {&charts::Palette::card, &charts::Palette::ground, &charts::Palette::ink,
                            &charts::Palette::quiet, &charts::Palette::accent, &charts::Palette::bad})
        if (colour == to_wx(before.*part)) return to_wx(now.*part);
    return colour;
}

} // namespace

Appearance appearance_from(std::string_view text) {
    const auto found = std::find(appearance_words.begin(), appearance_words.end(), text);
    return found == appearance_words.end() ? Appearance::desktop
                                           : static_cast<Appearance>(found - appearance_words.begin());
}

std::string_view written(Appearance appearance) {
    return appearance_words[static_cast<std::size_t>(appearance)];
}

Appearance appearance() {
    return chosen_appearance;
}

void use_appearance(Appearance appearance) {
    chosen_appearance = appearance;
    if (appearance == Appearance::desktop)
        desktop::show_as_desktop();
    else
        desktop::show_dark(appearance == Appearance::dark);
    draws_dark = appearance == Appearance::desktop ? desktop::is_dark() : appearance == Appearance::dark;
    desktop::use_colours({charts::hex(palette().card), charts::hex(palette().ink),
                          charts::hex(palette().edge()), charts::hex(palette().ground),
                          charts::hex(palette().line)});
}

bool is_dark() {
    return draws_dark;
}

int text_size() {
    return chosen_text_size;
}

void use_text_size(int percent) {
    chosen_text_size = std::clamp(percent, least_text_size, largest_text_size);
    desktop::set_text_scale(zoom());
}

void recolour(wxWindow &window, const charts::Palette &before) {
    if (window.UseBgCol()) window.SetBackgroundColour(in_place_of(window.GetBackgroundColour(), before));
    if (window.UseForegroundColour())
        window.SetForegroundColour(in_place_of(window.GetForegroundColour(), before));
    window.InvalidateBestSize(); // letters may have another size
    for (wxWindow *child : window.GetChildren())
        recolour(*child, before);
    window.Refresh();
}

} // namespace kartrekker::gui
