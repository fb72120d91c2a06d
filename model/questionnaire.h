#pragma once

#include "model/language.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::model {

/// A text of an assessment in both languages.
struct BilingualText {
    std::string english;
    std::string dutch;

    const std::string &in(Language language) const { return language == Language::dutch ? dutch : english; }
};

/// One answer of a set. Its code in files is its place in the set, from 0.
struct Answer {
    BilingualText text;
    std::optional<double> points; ///< nothing: "not applicable", then the item counts for nothing
};

/// One closed question. Answers are whole numbers from `low` to `high`.
struct Item {
    std::string id;
    BilingualText text;
    std::string rule; ///< method rule that it measures; may be empty
    std::string view; ///< side that it measures ("platform", "real_world"); may be empty
    int low = 1;
    int high = 5;
    bool is_reversed = false;               ///< x on low–high counts as low + high − x
    double weight = 1;                      ///< in the section's score; above 0
    bool is_for_assessor = false;           ///< answered once by an assessor, not by respondents
    std::vector<Answer> answers = {};       ///< a set in place of a scale, then low is 0; empty for a scale
    std::vector<BilingualText> labels = {}; ///< of its scale, from `low` on; empty: the assessment's
    std::vector<std::string> codes = {};    ///< what its survey writes for each answer; may be empty

    /// What each answer from `low` on is worth after reverse keying: its points, or on a scale its own value.
    std::vector<std::optional<double>> values() const;
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

/// A name for scores from `from` (0 to 100) up to the next level.
struct Level {
    double from = 0;
    BilingualText title;
};

struct Section {
    std::string id;
    BilingualText title;
    BilingualText question;
    std::vector<Item> items;
    std::vector<std::string> also; ///< ids of items of other sections that count here too
    std::vector<Level> levels;     ///< lowest first; may be empty
    std::vector<Criterion> criteria;

    /// The highest level that the score reaches; null when it reaches none.
    const Level *level_of(std::optional<double> score) const;
};

/// A part of a maturity model that holds several sections.
struct Area {
    std::string id;
    BilingualText title;
    std::vector<std::string> sections; ///< ids
};

/// A rule of the assessment's own, beside those of the method.
struct OwnRule {
    std::string id;
    BilingualText text;
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
    std::vector<Area> areas;
    std::vector<OwnRule> rules;
    std::map<std::string, std::string> renamed; ///< old ids of items and those of today

    /// All items that respondents answer, in the order in which answers are packed.
    std::vector<const Item *> items() const;
    /// The items that count in a section: its own, then those of other sections; none for the assessor.
    std::vector<const Item *> items_of(const Section &section) const;
    const Section *find_section(const std::string &section_id) const;
    /// Where the items stand in a list of packed ones, by their ids of today: first where they stand under
    /// that id, then under older ids, the latest first.
    std::map<std::string, std::vector<std::size_t>> places_in(std::string_view packed_items) const;
};

/// Ids of items from a text that separates them by white space, as an instrument holds them.
std::vector<std::string> item_ids(std::string_view list);

} // namespace kartrekker::model
