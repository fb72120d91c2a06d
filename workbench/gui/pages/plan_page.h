#pragma once

#include "workbench/app/presenters/plan_views.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/drawing/scrolled_chart.h"
#include "workbench/gui/drawing/segments.h"
#include "workbench/gui/pages/plan_chart.h"
#include "workbench/gui/pages/record_page.h"
#include "workbench/gui/pages/threads_panel.h"
#include "workbench/gui/pages/what_if_panel.h"

namespace kartrekker::gui {

/// The rollout plan: its Gantt chart on top, with filters and zoom, or another look at it, and the lists of
/// phases, activities and days off with their form below. What is chosen in one is chosen in the other.
class PlanPage : public RecordPage {
  public:
    PlanPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

    void show(const app::Place &place) override;
    std::string figure() override;
    std::string own_figure() const override;
    void on_changes(const model::Changes &changes) override;
    void on_scores() override;

    PlanChart &chart() { return *chart_; }
    Picker &scale_picker() { return *scale_; }
    Picker &filter_picker() { return *filter_picker_; }
    Button &baseline_button() { return *baseline_; }
    Button &phases_button() { return *phases_; }
    Segments &look_tabs() { return *looks_; }
    ScrolledChart &picture() { return *picture_; }
    WhatIfPanel &what_if() { return *what_if_; }
    ThreadsPanel &threads() { return *threads_; }
    const app::PlanView &view() const { return view_; }

  protected:
    void arrange(const wxRect &area) override;
    int least_height(int width) const override;

  private:
    void keep_choice();
    void make_chart();
    void let_chart_change_the_plan();
    void make_tools();
    void fill_filters();
    void take_filter();
    void make_looks();
    void turn_to(app::PlanLook look);
    void draw_picture();
    void tell_title();
    void offer_trials();
    void work_out();
    /// The view of the plan that is worked out: filtered and folded.
    void draw();
    void follow_chart(const std::string &activity);
    void select_in_chart();
    /// Where the tabs and the tools stand, from the left and top of their row; the tools stand below the
    /// tabs, in as many rows as they need, when there is no room beside them.
    struct Tools {
        std::vector<std::pair<wxWindow *, wxRect>> places; ///< the tabs first
        int height = 0; ///< that they take of the card, with what is free around them
    };
    Tools tools_for(int width) const; ///< of the card
    int least_records(int width) const;
    void place_tools(const wxRect &area);
    const std::string *activity_at(std::uint32_t row) const;

    std::optional<model::WorkCalendar> calendar_;
    model::RolloutPlan plan_;
    app::PlanView view_;
    app::PlanChoice choice_;                ///< a copy of it stays with the session
    std::vector<app::NamedFilter> filters_; ///< what the words of the picker stand for
    double opens_at_ = 0;                   ///< how far down the picture is to be opened
    double picture_height_ = 0;             ///< in device-independent pixels
    Card *card_ = nullptr;
    Segments *looks_ = nullptr;
    std::vector<std::string> look_words_;
    ScrolledChart *picture_ = nullptr; ///< of every look that is a drawing of its own
    WhatIfPanel *what_if_ = nullptr;
    ThreadsPanel *threads_ = nullptr;
    PlanChart *chart_ = nullptr;
    Picker *filter_picker_ = nullptr;
    Picker *scale_ = nullptr;
    Button *baseline_ = nullptr;
    Button *phases_ = nullptr;
    Divider *card_edge_ = nullptr; ///< between the plan and its lists
};

} // namespace kartrekker::gui
