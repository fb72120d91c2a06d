#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Objective;

inline constexpr Choice goal_levers[] = {
    {"money_saved", {"Money saved", "Geld besparen"}},
    {"money_earned", {"Money earned", "Geld verdienen"}},
    {"customers_served", {"Customers helped faster and better", "Klanten sneller en beter helpen"}},
    {"renewal", {"Products renewed faster and better", "Sneller en beter vernieuwen"}},
    {"effectiveness", {"Effectiveness and efficiency", "Effectiviteit en efficiëntie"}},
    {"talent", {"Talent and expertise found", "Talent en expertise vinden"}},
};

struct Goal {
    Id<Goal> id;
    std::string name;
    Id<Objective> objective;
    std::string lever;
    std::string customer_effect;
    std::string owner;
    bool owner_has_mandate = false;
    std::optional<Date> agreed_on;
    std::optional<Date> due;
    bool about_technology = false;
    std::string notes;

    static const EntityType &type();
};

inline constexpr FieldInfo goal_fields[] = {
    text<&Goal::name>("name", {"Goal", "Doelstelling"},
                      {"Say what changes for the customer: an answer within one hour.",
                       "Zeg wat er voor de klant verandert: binnen een uur antwoord."})
        .required()
        .column()
        .carries("G3"),
    reference<&Goal::objective>("objective", "objective", {"Serves objective", "Dient het doel"},
                                {"A goal without an objective weighs nothing.",
                                 "Een doelstelling zonder strategisch doel weegt niet mee."})
        .column()
        .carries("G1"),
    choice<&Goal::lever>(
        "lever", goal_levers, {"Lever", "Hefboom"},
        {"How it earns or saves money in the end.", "Hoe het uiteindelijk geld oplevert of bespaart."})
        .column()
        .carries("G2"),
    paragraph<&Goal::customer_effect>("customer_effect", {"What the customer notices", "Wat de klant merkt"})
        .carries("G4"),
    text<&Goal::owner>("owner", {"Owner", "Eigenaar"},
                       {"A person in the management, by name.", "Iemand uit het management, met naam."})
        .column()
        .carries("G5"),
    flag<&Goal::owner_has_mandate>("owner_has_mandate", {"Owner has a mandate", "Eigenaar heeft mandaat"},
                                   {"May decide about people and money for this goal.",
                                    "Mag over mensen en geld voor deze doelstelling beslissen."})
        .carries("G5"),
    date<&Goal::agreed_on>("agreed_on", {"Agreed on", "Vastgesteld op"}).carries("G6"),
    date<&Goal::due>("due", {"Due", "Klaar op"}).column().carries("G3"),
    flag<&Goal::about_technology>("about_technology",
                                  {"Is about technology itself", "Gaat over de techniek zelf"},
                                  {"Such as 'introduce the platform'.", "Zoals 'het platform invoeren'."})
        .carries("G6"),
    paragraph<&Goal::notes>("notes", {"Notes", "Notities"}),
};

inline constexpr EntityType goal_type{
    "goal",
    "goals",
    {"Goal", "Doelstelling"},
    {"Goals", "Doelstellingen"},
    {"What will the customer notice, and what does it earn?",
     "Wat merkt de klant ervan en wat levert het op?"},
    "goals",
    goal_fields,
};

inline const EntityType &Goal::type() {
    return goal_type;
}

} // namespace kartrekker::model
