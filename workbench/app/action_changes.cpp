#include "workbench/app/action_changes.h"

#include "model/field_text.h"
#include "model/translation.h"
#include "workbench/app/text_search.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <tuple>

namespace kartrekker::app {

using namespace model;
using scripting::WantedChange;

namespace {

constexpr std::size_t longest_shown = 80;  // characters of a value within a sentence
constexpr std::size_t longest_around = 30; // before the place where two values differ

/// An id as the engagement has it.
std::string real_id(const ActionRun &run, const std::string &id) {
    const auto made = run.new_ids.find(id);
    return made == run.new_ids.end() ? id : made->second;
}

Value real_value(const Workspace &workspace, const ActionRun &run, const FieldInfo &field,
                 const Value &value) {
    if (field.kind != FieldKind::reference || is_missing(value)) return value;
    const std::string id = real_id(run, std::get<std::string>(value));
    if (!workspace.find(*find_entity_type(field.target), id))
        throw Failure("The field {0} points at {1}, which does not exist.", {field.label, id});
    return id;
}

void refuse_program_field(const FieldInfo &field, const Value &before) {
    if (field.kind == FieldKind::document || (field.is_fixed && !is_missing(before)))
        throw Failure("The field {0} is set by the program and cannot be changed.", {field.label});
}

void carry_out_one(Edit &edit, const Workspace &workspace, const ActionRun &run, const WantedChange &change) {
    const EntityType &type = *change.type;
    const std::string id = real_id(run, change.id);
    if (change.kind == WantedChange::Kind::remove) return edit.remove(type, id);
    if (change.kind == WantedChange::Kind::add) {
        Record record = blank(type);
        record.id = id;
        for (const auto &[field, value] : change.fields) {
            refuse_program_field(*field, {});
            record.values[type.index_of(field->name)] = real_value(workspace, run, *field, value);
        }
        edit.add(type, record);
        return;
    }
    const auto record = workspace.find(type, id);
    for (const auto &[field, value] : change.fields) {
        if (record) refuse_program_field(*field, record->values[type.index_of(field->name)]);
        edit.set(type, id, field->name, real_value(workspace, run, *field, value));
    }
}

/// The two sides of a change, to tell it in words.
struct Sides {
    const Workspace &before, &after;
    Language language;
};

std::string quoted(const std::string &text, Language language) {
    return fill(translate(language, "“{0}”"), {surroundings(text, {0, 0}, 0, longest_shown).after});
}

/// The first place where two texts differ, each with some words around it, for texts that begin alike.
std::pair<std::string, std::string> differing_parts(const std::string &before, const std::string &after) {
    const auto apart = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto place = static_cast<std::size_t>(apart.first - before.begin());
    const std::size_t begin = std::min(begin_of_character(before, place), begin_of_character(after, place));
    const auto part = [begin](const std::string &text) {
        const Surroundings words = surroundings(text, {begin, begin}, longest_around, longest_shown);
        return words.before + words.after;
    };
    return {part(before), part(after)};
}

std::string side_words(const Workspace &workspace, const FieldInfo &field, const Value &value,
                       Language language) {
    const std::string shown = shown_cell(workspace, field, value, language);
    if (shown.empty()) return translate(language, "(empty)");
    const bool is_words = field.kind == FieldKind::text || field.kind == FieldKind::paragraph ||
                          field.kind == FieldKind::reference || field.kind == FieldKind::choice;
    return is_words ? quoted(shown, language) : shown;
}

std::string name_words(const Workspace &workspace, const EntityType &type, const Record &record,
                       Language language) {
    return std::string(type.label.in(language)) + " " +
           quoted(shown_caption(workspace, type, record, language), language);
}

/// The fields that were filled in, behind the name.
std::string added_words(const Sides &sides, const EntityType &type, const Record &record) {
    std::string details;
    const std::string caption = shown_caption(sides.after, type, record, sides.language);
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        const bool is_no = field.kind == FieldKind::flag && record.values[i] == Value{std::int64_t{0}};
        const std::string shown = shown_cell(sides.after, field, record.values[i], sides.language);
        if (is_missing(record.values[i]) || is_no || shown == caption) continue;
        details += (details.empty() ? " (" : ", ") + inside_sentence(field.label.in(sides.language)) + " " +
                   side_words(sides.after, field, record.values[i], sides.language);
    }
    if (!details.empty()) details += ")";
    return fill(translate(sides.language, "{0} is added"),
                {name_words(sides.after, type, record, sides.language)}) +
           details;
}

/// One change for each field that differs.
void add_differences(const Sides &sides, const EntityType &type, const Record &before, const Record &after,
                     std::vector<PlannedChange> &changes) {
    const std::string name = name_words(sides.before, type, before, sides.language);
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        if (before.values[i] == after.values[i]) continue;
        std::string was = side_words(sides.before, field, before.values[i], sides.language),
                    is = side_words(sides.after, field, after.values[i], sides.language);
        if (was == is) {
            std::tie(was, is) =
                differing_parts(text_in(type, before, field.name), text_in(type, after, field.name));
            for (std::string *side : {&was, &is})
                *side = fill(translate(sides.language, "“{0}”"), {*side});
        }
        changes.push_back(
            {ChangeKind::changed,
             {std::string(type.name), after.id},
             name + ": " + inside_sentence(field.label.in(sides.language)) + " " + was + " → " + is});
    }
}

void tell_change(const Sides &sides, const Change &change, std::vector<PlannedChange> &changes) {
    const EntityType *type = find_entity_type(change.type);
    if (!type || is_bulk(*type)) return; // answers, and bytes of files, are for nobody to read here
    const auto before = sides.before.find(*type, change.id), after = sides.after.find(*type, change.id);
    const RecordKey key{change.type, change.id};
    if (before && after)
        add_differences(sides, *type, *before, *after, changes);
    else if (after)
        changes.push_back({ChangeKind::added, key, added_words(sides, *type, *after)});
    else if (before)
        changes.push_back({ChangeKind::removed, key,
                           fill(translate(sides.language, "{0} is removed"),
                                {name_words(sides.before, *type, *before, sides.language)})});
}

/// In the order in which the script first touched the records; what follows from that comes last.
void sort_as_asked(const ActionRun &run, std::vector<Change> &list) {
    std::map<std::pair<std::string, std::string>, std::size_t> places;
    for (const WantedChange &wanted : run.wanted)
        places.emplace(std::pair(std::string(wanted.type->name), real_id(run, wanted.id)), places.size());
    const auto place_of = [&](const Change &change) {
        const auto found = places.find({change.type, change.id});
        return found == places.end() ? places.size() : found->second;
    };
    std::stable_sort(list.begin(), list.end(),
                     [&](const Change &a, const Change &b) { return place_of(a) < place_of(b); });
}

} // namespace

void carry_out(Edit &edit, const Workspace &workspace, const ActionRun &run) {
    for (const WantedChange &change : run.wanted) {
        try {
            carry_out_one(edit, workspace, run, change);
        } catch (const Failure &failure) {
            throw scripting::ScriptFailure(
                "The script {0} asks in line {1} for a change that cannot be made: {2}",
                {run.script_name, std::to_string(change.line), Argument(failure)}, change.line,
                Argument(failure));
        }
    }
}

void plan_changes(const Workspace &workspace, ActionRun &run) {
    for (const WantedChange &change : run.wanted)
        if (change.kind == WantedChange::Kind::add) run.new_ids.emplace(change.id, new_identifier());
    if (run.wanted.empty()) return;
    Workspace trial = workspace.trial();
    Changes made;
    const Connection connection = trial.on_change([&](const Changes &changes) { made = changes; });
    trial.edit(run.title, [&](Edit &edit) { carry_out(edit, trial, run); });
    sort_as_asked(run, made.list);
    for (const Change &change : made.list)
        tell_change({workspace, trial, run.language}, change, run.changes);
}

} // namespace kartrekker::app
