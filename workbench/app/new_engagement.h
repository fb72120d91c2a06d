#pragma once

#include "model/language.h"
#include "workbench/app/starters.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kartrekker::app {

/// What is asked for a new engagement, as it was typed. Nothing is written before make_engagement().
struct NewEngagement {
    std::string name, sector;
    std::string starter; ///< id; empty to begin with nothing
    model::Language language = model::Language::english;
    std::string headcount;
    std::string units; ///< one a line: "Shops", or with people "Shops, 120"
    std::string ready_by;
    std::filesystem::path file;
};

enum class NewField { name, headcount, units, ready_by, file };
inline constexpr int new_engagement_steps = 3; ///< organisation, size, file

/// What must be mended before a step (0 to 2) can be left: the first field that is wrong, and a sentence.
std::optional<std::pair<NewField, std::string>> problem_of_step(const NewEngagement &engagement, int step,
                                                                model::Language words);

/// A name for the file in that folder: that of the organisation without what a file's name cannot have.
std::filesystem::path proposed_file(const std::string &name, const std::filesystem::path &folder);

/// What will be made, line by line: a word and what was filled in.
std::vector<std::pair<std::string, std::string>>
summary_of(const NewEngagement &engagement, const std::vector<Starter> &starters, model::Language words);

/// Makes the file; `words` is the language that numbers and dates were typed in. `Failure` when something is
/// wrong or the file exists; then no file is left behind.
void make_engagement(const NewEngagement &engagement, model::Language words);

} // namespace kartrekker::app
