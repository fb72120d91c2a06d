#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::model {

/// Bytes as text (RFC 4648, with padding, without line breaks).
std::string to_base64(std::span<const unsigned char> bytes);

/// The bytes of such a text; nothing when it is none.
std::optional<std::vector<unsigned char>> from_base64(std::string_view text);

} // namespace kartrekker::model
