#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Candidate;
struct Capability;

struct Fit {
    Id<Fit> id;
    Id<Candidate> candidate;
    Id<Capability> capability;
    std::optional<std::int64_t> covers;

    static const EntityType &type();
};

inline constexpr FieldInfo fit_fields[] = {
    part_of<&Fit::candidate>("candidate", "candidate", {"Candidate", "Kandidaat"}),
    reference<&Fit::capability>("capability", "capability", {"Capability", "Mogelijkheid"})
        .required()
        .column()
        .carries("T2"),
    rating<&Fit::covers>("covers", {"Covers", "Dekt"},
                         {"1 = not at all, 5 = fully.", "1 = helemaal niet, 5 = volledig."})
        .required()
        .column()
        .carries("T2"),
};

inline constexpr EntityType fit_type{
    "fit",
    "fits",
    {"Capability covered", "Gedekte mogelijkheid"},
    {"Capabilities covered", "Gedekte mogelijkheden"},
    {"How well does this candidate do it?", "Hoe goed kan deze kandidaat dit?"},
    "technology",
    fit_fields,
};

inline const EntityType &Fit::type() {
    return fit_type;
}

} // namespace kartrekker::model
