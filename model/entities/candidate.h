#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Candidate {
    Id<Candidate> id;
    std::string name;
    std::string vendor;
    std::optional<Date> scored_on;
    bool every_place = false;
    bool every_device = false;
    bool coffee_machine = false;
    std::optional<std::int64_t> ease;
    std::optional<std::int64_t> fun;
    std::optional<std::int64_t> beauty;
    bool own_language = false;
    std::optional<double> cost_per_user;
    bool is_chosen = false;
    std::string notes;

    static const EntityType &type();
};

inline constexpr FieldInfo candidate_fields[] = {
    text<&Candidate::name>("name", {"Candidate", "Kandidaat"}).required().column(),
    text<&Candidate::vendor>("vendor", {"Vendor", "Leverancier"}).column(),
    date<&Candidate::scored_on>("scored_on", {"Scored on", "Beoordeeld op"}).column().carries("T1"),
    flag<&Candidate::every_place>("every_place", {"Works in every place", "Werkt op elke plek"})
        .carries("T3"),
    flag<&Candidate::every_device>("every_device", {"Works on every device", "Werkt op elk apparaat"})
        .carries("T3"),
    flag<&Candidate::coffee_machine>(
        "coffee_machine", {"Has a coffee-machine moment", "Heeft een koffieautomaatmoment"},
        {"Ask all colleagues by a status update.", "Vraag het alle collega's met een statusupdate."})
        .carries("T3"),
    rating<&Candidate::ease>(
        "ease", {"Easy", "Makkelijk"},
        {"5 = no hard URLs, logins or manuals.", "5 = geen lastige URL's, logins of handleidingen."})
        .column()
        .carries("T5"),
    rating<&Candidate::fun>("fun", {"Fun", "Leuk"}).column().carries("T5"),
    rating<&Candidate::beauty>("beauty", {"Good-looking", "Mooi"}).column().carries("T5"),
    flag<&Candidate::own_language>("own_language", {"In the staff's own language", "In de eigen taal"})
        .carries("T5"),
    money<&Candidate::cost_per_user>("cost_per_user",
                                     {"Cost per user a year", "Kosten per gebruiker per jaar"}),
    flag<&Candidate::is_chosen>("is_chosen", {"Chosen", "Gekozen"}).column(),
    paragraph<&Candidate::notes>("notes", {"Notes", "Notities"}),
};

inline constexpr EntityType candidate_type{
    "candidate",
    "candidates",
    {"Candidate", "Kandidaat"},
    {"Candidates", "Kandidaten"},
    {"Technology is looked at last.", "Naar techniek kijk je het laatst."},
    "technology",
    candidate_fields,
};

inline const EntityType &Candidate::type() {
    return candidate_type;
}

} // namespace kartrekker::model
