#pragma once

#include "workbench/app/presenters/records.h"

#include <memory>

namespace kartrekker::app {

/// What is looked for in the texts that people write: fields of one line and of several, of every kind of
/// record that people see one by one.
struct TextQuery {
    std::string words;
    bool matches_case = false; ///< else neither case nor accents matter
    bool is_whole_words = false;
    std::string type;  ///< name of the only kind of record to look in; empty: all
    std::string field; ///< name of the only field; empty: all
};

/// Bytes of a text, from `begin` up to `end`.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const TextRange &) const = default;
};

/// One place where the words stand.
struct TextFind {
    RecordKey key;
    const model::EntityType *type = nullptr;
    const model::FieldInfo *field = nullptr;
    std::shared_ptr<const std::string> text; ///< all that stands in the field
    TextRange range;

    /// Whether a person may change it: not what the program fills in.
    bool can_be_replaced() const { return !field->is_fixed; }
};

/// A find with the words around it, on one line.
struct Surroundings {
    std::string before;
    std::string match;
    std::string after;
};

bool is_searched(const model::EntityType &type, const model::FieldInfo &field);

/// Where the words stand in a text, from left to right; they do not overlap and never cut a character.
std::vector<TextRange> ranges_of(std::string_view text, const TextQuery &query);

/// Adds each place in the text of a field, until there are `most` finds (0: any number).
void add_finds(const RecordKey &key, const model::EntityType &type, const model::FieldInfo &field,
               const std::string &text, const TextQuery &query, std::size_t most,
               std::vector<TextFind> &finds);

/// Every find in the order of the kinds and their lists, at most `most` (0: any number).
std::vector<TextFind> find_text(const model::Workspace &workspace, const TextQuery &query,
                                std::size_t most = 0);

/// Up to `most_before` and `most_after` characters around a range; an ellipsis where text was cut off.
Surroundings surroundings(std::string_view text, TextRange range, std::size_t most_before,
                          std::size_t most_after);

/// Puts other words in the place of the finds, as one step of the history. Returns how many.
/// `Failure`, and nothing changed, where a field refuses its new text (it names the record), may not be
/// changed, or no longer holds what was found.
std::size_t replace_finds(model::Workspace &workspace, const std::vector<TextFind> &finds,
                          const std::string &words, model::Language language);

} // namespace kartrekker::app
