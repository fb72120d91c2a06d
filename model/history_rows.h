#pragma once

#include "model/changeset.h"
#include "model/packed_bytes.h"
#include "model/platform.h"
#include "model/workspace_implementation.h"

#include <SQLiteCpp/Statement.h>

namespace kartrekker::model {

/// What the files of the history share. Only those include it.

/// While it lives, this process's readers are told when the database has to be waited for.
class HasRightOfWay {
  public:
    explicit HasRightOfWay(Workspace::Implementation &file) : file_(file) { file_.is_in_step = true; }
    ~HasRightOfWay() {
        file_.is_in_step = false;
        *file_.is_edit_waiting = false;
    }
    HasRightOfWay(const HasRightOfWay &) = delete;
    HasRightOfWay &operator=(const HasRightOfWay &) = delete;

  private:
    Workspace::Implementation &file_;
};

inline void bind_changeset(SQLite::Statement &statement, int index, const Changeset &changeset) {
    const Changeset packed = pack(changeset);
    statement.bind(index, packed.data(), static_cast<int>(packed.size()));
}

inline Changeset read_changeset(const SQLite::Column &column) {
    const auto *bytes = static_cast<const unsigned char *>(column.getBlob());
    return unpack({bytes, static_cast<std::size_t>(column.getBytes())});
}

} // namespace kartrekker::model
