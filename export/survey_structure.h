#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kartrekker::exports {

/// A text by the codes of its languages, such as nl or de-informal; plain, on one line. Empty ones are left
/// out.
using SurveyText = std::map<std::string, std::string>;

struct SurveyOption {
    std::string code;
    SurveyText text;
    double points = 0; ///< LimeSurvey's assessment value; 0 where the survey has none
    int scale = 0;     ///< 1 for the second of a dual scale
    int order = 0;
};

/// One statement of a question, LimeSurvey's sub-question.
struct SurveyStatement {
    std::string code;
    SurveyText text;
    int scale = 0; ///< 1 for the columns of a table
    int order = 0;
};

struct SurveyQuestion {
    std::string code;
    std::string type; ///< LimeSurvey's letter: F an array, L a list, T free text …
    SurveyText text;
    bool has_other = false;    ///< people may write an answer of their own
    SurveyText scale_names[2]; ///< headings of a dual scale
    std::vector<SurveyStatement> statements;
    std::vector<SurveyOption> options;
    int order = 0;
};

struct SurveyGroup {
    std::string id;
    SurveyText title, description;
    std::vector<SurveyQuestion> questions;
    int order = 0;
};

struct SurveyStructure {
    std::string id;
    std::string language; ///< in which it was written first
    SurveyText title;
    std::vector<SurveyGroup>
        groups; ///< these, and all that is in them, in the order in which people see them
};

/// Reads a survey as LimeSurvey exports its structure (.lss), with texts in tables of their own (since
/// DBVersion 400) or beside what they belong to. HTML is taken out of the texts. Rows that belong to nothing
/// are passed over. `Failure` that names the file for what is no such file, or could do harm.
SurveyStructure read_survey_structure(const std::filesystem::path &file);

} // namespace kartrekker::exports
