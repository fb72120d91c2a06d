#pragma once

#include "workbench/app/charts/canvas.h"

#include <memory>
#include <wx/graphics.h>

namespace kartrekker::gui {

/// Draws on a window.
class GraphicsCanvas : public charts::Canvas {
  public:
    /// `scale`: the screen's pixels for one of ours.
    GraphicsCanvas(std::unique_ptr<wxGraphicsContext> context, double scale);

    void fill(const charts::Rect &area, charts::Colour colour, double radius = 0) override;
    void outline(const charts::Rect &area, const charts::Stroke &stroke, double radius = 0) override;
    void line(const std::vector<charts::Point> &points, const charts::Stroke &stroke) override;
    void polygon(const std::vector<charts::Point> &points, std::optional<charts::Colour> fill,
                 const std::optional<charts::Stroke> &stroke = std::nullopt) override;
    void circle(charts::Point centre, double radius, std::optional<charts::Colour> fill,
                const std::optional<charts::Stroke> &stroke = std::nullopt) override;
    void text(charts::Point at, std::string_view words, const charts::TextStyle &style) override;
    charts::Size measure(std::string_view words, const charts::TextStyle &style) override;
    void clip(const charts::Rect &area) override;
    void unclip() override;

    /// Moves everything that is drawn from now on.
    void shift(double x, double y);

  private:
    void use(const std::optional<charts::Colour> &fill, const std::optional<charts::Stroke> &stroke);
    void use_font(const charts::TextStyle &style);

    std::unique_ptr<wxGraphicsContext> context_;
};

/// Measures texts without a window to draw on.
charts::Canvas &measuring_canvas();

} // namespace kartrekker::gui
