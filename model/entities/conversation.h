#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Community;

/// Numbers of messages in one month, in the whole organisation or one community.
struct Conversation {
    Id<Conversation> id;
    std::optional<Date> month;
    Id<Community> community;
    std::optional<std::int64_t> strategic;
    std::optional<std::int64_t> bottom_line;
    std::optional<std::int64_t> everyday;
    std::optional<std::int64_t> non_work;
    std::optional<std::int64_t> started_by_leaders;
    std::optional<std::int64_t> unanswered;

    static const EntityType &type();
};

inline constexpr FieldInfo conversation_fields[] = {
    date<&Conversation::month>("month", {"Month", "Maand"},
                               {"First day of the month.", "Eerste dag van de maand."})
        .required()
        .column()
        .carries("E2"),
    reference<&Conversation::community>("community", "community", {"Community", "Community"})
        .column()
        .carries("F6"),
    integer<&Conversation::strategic>("strategic", {"Continuity and future", "Continuïteit en toekomst"})
        .column()
        .between(0, 100000000)
        .carries("E1"),
    integer<&Conversation::bottom_line>("bottom_line", {"Bottom line", "Resultaat"})
        .column()
        .between(0, 100000000)
        .carries("E2"),
    integer<&Conversation::everyday>("everyday",
                                     {"Methods, news, terms", "Werkwijze, nieuws, arbeidsvoorwaarden"})
        .column()
        .between(0, 100000000)
        .carries("E2"),
    integer<&Conversation::non_work>("non_work", {"Not about work", "Niet over werk"})
        .column()
        .between(0, 100000000)
        .carries("EC3"),
    integer<&Conversation::started_by_leaders>("started_by_leaders",
                                               {"Started by leaders", "Begonnen door leiders"})
        .between(0, 100000000)
        .carries("E1"),
    integer<&Conversation::unanswered>("unanswered",
                                       {"Questions without an answer", "Vragen zonder antwoord"})
        .between(0, 100000000)
        .carries("F6"),
};

inline constexpr EntityType conversation_type{
    "conversation",
    "conversations",
    {"Month of conversation", "Gespreksmaand"},
    {"Conversation mix", "Gespreksmix"},
    {"What is talked about, month by month?", "Waar gaat het over, maand na maand?"},
    "emotional-capital",
    conversation_fields,
};

inline const EntityType &Conversation::type() {
    return conversation_type;
}

} // namespace kartrekker::model
