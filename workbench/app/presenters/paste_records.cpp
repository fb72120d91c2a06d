#include "workbench/app/presenters/paste_records.h"

#include "model/field_text.h"
#include "model/translation.h"
#include "workbench/app/csv_import.h"
#include "workbench/app/presenters/record_actions.h"
#include "workbench/app/presenters/several_records.h"
#include "workbench/app/records.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <unordered_map>

namespace kartrekker::app {

using model::EntityType;
using model::FieldInfo;
using model::FieldKind;
using model::Language;
using model::Value;

namespace {

/// As texts are compared with labels: without spaces around it, also those that do not break, in small
/// letters.
std::string plain_words(std::string text) {
    for (std::size_t at = text.find("\xC2\xA0"); at != std::string::npos; at = text.find("\xC2\xA0", at))
        text.replace(at, 2, " ");
    return lower_case(trimmed(text));
}

const FieldInfo *field_called(const EntityType &type, const std::string &head) {
    std::string words = plain_words(head);
    if (const auto unit = words.rfind(" ("); unit != std::string::npos && words.ends_with(')'))
        if (std::any_of(type.fields.begin(), type.fields.end(), [&](const FieldInfo &field) {
                return !field.unit.empty() &&
                       (words.ends_with("(" + model::shown_unit(field.unit, Language::english) + ")") ||
                        words.ends_with("(" + model::shown_unit(field.unit, Language::dutch) + ")"));
            }))
            words.resize(unit);
    for (const FieldInfo &field : type.fields) {
        if (!can_be_edited(field)) continue;
        for (const std::string_view name : {field.label.english, field.label.dutch, field.name})
            if (words == lower_case(std::string(name))) return &field;
    }
    return nullptr;
}

/// Excel's own signs around a number: "€ 1.200,50", "45%".
std::string bare_number(const FieldInfo &field, std::string text, Language language) {
    for (const std::string_view sign : {"\xC2\xA0", "\xE2\x82\xAC", " "})
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign))
            text.erase(at, sign.size());
    if (field.kind == FieldKind::share && text.ends_with('%')) text.pop_back();
    const auto point = std::min(text.find('.'), text.size());
    if (language == Language::dutch || text.find(',') == std::string::npos) return text;
    for (std::size_t at = text.find(','), group = point; at != std::string::npos && at < point;
         at = text.find(',', at + 1)) // 1,234,567.8: a comma before each three digits, nowhere else
        if ((group - at) % 4 != 0) return text;
    std::erase(text, ',');
    return text;
}

/// Turns cells into values, and remembers which record goes by which name.
class CellReader {
  public:
    CellReader(const model::Workspace &workspace, const DeclaredNames &declared, Language language)
        : workspace_(&workspace), declared_(&declared), language_(language) {}

    /// `item`: the question that the row answers, for what is written there about it. `Failure` says what is
    /// wrong with it.
    Value value(const FieldInfo &field, const std::string &cell, const std::string &item) {
        if (is_declared(field.names))
            for (const DeclaredNames::Name &name : declared_->all(field, item))
                if (plain_words(name.title) == plain_words(unguarded_text(cell)))
                    return model::parse_value(field, name.id);
        switch (field.kind) {
        case FieldKind::reference:
            return linked(field, cell);
        case FieldKind::choice:
            return chosen(field, cell);
        case FieldKind::flag:
            return ticked(field, cell);
        case FieldKind::text:
        case FieldKind::paragraph:
            return model::parse_typed_value(field, unguarded_text(cell), language_);
        case FieldKind::date:
            return model::parse_typed_value(field, trimmed(cell), language_);
        default:
            return model::parse_typed_value(field, bare_number(field, cell, language_), language_);
        }
    }

  private:
    Value chosen(const FieldInfo &field, const std::string &cell) const {
        const std::string words = plain_words(unguarded_text(cell));
        for (const model::Choice &choice : field.choices)
            for (const std::string_view name : {choice.label.english, choice.label.dutch, choice.id})
                if (words == lower_case(std::string(name))) return std::string(choice.id);
        if (words.empty()) return model::parse_value(field, {});
        std::string choices;
        for (const model::Choice &choice : field.choices)
            choices += (choices.empty() ? "" : ", ") + std::string(choice.label.in(language_));
        throw model::Failure("“{1}” is not one of the choices for the field {0}. They are {2}.",
                             {field.label, cell, choices});
    }

    Value ticked(const FieldInfo &field, const std::string &cell) const {
        const std::string words = plain_words(cell);
        if (words == "waar" || words == "x") return std::int64_t{1};
        if (words == "onwaar") return std::int64_t{0};
        return model::parse_value(field, words);
    }

    Value linked(const FieldInfo &field, const std::string &cell) {
        const EntityType &target = *model::find_entity_type(field.target);
        const std::string words = plain_words(unguarded_text(cell));
        if (words.empty()) return model::parse_value(field, {});
        const Names &names = names_of(target);
        if (const auto found = names.find(words); found != names.end()) {
            if (!found->second.empty()) return found->second;
            throw model::Failure(
                "“{0}” in the field {1} is the name of several. Give them different names first.",
                {cell, field.label});
        }
        const std::string id = trimmed(cell);
        if (model::is_identifier(id) && workspace_->find(target, id)) return id;
        throw model::Failure("“{0}” in the field {1} is not in the list “{2}”. Add it there first.",
                             {cell, field.label, target.label_plural});
    }

    using Names = std::unordered_map<std::string, std::string>; ///< to ids; empty where several have it

    const Names &names_of(const EntityType &type) {
        const auto [entry, is_new] = names_.try_emplace(type.name);
        if (!is_new) return entry->second;
        for (const model::Record &record : workspace_->all(type)) {
            const std::string name = plain_words(shown_caption(*workspace_, type, record, language_));
            const auto [known, is_first] = entry->second.emplace(name, record.id);
            if (!is_first) known->second.clear();
        }
        return entry->second;
    }

    const model::Workspace *workspace_;
    const DeclaredNames *declared_;
    Language language_;
    std::unordered_map<std::string_view, Names> names_;
};

/// What the columns of the pasted rows hold; null for a column that is not taken.
struct PasteColumns {
    std::vector<const FieldInfo *> fields;
    bool has_heads = false;
};

PasteColumns columns_of(const ListPresenter &list, const ClipboardRow &first, Complaints &complaints,
                        std::vector<std::string> &ignored) {
    PasteColumns columns;
    std::size_t known = 0, filled = 0;
    for (const std::string &cell : first.cells) {
        columns.fields.push_back(field_called(list.type(), cell));
        known += columns.fields.back() != nullptr;
        filled += !plain_words(cell).empty();
    }
    columns.has_heads = known > 0 && 2 * known >= filled;
    if (!columns.has_heads) {
        columns.fields.clear();
        for (const ListColumn &column : list.columns())
            columns.fields.push_back(can_be_edited(*column.info) ? column.info : nullptr);
        return columns;
    }
    for (std::size_t i = 0; i < columns.fields.size(); ++i) {
        const FieldInfo *field = columns.fields[i];
        if (!field && !plain_words(first.cells[i]).empty())
            ignored.push_back(headline(model::one_clean_line(first.cells[i]), 60));
        if (field && std::count(columns.fields.begin(), columns.fields.end(), field) > 1) {
            complaints.complain(first.line, "the column “{0}” occurs twice.", {first.cells[i]});
            columns.fields.clear();
            break;
        }
    }
    return columns;
}

bool is_blank(const std::string &cell) {
    return plain_words(cell).empty();
}

/// The record of one row; what is wrong with it is complained of.
model::Record record_from(const EntityType &type, const model::Record &model_record,
                          const PasteColumns &columns, const ClipboardRow &row, CellReader &reader,
                          Complaints &complaints) {
    model::Record record = model_record;
    for (std::size_t i = 0; i < std::max(row.cells.size(), columns.fields.size()); ++i) {
        const std::string cell = i < row.cells.size() ? row.cells[i] : std::string();
        if (i >= columns.fields.size()) {
            if (is_blank(cell)) continue;
            complaints.complain(row.line, "“{0}” stands in a column that this list does not have.", {cell});
            break;
        }
        if (!columns.fields[i]) continue;
        try {
            record.values[type.index_of(columns.fields[i]->name)] = reader.value(
                *columns.fields[i], is_blank(cell) ? std::string() : cell, item_of(type, record));
        } catch (const model::Failure &failure) {
            complaints.complain(row.line, failure.in(complaints.language()).c_str());
        }
    }
    return record;
}

struct NumberedRecord {
    std::int64_t line;
    model::Record record;
};

/// One step of the history. What the engagement refuses is complained of, with its line; then nothing is
/// added.
std::vector<std::string> add_all(model::Workspace &workspace, const EntityType &type,
                                 const std::vector<NumberedRecord> &records, Complaints &complaints) {
    std::vector<std::string> ids;
    std::int64_t line = 0;
    const std::string label = model::fill(model::translate(complaints.language(), "Paste {0}"),
                                          {counted(records.size(), type, complaints.language())});
    try {
        workspace.edit(label, [&](model::Edit &edit) {
            for (const NumberedRecord &one : records) {
                line = one.line;
                ids.push_back(edit.add(type, one.record));
            }
            line = 0;
        });
    } catch (const model::Failure &failure) {
        if (line == 0) throw;
        complaints.complain(line, failure.in(complaints.language()).c_str());
        ids.clear();
    }
    return ids;
}

} // namespace

PasteResult paste_records(model::Workspace &workspace, const ListPresenter &list, std::string_view text) {
    const EntityType &type = list.type();
    const Language language = list.language();
    const auto rows = clipboard_rows(text);
    if (rows.empty())
        throw model::Failure("The clipboard holds no rows. Copy some in your spreadsheet first.");
    PasteResult result;
    Complaints complaints(language, result.problems);
    const PasteColumns columns = columns_of(list, rows.front(), complaints, result.ignored);
    if (columns.has_heads && rows.size() == 1)
        throw model::Failure("The clipboard holds a line of heads only. Copy the rows below it too.");
    CellReader reader(workspace, list.names(), language);
    const model::Record model_record = new_record(workspace, type, language, list.owner());
    std::vector<NumberedRecord> records;
    const std::size_t first = columns.has_heads ? 1 : 0;
    for (std::size_t i = first; i < rows.size() && !columns.fields.empty(); ++i)
        records.push_back(
            {rows[i].line, record_from(type, model_record, columns, rows[i], reader, complaints)});
    if (result.problems.empty()) result.ids = add_all(workspace, type, records, complaints);
    complaints.close();
    return result;
}

std::string PasteResult::words(const EntityType &type, Language language) const {
    std::string said;
    if (!problems.empty()) {
        said = model::translate(language, "Nothing was pasted. Mend these lines and try again:");
        for (const std::string &problem : problems)
            said += "\n" + problem;
        return said;
    }
    said = model::fill(model::translate(language, "{0} pasted."), {counted(ids.size(), type, language)});
    for (const std::string &head : ignored)
        said +=
            " " + model::fill(model::translate(language,
                                               "The column “{0}” was not taken: nothing here has that name."),
                              {head});
    return said;
}

} // namespace kartrekker::app
