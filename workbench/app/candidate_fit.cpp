#include "workbench/app/candidate_fit.h"

#include "model/entities/candidate.h"
#include "model/entities/capability.h"
#include "model/entities/case.h"
#include "model/entities/coupling.h"
#include "model/entities/fit.h"
#include "model/entities/need.h"
#include "model/translation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr double just_beyond = 1e-7; ///< a little further than the point where two totals are equal

std::vector<WeighedCapability> capabilities_of(const Workspace &workspace) {
    std::map<std::string, std::set<std::string>> cases;
    for (const Need &need : workspace.all<Need>())
        cases[need.capability.text].insert(need.business_case.text);
    std::vector<WeighedCapability> list;
    for (const Capability &one : workspace.all<Capability>()) {
        WeighedCapability capability;
        capability.id = one.id.text;
        capability.name = one.name;
        if (one.weight) capability.weight = static_cast<double>(*one.weight);
        capability.must_have = one.must_have;
        capability.cases = static_cast<int>(cases[one.id.text].size());
        list.push_back(std::move(capability));
    }
    return list;
}

/// What couplings the cases ask for, and how well each candidate has them.
class Couplings {
  public:
    explicit Couplings(const Workspace &workspace) {
        for (const Coupling &one : workspace.all<Coupling>()) {
            if (!workspace.find<BusinessCase>(one.business_case.text)) continue;
            const std::string key = one.business_case.text + " " + one.application;
            asked_.insert(key);
            states_[one.candidate.text][key] = one.state;
        }
    }

    std::optional<double> of(const std::string &candidate) const {
        if (asked_.empty()) return std::nullopt;
        double sum = 0;
        if (const auto own = states_.find(candidate); own != states_.end())
            for (const auto &[key, state] : own->second)
                sum += state == "present" ? 1 : state == "possible" ? 0.5 : 0;
        return 100 * sum / static_cast<double>(asked_.size());
    }

  private:
    std::set<std::string> asked_;
    std::map<std::string, std::map<std::string, std::string>> states_;
};

struct Rating {
    int covers = 0;
    std::string id; ///< of the record that says so
};

/// By candidate and capability the highest rating that was given.
std::map<std::pair<std::string, std::string>, Rating> ratings_of(const Workspace &workspace) {
    std::map<std::pair<std::string, std::string>, Rating> ratings;
    for (const Fit &one : workspace.all<Fit>()) {
        if (!one.covers) continue;
        Rating &rating = ratings[{one.candidate.text, one.capability.text}];
        if (*one.covers > rating.covers) rating = {static_cast<int>(*one.covers), one.id.text};
    }
    return ratings;
}

} // namespace

CandidateFit candidate_fit(const Workspace &workspace) {
    CandidateFit fit;
    fit.capabilities = capabilities_of(workspace);
    const auto ratings = ratings_of(workspace);
    const Couplings couplings(workspace);
    for (const Candidate &one : workspace.all<Candidate>()) {
        WeighedCandidate candidate{one.id.text, one.name, one.is_chosen, {}, couplings.of(one.id.text), {}};
        for (std::size_t i = 0; i < fit.capabilities.size(); ++i) {
            const auto rating = ratings.find({one.id.text, fit.capabilities[i].id});
            const bool is_rated = rating != ratings.end();
            candidate.covers.push_back(is_rated ? std::optional(rating->second.covers) : std::nullopt);
            candidate.ratings.push_back(is_rated ? rating->second.id : std::string());
            if (fit.capabilities[i].must_have && candidate.covers[i].value_or(1) < fair_cover)
                candidate.unmet.push_back(i);
        }
        fit.candidates.push_back(std::move(candidate));
    }
    return fit;
}

Weights CandidateFit::weights() const {
    Weights list;
    for (const WeighedCapability &capability : capabilities)
        list.push_back(capability.weight);
    return list;
}

double CandidateFit::covered(std::size_t candidate, std::size_t capability) const {
    return (candidates[candidate].covers[capability].value_or(1) - 1) / 4.0;
}

double CandidateFit::total(std::size_t candidate, const Weights &weights) const {
    const WeighedCandidate &one = candidates[candidate];
    double sum = 0, all = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i] * covered(candidate, i);
        all += weights[i];
    }
    const double fit = all > 0 ? 100 * sum / all : 0;
    return one.couplings ? fit_part * fit + coupling_part * *one.couplings : fit;
}

std::optional<std::size_t> CandidateFit::best(const Weights &weights) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (candidates[i].unmet.empty() && (!best || total(i, weights) > total(*best, weights))) best = i;
    return best;
}

// With every other weight fixed, (rival − best) × Σ weights = at_zero + slope × weight.
WeightRange CandidateFit::range(std::size_t capability, const Weights &weights) const {
    WeightRange range;
    const auto winner = best(weights);
    if (!winner) return range;
    const double now = weights[capability];
    const auto beyond_it = [&](double weight) {
        Weights other = weights;
        other[capability] = weight;
        return best(other).value_or(*winner);
    };
    for (std::size_t rival = 0; rival < candidates.size(); ++rival) {
        if (rival == *winner || !candidates[rival].unmet.empty()) continue;
        const WeighedCandidate &one = candidates[rival], &other = candidates[*winner];
        const bool has_couplings = one.couplings && other.couplings;
        const double part = has_couplings ? fit_part : 1;
        const double ahead = has_couplings ? coupling_part * (*one.couplings - *other.couplings) : 0;
        double at_zero = 0;
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (i != capability)
                at_zero += weights[i] * (100 * part * (covered(rival, i) - covered(*winner, i)) + ahead);
        const double slope = 100 * part * (covered(rival, capability) - covered(*winner, capability)) + ahead;
        if (slope == 0) continue;
        const double weight = -at_zero / slope;
        if (slope > 0 && weight < most_weight && (!range.high || weight < range.high->weight))
            range.high = WeightBreak{std::max(weight, now), rival};
        if (slope < 0 && weight > least_weight && (!range.low || weight > range.low->weight))
            range.low = WeightBreak{std::min(weight, now), rival};
    }
    if (range.low) range.low->candidate = beyond_it(range.low->weight - just_beyond);
    if (range.high) range.high->candidate = beyond_it(range.high->weight + just_beyond);
    return range;
}

void keep_weights(Workspace &workspace, const CandidateFit &fit, const Weights &weights, Language language) {
    workspace.edit(translate(language, "Keep weights"), [&](Edit &edit) {
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (weights[i] != fit.capabilities[i].weight)
                edit.set(Capability::type(), fit.capabilities[i].id, "weight",
                         static_cast<std::int64_t>(std::lround(weights[i])));
    });
}

} // namespace kartrekker::app
