#pragma once

#include "model/norms.h"
#include "workbench/app/charts/heat_map.h"
#include "workbench/app/charts/likert_bars.h"
#include "workbench/app/charts/picture.h"

namespace kartrekker::app {

/// What people answered in one round, of one questionnaire. All is made of the statistics, and so nothing
/// shows here that those withhold.
struct RoundPictures {
    const model::Declaration &declaration;
    const model::ResponseStatistics &statistics;
    std::map<std::string, model::Norm> norms; ///< see `model::norms_by_section`
    std::int64_t smallest_group = 5;
    model::Language language = model::Language::english;

    /// Sections to which people answer something.
    std::vector<const model::Section *> sections() const;
    /// Groups against sections.
    charts::HeatMap heat_map() const;
    /// How the answers to a section's questions are spread, over all people: of no group apart.
    charts::LikertChart likert(const model::Section &section) const;

    /// Either as a picture: of a section, or with null, of the groups.
    charts::Picture picture(const model::Section *section) const;
};

} // namespace kartrekker::app
