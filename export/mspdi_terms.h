#pragma once

#include <string>
#include <string_view>

namespace kartrekker::exports {

/// What writing and reading Project XML must agree upon.
namespace mspdi_terms {
inline constexpr const char *name_space = "http://schemas.microsoft.com/project";
/// As the published schema of 2007 has it; files with it exist.
inline constexpr const char *published_name_space = "http://schemas.microsoft.com/project/2007";

inline constexpr const char *id_field = "188743731";   ///< Text1
inline constexpr const char *unit_field = "188743734"; ///< Text2
/// Titles of these fields: only with them are they ours.
inline constexpr const char *id_title = "Kartrekker id";
inline constexpr const char *unit_title = "Kartrekker unit";
} // namespace mspdi_terms

/// The name that a resource gets: Project takes no list separators and brackets in it.
std::string mspdi_resource_name(std::string_view owner);

} // namespace kartrekker::exports
