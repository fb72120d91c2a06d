#include "workbench/app/text_search.h"

#include "model/field_text.h"
#include "model/translation.h"
#include "workbench/app/text_folding.h"
#include "workbench/app/words.h"

#include <algorithm>

namespace kartrekker::app {

using model::EntityType;
using model::FieldInfo;
using model::FieldKind;

namespace {

constexpr std::size_t most_words_in_label = 30; ///< characters

bool stands_alone(std::string_view text, TextRange range) {
    const bool begins =
        !is_behind_word(text, range.begin) || !is_word_character(character_at(text, range.begin).code);
    const bool ends = range.end >= text.size() || !is_behind_word(text, range.end) ||
                      !is_word_character(character_at(text, range.end).code);
    return begins && ends;
}

/// Whether a place in the folded text is where a character of the original begins.
bool is_border(const FoldedText &text, std::size_t at) {
    return at == 0 || at >= text.text.size() || text.origins[at] != text.origins[at - 1];
}

std::vector<TextRange> exact_ranges(std::string_view text, std::string_view words) {
    std::vector<TextRange> ranges;
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + words.size()))
        ranges.push_back({at, at + words.size()});
    return ranges;
}

std::vector<TextRange> folded_ranges(std::string_view text, const std::string &words) {
    std::vector<TextRange> ranges;
    const FoldedText plain = folded_with_origins(text);
    for (std::size_t at = plain.text.find(words); at != std::string::npos;) {
        const std::size_t end = at + words.size();
        const bool fits = is_border(plain, at) && is_border(plain, end);
        if (fits) ranges.push_back({plain.origins[at], plain.origins[end]});
        at = plain.text.find(words, fits ? end : at + 1);
    }
    return ranges;
}

std::string on_one_line(std::string_view text) {
    std::string line(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::replace(line.begin(), line.end(), '\t', ' ');
    return line;
}

std::string tail_of(std::string_view text, std::size_t end, std::size_t most) {
    std::size_t begin = end;
    for (std::size_t count = 0; begin > 0 && count < most; ++count)
        begin = model::begin_of_character(text, begin - 1);
    return (begin > 0 ? "…" : "") + on_one_line(text.substr(begin, end - begin));
}

std::string head_of(std::string_view text, std::size_t begin, std::size_t most) {
    std::size_t end = begin;
    for (std::size_t count = 0; end < text.size() && count < most; ++count)
        end += character_at(text, end).size;
    return on_one_line(text.substr(begin, end - begin)) + (end < text.size() ? "…" : "");
}

void find_in(const model::Record &record, const EntityType &type, const TextQuery &query, std::size_t most,
             std::vector<TextFind> &finds) {
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const FieldInfo &field = type.fields[i];
        const auto *text = std::get_if<std::string>(&record.values[i]);
        if (!text || !is_searched(type, field)) continue;
        if (!query.field.empty() && query.field != field.name) continue;
        add_finds({std::string(type.name), record.id}, type, field, *text, query, most, finds);
    }
}

/// The text of the first finds' field with every one of them replaced.
std::string replaced(const std::vector<const TextFind *> &finds, const std::string &words) {
    std::string made;
    std::size_t at = 0;
    const std::string &text = *finds.front()->text;
    for (const TextFind *find : finds) {
        made += text.substr(at, find->range.begin - at) + words;
        at = find->range.end;
    }
    return made + text.substr(at);
}

[[noreturn]] void refuse_record(const model::Workspace &workspace, const TextFind &find,
                                const model::Record &record, const model::Failure &failure,
                                model::Language language) {
    throw model::Failure(
        "Nothing was replaced: {0} “{1}” does not take the new text. {2}",
        {find.type->label, shown_caption(workspace, *find.type, record, language), model::Argument(failure)});
}

void replace_in(model::Edit &edit, const model::Workspace &workspace,
                const std::vector<const TextFind *> &finds, const std::string &words,
                model::Language language) {
    const TextFind &first = *finds.front();
    const auto record = workspace.find(*first.type, first.key.id);
    const auto *now =
        record ? std::get_if<std::string>(&record->values[first.type->index_of(first.field->name)]) : nullptr;
    if (!now || *now != *first.text)
        throw model::Failure("Nothing was replaced: the text was changed since it was found. Search again.");
    try {
        if (!first.can_be_replaced())
            throw model::Failure("The field {0} is filled in by the program.", {first.field->label});
        edit.set(*first.type, first.key.id, first.field->name, replaced(finds, words));
    } catch (const model::Failure &failure) {
        refuse_record(workspace, first, *record, failure, language);
    }
}

} // namespace

bool is_searched(const EntityType &type, const FieldInfo &field) {
    return !model::is_bulk(type) && (field.kind == FieldKind::text || field.kind == FieldKind::paragraph);
}

std::vector<TextRange> ranges_of(std::string_view text, const TextQuery &query) {
    const std::string words = query.matches_case ? query.words : folded(query.words);
    if (words.empty()) return {};
    auto ranges = query.matches_case ? exact_ranges(text, words) : folded_ranges(text, words);
    if (query.is_whole_words)
        std::erase_if(ranges, [&](const TextRange &range) { return !stands_alone(text, range); });
    return ranges;
}

void add_finds(const RecordKey &key, const EntityType &type, const FieldInfo &field, const std::string &text,
               const TextQuery &query, std::size_t most, std::vector<TextFind> &finds) {
    const auto ranges = ranges_of(text, query);
    if (ranges.empty()) return;
    const auto kept = std::make_shared<const std::string>(text);
    for (const TextRange range : ranges) {
        if (most > 0 && finds.size() >= most) return;
        finds.push_back({key, &type, &field, kept, range});
    }
}

std::vector<TextFind> find_text(const model::Workspace &workspace, const TextQuery &query, std::size_t most) {
    std::vector<TextFind> finds;
    if (query.words.empty()) return finds;
    for (const EntityType *type : model::entity_types()) {
        if (model::is_bulk(*type) || (!query.type.empty() && query.type != type->name)) continue;
        for (const model::Record &record : workspace.all(*type))
            find_in(record, *type, query, most, finds);
        if (most > 0 && finds.size() >= most) break;
    }
    return finds;
}

Surroundings surroundings(std::string_view text, TextRange range, std::size_t most_before,
                          std::size_t most_after) {
    return {tail_of(text, range.begin, most_before),
            on_one_line(text.substr(range.begin, range.end - range.begin)),
            head_of(text, range.end, most_after)};
}

std::size_t replace_finds(model::Workspace &workspace, const std::vector<TextFind> &finds,
                          const std::string &words, model::Language language) {
    if (finds.empty()) return 0;
    const TextFind &first = finds.front();
    const std::string found = first.text->substr(first.range.begin, first.range.end - first.range.begin);
    const std::string label =
        model::fill(model::translate(language, "Replace “{0}” by “{1}”"),
                    {headline(found, most_words_in_label), headline(words, most_words_in_label)});
    workspace.edit(label, [&](model::Edit &edit) {
        for (std::size_t i = 0; i < finds.size();) {
            std::vector<const TextFind *> same;
            for (; i < finds.size() && (same.empty() || (finds[i].key == same.front()->key &&
                                                         finds[i].field == same.front()->field));
                 ++i)
                same.push_back(&finds[i]);
            replace_in(edit, workspace, same, words, language);
        }
    });
    return finds.size();
}

} // namespace kartrekker::app
