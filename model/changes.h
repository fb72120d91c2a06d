#pragma once

#include "model/value.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace kartrekker::model {

enum class ChangeKind { added, changed, removed };

/// One record that came, changed or went.
struct Change {
    std::string type; ///< name of the entity type
    std::string id;
    ChangeKind kind = ChangeKind::changed;
    std::vector<std::string> fields; ///< names of the fields that changed; "position" for its place
};

/// What a field held before and after a step. A value that the field could not hold, as a received file may
/// claim, is missing.
struct FieldChange {
    std::string field;
    Value before, after;
};

/// What a step did to one record. Of one that came or went no fields are named.
struct RecordChange {
    ChangeKind kind = ChangeKind::changed;
    std::vector<FieldChange> fields; ///< without its place among others
};

/// What one edit, undo or redo did. The same notice serves all three.
struct Changes {
    std::string label;
    std::vector<Change> list;

    bool touches(const std::string &type) const;
};

/// Ends a subscription when it goes out of scope.
class [[nodiscard]] Connection {
  public:
    Connection() = default;
    explicit Connection(std::shared_ptr<void> token) : token_(std::move(token)) {}

  private:
    std::shared_ptr<void> token_;
};

using ChangeListener = std::function<void(const Changes &)>;

} // namespace kartrekker::model
