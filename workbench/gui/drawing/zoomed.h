#pragma once

#include "workbench/gui/drawing/theme.h"

#include <cmath>

namespace kartrekker::gui {

/// A window whose lengths follow the size of text: FromDIP and ToDIP, where they are called on this class,
/// know about `zoom`. What is derived from a class of wxWidgets by itself does not grow with its text.
template <class Window>
class Zoomed : public Window {
  public:
    using Window::Window;

    int FromDIP(int length) const { return static_cast<int>(std::lround(length * zoom())); }
    wxSize FromDIP(const wxSize &size) const { return {FromDIP(size.x), FromDIP(size.y)}; }
    int ToDIP(int length) const { return static_cast<int>(std::lround(length / zoom())); }
};

} // namespace kartrekker::gui
