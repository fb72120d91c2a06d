#include "workbench/gui/panes/history_pane.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace kartrekker::gui {

using app::HistoryRow;
using app::HistoryRowKind;
using charts::Rect;

namespace {

constexpr double history_text_left = 36;
constexpr std::int64_t steps_with_progress = 200;

void draw_flag(charts::Canvas &canvas, double x, double y, charts::Colour colour) {
    canvas.line({{x - 4, y - 7}, {x - 4, y + 7}}, {colour, 1.6});
    canvas.polygon({{x - 4, y - 7}, {x + 6, y - 3.5}, {x - 4, y}}, colour);
}

void draw_place_sign(charts::Canvas &canvas, const HistoryRow &row, double x, double y) {
    const charts::Palette &colours = palette();
    const charts::Colour colour = row.is_undone ? colours.quiet : colours.accent;
    if (row.kind == HistoryRowKind::point) return draw_flag(canvas, x, y, colours.second);
    if (row.is_current) {
        canvas.circle({x, y}, 7, std::nullopt, charts::Stroke{colours.accent, 1.6});
        canvas.circle({x, y}, 3.5, colours.accent);
    } else if (row.kind == HistoryRowKind::step && !row.is_undone) {
        canvas.circle({x, y}, 3.5, colour);
    } else {
        canvas.circle({x, y}, 3.5, std::nullopt, charts::Stroke{colour, 1.3});
    }
}

} // namespace

double HistoryRowSource::height(charts::Canvas &, std::size_t row, double) const {
    const HistoryRow &shown_row = rows[row];
    if (is_head(row)) return 34;
    return shown_row.time.empty() && shown_row.author.empty() ? 34 : 46;
}

charts::HitAreas HistoryRowSource::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const charts::Palette &colours = palette();
    const HistoryRow &line = rows[row];
    if (is_head(row)) {
        draw_heading(canvas, area, line.words);
        return {};
    }
    const double width = area.width - history_text_left - 16;
    const charts::Colour ink = line.is_undone ? colours.quiet : colours.ink;
    std::string below = line.time;
    if (!line.author.empty()) below += (below.empty() ? "" : " · ") + line.author;
    const bool is_single = below.empty();
    draw_place_sign(canvas, line, 18, area.y + (is_single ? area.height / 2 : 17));
    const charts::TextStyle style{10, line.is_current || line.kind == HistoryRowKind::point, ink};
    const Rect words{history_text_left, area.y + (is_single ? 0 : 6), width, is_single ? area.height : 20};
    std::string state;
    if (line.is_current) state = tr("Now here");
    if (line.is_undone) state = tr("Undone");
    text_in(canvas, words, line.words, style);
    const Rect foot = is_single ? words : Rect{history_text_left, area.y + 24, width, 18};
    text_in(canvas, foot, below, {9, false, colours.quiet});
    text_in(canvas, foot, state,
            {9, line.is_current, line.is_current ? colours.accent : colours.quiet, charts::Align::right});
    const bool is_cut = canvas.measure(line.words, style).width > width;
    return {{area, is_cut ? line.words : std::string(), std::to_string(row)}};
}

std::string HistoryRowSource::name(std::size_t row) const {
    const HistoryRow &line = rows[row];
    std::string words = line.words;
    for (const std::string *part : {&line.time, &line.author})
        if (!part->empty()) words += ", " + *part;
    if (line.is_current) words += ", " + tr("Now here");
    if (line.is_undone) words += ", " + tr("Undone");
    return words;
}

HistoryPane::HistoryPane(wxWindow *parent, MainWindow &window)
    : Zoomed(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxTAB_TRAVERSAL),
      window_(window) {
    SetBackgroundColour(to_wx(palette().card));
    SetName(shown(tr("History")));
    const int gap = FromDIP(inner_gap), margin = FromDIP(card_padding - 6);
    name_ = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    name_->SetHint(shown(tr("Name of a restore point")));
    name_->SetName(shown(tr("Name of a restore point")));
    name_->SetMaxLength(model::longest_point_name);
    name_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) { keep(); });
    keep_ = new Button(this, ButtonKind::normal, tr("Keep"), [this] { keep(); });
    list_ = new RowList(this, tr("Steps, newest first"), source_, true);
    list_->on_choose = [this](const std::string &row) { go_to(std::stoul(row)); };
    list_->on_open = [this](std::size_t row) { go_to(row); };
    list_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent &event) {
        if (event.GetKeyCode() != WXK_DELETE || event.HasAnyModifiers()) return event.Skip();
        forget();
    });
    revert_ = new Button(this, ButtonKind::normal, tr("Back to how it was when opened…"),
                         [this] { window_.run("file/revert"); });
    auto *top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(name_, 1, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    top->Add(keep_, 0, wxALIGN_CENTRE_VERTICAL);
    auto *all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    all->Add(list_, 1, wxEXPAND);
    all->Add(revert_, 0, wxALL, margin);
    SetSizer(all);
    changes_ = window_.session()->on_changes.connect([this](const model::Changes &) { refresh(); });
    refresh();
}

void HistoryPane::refresh() {
    const model::Workspace &workspace = window_.session()->workspace();
    source_.rows = app::history_rows(workspace, model::today(), current_language());
    list_->reload();
    const auto current = std::find_if(source_.rows.begin(), source_.rows.end(),
                                      [](const HistoryRow &row) { return row.is_current; });
    if (current != source_.rows.end())
        list_->select(static_cast<std::size_t>(current - source_.rows.begin()));
    const bool can_change = !workspace.is_read_only();
    name_->Enable(can_change);
    keep_->Enable(can_change);
    revert_->Enable(can_change && workspace.opened().step != workspace.last_done());
}

void HistoryPane::ask_name() {
    name_->ChangeValue(shown(app::proposed_point_name(window_.session()->workspace(), current_language())));
    name_->SetFocus();
    name_->SelectAll();
}

void HistoryPane::keep() {
    window_.guard([this] {
        if (window_.page()) window_.page()->commit();
        const std::string given = utf8(name_->GetValue());
        model::Workspace &workspace = window_.session()->workspace();
        const auto kept = workspace.keep_restore_point(
            given.empty() ? app::proposed_point_name(workspace, current_language()) : given);
        name_->Clear();
        refresh();
        window_.tell(
            tr("Restore point “{0}” is kept. Everything that you change is saved by itself.", {kept.name}),
            false);
    });
}

void HistoryPane::forget() {
    const auto row = list_->selection();
    if (!row || source_.rows[*row].kind != HistoryRowKind::point) return;
    MainWindow &window = window_;
    const HistoryRow &point = source_.rows[*row];
    window.ask(tr("Forget the restore point “{0}”? It cannot be brought back.", {point.words}), tr("Forget"),
               [&window, id = point.point] {
                   if (window.session()) window.session()->workspace().forget_restore_point(id);
                   if (auto *pane = dynamic_cast<HistoryPane *>(window.side_pane().content()))
                       pane->refresh();
               });
}

void HistoryPane::go_to(std::size_t row) {
    if (row >= source_.rows.size() || window_.is_busy()) return;
    const std::int64_t step = source_.rows[row].step;
    CallAfter([this, step] {
        window_.guard([&] {
            // Before undone steps come back nothing is stored: that would be a new step in their place.
            const bool is_undo = step < window_.session()->workspace().last_done();
            if (is_undo && window_.page()) window_.page()->commit();
            go_in_history(window_, step);
        });
    });
}

void go_in_history(MainWindow &window, std::int64_t step) {
    if (!window.session() || window.is_busy()) return;
    model::Workspace &workspace = window.session()->workspace();
    const std::int64_t from = workspace.last_done(), count = app::steps_to(workspace, step);
    if (count == 0) return;
    const auto told = [&window, from, step, count] {
        window.message().tell(
            app::went_words(from, step, count, current_language()), false,
            {tr("Back again"), [&window, from, step] {
                 window.guard([&] {
                     if (!window.session() || window.session()->workspace().last_done() != step)
                         throw model::Failure(
                             "The engagement was changed since. Choose a place in the history.");
                     go_in_history(window, from);
                 });
             }});
    };
    if (count < steps_with_progress) {
        workspace.go_to(step);
        return told();
    }
    const auto is_done = std::make_shared<bool>(false);
    window.run_here(
        tr("Walking through the history…"),
        [&workspace, step, is_done](const ProgressBar::Progress &progress) {
            *is_done = workspace.go_to(step, progress);
        },
        [&window, is_done, told] {
            if (*is_done) return told();
            window.tell(tr("It was stopped. Nothing was changed."), false);
        });
}

} // namespace kartrekker::gui
