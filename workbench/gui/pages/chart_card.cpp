#include "workbench/gui/pages/chart_card.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr int lesson_width = 300;
constexpr int lesson_height = 64; ///< above the button

} // namespace

ChartCard::ChartCard(wxWindow *parent, const std::string &title, ChartView::Draw draw)
    : Card(parent, title), draw_(std::move(draw)) {
    chart_ =
        new ChartView(this, title, palette().card, [this](charts::Canvas &canvas, const charts::Rect &area) {
            const charts::Rect inner = area.inset(2 * focus_room, 0);
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
        return OfferedPicture{{this->title(), state(), again, [=](double) { return size.y / scale; }},
                              size.x / scale - 4 * focus_room};
    };
    offer(*chart_);
    button_ = new Button(chart_, ButtonKind::normal, "…", [this] { CallAfter([this] { action_(); }); });
    button_->Hide();
    on_arrange = [this](const wxRect &area) {
        const int side = FromDIP(card_padding - 2 * focus_room), bottom = FromDIP(12);
        put(*chart_, area.x + side, area.y, area.width - 2 * side, area.height - bottom);
        const wxSize best = button_->GetBestSize(), room = chart_->GetSize();
        const int lesson = FromDIP(lesson_height);
        const int top = std::max(0, (room.y - lesson - best.y) / 2);
        put(*button_, (room.x - best.x) / 2, top + lesson, best.x, best.y);
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

void ChartCard::draw_lesson(charts::Canvas &canvas, const charts::Rect &area) const {
    const charts::TextStyle style{10, false, palette().quiet, charts::Align::centre};
    const double width = std::min<double>(area.width, lesson_width);
    const auto lines = wrap(canvas, lesson_, style, width, 3);
    const double high = line_height(canvas, style) * static_cast<double>(lines.size());
    const double middle = area.height / 2 - button_height / 2.0 - 8;
    lines_in(canvas, {area.centre().x - width / 2, middle - high / 2, width, high}, lines, style);
}

} // namespace kartrekker::gui
