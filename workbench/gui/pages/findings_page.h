#pragma once

#include "workbench/app/presenters/finding_board.h"
#include "workbench/app/presenters/step_outlook.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/lists/board_rows.h"
#include "workbench/gui/pages/chart_card.h"
#include "workbench/gui/pages/finding_card.h"
#include "workbench/gui/pages/page.h"

namespace kartrekker::gui {

/// All findings with what was decided about each; above them whether the steps will be ready in time.
class FindingsPage : public Page {
  public:
    FindingsPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

    void show(const app::Place &place) override;
    void commit() override { finding_->commit(); }
    bool take_back() override;
    void on_changes(const model::Changes &) override { refresh(); }
    void on_scores() override { refresh(); }

    const app::StepOutlook &outlook() const { return outlook_; }
    const BoardRows &rows() const { return rows_; }
    RowList &list() { return *list_; }
    FindingCard &finding() { return *finding_; }
    Picker &state_picker() { return *state_; }

  protected:
    void arrange(const wxRect &area) override;
    int least_height(int width) const override;

  private:
    Picker *add_picker(const std::string &name);
    void make_filters();
    void place_board(const wxRect &area);
    void read_filters();
    void show_filters(const app::FindingBoard &board);
    void on_key(wxKeyEvent &event);
    void refresh();
    void follow();
    void teach();
    int outlook_height(int width) const;
    const app::DecidedFinding *find(const std::string &id) const;

    std::vector<app::DecidedFinding> findings_;
    std::vector<app::FindingRow> links_;
    app::BoardFilter filter_;
    app::StepOutlook outlook_;
    BoardRows rows_;
    std::string chosen_;
    std::vector<std::string> sections_, owners_;
    ChartCard *outlook_card_ = nullptr;
    Card *board_ = nullptr;
    std::vector<Picker *> pickers_;
    Picker *group_ = nullptr, *section_ = nullptr, *severity_ = nullptr, *state_ = nullptr, *owner_ = nullptr;
    wxTextCtrl *text_ = nullptr;
    RowList *list_ = nullptr;
    FindingCard *finding_ = nullptr;
    ChartCard *lesson_ = nullptr; ///< while nothing is written down
};

} // namespace kartrekker::gui
