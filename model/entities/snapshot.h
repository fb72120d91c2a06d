#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

/// One assessment's result as JSON, with the SHA-256 of the script and of the inputs that gave it.
struct Snapshot {
    Id<Snapshot> id;
    std::string name;
    std::optional<Date> taken_on;
    std::string assessment;
    std::string version;
    std::string script_hash;
    std::string input_hash;
    std::string result;

    static const EntityType &type();
};

inline constexpr FieldInfo snapshot_fields[] = {
    text<&Snapshot::name>("name", {"Name", "Naam"}).required().column().shared(),
    date<&Snapshot::taken_on>("taken_on", {"As of", "Stand op"}).required().fixed().column(),
    text<&Snapshot::assessment>("assessment", {"Assessment", "Beoordeling"})
        .required()
        .fixed()
        .column()
        .naming(Named::assessment),
    text<&Snapshot::version>("version", {"Version", "Versie"}).required().fixed().column(),
    text<&Snapshot::script_hash>("script_hash", {"Script fingerprint", "Vingerafdruk van het script"})
        .required()
        .fixed(),
    text<&Snapshot::input_hash>("input_hash", {"Input fingerprint", "Vingerafdruk van de invoer"})
        .required()
        .fixed(),
    document<&Snapshot::result>("result", {"Result", "Resultaat"}).required(),
};

inline constexpr EntityType snapshot_type{
    "snapshot",
    "snapshots",
    {"Snapshot", "Momentopname"},
    {"Snapshots", "Momentopnamen"},
    {"Results as they were on a day: keep those of now, and see later what has changed.",
     "Resultaten zoals ze op een dag waren: maak een momentopname, en zie later wat er is veranderd."},
    "scorecards",
    snapshot_fields,
};

inline const EntityType &Snapshot::type() {
    return snapshot_type;
}

} // namespace kartrekker::model
