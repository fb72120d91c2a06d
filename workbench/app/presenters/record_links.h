#pragma once

#include "workbench/app/presenters/records.h"

namespace kartrekker::app {

/// A record at the other end of a link.
struct RecordLink {
    std::string kind;    ///< "Case"
    std::string caption; ///< of the record, after those of the records that it is part of
    std::string field;   ///< what links them, as it stands inside a sentence: "guideline"
    Place place;
};

/// What a record refers to, and what refers to it. What is part of a record, and the record that it is part
/// of, are shown elsewhere.
struct RecordLinks {
    std::vector<RecordLink> to;
    std::vector<RecordLink> from; ///< kind by kind

    std::size_t count() const { return to.size() + from.size(); }
};

RecordLinks record_links(const model::Workspace &workspace, const RecordKey &key, model::Language language);

/// "Refers to: Goal Quote within a day (goal)" or "Used in: …".
std::string link_words(const RecordLink &link, bool is_from, model::Language language);

} // namespace kartrekker::app
