#pragma once

#include <filesystem>
#include <string>

namespace kartrekker::exports {

/// Throws `Failure` with the line when the bytes are not XML in UTF-8 that fits the schema, have another root
/// element than `root` in `name_space` or another version than `version`, or hold a document type. Fetches
/// nothing, expands nothing.
void check_xml(const std::string &bytes, const std::filesystem::path &file, const std::string &schema,
               const std::string &name_space, const std::string &root, const std::string &version);

} // namespace kartrekker::exports
