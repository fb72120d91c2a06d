#pragma once

#include "workbench/gui/drawing/zoomed.h"

#include <functional>
#include <string>
#include <wx/panel.h>
#include <wx/weakref.h>

namespace kartrekker::gui {

class Button;

/// The pane at the right of the window: one content at a time under its title, with a button to close it
/// (Escape does too) and an edge to make it wider. What it holds stands and falls with the engagement.
class SidePane : public Zoomed<wxPanel> {
  public:
    using Make = std::function<wxWindow *(wxWindow *parent)>;

    /// `on_width`: the room that it needs has changed.
    SidePane(wxWindow *parent, std::function<void()> on_width);

    /// Shows what `make` makes, and gives it the focus if it takes that. `id` names it; `title` is English.
    void show(const std::string &id, const char *title, Make make, bool takes_focus = true);
    /// Closes it by hand when it shows `id`, else shows it.
    void toggle(const std::string &id, const char *title, Make make);
    void close();
    /// Gives the keyboard to what it shows; closed by hand, it gives it back to who had it last.
    void take_focus();
    /// Makes the content anew, in the window's language. It has the same parts in the same order: what was
    /// typed in them and the keyboard stay where they are.
    void remake();
    /// Empty while closed.
    const std::string &shown_id() const { return id_; }
    wxWindow *content() { return content_; }
    /// Width in a window with so much room beside the navigation; 0 while closed. Screen pixels.
    int wanted_width(int room) const;

    /// What has this id was closed by hand, after which the focus goes to who had it before.
    std::function<void(const std::string &id)> on_close;

  private:
    void close_by_hand();
    void note_asker();
    void make_content();
    void drop_content();
    void arrange();
    void on_mouse(wxMouseEvent &event);
    void keep_width();
    void on_paint();

    std::function<void()> on_width_;
    std::string id_;
    const char *title_ = "";
    Make make_;
    wxWindow *content_ = nullptr;
    Button *close_;
    wxWeakRef<wxWindow> asked_from_; ///< had the focus before
    int width_;                      ///< device-independent pixels
    bool is_dragged_ = false;
    int held_at_ = 0; ///< from its left edge
};

} // namespace kartrekker::gui
