#pragma once

#include "workbench/app/candidate_fit.h"
#include "workbench/app/charts/fit_matrix.h"
#include "workbench/app/presenters/records.h"

namespace kartrekker::app {

/// How the candidates do what the cases need, with weights as they are tried out.
struct FitView {
    std::string state;         ///< who is the best, and by how much
    bool is_tried_out = false; ///< the weights are not those of the file
    charts::FitMatrix matrix;  ///< targets are ids of capabilities and candidates
};

FitView fit_view(const CandidateFit &fit, const Weights &weights, std::optional<std::size_t> selected,
                 model::Language language);

/// Whether the picture belongs to lists of this kind.
bool has_fit_view(const model::EntityType &type);

} // namespace kartrekker::app
