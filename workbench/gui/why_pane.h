#pragma once

#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/zoomed.h"
#include "workbench/gui/shell.h"
#include "workbench/gui/why_rows.h"

#include <wx/panel.h>
#include <wx/weakref.h>

namespace kartrekker::gui {

/// Where a figure comes from, at the right of the page. Knows figures by their target only, never the page
/// that shows them. Whether it is open is kept for the next time.
class WhyPane : public Zoomed<wxPanel> {
  public:
    /// `on_room`: it takes another part of the window now.
    WhyPane(wxWindow *parent, Shell &shell, std::function<void()> on_room);

    static constexpr int width = 340; ///< device-independent pixels

    /// Opens it with this figure.
    void explain(const std::string &figure);
    /// Another page is shown, whose own figure this is; a closed pane stays closed.
    void follow(const std::string &figure);
    /// Opens it with the figure, or closes it when it shows that already.
    void toggle(const std::string &figure);
    void close();
    /// The scores or the engagement changed; without an engagement it is hidden.
    void refresh();

    bool is_open() const { return is_open_; }
    const std::string &figure() const { return figure_; }
    const app::WhyView &view() const { return rows_.view(); }
    RowList &rows() { return *list_; }

    /// Takes its part of the room, and returns what is left for the page. In a narrow window it lies over the
    /// page's right side.
    wxRect beside(const wxRect &room);

  private:
    void show(const std::string &figure);
    void go_to(const std::string &target);
    void set_open(bool is_open);
    void arrange();

    Shell &shell_;
    std::function<void()> on_room_;
    WhyRows rows_;
    RowList *list_;
    Button *back_;
    Button *close_;
    std::string figure_;
    std::vector<std::string> before_; ///< figures from which one was led to the one that is shown
    wxWeakRef<wxWindow> asked_from_;
    bool is_open_ = false;
    bool is_leading_ = false; ///< to something behind the figure, which goes on being explained
};

} // namespace kartrekker::gui
