#pragma once

#include "workbench/app/presenters/records.h"

namespace kartrekker::app {

/// A record with what it must have filled in as well as can be, and nothing else; without an id. `Failure`
/// when it must link a record and there is none yet.
model::Record new_record(const model::Workspace &workspace, const model::EntityType &type,
                         model::Language language, std::string_view owner = {});

/// Adds a record with what it must have filled in as well as can be, and nothing else. `owner` is the record
/// that it becomes part of. `Failure` when it must link a record and there is none yet.
RecordKey add_record(model::Workspace &workspace, const model::EntityType &type, model::Language language,
                     std::string_view owner = {}, std::string_view after = {});

/// A record that was just added by hand and goes again when it is left with nothing filled in. Make it
/// directly after the step that adds the record.
class FreshRecord {
  public:
    FreshRecord(const model::Workspace &workspace, RecordKey key);

    /// Undoes the step that added the record if it is the newest, so that nothing was filled in since.
    /// Whether the record went.
    bool take_back(model::Workspace &workspace) const;

  private:
    RecordKey key_;
    std::int64_t steps_;
};

/// As `duplicate_records`, for one.
RecordKey duplicate_record(model::Workspace &workspace, const RecordKey &key, model::Language language);

void remove_record(model::Workspace &workspace, const RecordKey &key, model::Language language);

} // namespace kartrekker::app
