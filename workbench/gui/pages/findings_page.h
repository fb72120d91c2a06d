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
    app::Place place() const override;
    void commit() override { finding_->commit(); }
    void leave() override { finding_->leave(); }
    std::vector<app::UnstoredText> unstored() const override { return finding_->unstored(); }
    void put_back(const std::vector<app::UnstoredText> &texts) override { finding_->put_back(texts); }
    bool take_back() override;
    void on_changes(const model::Changes &) override { read_findings(); }
    void on_scores() override { read_findings(); }

    const app::StepOutlook &outlook() const { return outlook_; }
    const BoardRows &rows() const { return rows_; }
    RowList &list() { return *list_; }
    FindingCard &finding() { return *finding_; }
    Picker &state_picker() { return *state_; }

    std::string figure() override;

  protected:
    void arrange(const wxRect &area) override;
    int least_height(int width) const override;

  private:
    Picker *add_picker(const std::string &name);
    void make_filters();
    void put_back_filters();
    void place_board(const wxRect &area);
    void read_filters();
    void show_filters(const app::FindingBoard &board);
    void on_key(wxKeyEvent &event);
    void read_findings();
    void show_outlook();
    /// Those of the findings that the filters let through.
    void show_board();
    /// Chooses in the list what the card shows, as far as it is there; `before`: its row until now.
    void show_chosen(std::optional<std::size_t> before);
    void choose(const std::string &id);
    void follow();
    void teach();
    int outlook_height(int width) const;
    int finding_width(int width) const; ///< all of it where it stands below the board
    const app::DecidedFinding *find(const std::string &id) const;

    std::vector<app::DecidedFinding> findings_;
    std::vector<app::FindingRow> links_;
    app::BoardFilter filter_;
    app::StepOutlook outlook_;
    BoardRows rows_;
    std::string chosen_; ///< it stays so until another is chosen, whatever the filters let through
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
