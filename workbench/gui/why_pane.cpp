#include "workbench/gui/why_pane.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/settings.h"
#include "workbench/gui/words.h"

#include <wx/dcclient.h>

namespace kartrekker::gui {

namespace {

constexpr const char *why_setting = "/why/open";
constexpr int least_page = 620; ///< width that a page keeps
constexpr int why_head = 44;

} // namespace

WhyPane::WhyPane(wxWindow *parent, Shell &shell, std::function<void()> on_room)
    : Zoomed(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxTAB_TRAVERSAL),
      shell_(shell), on_room_(std::move(on_room)), is_open_(setting(why_setting) == "yes") {
    SetName(shown(tr("Where it comes from")));
    SetBackgroundColour(to_wx(palette().card));
    list_ = new RowList(this, tr("Where it comes from"), rows_, true);
    list_->on_open = [this](std::size_t row) { go_to(rows_.target(row)); };
    list_->on_choose = [this](const std::string &target) { go_to(target); };
    back_ = new Button(this, ButtonKind::link, {}, [this] {
        CallAfter([this] {
            if (before_.empty()) return;
            const std::string figure = before_.back();
            before_.pop_back();
            show(figure);
        });
    });
    close_ = new Button(this, ButtonKind::link, "✕", [this] { CallAfter([this] { close(); }); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent &event) {
        if (event.GetKeyCode() != WXK_ESCAPE) return event.Skip();
        CallAfter([this] { close(); });
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent &) {
        wxPaintDC dc(this);
        dc.SetPen(wxPen(to_wx(palette().line)));
        dc.DrawLine(0, 0, 0, GetClientSize().y);
        if (back_->IsShown()) return;
        dc.SetFont(font(10.5, true));
        dc.SetTextForeground(to_wx(palette().ink));
        const wxString title = shown(tr("Where it comes from"));
        dc.DrawText(title, FromDIP(card_padding), (FromDIP(why_head) - dc.GetTextExtent(title).y) / 2);
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        arrange();
        event.Skip();
    });
    Hide();
}

void WhyPane::arrange() {
    const wxSize size = GetClientSize(), back = back_->GetBestSize(), cross = close_->GetBestSize();
    const int head = FromDIP(why_head), side = FromDIP(6);
    put(*back_, side + FromDIP(4), (head - back.y) / 2, back.x, back.y);
    put(*close_, size.x - side - cross.x, (head - cross.y) / 2, cross.x, cross.y);
    put(*list_, 1, head, size.x - 1, size.y - head);
}

wxRect WhyPane::beside(const wxRect &room) {
    const bool is_shown = is_open_ && shell_.session();
    Show(is_shown);
    if (!is_shown) return room;
    const int wide = std::min(FromDIP(width), room.width);
    put(*this, room.GetRight() + 1 - wide, room.y, wide, room.height);
    Raise();
    const int left = std::max(room.width - wide, std::min(room.width, FromDIP(least_page)));
    return {room.x, room.y, left, room.height};
}

void WhyPane::explain(const std::string &figure) {
    if (figure.empty()) return;
    if (!is_open_) asked_from_ = wxWindow::FindFocus();
    before_.clear();
    show(figure);
    set_open(true);
    list_->SetFocus();
}

void WhyPane::follow(const std::string &figure) {
    if (is_leading_) return;
    before_.clear();
    show(figure);
}

void WhyPane::toggle(const std::string &figure) {
    if (is_open_ && (figure.empty() || figure == figure_)) return close();
    if (!figure.empty()) return explain(figure);
    set_open(true);
}

void WhyPane::close() {
    if (!is_open_) return;
    set_open(false);
    if (asked_from_ && asked_from_->IsShownOnScreen()) asked_from_->SetFocus();
}

void WhyPane::set_open(bool is_open) {
    if (is_open == is_open_) return;
    is_open_ = is_open;
    keep_setting(why_setting, is_open ? "yes" : "");
    on_room_();
}

void WhyPane::refresh() {
    const bool has_figures = shell_.session() && shell_.session()->scorecard();
    if (!has_figures) {
        rows_.show({});
    } else {
        shell_.guard([&] {
            rows_.show(app::why({shell_.session()->workspace(), *shell_.session()->scorecard(),
                                 shell_.pages(), current_language()},
                                figure_));
        });
    }
    back_->Show(!before_.empty());
    back_->set_label("‹ " + tr("Back"));
    close_->SetName(shown(tr("Close")));
    list_->reload();
    Refresh();
}

void WhyPane::show(const std::string &figure) {
    const bool is_other = figure != figure_;
    figure_ = figure;
    refresh();
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
        gui::follow(shell_, target);
        is_leading_ = false;
    });
}

} // namespace kartrekker::gui
