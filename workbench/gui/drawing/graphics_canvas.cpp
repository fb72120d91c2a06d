#include "workbench/gui/drawing/graphics_canvas.h"

#include "workbench/gui/drawing/theme.h"

#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace kartrekker::gui {

using charts::Colour;
using charts::Point;
using charts::Rect;
using charts::Stroke;
using charts::TextStyle;

namespace {

constexpr std::size_t most_known_sizes = 20'000; ///< texts are measured many times while a page is arranged

/// GTK writes text as large as `zoom` says, and so does whoever made the canvas with everything on it: once
/// is enough.
double points_on_canvas(const TextStyle &style) {
    return style.points / zoom();
}

const wxFont &cached_font(double points, bool is_bold) {
    static std::map<std::pair<double, bool>, wxFont> fonts;
    auto &made = fonts[{points, is_bold}];
    if (!made.IsOk()) made = font(points, is_bold);
    return made;
}

} // namespace

GraphicsCanvas::GraphicsCanvas(std::unique_ptr<wxGraphicsContext> context, double scale)
    : context_(std::move(context)) {
    context_->SetAntialiasMode(wxANTIALIAS_DEFAULT);
    context_->DisableOffset();
    if (scale != 1) context_->Scale(scale, scale);
}

void GraphicsCanvas::use(const std::optional<Colour> &fill, const std::optional<Stroke> &stroke) {
    if (fill)
        context_->SetBrush(wxBrush(to_wx(*fill)));
    else
        context_->SetBrush(wxGraphicsBrush());
    if (!stroke) {
        context_->SetPen(wxGraphicsPen());
        return;
    }
    wxGraphicsPenInfo info(to_wx(stroke->colour), stroke->width);
    info.Join(wxJOIN_ROUND).Cap(wxCAP_BUTT);
    std::vector<wxDash> dashes;
    for (const double length : stroke->dash)
        dashes.push_back(static_cast<wxDash>(std::max(1.0, length / stroke->width)));
    if (!dashes.empty())
        info.Style(wxPENSTYLE_USER_DASH).Dashes(static_cast<int>(dashes.size()), dashes.data());
    context_->SetPen(context_->CreatePen(info));
}

void GraphicsCanvas::fill(const Rect &area, Colour colour, double radius) {
    use(colour, std::nullopt);
    if (radius > 0)
        context_->DrawRoundedRectangle(area.x, area.y, area.width, area.height, radius);
    else
        context_->DrawRectangle(area.x, area.y, area.width, area.height);
}

void GraphicsCanvas::outline(const Rect &area, const Stroke &stroke, double radius) {
    use(std::nullopt, stroke);
    const double half = stroke.width / 2;
    context_->DrawRoundedRectangle(area.x + half, area.y + half, area.width - stroke.width,
                                   area.height - stroke.width, radius);
}

void GraphicsCanvas::line(const std::vector<Point> &points, const Stroke &stroke) {
    if (points.size() < 2) return;
    use(std::nullopt, stroke);
    wxGraphicsPath path = context_->CreatePath();
    path.MoveToPoint(points.front().x, points.front().y);
    for (const Point &point : points)
        path.AddLineToPoint(point.x, point.y);
    context_->StrokePath(path);
}

void GraphicsCanvas::polygon(const std::vector<Point> &points, std::optional<Colour> fill,
                             const std::optional<Stroke> &stroke) {
    if (points.size() < 2) return;
    use(fill, stroke);
    wxGraphicsPath path = context_->CreatePath();
    path.MoveToPoint(points.front().x, points.front().y);
    for (const Point &point : points)
        path.AddLineToPoint(point.x, point.y);
    path.CloseSubpath();
    context_->DrawPath(path);
}

void GraphicsCanvas::circle(Point centre, double radius, std::optional<Colour> fill,
                            const std::optional<Stroke> &stroke) {
    use(fill, stroke);
    context_->DrawEllipse(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius);
}

void GraphicsCanvas::use_font(const TextStyle &style) {
    context_->SetFont(cached_font(points_on_canvas(style), style.is_bold), to_wx(style.colour));
}

void GraphicsCanvas::text(Point at, std::string_view words, const TextStyle &style) {
    if (words.empty()) return;
    use_font(style);
    const wxString text = wxString::FromUTF8(words.data(), words.size());
    double x = at.x;
    if (style.align != charts::Align::left) {
        double width = 0;
        context_->GetTextExtent(text, &width, nullptr);
        x -= style.align == charts::Align::centre ? width / 2 : width;
    }
    context_->DrawText(text, std::round(x), std::round(at.y));
}

charts::Size GraphicsCanvas::measure(std::string_view words, const TextStyle &style) {
    static std::map<std::tuple<double, double, bool>, std::unordered_map<std::string, charts::Size>> known;
    auto &sizes = known[{zoom(), style.points, style.is_bold}];
    if (const auto found = sizes.find(std::string(words)); found != sizes.end()) return found->second;
    if (sizes.size() > most_known_sizes) sizes.clear();
    use_font(style);
    double width = 0, height = 0;
    context_->GetTextExtent(wxString::FromUTF8(words.data(), words.size()), &width, &height);
    return sizes[std::string(words)] = {width, height};
}

void GraphicsCanvas::clip(const Rect &area) {
    context_->PushState();
    context_->Clip(area.x, area.y, area.width, area.height);
}

void GraphicsCanvas::unclip() {
    context_->PopState();
}

void GraphicsCanvas::shift(double x, double y) {
    context_->Translate(x, y);
}

charts::Canvas &measuring_canvas() {
    static double made_for = 0; // a context keeps the size of text that GTK had when it was made
    static std::unique_ptr<GraphicsCanvas> canvas;
    if (std::exchange(made_for, zoom()) != zoom())
        canvas = std::make_unique<GraphicsCanvas>(
            std::unique_ptr<wxGraphicsContext>(
                wxGraphicsRenderer::GetDefaultRenderer()->CreateMeasuringContext()),
            1);
    return *canvas;
}

} // namespace kartrekker::gui
