#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Unit;

/// Shares come from a short question to many people; never enter those of fewer people than the smallest
/// group.
struct VisionPulse {
    Id<VisionPulse> id;
    std::optional<Date> date;
    Id<Unit> unit;
    std::optional<std::int64_t> people;
    std::optional<double> vision;
    std::optional<double> strategy;

    static const EntityType &type();
};

inline constexpr FieldInfo vision_pulse_fields[] = {
    date<&VisionPulse::date>("date", {"Date", "Datum"}).required().column().carries("C3"),
    reference<&VisionPulse::unit>("unit", "unit", {"Unit", "Afdeling"}).column(),
    integer<&VisionPulse::people>("people", {"People asked", "Gevraagde mensen"})
        .required()
        .column()
        .between(1, 10000000)
        .in("people")
        .carries("C3"),
    share<&VisionPulse::vision>("vision", {"Understands the vision", "Begrijpt de visie"})
        .column()
        .carries("C3"),
    share<&VisionPulse::strategy>("strategy", {"Understands the strategy", "Begrijpt de strategie"})
        .column()
        .carries("C3"),
};

inline constexpr EntityType vision_pulse_type{
    "vision_pulse",
    "vision_pulses",
    {"Vision pulse", "Peiling van de visie"},
    {"Vision pulses", "Peilingen van de visie"},
    {"Do people understand the vision and the strategy?", "Begrijpen mensen de visie en de strategie?"},
    "cases",
    vision_pulse_fields,
};

inline const EntityType &VisionPulse::type() {
    return vision_pulse_type;
}

} // namespace kartrekker::model
