#include "workbench/gui/drawing/picker.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <wx/menu.h>

namespace kartrekker::gui {

namespace {

constexpr int first_word_item = wxID_HIGHEST + 5000;

} // namespace

Picker::Picker(wxWindow *parent, const std::string &name) : DrawnWindow(parent, name, true) {
    Bind(wxEVT_KEY_DOWN, &Picker::on_key, this);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent &) {
        SetFocus();
        open_menu();
    });
}

void Picker::set_words(std::vector<std::string> words, const std::string &placeholder) {
    words_ = std::move(words);
    placeholder_ = placeholder;
    Refresh();
}

const std::string &Picker::shown_word(std::size_t word) const {
    return words_[word].empty() ? placeholder_ : words_[word];
}

void Picker::pick(std::optional<std::size_t> word) {
    picked_ = word && *word < words_.size() ? word : std::nullopt;
    SetLabel(shown_label(picked_ ? words_[*picked_] : std::string()));
    Refresh();
}

bool Picker::Enable(bool enable) {
    const bool changed = DrawnWindow::Enable(enable);
    if (changed) Refresh();
    return changed;
}

void Picker::take(std::size_t word) {
    if (!IsEnabled() || word >= words_.size() || picked_ == word) return;
    pick(word);
    if (on_change) on_change();
}

void Picker::open_menu() {
    if (!IsEnabled()) return;
    hide_tip();
    wxMenu menu;
    for (std::size_t word = 0; word < words_.size(); ++word) {
        const int id = first_word_item + static_cast<int>(word);
        const wxString label = shown_label(shown_word(word));
        if (picked_) // else the first of them would be marked
            menu.AppendRadioItem(id, label);
        else
            menu.Append(id, label);
    }
    if (picked_) menu.Check(first_word_item + static_cast<int>(*picked_), true);
    const int chosen = GetPopupMenuSelectionFromUser(menu, wxPoint(0, GetClientSize().y));
    if (chosen >= first_word_item) take(static_cast<std::size_t>(chosen - first_word_item));
}

void Picker::on_key(wxKeyEvent &event) {
    switch (event.GetKeyCode()) {
    case WXK_SPACE:
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        open_menu();
        break;
    case WXK_DOWN:
        take(picked_ ? *picked_ + 1 : 0);
        break;
    case WXK_UP:
        if (picked_ && *picked_ > 0) take(*picked_ - 1);
        break;
    default:
        event.Skip();
    }
}

charts::HitAreas Picker::draw(charts::Canvas &canvas, const charts::Rect &area) {
    const charts::Palette &colours = palette();
    const bool is_active = IsEnabled();
    const charts::Colour line = HasFocus() ? colours.accent : is_active ? colours.edge() : colours.line;
    canvas.fill(area, is_hovered() && is_active ? colours.hover() : colours.card, 5);
    canvas.outline(area, {line, HasFocus() ? 2.0 : 1.0}, 5);
    const bool is_empty = !picked_ || words_[*picked_].empty();
    const std::string &word = picked_ ? shown_word(*picked_) : placeholder_;
    text_in(canvas, {area.x + 10, area.y, area.width - 36, area.height}, word,
            {10, false, is_empty || !is_active ? colours.quiet : colours.ink});
    if (!is_active) return {{area, is_empty ? std::string() : word, {}}};
    const double x = area.right() - 17, y = area.centre().y;
    canvas.line({{x - 4, y - 2}, {x, y + 2.5}, {x + 4, y - 2}}, {colours.quiet, 1.6});
    return {{area, is_empty ? std::string() : word, {}}};
}

} // namespace kartrekker::gui
