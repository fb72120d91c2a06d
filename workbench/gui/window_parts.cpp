#include "workbench/gui/window_parts.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

TopBar::TopBar(wxWindow *parent, Shell &shell) : DrawnWindow(parent, "Kartrekker") {
    undo_ = new Button(this, ButtonKind::normal, "↶", [&shell] { shell.run("edit/undo"); });
    redo_ = new Button(this, ButtonKind::normal, "↷", [&shell] { shell.run("edit/redo"); });
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
    x = GetClientSize().x - side;
    for (Button *button : {export_, language_}) {
        x -= button->GetBestSize().x;
        put(*button, x, y, button->GetBestSize().x, high);
        x -= gap;
    }
}

void TopBar::show(const std::string &name, const std::string &undo, const std::string &redo, bool is_open) {
    name_ = name;
    undo_->Enable(!undo.empty());
    redo_->Enable(!redo.empty());
    undo_->SetToolTip(shown(undo));
    redo_->SetToolTip(shown(redo));
    export_->Enable(is_open);
    Refresh();
}

charts::HitAreas TopBar::draw(charts::Canvas &canvas, const charts::Rect &area) {
    const charts::Palette &colours = palette();
    const int used = std::max(redo_->GetRect().GetRight(), GetClientSize().x - language_->GetRect().x);
    text_in(canvas, area.inset(used / scale() + inner_gap, 0), name_,
            {10.5, true, colours.ink, charts::Align::centre});
    canvas.line({{0, area.bottom() - 0.5}, {area.right(), area.bottom() - 0.5}}, {colours.line});
    return {};
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
    double x = 14;
    for (const std::string *words : {&status_.state, &notice_, &status_.steps, &status_.smallest_group}) {
        if (words->empty()) continue;
        style.colour = words == &status_.state && !status_.is_all_saved ? colours.bad : colours.quiet;
        const double width = std::min(canvas.measure(*words, style).width + 1, area.width * 0.5);
        text_in(canvas, {x, 0, width, area.height}, *words, style);
        x += width + 24;
    }
    style.colour = colours.quiet;
    style.align = charts::Align::right;
    text_in(canvas, {x, 0, area.right() - 14 - x, area.height}, file_, style);
    return {{{0, 0, area.width * 0.5, area.height}, status_.state, {}}};
}

} // namespace kartrekker::gui
