#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

/// Norms for one section of an assessment, in place of the general ones.
struct SectionNorm {
    Id<SectionNorm> id;
    std::string section;
    std::optional<double> green_from;
    std::optional<double> amber_from;

    static const EntityType &type();
};

inline constexpr FieldInfo norm_fields[] = {
    text<&SectionNorm::section>("section", {"Section", "Onderdeel"},
                                {"The step, the pillar or another section of an assessment.",
                                 "De stap, de pijler of een ander onderdeel van een beoordeling."})
        .naming(Named::section)
        .required()
        .column(),
    share<&SectionNorm::green_from>("green_from", {"Green from", "Groen vanaf"})
        .required()
        .column()
        .carries("EC6"),
    share<&SectionNorm::amber_from>("amber_from", {"Amber from", "Oranje vanaf"})
        .required()
        .column()
        .carries("EC6"),
};

inline constexpr EntityType norm_type{
    "norm",
    "norms",
    {"Norm", "Norm"},
    {"Norms", "Normen"},
    {"Norms that differ from the general ones.", "Normen die afwijken van de algemene."},
    "engagement",
    norm_fields,
};

inline const EntityType &SectionNorm::type() {
    return norm_type;
}

} // namespace kartrekker::model
