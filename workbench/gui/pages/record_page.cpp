#include "workbench/gui/pages/record_page.h"

#include "workbench/app/finding_decisions.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/forms/part_list.h"
#include "workbench/gui/forms/record_foot.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr int narrowest_form = 360;
constexpr int widest_form = 520;
constexpr int narrowest_list = 440;    ///< beside the form and above the scores
constexpr int least_beside = 500;      ///< in which list and form stand beside each other
constexpr int stacked_list = 260;      ///< height in which a list above its form is of use
constexpr int stacked_form = 320;      ///< the same of the form
constexpr int least_list = 170;        ///< height in which a list is of use
constexpr int lowest_for_scores = 480; ///< height in which scores fit below a list
constexpr int lowest_for_both = 720;   ///< the same with findings below the scores
constexpr int lowest_for_beside = 560; ///< the same with findings beside the scores
constexpr int tabs_height = 32;
constexpr int highest_picture = 360;  ///< that a list makes room for
constexpr int least_part = 172;       ///< height in which a part below the list is of use
constexpr int least_fit = 320;        ///< the same of the candidates beside each other
constexpr std::size_t least_rows = 5; ///< that a list shows before others take its room

} // namespace

RecordPage::RecordPage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : Page(parent, shell, info) {
    list_ = new ListCard(this, shell, app::types_of_page(info.id));
    criteria_ = new CriteriaCard(this, shell);
    findings_ = new FindingsCard(this, shell, tr("What stands out"));
    form_edge_ = new Divider(this, tr("Divider between list and form"), Divider::Part::right,
                             "/window/form-width", [this] { rearrange(); });
    form_ = new FormCard(this, shell);
    form_->on_show = [this] { follow_form(); };
    picture_ = new PictureCard(this, shell);
    picture_->on_choose = [this](const app::RecordKey &key) {
        list_->select(key);
        follow_list();
    };
    tabs_ = new Segments(this, tr("Parts of this page"), {});
    tabs_->set_ground(palette().ground);
    tabs_->on_pick = [this](std::size_t turn) {
        are_records_in_front_ = turns_[turn] == Part::records;
        if (!are_records_in_front_) front_below_ = turns_[turn];
        rearrange();
    };
    tabs_->Hide();
    picture_->Hide();
    criteria_->Hide();
    findings_->Hide();
    list_->on_select = [this] { follow_list(); };
    header().set_title(title(), std::string(list_->type().purpose.in(current_language())));
    follow_list();
    if (session().scorecard()) RecordPage::on_scores();
}

void RecordPage::follow_list() {
    const auto selected = list_->selected();
    open(selected ? std::vector{*selected} : std::vector<app::RecordKey>{});
}

void RecordPage::open(std::vector<app::RecordKey> path) {
    const std::string kind = app::inside_sentence(list_->type().label.in(current_language()));
    form_->set_empty_words(tr("No {0} chosen", {kind}));
    form_->open(std::move(path));
    if (!is_scored_) header().set_title(title(), std::string(list_->type().purpose.in(current_language())));
    follow_form();
}

void RecordPage::follow_form() {
    picture_->follow(session().workspace(), list_->type(), form_->path());
    rearrange();
}

void RecordPage::show(const app::Place &place) {
    if (place.path.empty()) return;
    list_->select(place.path.front());
    if (place.path.size() > 1)
        open(place.path);
    else
        follow_list();
    show_records();
}

void RecordPage::show_records() {
    are_records_in_front_ = true;
    rearrange();
}

void RecordPage::begin_new() {
    show_records();
    form_->begin_new();
}

void RecordPage::commit() {
    list_->cell_editor().store();
    form_->commit();
}

void RecordPage::leave() {
    list_->cell_editor().leave();
    form_->leave();
}

std::vector<app::UnstoredText> RecordPage::unstored() const {
    auto texts = form_->form().unstored();
    for (app::UnstoredText &text : list_->cell_editor().unstored())
        texts.push_back(std::move(text));
    return texts;
}

std::vector<app::UnstoredText> RecordPage::typed() const {
    auto texts = unstored();
    if (auto comment = form_->form().foot().typed()) texts.push_back(std::move(*comment));
    return texts;
}

bool RecordPage::take_back() {
    return form_->form().foot().take_back() || list_->take_back() || form_->form().take_back();
}

RecordChoice *RecordPage::record_choice() {
    if (PartList *parts = form_->form().walked_parts()) return parts;
    return list_type() ? list_ : nullptr;
}

void RecordPage::put_back(const std::vector<app::UnstoredText> &texts) {
    show_records();
    form_->put_back(texts);
}

app::Place RecordPage::place() const {
    app::Place place{std::string(info().id), form_->path()};
    if (place.path.empty()) place.path.push_back({std::string(list_->type().name), {}});
    return place;
}

std::string RecordPage::figure() {
    if (criteria_->rows().HasFocus() && !criteria_->chosen().empty()) return criteria_->chosen();
    const auto meant = meant_record();
    return meant ? app::why_record(*meant) : own_figure();
}

std::optional<app::RecordKey> RecordPage::meant_record() {
    wxWindow *focused = FindFocus();
    if (!IsDescendant(focused) || header().HasFocus()) return std::nullopt; // else in list, form or picture
    if (const PartList *parts = form_->form().walked_parts()) return parts->selected();
    if (form_->IsDescendant(focused) && !form_->path().empty()) return form_->path().back();
    return list_->selected();
}

void RecordPage::on_changes(const model::Changes &changes) {
    list_->refresh(changes);
    form_->refresh(changes);
    follow_form();
}

void RecordPage::on_scores() {
    list_->judge();
    form_->judge();
    app::SectionView view =
        app::section_view(*session().scorecard(), shell().pages(), info().id, current_language());
    app::heed_decisions(session().workspace(), view.findings);
    show_scores(view);
    rearrange();
}

void RecordPage::show_scores(const app::SectionView &view) {
    is_scored_ = view.is_scored;
    if (!is_scored_) return;
    header().set_title(title(), view.question.empty()
                                    ? std::string(list_->type().purpose.in(current_language()))
                                    : view.question);
    header().set_score(view.figure, view.standing, view.detail);
    criteria_->show(view);
    findings_->show(view.findings);
}

bool RecordPage::is_narrow(int width) const {
    return width < FromDIP(least_beside) && !app::is_single(list_->type());
}

int RecordPage::least_height(int width) const {
    if (!tabs_ || !is_narrow(width) || !are_records_in_front_) return 0;
    return FromDIP(tabs_height + inner_gap + stacked_list + card_gap + stacked_form);
}

int RecordPage::form_width(int width) const {
    const int least = std::min(FromDIP(narrowest_form), width / 2);
    const int usual = std::clamp(width * 35 / 100, least, FromDIP(widest_form));
    const int most = width - FromDIP(card_gap + narrowest_list);
    return std::clamp(form_edge_->wanted(usual), least, std::max(usual, most));
}

void RecordPage::arrange(const wxRect &area) {
    if (!tabs_) return;
    turns_.clear();
    const int left = area.width - form_width(area.width) - FromDIP(card_gap);
    if (app::is_single(list_->type())) {
        arrange_single(area);
    } else if (!has_scores() && !has_picture()) {
        list_->set_most_lines(RecordRows::usual_lines);
        reveal({Part::records});
        place_records(area, {area.x, area.y, left, area.height});
    } else if (left < FromDIP(narrowest_list) || area.height < FromDIP(lowest_for_scores) ||
               !arrange_columns(area, left)) {
        list_->set_most_lines(RecordRows::usual_lines);
        Parts parts = parts_below();
        parts.insert(parts.begin(), Part::records);
        place_turns(area, std::move(parts));
    }
    tabs_->Show(!turns_.empty());
}

void RecordPage::arrange_single(const wxRect &area) {
    reveal({Part::records});
    const int tabs = list_->whole_height(area.width), gap = FromDIP(card_gap);
    put(*list_, area.x, area.y, area.width, tabs);
    put(*form_, area.x, area.y + tabs + gap, area.width, area.height - tabs - gap);
}

void RecordPage::place_records(const wxRect &area, const wxRect &list) {
    if (is_narrow(area.width)) return stack_records(area);
    const int x = list.GetRight() + 1 + FromDIP(card_gap);
    put(*form_, x, area.y, area.GetRight() + 1 - x, area.height);
    form_edge_->place({list.GetRight() + 1, area.y, FromDIP(card_gap), area.height}, area.GetRight() + 1 - x);
    put(*list_, list.x, list.y, list.width, list.height);
}

void RecordPage::stack_records(const wxRect &area) {
    const int gap = FromDIP(card_gap);
    const int most = std::max(FromDIP(stacked_list), area.height - gap - FromDIP(stacked_form));
    const int high = std::min(list_->whole_height(area.width), most), below = high + gap;
    form_edge_->Hide();
    put(*list_, area.x, area.y, area.width, high);
    put(*form_, area.x, area.y + below, area.width, area.height - below);
}

// The list gets what its rows need, but at least so much that scores below it do not push it away: some rows
// show, if need be with fewer lines each.
bool RecordPage::arrange_columns(const wxRect &area, int left) {
    const int gap = FromDIP(card_gap);
    const int least_for_both = is_beside(left) ? lowest_for_beside : lowest_for_both;
    const bool are_both =
        !has_picture() && (findings_->count() == 0 || area.height >= FromDIP(least_for_both));
    const int most = area.height - gap - needed_below(left, are_both);
    std::size_t lines = RecordRows::usual_lines;
    while (lines > 1 && list_->height_of_rows(left, least_rows, lines) > most)
        --lines;
    const int least = list_->height_of_rows(left, least_rows, lines);
    if (least > most) return false;
    list_->set_most_lines(lines);
    const int whole = std::max(list_->whole_height(left), FromDIP(least_list));
    set_compact(false);
    if (whole + gap + height_below(left, are_both) > area.height) set_compact(true);
    const int room = area.height - gap - height_below(left, are_both);
    const int list = std::min(whole, std::max({area.height * 40 / 100, room, least}));
    const wxRect below(area.x, area.y + list + gap, left, area.height - list - gap);
    place_records(area, {area.x, area.y, left, list});
    if (!are_both) {
        place_turns(below, parts_below());
        return true;
    }
    Parts parts = parts_below();
    parts.push_back(Part::records);
    reveal(parts);
    place_both(below);
    return true;
}

// The same whichever record is chosen, so that nothing jumps while one walks through the list.
int RecordPage::needed_below(int width, bool are_both) const {
    const int tabs = FromDIP(tabs_height + inner_gap), part = FromDIP(least_part);
    if (has_picture()) return tabs + (picture_->has_fit() ? FromDIP(least_fit) : part);
    if (!are_both) return tabs + least_scores_height();
    if (findings_->count() == 0 || is_beside(width)) return least_scores_height();
    return least_scores_height() + FromDIP(card_gap) + part;
}

int RecordPage::least_scores_height() const {
    return FromDIP(least_part);
}

int RecordPage::height_below(int width, bool are_both) const {
    const int gap = FromDIP(card_gap), half = (width - gap) / 2;
    const auto findings = [this](int wide) { return findings_->count() ? findings_->whole_height(wide) : 0; };
    const int tabs = FromDIP(tabs_height + inner_gap);
    if (has_picture()) return tabs + std::min(picture_->whole_height(width), FromDIP(highest_picture));
    if (!are_both) return tabs + scores_height(width);
    if (is_beside(width)) return std::max(scores_height(half), findings(half));
    return scores_height(width) + gap + findings(width);
}

RecordPage::Parts RecordPage::parts_below() const {
    Parts parts;
    if (has_picture()) parts.push_back(Part::picture);
    if (has_scores()) parts.push_back(Part::scores);
    if (has_scores() && findings_->count()) parts.push_back(Part::findings);
    return parts;
}

void RecordPage::reveal(const Parts &parts) {
    const auto has = [&](Part part) { return std::find(parts.begin(), parts.end(), part) != parts.end(); };
    list_->Show(has(Part::records));
    form_->Show(has(Part::records));
    form_edge_->Show(has(Part::records) && !app::is_single(list_->type()));
    picture_->Show(has(Part::picture));
    reveal_scores(has(Part::scores));
    findings_->Show(has(Part::findings));
    picture_->show_title(turns_.empty());
    criteria_->show_title(turns_.empty());
    findings_->show_title(turns_.empty());
}

void RecordPage::place_turns(const wxRect &area, Parts parts) {
    const auto place_of = [&](Part part) { return std::find(parts.begin(), parts.end(), part); };
    const bool has_records = place_of(Part::records) != parts.end();
    Part front = parts[has_records ? 1 : 0];
    if (front_below_ && place_of(*front_below_) != parts.end()) front = *front_below_;
    if (has_records && are_records_in_front_) front = Part::records;
    std::vector<std::string> words, whys;
    for (const Part part : parts) {
        words.push_back(words_of(part));
        whys.push_back(why_of(part));
    }
    tabs_->set_words(std::move(words), std::move(whys));
    tabs_->pick(static_cast<std::size_t>(place_of(front) - parts.begin()));
    turns_ = std::move(parts);

    const int high = FromDIP(tabs_height), top = high + FromDIP(inner_gap);
    put(*tabs_, area.x, area.y, area.width, high);
    reveal(has_records ? Parts{front} : Parts{Part::records, front});
    place_turn({area.x, area.y + top, area.width, area.height - top}, front);
}

void RecordPage::place_turn(const wxRect &area, Part part) {
    const int left = area.width - form_width(area.width) - FromDIP(card_gap);
    if (part == Part::records)
        place_records(area, {area.x, area.y, left, area.height});
    else if (part == Part::picture)
        put(*picture_, area.x, area.y, area.width, area.height);
    else if (part == Part::scores)
        place_scores(area);
    else
        place_findings(area);
}

void RecordPage::place_both(const wxRect &area) {
    if (findings_->count() == 0) return place_scores(area);
    const int gap = FromDIP(card_gap);
    if (is_beside(area.width)) {
        const int half = (area.width - gap) / 2;
        place_scores({area.x, area.y, half, area.height});
        return place_findings({area.x + half + gap, area.y, area.width - half - gap, area.height});
    }
    const int whole = findings_->whole_height(area.width);
    const int least = std::min(whole, area.height * 38 / 100);
    const int findings = std::clamp(area.height - gap - scores_height(area.width), least, whole);
    place_scores({area.x, area.y, area.width, area.height - findings - gap});
    place_findings({area.x, area.y + area.height - findings, area.width, findings});
}

void RecordPage::set_compact(bool is_compact) {
    criteria_->set_compact(is_compact);
    findings_->set_compact(is_compact);
}

void RecordPage::place_scores(const wxRect &area) {
    criteria_->set_compact(false);
    criteria_->set_compact(criteria_->whole_height(area.width) > area.height);
    put(*criteria_, area.x, area.y, area.width, area.height);
}

void RecordPage::place_findings(const wxRect &area) {
    findings_->set_compact(false);
    findings_->set_compact(findings_->whole_height(area.width) > area.height);
    put(*findings_, area.x, area.y, area.width, area.height);
}

std::string RecordPage::words_of(Part part) const {
    if (part == Part::records) return tr(info().title);
    if (part == Part::picture) return picture_->title();
    if (part == Part::scores) return scores_words();
    return findings_->title() + " (" + std::to_string(findings_->count()) + ")";
}

std::string RecordPage::why_of(Part part) const {
    if (part == Part::findings) return findings_->why();
    return part == Part::scores ? own_figure() : std::string();
}

} // namespace kartrekker::gui
