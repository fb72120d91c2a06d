#pragma once

#include "workbench/app/finding_decisions.h"
#include "workbench/app/presenters/section_presenter.h"

namespace kartrekker::app {

/// Which findings a board shows, and how.
struct BoardFilter {
    enum class Which { open, undecided, accepted, planned, dismissed, solved, all };

    Which which = Which::open;
    std::string section;                     ///< its title; empty for all
    std::optional<model::Severity> severity; ///< nothing for all
    std::string owner;                       ///< empty for all
    bool has_no_owner = false;               ///< only those that nobody owns
    std::string
        text; ///< words, each in sentence, advice, rule, owner or reason; neither case nor accents count
    bool is_by_severity = false; ///< groups are severities, else sections

    bool fits(const DecidedFinding &finding) const;
};

/// A finding on the board, or the heading above a group of them.
struct BoardRow {
    bool is_heading = false;
    std::string id;     ///< of the finding; empty for a heading
    std::string text;   ///< the sentence, or the group's name
    std::string detail; ///< "Accepted · Ann de Vries · why"; of a heading how many
    std::string rule;
    model::Standing standing = model::Standing::none;
    bool is_quiet = false; ///< dismissed or solved
    std::string why = {};  ///< what explains the number of a heading
};

struct FindingBoard {
    std::string state; ///< "31 findings open, 6 of them high · 2 dismissed · 1 solved since"
    bool has_open = false;
    std::vector<BoardRow> rows;
    std::vector<std::string> sections, owners; ///< what can be filtered by
    std::string empty_words;
};

/// Leaves out what finding_rows() leaves out.
std::vector<DecidedFinding> findings_on_board(const model::Workspace &workspace,
                                              const model::Scorecard &scorecard,
                                              const std::vector<PageInfo> &pages, model::Language language);

FindingBoard finding_board(const std::vector<DecidedFinding> &findings, const BoardFilter &filter,
                           model::Language language);

/// What explains a finding: the criterion that it comes from, or else all that its assessment finds.
std::string why_of_finding(const model::Scorecard &scorecard, const DecidedFinding &finding);

/// Names that an owner may have: sponsors, stakeholders, and who owns a finding already.
std::vector<std::string> possible_owners(const model::Workspace &workspace, model::Language language);

} // namespace kartrekker::app
