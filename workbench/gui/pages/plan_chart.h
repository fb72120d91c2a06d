#pragma once

#include "workbench/app/charts/gantt.h"
#include "workbench/gui/drawing/drawn_window.h"

namespace kartrekker::gui {

/// The Gantt chart as a window: scrolls, zooms, and lets bars be dragged. Dragging a bar moves it, dragging
/// its right end stretches it, dragging from one bar to another with Shift links them. It changes nothing
/// itself: it tells what was meant. With the keyboard: arrows walk, Enter opens, + and − zoom; left and right
/// move by a day with Alt, and stretch by a day with Ctrl.
class PlanChart : public DrawnWindow {
  public:
    explicit PlanChart(wxWindow *parent);

    std::function<void(std::uint32_t row)> on_select;
    std::function<void(std::uint32_t row)> on_open;              ///< a double click or Enter; a phase folds
    std::function<void(std::uint32_t row, int days)> on_move;    ///< calendar days, never 0
    std::function<void(std::uint32_t row, int last)> on_stretch; ///< new last day
    std::function<void(std::uint32_t from, std::uint32_t to)> on_link;
    std::function<void()> on_view; ///< it was zoomed or scrolled

    void show(charts::GanttChart chart);
    const charts::GanttChart &chart() const { return chart_; }
    void select(std::optional<std::uint32_t> row);
    std::optional<std::uint32_t> selection() const { return view_.selected; }
    /// Scrolls sideways until the beginning of the bar can be seen, where it cannot.
    void show_bar(std::uint32_t row);
    /// Pixels for a day. The middle of what is shown stays where it is.
    void zoom(double day_width);
    double day_width() const { return view_.day_width; }
    double left() const { return view_.left; } ///< pixels scrolled to the right
    /// Zooms and scrolls to where it was looked at before.
    void show_from(double left, double day_width);
    /// Whether it was not zoomed since it was made to fit, or is to be once it has rows and a size.
    bool is_whole() const { return is_whole_; }
    /// Of the whole plan at this zoom, within reason.
    double whole_width() const;
    /// Makes the whole plan fit the width.
    void fit();
    std::string explained() const override; ///< the dates of the row that is chosen
    /// Where a bar is at this moment, in screen pixels; empty for none.
    wxRect bar_of(std::uint32_t row) const;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;

  private:
    enum class Grip { none, bar, end, link, pan };

    charts::Rect area() const;
    void scroll(double left, double top);
    std::optional<std::uint32_t> row_at(charts::Point point) const;
    Grip grip_at(std::uint32_t row, charts::Point point, bool is_linking) const;
    void draw_drag(charts::Canvas &canvas) const;
    void keep_hold(const std::string &target);
    void on_press(wxMouseEvent &event);
    void on_drag(wxMouseEvent &event);
    void on_release(wxMouseEvent &event);
    void on_wheel(wxMouseEvent &event);
    void on_key(wxKeyEvent &event);
    void walk(int rows);
    void step(int days, bool is_stretching);
    void pick(std::uint32_t row);

    charts::GanttChart chart_;
    charts::GanttView view_;
    Grip grip_ = Grip::none;
    std::uint32_t dragged_ = 0;
    charts::Point from_, at_;
    bool is_fitted_ = false; ///< once, when it first had rows and a size
    bool is_whole_ = true;
};

} // namespace kartrekker::gui
