#pragma once

#include "model/response_comparison.h"
#include "model/response_rate.h"
#include "workbench/app/records.h"

#include <string>
#include <vector>

namespace kartrekker::app {

/// Two rounds, or two groups in one round. Each is named by its id or its exact name.
struct ComparisonChoice {
    std::string round;       ///< the first round, or that of the groups; empty: the latest
    std::string other_round; ///< both empty: the latest two
    std::string group;       ///< empty: rounds are compared
    std::string other_group; ///< empty: all others
};

/// `Failure` where something has no such name, there are too few rounds, or a side is withheld.
model::ResponseComparison comparison_of(const model::Workspace &workspace,
                                        const model::Declaration &declaration,
                                        const ComparisonChoice &choice);

/// "medium effect": English, to be translated where it is shown.
const char *words_of_effect(model::EffectSize size);

/// A section's title; its id where the questionnaire no longer has it.
std::string title_of(const model::ComparedSection &section, const model::Declaration &declaration,
                     model::Language language);

/// With its sign: "+8.4", "−3", "0".
std::string signed_number(model::Language language, double value, int decimals);

/// JSON: `assessment`, `round`, `first`, `second`, `sections` (of each side `respondents`, `mean` and
/// `standard_deviation`, null where `is_withheld`; `difference`, `interval`, `degrees_of_freedom`,
/// `effect_size`, `effect`, `items`) and `changed_most`, the sections' ids by the size of the effect. Text:
/// for people.
std::string comparison_report(const model::ResponseComparison &comparison,
                              const model::Declaration &declaration, TableFormat format,
                              model::Language language);

/// JSON: `rounds`, each with `respondents`, `headcount` and `response_rate` in percent, and `units` with the
/// same; null where withheld or unknown. CSV: a line for each round, with an empty unit, and each of its
/// units. Text: for people.
std::string round_report(const std::vector<model::RoundRate> &rounds, TableFormat format,
                         model::Language language);

} // namespace kartrekker::app
