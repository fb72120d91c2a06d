#pragma once

#include "workbench/app/presenters/text_index.h"
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
    explicit FindPresenter(model::Language language) : language_(language) {}
    /// From the next search on.
    void use_language(model::Language language) { language_ = language; }

    /// Looks again, in an index that is up to date. Finds that had lost their tick and are still there stay
    /// without.
    void search(const TextIndex &index, const TextQuery &query);
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
    std::string key_of(const TextFind &find, std::size_t begin) const;
    void search_kind(const TextIndex &index, const model::EntityType &type, const std::string &words);
    void search_record(const model::EntityType &type, const TextIndex::Entry &record,
                       const std::string &words);

    model::Language language_;
    TextQuery query_;
    std::vector<TextFind> finds_;
    std::vector<bool> ticked_;
    std::set<std::string> unticked_;
    std::vector<FindRow> rows_;
};

inline constexpr std::size_t most_shown_finds = 2000;

} // namespace kartrekker::app
