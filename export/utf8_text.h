#pragma once

#include <cstdint>
#include <string>

namespace kartrekker::exports {

/// Adds a character by its number in Unicode; what is none, such as half a surrogate pair, becomes U+FFFD.
void append_utf8(std::string &text, std::uint32_t code);

} // namespace kartrekker::exports
