#include "workbench/app/presenters/find_presenter.h"

#include "model/text_order.h"
#include "model/translation.h"
#include "workbench/app/text_folding.h"

#include <algorithm>

namespace kartrekker::app {

using model::EntityType;

namespace {

constexpr std::size_t most_before_find = 32; ///< characters
constexpr std::size_t most_after_find = 64;

} // namespace

std::string FindPresenter::key_of(const TextFind &find, std::size_t begin) const {
    return find.key.type + "/" + find.key.id + "/" + std::string(find.field->name) + "/" +
           std::to_string(begin);
}

void FindPresenter::search(const TextIndex &index, const TextQuery &query) {
    if (query.words != query_.words) unticked_.clear();
    query_ = query;
    finds_.clear();
    rows_.clear();
    ticked_.clear();
    if (query_.words.empty()) return;
    const std::string words = folded(query_.words);
    for (const EntityType *type : model::entity_types())
        if (query_.type.empty() || query_.type == type->name) search_kind(index, *type, words);
    for (const TextFind &find : finds_)
        ticked_.push_back(find.can_be_replaced() && !unticked_.contains(key_of(find, find.range.begin)));
}

void FindPresenter::search_kind(const TextIndex &index, const EntityType &type, const std::string &words) {
    const std::size_t before = finds_.size(), heading = rows_.size();
    rows_.emplace_back();
    for (const TextIndex::Entry &record : index.entries(type))
        search_record(type, record, words);
    const std::size_t count = finds_.size() - before;
    if (count == 0)
        rows_.pop_back();
    else
        rows_[heading].heading =
            std::string(type.label_plural.in(language_)) + " (" + std::to_string(count) + ")";
}

void FindPresenter::search_record(const EntityType &type, const TextIndex::Entry &record,
                                  const std::string &words) {
    std::size_t at = finds_.size();
    for (const TextIndex::Field &field : record.fields) {
        if (!query_.field.empty() && query_.field != field.info->name) continue;
        if (field.folded.find(words) == std::string::npos) continue;
        add_finds({std::string(type.name), record.id}, type, *field.info, field.text, query_,
                  most_shown_finds, finds_);
    }
    for (; at < finds_.size(); ++at)
        rows_.push_back(
            {{},
             at,
             record.caption,
             std::string(finds_[at].field->label.in(language_)),
             surroundings(*finds_[at].text, finds_[at].range, most_before_find, most_after_find)});
}

void FindPresenter::tick(std::size_t find, bool is_ticked) {
    if (find >= finds_.size() || !finds_[find].can_be_replaced()) return;
    ticked_[find] = is_ticked;
    if (is_ticked)
        unticked_.erase(key_of(finds_[find], finds_[find].range.begin));
    else
        unticked_.insert(key_of(finds_[find], finds_[find].range.begin));
}

void FindPresenter::tick_all(bool is_ticked) {
    for (std::size_t i = 0; i < finds_.size(); ++i)
        tick(i, is_ticked);
}

std::size_t FindPresenter::ticked_count() const {
    return static_cast<std::size_t>(std::count(ticked_.begin(), ticked_.end(), true));
}

std::size_t FindPresenter::replaceable_count() const {
    return static_cast<std::size_t>(std::count_if(
        finds_.begin(), finds_.end(), [](const TextFind &find) { return find.can_be_replaced(); }));
}

std::string FindPresenter::state() const {
    if (query_.words.empty()) return model::translate(language_, "Searches the texts of all records.");
    if (finds_.empty())
        return model::fill(model::translate(language_, "“{0}” stands nowhere."), {query_.words});
    std::set<std::string> records;
    for (const TextFind &find : finds_)
        records.insert(find.key.type + "/" + find.key.id);
    const auto count = static_cast<long long>(finds_.size());
    const std::string counted =
        model::fill(model::translate(language_, "Found {0} time", "Found {0} times", count),
                    {std::to_string(count)}) +
        ", " +
        model::fill(model::translate(language_, "in {0} record", "in {0} records",
                                     static_cast<long long>(records.size())),
                    {std::to_string(records.size())});
    if (finds_.size() < most_shown_finds) return counted + ".";
    return counted + ". " + model::translate(language_, "There may be more: search for more words.");
}

std::size_t FindPresenter::replace(model::Workspace &workspace, const std::string &words) {
    std::vector<TextFind> chosen;
    for (std::size_t i = 0; i < finds_.size(); ++i)
        if (ticked_[i]) chosen.push_back(finds_[i]);
    // What stands behind a replaced find in its text moves with it, and stays without a tick. What is not
    // searched now stays as it is.
    std::set<std::string> unticked = unticked_;
    for (const TextFind &find : finds_)
        unticked.erase(key_of(find, find.range.begin));
    for (std::size_t i = 0; i < finds_.size(); ++i) {
        const TextFind &kept = finds_[i];
        if (ticked_[i] || !kept.can_be_replaced()) continue;
        std::size_t begin = kept.range.begin;
        for (const TextFind &one : chosen)
            if (one.key == kept.key && one.field == kept.field && one.range.begin < kept.range.begin)
                begin = begin + words.size() - (one.range.end - one.range.begin);
        unticked.insert(key_of(kept, begin));
    }
    const std::set<std::string> before =
        std::exchange(unticked_, std::move(unticked)); // views search at once
    try {
        return replace_finds(workspace, chosen, words, language_);
    } catch (...) {
        unticked_ = before;
        throw;
    }
}

std::vector<FindPresenter::Named> FindPresenter::kinds() const {
    std::vector<Named> named;
    for (const EntityType *type : model::entity_types())
        if (!fields_of(type->name).empty())
            named.push_back({std::string(type->name), std::string(type->label_plural.in(language_))});
    std::ranges::sort(named, {}, [&](const Named &one) { return model::order_key(one.label, language_); });
    return named;
}

std::vector<FindPresenter::Named> FindPresenter::fields_of(std::string_view kind) const {
    std::vector<Named> named;
    const EntityType *type = model::find_entity_type(kind);
    if (!type) return named;
    for (const model::FieldInfo &field : type->fields)
        if (is_searched(*type, field))
            named.push_back({std::string(field.name), std::string(field.label.in(language_))});
    return named;
}

} // namespace kartrekker::app
