#pragma once

#include "workbench/app/presenters/fit_presenter.h"
#include "workbench/gui/drawing/drawn_window.h"

namespace kartrekker::gui {

/// Candidates beside each other, with a slider for each weight. What is tried out changes nothing but the
/// picture. With the keyboard: up and down choose a weight, left and right (or 1 to 5) move it, Escape puts
/// all back.
class FitChart : public DrawnWindow {
  public:
    explicit FitChart(wxWindow *parent);

    std::function<void()> on_try;                       ///< another weight is tried out, or they are put back
    std::function<void(const std::string &)> on_choose; ///< with a target

    /// Shows the engagement as it is. Weights that are tried out stay, those of other capabilities follow.
    void show(const model::Workspace &workspace);
    void put_back();
    const app::CandidateFit &fit() const { return fit_; }
    const app::Weights &weights() const { return weights_; }
    const app::FitView &view() const { return view_; }
    /// Where a weight of a row is at this moment, in screen pixels.
    wxPoint place_of(std::size_t row, double weight) const;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    void choose(const std::string &target) override;

  private:
    charts::Rect area() const;
    void refresh();
    void take(std::size_t row, double weight);
    void select(int row);
    void scroll(double by);
    /// The row whose slider is there; nothing beside the sliders.
    std::optional<std::size_t> slider_at(charts::Point point) const;
    void on_press(wxMouseEvent &event);
    void on_drag(wxMouseEvent &event);
    void on_key(wxKeyEvent &event);

    app::CandidateFit fit_;
    app::Weights weights_;
    app::FitView view_;
    std::optional<std::size_t> selected_;
    bool is_dragging_ = false;
};

} // namespace kartrekker::gui
