#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

/// Where a section of an assessment should be by a date: what a maturity model calls target and phase.
struct SectionTarget {
    Id<SectionTarget> id;
    std::string section;
    std::string phase;
    std::optional<Date> due;
    std::optional<double> score;

    static const EntityType &type();
};

inline constexpr FieldInfo section_target_fields[] = {
    text<&SectionTarget::section>("section", {"Section", "Onderdeel"},
                                  {"The step, the pillar or another section of an assessment.",
                                   "De stap, de pijler of een ander onderdeel van een beoordeling."})
        .naming(Named::section)
        .required()
        .column(),
    text<&SectionTarget::phase>("phase", {"Phase", "Fase"}).required().column().carries("M4"),
    date<&SectionTarget::due>("due", {"By", "Op"}).column().carries("M4"),
    share<&SectionTarget::score>("score", {"Score", "Score"}).required().column().carries("M4"),
};

inline constexpr EntityType section_target_type{
    "section_target",
    "section_targets",
    {"Target", "Streefscore"},
    {"Targets", "Streefscores"},
    {"Which score do you want, and in which phase?", "Welke score wil je, en in welke fase?"},
    "instruments",
    section_target_fields,
};

inline const EntityType &SectionTarget::type() {
    return section_target_type;
}

} // namespace kartrekker::model
