#include "workbench/app/presenters/list_layout.h"

#include <algorithm>
#include <charconv>

namespace kartrekker::app {

using model::FieldInfo;
using model::FieldKind;

namespace {

constexpr double widest_column = 2000;

/// Takes the part before the separator off the text.
std::string_view next_part(std::string_view &text, char separator) {
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    return part;
}

double width_from(std::string_view text) {
    int width = 0;
    std::from_chars(text.data(), text.data() + text.size(), width);
    return std::clamp(static_cast<double>(width), 0.0, widest_column);
}

std::vector<ListLayout::Column> columns_from(const model::EntityType &type, std::string_view text) {
    std::vector<ListLayout::Column> columns;
    while (!text.empty()) {
        std::string_view width = next_part(text, ',');
        const std::string name(next_part(width, ':'));
        const FieldInfo *field = type.find(name);
        const bool is_twice = std::any_of(columns.begin(), columns.end(),
                                          [&](const ListLayout::Column &one) { return one.field == name; });
        if (field && can_be_column(*field) && !is_twice) columns.push_back({name, width_from(width)});
    }
    return columns;
}

} // namespace

bool can_be_column(const FieldInfo &field) {
    return !field.is_owner && field.kind != FieldKind::document;
}

bool can_group(const FieldInfo &field) {
    switch (field.kind) {
    case FieldKind::choice:
    case FieldKind::reference:
    case FieldKind::flag:
    case FieldKind::rating:
        return true;
    default:
        return field.is_shared || (field.kind == FieldKind::text && is_declared(field.names));
    }
}

bool can_be_edited(const FieldInfo &field) {
    return can_be_column(field) && !field.is_fixed;
}

ListLayout ListLayout::usual(const model::EntityType &type) {
    ListLayout layout;
    for (const FieldInfo &field : type.fields)
        if (field.is_column && !field.is_owner) layout.columns.push_back({std::string(field.name), 0});
    return layout;
}

ListLayout ListLayout::usual_of_all(const model::EntityType &type) {
    ListLayout layout = usual(type);
    for (const FieldInfo &field : type.fields)
        if (field.is_shared) layout.group = field.name;
    if (const FieldInfo *owner = type.owner()) layout.group = owner->name;
    return layout;
}

ListLayout ListLayout::from_text(const model::EntityType &type, std::string_view text) {
    ListLayout layout = usual(type);
    while (!text.empty()) {
        std::string_view value = next_part(text, ';');
        const std::string_view key = next_part(value, '=');
        if (key == "columns") {
            auto columns = columns_from(type, value);
            if (!columns.empty()) layout.columns = std::move(columns);
        } else if (key == "sort") {
            layout.is_descending = value.starts_with('-');
            if (layout.is_descending) value.remove_prefix(1);
            if (const FieldInfo *field = type.find(value); field && can_be_column(*field))
                layout.sort = value;
        } else if (key == "group") {
            if (const FieldInfo *field = type.find(value); field && can_group(*field)) layout.group = value;
        }
    }
    if (layout.sort.empty()) layout.is_descending = false;
    return layout;
}

std::string ListLayout::text() const {
    std::string text = "columns=";
    for (const Column &column : columns) {
        if (&column != &columns.front()) text += ",";
        text += column.field;
        if (column.width > 0) text += ":" + std::to_string(static_cast<int>(column.width));
    }
    if (!sort.empty()) text += std::string(";sort=") + (is_descending ? "-" : "") + sort;
    if (!group.empty()) text += ";group=" + group;
    return text;
}

void ListLayout::turn_sort(std::string_view field) {
    if (sort != field) {
        sort = field;
        is_descending = false;
    } else if (!is_descending) {
        is_descending = true;
    } else {
        sort.clear();
        is_descending = false;
    }
}

void ListLayout::turn_column(std::string_view field) {
    if (!shows(field))
        columns.push_back({std::string(field), 0});
    else if (columns.size() > 1)
        std::erase_if(columns, [&](const Column &column) { return column.field == field; });
}

void ListLayout::move_column(std::string_view field, int places) {
    const auto at = std::find_if(columns.begin(), columns.end(),
                                 [&](const Column &column) { return column.field == field; });
    const auto place = (at - columns.begin()) + places;
    if (at == columns.end() || place < 0 || place >= static_cast<std::ptrdiff_t>(columns.size())) return;
    std::swap(*at, columns[static_cast<std::size_t>(place)]);
}

bool ListLayout::shows(std::string_view field) const {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const Column &column) { return column.field == field; });
}

} // namespace kartrekker::app
