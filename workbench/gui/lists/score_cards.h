#pragma once

#include "workbench/gui/drawing/card.h"
#include "workbench/gui/lists/score_rows.h"
#include "workbench/gui/shell.h"

namespace kartrekker::gui {

/// Puts what a finding advises into the plan, as one step, and goes there.
void plan_finding(Shell &shell, const std::string &key, const model::Finding &finding);

/// "Why 73": the criteria behind a page's score.
class CriteriaCard : public Card {
  public:
    CriteriaCard(wxWindow *parent, Shell &shell);

    void show(const app::SectionView &view);
    RowList &rows() { return *rows_; }
    /// What explains the chosen criterion; empty while none is.
    std::string chosen() const;
    int whole_height(int width) const;
    /// One line a criterion, where there is little room.
    void set_compact(bool is_compact);

  private:
    CriterionRows source_;
    RowList *rows_;
};

/// Findings, each leading to what it points at.
class FindingsCard : public Card {
  public:
    FindingsCard(wxWindow *parent, Shell &shell, const std::string &title);

    void show(std::vector<app::FindingRow> findings);
    RowList &rows() { return *rows_; }
    const app::FindingRow &finding(std::size_t row) const { return source_.row(row); }
    std::size_t count() const { return source_.count(); }
    std::string why() const; ///< what explains their count
    int whole_height(int width) const;
    /// Without the advice, where there is little room.
    void set_compact(bool is_compact);

  private:
    void follow(std::size_t row);
    void plan(std::size_t row);

    Shell &shell_;
    std::string title_;
    FindingRows source_;
    RowList *rows_;
};

} // namespace kartrekker::gui
