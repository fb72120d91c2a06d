#include "export/clean_text.h"
#include "export/cover_block.h"
#include "export/findings.h"

#include "model/translation.h"

#include <algorithm>
#include <set>

namespace kartrekker::exports {

using model::translate;

namespace {

constexpr int left_column = 0, right_column = 8, last_column = 13;
constexpr int block_row = 3;
constexpr std::size_t most_findings = 6;
constexpr std::size_t longest_finding = 230;

/// Which assessments the cover shows, at most two: the five steps to the left, emotional capital to the
/// right.
struct Chosen {
    std::optional<std::size_t> left, right;

    bool has(std::size_t index) const { return left == index || right == index; }
};

Chosen choose(const model::Scorecard &scorecard) {
    Chosen chosen;
    for (std::size_t i = 0; i < scorecard.assessments.size(); ++i) {
        if (scorecard.assessments[i].id == "five-step-readiness") chosen.left = i;
        if (scorecard.assessments[i].id == "emotional-capital") chosen.right = i;
    }
    for (std::size_t i = 0; i < scorecard.assessments.size(); ++i) {
        if (!chosen.left && !chosen.has(i)) chosen.left = i;
        if (!chosen.right && !chosen.has(i)) chosen.right = i;
    }
    return chosen;
}

std::string other_assessments(const model::Scorecard &scorecard, const Chosen &chosen) {
    std::string names;
    for (std::size_t i = 0; i < scorecard.assessments.size(); ++i)
        if (!chosen.has(i)) names += (names.empty() ? "" : ", ") + scorecard.assessments[i].title;
    return names;
}

void put_title(const ScorecardContext &context, Sheet &sheet) {
    const model::Language language = context.language;
    sheet.put({0, 0}, context.facts.organisation, Role::title);
    const std::string date = model::written_date(language, context.scorecard.date);
    sheet.put({1, 0},
              model::fill(translate(language, "Readiness on {0}"), {date}) + " · " +
                  findings_sentence(context.scorecard, language),
              Role::state);
    sheet.heights.push_back({2, 8});
}

/// The gravest first, and among equals one of each rule first: variations on one theme tell less.
std::vector<RankedFinding> headlines(std::vector<RankedFinding> all) {
    std::set<std::pair<model::Severity, std::string>> seen;
    std::set<const model::Finding *> repeats;
    for (const RankedFinding &ranked : all)
        if (!seen.insert({ranked.finding->severity, ranked.finding->rule}).second)
            repeats.insert(ranked.finding);
    const auto rank = [&](const RankedFinding &ranked) {
        return std::pair(ranked.finding->severity, repeats.contains(ranked.finding));
    };
    std::stable_sort(all.begin(), all.end(), [&](const RankedFinding &one, const RankedFinding &other) {
        return rank(one) < rank(other);
    });
    if (all.size() > most_findings) all.resize(most_findings);
    return all;
}

std::string headline(const RankedFinding &ranked) {
    const model::SectionResult *section = ranked.assessment->find_section(ranked.finding->section);
    return (section ? section->title + " · " : std::string()) + ranked.finding->text;
}

void put_headline(Sheet &sheet, const RankedFinding &ranked, int row) {
    const std::string text = shortened(clean_text(headline(ranked)), longest_finding);
    const std::string advice = shortened(clean_text(ranked.finding->advice), longest_finding);
    sheet.put({row, 0}, mark_of(ranked.finding->severity), Role::mark);
    sheet.put({row, 1}, text, Role::text, 6);
    sheet.put({row, 7}, {}, Role::text);
    sheet.put({row, right_column}, advice, Role::text, 5);
    sheet.put({row, last_column}, ranked.finding->rule, Role::aside);
}

int put_headlines(const ScorecardContext &context, Sheet &sheet, int row) {
    const model::Language language = context.language;
    const std::vector<RankedFinding> all = ranked_findings(context.scorecard);
    sheet.put({row++, 0}, translate(language, "What stands out"), Role::card);
    if (all.empty()) sheet.put({row++, 0}, translate(language, "Nothing stands out."), Role::state);
    const std::vector<RankedFinding> shown = headlines(all);
    for (const RankedFinding &ranked : shown)
        put_headline(sheet, ranked, row++);
    if (all.size() > shown.size())
        sheet.put({row++, 0},
                  model::fill(translate(language, "{0} more on the sheet {1}."),
                              {std::to_string(all.size() - shown.size()), context.layout.findings}),
                  Role::quiet);
    return row;
}

} // namespace

Sheet cover_sheet(const ScorecardContext &context) {
    Sheet sheet;
    const Chosen chosen = choose(context.scorecard);
    sheet.name = context.layout.cover;
    sheet.widths = {26, 190, 76, 30, 76, 30, 64, 24, 140, 76, 30, 80, 64, 64};
    put_title(context, sheet);
    int row = block_row;
    if (chosen.left)
        row = std::max(row, put_cover_block({context, *chosen.left, {block_row, left_column}, sheet}));
    if (chosen.right)
        row = std::max(row, put_cover_block({context, *chosen.right, {block_row, right_column}, sheet}));
    sheet.heights.push_back({row, 10});
    row = put_headlines(context, sheet, row + 1);
    if (const std::string names = other_assessments(context.scorecard, chosen); !names.empty())
        sheet.put({row++, 0},
                  model::fill(translate(context.language, "Also in this workbook: {0}."), {names}),
                  Role::quiet);
    sheet.put({row, last_column}, {}, Role::quiet);
    sheet.fits_one_page = true;
    sheet.is_numbered = false;
    return sheet;
}

} // namespace kartrekker::exports
