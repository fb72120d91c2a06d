#pragma once

#include "workbench/app/finding_decisions.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/card.h"
#include "workbench/gui/drawing/scrolled_chart.h"
#include "workbench/gui/shell.h"

#include <wx/combobox.h>
#include <wx/textctrl.h>

namespace kartrekker::gui {

/// The kind of what a place on the page of findings leads to; its id is the key of the finding.
inline constexpr const char *finding_kind = "finding";

/// One finding of the board, with what can be decided about it.
class FindingCard : public Card {
  public:
    FindingCard(wxWindow *parent, Shell &shell);

    /// Shows a finding, or with null that none is chosen. `target`: where its record stands; `link` the words
    /// for it. What was typed for the same finding stays; a reason that was typed for another is told.
    void show(const app::DecidedFinding *finding, const std::string &target, const std::string &link);
    /// Stores the owner that is typed.
    void commit();
    /// The page is about to go: stores the owner, and tells a reason that was not given.
    void leave();
    /// The reason that is typed while the finding is not dismissed for it.
    std::vector<app::UnstoredText> unstored() const;
    void put_back(const std::vector<app::UnstoredText> &texts);
    /// Takes back the reason while it is being typed; whether there was any.
    bool take_back();
    /// The height in which the finding can be read and decided on, in screen pixels.
    int least_height(int width) const;
    void accept();
    /// Dismisses it with the typed reason; without one it says so and asks for it.
    void dismiss();
    void plan();
    void open();

    wxTextCtrl &reason() { return *reason_; }
    wxComboBox &owner() { return *owner_; }
    Button &accept_button() { return *accept_; }
    Button &dismiss_button() { return *dismiss_; }
    const std::string &problem() const { return problem_; }

  private:
    void listen();
    void place(const wxRect &area);
    /// Places of those that show, from the left and top of their rows.
    std::vector<std::pair<Button *, wxRect>> buttons_in(int width) const;
    void tell_reason();
    void show_controls();
    bool is_decided() const;
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
