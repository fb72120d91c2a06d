#include "workbench/gui/panes/keys_pane.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/commands/keys.h"
#include "workbench/gui/drawing/marked_text.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/scripts/script_desk.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kartrekker::gui {

using charts::Rect;

namespace {

constexpr double key_row_height = 34;
constexpr double key_heading_height = 30;
constexpr int least_said = 52; ///< height kept for what is said, so that the list seldom moves

} // namespace

bool KeyRowSource::has_heading(std::size_t row) const {
    return row == 0 || commands[row].group != commands[row - 1].group;
}

double KeyRowSource::height(charts::Canvas &, std::size_t row, double) const {
    return key_row_height + (has_heading(row) ? key_heading_height : 0);
}

charts::HitAreas KeyRowSource::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const charts::Palette &colours = palette();
    const app::KeyedCommand &command = commands[row];
    const double left = card_padding - 6;
    Rect line = area;
    if (has_heading(row)) {
        canvas.fill({area.x, area.y, area.width, key_heading_height}, colours.ground);
        text_in(canvas, {left, area.y, area.width - 2 * left, key_heading_height}, command.group,
                {9, true, colours.quiet});
        line = {area.x, area.y + key_heading_height, area.width, key_row_height};
    }
    const bool is_asked = command.id == asked;
    const std::string keys =
        is_asked ? tr("Press the new keys…") : app::shown_keys(command.keys, current_language());
    const charts::Colour colour = is_asked || command.is_changed ? colours.accent : colours.quiet;
    const double right = draw_keys(canvas, line.right() - 16, line.centre().y, keys, colour);
    text_in(canvas, {left, line.y, right - left - 8, line.height}, command.label,
            {10, command.is_changed, colours.ink});
    return {};
}

std::string KeyRowSource::name(std::size_t row) const {
    const app::KeyedCommand &command = commands[row];
    return command.label + ", " +
           (command.keys.empty() ? tr("no keys") : app::shown_keys(command.keys, current_language()));
}

std::string KeyRowSource::empty_words() const {
    return tr("No command has these words.");
}

KeysPane::KeysPane(wxWindow *parent, MainWindow &window)
    : Zoomed(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxTAB_TRAVERSAL),
      window_(window) {
    SetBackgroundColour(to_wx(palette().card));
    SetName(shown(tr("Keys")));
    words_ = new wxTextCtrl(this, wxID_ANY);
    words_->SetHint(shown(tr("Find a command or its keys")));
    words_->SetName(shown(tr("Find a command or its keys")));
    words_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { refresh(); });
    list_ = new RowList(this, tr("Commands and their keys"), source_, true);
    list_->on_open = [this](std::size_t) { ask(); };
    list_->on_select = [this](std::size_t) {
        source_.asked.clear();
        say({});
    };
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent &event) {
        if (!take(event)) event.Skip();
    });
    said_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    said_->SetForegroundColour(to_wx(palette().quiet));
    change_ = new Button(this, ButtonKind::normal, tr("Change…"), [this] { ask(); });
    reset_ = new Button(this, ButtonKind::normal, tr("Reset"), [this] { reset(false); });
    reset_all_ = new Button(this, ButtonKind::link, tr("Reset all"), [this] { reset(true); });
    const int gap = FromDIP(inner_gap), margin = FromDIP(card_padding - 6);
    auto *foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(change_, 0, wxRIGHT, gap);
    foot->Add(reset_, 0, wxRIGHT, gap);
    foot->Add(reset_all_, 0, wxALIGN_CENTRE_VERTICAL);
    auto *all = new wxBoxSizer(wxVERTICAL);
    all->Add(words_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    all->Add(list_, 1, wxEXPAND);
    all->Add(said_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, margin);
    all->Add(foot, 0, wxALL, margin);
    SetSizer(all);
    scripts_ = ScriptDesk::instance().on_scripts.connect([this] { refresh(); });
    refresh();
    list_->select(0);
    say({});
}

void KeysPane::SetFocus() {
    words_->SetFocus();
}

void KeysPane::refresh() {
    all_commands_ = keyed_commands(window_);
    source_.commands = app::commands_with_words(all_commands_, utf8(words_->GetValue()));
    list_->reload();
    if (!list_->selection()) list_->select(0);
}

void KeysPane::say(const std::string &sentence) {
    said_->SetLabel(shown_label(sentence.empty() ? tr("Enter on a command changes its keys.") : sentence));
    said_->Wrap(GetClientSize().x - 2 * FromDIP(card_padding - 6));
    said_->SetMinSize(wxDefaultSize);
    said_->SetMinSize({FromDIP(200), std::max(FromDIP(least_said), said_->GetBestSize().y)});
    Layout();
}

std::string KeysPane::said() const {
    return utf8(said_->GetLabelText());
}

const app::KeyedCommand *KeysPane::chosen() const {
    const auto row = list_->selection();
    return row && *row < source_.commands.size() ? &source_.commands[*row] : nullptr;
}

void KeysPane::ask() {
    if (!chosen()) return;
    source_.asked = chosen()->id;
    list_->SetFocus();
    list_->Refresh();
    say(tr("Press the new keys for “{0}”, Delete for none, or Escape to leave it so.", {chosen()->label}));
}

bool KeysPane::take(const wxKeyEvent &event) {
    if (source_.asked.empty()) return false;
    const std::string keys = keys_from(event);
    if (keys.empty()) return true; // Ctrl and its like alone
    if (keys == "Esc") {
        source_.asked.clear();
        say({});
    } else {
        choose(keys == "Delete" ? std::string() : keys);
    }
    list_->Refresh();
    return true;
}

void KeysPane::choose(const std::string &keys) {
    const std::string id = source_.asked;
    const auto refusal = keys.empty() ? std::nullopt : app::refusal_of_keys(keys, current_language());
    if (refusal) return say(*refusal);
    if (const auto *other = app::command_with_keys(all_commands_, keys, id))
        return say(tr("“{0}” has {1} already. Press other keys, or change those first.",
                      {other->label, app::shown_keys(keys, current_language())}));
    source_.asked.clear();
    if (const Command *command = find_command(id)) choose_keys(*command, keys);
    window_.make_menus();
    refresh();
    say(tr("Changed. The menus show it."));
}

void KeysPane::reset(bool is_all) {
    if (!is_all && !chosen()) return;
    const std::string id = chosen() ? chosen()->id : std::string();
    for (const app::KeyedCommand &command : all_commands_) {
        if (!is_all && command.id != id) continue;
        const Command *which = find_command(command.id);
        if (!which) continue; // a script that is gone by now
        const auto *other = app::command_with_keys(all_commands_, which->keys, command.id);
        if (!is_all && other)
            return say(tr("“{0}” has {1} already. Press other keys, or change those first.",
                          {other->label, app::shown_keys(which->keys, current_language())}));
        reset_keys(*which);
    }
    source_.asked.clear();
    window_.make_menus();
    refresh();
    say(tr("Changed. The menus show it."));
}

} // namespace kartrekker::gui
