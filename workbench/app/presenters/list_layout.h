#pragma once

#include "model/entity_type.h"

#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::app {

/// How a person looks at the lists of one kind of record. Belongs to the user, not to the engagement.
struct ListLayout {
    struct Column {
        std::string field;
        double width = 0; ///< in device-independent pixels; 0: what fits

        bool operator==(const Column &) const = default;
    };
    std::vector<Column> columns; ///< from left to right, never empty
    std::string sort;            ///< name of the field; empty: the records' own order
    bool is_descending = false;
    std::string group; ///< name of the field; empty: no groups

    /// The columns that the kind itself names, in the records' own order.
    static ListLayout usual(const model::EntityType &type);
    /// The same of a list of all records: what is part of others stands below its owner, what shares a text
    /// with others below that text.
    static ListLayout usual_of_all(const model::EntityType &type);
    /// Reads what `text` wrote. What the kind does not know is passed over; no columns are the usual ones.
    static ListLayout from_text(const model::EntityType &type, std::string_view text);
    /// One line.
    std::string text() const;

    /// Ascending, then descending, then the records' own order again.
    void turn_sort(std::string_view field);
    /// Takes the column away, or adds it at the end. The last one stays.
    void turn_column(std::string_view field);
    /// Moves a column by some places; nothing happens at the ends.
    void move_column(std::string_view field, int places);
    bool shows(std::string_view field) const;

    bool operator==(const ListLayout &) const = default;
};

/// Whether a list can show the field: all but the link to the owner, and documents.
bool can_be_column(const model::FieldInfo &field);
/// Whether records can be grouped by it: it has few values, or is the record that they are
/// part of, a text that they share or an assessment.
bool can_group(const model::FieldInfo &field);
/// Whether a person can change it.
bool can_be_edited(const model::FieldInfo &field);

} // namespace kartrekker::app
