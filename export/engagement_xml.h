#pragma once

#include "model/exported_answers.h"
#include "model/workspace.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kartrekker::exports {

/// Writes everything in the workspace but its edit history and what belongs to too few people
/// (`exported_answers`), in the order of the lists, so that the same content always gives the same bytes.
/// Written beside the file first, then renamed. Returns what was done with the answers, without the records.
/// `language` is that of the names that it gives.
model::ExportedAnswers write_engagement_xml(const model::Workspace &workspace,
                                            const std::filesystem::path &file, model::Language language);

/// Reads what `write_engagement_xml` wrote into a workspace that holds nothing but its organisation, as one
/// step. The file is checked against the schema first (no network, no entities, no document type). `Failure`
/// with line and reason for anything else, and nothing is changed.
void read_engagement_xml(model::Workspace &workspace, const std::filesystem::path &file);

/// Records of one kind, in their order.
struct RecordList {
    const model::EntityType *type = nullptr;
    std::vector<model::Record> records;
};

/// Reads and checks the same kind of file, but stores nothing: for libraries of records. It may lack the
/// organisation.
std::vector<RecordList> read_engagement_records(const std::filesystem::path &file);

/// The XML schema, made from the entity types. export/engagement.xsd holds the same text (a test compares
/// them).
std::string engagement_schema();

} // namespace kartrekker::exports
