#pragma once

#include "workbench/app/comments.h"
#include "workbench/app/presenters/list_layout.h"
#include "workbench/app/presenters/record_checks.h"

#include <set>

namespace kartrekker::app {

struct ListColumn {
    const model::FieldInfo *info = nullptr;
    std::string label;
    bool is_figure = false; ///< aligned right
    double share = 1;       ///< of the width, against the other columns
    double width = 0;       ///< as the user drew it, in device-independent pixels; 0: what fits
};

struct ListRow {
    std::string id;
    std::string caption;
    std::vector<std::string> cells; ///< one for each column
    std::size_t group = 0;          ///< its place among the groups, where there are any
    std::optional<double> score;
    model::Standing standing = model::Standing::none;
    RemarkCount remarks = {};
};

/// Records with the same value in the field by which the list is grouped.
struct ListGroup {
    std::string key;  ///< the value, of what assessments declare its title; empty where it is missing
    std::string name; ///< the value as people read it
    std::size_t count = 0;
    bool is_folded = false;
};

/// What stands on one line of the list.
struct ListLine {
    bool is_head = false;  ///< the head of a group, else a record
    std::size_t index = 0; ///< among the groups, or among the rows
};

/// The list of all records of a kind, or of those that are part of one record.
class ListPresenter {
  public:
    ListPresenter(const model::Workspace &workspace, const model::EntityType &type, model::Language language,
                  std::string owner = {});

    const model::EntityType &type() const { return *type_; }
    model::Language language() const { return language_; }
    const std::string &owner() const { return owner_; }
    const std::vector<ListColumn> &columns() const { return columns_; }
    /// In the order of the list, also those in groups that are folded.
    const std::vector<ListRow> &rows() const { return rows_; }
    const std::vector<ListGroup> &groups() const { return groups_; }
    /// Heads and rows as they stand below each other, without what is folded.
    const std::vector<ListLine> &lines() const { return lines_; }
    /// What explains the count in the head of a group.
    std::string why_of_group(std::size_t group) const;
    /// The row on a line; null for a head, and where there is no such line.
    const ListRow *row_on(std::size_t line) const;
    /// Place of a record among the rows; nothing when it is not there.
    std::optional<std::size_t> find(std::string_view id) const;
    /// The line with a record that is nearest to this one; nothing when there is none.
    std::optional<std::size_t> record_near(std::size_t line) const;
    /// The line of a record; nothing when it is not there or its group is folded.
    std::optional<std::size_t> line_of(std::string_view id) const;

    const DeclaredNames &names() const { return *checks_.names(); }
    const ListLayout &layout() const { return layout_; }
    void set_layout(ListLayout layout);
    /// Width of a column in device-independent pixels; 0: what fits.
    void set_width(std::size_t column, double width);
    /// Whether the rows stand as the records themselves do, so that they can be moved.
    bool is_in_own_order() const { return layout_.sort.empty() && layout_.group.empty(); }
    void fold(std::size_t group, bool is_folded);
    /// Unfolds the group of a record.
    void reveal(std::string_view id);

    /// Only rows in which every word of the filter occurs, whatever its case and accents.
    void set_filter(std::string_view filter);
    /// There are records, but the filter leaves none of them.
    bool hides_all() const { return rows_.empty() && !all_rows_.empty(); }
    /// Reads the records anew.
    void refresh();
    void judge(const RecordChecks &checks);

  private:
    /// A record as it was read, and its words as they are searched.
    struct WholeRow {
        ListRow row; ///< its group is one of `all_groups_`
        std::string words;
    };

    /// As people read it, which rows are sorted and grouped by too: an assessment by its title.
    model::Value read_value(const model::Record &record, const model::FieldInfo &field) const;
    ListRow row_of(const model::Record &record) const;
    void judge(ListRow &row) const;
    void make_columns();
    void sort(std::vector<model::Record> &records) const;
    void group(std::vector<model::Record> &records);
    void apply_filter();
    void make_lines();
    const model::FieldInfo *field(const std::string &name) const;

    const model::Workspace *workspace_;
    const model::EntityType *type_;
    model::Language language_;
    std::string owner_;
    std::vector<std::string> filter_;
    ListLayout layout_;
    std::vector<ListColumn> columns_;
    std::vector<WholeRow> all_rows_; ///< also those that the filter leaves out
    std::vector<ListGroup> all_groups_;
    std::vector<ListRow> rows_;
    std::vector<ListGroup> groups_;
    std::vector<ListLine> lines_;
    std::set<std::string> folded_; ///< keys of groups
    RecordChecks checks_;
};

/// Whether records can be added to the list: what is part of a record only where that one is known.
bool can_be_added(const ListPresenter &list);

} // namespace kartrekker::app
