#pragma once

#include "workbench/app/presenters/list_presenter.h"
#include "workbench/gui/lists/record_list.h"

namespace kartrekker::gui {

/// A list of records of one kind, of which some are chosen: that of a page, or of what is part of a record,
/// inside its form. Commands, menus and dragging know no other difference between these than what it says.
class RecordChoice {
  public:
    virtual ~RecordChoice() = default;

    virtual const app::ListPresenter &list() const = 0;
    /// Their ids, in the order of the list.
    virtual std::vector<std::string> chosen() const = 0;
    /// The one that was chosen last.
    virtual std::optional<app::RecordKey> selected() const = 0;
    /// Chooses these of the list, as a user would.
    virtual void choose(const std::vector<std::string> &ids) = 0;
    virtual RecordList &rows() = 0;
    /// Another look at the list; it is remembered for this kind of record.
    virtual void set_layout(app::ListLayout layout) = 0;

    /// Whether it is a table: with heads, groups, and cells that are edited where they stand.
    virtual bool is_table() const = 0;
    /// Name of the field under the keyboard; empty where it is no table.
    virtual std::string field() const = 0;
    /// Edits the cell under the keyboard; opens the record where it is no table.
    virtual void edit() = 0;
};

/// How the user looks at lists of this kind, of all records or of what is part of one; the usual way until
/// that is kept.
app::ListLayout kept_layout(const model::EntityType &type, bool is_of_all);
void keep_layout(const app::ListPresenter &list);

} // namespace kartrekker::gui
