#pragma once

#include "workbench/app/finding_decisions.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/card.h"
#include "workbench/gui/drawing/scrolled_chart.h"
#include "workbench/gui/shell.h"

#include <wx/combobox.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kartrekker::gui {

/// One finding of the board, with what can be decided about it.
class FindingCard : public Card {
  public:
    FindingCard(wxWindow *parent, Shell &shell);

    /// Shows a finding, or with null that none is chosen. `target`: where its record stands; `link` the words
    /// for it. What was typed for the same finding stays.
    void show(const app::DecidedFinding *finding, const std::string &target, const std::string &link);
    /// Stores the owner that is typed.
    void commit();
    void accept();
    /// Dismisses it with the typed reason; without one it says so and asks for it.
    void dismiss();
    void plan();
    void open();

    wxTextCtrl &reason() { return *reason_; }
    wxComboBox &owner() { return *owner_; }
    Button &accept_button() { return *accept_; }
    Button &dismiss_button() { return *dismiss_; }
    Button &plan_button() { return *plan_; }
    const std::string &problem() const { return problem_; }

  private:
    void place(const wxRect &area);
    void decide(const app::FindingVerdict &verdict);
    void show_words();
    bool can_change() const;
    charts::HitAreas draw_words(charts::Canvas &canvas, const charts::Rect &area) const;
    double words_height(charts::Canvas &canvas, double width) const;

    Shell &shell_;
    std::optional<app::DecidedFinding> finding_;
    std::string target_, problem_;
    ScrolledChart *words_;
    wxComboBox *owner_;
    wxTextCtrl *reason_;
    Button *accept_, *dismiss_, *plan_, *open_;
};

} // namespace kartrekker::gui
