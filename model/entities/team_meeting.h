#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct TeamMeeting {
    Id<TeamMeeting> id;
    std::optional<Date> date;
    std::optional<std::int64_t> units_present;
    bool shared_experiences = false;
    std::string outcome;

    static const EntityType &type();
};

inline constexpr FieldInfo team_meeting_fields[] = {
    date<&TeamMeeting::date>("date", {"Date", "Datum"}).required().column().carries("S5"),
    integer<&TeamMeeting::units_present>("units_present", {"Units present", "Aanwezige afdelingen"})
        .column()
        .in("units")
        .carries("S5"),
    flag<&TeamMeeting::shared_experiences>("shared_experiences",
                                           {"Good experiences shared", "Goede ervaringen gedeeld"})
        .column()
        .carries("S5"),
    paragraph<&TeamMeeting::outcome>("outcome", {"Outcome", "Uitkomst"}),
};

inline constexpr EntityType team_meeting_type{
    "team_meeting",
    "team_meetings",
    {"Team meeting", "Teamoverleg"},
    {"Team meetings", "Teamoverleggen"},
    {"The cross-functional team meets every six weeks.",
     "Het team uit het hele bedrijf komt elke zes weken bijeen."},
    "sponsors",
    team_meeting_fields,
};

inline const EntityType &TeamMeeting::type() {
    return team_meeting_type;
}

} // namespace kartrekker::model
