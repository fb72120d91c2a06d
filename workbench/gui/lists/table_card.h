#pragma once

#include "workbench/gui/drawing/card.h"
#include "workbench/gui/lists/table_rows.h"

namespace kartrekker::gui {

/// A card with a table of figures and marks.
class TableCard : public Card {
  public:
    TableCard(wxWindow *parent, const std::string &title, bool can_select);

    std::function<void(const std::string &)> on_select; ///< with the row's id
    std::function<void(const std::string &)> on_open;   ///< Enter, a double click, or its link

    void show(app::FigureTable table);
    void set_empty_words(const std::string &words);
    const app::FigureTable &table() const { return source_.table(); }
    RowList &rows() { return *rows_; }
    /// The id of the chosen row; empty when there is none.
    std::string selected() const;
    /// Chooses the row with this id, or else the first, without calling `on_select`.
    void select(const std::string &id);
    int whole_height(int width) const;

  private:
    TableRows source_;
    RowList *rows_;
};

} // namespace kartrekker::gui
