#pragma once

#include "workbench/app/charts/palette.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::charts {

/// Lengths are in pixels of 96 to the inch, before the screen's own scale; y runs down.
struct Point {
    double x = 0;
    double y = 0;
};

struct Size {
    double width = 0;
    double height = 0;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    bool contains(Point point) const {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }
    Rect inset(double horizontal, double vertical) const {
        return {x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical};
    }
};

struct Stroke {
    Colour colour;
    double width = 1;
    std::vector<double> dash = {}; ///< lengths of line and gap in turn; empty for a whole line
};

enum class Align { left, centre, right };

struct TextStyle {
    double points = 10;
    bool is_bold = false;
    Colour colour = {};
    Align align = Align::left;
};

/// Something to draw on: the window's graphics context or an SVG text. Texts are UTF-8 and of one line.
class Canvas {
  public:
    virtual ~Canvas() = default;

    virtual void fill(const Rect &area, Colour colour, double radius = 0) = 0;
    virtual void outline(const Rect &area, const Stroke &stroke, double radius = 0) = 0;
    virtual void line(const std::vector<Point> &points, const Stroke &stroke) = 0;
    virtual void polygon(const std::vector<Point> &points, std::optional<Colour> fill,
                         const std::optional<Stroke> &stroke = std::nullopt) = 0;
    virtual void circle(Point centre, double radius, std::optional<Colour> fill,
                        const std::optional<Stroke> &stroke = std::nullopt) = 0;

    /// `at` is the top of the line, and its left, middle or right as the style's alignment says.
    virtual void text(Point at, std::string_view words, const TextStyle &style) = 0;
    virtual Size measure(std::string_view words, const TextStyle &style) = 0;

    /// Drawing outside the area does not show until `unclip`.
    virtual void clip(const Rect &area) = 0;
    virtual void unclip() = 0;
};

/// A part of a drawing that explains itself when pointed at, and may be chosen.
struct HitArea {
    Rect area;
    std::string tip;
    std::string target;   ///< what choosing it opens; empty when nothing
    std::string why = {}; ///< what explains its figure, where that is not the target; empty: the tip does
};
using HitAreas = std::vector<HitArea>;

/// The topmost (last) area at a point; null when there is none.
const HitArea *hit(const HitAreas &areas, Point point);

} // namespace kartrekker::charts
