#include "workbench/gui/panes/find_pane.h"

#include "model/translation.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/gui/drawing/marked_text.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kartrekker::gui {

using app::mark;
using charts::Rect;

namespace {

constexpr double find_tick_width = 30;

wxTextCtrl *entry_named(wxWindow *parent, const char *name) {
    auto *entry = new wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    entry->SetHint(shown(tr(name)));
    entry->SetName(shown(tr(name)));
    return entry;
}

/// The words in a picker, the first of which stands for all.
std::vector<std::string> labels_of(const std::vector<app::FindPresenter::Named> &named,
                                   const std::string &all) {
    std::vector<std::string> labels{all};
    for (const auto &one : named)
        labels.push_back(one.label);
    return labels;
}

std::size_t place_of_name(const std::vector<app::FindPresenter::Named> &named, const std::string &name) {
    const auto found = std::ranges::find(named, name, &app::FindPresenter::Named::name);
    return found == named.end() ? 0 : static_cast<std::size_t>(found - named.begin()) + 1;
}

} // namespace

double FindRowSource::height(charts::Canvas &, std::size_t row, double) const {
    return is_head(row) ? 30 : 46;
}

void FindRowSource::draw_tick(charts::Canvas &canvas, double x, double y, std::size_t find) const {
    const charts::Palette &colours = palette();
    const Rect box{x - 7, y - 7, 14, 14};
    if (!finds_.finds()[find].can_be_replaced()) return;
    canvas.outline(box, {mix(colours.card, colours.quiet, 0.8), 1.2}, 3);
    if (!finds_.is_ticked(find)) return;
    canvas.fill(box, colours.accent, 3);
    canvas.line({{x - 4, y}, {x - 1, y + 3.5}, {x + 4, y - 3.5}}, {colours.on_accent, 1.8});
}

charts::HitAreas FindRowSource::draw(charts::Canvas &canvas, const Rect &area, std::size_t row) const {
    const charts::Palette &colours = palette();
    const app::FindRow &line = finds_.rows()[row];
    if (is_head(row)) {
        draw_heading(canvas, area, line.heading);
        return {};
    }
    charts::HitAreas areas;
    double left = card_padding - 6;
    if (has_ticks) {
        draw_tick(canvas, left + 8, area.centre().y, line.find);
        areas.push_back({{0, area.y, left + find_tick_width - 6, area.height}, {}, std::to_string(row)});
        left += find_tick_width - 2;
    }
    const double width = area.right() - 16 - left;
    const charts::TextStyle quiet{9, false, colours.quiet, charts::Align::right};
    const double field = std::min(canvas.measure(line.field, quiet).width + 1, width * 0.45);
    text_in(canvas, {left, area.y + 4, width - field - 8, 20}, line.caption, {10, false, colours.ink});
    text_in(canvas, {left + width - field, area.y + 4, field, 20}, line.field, quiet);
    const bool is_replaced = has_ticks && finds_.is_ticked(line.find);
    draw_marked(canvas, {left, area.y + 24, width, 18}, line.words, {9, false, colours.quiet},
                is_replaced ? &instead : nullptr);
    return areas;
}

std::string FindRowSource::name(std::size_t row) const {
    const app::FindRow &line = finds_.rows()[row];
    if (is_head(row)) return line.heading;
    const std::string words = line.words.before + line.words.match + line.words.after;
    const std::string name = line.caption + ", " + line.field + ": " + words;
    if (!has_ticks) return name;
    return (finds_.is_ticked(line.find) ? tr("ticked") : tr("not ticked")) + ", " + name;
}

FindPane::FindPane(wxWindow *parent, MainWindow &window, bool replaces,
                   std::shared_ptr<app::FindPresenter> finds)
    : Zoomed(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxTAB_TRAVERSAL),
      window_(window), replaces_(replaces), finds_(std::move(finds)), source_(*finds_) {
    finds_->use_language(current_language());
    SetBackgroundColour(to_wx(palette().card));
    SetName(shown(tr("Find")));
    source_.has_ticks = replaces;
    kinds_ = finds_->kinds();
    make_entries();
    make_choices();
    make_list();
    arrange();
    changes_ = window_.session()->on_changes.connect([this](const model::Changes &) { search(); });
    search();
}

void FindPane::SetFocus() {
    words_->SetFocus();
    words_->SelectAll();
}

void FindPane::make_entries() {
    words_ = entry_named(this, mark("Find in all texts"));
    words_->ChangeValue(shown(finds_->query().words));
    words_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { search(); });
    words_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) { list_->SetFocus(); });
    instead_ = entry_named(this, mark("Replace by"));
    instead_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) {
        source_.instead = utf8(instead_->GetValue());
        list_->Refresh();
    });
    instead_->Show(replaces_);
}

void FindPane::make_choices() {
    matches_case_ = new wxCheckBox(this, wxID_ANY, shown(tr("Match case")));
    whole_words_ = new wxCheckBox(this, wxID_ANY, shown(tr("Whole words")));
    for (wxCheckBox *box : {matches_case_, whole_words_})
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent &) { search(); });
    kind_ = new Picker(this, tr("Kind of record"));
    field_ = new Picker(this, tr("Field"));
    kind_->set_words(labels_of(kinds_, tr("All kinds")), {});
    pick_as_asked();
    kind_->on_change = [this] {
        fill_fields();
        search();
    };
    field_->on_change = [this] { search(); };
}

void FindPane::pick_as_asked() {
    const app::TextQuery &asked = finds_->query();
    matches_case_->SetValue(asked.matches_case);
    whole_words_->SetValue(asked.is_whole_words);
    kind_->pick(place_of_name(kinds_, asked.type));
    fill_fields();
    field_->pick(place_of_name(fields_, asked.field));
}

void FindPane::make_list() {
    state_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    state_->SetForegroundColour(to_wx(palette().quiet));
    list_ = new RowList(this, tr("Finds"), source_, true);
    list_->on_open = [this](std::size_t row) { open(row); };
    list_->on_choose = [this](const std::string &row) { tick_row(std::stoul(row)); };
    list_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent &event) {
        if (event.GetKeyCode() != WXK_SPACE || !replaces_ || !list_->selection()) return event.Skip();
        tick_row(*list_->selection());
    });
    replace_ = new Button(this, ButtonKind::primary, tr("Replace"), [this] { replace(); });
    all_ = new Button(this, ButtonKind::link, tr("All or none"), [this] {
        finds_->tick_all(finds_->ticked_count() < finds_->replaceable_count());
        show_finds();
    });
    replace_->Show(replaces_);
    all_->Show(replaces_);
}

void FindPane::arrange() {
    const int gap = FromDIP(inner_gap), margin = FromDIP(card_padding - 6);
    auto *boxes = new wxBoxSizer(wxHORIZONTAL);
    boxes->Add(matches_case_, 0, wxRIGHT, gap * 2);
    boxes->Add(whole_words_);
    auto *pickers = new wxBoxSizer(wxHORIZONTAL);
    for (Picker *picker : {kind_, field_}) {
        picker->SetMinSize(FromDIP(wxSize(80, button_height)));
        pickers->Add(picker, 1, picker == kind_ ? wxRIGHT : 0, gap);
    }
    auto *top = new wxBoxSizer(wxVERTICAL);
    top->Add(words_, 0, wxEXPAND | wxBOTTOM, gap);
    top->Add(instead_, 0, wxEXPAND | wxBOTTOM, gap);
    top->Add(boxes, 0, wxEXPAND | wxBOTTOM, gap);
    top->Add(pickers, 0, wxEXPAND | wxBOTTOM, gap);
    top->Add(state_, 0, wxEXPAND);
    auto *foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(replace_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    foot->Add(all_, 0, wxALIGN_CENTRE_VERTICAL);
    auto *all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, margin);
    all->Add(list_, 1, wxEXPAND);
    all->Add(foot, 0, wxALL, margin);
    SetSizer(all);
}

void FindPane::fill_fields() {
    const std::size_t kind = kind_->picked().value_or(0);
    fields_ = kind == 0 ? std::vector<app::FindPresenter::Named>{} : finds_->fields_of(kinds_[kind - 1].name);
    field_->set_words(labels_of(fields_, tr("All fields")), {});
    field_->pick(0);
    field_->Enable(kind > 0);
}

void FindPane::search() {
    app::TextQuery query;
    query.words = utf8(words_->GetValue());
    query.matches_case = matches_case_->IsChecked();
    query.is_whole_words = whole_words_->IsChecked();
    if (const std::size_t kind = kind_->picked().value_or(0)) query.type = kinds_[kind - 1].name;
    if (const std::size_t field = field_->picked().value_or(0)) query.field = fields_[field - 1].name;
    finds_->search(window_.session()->text_index(), query);
    list_->reload();
    show_finds();
}

void FindPane::show_finds() {
    state_->SetLabel(shown_label(finds_->state()));
    const bool can_change = !window_.session()->workspace().is_read_only();
    const std::size_t count = finds_->ticked_count();
    replace_->set_label(tr_count("Replace {0} find", "Replace {0} finds", static_cast<long long>(count)));
    replace_->Enable(can_change && count > 0);
    all_->Enable(finds_->replaceable_count() > 0);
    list_->Refresh();
}

void FindPane::tick_row(std::size_t row) {
    if (row >= finds_->rows().size()) return;
    const std::size_t find = finds_->rows()[row].find;
    finds_->tick(find, !finds_->is_ticked(find));
    show_finds();
}

void FindPane::open(std::size_t row) {
    if (row >= finds_->rows().size()) return;
    const app::RecordKey key = finds_->finds()[finds_->rows()[row].find].key;
    window_.go(app::place_of(window_.session()->workspace(), key));
}

void FindPane::replace() {
    window_.guard([this] {
        const std::int64_t step = window_.session()->workspace().last_done();
        if (window_.page()) window_.page()->commit(); // what is typed is a text too
        if (window_.session()->workspace().last_done() != step)
            throw model::Failure("What you were typing was stored first, so the finds may have changed. Look "
                                 "at them, and replace.");
        const std::size_t count = finds_->replace(window_.session()->workspace(), utf8(instead_->GetValue()));
        window_.message().tell(
            tr_count("Replaced {0} time.", "Replaced {0} times.", static_cast<long long>(count)), false,
            {tr("Undo"), [this_window = &window_] { this_window->walk_history(true); }});
        for (wxTextCtrl *text : {words_, instead_})
            text->DiscardEdits(); // from here on undoing means the engagement
    });
    if (!replace_->AcceptsFocus()) words_->SetFocus(); // there is nothing left to replace
}

} // namespace kartrekker::gui
