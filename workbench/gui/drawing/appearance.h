#pragma once

#include "workbench/app/charts/palette.h"

#include <string_view>
#include <wx/window.h>

namespace kartrekker::gui {

enum class Appearance { desktop, light, dark };

/// "desktop", "light" or "dark", as settings and the command line write it; the desktop's for anything else.
Appearance appearance_from(std::string_view text);
std::string_view written(Appearance appearance);

Appearance appearance();
/// From now on; windows that are there keep their own colours until `recolour`.
void use_appearance(Appearance appearance);
bool is_dark();

inline constexpr int least_text_size = 90, largest_text_size = 150;

/// Size of text and all that goes with it, in percent of the desktop's; kept within the limits.
int text_size();
void use_text_size(int percent);

/// Gives a window and everything in it the colours that have the place of those in `before` now, and
/// lets it measure its words anew.
void recolour(wxWindow &window, const charts::Palette &before);

} // namespace kartrekker::gui
