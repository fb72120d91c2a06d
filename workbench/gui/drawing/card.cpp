#include "workbench/gui/drawing/card.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <wx/dcbuffer.h>

namespace kartrekker::gui {

namespace {

constexpr int title_height = 22; ///< what a card is lower without its title
constexpr int offer_width = 28, offer_height = 24;

} // namespace

Card::Card(wxWindow *parent, const std::string &title, const std::string &state)
    : title_(title), state_(state) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
           wxBORDER_NONE | wxTAB_TRAVERSAL | wxFULL_REPAINT_ON_RESIZE);
    SetBackgroundColour(to_wx(palette().card));
    SetName(shown(title));
    Bind(wxEVT_PAINT, [this](wxPaintEvent &) { on_paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        arrange();
        event.Skip();
    });
}

void Card::set_words(const std::string &title, const std::string &state) {
    if (title == title_ && state == state_) return;
    title_ = title;
    state_ = state;
    SetName(shown(title));
    Refresh();
}

void Card::show_title(bool is_shown) {
    if (is_shown == has_title_) return;
    has_title_ = is_shown;
    arrange();
    Refresh();
}

void Card::offer(DrawnWindow &drawing) {
    offer([&drawing] { return &drawing; });
}

void Card::offer(std::function<DrawnWindow *()> drawing) {
    const auto ask = [drawing = std::move(drawing)] {
        DrawnWindow &meant = *drawing();
        wxContextMenuEvent event(wxEVT_CONTEXT_MENU, meant.GetId(), wxDefaultPosition);
        event.SetEventObject(&meant);
        meant.GetEventHandler()->AddPendingEvent(event);
    };
    more_ = new Button(this, ButtonKind::link, "…", ask);
    more_->SetName(shown(tr("Save or copy the picture")));
    more_->SetToolTip(shown(tr("Save or copy the picture")));
    Bind(wxEVT_CONTEXT_MENU, [this, ask](wxContextMenuEvent &event) {
        if (event.GetEventObject() == this && more_->IsShown()) return ask();
        event.Skip();
    });
}

void Card::show_offer(bool is_shown) {
    if (more_) more_->Show(is_shown);
}

int Card::head_end() const {
    const int side = FromDIP(card_padding);
    const int more = more_ && more_->IsShown() ? FromDIP(offer_width + inner_gap) : 0;
    return GetClientSize().x - side - more;
}

void Card::set_head_room(int width, bool is_title_only) {
    if (width == head_room_ && is_title_only == is_room_of_title_) return;
    head_room_ = width;
    is_room_of_title_ = is_title_only;
    Refresh();
}

int Card::head_height() const {
    if (!has_title_) return FromDIP(state_.empty() ? 8 : card_head - title_height);
    return title_.empty() ? 0 : FromDIP(state_.empty() ? 44 : card_head);
}

int Card::head_middle() const {
    return FromDIP(has_title_ ? 22 : state_.empty() ? 32 : 18);
}

void Card::arrange() {
    const wxSize size = GetClientSize();
    if (more_)
        put(*more_, size.x - FromDIP(card_padding - 4 + offer_width),
            head_middle() - FromDIP(offer_height / 2), FromDIP(offer_width), FromDIP(offer_height));
    if (!on_arrange) return;
    const int head = head_height(), edge = FromDIP(1);
    on_arrange({edge, head + edge, size.x - 2 * edge, size.y - head - 2 * edge});
}

void Card::on_paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(to_wx(palette().ground)));
    dc.Clear();
    const double scale = FromDIP(1000) / 1000.0;
    GraphicsCanvas canvas(std::unique_ptr<wxGraphicsContext>(wxGraphicsContext::Create(dc)), scale);
    const wxSize size = GetClientSize();
    const charts::Rect area{0, 0, size.x / scale, size.y / scale};
    canvas.fill(area, palette().card, 8);
    canvas.outline(area, {palette().line}, 8);
    const double controls = (size.x - head_end() + head_room_) / scale;
    const double width = area.width - card_padding - controls;
    const double state = has_title_ ? 33 : 33 - title_height;
    if (has_title_) text_in(canvas, {card_padding, 12, width, 20}, title_, {10.5, true, palette().ink});
    const double whole = area.width - 2 * card_padding;
    text_in(canvas, {card_padding, state, is_room_of_title_ || head_room_ == 0 ? whole : width, 18}, state_,
            {9, false, palette().quiet});
}

} // namespace kartrekker::gui
