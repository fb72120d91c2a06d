#pragma once

#include <cstdint>
#include <optional>

namespace kartrekker::model {

/// What is known of the scores of some people.
struct ScoreFigures {
    std::int64_t count = 0;
    std::optional<double> mean;
    std::optional<double> standard_deviation; ///< n−1
};

/// Words for the size of an effect: |g| below 0.2, 0.5, 0.8, and from there on (Cohen, Statistical Power
/// Analysis for the Behavioral Sciences, 2nd edition 1988, pages 25–27).
enum class EffectSize { negligible, small, medium, large };

/// How far the second mean lies from the first, as if the two were samples of different people: answers do
/// not tell who gave them, so whoever is in both rounds counts twice and the interval is rather too wide.
struct MeanDifference {
    double difference = 0;                             ///< second − first
    std::optional<double> interval_low, interval_high; ///< 95% confidence interval of the difference
    std::optional<double> degrees_of_freedom;          ///< of that interval
    /// Hedges' g; nothing where nobody differs from the others on either side.
    std::optional<double> effect;

    /// Nothing where there is no effect to be had.
    std::optional<EffectSize> size() const;
};

/// Both sides must have a mean. The interval is Welch's, with the degrees of freedom of Satterthwaite
/// (Welch, Biometrika 34, 1947, pages 28–35; Satterthwaite, Biometrics Bulletin 2, 1946, pages 110–114); g is
/// the difference over the pooled standard deviation, times 1 − 3/(4·df − 1) with df = n1 + n2 − 2 against
/// the bias of small samples (Hedges, Journal of Educational Statistics 6, 1981, pages 107–128).
MeanDifference mean_difference(const ScoreFigures &first, const ScoreFigures &second);

} // namespace kartrekker::model
