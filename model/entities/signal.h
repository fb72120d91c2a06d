#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct BusinessCase;
struct FeedbackLoop;
struct Unit;

/// A tagged message. Who wrote it is never stored: only the unit.
struct Signal {
    Id<Signal> id;
    std::string hashtag;
    std::optional<Date> date;
    Id<Unit> unit;
    std::string story;
    Id<BusinessCase> business_case;
    Id<FeedbackLoop> loop;

    static const EntityType &type();
};

inline constexpr FieldInfo signal_fields[] = {
    text<&Signal::hashtag>("hashtag", {"Hashtag", "Hashtag"},
                           {"With the hash: #intranetwerkt.", "Met het hekje: #intranetwerkt."})
        .naming(Named::other)
        .required()
        .column()
        .carries("V3"),
    date<&Signal::date>("date", {"Date", "Datum"}).required().column().carries("V3"),
    // Where a unit is small, the one that a signal came from before tells who wrote its story.
    reference<&Signal::unit>("unit", "unit", {"Unit", "Afdeling"}).column().carries("V3").past_untold(),
    paragraph<&Signal::story>("story", {"Story", "Verhaal"},
                              {"Without names of people.", "Zonder namen van mensen."})
        .carries("V3"),
    reference<&Signal::business_case>("case", "case", {"Became case", "Werd case"}).column().carries("V3"),
    reference<&Signal::loop>("loop", "feedback_loop", {"Became feedback loop", "Werd terugkoppeling"})
        .carries("V3"),
};

inline constexpr EntityType signal_type{
    "signal",
    "signals",
    {"Signal", "Signaal"},
    {"Signals", "Signalen"},
    {"Tagged messages: how often, where, and with which story.",
     "Berichten met een hashtag: hoe vaak, waar en met welk verhaal."},
    "cases",
    signal_fields,
};

inline const EntityType &Signal::type() {
    return signal_type;
}

} // namespace kartrekker::model
