#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kartrekker::exports {

/// The file as UTF-8 without a byte order mark, line for line, once it is well-formed XML with Project's root
/// element and holds nothing that could do harm: no document type, no depth or size beyond what a plan needs.
/// Takes UTF-8, UTF-16 and Western encodings, also where the declaration names UTF-16 and the bytes are
/// UTF-8. `Failure` with line and reason for anything else. Fetches nothing, expands nothing.
std::string checked_mspdi(std::string_view bytes, const std::filesystem::path &file);

} // namespace kartrekker::exports
