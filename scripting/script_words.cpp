#include "scripting/script_words.h"

#include "model/translation.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace kartrekker::scripting {

using model::Language;

namespace {

constexpr std::size_t longest = 8000; ///< bytes; only what a script says itself is longer

constexpr const char *mark(const char *text) {
    return text;
}

/// As string.format of Lua takes them.
constexpr const char *sentences[] = {
    // runtime/
    mark("must return an action as a table, not a %s"),
    mark("must return an assessment as a table, not a %s"),
    mark("returns %s. It must return an assessment or an action, as a table: return { kind = \"assessment\", "
         "… }"),
    mark("nothing"),
    mark("'run' must be a function"),
    mark("'score' must be a function"),
    mark("'findings' must be a function"),
    mark("the score must be a number or nil"),
    mark("'score' must return nil or { score = …, why = … }"),
    mark("must have kind = \"%s\""),
    mark("must have api = %d, the revision that this program speaks"),
    mark("must be a table"),
    mark("'%s' must be a table"),
    mark("'%s' must be a list"),
    mark("'%s' must be true or false"),
    mark("'%s' must be { en = …, nl = … }"),
    mark("'%s' must be an id of letters, digits, '-', '_' and '.', at most 64 long"),
    mark("'%s' must be a number from %s to %s"),
    mark("'%s' has more than %d entries"),
    mark("'%s' names '%s', which is no %s of this assessment"),
    mark("'%s' means nothing here%s"),
    mark("; did you mean '%s'?"),
    mark(". It can have %s"),
    mark("must be a text of 1 to %d bytes"),
    mark("has no '%s'"),
    mark("the id '%s' is used twice"),
    mark("the code '%s' is used twice"),
    mark("a code must be a text of 1 to %d bytes, without spaces around it"),
    mark("each answer must have a code, or none"),
    mark("labels.%s must name each answer from %d to %d"),
    mark("the scale's 'low' and 'high' must be whole numbers, low below high"),
    mark("must have 'answers' or a 'scale', not both"),
    mark("'reverse' is for a scale; turn the points of the 'answers' round instead"),
    mark("'answers' must have 2 to 11 answers"),
    mark("the points of the 'answers' must differ, or nothing can be scored"),
    mark("'weight' must be more than 0"),
    mark("'from' must be higher than that of the level before it"),
    mark("'also' names '%s', an item of its own"),
    mark("'also' names '%s', which an assessor answers: it has no answers to count"),
    mark("has no sections"),
    mark("'renamed' must have old item ids as its keys"),
    mark("'renamed' has more than 1000 entries"),
    mark("'renamed' calls '%s' old, but it is an item"),
    mark("'renamed' turns '%s' into '%s', which is no item"),
    mark("'rules' must have ids as its keys"),
    mark("'rules' has more than 500 entries"),
    mark("'severity' must be high, medium or low"),
    mark("its severity must be high, medium or low"),
    mark("what the test returns as a problem must be made by ctx:problem"),
    mark("judge needs 'why' where records get a score"),
    mark("name_of needs a record"),
    mark("no item '%s' is for the assessor"),
    mark("a record of the kind %s has no field '%s'%s"),
    mark("an assessment only looks: records cannot be changed"),
    mark("there are no records of the kind '%s'%s The kinds are %s"),
    mark("say(text): 'text' must be a text in both languages, { en = …, nl = … }, not a %s"),
    mark("number(value, decimals?): 'value' must be a number, not a %s"),
    mark("number(value, decimals?): 'decimals' must be a whole number from 0 to %d"),
    mark("%s(%s): '%s' must be %s, not a %s"),
    mark("%s(%s) takes %d things, not %d"),
    mark("%s is called with a colon: …:%s(%s)"),
    mark("a text must be words to fill in, in both languages: { en = …, nl = … }, not a %s"),
    mark("the text has %d places to fill in%s, and gets %d"),
    mark("the text has %d places to fill in%s in English, and %d%s in Dutch"),
    mark("a %% in the text is no place to fill in: write %%s for a value, and %%%% for a percent sign"),
    mark("%%%s in the text wants a %snumber as value %d, and gets a %s: write %%s"),
    mark("whole "),
    mark("a text"),
    mark("a table"),
    mark("a function"),
    mark("a number"),
    mark("a string"),
    mark("a boolean"),
    mark("a text in both languages, { en = …, nl = … }"),
    mark("the name of a kind or a list of records"),
    mark("table"),
    mark("number"),
    mark("string"),
    mark("function"),
    mark("item"),
    mark("section"),
    mark("format needs a text as its pattern"),
    mark("format has no %%p"),
    mark("pairs needs a table, not a %s"),
    mark("pairs cannot order a key that is a %s"),
    mark("scripts have no finalizers (__gc)"),
    mark("sort needs a table, not a %s"),
    mark("the fields of a record have names, not a %s"),
    mark("%s needs a record, not a %s"),
    mark("a field"),
    mark("reading"),
    mark("this %s has been removed"),
    mark("a %s has no field '%s'"),
    mark("the field '%s' cannot hold a number without end"),
    mark("the text for the field '%s' is longer than %d bytes"),
    mark("the field '%s' cannot hold a %s"),
    mark("a script can ask for %d changes at most"),
    mark("add needs the fields as a table, not a %s"),
    mark("'about' must be a record"),
    mark("a script can tell %d things at most"),
    mark("the tables of a script can have %d cells at most"),
    mark("'columns' must name 1 to 20 columns"),
    mark("later needs a whole number of %s"),
    mark("days"),
    mark("months"),
    mark("an error that is a table"),

    // host/
    mark("an error that is a %s"),
    mark("unknown error"),
    mark("the script printed more than %d bytes"),
    mark("the result holds text that is not UTF-8"),
    mark("the result is too large"),
    mark("the result has more than a million parts"),
    mark("the result is nested too deep, or holds itself"),
    mark("the result is nested too deep"),
    mark("the result holds a %s"),
    mark("the result holds a number that is not finite"),
    mark("the result holds more than 16 MB of text"),
    mark("the result has a key that is no text"),

    // Lua itself: what people meet while they write.
    mark("attempt to index a %s value%s"),
    mark("attempt to call a %s value%s"),
    mark("attempt to perform arithmetic on a %s value%s"),
    mark("attempt to concatenate a %s value%s"),
    mark("attempt to get length of a %s value%s"),
    mark("attempt to compare two %s values"),
    mark("attempt to compare %s with %s"),
    mark(" (local '%s')"),
    mark(" (global '%s')"),
    mark(" (field '%s')"),
    mark(" (method '%s')"),
    mark(" (upvalue '%s')"),
    mark(" (constant '%s')"),
    mark("bad argument #%d to '%s' (%s)"),
    mark("number expected, got %s"),
    mark("string expected, got %s"),
    mark("table expected, got %s"),
    mark("no value"),
    mark("number has no integer representation"),
    mark("attempt to perform 'n//0'"),
    mark("attempt to perform 'n%%%%0'"),
    mark("stack overflow"),
    mark("unexpected symbol near %s"),
    mark("unfinished string near %s"),
    mark("malformed number near %s"),
    mark("syntax error near %s"),
    mark("<name> expected near %s"),
    mark("'%s' expected near %s"),
    mark("'%s' expected (to close '%s' at line %d) near %s"),
};

/// What may stand before a sentence, parted by commas: "section 'first', item 2: 'text' must be …".
constexpr const char *places[] = {
    mark("the script"), mark("the assessment"), mark("the action"),       mark("section %s"),
    mark("item %s"),    mark("criterion %s"),   mark("answer %s"),        mark("level %s"),
    mark("area %s"),    mark("finding %s"),     mark("a finding"),        mark("rule %s"),
    mark("a problem"),  mark("a text"),         mark("a row of a table"), mark("a cell of a table"),
};

/// The pieces of a format between its places to fill in.
std::vector<std::string> pieces_of(std::string_view format) {
    std::vector<std::string> pieces(1);
    for (std::size_t at = 0; at < format.size(); ++at) {
        if (format[at] != '%')
            pieces.back() += format[at];
        else if (format[++at] == '%')
            pieces.back() += '%';
        else
            pieces.emplace_back();
    }
    return pieces;
}

struct Sentence {
    const char *english; ///< the format
    std::vector<std::string> pieces;
    std::size_t length = 0; ///< of all pieces
};

/// Those that say most themselves come first.
std::vector<Sentence> read_sentences(const char *const *first, const char *const *last) {
    std::vector<Sentence> read;
    for (; first != last; ++first) {
        Sentence sentence{*first, pieces_of(*first)};
        for (const std::string &piece : sentence.pieces)
            sentence.length += piece.size();
        read.push_back(std::move(sentence));
    }
    std::ranges::stable_sort(read, std::ranges::greater(), &Sentence::length);
    return read;
}

/// What fills the places of a sentence in a text; nothing where the text is another one.
std::optional<std::vector<std::string>> values_in(std::string_view text, const Sentence &sentence) {
    const std::string &first = sentence.pieces.front(), &last = sentence.pieces.back();
    if (sentence.pieces.size() == 1)
        return text == first ? std::optional(std::vector<std::string>()) : std::nullopt;
    if (!text.starts_with(first) || !text.ends_with(last) || text.size() < sentence.length)
        return std::nullopt;
    std::vector<std::string> values;
    text = text.substr(first.size(), text.size() - first.size() - last.size());
    for (std::size_t i = 1; i + 1 < sentence.pieces.size(); ++i) {
        const std::size_t end = text.find(sentence.pieces[i]);
        if (end == std::string_view::npos) return std::nullopt;
        values.emplace_back(text.substr(0, end));
        text.remove_prefix(end + sentence.pieces[i].size());
    }
    values.emplace_back(text);
    return values;
}

std::string filled(const std::vector<std::string> &pieces, const std::vector<std::string> &values) {
    std::string text = pieces.front();
    for (std::size_t i = 1; i < pieces.size(); ++i)
        text += values[i - 1] + pieces[i];
    return text;
}

std::optional<std::string> dutch_place(std::string_view text) {
    static const auto known = read_sentences(std::begin(places), std::end(places));
    for (const Sentence &place : known)
        if (const auto values = values_in(text, place))
            return filled(pieces_of(model::translate(Language::dutch, place.english)), *values);
    return std::nullopt;
}

std::string dutch_places(std::string_view text) {
    const std::size_t comma = text.find(", ");
    const std::string_view first = text.substr(0, comma);
    const std::string dutch = dutch_place(first).value_or(std::string(first));
    return comma == std::string_view::npos ? dutch : dutch + ", " + dutch_places(text.substr(comma + 2));
}

std::optional<std::string> dutch_sentence(std::string_view text) {
    static const auto known = read_sentences(std::begin(sentences), std::end(sentences));
    for (const Sentence &sentence : known) {
        auto values = values_in(text, sentence);
        if (!values) continue;
        for (std::size_t i = 0; i < values->size(); ++i) {
            const bool is_quoted =
                sentence.pieces[i].ends_with('\'') && sentence.pieces[i + 1].starts_with('\'');
            if (!is_quoted) (*values)[i] = dutch_sentence((*values)[i]).value_or((*values)[i]);
        }
        return filled(pieces_of(model::translate(Language::dutch, sentence.english)), *values);
    }
    const std::size_t colon = text.find(": ");
    if (colon == std::string_view::npos) return std::nullopt;
    const auto rest = dutch_sentence(text.substr(colon + 2));
    return rest ? std::optional(dutch_places(text.substr(0, colon)) + ": " + *rest) : std::nullopt;
}

} // namespace

std::string script_words(const std::string &english, Language language) {
    if (language == Language::english || english.size() > longest) return english;
    return dutch_sentence(english).value_or(english);
}

} // namespace kartrekker::scripting
