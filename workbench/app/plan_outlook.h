#pragma once

#include "model/assessment_result.h"
#include "model/change_load.h"
#include "model/reach_forecast.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/records.h"

namespace kartrekker::app {

/// One of the three cases of an estimate: its id in files, its word in a sentence and by itself, and where
/// its figure stands.
struct Scenario {
    const char *id, *word, *title;
    double model::ValueRange::*member;
};
inline constexpr Scenario scenarios[] = {
    {"low", mark("low"), mark("Low"), &model::ValueRange::low},
    {"likely", mark("likely"), mark("Likely"), &model::ValueRange::likely},
    {"high", mark("high"), mark("High"), &model::ValueRange::high}};

/// JSON: `communities`, each with `needed`, `target`, `enough` (by scenario: the month, YYYY-MM, or null) and
/// `months` with `low`, `likely` and `high` members at their end. CSV: a line for each community and month.
/// Text: for people, by quarter.
std::string reach_report(const model::ReachForecast &forecast, TableFormat format, model::Language language);

/// Whether a community gets its critical mass: good in every scenario, doubtful when only likely, else bad;
/// none without an estimate.
model::Standing standing_of_reach(const model::ReachForecast &forecast,
                                  const model::CommunityReach &community);

/// JSON: `units` with their `months`: person-days, percent of the working time (null without a headcount),
/// waves, names of activities, and whether it is too much. CSV: a line for each unit and month. Text: a table
/// of units by months for people.
std::string load_report(const model::ChangeLoad &load, const model::RolloutPlan &plan, TableFormat format,
                        model::Language language);

/// What the load map shows in one month of a unit: "4%", person-days where nobody knows how many people there
/// are, empty where nothing is asked.
std::string written_load(const model::MonthLoad &month, model::Language language);

/// "Mar 2027"
std::string month_words(model::Date month, model::Language language);

} // namespace kartrekker::app
