#pragma once

#include "workbench/app/presenters/records.h"

#include <map>
#include <set>

namespace kartrekker::app {

/// The captions and texts of all records, kept as they are searched. It reads a kind of record once, and
/// anew after it, or a kind that its captions may come from, was changed.
class TextIndex {
  public:
    struct Field {
        const model::FieldInfo *info = nullptr;
        std::string text;
        std::string folded; ///< see `app::folded`
    };
    struct Entry {
        std::string id;
        std::string caption;
        std::string folded;
        std::vector<Field> fields; ///< those with a text
        RecordKey owner;           ///< the record that it is part of or stands at; without an id where none
    };

    TextIndex(const model::Workspace &workspace, model::Language language);

    model::Language language() const { return language_; }
    void follow(const model::Changes &changes);
    /// Reads what changed since. Call it before `entries`.
    void refresh();
    const std::vector<Entry> &entries(const model::EntityType &type) const;
    /// Null where there is no such record.
    const Entry *find(const RecordKey &key) const;
    /// As `app::linked_captions`; empty where there is no such record.
    std::string linked_captions(const model::EntityType &type, const std::string &id) const;

  private:
    void read(const model::EntityType &type);
    void mark(std::string_view type);

    const model::Workspace *workspace_;
    model::Language language_;
    std::map<std::string_view, std::vector<Entry>> entries_;
    std::set<std::string_view> outdated_;
};

} // namespace kartrekker::app
