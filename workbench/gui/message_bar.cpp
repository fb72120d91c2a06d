#include "workbench/gui/message_bar.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

namespace {

constexpr int most_lines = 6;

} // namespace

MessageBar::MessageBar(wxWindow *parent, std::function<void()> on_height)
    : DrawnWindow(parent, tr("Message")), on_height_(std::move(on_height)) {
    close_ = new Button(this, ButtonKind::link, tr("Close"), [this] { CallAfter([this] { close(); }); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        const wxSize size = close_->GetBestSize();
        put(*close_, GetClientSize().x - size.x - FromDIP(page_margin), FromDIP(8), size.x, size.y);
        event.Skip();
    });
    Hide();
}

charts::Colour MessageBar::colour() const {
    return is_problem_ ? palette().bad : palette().accent;
}

charts::Colour MessageBar::ground() const {
    return mix(palette().card, colour(), 0.1);
}

void MessageBar::tell(const std::string &sentence, bool is_problem) {
    sentence_ = sentence;
    is_problem_ = is_problem;
    close_->set_label(tr("Close"));
    close_->set_ground(ground());
    SetLabel(shown_label(sentence));
    Show(!sentence.empty());
    on_height_();
    Refresh();
}

void MessageBar::close() {
    tell({}, false);
}

int MessageBar::wanted_height(int width) const {
    if (sentence_.empty()) return 0;
    const auto lines = wrap(measuring_canvas(), sentence_, {10}, width / scale() - 160, most_lines);
    return FromDIP(20 + static_cast<int>(lines.size()) * 19);
}

charts::HitAreas MessageBar::draw(charts::Canvas &canvas, const charts::Rect &area) {
    canvas.fill({0, 0, 4, area.height}, colour());
    const charts::TextStyle style{10, false, palette().ink};
    const auto lines = wrap(canvas, sentence_, style, area.width - 160, most_lines);
    lines_in(canvas, {page_margin, 10, area.width - 160, 0}, lines, style);
    canvas.line({{0, area.bottom() - 0.5}, {area.right(), area.bottom() - 0.5}}, {palette().line});
    return {{area, lines.size() == most_lines ? sentence_ : std::string(), {}}};
}

} // namespace kartrekker::gui
