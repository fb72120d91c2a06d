#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Sponsor;

/// A stretch of the rollout. Its dates are those of its activities.
struct Phase {
    Id<Phase> id;
    std::string name;
    std::optional<double> top_down;
    Id<Sponsor> owner;
    std::string purpose;

    static const EntityType &type();
};

inline constexpr FieldInfo phase_fields[] = {
    text<&Phase::name>("name", {"Phase", "Fase"}).required().column(),
    share<&Phase::top_down>(
        "top_down", {"Top-down", "Van bovenaf"},
        {"The part that leaders start; the rest starts from below. It shifts over time.",
         "Het deel dat leiders beginnen; de rest begint van onderop. Dat verschuift met de tijd."})
        .column()
        .carries("E4"),
    reference<&Phase::owner>("owner", "sponsor", {"Owner", "Eigenaar"}).column(),
    paragraph<&Phase::purpose>("purpose", {"Purpose", "Bedoeling"}).carries("V8"),
};

inline constexpr EntityType phase_type{
    "phase",
    "phases",
    {"Phase", "Fase"},
    {"Phases", "Fasen"},
    {"Listen, pilot on fertile ground, widen, embed.",
     "Luisteren, proef op vruchtbare grond, verbreden, inbedden."},
    "plan",
    phase_fields,
};

inline const EntityType &Phase::type() {
    return phase_type;
}

} // namespace kartrekker::model
