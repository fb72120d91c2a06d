#pragma once

#include <string>

namespace kartrekker::scripting {

/// The line where the script gives back its table: where one that is no assessment is wrong.
int line_of_return(const std::string &source);

/// The line in "name:12: what is wrong", where Lua itself names the script; the innermost where it is named
/// more than once; 0 where it is not.
int line_in(const std::string &message, const std::string &script_name);

} // namespace kartrekker::scripting
