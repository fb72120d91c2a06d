#pragma once

#include "model/language.h"

#include <string>
#include <vector>

namespace kartrekker::model {

/// A text of an assessment in both languages.
struct BilingualText {
    std::string english;
    std::string dutch;

    const std::string &in(Language language) const { return language == Language::dutch ? dutch : english; }
};

/// One closed question. Answers are whole numbers from `low` to `high`.
struct Item {
    std::string id;
    BilingualText text;
    std::string rule; ///< method rule that it measures; may be empty
    std::string view; ///< side that it measures ("platform", "real_world"); may be empty
    int low = 1;
    int high = 5;
    bool is_reversed = false; ///< x on low–high counts as low + high − x
};

/// One criterion on what stands in the workspace.
struct Criterion {
    std::string id;
    std::string rule;
    BilingualText title;
    double weight = 1;
    bool is_our_rule = false; ///< our own addition to the sources
    int script_line = 0;
};

struct Section {
    std::string id;
    BilingualText title;
    BilingualText question;
    std::vector<Item> items;
    std::vector<Criterion> criteria;
};

/// What an assessment script declares: its questionnaire and its criteria, without their functions.
struct Declaration {
    std::string id;
    std::string version;
    double order = 100; ///< place among the assessments, lowest first
    BilingualText title;
    BilingualText about;
    std::vector<std::string> english_labels; ///< of the answers, lowest first; may be empty
    std::vector<std::string> dutch_labels;
    std::vector<Section> sections;

    /// All items in the order in which answers are packed.
    std::vector<const Item *> items() const;
    const Section *find_section(const std::string &section_id) const;
};

} // namespace kartrekker::model
