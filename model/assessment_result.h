#pragma once

#include "model/failure.h"
#include "model/questionnaire.h"
#include "model/response_statistics.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::model {

/// How one record did on one criterion.
struct RecordCheck {
    std::string type;
    std::string id;
    double score = 0; ///< 0 to 100
};

struct CriterionResult {
    std::string id;
    std::string rule;
    std::string title;
    double weight = 0;
    bool is_our_rule = false;
    std::optional<double> score; ///< 0 to 100; nothing where there was nothing to judge
    std::string why;             ///< the arithmetic in words
    std::vector<RecordCheck> checks;
    std::vector<std::string> trace; ///< what stands behind the score, line by line
};

struct ItemResult {
    std::string id;
    std::string text;
    bool is_reversed = false;
    int low = 1;
    int high = 5;
    ItemStatistics statistics;
    double weight = 1;
    std::vector<std::optional<double>> values = {}; ///< what each answer is worth; empty on a scale: itself
};

enum class Standing { none, good, doubtful, bad }; ///< against the norm: nothing yet, green, amber, red

struct Norm {
    double green = 70;
    double amber = 50;

    Standing standing(std::optional<double> score) const {
        if (!score) return Standing::none;
        return *score >= green ? Standing::good : *score >= amber ? Standing::doubtful : Standing::bad;
    }
};

/// Where a section should be by a date.
struct Target {
    std::string phase;
    std::string due; ///< YYYY-MM-DD; empty where there is no date
    double score = 0;
};

struct SectionResult {
    std::string id;
    std::string title;
    std::string question;
    std::optional<double> evidence; ///< 0 to 100: weighted mean of the criteria that have a score
    bool has_answers = false;       ///< people answered, though perhaps too few to show
    SectionStatistics perceived;    ///< what people answered
    std::string evidence_level;     ///< name of the level reached; empty when there is none
    std::string perceived_level;
    Norm norm;
    std::vector<Target> targets; ///< by date, those without one last
    std::vector<CriterionResult> criteria;
    std::vector<ItemResult> items; ///< all that count in the section
    std::vector<std::string> evidence_trace;
    std::vector<std::string> perceived_trace;
    // A line for each of the items, and for each of the groups of `perceived`; none while the section is
    // withheld.
    std::vector<std::string> item_traces;
    std::vector<std::string> group_traces;

    /// The first target that is not past on that day (YYYY-MM-DD); null when there is none.
    const Target *next_target(const std::string &today) const;
};

/// Means of the sections of one area, over those that have a score that may be shown.
struct AreaResult {
    std::string id;
    std::string title;
    std::vector<std::string> sections; ///< ids
    std::optional<double> evidence;
    std::optional<double> perceived;
};

/// A rule that the assessment explains itself, in the language of the result.
struct ExplainedRule {
    std::string id;
    std::string text;
};

/// A question that an assessor answers, in the language of the result.
struct AssessorItem {
    std::string id;
    std::string text;
    int lowest = 0;                   ///< number of the first answer
    std::vector<std::string> answers; ///< what each number says; empty where the scale says nothing of it
};

enum class Severity { high, medium, low };

/// "high": the word for it in scripts and in tables that programs read.
const char *name_of(Severity severity);
/// Medium where no severity has the name.
Severity severity_named(std::string_view name);
std::string words_for(Severity severity, Language language);
Standing standing_of(Severity severity);

struct Finding {
    std::string id;
    std::string rule;
    Severity severity = Severity::medium;
    std::string section;
    std::string text;
    std::string advice;
    std::string entity_type; ///< kind of the record that it points at; empty when it points at none
    std::string entity_id;
};

/// One assessment's whole result in one language: a value that can be kept, shown and exported.
struct AssessmentResult {
    std::string id;
    std::string version;
    std::string title;
    std::string about;
    std::string round;
    std::int64_t respondents = 0; ///< who answered in that round; 0 while withheld
    bool answers_are_withheld = false;
    std::vector<SectionResult> sections;
    std::vector<AreaResult> areas = {};
    std::vector<ExplainedRule> own_rules = {}; ///< beside those of the method
    std::vector<AssessorItem> assessor_items = {};
    std::vector<Finding> findings; ///< the gravest first
    std::string script_hash;       ///< SHA-256 of the script
    std::string input_hash;        ///< SHA-256 of all that went in

    const SectionResult *find_section(const std::string &section_id) const;
    bool has_own_rule(const std::string &rule) const;
};

/// "six-success-criteria/E5:community:club": what tells a finding apart from those of other assessments.
std::string finding_key(const AssessmentResult &assessment, const Finding &finding);

/// All assessments of an engagement on one day: what the window shows and the reports are made of.
struct Scorecard {
    std::string engagement;
    std::string date; ///< YYYY-MM-DD
    Language language = Language::english;
    std::vector<AssessmentResult> assessments;
    std::vector<Failure> left_out = {}; ///< why assessments of the library are not in it

    const AssessmentResult *find(const std::string &assessment_id) const;
};

} // namespace kartrekker::model
