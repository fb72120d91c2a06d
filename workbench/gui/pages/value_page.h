#pragma once

#include "workbench/app/presenters/value_presenter.h"
#include "workbench/gui/pages/chart_card.h"
#include "workbench/gui/pages/record_page.h"

namespace kartrekker::gui {

/// What the change is worth: totals on top, the lists of benefits and costs, and the inputs that matter most.
/// Where an assessment scores the page, its criteria take the place of those inputs on demand.
class ValuePage : public RecordPage {
  public:
    ValuePage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

    /// The chosen benefit or cost, or all of them together.
    std::string figure() override;
    void on_changes(const model::Changes &changes) override;
    const app::ValueView &view() const { return view_; }
    Button &vendor_button() { return *vendor_; }
    Button &why_button() { return *why_; }

  protected:
    void arrange(const wxRect &area) override;
    int least_height(int width) const override;
    void show_scores(const app::SectionView &view) override;
    bool has_scores() const override { return true; }
    std::string scores_words() const override;
    void place_scores(const wxRect &area) override;
    void reveal_scores(bool is_shown) override;
    int scores_height(int width) const override;
    int least_width_beside() const override { return is_explaining_ ? 900 : 1100; }

  private:
    void make_tornado();
    void make_buttons();
    void place_buttons();
    int totals_height(int width) const;
    void work_out();
    void add_vendor_figures();
    /// Turns from what matters most to the criteria behind the score, or back.
    void turn();

    app::ValueView view_;
    std::vector<app::FindingRow> findings_of_score_;
    ChartView *totals_ = nullptr;
    ChartCard *tornado_ = nullptr;
    Button *vendor_ = nullptr;
    Button *why_ = nullptr;  ///< on the tornado
    Button *back_ = nullptr; ///< on the criteria
    bool is_explaining_ = false;
};

} // namespace kartrekker::gui
