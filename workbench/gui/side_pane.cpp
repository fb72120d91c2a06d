#include "workbench/gui/side_pane.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/settings.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/app.h>
#include <wx/dcbuffer.h>
#include <wx/textctrl.h>

namespace kartrekker::gui {

namespace {

constexpr int usual_pane_width = 340;
constexpr int least_pane_width = 260;
constexpr int widest_pane = 720;
constexpr int least_page_width = 380; ///< that stays beside it
constexpr int pane_head = 52;
constexpr int pane_edge = 6;
constexpr const char *pane_width_key = "/window/side-pane-width";

/// Gives what was typed, what is selected of it and the keyboard to the part that comes in another's place.
void take_over(const wxWindow &from, wxWindow &into, bool has_focus) {
    if (has_focus) into.SetFocus();
    const auto *typed = dynamic_cast<const wxTextCtrl *>(&from);
    auto *entry = dynamic_cast<wxTextCtrl *>(&into);
    if (!typed || !entry) return;
    if (entry->GetValue() != typed->GetValue()) entry->SetValue(typed->GetValue());
    if (!has_focus) return;
    long begin = 0, end = 0;
    typed->GetSelection(&begin, &end);
    entry->SetSelection(begin, end);
}

} // namespace

SidePane::SidePane(wxWindow *parent, std::function<void()> on_width)
    : on_width_(std::move(on_width)),
      width_(std::clamp(setting_number(pane_width_key, usual_pane_width), least_pane_width, widest_pane)) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
           wxBORDER_NONE | wxTAB_TRAVERSAL | wxFULL_REPAINT_ON_RESIZE);
    SetBackgroundColour(to_wx(palette().card));
    close_ = new Button(this, ButtonKind::normal, "✕", [this] { close_by_hand(); });
    Bind(wxEVT_PAINT, [this](wxPaintEvent &) { on_paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) { arrange(), event.Skip(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent &event) {
        if (event.GetKeyCode() != WXK_ESCAPE) return event.Skip();
        close_by_hand();
    });
    for (const auto &type : {wxEVT_LEFT_DOWN, wxEVT_LEFT_UP, wxEVT_MOTION})
        Bind(type, &SidePane::on_mouse, this);
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent &) { is_dragged_ = false; });
    Hide();
}

void SidePane::note_asker() {
    if (wxWindow *focused = wxWindow::FindFocus(); !IsDescendant(focused)) asked_from_ = focused;
}

void SidePane::take_focus() {
    note_asker();
    if (content_) content_->SetFocus();
}

void SidePane::show(const std::string &id, const char *title, Make make, bool takes_focus) {
    note_asker();
    id_ = id;
    title_ = title;
    make_ = std::move(make);
    make_content();
    Show();
    on_width_();
    if (takes_focus) content_->SetFocus();
}

void SidePane::toggle(const std::string &id, const char *title, Make make) {
    if (id != id_) return show(id, title, std::move(make));
    close_by_hand();
}

void SidePane::close_by_hand() {
    const std::string id = id_;
    close();
    if (on_close) on_close(id);
    if (asked_from_ && asked_from_->IsShownOnScreen()) asked_from_->SetFocus();
}

void SidePane::drop_content() {
    if (!content_) return;
    content_->Hide();
    wxTheApp->ScheduleForDestruction(content_); // it may be one of its own events that takes it away
    content_ = nullptr;
}

void SidePane::make_content() {
    drop_content();
    SetName(shown(tr(title_)));
    close_->SetName(shown(tr("Close")));
    close_->SetToolTip(shown(tr("Close")));
    content_ = make_(this);
    arrange();
    Refresh();
}

void SidePane::remake() {
    if (id_.empty()) return;
    const wxWindow *focused = wxWindow::FindFocus();
    const wxWindowList old = content_->GetChildren();
    make_content(); // what was there is destroyed later
    const wxWindowList &parts = content_->GetChildren();
    for (std::size_t i = 0; i < std::min(old.GetCount(), parts.GetCount()); ++i)
        take_over(*old.Item(i)->GetData(), *parts.Item(i)->GetData(), old.Item(i)->GetData() == focused);
}

void SidePane::close() {
    if (id_.empty()) return;
    id_.clear();
    drop_content();
    Hide();
    on_width_();
}

int SidePane::wanted_width(int room) const {
    if (id_.empty()) return 0;
    return std::max(FromDIP(least_pane_width), std::min(FromDIP(width_), room - FromDIP(least_page_width)));
}

void SidePane::arrange() {
    const wxSize size = GetClientSize();
    const int head = FromDIP(pane_head), edge = FromDIP(pane_edge), margin = FromDIP(10);
    const wxSize button = close_->GetBestSize();
    put(*close_, size.x - button.x - margin, (head - button.y) / 2, button.x, button.y);
    if (content_) put(*content_, edge, head, size.x - edge, size.y - head);
}

void SidePane::on_mouse(wxMouseEvent &event) {
    const bool is_on_edge = event.GetX() <= FromDIP(pane_edge);
    SetCursor(is_on_edge || is_dragged_ ? wxCursor(wxCURSOR_SIZEWE) : wxNullCursor);
    if (event.LeftDown() && is_on_edge) {
        is_dragged_ = true;
        held_at_ = event.GetX();
        CaptureMouse();
    } else if (is_dragged_ && (event.Dragging() || event.LeftUp())) {
        const int right = ClientToScreen(wxPoint(GetClientSize().x, 0)).x; // the only edge that does not move
        const int left = wxGetMousePosition().x - held_at_;
        width_ = std::clamp(ToDIP(right - left), least_pane_width, widest_pane);
        on_width_();
        if (event.LeftUp()) keep_width();
    }
    event.Skip();
}

void SidePane::keep_width() {
    is_dragged_ = false;
    if (HasCapture()) ReleaseMouse();
    keep_setting(pane_width_key, std::to_string(width_));
}

void SidePane::on_paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(to_wx(palette().card)));
    dc.Clear();
    const double scale = FromDIP(1000) / 1000.0;
    GraphicsCanvas canvas(std::unique_ptr<wxGraphicsContext>(wxGraphicsContext::Create(dc)), scale);
    const double width = GetClientSize().x / scale, height = GetClientSize().y / scale;
    canvas.line({{0.5, 0}, {0.5, height}}, {palette().line});
    text_in(canvas, {card_padding, 0, width - 70, pane_head}, tr(title_), {12, true, palette().ink});
}

} // namespace kartrekker::gui
