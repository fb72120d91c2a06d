#pragma once

#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/card.h"
#include "workbench/gui/drawing/segments.h"
#include "workbench/gui/lists/cell_editor.h"
#include "workbench/gui/lists/record_choice.h"
#include "workbench/gui/shell.h"

#include <wx/srchctrl.h>

namespace kartrekker::gui {

/// The card with the list of a page's records: a tab for each kind, buttons, a filter and the rows.
class ListCard : public Card, public RecordChoice {
  public:
    ListCard(wxWindow *parent, Shell &shell, std::vector<const model::EntityType *> types);
    ~ListCard() override;

    std::function<void()> on_select; ///< another record or kind is chosen

    const model::EntityType &type() const { return *types_[tab_]; }
    std::optional<app::RecordKey> selected() const override;
    std::vector<std::string> chosen() const override;
    /// Shows the record in its list; without an id the first one.
    void select(const app::RecordKey &key);
    void choose(const std::vector<std::string> &ids) override;
    void refresh(const model::Changes &changes);
    void judge();
    RecordTable &rows() override { return *view_; }
    const app::ListPresenter &list() const override { return *list_; }
    void set_layout(app::ListLayout layout) override;
    bool is_table() const override { return true; }
    std::string field() const override;
    void edit() override;
    CellEditor &cell_editor() { return *editor_; }
    /// Edits the cell under the keyboard; `typed` replaces what it holds, unless it is empty.
    void edit_cell(const std::string &typed);
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
    /// The height in which so many rows show, or all of them, each text in at most so many lines; in screen
    /// pixels.
    int height_of_rows(int width, std::size_t rows, std::size_t most_lines) const;
    /// Shows texts in at most so many lines, as `RecordRows` does.
    void set_most_lines(std::size_t lines);
    /// Forgets what is typed in a cell, or empties the filter while it is being typed in; whether there was
    /// anything.
    bool take_back();
    void enable_buttons();

  private:
    void listen();
    void show_tab(std::size_t tab);
    void fold(std::size_t group);
    void take_widths(const std::vector<RecordRows::Column> &columns, bool is_done);
    void edit_next(int places);
    void filter_by(const std::string &words);
    void show_tool();
    void place(const wxRect &area);
    int rows_of_tools(int width) const; ///< one to three
    /// Where the rows begin, in screen pixels.
    int tools_bottom(int width) const;
    /// Chooses the same records again after the list has changed; `last` was chosen last.
    void keep_selection(const std::vector<std::string> &ids, const std::string &last);
    void change_list(const std::function<void()> &change);

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
    RecordTable *view_;
    std::unique_ptr<CellEditor> editor_;
    std::string folded_; ///< the record that was chosen last, while its group is folded
};

} // namespace kartrekker::gui
