#pragma once

#include "model/entity_type.h"

namespace kartrekker::model {

struct Kpi;

struct Measurement {
    Id<Measurement> id;
    Id<Kpi> kpi;
    std::optional<Date> date;
    std::optional<double> value;
    std::string source;

    static const EntityType &type();
};

inline constexpr FieldInfo measurement_fields[] = {
    part_of<&Measurement::kpi>("kpi", "kpi", {"KPI", "KPI"}).not_copied(),
    date<&Measurement::date>("date", {"Date", "Datum"}).required().column(),
    number<&Measurement::value>("value", {"Value", "Waarde"}).required().column(),
    text<&Measurement::source>("source", {"Source", "Bron"}).column(),
};

inline constexpr EntityType measurement_type{
    "measurement",
    "measurements",
    {"Measurement", "Meting"},
    {"Measurements", "Metingen"},
    {"A KPI's value on a date.", "De waarde van een KPI op een datum."},
    "goals",
    measurement_fields,
};

inline const EntityType &Measurement::type() {
    return measurement_type;
}

} // namespace kartrekker::model
