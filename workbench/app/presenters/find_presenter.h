#pragma once

#include "workbench/app/text_search.h"

#include <set>

namespace kartrekker::app {

/// One line of the finds: a heading with a kind of record, or a find.
struct FindRow {
    std::string heading;  ///< "Goals (3)"; empty for a find
    std::size_t find = 0; ///< place among the finds
    std::string caption;  ///< of the record
    std::string field;
    Surroundings words;
};

/// Finds of one query, grouped by kind, each with a tick that says whether it is to be replaced.
class FindPresenter {
  public:
    FindPresenter(const model::Workspace &workspace, model::Language language)
        : workspace_(&workspace), language_(language) {}

    /// Looks again. Finds that had lost their tick and are still there stay without.
    void search(const TextQuery &query);
    const TextQuery &query() const { return query_; }

    const std::vector<FindRow> &rows() const { return rows_; }
    const std::vector<TextFind> &finds() const { return finds_; }
    bool is_ticked(std::size_t find) const { return ticked_[find]; }
    /// Those that the program filled in keep no tick.
    void tick(std::size_t find, bool is_ticked);
    void tick_all(bool is_ticked);
    std::size_t ticked_count() const;
    std::size_t replaceable_count() const;

    /// "12 finds in 9 records"; what to do while there are none.
    std::string state() const;
    /// Replaces the ticked finds as one step; how many. See `replace_finds`.
    std::size_t replace(model::Workspace &workspace, const std::string &words);

    /// Kinds that have texts, and the fields of the chosen kind, with their labels.
    struct Named {
        std::string name;
        std::string label;
    };
    std::vector<Named> kinds() const;
    std::vector<Named> fields_of(std::string_view kind) const;

  private:
    std::string key_of(const TextFind &find) const;
    void make_rows();

    const model::Workspace *workspace_;
    model::Language language_;
    TextQuery query_;
    std::vector<TextFind> finds_;
    std::vector<bool> ticked_;
    std::set<std::string> unticked_;
    std::vector<FindRow> rows_;
};

inline constexpr std::size_t most_shown_finds = 2000;

} // namespace kartrekker::app
