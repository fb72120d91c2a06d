#include "workbench/app/presenters/palette_presenter.h"

#include "model/translation.h"
#include "workbench/app/text_folding.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <map>
#include <utility>

namespace kartrekker::app {

using model::EntityType;

namespace {

// How much a way of being found counts.
constexpr double at_beginning = 100;
constexpr double at_word = 80;
constexpr double by_initials = 35;
constexpr std::size_t least_initials = 3;
constexpr std::size_t most_initials = 12;
constexpr double within = 40;
constexpr double for_recent = 300;
constexpr double for_page = 6;
constexpr double for_command = 3;
constexpr double for_other_language = -30;
constexpr double for_kind_word = -20; ///< a word that names the kind of record
constexpr double for_content = -60;
constexpr double for_impossible = -15;
constexpr double for_each_byte = -0.05;
constexpr std::size_t longest_that_counts = 120; ///< bytes
constexpr std::size_t most_contents = 30;
constexpr std::size_t most_around_content = 48; ///< characters

std::size_t next_word(std::string_view text, std::size_t at) {
    at = end_of_word(text, at);
    while (at < text.size() && end_of_word(text, at) == at)
        at += character_at(text, at).size;
    return at;
}

/// Whether the letters are beginnings of words that follow each other in the text, others between them.
bool is_initials(std::string_view text, std::string_view letters) {
    std::uint32_t reached = 1; // a bit for each number of letters that the words so far can give
    for (std::size_t at = 0; at < text.size(); at = next_word(text, at)) {
        const std::string_view word = text.substr(at, end_of_word(text, at) - at);
        std::uint32_t now = reached;
        for (std::size_t from = 0; from < letters.size(); ++from)
            for (std::size_t i = 0; (reached >> from & 1) && i < word.size() && from + i < letters.size() &&
                                    word[i] == letters[from + i];
                 ++i)
                now |= 1u << (from + i + 1);
        reached = now;
    }
    return reached >> letters.size() & 1;
}

std::optional<double> match_of_word(std::string_view text, const std::string &word) {
    std::optional<double> best;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        if (at == 0) return at_beginning;
        if (!is_behind_word(text, at)) return at_word;
        if (word.size() > 1) best = within;
    }
    return best;
}

double length_cost(std::string_view text) {
    return for_each_byte * static_cast<double>(std::min(text.size(), longest_that_counts));
}

bool is_every_word_in(std::string_view text, const std::vector<std::string> &words) {
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string &word) { return match_of_word(text, word).has_value(); });
}

/// How well folded words are found in a folded text: nothing when one is missing.
std::optional<double> match_of(std::string_view text, const std::vector<std::string> &words) {
    double sum = 0;
    for (const std::string &word : words) {
        const auto match = match_of_word(text, word);
        if (match) {
            sum += *match;
        } else if (words.size() == 1 && word.size() >= least_initials && word.size() <= most_initials &&
                   is_initials(text, word)) {
            sum += by_initials;
        } else {
            return std::nullopt;
        }
    }
    return sum / static_cast<double>(std::max<std::size_t>(words.size(), 1)) + length_cost(text);
}

/// As `PaletteEntry::key`.
std::string record_key(const EntityType &type, std::string_view id) {
    return "record " + target_of(type, id);
}

/// Nothing for another kind of key.
std::optional<RecordKey> record_of_key(std::string_view key) {
    const std::size_t first = key.find('/'), last = key.rfind('/');
    if (first == last) return std::nullopt;
    const EntityType *type = model::find_entity_type(key.substr(first + 1, last - first - 1));
    const std::string id(key.substr(last + 1));
    if (!type || key != record_key(*type, id)) return std::nullopt;
    return RecordKey{std::string(type->name), id};
}

} // namespace

std::string PaletteEntry::key() const {
    const char *const kinds[] = {"command ", "page ", "record ", "record "};
    return kinds[static_cast<int>(kind)] + target;
}

PalettePresenter::PalettePresenter(std::vector<PaletteCommand> commands, const std::vector<PageInfo> &pages,
                                   const TextIndex *index, model::Language language)
    : pages_(&pages), index_(index), language_(language) {
    const auto other = language == model::Language::dutch ? model::Language::english : model::Language::dutch;
    if (index)
        for (const PageInfo &page : pages) {
            PaletteEntry entry{PaletteKind::page,
                               std::string(page.id),
                               page_title(page.id),
                               model::translate(language, "Page"),
                               {}};
            fixed_.push_back({entry, folded(entry.title), folded(model::translate(other, page.title))});
            add_lists(page, other);
        }
    for (const PaletteCommand &command : commands) {
        PaletteEntry entry{PaletteKind::command, command.id, command.label, {}, command.keys};
        entry.is_possible = command.is_possible;
        entry.reason = command.reason;
        fixed_.push_back({std::move(entry), folded(command.label), folded(command.other_label)});
    }
}

void PalettePresenter::add_lists(const PageInfo &page, model::Language other) {
    for (const EntityType *type : types_of_page(page.id)) {
        const std::string title(type->label_plural.in(language_));
        if (!can_be_added(*type) || title == page_title(page.id)) continue;
        PaletteEntry entry{PaletteKind::page,
                           target_of(*type, {}),
                           title,
                           model::translate(language_, "List") + " · " + page_title(page.id),
                           {}};
        fixed_.push_back({entry, folded(title), folded(std::string(type->label_plural.in(other))), false});
    }
}

std::string PalettePresenter::page_title(std::string_view page) const {
    for (const PageInfo &info : *pages_)
        if (info.id == page) return model::translate(language_, info.title);
    return {};
}

std::string PalettePresenter::kind_words(const EntityType &type, const TextIndex::Entry &record) const {
    std::string words(type.label.in(language_));
    for (const TextIndex::Entry *owner = index_->find(record.owner); owner;
         owner = index_->find(owner->owner))
        words += " · " + owner->caption;
    return words;
}

PaletteEntry PalettePresenter::record_entry(const EntityType &type, const TextIndex::Entry &record) const {
    std::string detail = kind_words(type, record);
    const std::string page = page_title(type.page);
    if (record.owner.id.empty() && !page.empty() && page != detail) detail += " · " + page;
    return {PaletteKind::record, target_of(type, record.id), record.caption, detail, {}};
}

std::optional<PaletteEntry> PalettePresenter::record_with_key(std::string_view key) const {
    const auto record = record_of_key(key);
    const TextIndex::Entry *entry = record && index_ ? index_->find(*record) : nullptr;
    if (!entry) return std::nullopt;
    return record_entry(*model::find_entity_type(record->type), *entry);
}

void PalettePresenter::tell_apart(std::vector<PaletteEntry> &entries) const {
    std::map<std::pair<std::string, std::string>, std::vector<PaletteEntry *>> alike;
    for (PaletteEntry &entry : entries)
        if (entry.kind == PaletteKind::record) alike[{entry.title, entry.detail}].push_back(&entry);
    for (const auto &[words, twins] : alike) {
        if (twins.size() < 2) continue;
        for (PaletteEntry *entry : twins) {
            const auto record = record_of_key(entry->key());
            if (!record) continue; // its id is not one of ours
            const std::string links =
                index_->linked_captions(*model::find_entity_type(record->type), record->id);
            if (!links.empty()) entry->detail += " · " + links;
        }
    }
}

void PalettePresenter::add_fixed(const std::vector<std::string> &words, std::vector<Scored> &found) const {
    for (const Fixed &one : fixed_) {
        auto score = match_of(one.folded, words);
        if (const auto other = match_of(one.other, words))
            score = std::max(score.value_or(0), *other + for_other_language);
        if (!score) continue;
        *score += one.entry.kind == PaletteKind::page ? for_page : for_command;
        if (!one.entry.is_possible) *score += for_impossible;
        found.push_back({one.entry, *score});
    }
}

void PalettePresenter::add_records(const std::vector<std::string> &words, std::vector<Scored> &found) const {
    for (const EntityType *type : model::entity_types()) {
        const std::string kind = folded(type->label.in(language_));
        for (const TextIndex::Entry &record : index_->entries(*type)) {
            auto score = match_of(record.folded, words);
            if (!score && words.size() > 1) {
                std::vector<std::string> rest = words;
                std::erase_if(rest, [&](const std::string &word) { return kind.starts_with(word); });
                if (!rest.empty() && rest.size() < words.size()) score = match_of(record.folded, rest);
                if (score) *score += for_kind_word;
            }
            if (score) found.push_back({{}, *score, type, &record});
        }
    }
}

void PalettePresenter::add_contents(const std::vector<std::string> &words, std::vector<Scored> &found) const {
    std::size_t count = 0;
    for (const EntityType *type : model::entity_types()) {
        for (const TextIndex::Entry &record : index_->entries(*type)) {
            for (const TextIndex::Field &field : record.fields) {
                if (count >= most_contents) return;
                if (field.folded == record.folded || !is_every_word_in(field.folded, words)) continue;
                TextQuery query;
                query.words = words.front();
                const auto ranges = ranges_of(field.text, query);
                if (ranges.empty()) continue;
                PaletteEntry entry = record_entry(*type, record);
                entry.kind = PaletteKind::content;
                entry.detail =
                    kind_words(*type, record) + " · " + std::string(field.info->label.in(language_));
                entry.words =
                    surroundings(field.text, ranges.front(), most_around_content, most_around_content);
                found.push_back({std::move(entry), match_of(field.folded, words).value_or(0) + for_content});
                ++count;
            }
        }
    }
}

std::vector<PaletteEntry> PalettePresenter::beginning(const std::vector<std::string> &recent) const {
    std::vector<PaletteEntry> entries, pages, possible;
    for (const Fixed &one : fixed_) {
        const bool was_chosen = std::ranges::find(recent, one.entry.key()) != recent.end();
        if (!one.entry.is_possible || (!one.is_in_beginning && !was_chosen)) continue;
        (one.entry.kind == PaletteKind::page ? pages : possible).push_back(one.entry);
    }
    entries = std::move(pages);
    entries.insert(entries.end(), possible.begin(), possible.end());
    for (const std::string &key : recent)
        if (auto entry = record_with_key(key)) entries.push_back(std::move(*entry));
    std::stable_sort(entries.begin(), entries.end(), [&](const PaletteEntry &a, const PaletteEntry &b) {
        return std::find(recent.begin(), recent.end(), a.key()) <
               std::find(recent.begin(), recent.end(), b.key());
    });
    if (entries.size() > most_palette_entries) entries.resize(most_palette_entries);
    tell_apart(entries);
    return entries;
}

std::vector<PaletteEntry> PalettePresenter::find(std::string_view text,
                                                 const std::vector<std::string> &recent) const {
    const std::vector<std::string> words = words_of(folded(text));
    if (words.empty()) return beginning(recent);
    std::vector<Scored> found;
    add_fixed(words, found);
    if (index_) {
        add_records(words, found);
        add_contents(words, found);
    }
    for (Scored &one : found) {
        if (recent.empty() || one.entry.kind == PaletteKind::content) continue;
        const auto place = std::find(recent.begin(), recent.end(),
                                     one.record ? record_key(*one.type, one.record->id) : one.entry.key());
        if (place != recent.end()) one.score += for_recent - static_cast<double>(place - recent.begin());
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Scored &a, const Scored &b) { return a.score > b.score; });
    std::vector<PaletteEntry> entries;
    for (Scored &one : found) {
        if (entries.size() >= most_palette_entries) break;
        entries.push_back(one.record ? record_entry(*one.type, *one.record) : std::move(one.entry));
    }
    tell_apart(entries);
    return entries;
}

} // namespace kartrekker::app
