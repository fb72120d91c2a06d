#pragma once

#include "model/entity_type.h"
#include "model/response_statistics.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace kartrekker::scripting {

// What an assessment gets as its input, as one JSON value.

/// Answers are seen as statistics only; earlier results, and what was decided about them, are no input of a
/// new one.
bool is_seen_by_scripts(const model::EntityType &type);

/// Adds the records of one kind, with the names of its fields and which of them is its caption.
void add_records(const model::EntityType &type, const std::vector<model::Record> &records,
                 nlohmann::json &input);

/// What may be shown of the answers: a section or item that is withheld is not in it.
nlohmann::json statistics_json(const model::ResponseStatistics &statistics);
/// SHA-256 of the same.
std::string statistics_hash(const model::ResponseStatistics &statistics);
nlohmann::json statistics_json(const model::SectionStatistics &section);

} // namespace kartrekker::scripting
