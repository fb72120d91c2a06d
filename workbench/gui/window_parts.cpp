#include "workbench/gui/window_parts.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <tuple>

namespace kartrekker::gui {

namespace {

constexpr int bar_search_width = 380, least_bar_search_width = 90;
constexpr double status_side = 14, status_gap = 24, least_notice = 40;
constexpr const char *history_target = "history", *smallest_group_target = "smallest group";

} // namespace

TopBar::TopBar(wxWindow *parent, Shell &shell) : DrawnWindow(parent, "Kartrekker") {
    undo_ = new Button(this, ButtonKind::normal, "↶", [&shell] { shell.run("edit/undo"); });
    redo_ = new Button(this, ButtonKind::normal, "↷", [&shell] { shell.run("edit/redo"); });
    search_ = new Button(this, ButtonKind::field, "…",
                         [this, &shell] { CallAfter([&shell] { shell.run("view/palette"); }); });
    language_ = new Button(this, ButtonKind::normal, "…",
                           [this, &shell] { CallAfter([&shell] { shell.run("view/language"); }); });
    export_ = new Button(this, ButtonKind::primary, "…", [&shell] { shell.run("export/excel"); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        arrange();
        event.Skip();
    });
    set_words();
}

void TopBar::set_words() {
    undo_->set_label("↶ " + tr("Undo"));
    redo_->set_label("↷ " + tr("Redo"));
    language_->set_label(current_language() == model::Language::dutch ? "English" : "Nederlands");
    export_->set_label(tr("Export to Excel…"));
}

void TopBar::arrange() {
    const int gap = FromDIP(inner_gap), side = FromDIP(12), high = FromDIP(30);
    const int y = (GetClientSize().y - high) / 2;
    int x = side;
    for (Button *button : {undo_, redo_}) {
        put(*button, x, y, button->GetBestSize().x, high);
        x += button->GetBestSize().x + gap;
    }
    const int left = x + gap;
    x = GetClientSize().x - side;
    for (Button *button : {export_, language_}) {
        x -= button->GetBestSize().x;
        put(*button, x, y, button->GetBestSize().x, high);
        x -= gap;
    }
    place_search(left, x - gap, y, high);
}

// In the middle of the window, or of what the buttons leave.
void TopBar::place_search(int left, int right, int top, int high) {
    const int wide = std::min(FromDIP(bar_search_width), right - left);
    const int middle = (GetClientSize().x - wide) / 2;
    search_->Show(wide >= FromDIP(least_bar_search_width));
    put(*search_, std::clamp(middle, left, std::max(left, right - wide)), top, wide, high);
}

void TopBar::show(const std::string &undo, const std::string &redo, const std::string &search_keys,
                  bool is_open) {
    undo_->Enable(!undo.empty());
    redo_->Enable(!redo.empty());
    undo_->SetToolTip(shown(undo));
    redo_->SetToolTip(shown(redo));
    export_->Enable(is_open);
    search_->set_label(tr("Search or run a command") + (search_keys.empty() ? "" : "   " + search_keys));
    Refresh();
}

charts::HitAreas TopBar::draw(charts::Canvas &canvas, const charts::Rect &area) {
    const charts::Palette &colours = palette();
    canvas.line({{0, area.bottom() - 0.5}, {area.right(), area.bottom() - 0.5}}, {colours.line});
    return {};
}

StatusView::StatusView(wxWindow *parent, Shell &shell) : DrawnWindow(parent, {}), shell_(shell) {}

void StatusView::choose(const std::string &target) {
    if (target == history_target) shell_.run("view/history");
    if (target == smallest_group_target && shell_.session())
        shell_.go(app::place_of_smallest_group(shell_.session()->workspace()));
}

void StatusView::show(app::Status status, std::string notice, std::string file) {
    status_ = std::move(status);
    notice_ = std::move(notice);
    file_ = std::move(file);
    SetName(shown(status_.state));
    Refresh();
}

charts::HitAreas StatusView::draw(charts::Canvas &canvas, const charts::Rect &area) {
    const charts::Palette &colours = palette();
    charts::TextStyle style{9, false, colours.quiet};
    canvas.line({{0, 0.5}, {area.right(), 0.5}}, {colours.line});
    double x = status_side;
    charts::HitAreas areas;
    const std::string to_history = status_.steps.empty() ? std::string() : tr("Click for the history");
    const std::string to_field =
        status_.smallest_group.empty() ? std::string() : tr("Click to see where it is set");
    const double end = area.right() - status_side - canvas.measure(file_, style).width - 1;
    double others = 0; // the notice gets what these leave
    for (const std::string &words : {status_.state, status_.steps, status_.smallest_group})
        if (!words.empty()) others += canvas.measure(words, style).width + 1 + status_gap;
    const double notice = std::max(0.0, end - status_side - others - status_gap);
    const std::tuple<const std::string &, const std::string &, const char *> parts[] = {
        {status_.state, status_.state, ""},
        {notice_, notice_, ""},
        {status_.steps, to_history, history_target},
        {status_.smallest_group, to_field, smallest_group_target}};
    for (const auto &[words, tip, target] : parts) {
        if (words.empty()) continue;
        style.colour = &words == &status_.state && !status_.is_all_saved ? colours.bad : colours.quiet;
        const double most = &words == &notice_ ? notice : area.width * 0.5;
        const double width = std::min(canvas.measure(words, style).width + 1, most);
        if (width < least_notice && width == notice) continue;
        text_in(canvas, {x, 0, width, area.height}, words, style);
        areas.push_back({{x, 0, width, area.height}, tip, target});
        x += width + status_gap;
    }
    style.colour = colours.quiet;
    style.align = charts::Align::right;
    text_in(canvas, {x, 0, area.right() - status_side - x, area.height}, file_, style);
    return areas;
}

} // namespace kartrekker::gui
