#include "workbench/app/presenters/list_presenter.h"

#include "model/translation.h"

#include <algorithm>

namespace kartrekker::app {

using model::FieldInfo;
using model::FieldKind;

namespace {

bool is_figure(const FieldInfo &field) {
    switch (field.kind) {
    case FieldKind::integer:
    case FieldKind::number:
    case FieldKind::money:
    case FieldKind::share:
    case FieldKind::rating:
        return true;
    default:
        return false;
    }
}

double share_of(const FieldInfo &field, bool is_first) {
    if (is_first) return 2.4;
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

/// ASCII letters only: enough to find a word whatever its case at the start of a sentence.
std::string lowered(std::string text) {
    for (char &c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool holds_every_word(const ListRow &row, const std::string &filter) {
    std::string all;
    for (const std::string &cell : row.cells)
        all += cell + "\n";
    all = lowered(all + row.caption);
    std::size_t start = 0;
    while (start < filter.size()) {
        std::size_t end = filter.find(' ', start);
        if (end == std::string::npos) end = filter.size();
        if (all.find(filter.substr(start, end - start)) == std::string::npos) return false;
        start = end + 1;
    }
    return true;
}

} // namespace

ListPresenter::ListPresenter(const model::Workspace &workspace, const model::EntityType &type,
                             model::Language language, std::string owner)
    : workspace_(&workspace), type_(&type), language_(language), owner_(std::move(owner)) {
    for (const FieldInfo &field : type.fields) {
        if (!field.is_column || field.is_owner) continue;
        columns_.push_back({&field, std::string(field.label.in(language)), is_figure(field),
                            share_of(field, columns_.empty())});
    }
    refresh();
}

ListRow ListPresenter::row_of(const model::Record &record) const {
    ListRow row;
    row.id = record.id;
    row.caption = shown_caption(*workspace_, *type_, record, language_);
    for (const ListColumn &column : columns_)
        row.cells.push_back(shown_cell(*workspace_, *column.info,
                                       record.values[type_->index_of(column.info->name)], language_));
    const RecordKey key{std::string(type_->name), record.id};
    row.score = checks_.score(key);
    row.standing = checks_.standing(key);
    return row;
}

void ListPresenter::refresh() {
    rows_.clear();
    const auto records =
        owner_.empty() ? workspace_->all(*type_) : workspace_->where(*type_, type_->owner()->name, owner_);
    const auto remarks = remarks_by_id(*workspace_, type_->name);
    for (const model::Record &record : records) {
        ListRow row = row_of(record);
        if (const auto found = remarks.find(record.id); found != remarks.end()) row.remarks = found->second;
        if (filter_.empty() || holds_every_word(row, filter_)) rows_.push_back(std::move(row));
    }
}

void ListPresenter::set_filter(std::string filter) {
    filter_ = lowered(std::move(filter));
    refresh();
}

void ListPresenter::judge(const RecordChecks &checks) {
    checks_ = checks;
    for (ListRow &row : rows_) {
        const RecordKey key{std::string(type_->name), row.id};
        row.score = checks_.score(key);
        row.standing = checks_.standing(key);
    }
}

std::optional<std::size_t> ListPresenter::find(std::string_view id) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const ListRow &row) { return row.id == id; });
    if (found == rows_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - rows_.begin());
}

} // namespace kartrekker::app
