#pragma once

#include "export/plan_document.h"
#include "export/plan_notes.h"
#include "model/language.h"

#include <string>
#include <string_view>

namespace kartrekker::exports {

/// The plan as an iCalendar (RFC 5545): an all-day event for each task that is no summary, with the phase as
/// its category, and owner, unit and notes in its description. Events keep their UID across exports as long
/// as tasks keep their id and the plan its scope. `stamp_utc` is the moment of the export, as
/// 20261122T093000Z. `notes` gets what was left out.
std::string icalendar(const PlanDocument &plan, std::string_view stamp_utc, model::Language language,
                      PlanNotes *notes = nullptr);

} // namespace kartrekker::exports
