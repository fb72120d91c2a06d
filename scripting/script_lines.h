#pragma once

#include "scripting/script_host.h"

#include <string>
#include <vector>

namespace kartrekker::scripting {

// Lua does not keep the lines of the tables that a script made, so they are looked up in its text.

/// The first line where the script holds this word in quotes; 0 where it does not. `which` asks for a later
/// one.
int line_of(const Script &script, const std::string &word, int which = 1);

/// The line of a mistake in what is declared. `where` names ids in single quotes, the innermost last, and may
/// end in ", field"; `what` may begin with a field in single quotes. The line of that field behind the
/// innermost id, or that id's, or that of the table which the script returns.
int line_of_mistake(const Script &script, const std::string &where, const std::string &what);

/// Where a mistake that showed itself in a run stands. `line` is what Lua knows: of the call, or only where
/// the function begins. That of the first of these texts in quotes which stands close behind it, or only once
/// in the script; `line` itself where none does. Empty texts stand nowhere.
int line_of_texts(const Script &script, int line, const std::vector<std::string> &texts);

} // namespace kartrekker::scripting
