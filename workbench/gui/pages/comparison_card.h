#pragma once

#include "workbench/gui/drawing/card.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/drawing/scrolled_chart.h"
#include "workbench/gui/drawing/segments.h"
#include "workbench/gui/pages/answers_rows.h"

namespace kartrekker::gui {

/// What changed between two rounds or differs between two groups: what to compare, a sentence, the picture.
class ComparisonCard : public Card {
  public:
    explicit ComparisonCard(wxWindow *parent);

    std::function<void(app::AnswersWay)> on_way;
    std::function<void(bool is_by_change)> on_order;
    std::function<void(const std::string &)> on_questionnaire, on_round, on_first, on_second,
        on_shown;                                     ///< with an id
    std::function<void(const std::string &)> on_open; ///< with a row's target

    void show(const app::AnswersView &view, bool is_by_change);
    const std::vector<charts::ChangeRow> &changes() const { return source_.rows(); }
    const std::string &sentence() const { return sentence_; }
    RowList &rows() { return *rows_; }
    Segments &way() { return *way_; }
    Picker &order() { return *order_; }
    Picker &questionnaire() { return *questionnaire_.picker; }
    Picker &first() { return *first_.picker; }
    Picker &second() { return *second_.picker; }
    ScrolledChart &picture() { return *picture_; }
    /// In screen pixels.
    int least_height() const;

  private:
    struct Choice {
        Picker *picker = nullptr;
        std::vector<std::string> ids;

        void show(const app::AnswersPick &pick);
    };

    void make_choice(Choice &choice, const char *name,
                     std::function<void(const std::string &)> ComparisonCard::*told);
    void make_picture();
    void show_picture(const app::AnswersView &view);
    void place(const wxRect &area);
    /// Places the pickers side by side, in two lines where they would be too narrow; returns where they end.
    int place_pickers(const wxRect &area);
    int sentence_height(int width) const;

    ChangeRows source_;
    std::string sentence_, sentence_why_;
    Segments *way_;
    Picker *order_;
    bool is_order_below_ = false; ///< beside the ways there is no room for it
    Choice questionnaire_, round_, first_, second_, shown_;
    std::string picture_title_, picture_state_;
    ChartView *words_;
    RowList *rows_;
    ScrolledChart *picture_ = nullptr; ///< of one round
};

} // namespace kartrekker::gui
