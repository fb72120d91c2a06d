#pragma once

#include "workbench/app/presenters/what_if_presenter.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/drawing/zoomed.h"
#include "workbench/gui/lists/table_rows.h"
#include "workbench/gui/shell.h"

#include <array>
#include <string>
#include <wx/panel.h>

namespace kartrekker::gui {

/// Tries something out without touching the plan: who is not there, how much more it takes, what begins
/// later. Below it every figure that changes.
class WhatIfPanel : public Zoomed<wxPanel> {
  public:
    WhatIfPanel(wxWindow *parent, Shell &shell);

    /// What can be tried out with this plan and the chosen activity, without one with that which was moved
    /// last. What is picked stays picked where it can, for as long as the engagement is open: the first time
    /// it is worked out anew.
    void offer(const model::RolloutPlan &plan, const std::string &activity);

    /// The plan is another one: what was worked out no longer holds.
    void forget();

    Picker &sponsor_picker() { return *pickers_[0]; }
    Picker &effort_picker() { return *pickers_[1]; }
    Picker &move_picker() { return *pickers_[2]; }
    const app::FigureTable &table() const { return source_.table(); }
    RowList &rows() { return *rows_; }
    /// The figure that has the keyboard, as what says why it changes; empty when none has.
    std::string figure() const;

  private:
    /// Ids of the choices, which the session keeps.
    std::array<std::string, 3> &picked() const;
    void take();
    void show(app::ShownTrial trial);
    void arrange();

    Shell &shell_;
    app::TrialChoices choices_;
    std::array<Picker *, 3> pickers_ = {};
    TableRows source_;
    RowList *rows_ = nullptr;
};

} // namespace kartrekker::gui
