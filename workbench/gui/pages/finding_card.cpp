#include "workbench/gui/pages/finding_card.h"

#include "model/translation.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/app/presenters/finding_board.h"
#include "workbench/app/words.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/lists/score_cards.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

using app::FindingState;
using charts::Rect;

namespace {

constexpr int entry_height = 34;
constexpr int owner_width = 140, least_in_a_row = 330; ///< of owner, and of both where they share a row
constexpr double most_words = 108; ///< height of them that has to be in view; what is longer scrolls
constexpr double paragraph_gap = 8;
constexpr std::size_t longest_caption = 60;
constexpr charts::TextStyle finding_style{10.5, true}, advice_style{10}, about_style{9};

} // namespace

FindingCard::FindingCard(wxWindow *parent, Shell &shell) : Card(parent, {}), shell_(shell) {
    SetName(shown(tr("Finding")));
    words_ = new ScrolledChart(this, tr("Finding"));
    owner_ = new wxComboBox(this, wxID_ANY);
    owner_->SetHint(shown(tr("Owner")));
    owner_->SetName(shown(tr("Owner")));
    reason_ = new wxTextCtrl(this, wxID_ANY, {});
    reason_->SetHint(shown(tr("Reason, when it is dismissed")));
    reason_->SetName(shown(tr("Reason, when it is dismissed")));
    const auto later = [this](void (FindingCard::*action)()) {
        return [this, action] { CallAfter([this, action] { (this->*action)(); }); };
    };
    accept_ = new Button(this, ButtonKind::primary, tr("Accept"), later(&FindingCard::accept));
    dismiss_ = new Button(this, ButtonKind::normal, tr("Dismiss"), later(&FindingCard::dismiss));
    plan_ = new Button(this, ButtonKind::normal, tr("Plan it"), later(&FindingCard::plan));
    open_ = new Button(this, ButtonKind::link, "…", later(&FindingCard::open));
    for (Button *button : {accept_, dismiss_, plan_, open_})
        button->set_ground(palette().card);
    listen();
    on_arrange = [this](const wxRect &area) { place(area); };
    show(nullptr, {}, {});
}

// A button that gets the keyboard takes the owner along, in the same step.
void FindingCard::listen() {
    owner_->Bind(wxEVT_COMBOBOX, [this](wxCommandEvent &) { CallAfter([this] { commit(); }); });
    for (wxWindow *part : std::initializer_list<wxWindow *>{owner_, reason_, accept_, dismiss_, plan_})
        part->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent &event) {
            CallAfter([this] {
                const wxWindow *now = FindFocus();
                if (now != accept_ && now != dismiss_ && now != plan_) commit();
            });
            event.Skip();
        });
    reason_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { shell_.refresh_status(); });
}

bool FindingCard::is_decided() const {
    return finding_ &&
           (finding_->state == FindingState::accepted || finding_->state == FindingState::dismissed ||
            finding_->state == FindingState::solved);
}

bool FindingCard::can_change() const {
    return finding_ && shell_.session() && !shell_.session()->workspace().is_read_only();
}

void FindingCard::show(const app::DecidedFinding *finding, const std::string &target,
                       const std::string &link) {
    const bool is_same = finding && finding_ && finding->key == finding_->key;
    if (!is_same) tell_reason();
    const std::string owner_before = finding_ ? finding_->owner : std::string();
    const std::string reason_before = finding_ ? finding_->reason : std::string();
    finding_ = finding ? std::optional(*finding) : std::nullopt;
    target_ = target;
    if (!is_same) problem_.clear();
    if (!is_same && shell_.session()) {
        owner_->Clear();
        for (const std::string &name :
             app::possible_owners(shell_.session()->workspace(), current_language()))
            owner_->Append(shown(name));
    }
    if (!is_same || owner_before != finding_->owner) owner_->SetValue(shown(finding_ ? finding_->owner : ""));
    if (!is_same || reason_before != finding_->reason)
        reason_->ChangeValue(shown(finding_ ? finding_->reason : ""));
    open_->set_label(link.empty() ? "…" : link + " ›");
    show_controls();
    show_words();
    arrange();
}

void FindingCard::show_controls() {
    accept_->set_label(is_decided() ? tr("Take it back") : tr("Accept"));
    for (wxWindow *control : std::initializer_list<wxWindow *>{owner_, reason_, accept_, dismiss_, plan_}) {
        control->Show(finding_.has_value());
        control->Enable(can_change());
    }
    plan_->set_label(finding_ && finding_->state == app::FindingState::planned ? tr("In the plan") + " ›"
                                                                               : tr("Plan it"));
    accept_->Show(finding_ && finding_->state != app::FindingState::planned);
    open_->Show(finding_ && !target_.empty());
    dismiss_->Show(finding_ && finding_->is_open());
    plan_->Show(finding_ && finding_->is_open());
}

void FindingCard::show_words() {
    words_->show([this](charts::Canvas &canvas, const Rect &area) { return draw_words(canvas, area); },
                 [this](double width) { return words_height(measuring_canvas(), width); });
}

double FindingCard::words_height(charts::Canvas &canvas, double width) const {
    if (!finding_) return 40;
    double height = 24;
    for (const auto &[text, style] : {std::pair{&finding_->finding.text, finding_style},
                                      std::pair{&finding_->finding.advice, advice_style}})
        height += line_height(canvas, style) * static_cast<double>(wrap(canvas, *text, style, width).size()) +
                  paragraph_gap;
    return height + (problem_.empty() ? 0 : 2 * line_height(canvas, about_style));
}

charts::HitAreas FindingCard::draw_words(charts::Canvas &canvas, const Rect &area) const {
    const charts::Palette &colours = palette();
    const auto styled = [](charts::TextStyle style, charts::Colour colour) {
        style.colour = colour;
        return style;
    };
    if (!finding_) {
        const auto style = styled(advice_style, colours.quiet);
        lines_in(canvas, area, wrap(canvas, tr("Choose a finding to decide about it."), style, area.width),
                 style);
        return {};
    }
    std::string about = words_for(finding_->finding.severity, current_language()) + " · " +
                        app::words_for(finding_->state, current_language());
    if (finding_->decided_on && finding_->state != FindingState::undecided)
        about += " · " + model::written_date(current_language(), model::format_date(*finding_->decided_on));
    text_in(canvas, {area.x, area.y, area.width, 18}, about, styled(about_style, colours.quiet));
    double y = area.y + 24;
    const auto add = [&](const std::string &text, const charts::TextStyle &style) {
        y += lines_in(canvas, {area.x, y, area.width, 0}, wrap(canvas, text, style, area.width), style) +
             paragraph_gap;
    };
    add(finding_->finding.text, styled(finding_style, colours.ink));
    add(finding_->finding.advice, styled(advice_style, colours.ink));
    if (!problem_.empty()) add(problem_, styled(about_style, colours.bad));
    return {};
}

void FindingCard::decide(const app::FindingVerdict &verdict) {
    if (!can_change()) return;
    const app::DecidedFinding finding = *finding_; // the edit shows it anew
    problem_.clear();
    try {
        app::decide(shell_.session()->workspace(), finding, verdict, current_language());
    } catch (const model::Failure &failure) {
        problem_ = failure.in(current_language());
        show_words();
    }
}

void FindingCard::commit() {
    const std::string typed = utf8(owner_->GetValue());
    if (can_change() && typed != finding_->owner) decide({{}, {}, typed});
}

void FindingCard::leave() {
    commit();
    tell_reason();
}

void FindingCard::tell_reason() {
    const auto texts = unstored();
    if (texts.empty()) return;
    const app::LeftBehind left{{"findings", {{finding_kind, finding_->key}}},
                               app::headline(finding_->finding.text, longest_caption),
                               texts};
    reason_->ChangeValue(shown(finding_->reason));
    shell_.tell_left(left);
}

std::vector<app::UnstoredText> FindingCard::unstored() const {
    const std::string typed = utf8(reason_->GetValue());
    if (!can_change() || typed == finding_->reason || model::trimmed(typed).empty()) return {};
    return {{"reason", tr("Reason"), typed, tr("A reason is kept once the finding is dismissed.")}};
}

void FindingCard::put_back(const std::vector<app::UnstoredText> &texts) {
    if (!can_change() || texts.empty()) return;
    reason_->SetValue(shown(texts.front().text));
    reason_->SetFocus();
}

bool FindingCard::take_back() {
    if (!reason_->HasFocus() || unstored().empty()) return false;
    reason_->SetValue(shown(finding_->reason));
    return true;
}

void FindingCard::accept() {
    decide({is_decided() ? "undecided" : "accepted", {}, utf8(owner_->GetValue())});
}

void FindingCard::dismiss() {
    decide({"dismissed", utf8(reason_->GetValue()), utf8(owner_->GetValue())});
    if (!problem_.empty()) reason_->SetFocus();
}

void FindingCard::plan() {
    if (!can_change() || !finding_->is_open()) return;
    const app::DecidedFinding finding = *finding_; // what is stored shows it anew
    commit();
    shell_.guard([&] { plan_finding(shell_, finding.key, finding.finding); });
}

void FindingCard::open() {
    if (!target_.empty()) shell_.go(app::place_from(shell_.session()->workspace(), target_));
}

// Those that do not fit beside the others stand in a row of their own.
std::vector<std::pair<Button *, wxRect>> FindingCard::buttons_in(int width) const {
    const int high = FromDIP(button_height), gap = FromDIP(inner_gap);
    std::vector<std::pair<Button *, wxRect>> places;
    int x = 0, y = 0;
    for (Button *button : {accept_, dismiss_, plan_}) {
        if (!button->IsShown()) continue;
        const int wide = button->GetBestSize().x;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += high + gap;
        }
        places.emplace_back(button, wxRect(x, y, wide, high));
        x += wide + gap;
    }
    return places;
}

int FindingCard::least_height(int width) const {
    const int inside = width - 2 * FromDIP(card_padding);
    const auto buttons = buttons_in(inside);
    const int entries = inside < FromDIP(least_in_a_row) ? 2 : 1; // rows
    const int fixed = FromDIP(24 + button_height + entries * (entry_height + inner_gap) + 12);
    const double words = words_height(measuring_canvas(), inside / words_->scale());
    return fixed + FromDIP(static_cast<int>(std::min(words, most_words))) +
           (buttons.empty() ? 0 : buttons.back().second.GetBottom() + 1);
}

void FindingCard::place(const wxRect &area) {
    if (!open_) return;
    const int side = FromDIP(card_padding), inside = area.width - 2 * side, gap = FromDIP(inner_gap);
    const auto buttons = buttons_in(inside);
    int y = area.GetBottom() + 1 - FromDIP(12);
    if (!buttons.empty()) y -= buttons.back().second.GetBottom() + 1;
    for (const auto &[button, at] : buttons)
        put(*button, area.x + side + at.x, y + at.y, at.width, at.height);
    const int high = FromDIP(entry_height), left = area.x + side, owner = FromDIP(owner_width);
    const bool is_low = area.height < least_height(area.width) + high + gap; // for a row each
    const bool is_beside = is_low && inside >= FromDIP(least_in_a_row);
    y -= high + gap;
    put(*reason_, is_beside ? left + owner + gap : left, y, is_beside ? inside - owner - gap : inside, high);
    if (!is_beside) y -= high + gap;
    put(*owner_, left, y, is_beside ? owner : inside, high);
    y -= FromDIP(button_height);
    const int link = std::min(inside, open_->GetBestSize().x);
    put(*open_, area.x + side - FromDIP(6), y, link, FromDIP(button_height));
    const int margin = FromDIP(static_cast<int>(ScrolledChart::margin));
    put(*words_, area.x + side - margin, area.y + FromDIP(8), inside + 2 * margin, y - area.y - FromDIP(8));
}

} // namespace kartrekker::gui
