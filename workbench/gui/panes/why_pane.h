#pragma once

#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/zoomed.h"
#include "workbench/gui/panes/why_rows.h"
#include "workbench/gui/session.h"

#include <wx/panel.h>

namespace kartrekker::gui {

class MainWindow;

/// Where a figure comes from. Knows figures by their target only, never the page that shows them. That it is
/// open is kept until it is closed by hand.
class WhyPane : public Zoomed<wxPanel> {
  public:
    WhyPane(wxWindow *parent, MainWindow &window, const std::string &figure);

    static constexpr const char *id = "why";

    /// The open one; null when none is.
    static WhyPane *open_in(MainWindow &window);
    /// Opens it with this figure.
    static void explain(MainWindow &window, const std::string &figure);
    /// Opens it with the figure that the page has now, or closes it when it shows that already.
    static void toggle(MainWindow &window);
    /// Opens it, without the focus, where it was open last.
    static void open_again(MainWindow &window);
    static void forget();

    void SetFocus() override { list_->SetFocus(); }
    /// Another page is shown, whose own figure this is.
    void follow(const std::string &figure);

    const std::string &figure() const { return figure_; }
    const app::WhyView &view() const { return rows_.view(); }
    RowList &rows() { return *list_; }

  private:
    void listen(Session &session);
    void refresh();
    void arrange();
    void show(const std::string &figure);
    void go_to(const std::string &target);

    MainWindow &window_;
    WhyRows rows_;
    RowList *list_;
    Button *back_;
    std::string figure_;
    std::vector<std::string> before_; ///< figures from which one was led to the one that is shown
    bool is_leading_ = false;         ///< to something behind the figure, which goes on being explained
    model::Connection changes_, scores_, kept_;
};

} // namespace kartrekker::gui
