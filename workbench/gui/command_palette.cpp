#include "workbench/gui/command_palette.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/commands/keys.h"
#include "workbench/gui/drawing/marked_text.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/window_parts.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/app.h>
#include <wx/textctrl.h>

namespace kartrekker::gui {

using app::PaletteEntry;
using app::PaletteKind;
using charts::Rect;

namespace {

constexpr int palette_width = 640;
constexpr int palette_height = 440;
constexpr int palette_field = 56;
constexpr std::size_t most_recent_choices = 30;

std::vector<app::PaletteCommand> palette_commands(MainWindow &window) {
    std::vector<app::PaletteCommand> list;
    for (const app::KeyedCommand &one : keyed_commands(window)) {
        const Command &command = *find_command(one.id);
        list.push_back({one.id, one.label, one.other_label, app::shown_keys(one.keys, current_language()),
                        !command.is_possible || command.is_possible(window),
                        why_impossible(command, window)});
    }
    return list;
}

} // namespace

double PaletteRowSource::height(charts::Canvas &, std::size_t row, double) const {
    return entries[row].kind == PaletteKind::content ? 50 : 36;
}

charts::HitAreas PaletteRowSource::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const charts::Palette &colours = palette();
    const PaletteEntry &entry = entries[row];
    const double left = area.x + card_padding, width = area.width - 2 * card_padding - 6;
    const bool is_content = entry.kind == PaletteKind::content;
    const Rect line{left, area.y + (is_content ? 5 : 0), width, is_content ? 20 : area.height};
    const charts::Colour ink = entry.is_possible ? colours.ink : colours.quiet;
    double right = line.right();
    if (entry.kind == PaletteKind::command)
        right = draw_keys(canvas, right, line.centre().y, entry.keys, colours.quiet);
    const std::string &detail = entry.is_possible ? entry.detail : entry.reason;
    const charts::TextStyle quiet{9, false, colours.quiet, charts::Align::right};
    const double wide = std::min(canvas.measure(detail, quiet).width + 1, width * 0.5);
    if (!detail.empty()) {
        text_in(canvas, {right - wide - (right < line.right() ? 10 : 0), line.y, wide, line.height}, detail,
                quiet);
        right -= wide + 10;
    }
    text_in(canvas, {left, line.y, right - left - 8, line.height}, entry.title, {10, false, ink});
    if (is_content)
        draw_marked(canvas, {left, area.y + 26, width, 18}, entry.words, {9, false, colours.quiet});
    return {{area, entry.is_possible ? std::string() : entry.reason, {}}};
}

std::string PaletteRowSource::name(std::size_t row) const {
    const PaletteEntry &entry = entries[row];
    std::string name = entry.title;
    for (const std::string *part : {&entry.detail, &entry.keys, &entry.reason})
        if (!part->empty()) name += ", " + *part;
    if (entry.kind == PaletteKind::content)
        name += ": " + entry.words.before + entry.words.match + entry.words.after;
    return name;
}

std::string PaletteRowSource::empty_words() const {
    return tr("Nothing has all these words. Try fewer, or the beginning of a word.");
}

CommandPalette *CommandPalette::open_in(MainWindow &window) {
    for (wxWindow *child : window.GetChildren())
        if (auto *palette = dynamic_cast<CommandPalette *>(child); palette && !palette->is_closing_)
            return palette;
    return nullptr;
}

void CommandPalette::toggle(MainWindow &window) {
    if (CommandPalette *open = open_in(window)) return open->close();
    new CommandPalette(window);
}

CommandPalette::CommandPalette(MainWindow &window) : window_(window), before_(wxWindow::FindFocus()) {
    Create(&window, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_SIMPLE | wxTAB_TRAVERSAL);
    SetName(shown(tr("Command palette")));
    SetBackgroundColour(to_wx(palette().card));
    words_ = new wxTextCtrl(this, wxID_ANY);
    words_->SetHint(shown(tr("A command, page, record or word")));
    words_->SetName(shown(tr("A command, page, record or word")));
    words_->SetFont(font(12));
    words_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { search(); });
    list_ = new RowList(this, tr("What was found"), source_, true);
    list_->on_select = [this](std::size_t row) { take(row); };
    Bind(wxEVT_CHAR_HOOK, &CommandPalette::on_key, this);
    for (wxWindow *part : {static_cast<wxWindow *>(words_), static_cast<wxWindow *>(list_)})
        part->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent &event) {
            event.Skip();
            if (event.GetWindow() && !IsDescendant(event.GetWindow())) CallAfter([this] { close(); });
        });
    Session *session = window_.session();
    presenter_ = std::make_unique<app::PalettePresenter>(palette_commands(window_), window_.pages(),
                                                         session ? &session->text_index() : nullptr,
                                                         current_language());
    place();
    search();
    Raise();
    words_->SetFocus();
}

void CommandPalette::place() {
    const wxSize room = window_.GetClientSize();
    const int width = std::min(FromDIP(palette_width), room.x - FromDIP(24));
    const int top = FromDIP(TopBar::height) + FromDIP(inner_gap);
    const int high = std::min(FromDIP(palette_height), room.y - top - FromDIP(40));
    put(*this, (room.x - width) / 2, top, width, high);
    const wxSize inside = GetClientSize();
    const int margin = FromDIP(10), field = FromDIP(palette_field);
    put(*words_, margin, margin, inside.x - 2 * margin, field - 2 * margin);
    put(*list_, 0, field, inside.x, inside.y - field);
}

std::vector<std::string> &CommandPalette::recent() {
    static std::vector<std::string> without_engagement;
    return window_.session() ? window_.session()->recent_choices : without_engagement;
}

void CommandPalette::search() {
    source_.entries = presenter_->find(utf8(words_->GetValue()), recent());
    list_->reload();
    list_->select(0);
}

void CommandPalette::walk(int rows) {
    if (source_.entries.empty()) return;
    const int last = static_cast<int>(source_.entries.size()) - 1;
    const int row = std::clamp(static_cast<int>(list_->selection().value_or(0)) + rows, 0, last);
    list_->select(static_cast<std::size_t>(row));
    list_->SetLabel(shown_label(source_.name(static_cast<std::size_t>(row))));
}

void CommandPalette::on_key(wxKeyEvent &event) {
    switch (event.GetKeyCode()) {
    case WXK_ESCAPE:
        return close();
    case WXK_UP:
        return walk(-1);
    case WXK_DOWN:
        return walk(1);
    case WXK_PAGEUP:
        return walk(-8);
    case WXK_PAGEDOWN:
        return walk(8);
    case WXK_TAB:
        return; // the focus stays in the field
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (list_->selection()) take(*list_->selection());
        return;
    default:
        event.Skip();
    }
}

void CommandPalette::take(std::size_t row) {
    if (row >= source_.entries.size() || is_closing_) return;
    const PaletteEntry entry = source_.entries[row];
    if (!entry.is_possible) return;
    auto &choices = recent();
    std::erase(choices, entry.key());
    choices.insert(choices.begin(), entry.key());
    if (choices.size() > most_recent_choices) choices.resize(most_recent_choices);
    close();
    window_.CallAfter([window = &window_, entry] {
        if (entry.kind == PaletteKind::command) return window->run(entry.target);
        if (window->session()) window->go(app::place_from(window->session()->workspace(), entry.target));
    });
}

void CommandPalette::close() {
    if (is_closing_) return;
    is_closing_ = true;
    const bool had_focus = IsDescendant(wxWindow::FindFocus());
    Hide();
    if (had_focus && before_ && before_->IsShownOnScreen()) before_->SetFocus();
    wxTheApp->ScheduleForDestruction(this);
}

} // namespace kartrekker::gui
