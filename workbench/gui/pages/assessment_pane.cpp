#include "workbench/gui/pages/assessment_pane.h"

#include "model/withholding.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr int two_columns_width = 860; ///< width in which two columns do not fit
constexpr int turns_height = 32;
constexpr int least_assessment_part = 220;

} // namespace

AssessmentPane::AssessmentPane(wxWindow *parent, Shell &shell)
    : Zoomed(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxTAB_TRAVERSAL),
      shell_(shell) {
    SetBackgroundColour(to_wx(palette().ground));
    back_ = new Button(this, ButtonKind::link, "‹ " + tr("All assessments"),
                       [this] { CallAfter([this] { on_back(); }); });
    back_->set_ground(palette().ground);
    sections_ = new TableCard(this, tr("Sections"), true);
    turns_ = new Segments(this, tr("Behind this section"), {});
    turns_->set_ground(palette().ground);
    criteria_ = new CriteriaCard(this, shell);
    items_ = new TableCard(this, tr("Questions"), true);
    findings_ = new FindingsCard(this, shell, tr("What stands out"));
    areas_ = new TableCard(this, tr("Areas"), true);
    sections_->on_select = [this](const std::string &section) { show_section(section); };
    sections_->on_open = [this](const std::string &section) {
        shell_.explain(app::why_section(assessment_, section));
    };
    items_->on_open = [this](const std::string &item) {
        shell_.explain(app::why_item(assessment_, sections_->selected(), item));
    };
    turns_->on_pick = [this](std::size_t) { arrange(); };
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        arrange();
        event.Skip();
    });
}

bool AssessmentPane::show(const std::string &assessment) {
    Session &session = *shell_.session();
    const model::Scorecard *scorecard = session.scorecard();
    const model::AssessmentResult *result = scorecard ? scorecard->find(assessment) : nullptr;
    if (!result) return false;
    const bool is_other = assessment != assessment_;
    assessment_ = assessment;
    view_ = app::assessment_view(*result, scorecard->date, shell_.pages(),
                                 model::smallest_group_shown(session.workspace()), current_language());
    sections_->show(view_.sections);
    if (is_other) sections_->select({});
    app::heed_decisions(session.workspace(), view_.findings);
    findings_->show(view_.findings);
    areas_->show(view_.areas);
    show_section(sections_->selected());
    return true;
}

void AssessmentPane::show_section(const std::string &id) {
    const model::AssessmentResult *result = shell_.session()->scorecard()->find(assessment_);
    const model::SectionResult *section = result ? result->find_section(id) : nullptr;
    if (!section) return;
    const app::SectionView view = app::section_view(*result, *section, current_language());
    criteria_->show(view);
    criteria_->set_words(view.headline, section->question);
    items_->show(app::item_table(
        *result, *section, model::smallest_group_shown(shell_.session()->workspace()), current_language()));
    items_->set_words(tr("Questions"), section->question);
    std::vector<std::string> questions;
    for (const model::ItemResult &item : section->items)
        questions.push_back(item.text);
    turns_->set_words({view.headline, tr("Questions ({0})", {std::to_string(questions.size())})},
                      {app::why_section(assessment_, id),
                       app::why_counted(tr("Questions") + " · " + section->title,
                                        tr_count("{0} question about this:", "{0} questions about this:",
                                                 static_cast<long long>(questions.size())),
                                        questions, current_language())});
    if (section->criteria.empty() != section->items.empty()) turns_->pick(section->criteria.empty() ? 1 : 0);
    arrange();
}

std::string AssessmentPane::figure() const {
    if (sections_->rows().HasFocus() && !sections_->selected().empty())
        return app::why_section(assessment_, sections_->selected());
    if (items_->rows().HasFocus() && !items_->selected().empty())
        return app::why_item(assessment_, sections_->selected(), items_->selected());
    if (areas_->rows().HasFocus() && !areas_->selected().empty())
        return app::why_area(assessment_, areas_->selected());
    return criteria_->rows().HasFocus() ? criteria_->chosen() : std::string();
}

bool AssessmentPane::is_narrow(int width) const {
    return width < FromDIP(two_columns_width);
}

int AssessmentPane::least_height(int width) const {
    const int parts = is_narrow(width) ? 3 : 2;
    return FromDIP(button_height) + parts * FromDIP(least_assessment_part + turns_height);
}

void AssessmentPane::arrange() {
    const wxSize size = GetClientSize();
    const int gap = FromDIP(card_gap), top = FromDIP(button_height);
    const wxSize back = back_->GetBestSize();
    put(*back_, 0, 0, back.x, back.y);
    const wxRect area(0, top, size.x, size.y - top);
    if (is_narrow(size.x)) {
        const int high = area.height * 2 / 3;
        place_left({0, top, size.x, high - gap});
        place_right({0, top + high, size.x, area.height - high});
    } else {
        const int left = (area.width - gap) * 58 / 100;
        place_left({0, top, left, area.height});
        place_right({left + gap, top, area.width - left - gap, area.height});
    }
}

// The sections as high as they are, as long as what stands behind one of them keeps its room.
void AssessmentPane::place_left(const wxRect &area) {
    const int gap = FromDIP(inner_gap), turns = FromDIP(turns_height);
    const int high = std::min(sections_->whole_height(area.width), area.height * 52 / 100);
    put(*sections_, area.x, area.y, area.width, high);
    const int y = area.y + high + gap;
    put(*turns_, area.x, y, area.width, turns);
    const wxRect below(area.x, y + turns + gap, area.width, area.GetBottom() + 1 - y - turns - gap);
    const bool is_items = turns_->picked() == 1;
    criteria_->Show(!is_items);
    items_->Show(is_items);
    criteria_->show_title(false);
    items_->show_title(false);
    criteria_->set_compact(false);
    criteria_->set_compact(criteria_->whole_height(below.width) > below.height);
    put(*criteria_, below.x, below.y, below.width, below.height);
    put(*items_, below.x, below.y, below.width, below.height);
}

void AssessmentPane::place_right(const wxRect &area) {
    const int gap = FromDIP(card_gap);
    const bool has_areas = !view_.areas.rows.empty();
    areas_->Show(has_areas);
    const int areas =
        has_areas ? std::min(areas_->whole_height(area.width), area.height * 45 / 100) + gap : 0;
    const int high = area.height - areas;
    findings_->set_compact(false);
    findings_->set_compact(findings_->whole_height(area.width) > high);
    put(*findings_, area.x, area.y, area.width, high);
    put(*areas_, area.x, area.y + high + gap, area.width, areas - gap);
}

} // namespace kartrekker::gui
