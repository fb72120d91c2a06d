#pragma once

#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/card.h"
#include "workbench/gui/drawing/segments.h"
#include "workbench/gui/lists/record_rows.h"
#include "workbench/gui/shell.h"

#include <wx/srchctrl.h>

namespace kartrekker::gui {

/// The card with the list of a page's records: a tab for each kind, buttons, a filter and the rows.
class ListCard : public Card {
  public:
    ListCard(wxWindow *parent, Shell &shell, std::vector<const model::EntityType *> types);

    std::function<void()> on_select; ///< another record or kind is chosen

    const model::EntityType &type() const { return *types_[tab_]; }
    std::optional<app::RecordKey> selected() const;
    /// Shows the record in its list; without an id the first one.
    void select(const app::RecordKey &key);
    void refresh(const model::Changes &changes);
    void judge();
    RowList &rows() { return *view_; }
    Segments *tabs() { return tabs_; }
    /// A tab before those of the kinds, for what is no list of records; `pick` shows it elsewhere.
    void put_in_front(const std::string &word, std::function<void()> pick);
    std::vector<std::string> tab_words() const;
    /// As if the tab was clicked.
    void pick_tab(std::size_t tab);
    Button &add_button() { return *add_; }
    /// What else the list offers: the command of its kind of record; hidden where there is none.
    Button &tool() { return *tool_; }
    /// The height in which every row shows, in screen pixels.
    int whole_height(int width) const;
    /// Empties the filter while it is being typed in; whether there was anything in it.
    bool take_back();
    void enable_buttons();

  private:
    void show_tab(std::size_t tab);
    void show_tool();
    void place(const wxRect &area);
    bool has_two_rows(int width) const;
    /// Where the rows begin, in screen pixels.
    int tools_bottom(int width) const;
    void keep_selection(const std::string &id);

    Shell &shell_;
    std::vector<const model::EntityType *> types_;
    std::size_t tab_ = 0; ///< of the kinds
    std::string front_word_;
    std::function<void()> pick_front_;
    std::unique_ptr<app::ListPresenter> list_;
    RecordRows source_{nullptr};
    Segments *tabs_;
    Button *add_;
    Button *tool_;
    std::string tool_command_;
    wxTextCtrl *filter_;
    RowList *view_;
};

} // namespace kartrekker::gui
