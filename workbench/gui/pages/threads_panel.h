#pragma once

#include "workbench/app/presenters/thread_presenter.h"
#include "workbench/gui/drawing/zoomed.h"
#include "workbench/gui/lists/table_rows.h"
#include "workbench/gui/shell.h"

#include <wx/panel.h>

namespace kartrekker::gui {

/// The lines that lead from goals to benefits. Opening one goes to its activity, or to the case for which
/// nothing is planned.
class ThreadsPanel : public Zoomed<wxPanel> {
  public:
    ThreadsPanel(wxWindow *parent, Shell &shell);

    void show();
    /// What explains the benefit of the chosen line, while the keyboard is there; empty where nothing does.
    std::string figure() const;
    RowList &rows() { return *rows_; }
    const app::FigureTable &table() const { return source_.table(); }

  private:
    void open(std::size_t row);

    Shell &shell_;
    TableRows source_;
    RowList *rows_ = nullptr;
};

} // namespace kartrekker::gui
