#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

inline constexpr Choice hard_event_kinds[] = {
    {"reorganisation", {"Reorganisation", "Reorganisatie"}},
    {"layoff", {"Lay-off", "Ontslagronde"}},
    {"merger", {"Merger", "Fusie"}},
    {"closure", {"Closure", "Sluiting"}},
};

struct HardEvent {
    Id<HardEvent> id;
    std::string name;
    std::string kind;
    std::optional<Date> date;
    bool is_told = false;

    static const EntityType &type();
};

inline constexpr FieldInfo hard_event_fields[] = {
    text<&HardEvent::name>("name", {"Event", "Gebeurtenis"}).required().column(),
    choice<&HardEvent::kind>("kind", hard_event_kinds, {"Kind", "Soort"}).required().column().carries("EC1"),
    date<&HardEvent::date>("date", {"Date", "Datum"}).required().column().carries("EC1"),
    flag<&HardEvent::is_told>(
        "is_told", {"Told openly", "Open verteld"},
        {"Leaders have spoken about it themselves.", "Leiders hebben er zelf over gesproken."})
        .column()
        .carries("EC1"),
};

inline constexpr EntityType hard_event_type{
    "hard_event",
    "hard_events",
    {"Hard event", "Ingrijpende gebeurtenis"},
    {"Hard events", "Ingrijpende gebeurtenissen"},
    {"Reorganisations, lay-offs and mergers, so that no message collides with them.",
     "Reorganisaties, ontslagen en fusies, zodat geen boodschap ermee botst."},
    "emotional-capital",
    hard_event_fields,
};

inline const EntityType &HardEvent::type() {
    return hard_event_type;
}

} // namespace kartrekker::model
