#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Sponsor;

struct LeaderActivity {
    Id<LeaderActivity> id;
    Id<Sponsor> sponsor;
    std::optional<Date> month;
    std::optional<std::int64_t> contributions;

    static const EntityType &type();
};

inline constexpr FieldInfo leader_activity_fields[] = {
    part_of<&LeaderActivity::sponsor>("sponsor", "sponsor", {"Sponsor", "Sponsor"}).not_copied(),
    date<&LeaderActivity::month>("month", {"Month", "Maand"},
                                 {"First day of the month.", "Eerste dag van de maand."})
        .required()
        .column()
        .carries("S3"),
    integer<&LeaderActivity::contributions>(
        "contributions", {"Contributions", "Bijdragen"},
        {"Posts, answers and thanks in that month.", "Berichten, antwoorden en bedankjes in die maand."})
        .required()
        .column()
        .carries("S3"),
};

inline constexpr EntityType leader_activity_type{
    "leader_activity",
    "leader_activities",
    {"Leader's activity", "Activiteit van leider"},
    {"Leaders' activity", "Activiteit van leiders"},
    {"Does the example hold after the launch?", "Houdt het voorbeeld stand na de start?"},
    "sponsors",
    leader_activity_fields,
};

inline const EntityType &LeaderActivity::type() {
    return leader_activity_type;
}

} // namespace kartrekker::model
