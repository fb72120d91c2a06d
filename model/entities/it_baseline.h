#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Unit;

struct ItBaseline {
    Id<ItBaseline> id;
    Id<Unit> unit;
    std::string system;
    std::optional<Date> measured_on;
    std::string browser;
    std::optional<double> line_speed;
    bool is_supported = false;
    bool is_restricted = false;
    bool has_messy_drives = false;
    std::optional<Date> ready_on;

    static const EntityType &type();
};

inline constexpr FieldInfo it_baseline_fields[] = {
    reference<&ItBaseline::unit>("unit", "unit", {"Unit", "Afdeling"}).required().column().carries("T7"),
    text<&ItBaseline::system>("system", {"Operating system", "Besturingssysteem"})
        .naming(Named::other)
        .required()
        .column()
        .carries("T7"),
    date<&ItBaseline::measured_on>("measured_on", {"Measured on", "Gemeten op"}).column().carries("T7"),
    text<&ItBaseline::browser>("browser", {"Browser", "Browser"}).column().carries("T7"),
    number<&ItBaseline::line_speed>("line_speed", {"Line speed", "Lijnsnelheid"})
        .column()
        .between(0, 1000000)
        .in("Mbit/s")
        .carries("T7"),
    flag<&ItBaseline::is_supported>(
        "is_supported", {"System and browser still supported", "Systeem en browser nog ondersteund"})
        .column()
        .carries("T7"),
    flag<&ItBaseline::is_restricted>(
        "is_restricted", {"Restricted access", "Beperkte toegang"},
        {"Such as a remote desktop that blocks sites.", "Zoals een extern bureaublad dat sites tegenhoudt."})
        .column()
        .carries("T7"),
    flag<&ItBaseline::has_messy_drives>("has_messy_drives", {"Messy drives", "Rommelige schijven"})
        .carries("T7"),
    date<&ItBaseline::ready_on>("ready_on", {"Ready on", "Klaar op"},
                                {"When what is missing is there.", "Wanneer er is wat nu nog ontbreekt."})
        .column()
        .carries("T7"),
};

inline constexpr EntityType it_baseline_type{
    "it_baseline",
    "it_baselines",
    {"IT baseline", "IT-uitgangspunt"},
    {"IT baselines", "IT-uitgangspunten"},
    {"What does each unit start with?", "Waarmee begint elke afdeling?"},
    "technology",
    it_baseline_fields,
};

inline const EntityType &ItBaseline::type() {
    return it_baseline_type;
}

} // namespace kartrekker::model
