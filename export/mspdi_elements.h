#pragma once

#include "export/plan_document.h"

#include <optional>
#include <string>

namespace pugi {
class xml_node;
}

namespace kartrekker::exports {

/// "PT12H30M0S"; nothing is below zero.
std::string written_duration(model::Ticks ticks);

/// Appends an element with a text and gives it back.
pugi::xml_node add_element(pugi::xml_node parent, const char *name, const std::string &text);
void add_whole(pugi::xml_node parent, const char *name, std::int64_t value);
/// Nothing when there is none.
void add_moment(pugi::xml_node parent, const char *name, const std::optional<PlanMoment> &moment);
/// Nothing for an empty text.
void add_filled(pugi::xml_node parent, const char *name, const std::string &text);

/// Uid of the plan's only calendar.
inline constexpr int mspdi_calendar_uid = 1;

/// When a working day begins and ends, as the project's defaults.
void write_mspdi_hours(pugi::xml_node project, const PlanDocument &plan);
/// The working week, days off and extra days as the calendar "Standard". Of a day's stretches of work the
/// first five: the format has no more.
void write_mspdi_calendar(pugi::xml_node project, const PlanDocument &plan);
inline constexpr std::size_t most_mspdi_stretches = 5;

} // namespace kartrekker::exports
