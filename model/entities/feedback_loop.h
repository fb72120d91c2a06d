#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Sponsor;

inline constexpr Choice feedback_loop_kinds[] = {
    {"strategic", {"Strategic question", "Strategische vraag"}},
    {"customer", {"Customer signal", "Klantsignaal"}},
    {"idea", {"Idea", "Idee"}},
};

/// A question or signal and what came of it. The time from raised to told is held against the norm in days.
struct FeedbackLoop {
    Id<FeedbackLoop> id;
    std::string name;
    std::string kind;
    Id<Sponsor> leader;
    std::optional<Date> raised_on;
    std::optional<Date> promised_on;
    std::string decision;
    std::optional<Date> changed_on;
    std::optional<Date> told_on;
    std::string what_we_did;
    std::optional<std::int64_t> norm_days;

    static const EntityType &type();
};

inline constexpr FieldInfo feedback_loop_fields[] = {
    text<&FeedbackLoop::name>("name", {"Question or signal", "Vraag of signaal"}).required().column(),
    choice<&FeedbackLoop::kind>("kind", feedback_loop_kinds, {"Kind", "Soort"})
        .required()
        .column()
        .carries("E1"),
    reference<&FeedbackLoop::leader>(
        "leader", "sponsor", {"Mandate holder", "Mandaathouder"},
        {"The leader who may decide about it.", "De leider die erover mag beslissen."})
        .column()
        .carries("E1"),
    date<&FeedbackLoop::raised_on>("raised_on", {"Raised on", "Gesteld op"})
        .required()
        .column()
        .carries("M3"),
    date<&FeedbackLoop::promised_on>("promised_on", {"Answer promised for", "Antwoord beloofd op"})
        .column()
        .carries("E1"),
    paragraph<&FeedbackLoop::decision>("decision", {"Decision", "Besluit"}).carries("E1"),
    date<&FeedbackLoop::changed_on>("changed_on", {"Changed on", "Veranderd op"},
                                    {"When customers or staff noticed the change.",
                                     "Wanneer klanten of medewerkers de verandering merkten."})
        .carries("M3")
        .not_copied(),
    date<&FeedbackLoop::told_on>("told_on", {"Told on", "Teruggekoppeld op"})
        .column()
        .carries("B3")
        .not_copied(),
    paragraph<&FeedbackLoop::what_we_did>("what_we_did", {"What we did with it", "Wat we ermee deden"})
        .carries("E1"),
    integer<&FeedbackLoop::norm_days>(
        "norm_days", {"Norm", "Norm"},
        {"The longest time that people accept.", "De langste tijd die mensen aanvaarden."})
        .between(1, 3650)
        .in("days")
        .carries("M3"),
};

inline constexpr EntityType feedback_loop_type{
    "feedback_loop",
    "feedback_loops",
    {"Feedback loop", "Terugkoppeling"},
    {"Feedback loops", "Terugkoppelingen"},
    {"What was asked, who answers, and what did we do with it?",
     "Wat is er gevraagd, wie antwoordt en wat deden we ermee?"},
    "goals",
    feedback_loop_fields,
};

inline const EntityType &FeedbackLoop::type() {
    return feedback_loop_type;
}

} // namespace kartrekker::model
