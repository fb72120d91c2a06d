#pragma once

#include "model/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace kartrekker::app {

inline constexpr double least_weight = 1, most_weight = 5;
inline constexpr int fair_cover = 3; ///< below it a must-have is not met
/// Of a total, where cases ask for couplings: what the capabilities count for, and what the couplings do.
inline constexpr double fit_part = 0.8, coupling_part = 0.2;

/// Weights of the capabilities, in their order.
using Weights = std::vector<double>;

struct WeighedCapability {
    std::string id;
    std::string name;
    double weight = 3;      ///< 1 to 5; 3 where none was given
    bool must_have = false; ///< a candidate that covers it with less than 3 drops out
    int cases = 0;          ///< that need it
};

struct WeighedCandidate {
    std::string id;
    std::string name;
    bool is_chosen = false;
    std::vector<std::optional<int>> covers; ///< 1 to 5 for each capability; nothing: not rated, counts as 1
    std::optional<double> couplings;        ///< 0 to 100; nothing where no case asks for one
    std::vector<std::size_t> unmet;         ///< must-haves by their place; then it is out of the running
    std::vector<std::string> ratings = {};  ///< for each capability the record that rates it; empty: none
};

/// The weight from which another candidate is the best.
struct WeightBreak {
    double weight = 0;
    std::size_t candidate = 0; ///< who is the best beyond it
};

/// How far one weight may go, the others staying as they are. Nothing: as far as weights go.
struct WeightRange {
    std::optional<WeightBreak> low, high; ///< within 1 to 5
};

/// Which candidate does best what the cases need (method T2): 100 × Σ weight × (covers − 1) / 4 ÷ Σ weight,
/// which counts for 80 and the couplings that cases ask for, where there are any, for 20. The same figures as
/// the assessment's.
struct CandidateFit {
    std::vector<WeighedCapability> capabilities;
    std::vector<WeighedCandidate> candidates;

    Weights weights() const;
    /// (covers − 1) / 4, so 0 to 1.
    double covered(std::size_t candidate, std::size_t capability) const;
    /// 0 to 100.
    double total(std::size_t candidate, const Weights &weights) const;
    /// The first of the highest among those that meet every must-have; nothing when all dropped out.
    std::optional<std::size_t> best(const Weights &weights) const;
    /// Exact: two totals are equal where a straight line in the weight passes 0.
    WeightRange range(std::size_t capability, const Weights &weights) const;
};

CandidateFit candidate_fit(const model::Workspace &workspace);

/// Stores the weights (whole, from 1 to 5) that differ from those in the file, as one step of the history.
void keep_weights(model::Workspace &workspace, const CandidateFit &fit, const Weights &weights,
                  model::Language language);

} // namespace kartrekker::app
