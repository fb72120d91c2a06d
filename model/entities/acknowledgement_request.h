#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Campaign;
struct Unit;

struct AcknowledgementRequest {
    Id<AcknowledgementRequest> id;
    Id<Campaign> campaign;
    std::string who;
    Id<Unit> unit;
    std::optional<std::int64_t> people;
    std::optional<Date> joined_on;

    static const EntityType &type();
};

inline constexpr FieldInfo acknowledgement_request_fields[] = {
    part_of<&AcknowledgementRequest::campaign>("campaign", "campaign", {"Campaign", "Ronde"}),
    text<&AcknowledgementRequest::who>("who", {"Who", "Wie"})
        .naming(Named::other)
        .required()
        .column()
        .carries("R4"),
    reference<&AcknowledgementRequest::unit>("unit", "unit", {"Unit", "Afdeling"}).column(),
    integer<&AcknowledgementRequest::people>("people", {"People", "Mensen"})
        .required()
        .column()
        .between(1, 10000000)
        .in("people")
        .carries("R4"),
    date<&AcknowledgementRequest::joined_on>(
        "joined_on", {"Joined on", "In dienst op"},
        {"Joiners are asked at hiring.", "Wie nieuw is, vragen we bij indiensttreding."})
        .column()
        .carries("R4"),
};

inline constexpr EntityType acknowledgement_request_type{
    "acknowledgement_request",
    "acknowledgement_requests",
    {"Asked", "Gevraagd"},
    {"Asked", "Gevraagd"},
    {"Who is asked: persons, or a unit with its number of people.",
     "Wie we vragen: personen, of een afdeling met het aantal mensen."},
    "governance",
    acknowledgement_request_fields,
};

inline const EntityType &AcknowledgementRequest::type() {
    return acknowledgement_request_type;
}

} // namespace kartrekker::model
