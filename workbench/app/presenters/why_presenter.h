#pragma once

#include "model/assessment_result.h"
#include "workbench/app/presenters/pages.h"
#include "workbench/app/presenters/records.h"

namespace kartrekker::model {
struct PlanFigures;
}

namespace kartrekker::app {

struct AnswersFigures;
struct Benchmark;
struct TrialReasons;

// A figure of which can be asked where it comes from, as the target of a place on the screen. Each begins
// with "why/"; whatever else a target is, it is a place (`place_from`).
std::string why_page(std::string_view page); ///< or of an assessment that has no page of its own
std::string why_section(std::string_view assessment, std::string_view section);
std::string why_criterion(std::string_view assessment, std::string_view section, std::string_view criterion);
/// What people say about a section; of staff where leaders are told apart.
std::string why_people(std::string_view assessment, std::string_view section);
std::string why_item(std::string_view assessment, std::string_view section, std::string_view item);
std::string why_group(std::string_view assessment, std::string_view section, std::string_view group);
/// The score of a record, and who wrote down what stands in it.
std::string why_record(const RecordKey &key);
/// A line of the value: a benefit, a case or a cost.
std::string why_value(std::string_view entity, std::string_view id);
/// All benefits and costs together.
std::string why_whole_value();
/// Dates of an activity or a phase; without one, of the whole plan.
std::string why_plan(std::string_view entity = {}, std::string_view id = {});
/// The load of change of a unit in a month (YYYY-MM), of no unit in particular where the unit is empty;
/// without both: all months that ask too much.
std::string why_load(std::string_view unit = {}, std::string_view month = {});
/// The members of a community at the end of a month (YYYY-MM); without one, in the month that tells most.
std::string why_reach(std::string_view community, std::string_view month = {});
/// What the rollout takes.
std::string why_plan_cost();
/// What the plan cannot keep, and what nobody sees to.
std::string why_limits();
std::string why_without_owner();
/// What stands for a whole assessment: the mean of what is written down, or else of what people say.
std::string why_assessment(std::string_view assessment);
/// What stands for several sections of an assessment together.
std::string why_area(std::string_view assessment, std::string_view area);
/// How many people answered an assessment; without one, all of them and in how many groups.
std::string why_answered(std::string_view assessment = {});
/// How many findings an assessment has.
std::string why_findings(std::string_view assessment);
/// What leaders say about a section.
std::string why_leaders(std::string_view assessment, std::string_view section);
/// A candidate's total, with the weights of the capabilities in their order.
std::string why_candidate(std::string_view candidate, const std::vector<double> &weights);
/// One of the sums of the value: "payback", "benefits", "costs" or "vendor".
std::string why_value_sum(std::string_view sum);
/// Whether the step of a page will be ready by its next date.
std::string why_outlook(std::string_view page);
/// A figure that is explained in so many words, of which the first line is what it is. In another line a tab
/// stands between a name and what is said of it. The words are what was so when they were made.
std::string why_words(std::string_view words);
/// A count: what it is of, a sentence about it, and what was counted, a line each, the first of many.
std::string why_counted(const std::string &title, const std::string &sentence,
                        const std::vector<std::string> &counted, model::Language language);
/// A figure that was compared when something was tried out (`ComparedFigure::id`).
std::string why_trial(std::string_view figure);
/// How many of a round's people answered, or of those in one of its units.
std::string why_response(std::string_view round, std::string_view unit = {});
/// The difference between the two rounds or groups of a questionnaire that are compared, in a section.
std::string why_change(std::string_view questionnaire, std::string_view section);
/// What is remembered of the scores in a file that is not open. Who remembers it explains it: `why` does not.
std::string why_recent(std::string_view file);
/// The scores of the other engagements in a benchmark; `side` is "evidence" or "perceived".
std::string why_others(std::string_view assessment, std::string_view section, std::string_view side);
bool is_why(std::string_view target);

/// One line of an explanation.
struct WhyRow {
    enum class Kind {
        heading,
        text,
        sides, ///< evidence and perception beside each other: `text` and `other`, with their marks
        input, ///< something that went in, with its figure and what that counts for
        link   ///< a way to a record
    };
    Kind kind = Kind::text;
    std::string text = {};
    std::string figure = {};
    std::string detail = {}; ///< "× 75% · G1"
    std::string other = {};
    model::Standing standing = model::Standing::none;
    model::Standing other_standing = model::Standing::none;
    std::string target = {}; ///< another figure ("why/…") or a place; empty when it leads nowhere
};

/// Where a figure comes from. A figure that is withheld says why, and nothing else.
struct WhyView {
    std::string title; ///< what the figure is of
    std::string figure;
    model::Standing standing = model::Standing::none;
    std::string state; ///< one sentence: how it came about
    std::vector<WhyRow> rows;

    bool is_empty() const { return title.empty(); }
};

struct WhyInputs {
    const model::Workspace &workspace;
    const model::Scorecard &scorecard;
    const std::vector<PageInfo> &pages;
    model::Language language;
    // What the window found last of what it does not know at any moment; null while that is nothing.
    const AnswersFigures *answers = nullptr; ///< for why_response and why_change
    const Benchmark *benchmark = nullptr;    ///< for why_others
    bool is_benchmark_outdated = false;      ///< the engagement has changed since
    const TrialReasons *trial = nullptr;     ///< for why_trial
    /// What follows from the plan, where that is worked out; null: it is, for each question.
    const model::PlanFigures *plan = nullptr;
};

/// Empty for what is not (or no longer) there.
WhyView why(const WhyInputs &inputs, std::string_view target);

} // namespace kartrekker::app
