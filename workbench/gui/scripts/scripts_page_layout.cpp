#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/scripts/scripts_page.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr int shelf_width = 264, find_width = 180, least_sheet = 300, least_output = 200;
constexpr int script_tabs_height = 44, search_width = 220, use_width = 110;

} // namespace

void ScriptsPage::place_editor(const wxRect &area) {
    const int margin = FromDIP(card_padding), high = FromDIP(button_height), gap = FromDIP(inner_gap);
    int right = area.GetRight() - margin;
    for (Button *button : {save_, copy_, more_}) {
        if (!button->IsShown()) continue;
        const int width = button->GetBestSize().x;
        put(*button, right - width, FromDIP(13), width, high);
        right -= width + gap;
    }
    sheet_->set_head_room(area.GetRight() - margin - right);
    right = area.GetRight() - margin;
    for (Button *button : {try_, apply_, stop_}) {
        if (!button->IsShown()) continue;
        const int width = button->GetBestSize().x;
        put(*button, right - width, area.y, width, high);
        right -= width + gap;
    }
    const int left = area.x + margin;
    for (wxTextCtrl *field : {find_, name_})
        if (field->IsShown()) put(*field, left, area.y, std::min(FromDIP(find_width), right - left), high);
    const int top = area.y + high + gap;
    put(*editor_, area.x + FromDIP(2), top, area.width - FromDIP(4), area.GetBottom() - top - FromDIP(6));
}

void ScriptsPage::place_output(const wxRect &area) {
    const int margin = FromDIP(card_padding), high = FromDIP(script_tabs_height);
    const bool is_reference = pane_ == Pane::reference;
    const int side = std::min(FromDIP(is_reference ? search_width : use_width), area.width * 2 / 5);
    const int field = FromDIP(button_height);
    search_->Show(is_reference);
    use_->Show(pane_ == Pane::results);
    const int right = area.GetRight() - margin - side;
    put(*panes_, area.x + FromDIP(6), area.y + FromDIP(2), right - area.x - FromDIP(12), high - FromDIP(4));
    put(*search_, right, area.y + (high - field) / 2, side, field);
    put(*use_, right, area.y + FromDIP(2), side, high - FromDIP(4));
    put(*rows_, area.x, area.y + high, area.width, area.height - high - FromDIP(6));
}

void ScriptsPage::arrange(const wxRect &area) {
    if (!rows_) return;
    const int gap = FromDIP(card_gap), shelf = std::min(FromDIP(shelf_width), area.width * 3 / 10);
    put(*shelf_, area.x, area.y, shelf, area.height);
    const int left = area.x + shelf + gap, width = area.width - shelf - gap;
    const int output = std::max(FromDIP(least_output), (area.height - gap) / 3);
    const int sheet = area.height - gap - output;
    put(*sheet_, left, area.y, width, sheet);
    put(*output_, left, area.y + sheet + gap, width, output);
}

int ScriptsPage::least_height(int) const {
    return FromDIP(least_sheet + least_output + card_gap);
}

} // namespace kartrekker::gui
