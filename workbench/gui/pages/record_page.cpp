#include "workbench/gui/pages/record_page.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr int widest_stack = 900; ///< in wider columns, criteria and findings stand beside each other

} // namespace

RecordPage::RecordPage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : Page(parent, shell, info) {
    list_ = new ListCard(this, shell, app::types_of_page(info.id));
    criteria_ = new CriteriaCard(this);
    findings_ = new FindingsCard(this, shell, tr("What stands out"));
    form_ = new FormCard(this, shell);
    criteria_->Hide();
    findings_->Hide();
    list_->on_select = [this] { follow_list(); };
    header().set_title(title(), std::string(list_->type().purpose.in(current_language())));
    follow_list();
    if (session().scorecard()) RecordPage::on_scores();
}

void RecordPage::follow_list() {
    const auto selected = list_->selected();
    const std::string kind = app::inside_sentence(list_->type().label.in(current_language()));
    form_->set_empty_words(tr("No {0} chosen", {kind}));
    form_->open(selected ? std::vector{*selected} : std::vector<app::RecordKey>{});
    if (!is_scored_) header().set_title(title(), std::string(list_->type().purpose.in(current_language())));
    rearrange();
}

void RecordPage::show(const app::Place &place) {
    if (place.path.empty()) return;
    list_->select(place.path.front());
    follow_list();
    if (place.path.size() > 1) form_->open(place.path);
}

app::Place RecordPage::place() const {
    app::Place place{std::string(info().id), form_->path()};
    if (place.path.empty()) place.path.push_back({std::string(list_->type().name), {}});
    return place;
}

void RecordPage::on_changes(const model::Changes &changes) {
    list_->refresh(changes);
    form_->refresh(changes);
    rearrange();
}

void RecordPage::on_scores() {
    list_->judge();
    form_->judge();
    show_scores(app::section_view(*session().scorecard(), shell().pages(), info().id, current_language()));
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

void RecordPage::arrange(const wxRect &area) {
    if (!form_) return;
    const int gap = FromDIP(card_gap);
    if (app::is_single(list_->type())) {
        const int tabs = list_->whole_height(area.width);
        put(*list_, area.x, area.y, area.width, tabs);
        put(*form_, area.x, area.y + tabs + gap, area.width, area.height - tabs - gap);
        return;
    }
    const int right = std::clamp(area.width * 35 / 100, FromDIP(340), FromDIP(520));
    const int left = area.width - right - gap;
    put(*form_, area.x + left + gap, area.y, right, area.height);
    int list = area.height;
    if (has_scores()) {
        const int whole = std::max(list_->whole_height(left), FromDIP(170));
        set_compact(false);
        int wanted = wanted_height(left);
        if (whole + gap + wanted > area.height) {
            set_compact(true);
            wanted = wanted_height(left);
        }
        list = std::min(whole, std::max(least_list_height(area.height), area.height - gap - wanted));
        arrange_scores({area.x, area.y + list + gap, left, area.height - list - gap});
    }
    put(*list_, area.x, area.y, left, list);
}

void RecordPage::set_compact(bool is_compact) {
    criteria_->set_compact(is_compact);
    findings_->set_compact(is_compact);
}

int RecordPage::wanted_height(int width) const {
    if (findings_->count() == 0) return criteria_->whole_height(width);
    const int gap = FromDIP(card_gap);
    if (width > FromDIP(widest_stack)) {
        const int half = (width - gap) / 2;
        return std::max(criteria_->whole_height(half), findings_->whole_height(half));
    }
    return criteria_->whole_height(width) + gap + findings_->whole_height(width);
}

void RecordPage::arrange_scores(const wxRect &area) {
    criteria_->Show();
    findings_->Show(findings_->count() > 0);
    const int gap = FromDIP(card_gap);
    if (!findings_->IsShown()) return put(*criteria_, area.x, area.y, area.width, area.height);
    if (area.width > FromDIP(widest_stack)) {
        const int half = (area.width - gap) / 2;
        set_compact(false);
        criteria_->set_compact(criteria_->whole_height(half) > area.height);
        findings_->set_compact(findings_->whole_height(half) > area.height);
        put(*criteria_, area.x, area.y, half, area.height);
        put(*findings_, area.x + half + gap, area.y, area.width - half - gap, area.height);
        return;
    }
    const int wanted = findings_->whole_height(area.width);
    const int least = std::min(wanted, area.height * 42 / 100);
    const int findings = std::clamp(area.height - gap - criteria_->whole_height(area.width), least, wanted);
    put(*criteria_, area.x, area.y, area.width, area.height - findings - gap);
    put(*findings_, area.x, area.y + area.height - findings, area.width, findings);
}

} // namespace kartrekker::gui
