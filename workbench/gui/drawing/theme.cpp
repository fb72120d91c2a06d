#include "workbench/gui/drawing/theme.h"

#include "workbench/gui/desktop.h"
#include "workbench/gui/drawing/appearance.h"

#include <algorithm>
#include <wx/settings.h>

namespace kartrekker::gui {

namespace {

const charts::Palette *scoped_palette = nullptr;

} // namespace

PaletteScope::PaletteScope(const charts::Palette &colours) : before_(scoped_palette) {
    scoped_palette = &colours;
}

PaletteScope::~PaletteScope() {
    scoped_palette = before_;
}

const charts::Palette &palette() {
    if (scoped_palette) return *scoped_palette;
    return is_dark() ? charts::Palette::dark() : charts::Palette::light();
}

double zoom() {
    return desktop::text_scale() * text_size() / 100;
}

wxColour to_wx(charts::Colour colour) {
    return {colour.red, colour.green, colour.blue, colour.alpha};
}

void put(wxWindow &window, int x, int y, int width, int height) {
    window.SetSize(x, y, std::max(width, 1), std::max(height, 1));
}

wxFont font(double points, bool is_bold) {
    wxFont made = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    made.SetFractionalPointSize(made.GetFractionalPointSize() * points / 10);
    if (is_bold) made.SetWeight(wxFONTWEIGHT_BOLD);
    return made;
}

} // namespace kartrekker::gui
