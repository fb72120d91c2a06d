#include "workbench/gui/panes/why_pane.h"

#include "workbench/app/presenters/marked.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/pages/picture_offer.h"
#include "workbench/gui/pages/start_page.h"
#include "workbench/gui/settings.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

namespace {

constexpr const char *why_setting = "/why/open";
constexpr const char *why_title = app::mark("Where it comes from");
constexpr int back_head = 34;

/// That which the keyboard reached in a picture of the page, the whole picture, or else the page's own
/// choice.
std::string figure_of_page(MainWindow &window) {
    if (!window.page()) return window.start_page() ? window.start_page()->figure() : std::string();
    auto *drawing = dynamic_cast<DrawnWindow *>(wxWindow::FindFocus());
    if (!drawing || !window.page()->IsDescendant(drawing)) return window.page()->figure();
    std::string figure = drawing->explained();
    if (figure.empty() && !dynamic_cast<RowList *>(drawing)) figure = told_by(*drawing);
    return figure.empty() ? window.page()->figure() : figure;
}

// Made anew, it explains what the page shows.
SidePane::Make make_why(MainWindow &window) {
    return [&window](wxWindow *parent) { return new WhyPane(parent, window, figure_of_page(window)); };
}

} // namespace

WhyPane *WhyPane::open_in(MainWindow &window) {
    return dynamic_cast<WhyPane *>(window.side_pane().content());
}

void WhyPane::explain(MainWindow &window, const std::string &figure) {
    if (figure.empty()) return;
    keep_setting(why_setting, "yes");
    if (!open_in(window)) window.side_pane().show(id, why_title, make_why(window));
    WhyPane &pane = *open_in(window);
    pane.before_.clear();
    pane.show(figure);
    window.side_pane().take_focus();
}

void WhyPane::toggle(MainWindow &window) {
    const std::string figure = figure_of_page(window);
    const WhyPane *pane = open_in(window);
    if (!figure.empty() && (!pane || pane->figure() != figure)) return explain(window, figure);
    if (!pane) keep_setting(why_setting, "yes");
    window.side_pane().toggle(id, why_title, make_why(window));
}

void WhyPane::open_again(MainWindow &window) {
    if (setting(why_setting) == "yes") window.side_pane().show(id, why_title, make_why(window), false);
}

void WhyPane::forget() {
    keep_setting(why_setting, {});
}

WhyPane::WhyPane(wxWindow *parent, MainWindow &window, const std::string &figure)
    : Zoomed(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxTAB_TRAVERSAL),
      window_(window) {
    SetBackgroundColour(to_wx(palette().card));
    list_ = new RowList(this, tr(why_title), rows_, true);
    list_->on_open = [this](std::size_t row) { go_to(rows_.target(row)); };
    list_->on_choose = [this](const std::string &target) { go_to(target); };
    back_ = new Button(this, ButtonKind::link, "‹ " + tr("Back"), [this] {
        CallAfter([this] {
            if (before_.empty()) return;
            const std::string before = before_.back();
            before_.pop_back();
            show(before);
        });
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        arrange();
        event.Skip();
    });
    if (window_.session()) listen(*window_.session());
    show(figure);
}

void WhyPane::listen(Session &session) {
    changes_ = session.on_changes.connect([this](const model::Changes &) {
        if (figure_.starts_with(app::why_words({}))) figure_.clear(); // it told of what was so before
        refresh();
    });
    scores_ = session.on_scores.connect([this] { refresh(); });
    kept_ = session.on_kept.connect([this] { refresh(); });
}

void WhyPane::arrange() {
    const wxSize size = GetClientSize(), back = back_->GetBestSize();
    const int head = back_->IsShown() ? FromDIP(back_head) : 0;
    if (back_->IsShown()) put(*back_, FromDIP(4), (head - back.y) / 2, back.x, back.y);
    put(*list_, 0, head, size.x, size.y - head);
}

void WhyPane::follow(const std::string &figure) {
    if (is_leading_) return;
    before_.clear();
    show(figure);
}

void WhyPane::refresh() {
    Session *session = window_.session();
    if (!session) {
        rows_.show(window_.start_page() ? window_.start_page()->why(figure_) : app::WhyView());
    } else if (!session->scorecard()) {
        rows_.show({});
    } else {
        const KeptBenchmark *benchmark = session->benchmark();
        window_.guard([&] {
            rows_.show(
                app::why({session->workspace(), *session->scorecard(), window_.pages(), current_language(),
                          session->answers(), benchmark ? &benchmark->benchmark : nullptr,
                          benchmark && benchmark->is_outdated, session->trial()},
                         figure_));
        });
    }
    list_->reload();
}

void WhyPane::show(const std::string &figure) {
    const bool is_other = figure != figure_;
    figure_ = figure;
    refresh();
    back_->Show(!before_.empty());
    if (is_other) {
        list_->select(0); // its beginning is seen, with nothing chosen
        list_->select(std::nullopt);
    }
    arrange();
}

void WhyPane::go_to(const std::string &target) {
    if (target.empty()) return;
    CallAfter([this, target] {
        if (app::is_why(target)) {
            before_.push_back(figure_);
            return show(target);
        }
        is_leading_ = true;
        window_.guard([&] { gui::follow(window_, target); });
        is_leading_ = false;
    });
}

} // namespace kartrekker::gui
