#include "workbench/gui/pages/chart_card.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr int lesson_width = 300, widest_lesson = 440;
constexpr std::size_t few_lines = 3; ///< of a lesson, in the lesser width
constexpr int lesson_gap = 12;       ///< above the button

} // namespace

ChartCard::ChartCard(wxWindow *parent, const std::string &title, ChartView::Draw draw)
    : Card(parent, title), draw_(std::move(draw)) {
    chart_ =
        new ChartView(this, title, palette().card, [this](charts::Canvas &canvas, const charts::Rect &area) {
            const charts::Rect inner = area.inset(2 * focus_room, focus_room);
            if (lesson_.empty()) return draw_(canvas, inner);
            draw_lesson(canvas, inner);
            return charts::HitAreas();
        });
    chart_->offered = [this]() -> std::optional<OfferedPicture> {
        if (!lesson_.empty()) return std::nullopt;
        const double scale = chart_->scale();
        const wxSize size = chart_->GetClientSize();
        const auto again = [this](charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &) {
            return draw_(canvas, area);
        };
        const double high = size.y / scale - 2 * focus_room;
        return OfferedPicture{{this->title(), state(), again, [=](double) { return high; }},
                              size.x / scale - 4 * focus_room};
    };
    offer(*chart_);
    button_ = new Button(chart_, ButtonKind::normal, "…", [this] { CallAfter([this] { action_(); }); });
    button_->Hide();
    on_arrange = [this](const wxRect &area) {
        const int side = FromDIP(card_padding - 2 * focus_room), above = FromDIP(2), below = FromDIP(6);
        put(*chart_, area.x + side, area.y - above, area.width - 2 * side, area.height + above - below);
        const wxSize best = button_->GetBestSize(), room = chart_->GetSize();
        const double scale = chart_->scale(), width = room.x / scale - 4 * focus_room;
        const Lesson lesson = lesson_in(measuring_canvas(), {0, 0, width, room.y / scale});
        put(*button_, (room.x - best.x) / 2, static_cast<int>(lesson.button * scale), best.x, best.y);
    };
}

void ChartCard::teach(const std::string &sentence, const std::string &label, std::function<void()> action) {
    lesson_ = sentence;
    action_ = std::move(action);
    button_->set_label(label);
    button_->Show(!sentence.empty());
    show_offer(sentence.empty());
    arrange();
    redraw();
}

ChartCard::Lesson ChartCard::lesson_in(charts::Canvas &canvas, const charts::Rect &area) const {
    const charts::TextStyle style{10};
    double width = std::min<double>(area.width, lesson_width);
    if (wrap(canvas, lesson_, style, width).size() > few_lines)
        width = std::min<double>(area.width, widest_lesson);
    Lesson lesson{wrap(canvas, lesson_, style, width), {}, 0};
    const double high = line_height(canvas, style) * static_cast<double>(lesson.lines.size());
    const double top = std::max(0.0, (area.height - high - lesson_gap - button_height) / 2);
    lesson.area = {area.centre().x - width / 2, top, width, high};
    lesson.button = top + high + lesson_gap;
    return lesson;
}

void ChartCard::draw_lesson(charts::Canvas &canvas, const charts::Rect &area) const {
    const Lesson lesson = lesson_in(canvas, area);
    lines_in(canvas, lesson.area, lesson.lines, {10, false, palette().quiet, charts::Align::centre});
}

} // namespace kartrekker::gui
