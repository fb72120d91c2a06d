#include "workbench/app/charts/svg_canvas.h"

#include <cmath>
#include <fmt/format.h>

namespace kartrekker::charts {

namespace {

constexpr double pixels_per_point = 96.0 / 72.0;
constexpr double ascent = 1.07; ///< of the font's size, as in most sans-serif fonts
constexpr double leading = 1.36;

std::string number(double value) {
    return fmt::format("{}", std::round(value * 100) / 100 + 0.0);
}

std::string escaped(std::string_view words) {
    std::string text;
    for (const char c : words) {
        switch (c) {
        case '&':
            text += "&amp;";
            break;
        case '<':
            text += "&lt;";
            break;
        case '>':
            text += "&gt;";
            break;
        case '"':
            text += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20) text += c;
        }
    }
    return text;
}

std::string paint(const std::optional<Colour> &fill, const std::optional<Stroke> &stroke) {
    std::string text = " fill=\"" + (fill ? hex(*fill) : std::string("none")) + "\"";
    if (fill && fill->alpha != 255) text += " fill-opacity=\"" + number(fill->alpha / 255.0) + "\"";
    if (!stroke) return text;
    text += " stroke=\"" + hex(stroke->colour) + "\" stroke-width=\"" + number(stroke->width) + "\"";
    if (stroke->colour.alpha != 255)
        text += " stroke-opacity=\"" + number(stroke->colour.alpha / 255.0) + "\"";
    if (stroke->dash.empty()) return text;
    text += " stroke-dasharray=\"";
    for (const double length : stroke->dash)
        text += number(length) + " ";
    text.back() = '"';
    return text;
}

std::string rectangle(const Rect &area, double radius) {
    return fmt::format("x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"", number(area.x),
                       number(area.y), number(area.width), number(area.height), number(radius));
}

std::string list(const std::vector<Point> &points) {
    std::string text;
    for (const Point &point : points)
        text += number(point.x) + "," + number(point.y) + " ";
    if (!text.empty()) text.pop_back();
    return text;
}

double width_of(unsigned char c) {
    if (c == ' ' || std::string_view("iljtfI.,:;'|!()").find(static_cast<char>(c)) != std::string_view::npos)
        return 0.3;
    if (std::string_view("mwMW%").find(static_cast<char>(c)) != std::string_view::npos) return 0.87;
    return c >= 'A' && c <= 'Z' ? 0.66 : 0.55;
}

} // namespace

SvgCanvas::SvgCanvas(Size size, Colour ground) : size_(size) {
    SvgCanvas::fill({0, 0, size.width, size.height}, ground);
}

void SvgCanvas::fill(const Rect &area, Colour colour, double radius) {
    body_ += "<rect " + rectangle(area, radius) + paint(colour, std::nullopt) + "/>\n";
}

void SvgCanvas::outline(const Rect &area, const Stroke &stroke, double radius) {
    body_ += "<rect " + rectangle(area, radius) + paint(std::nullopt, stroke) + "/>\n";
}

void SvgCanvas::line(const std::vector<Point> &points, const Stroke &stroke) {
    body_ += "<polyline points=\"" + list(points) + "\"" + paint(std::nullopt, stroke) + "/>\n";
}

void SvgCanvas::polygon(const std::vector<Point> &points, std::optional<Colour> fill,
                        const std::optional<Stroke> &stroke) {
    body_ += "<polygon points=\"" + list(points) + "\"" + paint(fill, stroke) + "/>\n";
}

void SvgCanvas::circle(Point centre, double radius, std::optional<Colour> fill,
                       const std::optional<Stroke> &stroke) {
    body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n", number(centre.x), number(centre.y),
                         number(radius), paint(fill, stroke));
}

void SvgCanvas::text(Point at, std::string_view words, const TextStyle &style) {
    const double size = style.points * pixels_per_point;
    const char *anchor = style.align == Align::left     ? "start"
                         : style.align == Align::centre ? "middle"
                                                        : "end";
    body_ += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\"{} text-anchor=\"{}\"{}>{}</text>\n",
                         number(at.x), number(at.y + ascent * size), number(size),
                         style.is_bold ? " font-weight=\"bold\"" : "", anchor,
                         paint(style.colour, std::nullopt), escaped(words));
}

Size SvgCanvas::measure(std::string_view words, const TextStyle &style) {
    const double size = style.points * pixels_per_point;
    double width = 0;
    for (const char c : words)
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
            width += width_of(static_cast<unsigned char>(c));
    return {width * size * (style.is_bold ? 1.06 : 1), leading * size};
}

void SvgCanvas::clip(const Rect &area) {
    ++clips_;
    body_ += fmt::format("<clipPath id=\"clip{0}\"><rect {1}/></clipPath>\n<g clip-path=\"url(#clip{0})\">\n",
                         clips_, rectangle(area, 0));
}

void SvgCanvas::unclip() {
    body_ += "</g>\n";
}

std::string SvgCanvas::document(std::string_view title) const {
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
                       "viewBox=\"0 0 {0} {1}\" role=\"img\" font-family=\"'Noto Sans', 'Segoe UI', "
                       "sans-serif\">\n<title>{2}</title>\n{3}</svg>\n",
                       number(size_.width), number(size_.height), escaped(title), body_);
}

} // namespace kartrekker::charts
