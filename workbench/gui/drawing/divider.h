#pragma once

#include <functional>
#include <string>
#include <wx/window.h>

namespace kartrekker::gui {

/// The gap between two parts of a page: who drags it gives the part before or after it another size, which is
/// kept in the settings under `key`. A double click goes back to the usual size.
class Divider {
  public:
    enum class Part { above, right }; ///< whose size it is

    /// `on_move`: the page is to be arranged anew. The page outlives it.
    Divider(wxWindow &page, Part part, std::string key, std::function<void()> on_move);

    /// What was chosen, in screen pixels; the usual while nothing was.
    int wanted(int usual) const;
    /// Where the gap is now and how large the part became. An empty gap cannot be dragged.
    void put(const wxRect &gap, int size);

  private:
    void on_mouse(wxMouseEvent &event);
    void turn_cursor(bool is_over);
    void keep(int size);

    wxWindow &page_;
    Part part_;
    std::string key_;
    std::function<void()> on_move_;
    int wanted_; ///< device-independent pixels; 0 for the usual
    wxRect gap_;
    int size_ = 0, size_before_ = 0, pressed_ = 0;
    bool is_dragged_ = false, is_over_ = false;
};

} // namespace kartrekker::gui
