#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Sponsor;

inline constexpr Choice practice_pillars[] = {
    {"authenticity", {"Authenticity", "Authenticiteit"}},
    {"pride", {"Pride", "Trots"}},
    {"community", {"Community", "Community"}},
    {"fun", {"Fun", "Fun"}},
};

inline constexpr Choice practice_sides[] = {
    {"platform", {"On the platform", "Op het platform"}},
    {"real_world", {"In the real world", "In de echte wereld"}},
    {"both", {"Both", "Allebei"}},
};

inline constexpr Choice practice_frequencies[] = {
    {"once", {"Once", "Eenmalig"}},
    {"yearly", {"Yearly", "Jaarlijks"}},
    {"quarterly", {"Each quarter", "Elk kwartaal"}},
    {"monthly", {"Monthly", "Maandelijks"}},
    {"weekly", {"Weekly", "Wekelijks"}},
};

inline constexpr Choice practice_objects[] = {
    {"organisation", {"The organisation", "De organisatie"}},
    {"colleagues", {"The colleagues", "De collega's"}},
    {"job", {"The job", "Het werk"}},
};

struct Practice {
    Id<Practice> id;
    std::string name;
    std::string pillar;
    std::string side;
    Id<Sponsor> leader;
    std::string frequency;
    std::optional<Date> last_done;
    std::optional<Date> next_planned;
    std::string object;
    bool is_voluntary = false;
    bool leaders_join = false;
    std::string evidence;

    static const EntityType &type();
};

inline constexpr FieldInfo practice_fields[] = {
    text<&Practice::name>("name", {"Practice", "Praktijk"}).required().column(),
    choice<&Practice::pillar>("pillar", practice_pillars, {"Pillar", "Pijler"}).required().column(),
    choice<&Practice::side>("side", practice_sides, {"Where", "Waar"},
                            {"Both sides must match.", "Beide kanten moeten kloppen."})
        .column()
        .carries("EC1"),
    reference<&Practice::leader>("leader", "sponsor", {"Leader", "Leider"},
                                 {"Who does it in person.", "Wie het zelf doet."})
        .column(),
    choice<&Practice::frequency>("frequency", practice_frequencies, {"How often", "Hoe vaak"}).column(),
    date<&Practice::last_done>("last_done", {"Last done", "Laatst gedaan"}).column().not_copied(),
    date<&Practice::next_planned>(
        "next_planned", {"Next planned", "Volgende keer"},
        {"Checked against reorganisations and lay-offs.", "Wordt naast reorganisaties en ontslagen gelegd."})
        .carries("EC1"),
    choice<&Practice::object>("object", practice_objects, {"Good feeling about", "Goed gevoel over"}),
    flag<&Practice::is_voluntary>(
        "is_voluntary", {"Voluntary", "Vrijwillig"},
        {"Nobody has to, nobody is appraised on it.", "Niemand moet, niemand wordt erop beoordeeld."})
        .carries("EC2"),
    flag<&Practice::leaders_join>("leaders_join", {"Leaders join in", "Leiders doen mee"}).carries("EC3"),
    paragraph<&Practice::evidence>("evidence", {"What shows it", "Waaraan je het ziet"}),
};

inline constexpr EntityType practice_type{
    "practice",
    "practices",
    {"Pillar practice", "Pijlerpraktijk"},
    {"Pillar practices", "Pijlerpraktijken"},
    {"What leaders do for authenticity, pride, community and fun.",
     "Wat leiders doen voor authenticiteit, trots, community en fun."},
    "emotional-capital",
    practice_fields,
};

inline const EntityType &Practice::type() {
    return practice_type;
}

} // namespace kartrekker::model
