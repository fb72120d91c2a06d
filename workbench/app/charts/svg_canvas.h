#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

/// Draws into an SVG text. Numbers are free of the locale; texts are escaped and cleaned of what XML forbids.
/// Text is measured by average widths, not by a font.
class SvgCanvas : public Canvas {
  public:
    SvgCanvas(Size size, Colour ground);

    void fill(const Rect &area, Colour colour, double radius = 0) override;
    void outline(const Rect &area, const Stroke &stroke, double radius = 0) override;
    void line(const std::vector<Point> &points, const Stroke &stroke) override;
    void polygon(const std::vector<Point> &points, std::optional<Colour> fill,
                 const std::optional<Stroke> &stroke = std::nullopt) override;
    void circle(Point centre, double radius, std::optional<Colour> fill,
                const std::optional<Stroke> &stroke = std::nullopt) override;
    void text(Point at, std::string_view words, const TextStyle &style) override;
    Size measure(std::string_view words, const TextStyle &style) override;
    void clip(const Rect &area) override;
    void unclip() override;

    /// The whole document. `title` is read out in place of the picture.
    std::string document(std::string_view title) const;

  private:
    Size size_;
    std::string body_;
    int clips_ = 0;
};

} // namespace kartrekker::charts
