#pragma once

#include "workbench/app/presenters/records.h"

namespace kartrekker::app {

// What is done with several records of a kind at once. Each is one step of the history.

/// Ids that are gone already are passed over.
void remove_records(model::Workspace &workspace, const model::EntityType &type,
                    const std::vector<std::string> &ids, model::Language language);

/// Adds a copy of each directly after it, with all that is part of it and was not added by the program. It
/// has a name of its own, "… (copy)", and nothing of what is about the model alone (`FieldInfo::is_copied`).
/// Returns the ids of the copies.
std::vector<std::string> duplicate_records(model::Workspace &workspace, const model::EntityType &type,
                                           const std::vector<std::string> &ids, model::Language language);

/// Moves the chosen records by one place among those that are shown, up (−1) or down (+1). Those that touch
/// an end stay. `shown` has the records in their own order, perhaps not all of them.
void move_records(model::Workspace &workspace, const model::EntityType &type,
                  const std::vector<std::string> &shown, const std::vector<std::string> &chosen, int places,
                  model::Language language);

/// Puts the chosen records together, directly before the one at `place` of those that are shown; at the end
/// of them when there is none.
void drop_records(model::Workspace &workspace, const model::EntityType &type,
                  const std::vector<std::string> &shown, const std::vector<std::string> &chosen,
                  std::size_t place, model::Language language);

/// Gives a field the same value in all of them. Returns how many had another one. `Failure` when one of
/// them may not have it: then none is changed.
std::int64_t change_records(model::Workspace &workspace, const model::EntityType &type,
                            const std::vector<std::string> &ids, const model::FieldInfo &field,
                            const model::Value &value, model::Language language);

/// "1 goal", "3 goals": as it stands inside a sentence.
std::string counted(std::size_t count, const model::EntityType &type, model::Language language);

} // namespace kartrekker::app
