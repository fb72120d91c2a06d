#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::app {

enum class Change { same, removed, added };

/// Words that follow each other and share a fate.
struct DiffRun {
    Change change = Change::same;
    std::string text; ///< words with one space between them; line ends are kept
};

/// What became of a text, word by word: a longest common subsequence of its words and line ends. What was
/// removed stands before what came in its place.
std::vector<DiffRun> word_diff(std::string_view before, std::string_view after);

/// The same as one text: [-removed-] {+added+}.
std::string marked(const std::vector<DiffRun> &runs);

/// As JSON: a list of { "change": "same"|"removed"|"added", "text": … }.
std::string diff_json(const std::vector<DiffRun> &runs);

} // namespace kartrekker::app
