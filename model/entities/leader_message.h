#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Sponsor;

inline constexpr Choice message_subjects[] = {
    {"community", {"Community and trust", "Gemeenschap en vertrouwen"}},
    {"pride", {"Pride and thanks", "Trots en dank"}},
    {"fun", {"Fun", "Plezier"}},
    {"strategy", {"Strategy", "Strategie"}},
    {"hard_news", {"Hard news", "Slecht nieuws"}},
};

struct LeaderMessage {
    Id<LeaderMessage> id;
    std::string name;
    std::string subject;
    Id<Sponsor> leader;
    std::optional<Date> planned_on;
    bool was_sent = false;

    static const EntityType &type();
};

inline constexpr FieldInfo leader_message_fields[] = {
    text<&LeaderMessage::name>("name", {"Message", "Boodschap"}).required().column().carries("EC1"),
    choice<&LeaderMessage::subject>("subject", message_subjects, {"About", "Gaat over"})
        .required()
        .column()
        .carries("EC1"),
    reference<&LeaderMessage::leader>("leader", "sponsor", {"Leader", "Leider"}).column().carries("EC1"),
    date<&LeaderMessage::planned_on>("planned_on", {"Planned for", "Gepland op"})
        .required()
        .column()
        .carries("EC1"),
    flag<&LeaderMessage::was_sent>("was_sent", {"Sent", "Verstuurd"}).column().not_copied(),
};

inline constexpr EntityType leader_message_type{
    "leader_message",
    "leader_messages",
    {"Planned message", "Geplande boodschap"},
    {"Planned messages", "Geplande boodschappen"},
    {"What leaders are going to say, held against what is going to happen.",
     "Wat leiders gaan zeggen, naast wat er gaat gebeuren."},
    "emotional-capital",
    leader_message_fields,
};

inline const EntityType &LeaderMessage::type() {
    return leader_message_type;
}

} // namespace kartrekker::model
