#include "workbench/app/presenters/list_presenter.h"

#include "model/field_text.h"
#include "model/translation.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/several_records.h"
#include "workbench/app/presenters/value_order.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/app/text_folding.h"

#include <algorithm>

namespace kartrekker::app {

using model::FieldInfo;
using model::FieldKind;

namespace {

double share_of(const FieldInfo &field, bool is_first) {
    if (is_first) return 2.4;
    if (is_declared(field.names)) return 1.5; // its title
    switch (field.kind) {
    case FieldKind::text:
    case FieldKind::paragraph:
    case FieldKind::reference:
        return 1.5;
    case FieldKind::choice:
        return 1.3;
    case FieldKind::date:
        return 0.9;
    default:
        return 0.7;
    }
}

/// All that a row shows, as it is searched; days also as files have them.
std::string folded_words(const ListRow &row, const std::vector<ListColumn> &columns,
                         const model::EntityType &type, const model::Record &record) {
    std::string all;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const FieldInfo &field = *columns[i].info;
        all += row.cells[i] + "\n";
        if (field.kind == FieldKind::date)
            all += model::value_text(field, record.values[type.index_of(field.name)]) + "\n";
    }
    return folded(all + row.caption);
}

/// Stable: records that are equal in it keep their order.
template <class MakeKey>
void put_in_order(std::vector<model::Record> &records, bool is_descending, MakeKey make_key) {
    std::vector<std::pair<ValueOrder::Key, std::size_t>> keys;
    for (std::size_t i = 0; i < records.size(); ++i)
        keys.emplace_back(make_key(records[i]), i);
    std::stable_sort(keys.begin(), keys.end(), [&](const auto &one, const auto &other) {
        return ValueOrder::is_before(one.first, other.first, is_descending);
    });
    std::vector<model::Record> sorted;
    for (const auto &[key, place] : keys)
        sorted.push_back(std::move(records[place]));
    records = std::move(sorted);
}

} // namespace

ListPresenter::ListPresenter(const model::Workspace &workspace, const model::EntityType &type,
                             model::Language language, std::string owner)
    : workspace_(&workspace), type_(&type), language_(language), owner_(std::move(owner)),
      layout_(ListLayout::usual(type)) {
    make_columns();
    refresh();
}

void ListPresenter::make_columns() {
    columns_.clear();
    for (const ListLayout::Column &column : layout_.columns) {
        const FieldInfo &info = *field(column.field);
        columns_.push_back({&info, std::string(info.label.in(language_)),
                            is_figure(info.kind) && !is_declared(info.names),
                            share_of(info, columns_.empty()), column.width});
    }
}

const FieldInfo *ListPresenter::field(const std::string &name) const {
    return type_->find(name);
}

void ListPresenter::set_layout(ListLayout layout) {
    if (layout.group != layout_.group) folded_.clear();
    layout_ = std::move(layout);
    make_columns();
    refresh();
}

void ListPresenter::set_width(std::size_t column, double width) {
    layout_.columns[column].width = columns_[column].width = width;
}

model::Value ListPresenter::read_value(const model::Record &record, const FieldInfo &field) const {
    const model::Value &value = record.values[type_->index_of(field.name)];
    if (field.kind != FieldKind::text || !is_declared(field.names)) return value;
    const auto title = checks_.names()->title_in(*type_, record, field);
    return title ? model::Value{*title} : value;
}

ListRow ListPresenter::row_of(const model::Record &record) const {
    ListRow row;
    row.id = record.id;
    const DeclaredNames &names = *checks_.names();
    row.caption = names.caption_of(*workspace_, *type_, record, language_);
    for (const ListColumn &column : columns_)
        row.cells.push_back(names.cell_of(*workspace_, *type_, record, *column.info, language_));
    return row;
}

void ListPresenter::judge(ListRow &row) const {
    const RecordKey key{std::string(type_->name), row.id};
    row.score = checks_.score(key);
    row.standing = checks_.standing(key);
}

void ListPresenter::sort(std::vector<model::Record> &records) const {
    const FieldInfo *by = field(layout_.sort);
    if (!by) return;
    put_in_order(records, layout_.is_descending,
                 [&, order = ValueOrder(*workspace_, *by, language_)](const model::Record &record) mutable {
                     return order.key(read_value(record, *by));
                 });
}

void ListPresenter::group(std::vector<model::Record> &records) {
    all_groups_.clear();
    const FieldInfo *by = field(layout_.group);
    if (!by) return;
    const bool is_sorted = by->is_shared; // as the records are: by which of them comes first
    const bool is_descending = !is_sorted && layout_.is_descending && layout_.sort == layout_.group;
    put_in_order(records, is_descending,
                 [&, order = ValueOrder(*workspace_, *by, language_)](const model::Record &record) mutable {
                     return order.group_key(read_value(record, *by));
                 });
    for (const model::Record &record : records) {
        const model::Value value = read_value(record, *by);
        const std::string key = model::value_text(*by, value);
        if (all_groups_.empty() || all_groups_.back().key != key) {
            std::string name = shown_cell(*workspace_, *by, value, language_);
            if (name.empty()) name = model::translate(language_, "Not filled in");
            all_groups_.push_back({key, std::string(by->label.in(language_)) + ": " + name});
        }
        ++all_groups_.back().count;
    }
}

void ListPresenter::make_lines() {
    lines_.clear();
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const std::size_t group = rows_[row].group;
        if (!groups_.empty() && (row == 0 || rows_[row - 1].group != group)) lines_.push_back({true, group});
        if (groups_.empty() || !groups_[group].is_folded) lines_.push_back({false, row});
    }
}

void ListPresenter::refresh() {
    auto records =
        owner_.empty() ? workspace_->all(*type_) : workspace_->where(*type_, type_->owner()->name, owner_);
    sort(records);
    group(records);
    const auto remarks = remarks_by_id(*workspace_, type_->name);
    all_rows_.clear();
    std::size_t group = 0, in_group = 0;
    for (const model::Record &record : records) {
        ListRow row = row_of(record);
        if (const auto found = remarks.find(record.id); found != remarks.end()) row.remarks = found->second;
        row.group = group;
        std::string words = folded_words(row, columns_, *type_, record);
        all_rows_.push_back({std::move(row), std::move(words)});
        if (all_groups_.empty() || ++in_group < all_groups_[group].count) continue;
        ++group;
        in_group = 0;
    }
    apply_filter();
}

void ListPresenter::apply_filter() {
    rows_.clear();
    groups_.clear();
    for (const auto &[row, words] : all_rows_) {
        if (!holds_every_word(words, filter_)) continue;
        rows_.push_back(row);
        judge(rows_.back());
        if (all_groups_.empty()) continue;
        const ListGroup &group = all_groups_[row.group];
        if (groups_.empty() || groups_.back().key != group.key)
            groups_.push_back({group.key, group.name, 0, folded_.contains(group.key)});
        rows_.back().group = groups_.size() - 1;
        ++groups_.back().count;
    }
    make_lines();
}

void ListPresenter::fold(std::size_t group, bool is_folded) {
    groups_[group].is_folded = is_folded;
    if (is_folded)
        folded_.insert(groups_[group].key);
    else
        folded_.erase(groups_[group].key);
    make_lines();
}

void ListPresenter::reveal(std::string_view id) {
    const auto row = find(id);
    if (row && !groups_.empty() && groups_[rows_[*row].group].is_folded) fold(rows_[*row].group, false);
}

void ListPresenter::set_filter(std::string_view filter) {
    filter_ = words_of(folded(filter));
    apply_filter();
}

void ListPresenter::judge(const RecordChecks &checks) {
    checks_ = checks;
    const bool has_titles = std::any_of(type_->fields.begin(), type_->fields.end(),
                                        [](const FieldInfo &info) { return is_declared(info.names); });
    if (has_titles) return refresh();
    for (ListRow &row : rows_)
        judge(row);
}

std::string ListPresenter::why_of_group(std::size_t group) const {
    std::vector<std::string> captions;
    for (const ListRow &row : rows_)
        if (row.group == group) captions.push_back(row.caption);
    const char *words =
        filter_.empty() ? mark("{0} in this group:") : mark("{0} in this group, as filtered:");
    return why_counted(
        groups_[group].name,
        model::fill(model::translate(language_, words), {counted(captions.size(), *type_, language_)}),
        captions, language_);
}

const ListRow *ListPresenter::row_on(std::size_t line) const {
    return line < lines_.size() && !lines_[line].is_head ? &rows_[lines_[line].index] : nullptr;
}

std::optional<std::size_t> ListPresenter::find(std::string_view id) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const ListRow &row) { return row.id == id; });
    if (found == rows_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - rows_.begin());
}

std::optional<std::size_t> ListPresenter::record_near(std::size_t line) const {
    for (std::size_t at = line; at < lines_.size(); ++at)
        if (!lines_[at].is_head) return at;
    for (std::size_t at = std::min(line, lines_.size()); at-- > 0;)
        if (!lines_[at].is_head) return at;
    return std::nullopt;
}

std::optional<std::size_t> ListPresenter::line_of(std::string_view id) const {
    for (std::size_t line = 0; line < lines_.size(); ++line)
        if (!lines_[line].is_head && rows_[lines_[line].index].id == id) return line;
    return std::nullopt;
}

bool can_be_added(const ListPresenter &list) {
    return can_be_added(list.type()) && (!list.type().owner() || !list.owner().empty());
}

} // namespace kartrekker::app
