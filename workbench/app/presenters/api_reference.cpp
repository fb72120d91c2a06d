#include "workbench/app/presenters/api_reference.h"

#include "model/entity_type.h"
#include "model/translation.h"
#include "workbench/app/text_folding.h"

#include <algorithm>
#include <sstream>

namespace kartrekker::embedded {
extern const std::string_view api_action;
extern const std::string_view api_assessment;
} // namespace kartrekker::embedded

namespace kartrekker::app {

using model::Language;

namespace {

constexpr std::string_view keywords =
    "and break do else elseif end false for function goto if in local nil not or "
    "repeat return then true until while";
constexpr std::string_view globals =
    "assert error getmetatable ipairs pairs pcall print rawequal rawget rawlen rawset select setmetatable "
    "tonumber tostring type xpcall string.byte string.char string.find string.format string.gmatch "
    "string.gsub "
    "string.len string.lower string.match string.rep string.reverse string.sub string.upper table.concat "
    "table.insert table.move table.pack table.remove table.sort table.unpack math.abs math.ceil math.floor "
    "math.huge math.max math.min math.sqrt math.tointeger utf8.char utf8.codepoint utf8.codes utf8.len";

bool is_name_character(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// The name at the end of a text.
std::string_view last_name(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && is_name_character(text[begin - 1]))
        --begin;
    return text.substr(begin);
}

/// What scripts call the value of a class.
std::string called_as(const std::string &owner) {
    return owner == "Work" ? "work" : owner == "Context" ? "ctx" : owner;
}

/// Where the type at the beginning of a declaration ends: at a blank outside brackets, but not behind ":" or
/// "," as in fun(record: table): boolean.
std::size_t end_of_type(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (std::string_view("({[<").find(text[at]) != std::string_view::npos) ++depth;
        if (std::string_view(")}]>").find(text[at]) != std::string_view::npos) --depth;
        if (text[at] == ' ' && depth == 0 && text[at - 1] != ':' && text[at - 1] != ',') return at;
    }
    return text.size();
}

/// A type and the words behind it.
ApiLine line_from(const std::string &before, const std::string &declared) {
    const std::size_t end = end_of_type(declared);
    return {before + declared.substr(0, end), declared.substr(std::min(declared.size(), end + 1))};
}

/// Goes through declarations line by line, and keeps the comments until what they are about comes.
class DeclarationReader {
  public:
    std::vector<ApiEntry> entries;

    void take(const std::string &line) {
        if (line.starts_with("---@class "))
            class_ = line.substr(10, line.find_first_of(" \t", 10) - 10);
        else if (line.starts_with("---@field "))
            add_field(line.substr(10));
        else if (line.starts_with("---@param "))
            add_parameter(line.substr(10));
        else if (line.starts_with("---@return "))
            lines_.push_back(line_from("→ ", line.substr(11)));
        else if (line.starts_with("---") && !line.starts_with("---@"))
            add_prose(line.substr(3));
        else if (line.starts_with("function "))
            add_method(line.substr(9));
        else if (line.empty())
            forget();
    }

  private:
    void add_parameter(const std::string &declared) {
        const std::size_t type = std::min(declared.size(), declared.find(' ') + 1);
        lines_.push_back(line_from(declared.substr(0, type), declared.substr(type)));
    }
    void add_prose(const std::string &line) { prose_ += (prose_.empty() ? "" : " ") + line; }
    void forget() {
        lines_.clear();
        prose_.clear();
    }

    void add_field(const std::string &rest) {
        const std::size_t end = rest.find(' ');
        std::string name = rest.substr(0, end);
        const std::string owner = called_as(class_);
        if (name.ends_with('?')) name.pop_back();
        entries.push_back({owner, name, owner + "." + name, {}, false});
        if (end != std::string::npos) entries.back().lines.push_back(line_from("", rest.substr(end + 1)));
    }

    void add_method(const std::string &declared) {
        const std::size_t colon = declared.find(':'), paren = declared.find('('), close = declared.find(')');
        if (colon == std::string::npos || paren == std::string::npos || close == std::string::npos)
            return forget();
        const std::string owner = called_as(declared.substr(0, colon));
        const std::string name = declared.substr(colon + 1, paren - colon - 1);
        if (!prose_.empty()) lines_.insert(lines_.begin(), {"", prose_});
        entries.push_back(
            {owner, name, owner + ":" + declared.substr(colon + 1, close - colon), lines_, true});
        forget();
    }

    std::string class_, prose_;
    std::vector<ApiLine> lines_;
};

/// Words that begin with what is typed.
Completion those_with(std::vector<std::string> words, std::string_view typed) {
    std::erase_if(words, [&](const std::string &word) { return !word.starts_with(typed) || word == typed; });
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return {typed.size(), std::move(words)};
}

std::string_view value_name(ScriptKind kind) {
    return kind == ScriptKind::action ? "work" : "ctx";
}

std::vector<std::string> members(ScriptKind kind, bool are_methods) {
    std::vector<std::string> names;
    for (const ApiEntry &entry : api_reference(kind))
        if (entry.owner == value_name(kind) && entry.is_method == are_methods) names.push_back(entry.name);
    return names;
}

std::vector<std::string> kind_names() {
    std::vector<std::string> names;
    for (const model::EntityType *type : model::entity_types())
        if (!model::is_bulk(*type)) names.emplace_back(type->name);
    return names;
}

std::vector<std::string> field_names(const model::EntityType &type) {
    std::vector<std::string> names{"id"};
    for (const model::FieldInfo &field : type.fields)
        names.emplace_back(field.name);
    return names;
}

/// Whether the text ends within quotes, and where they began.
std::optional<std::size_t> open_quote(std::string_view text) {
    std::optional<std::size_t> open;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_quote = text[at] == '"' || text[at] == '\'';
        if (open && text[at] == text[*open])
            open.reset();
        else if (!open && is_quote)
            open = at;
    }
    return open;
}

} // namespace

std::string_view script_keywords() {
    return keywords;
}

std::string_view script_globals() {
    return globals;
}

std::string ApiLine::in(Language language) const {
    const std::string gap = code.empty() || words.empty() ? "" : " ";
    return code + gap + model::translate(language, words.c_str());
}

std::string ApiEntry::text(Language language) const {
    std::string text;
    for (const ApiLine &line : lines)
        text += (text.empty() ? "" : "\n") + line.in(language);
    return text;
}

std::vector<ApiEntry> parse_declarations(std::string_view declarations) {
    DeclarationReader reader;
    std::istringstream in{std::string(declarations)};
    for (std::string line; std::getline(in, line);)
        reader.take(line);
    return std::move(reader.entries);
}

const std::vector<ApiEntry> &api_reference(ScriptKind kind) {
    static const std::vector<ApiEntry> action = parse_declarations(embedded::api_action);
    static const std::vector<ApiEntry> assessment = parse_declarations(embedded::api_assessment);
    return kind == ScriptKind::action ? action : assessment;
}

std::vector<ApiEntry> find_in_reference(const std::vector<ApiEntry> &entries, std::string_view words) {
    const auto wanted = words_of(folded(words));
    std::vector<ApiEntry> by_name, others;
    for (const ApiEntry &entry : entries) {
        if (holds_every_word(folded(entry.signature), wanted))
            by_name.push_back(entry);
        else if (holds_every_word(folded(entry.signature + " " + entry.text(Language::english) + " " +
                                         entry.text(Language::dutch)),
                                  wanted))
            others.push_back(entry);
    }
    by_name.insert(by_name.end(), others.begin(), others.end());
    return by_name;
}

Completion complete_script(ScriptKind kind, std::string_view line) {
    const std::string_view typed = last_name(line);
    const std::string_view before = line.substr(0, line.size() - typed.size());
    if (const auto quote = open_quote(line))
        return *quote + 1 == before.size() ? those_with(kind_names(), typed) : Completion{};
    if (before.ends_with(':') || before.ends_with('.')) {
        const std::string_view name = last_name(before.substr(0, before.size() - 1));
        if (name == value_name(kind)) return those_with(members(kind, before.ends_with(':')), typed);
        const model::EntityType *type = before.ends_with('.') ? model::find_entity_type(name) : nullptr;
        if (type && type->name == name) return those_with(field_names(*type), typed);
        if (before.ends_with(':')) return {};
        const std::string library = std::string(name) + ".";
        std::vector<std::string> functions;
        for (const std::string &global : words_of(globals))
            if (global.starts_with(library)) functions.push_back(global.substr(library.size()));
        return those_with(std::move(functions), typed);
    }
    if (typed.empty() || (typed[0] >= '0' && typed[0] <= '9')) return {};
    std::vector<std::string> words = words_of(keywords);
    for (const std::string &global : words_of(globals))
        words.push_back(global.substr(0, global.find('.')));
    words.emplace_back(value_name(kind));
    return those_with(std::move(words), typed);
}

std::optional<CallTip> call_tip(ScriptKind kind, std::string_view line, Language language) {
    std::size_t depth = 0;
    for (std::size_t at = line.size(); at-- > 0;) {
        if (line[at] == ')' || line[at] == '}') ++depth;
        if (line[at] != '(' && line[at] != '{') continue;
        if (depth > 0) {
            --depth;
            continue;
        }
        const std::string_view name = last_name(line.substr(0, at));
        const std::string_view before = line.substr(0, at - name.size());
        const bool is_on_value =
            before.ends_with(':') && last_name(before.substr(0, before.size() - 1)) == value_name(kind);
        for (const ApiEntry &entry : api_reference(kind))
            if (is_on_value && entry.is_method && entry.name == name)
                return CallTip{before.size() - 1 - value_name(kind).size(),
                               entry.signature + "\n" + entry.text(language)};
    }
    return std::nullopt;
}

} // namespace kartrekker::app
