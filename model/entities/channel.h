#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

inline constexpr Choice channel_decisions[] = {
    {"keep", {"Keep", "Houden"}},
    {"replace", {"Replace", "Vervangen"}},
    {"retire", {"Retire", "Stoppen"}},
};

struct Channel {
    Id<Channel> id;
    std::string name;
    bool is_shadow = false;
    bool is_interactive = false;
    std::string cadence;
    std::optional<std::int64_t> reach;
    std::string decision;
    std::string owner;

    static const EntityType &type();
};

inline constexpr FieldInfo channel_fields[] = {
    text<&Channel::name>("name", {"Channel", "Kanaal"}).required().column(),
    flag<&Channel::is_shadow>(
        "is_shadow", {"Outside IT", "Buiten IT om"},
        {"Used by staff without the IT department.", "Door medewerkers gebruikt zonder de IT-afdeling."})
        .column()
        .carries("T7"),
    flag<&Channel::is_interactive>("is_interactive", {"Interactive", "Interactief"}).column().carries("T7"),
    text<&Channel::cadence>("cadence", {"How often", "Hoe vaak"}).column().carries("T7"),
    integer<&Channel::reach>("reach", {"Reach", "Bereik"}).column().in("people").carries("T7"),
    choice<&Channel::decision>("decision", channel_decisions, {"Decision", "Besluit"}).column().carries("T7"),
    text<&Channel::owner>("owner", {"Owner", "Eigenaar"}).carries("T7"),
};

inline constexpr EntityType channel_type{
    "channel",
    "channels",
    {"Channel in use", "Gebruikt kanaal"},
    {"Channels in use", "Gebruikte kanalen"},
    {"What people use today, allowed or not.", "Wat mensen nu gebruiken, toegestaan of niet."},
    "technology",
    channel_fields,
};

inline const EntityType &Channel::type() {
    return channel_type;
}

} // namespace kartrekker::model
