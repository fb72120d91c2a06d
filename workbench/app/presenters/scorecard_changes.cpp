#include "workbench/app/presenters/scorecard_changes.h"

#include "model/translation.h"
#include "model/withholding.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/app/response_comparison.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::app {

using namespace model;
using charts::ChangeRow;

namespace {

constexpr double least_change = 0.05; // of a score, to be told
constexpr std::size_t most_trace_lines = 6, most_step_lines = 25;

/// Writes the rows of two scorecards.
class CardChanges {
  public:
    CardChanges(const ComparedCard &first, const ComparedCard &second, const Scorecard &now,
                std::int64_t smallest_group, const std::set<std::string> &open, Language language)
        : first_(first), second_(second), now_(now), smallest_group_(smallest_group), open_(open),
          language_(language) {}

    ScorecardChanges write() {
        std::vector<KeptFinding> came, went;
        std::vector<std::string> same;
        std::vector<std::pair<KeptFinding, KeptFinding>> changed;
        is_other_language_ = are_of_two_languages();
        for (const KeptAssessment &after : second_.assessments) {
            const KeptAssessment *before = kept_with(first_.assessments, after.id);
            if (!before) continue;
            if (!add_sections(*before, after)) same.push_back(title_of(after));
            sort_findings(*before, after, came, went, changed);
        }
        add_unchanged(same);
        if (is_other_language_)
            add_note(
                say("One of the two was kept in the other language: only figures are compared, and which "
                    "findings came and went."));
        add_findings(mark("Findings that went"), went);
        add_findings(mark("Findings that came"), came);
        add_changed(changed);
        sentence(came.size(), went.size());
        return std::move(changes_);
    }

  private:
    std::string say(const char *words, const std::vector<std::string> &arguments = {}) const {
        return fill(translate(language_, words), arguments);
    }
    std::string figure(std::optional<double> score) const {
        return score ? written_number(language_, *score, 0) : "–";
    }
    void add_title(const std::string &words, const std::string &why = {}) {
        ChangeRow row;
        row.kind = ChangeRow::Kind::title;
        row.label = words;
        row.why = why;
        changes_.rows.push_back(std::move(row));
    }
    void add_note(const std::string &words) {
        ChangeRow row;
        row.kind = ChangeRow::Kind::note;
        row.label = words;
        changes_.rows.push_back(std::move(row));
    }
    /// A title that counts the notes below it, and those.
    void add_counted(const char *title, const std::vector<std::string> &notes) {
        const std::string count = std::to_string(notes.size());
        const std::string sentence =
            say("A finding is the same on both sides when it comes from the same rule "
                "and is about the same. Counted here: {0}.",
                {count});
        add_title(say(title) + " (" + count + ")", why_counted(say(title), sentence, notes, language_));
        for (const std::string &note : notes)
            add_note(note);
    }

    std::string title_of(const KeptAssessment &assessment) const {
        const AssessmentResult *known = now_.find(assessment.id);
        return known ? known->title : assessment.id;
    }

    static bool is_same(const KeptSection &before, const KeptSection &after) {
        return before.evidence == after.evidence && before.perceived == after.perceived &&
               before.people == after.people;
    }

    /// Adds nothing, and says so, when all its sections are as they were.
    bool add_sections(const KeptAssessment &before, const KeptAssessment &after) {
        std::vector<std::pair<const KeptSection *, const KeptSection *>> pairs;
        for (const KeptSection &section : after.sections)
            if (const KeptSection *old = kept_with(before.sections, section.id))
                pairs.emplace_back(old, &section);
        const bool has_changed = std::any_of(
            pairs.begin(), pairs.end(), [](const auto &pair) { return !is_same(*pair.first, *pair.second); });
        if (has_changed) add_title(title_of(after));
        const bool may_tell_criteria = has_changed && may_compare_people_of(before, after);
        for (const auto &[old, section] : pairs) {
            if (has_changed)
                add_section(after.id, *old, *section, may_tell_criteria);
            else if (old->evidence && section->evidence)
                ++same_;
        }
        return has_changed;
    }

    void add_unchanged(const std::vector<std::string> &titles) {
        std::string names;
        for (const std::string &title : titles)
            names += (names.empty() ? "" : ", ") + title;
        if (!names.empty()) add_note(say("Nothing changed in: {0}", {names}));
    }

    void add_section(const std::string &assessment, const KeptSection &before, const KeptSection &after,
                     bool may_tell_criteria) {
        ChangeRow row;
        row.label = after.title;
        row.first = {before.evidence, figure(before.evidence)};
        row.second = {after.evidence, figure(after.evidence)};
        if (before.evidence && after.evidence) {
            row.difference = *after.evidence - *before.evidence;
            // A criterion may look at answers: then no more is told than the two figures do.
            if (!may_tell_criteria)
                row.difference = std::round(*after.evidence) - std::round(*before.evidence);
            row.is_beyond_chance = std::abs(*row.difference) >= least_change;
            row.figure = signed_number(language_, *row.difference, may_tell_criteria ? 1 : 0);
            row.words = say("evidence");
            ++(!row.is_beyond_chance ? same_ : *row.difference > 0 ? up_ : down_);
            if (row.is_beyond_chance)
                moved_ += "\n" + row.label + ": " + row.first.figure + " → " + row.second.figure;
        } else {
            row.words = say("nothing to compare");
        }
        row.remark = people_words(before, after);
        row.target = "section/" + assessment + "/" + after.id;
        std::vector<ChangeRow> below = criteria_rows(assessment, before, after);
        if (!below.empty() && !may_tell_criteria) below = {withheld_criteria()};
        if (!below.empty()) row.is_open = open_.contains(row.target);
        row.tip = row.label + "\n" + row.first.figure + " → " + row.second.figure + "\n" + row.remark;
        const bool has_moved = !below.empty() || !may_tell_criteria;
        row.why = why_words(row.tip + (has_moved ? told(below) : told_alike(assessment, after)));
        const bool is_open = row.is_open.value_or(false);
        changes_.rows.push_back(std::move(row));
        if (is_open) std::move(below.begin(), below.end(), std::back_inserter(changes_.rows));
    }

    /// The criteria that moved, and why, a line each.
    static std::string told(const std::vector<ChangeRow> &criteria) {
        std::string words;
        for (const ChangeRow &row : criteria)
            words += "\n" + row.label + (row.detail.empty() ? "" : ": " + row.detail);
        return words;
    }

    /// What its criteria scored on both sides, where none of them moved.
    std::string told_alike(const std::string &assessment, const KeptSection &section) const {
        std::string words;
        for (const KeptCriterion &criterion : section.criteria)
            words += "\n" + title_of_criterion(assessment, section.id, criterion.id) + "\t" +
                     say("{0} on both sides", {figure(criterion.score)});
        return words;
    }

    std::string people_words(const KeptSection &before, const KeptSection &after) const {
        if (!may_compare_people(before.people, after.people, smallest_group_))
            return say("perceived is withheld: too few people make the difference");
        const std::string words =
            say("perceived {0} → {1}", {figure(before.perceived), figure(after.perceived)});
        if (!before.perceived || !after.perceived) return words;
        return words + " (" + signed_number(language_, *after.perceived - *before.perceived, 1) + ")";
    }

    std::string title_of_criterion(const std::string &assessment, const std::string &section,
                                   const std::string &id) const {
        const AssessmentResult *known = now_.find(assessment);
        const SectionResult *of = known ? known->find_section(section) : nullptr;
        if (of)
            for (const CriterionResult &criterion : of->criteria)
                if (criterion.id == id) return criterion.title;
        return id;
    }

    std::vector<ChangeRow> criteria_rows(const std::string &assessment, const KeptSection &before,
                                         const KeptSection &after) const {
        std::vector<ChangeRow> rows;
        for (const KeptCriterion &now : after.criteria) {
            const KeptCriterion *old = kept_with(before.criteria, now.id);
            const bool is_told_alike = is_other_language_ || old == nullptr || old->trace == now.trace;
            if (!old || (old->score == now.score && is_told_alike)) continue;
            ChangeRow row;
            row.kind = ChangeRow::Kind::question;
            row.label = title_of_criterion(assessment, after.id, now.id);
            if (old->score && now.score) row.figure = signed_number(language_, *now.score - *old->score, 1);
            row.detail = figure(old->score) + " → " + figure(now.score);
            row.tip = row.label + "\n" + old->why + "\n→ " + now.why;
            rows.push_back(std::move(row));
            if (is_other_language_) continue;
            add_trace(old->trace, now.trace, "− ", rows);
            add_trace(now.trace, old->trace, "+ ", rows);
        }
        return rows;
    }

    /// A criterion may tell what people said: its score too, where its script reads that.
    ChangeRow withheld_criteria() const {
        ChangeRow row;
        row.kind = ChangeRow::Kind::note;
        row.label = say("What changed in its criteria is withheld: too few people make the difference.");
        return row;
    }

    /// A section has its title in the language in which its results were kept.
    bool are_of_two_languages() const {
        for (const KeptAssessment &after : second_.assessments)
            if (const KeptAssessment *before = kept_with(first_.assessments, after.id))
                for (const KeptSection &section : after.sections)
                    if (const KeptSection *old = kept_with(before->sections, section.id);
                        old && old->title != section.title)
                        return true;
        return false;
    }

    /// Lines that only one of the two has.
    void add_trace(const std::vector<std::string> &lines, const std::vector<std::string> &others,
                   const std::string &sign, std::vector<ChangeRow> &rows) const {
        std::size_t told = 0, left = 0;
        for (const std::string &line : lines) {
            if (std::find(others.begin(), others.end(), line) != others.end()) continue;
            if (++told > most_trace_lines) {
                ++left;
                continue;
            }
            ChangeRow row;
            row.kind = ChangeRow::Kind::note;
            row.label = sign + line;
            rows.push_back(std::move(row));
        }
        if (left == 0) return;
        ChangeRow row;
        row.kind = ChangeRow::Kind::note;
        row.label = sign + say("and {0} more", {std::to_string(left)});
        rows.push_back(std::move(row));
    }

    bool may_compare_people_of(const KeptAssessment &before, const KeptAssessment &after) const {
        return std::all_of(after.sections.begin(), after.sections.end(), [&](const KeptSection &section) {
            const KeptSection *old = kept_with(before.sections, section.id);
            return !old || may_compare_people(old->people, section.people, smallest_group_);
        });
    }
    /// Texts of findings may tell what people said.
    bool may_compare_texts(const KeptAssessment &before, const KeptAssessment &after) const {
        return !is_other_language_ && may_compare_people_of(before, after);
    }

    void sort_findings(const KeptAssessment &before, const KeptAssessment &after,
                       std::vector<KeptFinding> &came, std::vector<KeptFinding> &went,
                       std::vector<std::pair<KeptFinding, KeptFinding>> &changed) const {
        const bool has_texts = may_compare_texts(before, after);
        for (const KeptFinding &finding : after.findings) {
            const KeptFinding *old = kept_with(before.findings, finding.id);
            if (!old)
                came.push_back(finding);
            else if (old->severity != finding.severity || (has_texts && old->text != finding.text)) {
                changed.emplace_back(*old, finding);
                if (!has_texts) changed.back().first.text.clear();
            }
        }
        for (const KeptFinding &finding : before.findings)
            if (!kept_with(after.findings, finding.id)) went.push_back(finding);
    }

    std::string severity_words(const std::string &severity) const {
        return words_for(severity_named(severity), language_);
    }

    void add_findings(const char *words, const std::vector<KeptFinding> &findings) {
        if (findings.empty()) return;
        std::vector<std::string> notes;
        for (const char *severity : {"high", "medium", "low"})
            for (const KeptFinding &finding : findings)
                if (finding.severity == severity)
                    notes.push_back(severity_words(severity) + " · " + finding.text);
        add_counted(words, notes);
    }

    void add_changed(const std::vector<std::pair<KeptFinding, KeptFinding>> &changed) {
        if (changed.empty()) return;
        std::vector<std::string> notes;
        for (const auto &[before, after] : changed)
            notes.push_back(severity_words(before.severity) + (before.text.empty() ? "" : " · ") +
                            before.text + "\n→ " + severity_words(after.severity) + " · " + after.text);
        add_counted(mark("Findings that changed"), notes);
    }

    void sentence(std::size_t came, std::size_t went) {
        changes_.sentence = say("Evidence: {0} up, {1} down, {2} the same · Findings: {3} gone, {4} new",
                                {std::to_string(up_), std::to_string(down_), std::to_string(same_),
                                 std::to_string(went), std::to_string(came)});
        changes_.why = why_words(changes_.sentence + moved_ + "\n" +
                                 say("A section counts as up or down from {0} points on. The findings that "
                                     "came and went stand in the list.",
                                     {written_number(language_, least_change, 1)}));
    }

    const ComparedCard &first_, &second_;
    const Scorecard &now_;
    std::int64_t smallest_group_;
    const std::set<std::string> &open_;
    Language language_;
    ScorecardChanges changes_;
    bool is_other_language_ = false; ///< lines and sentences of the two cannot be compared
    int up_ = 0, down_ = 0, same_ = 0;
    std::string moved_; ///< the sections that are up or down, a line each
};

} // namespace

ScorecardChanges scorecard_changes(KeptScorecards &kept, const Scorecard &now, const std::string &first,
                                   const std::string &second, const std::set<std::string> &open,
                                   Language language) {
    kept.forget_all_but(first, second);
    const ComparedCard &before = kept.read(first, now, language);
    const ComparedCard &after = kept.read(second, now, language);
    ScorecardChanges changes =
        CardChanges(before, after, now, smallest_group_shown(kept.workspace()), open, language).write();
    const auto steps = steps_between(kept, first, second);
    ChangeRow row;
    row.kind = ChangeRow::Kind::title;
    row.label = translate(language, "What was done between the two");
    if (!steps.empty()) changes.rows.push_back(row);
    row.kind = ChangeRow::Kind::note;
    for (std::size_t i = 0; i < std::min(steps.size(), most_step_lines); ++i) {
        row.label = steps[i].first + (steps[i].second > 1 ? " × " + std::to_string(steps[i].second) : "");
        changes.rows.push_back(row);
    }
    if (steps.size() > most_step_lines) {
        row.label =
            fill(translate(language, "and {0} more"), {std::to_string(steps.size() - most_step_lines)});
        changes.rows.push_back(row);
    }
    changes.head = {before.name, after.name, translate(language, "Difference"),
                    charts::reach_of(changes.rows)};
    return changes;
}

} // namespace kartrekker::app
