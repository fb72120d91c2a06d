#pragma once

#include "workbench/app/presenters/scorecard_changes.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/pages/answers_rows.h"
#include "workbench/gui/pages/chart_card.h"
#include "workbench/gui/pages/page.h"

namespace kartrekker::gui {

/// Two kept scorecards side by side, or one and that of now: what changed, and why.
class ProgressPage : public Page {
  public:
    ProgressPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

    void on_changes(const model::Changes &changes) override;
    void on_scores() override;
    std::string figure() override; ///< of the row that has the keyboard

    const app::ScorecardChanges &changes() const { return changes_; }
    RowList &rows() { return *rows_; }
    Picker &first() { return *first_; }
    Picker &second() { return *second_; }
    ChartCard &lesson() { return *lesson_; }

  protected:
    void arrange(const wxRect &area) override;
    int least_height(int width) const override;

  private:
    void show_choices();
    void refresh();
    void show_changes();
    void turn(const std::string &target);
    void place(const wxRect &area);

    app::KeptScorecards kept_;
    std::string chosen_first_, chosen_second_; ///< ids; an empty second is now
    std::set<std::string> open_;
    app::ScorecardChanges changes_;
    ChangeRows source_;
    Card *card_ = nullptr;
    Picker *first_ = nullptr, *second_ = nullptr;
    RowList *rows_ = nullptr;
    ChartCard *lesson_ = nullptr;
};

} // namespace kartrekker::gui
