#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Listening {
    Id<Listening> id;
    std::string name;
    std::string owner;
    std::string topics;
    std::optional<std::int64_t> reads_per_week;

    static const EntityType &type();
};

inline constexpr FieldInfo listening_fields[] = {
    text<&Listening::name>("name", {"Tool or place", "Hulpmiddel of plek"}).required().column().carries("M2"),
    text<&Listening::owner>("owner", {"Answerable", "Aanspreekbaar"}).column().carries("M2"),
    text<&Listening::topics>("topics", {"Topics", "Onderwerpen"}).column().carries("M2"),
    integer<&Listening::reads_per_week>("reads_per_week", {"Read a week", "Keer per week gelezen"})
        .column()
        .between(0, 1000)
        .carries("M2"),
};

inline constexpr EntityType listening_type{
    "listening",
    "listenings",
    {"Listening post", "Luisterpost"},
    {"Listening posts", "Luisterposten"},
    {"Where do you listen, and who answers for it?", "Waar luister je, en wie is ervoor aanspreekbaar?"},
    "cases",
    listening_fields,
};

inline const EntityType &Listening::type() {
    return listening_type;
}

} // namespace kartrekker::model
