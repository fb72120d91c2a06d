#pragma once

#include "export/plan_document.h"
#include "export/plan_notes.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace kartrekker::exports {

/// The plan as Microsoft Project XML (MSPDI, save version 12), in UTF-8. Ids go into the field Text1, units
/// into Text2; an owner is a work resource, and the contact, which keeps the name as it is. `notes` gets what
/// the format has no room for. Throws std::invalid_argument for uids that are not unique or below 1.
std::string mspdi(const PlanDocument &plan, PlanNotes *notes = nullptr);

/// Bytes; a larger file is refused.
inline constexpr std::size_t largest_mspdi = std::size_t{256} * 1024 * 1024;

/// Reads what Microsoft Project (2003 and later) and others save as Project XML, whether or not it fits the
/// schema. `notes` gets what the document cannot carry. A budget is the cost of a task, and only the fixed
/// cost of a summary; tasks keep their uids, but an ordinary task with uid 0 gets a new one. `Failure` with
/// file and line for what is no such file, could do harm (document types, depth, size), has numbers or dates
/// that cannot be, or tasks that cannot be told apart.
PlanDocument read_mspdi(std::string_view bytes, const std::filesystem::path &file, PlanNotes &notes);

} // namespace kartrekker::exports
