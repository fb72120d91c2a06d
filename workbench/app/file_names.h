#pragma once

#include <string>
#include <string_view>

namespace kartrekker::app {

/// What may stand in the name of a file anywhere, without a folder: `instead` takes the place of control
/// characters and of what Windows, macOS or Linux refuses. Characters that turn the direction of writing go,
/// and so do blanks and points at both ends. At most `most` bytes; may be empty.
std::string safe_name(std::string_view text, char instead, std::size_t most = std::string::npos);

} // namespace kartrekker::app
