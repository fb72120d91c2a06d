#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Unit;

struct RespondentGroup {
    Id<RespondentGroup> id;
    std::string name;
    Id<Unit> unit;
    std::optional<std::int64_t> headcount;
    bool is_leadership = false;

    static const EntityType &type();
};

inline constexpr FieldInfo respondent_group_fields[] = {
    text<&RespondentGroup::name>("name", {"Group", "Groep"}).required().column(),
    reference<&RespondentGroup::unit>("unit", "unit", {"Unit", "Afdeling"}).column(),
    integer<&RespondentGroup::headcount>("headcount", {"Headcount", "Aantal medewerkers"})
        .column()
        .in("people"),
    flag<&RespondentGroup::is_leadership>(
        "is_leadership", {"Leadership", "Leiding"},
        {"Their answers are the leaders' own view.", "Hun antwoorden zijn het beeld van de leiding zelf."})
        .column()
        .carries("EC1"),
};

inline constexpr EntityType respondent_group_type{
    "respondent_group",
    "respondent_groups",
    {"Group", "Groep"},
    {"Groups", "Groepen"},
    {"The groups to which respondents belong.", "De groepen waartoe respondenten behoren."},
    "instruments",
    respondent_group_fields,
};

inline const EntityType &RespondentGroup::type() {
    return respondent_group_type;
}

} // namespace kartrekker::model
