#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

struct Trait {
    std::string label;
    std::optional<double> own;  ///< 1 to 5
    std::optional<double> mean; ///< of all others who were rated
    std::string figure;         ///< the own rating, or a dash
    std::string tip;
};

/// Ratings of one person as a line, beside what is needed and what the others have.
struct TraitProfile {
    std::vector<Trait> traits;
    double needed = 4;                               ///< the rating from which a trait counts
    std::string own_words, mean_words, needed_words; ///< the legend
};

double height_of_trait_profile(const TraitProfile &profile);

/// Traits below each other, 1 at the left to 5 at the right. Own: a whole line with round points; the others:
/// a dashed one with square points; needed: a thin line with a word.
HitAreas draw_trait_profile(Canvas &canvas, const Rect &area, const Palette &palette,
                            const TraitProfile &profile);

} // namespace kartrekker::charts
