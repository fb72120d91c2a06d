#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Round;
struct RespondentGroup;

/// All closed answers of one person to one instrument in one round, packed one character per item
/// (design: responses are columns). Never shown one by one; only groups of the minimum size are.
struct Response {
    Id<Response> id;
    Id<Round> round;
    Id<RespondentGroup> respondent_group;
    std::optional<Date> answered_on;
    std::string answers;

    static const EntityType &type();
};

inline constexpr FieldInfo response_fields[] = {
    part_of<&Response::round>("round", "round", {"Round", "Ronde"}),
    reference<&Response::respondent_group>("respondent_group", "respondent_group", {"Group", "Groep"})
        .required(),
    date<&Response::answered_on>("answered_on", {"Answered on", "Beantwoord op"}),
    text<&Response::answers>(
        "answers", {"Answers", "Antwoorden"},
        {"One character per item in the instrument's order: 0-9, a for 10, a dot for no answer.",
         "Eén teken per vraag in de volgorde van de vragenlijst: 0-9, a voor 10, een punt voor geen "
         "antwoord."})
        .required(),
};

inline constexpr EntityType response_type{
    "response",
    "responses",
    {"Response", "Antwoordset"},
    {"Responses", "Antwoordsets"},
    {"Answers of people, never shown one by one.", "Antwoorden van mensen, nooit een voor een getoond."},
    "",
    response_fields,
};

inline const EntityType &Response::type() {
    return response_type;
}

} // namespace kartrekker::model
