#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

/// An answer that an assessor gives for the whole organisation, to an item that the assessment marks so.
struct AssessorAnswer {
    Id<AssessorAnswer> id;
    std::string item;
    std::optional<std::int64_t> answer;
    std::string proof;
    std::string answered_by;
    std::optional<Date> answered_on;

    static const EntityType &type();
};

inline constexpr FieldInfo assessor_answer_fields[] = {
    text<&AssessorAnswer::item>("item", {"Question", "Vraag"},
                                {"A question of an assessment that an assessor answers.",
                                 "Een vraag van een beoordeling die een beoordelaar beantwoordt."})
        .naming(Named::item)
        .required()
        .column(),
    integer<&AssessorAnswer::answer>("answer", {"Answer", "Antwoord"},
                                     {"On the question's own scale.", "Op de eigen schaal van de vraag."})
        .naming(Named::answer)
        .required()
        .column()
        .between(0, 10),
    paragraph<&AssessorAnswer::proof>("proof", {"Proof", "Bewijs"}),
    text<&AssessorAnswer::answered_by>("answered_by", {"Answered by", "Beantwoord door"}),
    date<&AssessorAnswer::answered_on>("answered_on", {"Date", "Datum"}).column(),
};

inline constexpr EntityType assessor_answer_type{
    "assessor_answer",
    "assessor_answers",
    {"Assessor's answer", "Antwoord van de beoordelaar"},
    {"Assessor's answers", "Antwoorden van de beoordelaar"},
    {"What the assessor saw, question by question, with the proof.",
     "Wat de beoordelaar zag, vraag voor vraag, met het bewijs."},
    "instruments",
    assessor_answer_fields,
};

inline const EntityType &AssessorAnswer::type() {
    return assessor_answer_type;
}

} // namespace kartrekker::model
