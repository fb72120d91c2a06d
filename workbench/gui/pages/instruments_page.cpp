#include "workbench/gui/pages/instruments_page.h"

#include "model/withholding.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

namespace {

constexpr int kinds_height = 44;

} // namespace

InstrumentsPage::InstrumentsPage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : RecordPage(parent, shell, info) {
    list().put_in_front(tr("Assessments"), [this] { turn_to(Part::assessments); });
    make_assessments();
    pane_ = new AssessmentPane(this, shell);
    pane_->on_back = [this] { turn_to(Part::assessments); };
    fill();
    turn_to(Part::assessments);
}

void InstrumentsPage::make_assessments() {
    assessments_ = new TableCard(this, {}, true);
    assessments_->rows().SetName(shown(tr("Assessments")));
    kinds_ = new Segments(assessments_, tr("Lists of this page"), list().tab_words());
    kinds_->on_pick = [this](std::size_t tab) {
        kinds_->pick(0);
        if (tab == 0) return;
        list().pick_tab(tab);
        turn_to(Part::records);
    };
    assessments_->set_empty_words(tr("Scores are on their way…"));
    assessments_->on_open = [this](const std::string &assessment) {
        CallAfter([this, assessment] { open(assessment); });
    };
    assessments_->on_arrange = [this](const wxRect &area) {
        const int side = FromDIP(6), high = FromDIP(kinds_height);
        put(*kinds_, area.x + side, area.y + FromDIP(4), area.width - 2 * side, high);
        const int top = high + FromDIP(8);
        put(assessments_->rows(), area.x, area.y + top, area.width, area.height - top - FromDIP(6));
    };
}

std::string InstrumentsPage::own_figure() const {
    if (part_ == Part::one) return app::why_assessment(pane_->assessment());
    if (part_ == Part::assessments) return app::why_assessment(assessments_->selected());
    return app::why_page(info().id);
}

std::string InstrumentsPage::figure() {
    const std::string chosen = part_ == Part::one ? pane_->figure() : std::string();
    return chosen.empty() ? own_figure() : chosen;
}

void InstrumentsPage::open(const std::string &assessment) {
    if (assessment.empty() || !pane_->show(assessment)) return;
    turn_to(Part::one);
    pane_->sections().rows().SetFocus();
}

void InstrumentsPage::turn_to(Part part) {
    if (part_ == Part::records && part != Part::records) leave();
    const bool is_new = part != part_;
    awaited_.clear();
    part_ = part;
    show_words();
    rearrange();
    if (is_new && part == Part::assessments) assessments_->rows().SetFocus();
    shell().refresh_status();
}

void InstrumentsPage::show_words() {
    const app::AssessmentView &one = pane_->view();
    if (part_ == Part::one) {
        header().set_title(one.title, one.about);
        header().set_score(one.figure, one.standing, one.detail);
        return;
    }
    header().set_score({}, model::Standing::none, {});
    header().set_title(title(), part_ == Part::assessments
                                    ? tr("What does each assessment see in this organisation?")
                                    : std::string(list().type().purpose.in(current_language())));
}

void InstrumentsPage::show(const app::Place &place) {
    const std::string assessment = app::assessment_of(place);
    if (!assessment.empty() && pane_->show(assessment)) return turn_to(Part::one);
    turn_to(place.path.empty() || !assessment.empty() ? Part::assessments : Part::records);
    awaited_ = assessment;
    if (part_ == Part::assessments) return;
    RecordPage::show(place);
}

app::Place InstrumentsPage::place() const {
    if (part_ == Part::records) return RecordPage::place();
    if (part_ == Part::one)
        return app::place_from(session().workspace(), app::assessment_target(pane_->assessment()));
    return {std::string(info().id), {}};
}

const model::EntityType *InstrumentsPage::list_type() const {
    return part_ == Part::records ? RecordPage::list_type() : nullptr;
}

void InstrumentsPage::fill() {
    if (!session().scorecard()) return;
    assessments_->show(app::assessment_table(
        *session().scorecard(), model::smallest_group_shown(session().workspace()), current_language()));
    if (assessments_->selected().empty()) assessments_->select({});
}

void InstrumentsPage::on_scores() {
    RecordPage::on_scores();
    fill();
    if (!awaited_.empty() && pane_->show(awaited_)) return turn_to(Part::one);
    if (part_ == Part::one && !pane_->show(pane_->assessment())) return turn_to(Part::assessments);
    show_words();
    rearrange();
}

int InstrumentsPage::least_height(int width) const {
    if (part_ == Part::records) return RecordPage::least_height(width);
    return part_ == Part::one ? pane_->least_height(width) : 0;
}

void InstrumentsPage::arrange(const wxRect &area) {
    if (!pane_) return;
    const bool is_records = part_ == Part::records;
    assessments_->Show(part_ == Part::assessments);
    pane_->Show(part_ == Part::one);
    if (is_records) return RecordPage::arrange(area);
    for (wxWindow *window :
         std::initializer_list<wxWindow *>{&list(), &form(), &form_edge(), &criteria(), &findings(), &tabs()})
        window->Hide();
    if (part_ == Part::one)
        put(*pane_, area.x, area.y, area.width, area.height);
    else
        put(*assessments_, area.x, area.y, area.width, area.height);
}

} // namespace kartrekker::gui
