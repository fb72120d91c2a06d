#pragma once

#include "workbench/app/presenters/pages.h"
#include "workbench/gui/drawing/drawn_window.h"

namespace kartrekker::gui {

/// The pages on the left, each with its score and mark. Arrow keys walk through them.
class NavigationView : public DrawnWindow {
  public:
    explicit NavigationView(wxWindow *parent);

    std::function<void(const std::string &)> on_choose; ///< a page, or the figure of one (`app::why_page`)

    void show(std::vector<app::NavigationEntry> entries);
    void select(const std::string &page);
    const std::vector<app::NavigationEntry> &entries() const { return entries_; }
    /// Where a page's entry is, in screen pixels; empty when there is none.
    wxRect area_of(const std::string &page) const;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    void choose(const std::string &target) override;

  private:
    void on_key(wxKeyEvent &event);
    void on_wheel(wxMouseEvent &event);
    /// Of all entries, with the space above the first.
    double whole_height(double height) const;
    void scroll_to(double offset);
    void bring_into_view(const std::string &page);
    void draw_entry(charts::Canvas &canvas, const charts::Rect &row, const app::NavigationEntry &entry) const;
    struct Heights {
        double entry;
        double group; ///< of a heading
    };
    /// Less in a low window, so that as many pages as can be are in view.
    Heights heights_in(double height) const;
    std::string page_at(const charts::Point &point) const;

    std::vector<app::NavigationEntry> entries_;
    std::string selected_;
    std::string hovered_;
    double offset_ = 0; ///< how far the entries are scrolled up
};

} // namespace kartrekker::gui
