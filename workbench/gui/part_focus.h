#pragma once

class wxWindow;

namespace kartrekker::gui {

class MainWindow;

/// Gives the keyboard to the first part of a page that takes it: to its rows where it has any, else to its
/// first control. Whether there was one.
bool focus_first_part(wxWindow &page);

/// Takes the keyboard to the next part of the window, or the one before it: navigation, each card and row of
/// tabs of the page, and the pane at the side.
void walk_parts(MainWindow &window, bool is_back);

} // namespace kartrekker::gui
