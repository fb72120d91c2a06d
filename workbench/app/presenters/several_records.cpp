#include "workbench/app/presenters/several_records.h"

#include "model/translation.h"
#include "workbench/app/presenters/marked.h"

#include <algorithm>
#include <map>
#include <set>

namespace kartrekker::app {

using model::EntityType;
using model::FieldInfo;
using model::Record;

namespace {

bool is_one_of(const std::vector<std::string> &ids, const std::string &id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// One record is named, several are counted.
std::string step_words(const model::Workspace &workspace, const EntityType &type,
                       const std::vector<std::string> &ids, const char *one, const char *several,
                       model::Language language) {
    if (ids.size() != 1)
        return model::fill(model::translate(language, several), {counted(ids.size(), type, language)});
    const Record record = record_with(workspace, type, ids.front());
    return model::fill(model::translate(language, one), {inside_sentence(type.label.in(language)),
                                                         shown_caption(workspace, type, record, language)});
}

/// A copy without what is about the model alone; it has no id yet.
Record copy_of(const EntityType &type, const Record &model) {
    Record copy = model::blank(type);
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        if (type.fields[i].is_copied || type.fields[i].is_owner) copy.values[i] = model.values[i];
    return copy;
}

/// "Train the shops" of "Train the shops (copy 2)"; `sign` is " (copy".
std::string name_of_model(const std::string &name, const std::string &sign) {
    const std::size_t at = name.rfind(sign);
    if (at == std::string::npos) return name;
    const std::string rest = name.substr(at + sign.size());
    const bool is_sign = rest == ")" || (rest.size() > 2 && rest.front() == ' ' && rest.back() == ')' &&
                                         rest.find_first_not_of("0123456789", 1) == rest.size() - 1);
    return is_sign ? name.substr(0, at) : name;
}

/// Gives copies names of their own: "Train the shops (copy)", then "Train the shops (copy 2)".
class CopyNames {
  public:
    CopyNames(const model::Workspace &workspace, const EntityType &type, model::Language language)
        : sign_(" (" + model::translate(language, "copy")) {
        const auto &fields = type.fields;
        while (place_ < fields.size() && fields[place_].kind == model::FieldKind::reference)
            ++place_;
        const bool is_name = place_ < fields.size() && fields[place_].kind == model::FieldKind::text &&
                             fields[place_].names == model::Named::nothing;
        if (!is_name) place_ = type.npos;
        if (place_ == type.npos) return;
        for (const Record &record : workspace.all(type))
            taken_.insert(record.values[place_]);
    }
    /// Records that people know by something else than a name stay as they are.
    void name(Record &copy) {
        if (place_ == EntityType::npos || model::is_missing(copy.values[place_])) return;
        const std::string base = name_of_model(std::get<std::string>(copy.values[place_]), sign_) + sign_;
        int &number = numbers_.try_emplace(base, 1).first->second; // of many copies each takes one step
        model::Value name = base + ")";
        while (!taken_.insert(name).second)
            name = base + " " + std::to_string(++number) + ")";
        copy.values[place_] = name;
    }

  private:
    std::string sign_;
    std::size_t place_ = 0;
    std::set<model::Value> taken_;
    std::map<std::string, int> numbers_; ///< given out last, by what stands before it
};

/// But for what only the program adds, and what happened to the model: that tells of it alone.
void copy_parts(const model::Workspace &workspace, model::Edit &edit, const EntityType &type,
                const std::string &from, const std::string &to) {
    for (const EntityType *part : parts_of(type)) {
        if (!can_be_added(*part) || !part->owner()->is_copied) continue;
        const FieldInfo &owner = *part->owner();
        for (const Record &record : workspace.where(*part, owner.name, from)) {
            Record copy = copy_of(*part, record);
            copy.values[part->index_of(owner.name)] = to;
            copy_parts(workspace, edit, *part, record.id, edit.add(*part, copy));
        }
    }
}

/// The record that follows the last one shown; empty at the end of the list.
std::string next_after(const model::Workspace &workspace, const EntityType &type, const std::string &last) {
    const auto records = workspace.all(type);
    for (std::size_t i = 0; i + 1 < records.size(); ++i)
        if (records[i].id == last) return records[i + 1].id;
    return {};
}

/// The records that are not chosen keep their place among each other, so only the chosen ones are moved.
void arrange_records(model::Workspace &workspace, const EntityType &type,
                     const std::vector<std::string> &before, const std::vector<std::string> &after,
                     const std::vector<std::string> &chosen, model::Language language) {
    if (before == after || before.empty()) return;
    const std::string label =
        step_words(workspace, type, chosen, mark("Move {0} “{1}”"), mark("Move {0}"), language);
    std::string next = next_after(workspace, type, before.back());
    workspace.edit(label, [&](model::Edit &edit) {
        for (auto id = after.rbegin(); id != after.rend(); next = *id++)
            if (is_one_of(chosen, *id)) edit.move(type, *id, next);
    });
}

} // namespace

std::string counted(std::size_t count, const EntityType &type, model::Language language) {
    const model::Text &label = count == 1 ? type.label : type.label_plural;
    return std::to_string(count) + " " + inside_sentence(label.in(language));
}

void remove_records(model::Workspace &workspace, const EntityType &type, const std::vector<std::string> &ids,
                    model::Language language) {
    if (ids.empty()) return;
    const std::string label =
        step_words(workspace, type, ids, mark("Remove {0} “{1}”"), mark("Remove {0}"), language);
    workspace.edit(label, [&](model::Edit &edit) {
        for (const std::string &id : ids)
            if (workspace.find(type, id)) edit.remove(type, id);
    });
}

std::vector<std::string> duplicate_records(model::Workspace &workspace, const EntityType &type,
                                           const std::vector<std::string> &ids, model::Language language) {
    std::vector<std::string> copies;
    if (ids.empty()) return copies;
    const std::string label =
        step_words(workspace, type, ids, mark("Duplicate {0} “{1}”"), mark("Duplicate {0}"), language);
    workspace.edit(label, [&](model::Edit &edit) {
        CopyNames names(workspace, type, language);
        for (const std::string &id : ids) {
            const auto record = workspace.find(type, id);
            if (!record) continue;
            Record copy = copy_of(type, *record);
            names.name(copy);
            copies.push_back(edit.add(type, copy, id));
            copy_parts(workspace, edit, type, id, copies.back());
        }
    });
    return copies;
}

void move_records(model::Workspace &workspace, const EntityType &type, const std::vector<std::string> &shown,
                  const std::vector<std::string> &chosen, int places, model::Language language) {
    std::vector<std::string> order = shown;
    if (places > 0) std::reverse(order.begin(), order.end());
    for (std::size_t i = 1; i < order.size(); ++i)
        if (is_one_of(chosen, order[i]) && !is_one_of(chosen, order[i - 1]))
            std::swap(order[i], order[i - 1]);
    if (places > 0) std::reverse(order.begin(), order.end());
    arrange_records(workspace, type, shown, order, chosen, language);
}

void drop_records(model::Workspace &workspace, const EntityType &type, const std::vector<std::string> &shown,
                  const std::vector<std::string> &chosen, std::size_t place, model::Language language) {
    std::vector<std::string> order, dropped;
    for (const std::string &id : shown)
        if (is_one_of(chosen, id)) dropped.push_back(id);
    for (std::size_t i = 0; i <= shown.size(); ++i) {
        if (i == std::min(place, shown.size())) order.insert(order.end(), dropped.begin(), dropped.end());
        if (i < shown.size() && !is_one_of(chosen, shown[i])) order.push_back(shown[i]);
    }
    arrange_records(workspace, type, shown, order, dropped, language);
}

std::int64_t change_records(model::Workspace &workspace, const EntityType &type,
                            const std::vector<std::string> &ids, const FieldInfo &field,
                            const model::Value &value, model::Language language) {
    std::vector<std::string> others;
    for (const std::string &id : ids) {
        const auto record = workspace.find(type, id);
        if (record && record->values[type.index_of(field.name)] != value) others.push_back(id);
    }
    if (others.empty()) return 0;
    const std::string label =
        model::fill(model::translate(language, "Change “{0}” of {1}"),
                    {std::string(field.label.in(language)), counted(others.size(), type, language)});
    workspace.edit(label, [&](model::Edit &edit) {
        for (const std::string &id : others)
            edit.set(type, id, field.name, value);
    });
    return static_cast<std::int64_t>(others.size());
}

} // namespace kartrekker::app
