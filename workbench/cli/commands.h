#pragma once

#include "model/language.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::cli {

/// The words of one call, as parsed. Each command uses some of them.
struct Arguments {
    std::filesystem::path file;
    std::filesystem::path other; ///< what is imported, or where the export goes
    std::filesystem::path own;   ///< the engagement that is compared with others
    std::string name, entity, id, round, instrument, language, format = "text";
    std::string group, time, text;        ///< headings of columns; or a group to compare
    std::string other_round, other_group; ///< the second sides of a comparison
    std::string starter, sample, campaign, to_case, to_loop;
    std::vector<std::string> assignments; ///< FIELD=VALUE
    std::vector<std::string> assessments;
    std::vector<std::string> ids; ///< guidelines to add, or two versions
    int steps = 1;
    bool has_trace = false;
    bool skips_bad = false;
    bool only_open = false;
    bool has_diff = false;
    bool adds_vendor = false;
    std::string from, by; ///< days between which the plan lies
    bool is_abstract = false;
    bool is_plan = false;
    std::vector<std::string> moves;  ///< ACTIVITY=DATE
    std::vector<std::string> absent; ///< sponsors
    double effort = 1;
    std::string mapping;                ///< of a survey's columns and labels
    std::optional<std::string> keep_as; ///< a name for the mapping, or for a place in the history
    std::vector<std::string> columns;   ///< HEADING=ITEM
    std::vector<std::string> labels;    ///< LABEL=NUMBER
    bool is_preview = false;
    bool takes_unfinished = false;
    std::string field;                      ///< where to look for `text`
    std::optional<std::string> replacement; ///< what comes in its place
    bool matches_case = false;
    bool is_whole_words = false;
    std::optional<std::string> go_to, forget;                   ///< a place in the history; a restore point
    bool is_dark = false;                                       ///< colours of a picture
    double width = 820;                                         ///< of a picture, in pixels of 96 to the inch
    std::optional<std::string> accept, dismiss, reopen, assign; ///< ids of findings
    std::string reason, state = "open";
    std::optional<std::string> owner; ///< of a finding; empty for nobody any more
};

/// A call that is wrong in itself (exit 2), found after parsing.
struct WrongUsage {
    std::string message;
};

// One function a command. Results go to standard output, messages to standard error. Each returns the exit
// code: 0 done, 1 failed; `model::Failure` means 1 too.
int run_new(const Arguments &arguments);
int run_import(const Arguments &arguments);
int run_responses(const Arguments &arguments);
int run_list(const Arguments &arguments);
int run_show(const Arguments &arguments);
int run_set(const Arguments &arguments);
int run_add(const Arguments &arguments);
int run_remove(const Arguments &arguments);
/// Copies a file to a record and prints the attachment's id.
int run_attach(const Arguments &arguments);
int run_save_attachment(const Arguments &arguments);
int run_score(const Arguments &arguments);
/// How the engagements in a folder score beside each other, and one among them.
int run_benchmark(const Arguments &arguments);
/// Keeps the scores as they are now.
int run_snapshot(const Arguments &arguments);
/// Two rounds of a questionnaire side by side, or two groups of one round.
int run_compare(const Arguments &arguments);
/// Rounds with their response.
int run_rounds(const Arguments &arguments);
/// What the change is worth in money; or adds the vendor's figures and prints how many.
int run_value(const Arguments &arguments);
int run_export(const Arguments &arguments);
/// Finds words in the texts; or replaces them and prints how many.
int run_find(const Arguments &arguments);
/// Lists the steps, or what was done with one record; or keeps or forgets a restore point, or goes to a place
/// in the history.
int run_history(const Arguments &arguments);
int run_undo(const Arguments &arguments);
int run_redo(const Arguments &arguments);
int run_check(const Arguments &arguments);
int run_assessments(const Arguments &arguments);
/// 1 when the templates hold mistakes.
int run_template_check(const Arguments &arguments);
/// Makes an assessment of a survey's structure and prints how many items it has.
int run_template_from_survey(const Arguments &arguments);
/// The action scripts; 1 when one is broken.
int run_scripts(const Arguments &arguments);
/// Runs an action script: lists its changes, then makes them.
int run_script(const Arguments &arguments);
int run_starters(const Arguments &arguments);
int run_samples(const Arguments &arguments);
int run_guidelines(const Arguments &arguments);
/// Lists the counts; or reads messages, or makes a case or feedback loop of a signal.
int run_signals(const Arguments &arguments);
int run_acknowledgements(const Arguments &arguments);
int run_guideline(const Arguments &arguments);
int run_kpis(const Arguments &arguments);
/// The rollout plan with dates, or in day numbers.
int run_plan(const Arguments &arguments);
/// Members of communities by month.
int run_reach(const Arguments &arguments);
/// What the plan asks of units by month.
int run_load(const Arguments &arguments);
/// Activities for what a finding advises.
int run_plan_finding(const Arguments &arguments);
/// Lists findings with what was decided, or decides on one.
int run_findings(const Arguments &arguments);
/// From goals over cases, sponsors and findings to activities and benefits.
int run_threads(const Arguments &arguments);
/// Lists the pictures, or writes one of them as SVG.
int run_picture(const Arguments &arguments);
/// The figures of the plan beside those of a plan in which something else happens.
int run_what_if(const Arguments &arguments);

} // namespace kartrekker::cli
