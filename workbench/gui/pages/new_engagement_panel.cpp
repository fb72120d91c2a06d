#include "workbench/gui/pages/new_engagement_panel.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/paragraph.h"
#include "workbench/gui/drawing/scrolled_sheet.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/recent_files.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/filedlg.h>

namespace kartrekker::gui {

using app::NewField;
using charts::Rect;

namespace {

constexpr double steps_height = 52, label_height = 20, entry_gap = 12, problem_height = 36, summary_line = 22;
/// A day that lies ahead, as a person writes it.
std::string example_day() {
    return "01-07-" + std::to_string(static_cast<int>(model::today().year()) + 1);
}

constexpr int line_entry = 34, lines_entry = 74, scroll_step = 8;

} // namespace

NewEngagementPanel::NewEngagementPanel(wxWindow *parent, std::vector<app::Starter> starters,
                                       const app::NewEngagement &given, int step)
    : Card(parent, tr("New engagement"), tr("Nothing is written before the last step")),
      starters_(std::move(starters)), step_(step) {
    sheet_ = new ScrolledSheet(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                               wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE);
    sheet_->SetBackgroundColour(to_wx(palette().card));
    sheet_->SetScrollRate(0, FromDIP(scroll_step));
    sheet_->Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        place_entries();
        event.Skip();
    });
    words_ = new ChartView(sheet_, tr("Steps"), palette().card,
                           [this](charts::Canvas &canvas, const Rect &area) { return draw(canvas, area); });
    make_entries();
    fill_in(given);
    next_ = new Button(this, ButtonKind::primary, tr("Next"), [this] { CallAfter([this] { next(); }); });
    back_ = new Button(this, ButtonKind::normal, tr("Back"), [this] { CallAfter([this] { back(); }); });
    cancel_ = new Button(this, ButtonKind::link, tr("Cancel"), [this] { CallAfter([this] { cancel(); }); });
    for (Button *button : {choose_, cancel_, back_, next_})
        button->set_ground(palette().card);
    on_arrange = [this](const wxRect &area) { place(area); };
    Bind(wxEVT_CHAR_HOOK, &NewEngagementPanel::on_key, this);
    show_step();
}

wxTextCtrl *NewEngagementPanel::add_text(int step, const std::string &label, const std::string &hint,
                                         std::optional<NewField> field, bool has_lines) {
    auto *text = has_lines ? make_paragraph(sheet_) : new wxTextCtrl(sheet_, wxID_ANY);
    text->SetName(shown(label));
    if (!has_lines) text->SetHint(shown(hint));
    text->Bind(wxEVT_TEXT, [this, field](wxCommandEvent &event) {
        if (wrong_ && wrong_ == field) tell({});
        if (is_warned_) warn(false);
        event.Skip();
    });
    entries_.push_back(
        {step, has_lines ? label + " – " + hint : label, text, has_lines ? lines_entry : line_entry, field});
    return text;
}

Picker *NewEngagementPanel::add_picker(int step, const std::string &label) {
    auto *picker = new Picker(sheet_, label);
    entries_.push_back({step, label, picker, line_entry});
    return picker;
}

void NewEngagementPanel::make_entries() {
    name_ = add_text(0, tr("Name of the organisation"), {}, NewField::name);
    sector_ = add_text(0, tr("Sector"), tr("such as care, retail or a bank"), {});
    starter_ = add_picker(0, tr("Begins with"));
    std::vector<std::string> begins{tr("Nothing: an empty engagement")};
    for (const app::Starter &one : starters_)
        begins.push_back(tr("Like the example “{0}”", {one.name}));
    starter_->set_words(begins, {});
    language_ = add_picker(1, tr("Language of the engagement"));
    language_->set_words({"English", "Nederlands"}, {});
    headcount_ = add_text(1, tr("Headcount"), tr("may stay empty"), NewField::headcount);
    units_ = add_text(1, tr("Units"), tr("one a line, with their people: Shops, 120"), NewField::units, true);
    ready_by_ =
        add_text(1, tr("Ready by"), tr("Such as {0}, may stay empty", {example_day()}), NewField::ready_by);
    file_ = add_text(2, tr("Keep the engagement as"), {}, NewField::file);
    choose_ = new Button(sheet_, ButtonKind::normal, tr("Choose…"),
                         [this] { CallAfter([this] { choose_file(); }); });
}

void NewEngagementPanel::fill_in(const app::NewEngagement &given) {
    name_->ChangeValue(shown(given.name));
    sector_->ChangeValue(shown(given.sector));
    std::size_t begin = 0;
    for (std::size_t i = 0; i < starters_.size(); ++i)
        if (starters_[i].id == given.starter) begin = i + 1;
    starter_->pick(begin);
    language_->pick(given.language == model::Language::dutch ? 1 : 0);
    headcount_->ChangeValue(shown(given.headcount));
    units_->ChangeValue(shown(given.units));
    ready_by_->ChangeValue(shown(given.ready_by));
    file_->ChangeValue(shown(given.file.string()));
}

app::NewEngagement NewEngagementPanel::read() const {
    app::NewEngagement engagement;
    engagement.name = utf8(name_->GetValue());
    engagement.sector = utf8(sector_->GetValue());
    const std::size_t begin = starter_->picked().value_or(0);
    if (begin > 0) engagement.starter = starters_[begin - 1].id;
    engagement.language = language_->picked() == 1u ? model::Language::dutch : model::Language::english;
    engagement.headcount = utf8(headcount_->GetValue());
    engagement.units = utf8(units_->GetValue());
    engagement.ready_by = utf8(ready_by_->GetValue());
    engagement.file = utf8(file_->GetValue());
    if (!engagement.file.empty() && engagement.file.extension() != ".kartrekker")
        engagement.file += ".kartrekker";
    return engagement;
}

void NewEngagementPanel::choose_file() {
    const std::filesystem::path now = read().file;
    wxFileDialog dialog(this, shown(tr("Keep the engagement as")), shown(now.parent_path().string()),
                        shown(now.filename().string()), workspace_files, wxFD_SAVE);
    if (dialog.ShowModal() == wxID_OK) file_->SetValue(dialog.GetPath());
}

void NewEngagementPanel::next() {
    if (const auto problem = app::problem_of_step(read(), step_, current_language())) {
        tell(problem->second, problem->first);
        return focus(problem->first);
    }
    tell({});
    if (step_ + 1 == app::new_engagement_steps) return finish();
    ++step_;
    if (step_ == 2 && file_->IsEmpty()) {
        const auto proposed = app::proposed_file(utf8(name_->GetValue()), documents_folder());
        file_->ChangeValue(shown(proposed.string()));
    }
    show_step();
}

void NewEngagementPanel::back() {
    if (step_ == 0) return;
    --step_;
    tell({});
    show_step();
}

// What was filled in is lost by a second press only.
void NewEngagementPanel::cancel() {
    const bool is_filled = std::any_of(entries_.begin(), entries_.end(), [](const Entry &entry) {
        const auto *text = dynamic_cast<const wxTextCtrl *>(entry.control);
        return entry.step < 2 && text && !text->IsEmpty();
    });
    if (!is_filled || is_warned_) return on_cancel();
    warn(true);
    cancel_->SetFocus();
}

void NewEngagementPanel::warn(bool is_warned) {
    is_warned_ = is_warned;
    cancel_->set_label(is_warned ? tr("Discard what is filled in") : tr("Cancel"));
}

void NewEngagementPanel::tell(const std::string &problem, std::optional<NewField> wrong) {
    problem_ = problem;
    wrong_ = wrong;
    place_entries();
    words_->Refresh();
}

void NewEngagementPanel::finish() {
    try {
        const app::NewEngagement engagement = read();
        app::make_engagement(engagement, current_language());
        on_done(engagement.file);
    } catch (const model::Failure &failure) {
        tell(failure.in(current_language()));
    }
}

void NewEngagementPanel::show_step() {
    for (const Entry &entry : entries_)
        entry.control->Show(entry.step == step_);
    choose_->Show(step_ == 2);
    warn(false);
    back_->Enable(step_ > 0);
    next_->set_label(step_ == 2 ? tr("Make the engagement") : tr("Next"));
    sheet_->Scroll(0, 0);
    arrange();
    place_entries();
    words_->Refresh();
    focus(std::nullopt);
}

void NewEngagementPanel::focus(std::optional<NewField> field) {
    for (const Entry &entry : entries_)
        if (entry.step == step_ && (!field || entry.field == field)) {
            if (auto *text = dynamic_cast<wxTextCtrl *>(entry.control)) text->SetInsertionPointEnd();
            return entry.control->SetFocus();
        }
}

void NewEngagementPanel::on_key(wxKeyEvent &event) {
    const bool is_enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
    if (event.GetKeyCode() == WXK_ESCAPE) return CallAfter([this] { cancel(); });
    const wxWindow *where = FindFocus();
    const bool is_typing = dynamic_cast<const wxTextCtrl *>(where) && where != units_;
    if (is_enter && is_typing && !event.HasAnyModifiers()) return CallAfter([this] { next(); });
    event.Skip();
}

charts::HitAreas NewEngagementPanel::draw(charts::Canvas &canvas, const Rect &area) const {
    const charts::Palette &colours = palette();
    draw_steps(canvas, {area.x, area.y, area.width, steps_height});
    double y = area.y + steps_height;
    for (const Entry &entry : entries_) {
        if (entry.step != step_) continue;
        const bool is_wrong = wrong_ && entry.field == wrong_;
        const charts::TextStyle style{9, is_wrong, is_wrong ? colours.bad : colours.quiet};
        lines_in(canvas, {area.x, y + 1, area.width, 0}, wrap(canvas, words_of(entry), style, area.width),
                 style);
        y += words_height(entry);
        if (entry.control == units_)
            canvas.outline({area.x, y, area.width, static_cast<double>(entry.height)},
                           {units_->HasFocus() ? colours.accent : colours.edge()}, 5);
        y += entry.height + entry_gap;
    }
    if (step_ == 2) draw_summary(canvas, {area.x, y, area.width, area.bottom() - y - problem_height});
    if (wrong_) return {};
    const charts::TextStyle style{9.5, false, colours.bad};
    lines_in(canvas, {area.x, area.bottom() - problem_height, area.width, problem_height},
             wrap(canvas, problem_, style, area.width, 2), style);
    return {};
}

const std::string &NewEngagementPanel::words_of(const Entry &entry) const {
    return wrong_ && entry.field == wrong_ ? problem_ : entry.label;
}

double NewEngagementPanel::words_height(const Entry &entry) const {
    const double width = (sheet_->GetClientSize().x - 2 * FromDIP(card_padding)) * 1000.0 / FromDIP(1000);
    const charts::TextStyle style{9, wrong_ && entry.field == wrong_};
    charts::Canvas &canvas = measuring_canvas();
    const auto lines = static_cast<double>(wrap(canvas, words_of(entry), style, width).size());
    return std::max(label_height, lines * line_height(canvas, style) + 3);
}

void NewEngagementPanel::draw_steps(charts::Canvas &canvas, const Rect &area) const {
    const charts::Palette &colours = palette();
    const std::string names[] = {tr("Organisation"), tr("Size and date"), tr("File")};
    const double wide = area.width / app::new_engagement_steps;
    for (int step = 0; step < app::new_engagement_steps; ++step) {
        const bool is_now = step == step_, is_done = step < step_;
        const charts::Point at{area.x + wide * step + 13, area.y + 18};
        canvas.circle(at, 12, is_now || is_done ? colours.accent : colours.track());
        text_in(canvas, {at.x - 12, at.y - 12, 24, 24}, is_done ? "✓" : std::to_string(step + 1),
                {10, true, is_now || is_done ? colours.on_accent : colours.quiet, charts::Align::centre});
        text_in(canvas, {at.x + 20, at.y - 12, wide - 44, 24}, names[step],
                {10, is_now, is_now ? colours.ink : colours.quiet});
    }
}

void NewEngagementPanel::draw_summary(charts::Canvas &canvas, const Rect &area) const {
    const charts::Palette &colours = palette();
    double y = area.y;
    for (const auto &[word, text] : summary()) {
        text_in(canvas, {area.x, y, 170, summary_line}, word, {9, false, colours.quiet});
        text_in(canvas, {area.x + 178, y, area.width - 178, summary_line}, text, {10, false, colours.ink});
        y += summary_line;
    }
}

std::vector<std::pair<std::string, std::string>> NewEngagementPanel::summary() const {
    try {
        return app::summary_of(read(), starters_, current_language());
    } catch (const model::Failure &) {
        return {}; // an earlier step says what is wrong
    }
}

void NewEngagementPanel::place(const wxRect &area) {
    if (!cancel_) return;
    const int side = FromDIP(card_padding), inside = area.width - 2 * side, high = FromDIP(button_height);
    const int foot = area.GetBottom() + 1 - FromDIP(14) - high;
    put(*sheet_, area.x, area.y, area.width, foot - area.y - FromDIP(8));
    int right = area.x + side + inside;
    for (Button *button : {next_, back_}) {
        const int wide = button->GetBestSize().x;
        put(*button, right - wide, foot, wide, high);
        right -= wide + FromDIP(inner_gap);
    }
    put(*cancel_, area.x + side, foot, cancel_->GetBestSize().x, high);
}

int NewEngagementPanel::whole_height() const {
    double height = steps_height + problem_height;
    for (const Entry &entry : entries_)
        if (entry.step == step_) height += words_height(entry) + entry.height + entry_gap;
    if (step_ == 2) height += summary_line * static_cast<double>(summary().size());
    return FromDIP(static_cast<int>(height));
}

// The bar that appears makes the sheet narrower, and calls this again.
void NewEngagementPanel::place_entries() {
    if (!choose_ || is_placing_) return;
    is_placing_ = true;
    const int whole = whole_height();
    sheet_->SetVirtualSize(0, whole);
    const wxSize size = sheet_->GetClientSize();
    const wxPoint start = sheet_->CalcScrolledPosition(wxPoint(FromDIP(card_padding), 0));
    const int inside = size.x - 2 * start.x, chooser = choose_->GetBestSize().x;
    put(*words_, start.x, start.y, inside, std::max(whole, size.y));
    int y = start.y + FromDIP(static_cast<int>(steps_height));
    for (const Entry &entry : entries_) {
        if (entry.step != step_) continue;
        y += FromDIP(static_cast<int>(words_height(entry)));
        const bool is_file = entry.control == file_;
        const int frame = entry.control == units_ ? FromDIP(paragraph_frame) : 0;
        const int beside = is_file ? chooser + FromDIP(inner_gap) : 0;
        put(*entry.control, start.x + frame, y + frame, inside - beside - 2 * frame,
            FromDIP(entry.height) - 2 * frame);
        if (is_file)
            put(*choose_, start.x + inside - chooser, y + FromDIP(1), chooser, FromDIP(button_height));
        y += FromDIP(entry.height + static_cast<int>(entry_gap));
    }
    is_placing_ = false;
}

} // namespace kartrekker::gui
