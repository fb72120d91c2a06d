#pragma once

#include "model/entity_type.h"

#include <algorithm>

namespace kartrekker::model {

struct Round;
struct RespondentGroup;

/// The closed answers of some people of one group to one instrument in one round (design: responses are
/// columns): one row for each person, one after the other, all of the same length, in no order that tells who
/// they are. Never shown one by one; only groups of the minimum size are.
struct Response {
    Id<Response> id;
    Id<Round> round;
    Id<RespondentGroup> respondent_group;
    std::optional<std::int64_t> people; ///< nothing: one
    std::string answers;

    static const EntityType &type();
};

/// A response is one text, so its people times its items are at most `longest_text` characters.
inline constexpr std::int64_t most_people_of_response = 32'000;

/// People whose answers a response holds; at least one, whatever a damaged file says.
inline std::size_t people_in(const Response &response) {
    return static_cast<std::size_t>(
        std::clamp<std::int64_t>(response.people.value_or(1), 1, most_people_of_response));
}

inline constexpr FieldInfo response_fields[] = {
    part_of<&Response::round>("round", "round", {"Round", "Ronde"}),
    reference<&Response::respondent_group>("respondent_group", "respondent_group", {"Group", "Groep"})
        .required(),
    integer<&Response::people>("people", {"People", "Mensen"}).between(1, most_people_of_response),
    text<&Response::answers>(
        "answers", {"Answers", "Antwoorden"},
        {"For each person one character per item in the instrument's order: 0-9, a for 10, a dot for no "
         "answer.",
         "Voor iedereen één teken per vraag in de volgorde van de vragenlijst: 0-9, a voor 10, een punt voor "
         "geen antwoord."})
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
