#include "model/value_model.h"

#include "model/value_flow.h"
#include "model/value_lines.h"

#include <algorithm>

namespace kartrekker::model {

namespace {

constexpr int usual_years = 3;
constexpr double usual_discount = 5;

struct LevelDefault {
    std::string_view level;
    double percent;
};
constexpr LevelDefault level_defaults[] = {
    {"users", 20}, {"teams", 30}, {"activity", 40}, {"content", 60}, {"added_value", 80},
};

ValueBasis basis_of(const ValueInputs &inputs) {
    const Organisation &organisation = inputs.organisation;
    ValueBasis basis;
    basis.currency = organisation.currency;
    basis.from = inputs.from;
    basis.workdays_per_year = organisation.workdays_per_year.value_or(0);
    basis.hourly_cost = organisation.hourly_cost;
    basis.realisation = organisation.realisation;
    basis.years = static_cast<int>(organisation.horizon_years.value_or(usual_years));
    basis.discount = organisation.discount_rate.value_or(usual_discount);
    basis.has_own_years = organisation.horizon_years.has_value();
    basis.has_own_discount = organisation.discount_rate.has_value();
    return basis;
}

/// The latest revision holds; among equals the last in the list.
const CertaintyFactor *latest(const std::vector<CertaintyFactor> &factors, std::string_view level) {
    const CertaintyFactor *found = nullptr;
    for (const CertaintyFactor &factor : factors) {
        if (factor.level != level || !factor.factor) continue;
        if (!found || factor.revised_on >= found->revised_on) found = &factor;
    }
    return found;
}

std::vector<LevelCertainty> certainty_of(const ValueInputs &inputs, Language language) {
    std::vector<LevelCertainty> levels;
    for (const Choice &level : kpi_levels) {
        LevelCertainty certainty;
        certainty.level = level.id;
        certainty.label = level.label.in(language);
        certainty.percent = default_certainty(level.id);
        if (const CertaintyFactor *own = latest(inputs.certainty_factors, level.id)) {
            certainty.percent = *own->factor;
            certainty.is_ours = false;
            certainty.revised_on = own->revised_on;
        }
        levels.push_back(std::move(certainty));
    }
    return levels;
}

} // namespace

ValueRange estimated(std::optional<double> low, std::optional<double> likely, std::optional<double> high,
                     double otherwise) {
    const double middle = likely  ? *likely
                          : !low  ? high.value_or(otherwise)
                          : !high ? *low
                                  : (*low + *high) / 2;
    return {low.value_or(middle), middle, high.value_or(middle)};
}

double default_certainty(std::string_view level) {
    for (const LevelDefault &known : level_defaults)
        if (known.level == level) return known.percent;
    return level_defaults[0].percent;
}

ValueModel value_model(const ValueInputs &inputs, Language language) {
    ValueModel model;
    model.basis = basis_of(inputs);
    model.certainty = certainty_of(inputs, language);
    add_benefits(model, inputs, language);
    add_costs(model, inputs, language);
    add_up(model, language);
    for (BenefitValue &benefit : model.benefits)
        write_trace(benefit, model, language);
    return model;
}

double yearly_amount(const BenefitValue &benefit, const ValueBasis &basis, double change) {
    const double per_unit = benefit.basis.value_or(0) * benefit.worth.value_or(0);
    const double realised = basis.realisation.value_or(0) / 100;
    const auto by_percent = [&] { return per_unit * benefit.rate.value_or(0) / 100 * change / 100; };
    const auto by_points = [&] { return per_unit * change / 100; };
    switch (benefit.arithmetic) {
    case Arithmetic::minutes:
        return change * basis.workdays_per_year / 60 * per_unit * realised;
    case Arithmetic::days:
        return per_unit * change;
    case Arithmetic::percent:
        return by_percent();
    case Arithmetic::points:
    case Arithmetic::share:
        return by_points();
    case Arithmetic::unsaid:
        return std::min(by_percent(), by_points());
    case Arithmetic::hours:
        return by_points() * realised;
    case Arithmetic::amount:
        break;
    }
    return change;
}

} // namespace kartrekker::model
