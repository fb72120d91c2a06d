#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Sponsor;

struct Challenge {
    Id<Challenge> id;
    std::string name;
    std::string problem;
    std::string request;
    Id<Sponsor> leader;
    std::optional<Date> opens_on;
    std::optional<Date> closes_on;
    bool leader_active = false;
    bool communication_involved = false;
    bool it_involved = false;
    std::optional<std::int64_t> ease;
    bool any_device = false;
    bool own_language = false;
    std::string moderator;
    std::optional<std::int64_t> invited;
    std::optional<std::int64_t> taking_part;
    std::optional<double> budget;
    std::optional<Date> result_told_on;
    std::string change_embedded;

    static const EntityType &type();
};

inline constexpr FieldInfo challenge_fields[] = {
    text<&Challenge::name>("name", {"Challenge", "Wedstrijd"}).required().column(),
    paragraph<&Challenge::problem>(
        "problem", {"Problem", "Probleem"},
        {"A serious problem of the business.", "Een serieus probleem van het bedrijf."})
        .carries("B3"),
    paragraph<&Challenge::request>("request", {"Directed request", "Gerichte vraag"}).carries("B3"),
    reference<&Challenge::leader>("leader", "sponsor", {"Senior sponsor", "Sponsor uit de top"})
        .column()
        .carries("B3"),
    date<&Challenge::opens_on>("opens_on", {"Opens on", "Opent op"}).column().carries("B3"),
    date<&Challenge::closes_on>("closes_on", {"Closes on", "Sluit op"}).column().carries("B3"),
    flag<&Challenge::leader_active>("leader_active", {"The top takes part", "De top doet mee"}).carries("B3"),
    flag<&Challenge::communication_involved>("communication_involved",
                                             {"Communication takes part", "Communicatie doet mee"})
        .carries("B3"),
    flag<&Challenge::it_involved>("it_involved", {"IT takes part", "IT doet mee"}).carries("B3"),
    rating<&Challenge::ease>("ease", {"Easy, fun and pretty", "Makkelijk, leuk en mooi"}).carries("B3"),
    flag<&Challenge::any_device>("any_device", {"Any device", "Elk apparaat"}).carries("B3"),
    flag<&Challenge::own_language>("own_language", {"Own language", "Eigen taal"}).carries("B3"),
    text<&Challenge::moderator>(
        "moderator", {"Editor", "Redacteur"},
        {"Who organises, edits and stirs the talk.", "Wie het gesprek organiseert, redigeert en aanjaagt."})
        .carries("B3"),
    integer<&Challenge::invited>("invited", {"Invited", "Uitgenodigd"})
        .between(0, 10000000)
        .in("people")
        .carries("B3"),
    integer<&Challenge::taking_part>("taking_part", {"Taking part", "Deelnemers"})
        .column()
        .between(0, 10000000)
        .in("people")
        .carries("B3"),
    money<&Challenge::budget>("budget", {"Budget for winners", "Budget voor winnaars"})
        .column()
        .carries("B3"),
    date<&Challenge::result_told_on>("result_told_on", {"Result told on", "Uitslag verteld op"})
        .carries("B3"),
    paragraph<&Challenge::change_embedded>("change_embedded",
                                           {"What changes for good", "Wat blijvend verandert"})
        .carries("B3"),
};

inline constexpr EntityType challenge_type{
    "challenge",
    "challenges",
    {"Idea challenge", "Ideeënwedstrijd"},
    {"Idea challenges", "Ideeënwedstrijden"},
    {"A serious problem, a directed request, and budget for the winners.",
     "Een serieus probleem, een gerichte vraag en budget voor de winnaars."},
    "emotional-capital",
    challenge_fields,
};

inline const EntityType &Challenge::type() {
    return challenge_type;
}

} // namespace kartrekker::model
