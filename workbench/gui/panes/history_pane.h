#pragma once

#include "workbench/app/presenters/history_presenter.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/row_list.h"
#include "workbench/gui/drawing/zoomed.h"

#include <wx/panel.h>

class wxTextCtrl;

namespace kartrekker::gui {

class MainWindow;

/// Lines of the history: what was done and when, restore points as flags, and where the history stands.
class HistoryRowSource : public RowSource {
  public:
    std::vector<app::HistoryRow> rows;

    std::size_t count() const override { return rows.size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    bool is_head(std::size_t row) const override { return rows[row].kind == app::HistoryRowKind::day; }
    std::string name(std::size_t row) const override;
};

/// All steps with their restore points, newest first: a click or Enter goes there, Delete forgets a point.
class HistoryPane : public Zoomed<wxPanel> {
  public:
    HistoryPane(wxWindow *parent, MainWindow &window);

    void SetFocus() override { list_->SetFocus(); }

    RowList &list() { return *list_; }
    const std::vector<app::HistoryRow> &rows() const { return source_.rows; }
    wxTextCtrl &name() { return *name_; }
    Button &keep_button() { return *keep_; }
    /// Puts the cursor in the name of a new restore point.
    void ask_name();

  private:
    void refresh();
    void go_to(std::size_t row);
    void keep();
    void forget();

    MainWindow &window_;
    HistoryRowSource source_;
    wxTextCtrl *name_;
    Button *keep_;
    Button *revert_;
    RowList *list_;
    model::Connection changes_;
};

/// Undoes or redoes up to a step, says how many, and offers the way back. Many steps show their progress.
void go_in_history(MainWindow &window, std::int64_t step);

} // namespace kartrekker::gui
