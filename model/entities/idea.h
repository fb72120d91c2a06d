#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct BusinessCase;
struct Challenge;
struct Unit;

inline constexpr Choice idea_states[] = {
    {"sent_in", {"Sent in", "Ingediend"}},
    {"improved", {"Improved in discussion", "Verbeterd in gesprek"}},
    {"selected", {"Selected", "Gekozen"}},
    {"carried_out", {"Carried out", "Uitgevoerd"}},
    {"turned_down", {"Turned down", "Afgewezen"}},
    {"failed", {"Tried and failed", "Geprobeerd en mislukt"}},
};

struct Idea {
    Id<Idea> id;
    Id<Challenge> challenge;
    std::string name;
    Id<Unit> unit;
    std::string state;
    std::optional<std::int64_t> comments;
    std::optional<std::int64_t> votes;
    std::optional<double> budget;
    std::string lesson;
    Id<BusinessCase> business_case;

    static const EntityType &type();
};

inline constexpr FieldInfo idea_fields[] = {
    part_of<&Idea::challenge>("challenge", "challenge", {"Challenge", "Wedstrijd"}).not_copied(),
    text<&Idea::name>("name", {"Idea", "Idee"}).required().column(),
    reference<&Idea::unit>("unit", "unit", {"Unit", "Afdeling"}).column(),
    choice<&Idea::state>("state", idea_states, {"State", "Stand"}).required().column().carries("B3"),
    integer<&Idea::comments>("comments", {"Comments", "Reacties"})
        .column()
        .between(0, 10000000)
        .carries("B3")
        .not_copied(),
    integer<&Idea::votes>("votes", {"Votes", "Stemmen"})
        .column()
        .between(0, 10000000)
        .carries("B3")
        .not_copied(),
    money<&Idea::budget>("budget", {"Budget", "Budget"}).column().carries("B3"),
    paragraph<&Idea::lesson>("lesson", {"Lesson shared", "Gedeelde les"},
                             {"Failures are shared too.", "Ook mislukkingen delen we."})
        .carries("B1"),
    reference<&Idea::business_case>("case", "case", {"Became case", "Werd case"}).carries("B3"),
};

inline constexpr EntityType idea_type{
    "idea",
    "ideas",
    {"Idea", "Idee"},
    {"Ideas", "Ideeën"},
    {"Many ideas, strict selection, only then carry out.",
     "Veel ideeën, streng kiezen en dan pas uitvoeren."},
    "emotional-capital",
    idea_fields,
};

inline const EntityType &Idea::type() {
    return idea_type;
}

} // namespace kartrekker::model
