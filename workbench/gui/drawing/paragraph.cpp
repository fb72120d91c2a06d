#include "workbench/gui/drawing/paragraph.h"

#include "workbench/gui/drawing/theme.h"

namespace kartrekker::gui {

namespace {

constexpr int lines_a_notch = 8;

bool can_scroll(const wxTextCtrl &text, bool is_up) {
    const int at = text.GetScrollPos(wxVERTICAL);
    if (is_up) return at > 0;
    return at + text.GetScrollThumb(wxVERTICAL) < text.GetScrollRange(wxVERTICAL);
}

} // namespace

wxTextCtrl *make_paragraph(wxWindow *parent) {
    auto *text = new wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                wxTE_MULTILINE | wxBORDER_NONE);
    text->SetBackgroundColour(to_wx(palette().card));
    text->Bind(wxEVT_MOUSEWHEEL, [text, left = 0](wxMouseEvent &event) mutable {
        if (can_scroll(*text, event.GetWheelRotation() > 0)) return event.Skip();
        left -= event.GetWheelRotation() * lines_a_notch; // a touchpad sends parts of a notch
        const int lines = left / event.GetWheelDelta();
        left -= lines * event.GetWheelDelta();
        text->GetParent()->ScrollLines(lines);
    });
    return text;
}

} // namespace kartrekker::gui
