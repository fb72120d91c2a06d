#pragma once

#include "workbench/gui/drawing/drawn_window.h"
#include "workbench/gui/shell.h"

#include <filesystem>

namespace kartrekker::gui {

/// How a picture leaves the window.
struct PictureStyle {
    double scale = 2;     ///< of a PNG: its pixels for one of ours
    bool is_dark = false; ///< else light, also while the window is dark
};

/// All that the picture tells, part by part, as what explains it (`why_words`); empty while it offers
/// nothing.
std::string told_by(const DrawnWindow &drawing);

/// Opens the menu by which what the window offers is saved or copied, at a place on the screen or below the
/// window's top. False when it offers nothing.
bool open_picture_menu(DrawnWindow &drawing, Shell &shell, wxPoint at);

/// Writes the picture with its title and foot: SVG or PNG, as the file's ending says. An existing file is
/// replaced whole or not at all. `Failure` for another ending, or where it cannot be written.
void save_picture(const DrawnWindow &drawing, Shell &shell, const std::filesystem::path &file,
                  const PictureStyle &style);

} // namespace kartrekker::gui
