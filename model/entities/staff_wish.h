#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Capability;
struct Unit;

struct StaffWish {
    Id<StaffWish> id;
    std::string name;
    Id<Unit> unit;
    std::optional<std::int64_t> votes;
    Id<Capability> capability;

    static const EntityType &type();
};

inline constexpr FieldInfo staff_wish_fields[] = {
    text<&StaffWish::name>("name", {"Wish", "Wens"}).required().column().carries("F2"),
    reference<&StaffWish::unit>("unit", "unit", {"Unit", "Afdeling"}).column().carries("F2"),
    integer<&StaffWish::votes>("votes", {"Votes", "Stemmen"})
        .column()
        .between(0, 10000000)
        .in("people")
        .carries("F2"),
    reference<&StaffWish::capability>("capability", "capability", {"Met by", "Ingevuld door"})
        .column()
        .carries("F2"),
};

inline constexpr EntityType staff_wish_type{
    "staff_wish",
    "staff_wishes",
    {"Wish of the staff", "Wens van medewerkers"},
    {"Wishes of the staff", "Wensen van medewerkers"},
    {"Which functions do they find really important?", "Welke functies vinden zij echt belangrijk?"},
    "technology",
    staff_wish_fields,
};

inline const EntityType &StaffWish::type() {
    return staff_wish_type;
}

} // namespace kartrekker::model
