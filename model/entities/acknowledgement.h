#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct GuidelineVersion;
struct Unit;

struct Acknowledgement {
    Id<Acknowledgement> id;
    Id<GuidelineVersion> version;
    std::string who;
    Id<Unit> unit;
    std::optional<std::int64_t> people;
    std::optional<Date> date;
    bool at_hiring = false;

    static const EntityType &type();
};

inline constexpr FieldInfo acknowledgement_fields[] = {
    part_of<&Acknowledgement::version>("version", "guideline_version", {"Version", "Versie"}).not_copied(),
    text<&Acknowledgement::who>("who", {"Who", "Wie"},
                                {"A person, or a unit with its number of people.",
                                 "Een persoon, of een afdeling met het aantal mensen."})
        .naming(Named::other)
        .required()
        .column()
        .carries("R4"),
    reference<&Acknowledgement::unit>("unit", "unit", {"Unit", "Afdeling"}).column(),
    integer<&Acknowledgement::people>("people", {"People", "Mensen"})
        .required()
        .column()
        .between(1, 10000000)
        .in("people")
        .carries("R4"),
    date<&Acknowledgement::date>("date", {"Date", "Datum"}).required().column().carries("R4"),
    flag<&Acknowledgement::at_hiring>("at_hiring", {"At hiring", "Bij indiensttreding"})
        .column()
        .carries("R4"),
};

inline constexpr EntityType acknowledgement_type{
    "acknowledgement",
    "acknowledgements",
    {"Acknowledgement", "Akkoord"},
    {"Acknowledgements", "Akkoorden"},
    {"Who agreed to which version, and when?", "Wie ging akkoord met welke versie, en wanneer?"},
    "governance",
    acknowledgement_fields,
};

inline const EntityType &Acknowledgement::type() {
    return acknowledgement_type;
}

} // namespace kartrekker::model
