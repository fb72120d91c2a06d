#include "workbench/gui/message_bar.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr std::size_t most_lines = 6;

/// Time to see that there is something, and to read it twice.
int milliseconds_to_read(const std::string &sentence) {
    return 10'000 + 100 * static_cast<int>(sentence.size());
}

} // namespace

MessageBar::MessageBar(wxWindow *parent, std::function<void()> on_height)
    : DrawnWindow(parent, tr("Message")), on_height_(std::move(on_height)) {
    act_ = new Button(this, ButtonKind::normal, "…", [this] { CallAfter([this] { act(); }); });
    close_ = new Button(this, ButtonKind::link, tr("Close"), [this] { CallAfter([this] { close(); }); });
    act_->Hide();
    parent->Bind(wxEVT_CHILD_FOCUS, [self = wxWeakRef<MessageBar>(this)](wxChildFocusEvent &event) {
        if (self && !self->IsDescendant(event.GetWindow())) self->worked_in_ = event.GetWindow();
        event.Skip();
    });
    passing_.Bind(wxEVT_TIMER, [this](wxTimerEvent &) {
        const bool is_looked_at = is_hovered() || IsDescendant(wxWindow::FindFocus());
        if (is_looked_at) return void(passing_.StartOnce(milliseconds_to_read(shown_.sentence)));
        end_told();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        arrange();
        event.Skip();
    });
    Hide();
}

void MessageBar::arrange() {
    int x = GetClientSize().x - FromDIP(page_margin);
    for (Button *button : {close_, act_}) {
        if (!button->IsShown()) continue;
        const wxSize size = button->GetBestSize();
        x -= size.x;
        put(*button, x, FromDIP(button == close_ ? 8 : 4), size.x, size.y);
        x -= FromDIP(inner_gap + 4);
    }
}

charts::Colour MessageBar::colour() const {
    return shown_.is_problem ? palette().bad : palette().accent;
}

charts::Colour MessageBar::ground() const {
    return palette().notice(colour());
}

void MessageBar::tell(const std::string &sentence, bool is_problem, MessageAction action, MessageLife life) {
    life_ = life;
    told_ = Message{sentence, is_problem, std::move(action)};
    show();
}

int MessageBar::keep(MessageMaker make) {
    told_.reset();
    kept_.emplace_back(++last_kept_, std::move(make));
    show();
    return last_kept_;
}

void MessageBar::let_go(int kept) {
    std::erase_if(kept_, [kept](const auto &one) { return one.first == kept; });
    show();
}

void MessageBar::show() {
    std::optional<Message> now = told_;
    while (!now && !kept_.empty()) {
        now = kept_.back().second();
        if (!now) kept_.pop_back();
    }
    shown_ = now.value_or(Message());
    act_->Show(shown_.action.run != nullptr);
    act_->set_label(shown_.action.label);
    close_->set_label(tr("Close"));
    close_->set_ground(ground());
    act_->set_ground(ground());
    SetName(shown(tr("Message")));
    SetLabel(shown_label(shown_.sentence));
    Show(!shown_.sentence.empty());
    passing_.Stop();
    if (told_ && life_ == MessageLife::passing) passing_.StartOnce(milliseconds_to_read(shown_.sentence));
    on_height_();
    arrange();
    Refresh();
}

void MessageBar::close() {
    const bool has_keyboard = IsDescendant(wxWindow::FindFocus());
    const wxWeakRef<wxWindow> worked_in = worked_in_;
    if (!told_ && !kept_.empty()) kept_.pop_back();
    told_.reset();
    show();
    if (has_keyboard && worked_in && worked_in->IsShownOnScreen()) worked_in->SetFocus();
}

void MessageBar::end_told() {
    if (!told_) return;
    told_.reset();
    show();
}

void MessageBar::remake() {
    std::erase_if(kept_, [](const auto &one) { return !one.second(); });
    show();
}

void MessageBar::on_change() {
    end_told();
    if (!kept_.empty()) remake();
}

void MessageBar::on_page() {
    if (life_ == MessageLife::passing) end_told();
}

void MessageBar::act() {
    const std::function<void()> run = shown_.action.run;
    close();
    if (run) run();
}

double MessageBar::words_width(double width) const {
    const double buttons = close_->GetBestSize().x / scale();
    const double action = shown_.action.run ? act_->GetBestSize().x / scale() + inner_gap + 4 : 0;
    return std::max(100.0, width - 3 * page_margin - buttons - action);
}

// Of several sentences, each on a line of its own, those that fit whole: one that runs into the next cannot
// be read.
std::vector<std::string> MessageBar::lines_of(charts::Canvas &canvas, double width) const {
    const charts::TextStyle style{10};
    const auto whole = wrap(canvas, shown_.sentence, style, width);
    if (whole.size() <= most_lines || shown_.sentence.find('\n') == std::string::npos)
        return wrap(canvas, shown_.sentence, style, width, most_lines);
    std::vector<std::string> lines;
    for (std::size_t start = 0; start < shown_.sentence.size();) {
        const std::size_t end = std::min(shown_.sentence.find('\n', start), shown_.sentence.size());
        const std::size_t room = most_lines - 1 - lines.size();
        auto next = wrap(canvas, shown_.sentence.substr(start, end - start), style, width);
        if (next.size() > room && !lines.empty()) break;
        next.resize(std::min(next.size(), room));
        std::move(next.begin(), next.end(), std::back_inserter(lines));
        start = end + 1;
    }
    lines.push_back(tr("And more: point here to read all of it."));
    return lines;
}

int MessageBar::wanted_height(int width) const {
    if (shown_.sentence.empty()) return 0;
    const auto lines = lines_of(measuring_canvas(), words_width(width / scale()));
    return FromDIP(20 + static_cast<int>(lines.size()) * 19);
}

charts::HitAreas MessageBar::draw(charts::Canvas &canvas, const charts::Rect &area) {
    canvas.fill({0, 0, 4, area.height}, colour());
    const charts::TextStyle style{10, false, palette().ink};
    const double width = words_width(area.width);
    const auto lines = lines_of(canvas, width);
    lines_in(canvas, {page_margin, 10, width, 0}, lines, style);
    canvas.line({{0, 0.5}, {area.right(), 0.5}}, {palette().line});
    const bool is_cut = wrap(canvas, shown_.sentence, style, width).size() > most_lines;
    return {{area, is_cut ? shown_.sentence : std::string(), {}}};
}

} // namespace kartrekker::gui
