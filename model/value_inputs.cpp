#include "model/value_inputs.h"

#include "model/field_text.h"
#include "model/translation.h"

#include <algorithm>

namespace kartrekker::model {

namespace {

struct VendorFigure {
    std::string_view kind;
    std::string_view level; ///< what can be measured of it now
    std::optional<double> change;
};

/// ESM, after Jive: two of the six come without a figure.
constexpr VendorFigure vendor_figures[] = {
    {"productivity", "activity", 37}, {"discovery", "content", {}},  {"answers", "content", 32},
    {"less_mail", "activity", 27},    {"satisfaction", "users", 30}, {"renewal", "teams", {}},
};

} // namespace

ValueInputs value_inputs(const Workspace &workspace, Date from) {
    ValueInputs inputs;
    inputs.from = from;
    workspace.look([&] {
        inputs.organisation = workspace.find<Organisation>(Organisation::only_id).value_or(Organisation{});
        inputs.benefits = workspace.all<Benefit>();
        inputs.cases = workspace.all<BusinessCase>();
        inputs.costs = workspace.all<Cost>();
        inputs.certainty_factors = workspace.all<CertaintyFactor>();
    });
    return inputs;
}

std::vector<Benefit> missing_vendor_benefits(const std::vector<Benefit> &present, Language language) {
    std::vector<Benefit> wanted;
    for (const VendorFigure &figure : vendor_figures) {
        const bool is_there = std::any_of(present.begin(), present.end(), [&](const Benefit &benefit) {
            return benefit.is_default && benefit.kind == figure.kind;
        });
        if (is_there) continue;
        Benefit benefit;
        benefit.name = label_of(benefit_kinds, figure.kind, language);
        benefit.kind = figure.kind;
        benefit.level = figure.level;
        benefit.change = figure.change;
        benefit.reading = "unsaid";
        benefit.source = translate(language, "Jive (vendor), by “6 success criteria for ESM”");
        benefit.is_default = true;
        wanted.push_back(std::move(benefit));
    }
    return wanted;
}

} // namespace kartrekker::model
