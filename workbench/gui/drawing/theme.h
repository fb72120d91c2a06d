#pragma once

#include "workbench/app/charts/canvas.h"

#include <wx/colour.h>
#include <wx/font.h>
#include <wx/window.h>

namespace kartrekker::gui {

/// Light or dark, as it was chosen. It may change while the program runs: ask each time.
const charts::Palette &palette();

/// How many times as large as usual everything is, for the size of text that was chosen.
double zoom();

/// While it lives, everything is drawn in these colours: for a picture that leaves the window.
class PaletteScope {
  public:
    explicit PaletteScope(const charts::Palette &colours);
    ~PaletteScope();
    PaletteScope(const PaletteScope &) = delete;
    PaletteScope &operator=(const PaletteScope &) = delete;

  private:
    const charts::Palette *before_;
};

wxColour to_wx(charts::Colour colour);

/// The desktop's own font; 10 points stand for its normal size.
wxFont font(double points, bool is_bold = false);

/// Places a window; a size that came out negative in a narrow window counts as nothing.
void put(wxWindow &window, int x, int y, int width, int height);

// Lengths in device-independent pixels, all on a grid of four.
inline constexpr int navigation_width = 244;
inline constexpr int page_margin = 22;
inline constexpr int card_gap = 12;
inline constexpr int inner_gap = 8;
inline constexpr int card_padding = 16;
inline constexpr int focus_room = 4; ///< half of what a frame of focus keeps from what it stands around
inline constexpr int card_head = 58; ///< title and state of a card
inline constexpr int button_height = 32;

} // namespace kartrekker::gui
