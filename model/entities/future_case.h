#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct BusinessCase;
struct FutureDay;

struct FutureCase {
    Id<FutureCase> id;
    Id<FutureDay> future_day;
    Id<BusinessCase> business_case;

    static const EntityType &type();
};

inline constexpr FieldInfo future_case_fields[] = {
    part_of<&FutureCase::future_day>("future_day", "future_day", {"Future day", "Toekomstdag"}),
    reference<&FutureCase::business_case>("case", "case", {"Case", "Case"}).required().column().carries("V7"),
};

inline constexpr EntityType future_case_type{
    "future_case",
    "future_cases",
    {"Case in the story", "Case in het verhaal"},
    {"Cases in the story", "Cases in het verhaal"},
    {"The cases that this day packs.", "De cases die deze dag bundelt."},
    "goals",
    future_case_fields,
};

inline const EntityType &FutureCase::type() {
    return future_case_type;
}

} // namespace kartrekker::model
