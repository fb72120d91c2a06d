#pragma once

#include "model/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::app {

enum class ScriptKind { assessment, action };

/// A line of the reference: names and types as scripts write them, and what is said of them.
struct ApiLine {
    std::string code;  ///< "kind string", "→ Record"; empty for what a method does
    std::string words; ///< in English, as the declarations have them; their Dutch is the program's

    std::string in(model::Language language) const;
};

/// One method, field or value of the script API, as its declarations have it.
struct ApiEntry {
    std::string owner;          ///< "work" or "ctx" for what is called on it; else the name of the class
    std::string name;           ///< "add"
    std::string signature;      ///< work:add(kind, fields)
    std::vector<ApiLine> lines; ///< what it does, and its parameters
    bool is_method = false;

    std::string text(model::Language language) const;
};

/// Reads LuaCATS declarations: methods and fields of classes, with the comments above them.
std::vector<ApiEntry> parse_declarations(std::string_view declarations);

/// The API that scripts of a kind see, in the order of its declarations.
const std::vector<ApiEntry> &api_reference(ScriptKind kind);

/// Those that hold all of these words, in their name, signature or text in either language; those with it in
/// their name first.
std::vector<ApiEntry> find_in_reference(const std::vector<ApiEntry> &entries, std::string_view words);

/// What can stand at the end of what was typed in a line.
struct Completion {
    std::size_t typed = 0;          ///< bytes of it that are there already
    std::vector<std::string> words; ///< sorted
};

/// Methods behind "work:", kinds of record within quotes, fields behind a name that is that of a kind, and
/// else words of the language. `line` ends at the cursor.
Completion complete_script(ScriptKind kind, std::string_view line);

/// The signature and text of the call that the cursor stands in, and where its name begins in the line.
struct CallTip {
    std::size_t begin = 0;
    std::string text;
};
std::optional<CallTip> call_tip(ScriptKind kind, std::string_view line, model::Language language);

/// Reserved words of Lua, and the globals that scripts have, parted by spaces.
std::string_view script_keywords();
std::string_view script_globals();

} // namespace kartrekker::app
