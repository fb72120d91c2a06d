#pragma once

#include "workbench/app/comments.h"
#include "workbench/app/presenters/record_checks.h"

namespace kartrekker::app {

struct ListColumn {
    const model::FieldInfo *info = nullptr;
    std::string label;
    bool is_figure = false; ///< aligned right
    double share = 1;       ///< of the width, against the other columns
};

struct ListRow {
    std::string id;
    std::string caption;
    std::vector<std::string> cells; ///< one for each column
    std::optional<double> score;
    model::Standing standing = model::Standing::none;
    RemarkCount remarks = {};
};

/// The list of all records of a kind, or of those that are part of one record.
class ListPresenter {
  public:
    ListPresenter(const model::Workspace &workspace, const model::EntityType &type, model::Language language,
                  std::string owner = {});

    const model::EntityType &type() const { return *type_; }
    const std::string &owner() const { return owner_; }
    const std::vector<ListColumn> &columns() const { return columns_; }
    const std::vector<ListRow> &rows() const { return rows_; }
    /// Place of a record among the rows; nothing when it is not there.
    std::optional<std::size_t> find(std::string_view id) const;

    /// Only rows in which every word of the filter occurs, whatever its case.
    void set_filter(std::string filter);
    /// Reads the records anew.
    void refresh();
    void judge(const RecordChecks &checks);

  private:
    ListRow row_of(const model::Record &record) const;

    const model::Workspace *workspace_;
    const model::EntityType *type_;
    model::Language language_;
    std::string owner_;
    std::string filter_;
    std::vector<ListColumn> columns_;
    std::vector<ListRow> rows_;
    RecordChecks checks_;
};

} // namespace kartrekker::app
