#include "tests/export/sample_value.h"

#include "model/value_inputs.h"
#include "tests/export/sample_scorecard.h"

namespace kartrekker::tests {

using namespace model;

namespace {

struct Figures {
    const char *name, *kind, *level, *reading;
    std::optional<double> basis, rate, low, likely, high, worth;
    const char *starts_on = "";
};

constexpr Figures figures[] = {
    {"Time", "time_saved", "content", "", 70, {}, 4, 5, 8, {}},
    {"Eight to two days", "process_shortened", "activity", "", 260, 8, 3, 5, 6, 85, "2027-01-21"},
    {"Quotes", "quotes_won", "added_value", "unsaid", 420, 31, 6, 14, 18, 2500, "2027-03-15"},
    {"Margin", "delivery_margin", "added_value", "points", 900000, 11, 1, 2, 3, {}},
    {"Leavers", "turnover", "teams", "percent", 410, 12, -5, 10, 15, 18000, "2028-12-01"},
    {"Satisfaction", "satisfaction", "users", "", 40, {}, {}, 30, {}, 100},
    {"Lacks its worth", "other", "content", "", 40, {}, {}, 30, {}, {}},
};

Benefit benefit_of(const Figures &from) {
    Benefit benefit;
    benefit.id.text = from.kind;
    benefit.name = from.name;
    benefit.kind = from.kind;
    benefit.level = from.level;
    benefit.reading = from.reading;
    benefit.basis = from.basis;
    benefit.rate = from.rate;
    benefit.change_low = from.low;
    benefit.change = from.likely;
    benefit.change_high = from.high;
    benefit.unit_value = from.worth;
    benefit.starts_on = parse_date(from.starts_on);
    return benefit;
}

Cost cost_of(const char *name, ValueRange once, ValueRange yearly) {
    Cost cost;
    cost.id.text = name;
    cost.name = name;
    cost.kind = "other";
    cost.once_low = once.low;
    cost.once = once.likely;
    cost.once_high = once.high;
    cost.yearly_low = yearly.low;
    cost.yearly = yearly.likely;
    cost.yearly_high = yearly.high;
    return cost;
}

ValueInputs sample_inputs(Language language) {
    ValueInputs inputs;
    inputs.organisation.currency = "EUR";
    inputs.organisation.workdays_per_year = 218;
    inputs.organisation.hourly_cost = 62.5;
    inputs.organisation.realisation = 45;
    inputs.organisation.horizon_years = 4;
    inputs.organisation.discount_rate = 6.5;
    inputs.from = *parse_date("2026-11-21");
    for (const Figures &from : figures)
        inputs.benefits.push_back(benefit_of(from));
    for (Benefit &vendor : missing_vendor_benefits(inputs.benefits, language)) {
        vendor.id.text = "vendor-" + vendor.kind;
        if (vendor.kind == "less_mail") vendor.basis = 30000;
        inputs.benefits.push_back(vendor);
    }
    BusinessCase business_case;
    business_case.id.text = "case";
    business_case.name = "Reuse";
    business_case.benefit = 9000;
    business_case.certainty = "high";
    inputs.cases = {business_case};
    inputs.costs = {cost_of("Platform", {0, 0, 0}, {28000, 32000, 45000}),
                    cost_of("Introduction", {60000, 85000, 130000}, {0, 0, 0})};
    CertaintyFactor teams;
    teams.level = "teams";
    teams.factor = 35;
    inputs.certainty_factors = {teams};
    return inputs;
}

} // namespace

ValueModel sample_value(Language language) {
    return value_model(sample_inputs(language), language);
}

ValueModel hostile_value() {
    ValueInputs inputs = sample_inputs(Language::english);
    for (const HostileText &text : hostile_texts()) {
        if (text.given.size() > 1000) continue; // LibreOffice takes minutes over a chart with such names
        Benefit benefit = benefit_of(figures[2]);
        benefit.id.text = "hostile" + std::to_string(inputs.benefits.size());
        benefit.name = text.given;
        benefit.source = text.given;
        inputs.benefits.push_back(benefit);
    }
    Benefit huge = benefit_of(figures[3]);
    huge.id.text = "huge";
    huge.basis = 1e12;
    huge.change_low = -1e12;
    huge.change_high = 89;
    inputs.benefits.push_back(huge);
    inputs.organisation.currency = "=1+1";
    inputs.organisation.horizon_years = 30;
    inputs.organisation.discount_rate = 100;
    return value_model(inputs, Language::english);
}

} // namespace kartrekker::tests
