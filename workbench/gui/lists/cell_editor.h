#pragma once

#include "workbench/gui/forms/field_editor.h"
#include "workbench/gui/lists/record_table.h"
#include "workbench/gui/shell.h"

namespace kartrekker::gui {

class CellNote;

/// The cell of a list that is being edited where it stands, with the form's own control, reading and checks.
/// A wrong value is said beside it and stays; when the cell is left so, the window tells it and offers the
/// way back.
class CellEditor {
  public:
    CellEditor(RecordTable &table, Shell &shell);
    ~CellEditor();

    /// Tab or Shift+Tab was pressed and the cell is stored: the next cell is wanted, or the one before it.
    std::function<void(int places)> on_next;

    /// Edits a field of a record; `typed` replaces what it holds, unless it is empty.
    void open(const app::RecordKey &key, std::string_view field, const std::string &typed);
    bool is_open() const { return editor_ != nullptr; }
    /// The record and the field that are edited, or were last.
    const app::RecordKey &key() const { return key_; }
    std::string field() const;
    wxWindow *control() const { return editor_ ? editor_->control() : nullptr; }
    /// Why the value is not stored; empty when nothing is wrong with it.
    std::string problem() const;

    /// Stores what is typed. Whether it is stored; if not, the editor stays and says why.
    bool store();
    /// Stores and closes; what cannot be stored is told by the window.
    void leave();
    /// Closes without storing; whether it was open.
    bool cancel();
    std::vector<app::UnstoredText> unstored() const;
    /// The list has changed: goes to where the cell is now. Without room for it the cell is left; it closes
    /// when its record is gone.
    void place();

  private:
    bool has_record() const;
    void make(const std::string &typed);
    void close();
    void on_key(wxKeyEvent &event);
    void on_enter(wxKeyEvent &event);
    void show_note();
    wxRect cell() const;

    RecordTable &table_;
    Shell &shell_;
    app::RecordKey key_;
    std::size_t index_ = 0; ///< of the field in the form
    std::unique_ptr<app::FormPresenter> form_;
    std::unique_ptr<FieldEditor> editor_;
    CellNote *note_ = nullptr;
    bool is_storing_ = false;
};

} // namespace kartrekker::gui
