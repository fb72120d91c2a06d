#include "workbench/gui/pages/findings_page.h"

#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

using charts::Rect;

namespace {

constexpr int least_board = 250, narrow_page = 760, filters_in_line = 3;
constexpr int narrowest_beside = 560; ///< below it the finding stands below the board

} // namespace

FindingsPage::FindingsPage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : Page(parent, shell, info) {
    header().set_title(title(), tr("What stands out, and what do we do about it?"));
    outlook_card_ =
        new ChartCard(this, tr("Ready in time?"), [this](charts::Canvas &canvas, const Rect &area) {
            return draw_outlook(canvas, area, palette(), outlook_.chart);
        });
    outlook_card_->chart().on_choose = [this](const std::string &page) {
        CallAfter([this, page] { this->shell().go({page, {}}); });
    };
    board_ = new Card(this, {});
    board_->SetName(shown(tr("Findings")));
    make_filters();
    list_ = new RowList(board_, tr("Findings"), rows_, true);
    list_->on_select = [this](std::size_t row) { choose(std::string(rows_.rows()[row].id)); };
    list_->on_open = [this](std::size_t) { CallAfter([this] { finding_->open(); }); };
    list_->Bind(wxEVT_KEY_DOWN, &FindingsPage::on_key, this);
    board_->on_arrange = [this](const wxRect &area) { place_board(area); };
    finding_ = new FindingCard(this, shell);
    lesson_ = new ChartCard(this, {}, [](charts::Canvas &, const Rect &) { return charts::HitAreas(); });
    lesson_->Hide();
    read_findings();
}

Picker *FindingsPage::add_picker(const std::string &name) {
    auto *picker = new Picker(board_, name);
    picker->on_change = [this] {
        read_filters();
        show_board();
    };
    pickers_.push_back(picker);
    return picker;
}

void FindingsPage::make_filters() {
    state_ = add_picker(tr("State"));
    std::vector<std::string> states{tr("Open")};
    for (int state = 0; state <= static_cast<int>(app::FindingState::solved); ++state)
        states.push_back(app::words_for(static_cast<app::FindingState>(state), current_language()));
    states.push_back(tr("All findings"));
    state_->set_words(states, {});
    state_->pick(0);
    section_ = add_picker(tr("Step or section"));
    severity_ = add_picker(tr("Severity"));
    std::vector<std::string> severities{tr("Any severity")};
    for (const auto severity : {model::Severity::high, model::Severity::medium, model::Severity::low})
        severities.push_back(words_for(severity, current_language()));
    severity_->set_words(severities, {});
    severity_->pick(0);
    owner_ = add_picker(tr("Owner"));
    group_ = add_picker(tr("Grouped by"));
    group_->set_words({tr("By step"), tr("By severity")}, {});
    group_->pick(0);
    text_ = new wxTextCtrl(board_, wxID_ANY);
    text_->SetHint(shown(tr("Filter")));
    text_->SetName(shown(tr("Filter")));
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) {
        read_filters();
        show_board();
    });
    put_back_filters();
}

/// As the board was last looked at; sections and owners become choices with the findings.
void FindingsPage::put_back_filters() {
    filter_ = session().board_filter;
    state_->pick(static_cast<std::size_t>(filter_.which));
    severity_->pick(filter_.severity ? static_cast<std::size_t>(*filter_.severity) + 1 : 0);
    owner_->set_words({tr("Any owner"), tr("Nobody yet")}, {});
    owner_->pick(filter_.has_no_owner ? 1 : 0);
    group_->pick(filter_.is_by_severity ? 1 : 0);
    text_->ChangeValue(shown(filter_.text));
}

void FindingsPage::read_filters() {
    filter_.which = static_cast<app::BoardFilter::Which>(state_->picked().value_or(0));
    const auto section = section_->picked().value_or(0), owner = owner_->picked().value_or(0);
    filter_.section = section > 0 ? sections_[section - 1] : std::string();
    const auto severity = severity_->picked().value_or(0);
    filter_.severity =
        severity > 0 ? std::optional(static_cast<model::Severity>(severity - 1)) : std::nullopt;
    filter_.has_no_owner = owner == 1;
    filter_.owner = owner > 1 ? owners_[owner - 2] : std::string();
    filter_.is_by_severity = group_->picked() == 1u;
    filter_.text = utf8(text_->GetValue());
    session().board_filter = filter_;
}

/// What can be chosen follows the findings; what is chosen stays while it is there.
void FindingsPage::show_filters(const app::FindingBoard &board) {
    const auto fill_in = [](Picker &picker, std::vector<std::string> words, std::size_t fixed,
                            const std::string &chosen) {
        const auto found = std::find(words.begin() + static_cast<std::ptrdiff_t>(fixed), words.end(), chosen);
        const std::size_t before = picker.picked().value_or(0);
        const bool is_there = !chosen.empty() && found != words.end();
        const auto place = is_there ? static_cast<std::size_t>(found - words.begin())
                                    : (before < fixed ? before : std::size_t{0});
        picker.set_words(std::move(words), {});
        picker.pick(place);
    };
    sections_ = board.sections;
    owners_ = board.owners;
    std::vector<std::string> sections{tr("All steps")}, owners{tr("Any owner"), tr("Nobody yet")};
    sections.insert(sections.end(), sections_.begin(), sections_.end());
    owners.insert(owners.end(), owners_.begin(), owners_.end());
    fill_in(*section_, std::move(sections), 1, filter_.section);
    fill_in(*owner_, std::move(owners), 2, filter_.owner);
}

void FindingsPage::read_findings() {
    const model::Scorecard *scorecard = session().scorecard();
    if (!scorecard) return;
    const auto language = current_language();
    findings_ = app::findings_on_board(session().workspace(), *scorecard, shell().pages(), language);
    links_ = app::finding_rows(*scorecard, shell().pages(), {}, language);
    outlook_ = app::step_outlook(session().workspace(), *scorecard, findings_, shell().pages(), language);
    show_outlook();
    show_board();
    teach();
    rearrange();
}

void FindingsPage::show_outlook() {
    outlook_card_->set_words(outlook_.question, outlook_.sentence);
    outlook_card_->Show(!outlook_.chart.rows.empty());
    outlook_card_->redraw();
}

void FindingsPage::show_board() {
    if (!session().scorecard()) return;
    app::FindingBoard board = app::finding_board(findings_, filter_, current_language());
    show_filters(board);
    const app::BoardFilter asked = filter_;
    read_filters();
    if (filter_.section != asked.section || filter_.owner != asked.owner) // what was chosen is gone
        board = app::finding_board(findings_, filter_, current_language());
    header().set_title(title(), board.state, board.has_open ? app::why_page(info().id) : std::string());
    const auto before = rows_.find(chosen_);
    rows_.show(std::move(board));
    list_->reload();
    if (!find(chosen_)) chosen_ = rows_.near(before.value_or(0));
    show_chosen(before);
    follow();
}

void FindingsPage::show_chosen(std::optional<std::size_t> before) {
    if (const auto row = rows_.find(chosen_)) return list_->select(row);
    if (list_->selection()) list_->select(std::nullopt);
    if (before && rows_.count() > 0)
        list_->stand_on(std::min(std::max<std::size_t>(*before, 1), rows_.count()) - 1);
}

void FindingsPage::choose(const std::string &id) {
    finding_->commit(); // this may show other rows
    chosen_ = id;
    show_chosen({});
    follow();
}

void FindingsPage::teach() {
    const bool is_taught =
        findings_.empty() && std::all_of(outlook_.chart.rows.begin(), outlook_.chart.rows.end(),
                                         [](const auto &row) { return !row.now; });
    lesson_->Show(is_taught);
    board_->Show(!is_taught);
    finding_->Show(!is_taught);
    if (!is_taught) return;
    outlook_card_->Hide();
    header().set_title(title(), tr("What stands out, and what do we do about it?"));
    lesson_->teach(
        tr("Nothing is written down yet. Begin with the business goals: then you see here what stands out."),
        tr("To the business goals"), [this] {
            shell().go({"goals", {}});
        });
}

std::string FindingsPage::figure() {
    const app::DecidedFinding *chosen = list_->HasFocus() ? find(chosen_) : nullptr;
    const model::Scorecard *scorecard = session().scorecard();
    return chosen && scorecard ? app::why_of_finding(*scorecard, *chosen) : own_figure();
}

const app::DecidedFinding *FindingsPage::find(const std::string &id) const {
    const auto found =
        std::find_if(findings_.begin(), findings_.end(), [&](const auto &one) { return one.key == id; });
    return found == findings_.end() ? nullptr : &*found;
}

void FindingsPage::follow() {
    const auto link =
        std::find_if(links_.begin(), links_.end(), [&](const auto &row) { return row.id == chosen_; });
    const bool is_linked = link != links_.end();
    finding_->show(chosen_.empty() ? nullptr : find(chosen_), is_linked ? link->target : std::string(),
                   is_linked ? link->action : std::string());
}

void FindingsPage::show(const app::Place &place) {
    if (place.path.empty()) return;
    const app::RecordKey &key = place.path.front();
    const bool is_decision = key.type != finding_kind;
    const std::string finding =
        is_decision ? app::finding_of_decision(session().workspace(), key.id) : key.id;
    if (finding.empty()) return;
    if (is_decision) state_->pick(static_cast<std::size_t>(app::BoardFilter::Which::all));
    read_filters();
    chosen_ = finding;
    show_board();
}

app::Place FindingsPage::place() const {
    app::Place place{std::string(info().id), {}};
    if (!chosen_.empty()) place.path.push_back({finding_kind, chosen_});
    return place;
}

bool FindingsPage::take_back() {
    if (finding_->take_back()) return true;
    if (!text_->HasFocus() || text_->IsEmpty()) return false;
    text_->Clear();
    return true;
}

void FindingsPage::on_key(wxKeyEvent &event) {
    if (event.HasAnyModifiers()) return event.Skip();
    switch (event.GetKeyCode()) {
    case 'A':
        return finding_->accept();
    case 'D':
        return finding_->reason().SetFocus();
    case 'P':
        return CallAfter([this] { finding_->plan(); });
    default:
        event.Skip();
    }
}

int FindingsPage::outlook_height(int width) const {
    if (outlook_.chart.rows.empty()) return 0;
    const double scale = outlook_card_->chart().scale();
    const double inside = width / scale - 2 * card_padding;
    return outlook_card_->head_height() +
           static_cast<int>((height_of_outlook(measuring_canvas(), outlook_.chart, inside) + 14) * scale);
}

int FindingsPage::finding_width(int width) const {
    if (width < FromDIP(narrowest_beside)) return width;
    return width * (width < FromDIP(narrow_page) ? 44 : 38) / 100;
}

int FindingsPage::least_height(int width) const {
    if (!lesson_ || lesson_->IsShown()) return 0;
    const int gap = FromDIP(card_gap), board = FromDIP(least_board), right = finding_width(width);
    const int finding = finding_->least_height(right);
    return outlook_height(width) + gap + (right < width ? std::max(board, finding) : board + gap + finding);
}

void FindingsPage::place_board(const wxRect &area) {
    if (!list_) return;
    const int side = FromDIP(12), gap = FromDIP(inner_gap), high = FromDIP(button_height);
    const int wide = (area.width - 2 * side - (filters_in_line - 1) * gap) / filters_in_line;
    std::vector<wxWindow *> controls(pickers_.begin(), pickers_.end());
    controls.push_back(text_);
    int place = 0;
    for (wxWindow *control : controls) {
        put(*control, area.x + side + place % filters_in_line * (wide + gap),
            area.y + FromDIP(12) + place / filters_in_line * (high + gap), wide, high);
        ++place;
    }
    const int top = FromDIP(12) + 2 * (high + gap) + FromDIP(4);
    put(*list_, area.x, area.y + top, area.width, area.height - top - FromDIP(6));
}

void FindingsPage::arrange(const wxRect &area) {
    if (!lesson_) return;
    put(*lesson_, area.x, area.y, area.width, area.height);
    const int gap = FromDIP(card_gap), outlook = outlook_height(area.width);
    put(*outlook_card_, area.x, area.y, area.width, outlook);
    const int top = area.y + (outlook > 0 ? outlook + gap : 0), high = area.GetBottom() + 1 - top;
    const int right = finding_width(area.width);
    if (right < area.width) {
        put(*board_, area.x, top, area.width - right - gap, high);
        put(*finding_, area.GetRight() + 1 - right, top, right, high);
    } else {
        const int below = finding_->least_height(right);
        put(*board_, area.x, top, right, high - gap - below);
        put(*finding_, area.x, area.GetBottom() + 1 - below, right, below);
    }
}

} // namespace kartrekker::gui
