#pragma once

#include "workbench/app/live_answers.h"
#include "workbench/gui/pages/chart_card.h"
#include "workbench/gui/pages/comparison_card.h"
#include "workbench/gui/pages/page.h"

namespace kartrekker::gui {

/// What people answered: the rounds with their response, and two rounds or groups side by side.
class AnswersPage : public Page {
  public:
    AnswersPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

    bool is_at_work() const override { return is_awaiting_; }
    void on_changes(const model::Changes &changes) override;
    std::string figure() override; ///< of the row that has the keyboard
    std::string own_figure() const override;
    const app::AnswersView &view() const { return view_; }
    ComparisonCard &comparison() { return *comparison_; }
    RowList &responses() { return *responses_; }
    ChartCard &lesson() { return *lesson_; }

  protected:
    void arrange(const wxRect &area) override;
    int least_height(int width) const override;

  private:
    bool is_narrow(int width) const;
    void make_responses();
    void make_comparison();
    /// Asks for what the choice names.
    void ask(bool has_changed);
    void choose(const std::function<void(app::AnswersChoice &)> &change);
    void turn(const std::string &target);
    void take(const app::LiveAnswers::Outcome &outcome);
    void refresh();

    bool is_awaiting_ = true;                            ///< figures that it asked for
    std::shared_ptr<const app::AnswersFigures> figures_; ///< null until the first are there
    app::AnswersChoice choice_;
    app::AnswersOrder order_;
    app::AnswersView view_;
    ResponseRows response_rows_;
    Card *rounds_ = nullptr;
    RowList *responses_ = nullptr;
    ComparisonCard *comparison_ = nullptr;
    ChartCard *lesson_ = nullptr;
    std::unique_ptr<app::LiveAnswers> answers_;
};

} // namespace kartrekker::gui
