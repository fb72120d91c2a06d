#include "export/register_sheet.h"

#include "model/entities/signal.h"
#include "model/entities/unit.h"
#include "model/field_text.h"
#include "model/withholding.h"

#include <algorithm>
#include <map>

namespace kartrekker::exports {

using namespace model;

namespace {

constexpr int register_header_row = 3;
constexpr std::size_t pixels_of_a_letter = 8;

/// Their figures are results of groups, which the assessments tell or withhold.
constexpr std::string_view answers_of_people[] = {"vision_pulse", "comparison"};

bool is_register(const EntityType &type) {
    return std::find(std::begin(answers_of_people), std::end(answers_of_people), type.name) ==
               std::end(answers_of_people) &&
           !type.page.empty() && type.page != "instruments" && type.only_id.empty() && !type.owner() &&
           !is_bulk(type) && std::none_of(type.fields.begin(), type.fields.end(), [](const FieldInfo &field) {
               return field.kind == FieldKind::document;
           });
}

Role role_of(const FieldInfo &field) {
    switch (field.kind) {
    case FieldKind::integer:
    case FieldKind::rating:
        return Role::count;
    case FieldKind::number:
        return Role::plain_number;
    case FieldKind::money:
        return Role::amount;
    case FieldKind::share:
        return Role::share;
    case FieldKind::date:
        return Role::date;
    default:
        return Role::text;
    }
}

bool is_figure(Role role) {
    return role != Role::text && role != Role::aside && role != Role::date;
}

int width_of(const FieldInfo &field, const std::string &label) {
    const int least = field.kind == FieldKind::paragraph                                    ? 360
                      : field.kind == FieldKind::text || field.kind == FieldKind::reference ? 200
                                                                                            : 90;
    return std::max(least, static_cast<int>(std::min<std::size_t>(label.size(), 24) * pixels_of_a_letter));
}

/// Turns values into cells, and remembers the captions of what they point at.
class Cells {
  public:
    Cells(const Workspace &workspace, Language language)
        : workspace_(workspace), language_(language), small_units_(small_units(workspace)) {}

    Content operator()(const EntityType &type, const FieldInfo &field, const Value &value) {
        if (is_missing(value)) return std::monostate();
        if (&type == &Signal::type() && field.target == Unit::type().name &&
            small_units_.contains(std::get<std::string>(value)))
            return std::monostate();
        if (field.kind == FieldKind::reference) return caption(field, std::get<std::string>(value));
        if (field.kind == FieldKind::date)
            if (const auto date = parse_date(std::get<std::string>(value))) return *date;
        if (role_of(field) != Role::text) {
            if (const auto *number = std::get_if<double>(&value)) return *number;
            if (const auto *whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
        }
        return shown_value(field, value, language_);
    }

  private:
    std::string caption(const FieldInfo &field, const std::string &id) {
        const EntityType *target = find_entity_type(field.target);
        if (!target) return id;
        auto &captions = captions_[target];
        if (captions.empty())
            for (const Record &record : workspace_.all(*target))
                captions[record.id] = caption_of(*target, record);
        const auto found = captions.find(id);
        return found == captions.end() || found->second.empty() ? id : found->second;
    }

    const Workspace &workspace_;
    Language language_;
    std::set<std::string> small_units_;
    std::map<const EntityType *, std::map<std::string, std::string>> captions_;
};

RegisterTable::Column column_of(const FieldInfo &field, Language language) {
    std::string label(field.label.in(language));
    if (!field.unit.empty() && field.kind != FieldKind::share)
        label += " (" + shown_unit(field.unit, language) + ")";
    return {label, role_of(field), width_of(field, label)};
}

} // namespace

std::vector<RegisterTable> register_tables(const Workspace &workspace, Language language) {
    std::vector<RegisterTable> tables;
    Cells cell(workspace, language);
    for (const EntityType *type : entity_types()) {
        if (!is_register(*type)) continue;
        const auto records = workspace.all(*type);
        if (records.empty()) continue;
        RegisterTable table{
            std::string(type->label_plural.in(language)), std::string(type->purpose.in(language)), {}, {}};
        for (const FieldInfo &field : type->fields) {
            const bool is_after_figure = !table.columns.empty() && is_figure(table.columns.back().role);
            table.columns.push_back(column_of(field, language));
            RegisterTable::Column &column = table.columns.back();
            if (is_after_figure && column.role == Role::text) column.role = Role::aside;
        }
        for (const Record &record : records) {
            auto &row = table.rows.emplace_back();
            for (std::size_t i = 0; i < type->fields.size(); ++i)
                row.push_back(cell(*type, type->fields[i], record.values[i]));
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

Sheet register_sheet(const RegisterTable &table, const std::string &name) {
    Sheet sheet;
    sheet.name = name;
    sheet.put({0, 0}, table.title, Role::title);
    sheet.put({1, 0}, table.purpose, Role::state);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const RegisterTable::Column &column = table.columns[i];
        sheet.widths.push_back(column.width);
        const Role header = column.role == Role::aside ? Role::header_aside
                            : is_figure(column.role)   ? Role::header_figure
                                                       : Role::header;
        sheet.put({register_header_row, static_cast<int>(i)}, column.label, header);
    }
    int row = register_header_row;
    for (const auto &values : table.rows) {
        ++row;
        for (std::size_t i = 0; i < values.size(); ++i)
            sheet.put({row, static_cast<int>(i)}, values[i],
                      i == 0 && table.columns[i].role == Role::text ? Role::strong : table.columns[i].role);
    }
    const int last = static_cast<int>(table.columns.size()) - 1;
    sheet.filters.push_back({sheet.name, {register_header_row, 0}, {row, last}});
    sheet.frozen = {register_header_row + 1, 1};
    sheet.header_row = register_header_row;
    return sheet;
}

} // namespace kartrekker::exports
