#pragma once

#include "workbench/app/charts/coverage_matrix.h"
#include "workbench/app/charts/trait_profile.h"
#include "workbench/app/presenters/records.h"

namespace kartrekker::app {

/// Who works in which unit, and who speaks for which (method S5). A target is a sponsor's id; `selected` is
/// the sponsor whose column is lifted out.
charts::CoverageMatrix coverage_matrix(const model::Workspace &workspace, std::string_view selected,
                                       model::Language language);

/// "3 of 8 units have nobody who speaks for them"
std::string coverage_words(const charts::CoverageMatrix &matrix, model::Language language);

/// The ratings of a sponsor beside the mean of all others who were rated, and 4, from which a trait counts
/// (method S1 and S3). Nothing where there is no such sponsor.
std::optional<charts::TraitProfile> trait_profile(const model::Workspace &workspace,
                                                  const std::string &sponsor, model::Language language);

} // namespace kartrekker::app
