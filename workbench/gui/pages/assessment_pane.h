#pragma once

#include "workbench/app/presenters/assessment_presenter.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/segments.h"
#include "workbench/gui/drawing/zoomed.h"
#include "workbench/gui/lists/score_cards.h"
#include "workbench/gui/lists/table_card.h"

namespace kartrekker::gui {

/// One assessment: its sections, what stands behind the chosen one, its areas and findings. Knows none of
/// them by name.
class AssessmentPane : public Zoomed<wxPanel> {
  public:
    AssessmentPane(wxWindow *parent, Shell &shell);

    std::function<void()> on_back;

    /// Shows the assessment of the session's scorecard; whether there is one of this id.
    bool show(const std::string &assessment);
    const app::AssessmentView &view() const { return view_; }
    const std::string &assessment() const { return assessment_; }
    /// What explains the figure that has the keyboard; empty where none has.
    std::string figure() const;
    /// Height in which everything is of use in this width; screen pixels.
    int least_height(int width) const;

    Button &back() { return *back_; }
    TableCard &sections() { return *sections_; }
    CriteriaCard &criteria() { return *criteria_; }
    TableCard &items() { return *items_; }
    TableCard &areas() { return *areas_; }
    FindingsCard &findings() { return *findings_; }
    Segments &turns() { return *turns_; }

  private:
    void show_section(const std::string &section);
    void arrange();
    void place_left(const wxRect &area);
    void place_right(const wxRect &area);
    bool is_narrow(int width) const;

    Shell &shell_;
    std::string assessment_;
    app::AssessmentView view_;
    Button *back_;
    TableCard *sections_;
    Segments *turns_; ///< criteria or questions of the section
    CriteriaCard *criteria_;
    TableCard *items_;
    FindingsCard *findings_;
    TableCard *areas_;
};

} // namespace kartrekker::gui
