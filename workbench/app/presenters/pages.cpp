#include "workbench/app/presenters/pages.h"

#include "model/entity_type.h"
#include "model/translation.h"

#include <algorithm>

namespace kartrekker::app {

namespace {

std::optional<double> mean_of(const model::AssessmentResult &assessment, bool of_evidence) {
    double sum = 0;
    int count = 0;
    for (const model::SectionResult &section : assessment.sections) {
        const auto score = of_evidence ? section.evidence : section.perceived.mean;
        if (!score) continue;
        sum += *score;
        ++count;
    }
    return count ? std::optional(sum / count) : std::nullopt;
}

} // namespace

model::Standing PageScore::standing() const {
    if (section || !assessment) return norm.standing(figure());
    return weakest_standing(*assessment, false);
}

model::Standing weakest_standing(const model::AssessmentResult &assessment, bool by_evidence) {
    model::Standing weakest = model::Standing::none;
    for (const model::SectionResult &section : assessment.sections)
        weakest =
            std::max(weakest, section.norm.standing(by_evidence ? section.evidence : section.perceived.mean));
    return weakest;
}

PageScore score_of(const model::AssessmentResult &assessment) {
    PageScore score;
    score.assessment = &assessment;
    score.evidence = mean_of(assessment, true);
    score.perceived = mean_of(assessment, false);
    if (!assessment.sections.empty()) score.norm = assessment.sections.back().norm;
    return score;
}

PageScore score_of_page(const model::Scorecard &scorecard, std::string_view page) {
    PageScore score;
    for (const model::AssessmentResult &assessment : scorecard.assessments) {
        if (const model::SectionResult *section = assessment.find_section(std::string(page))) {
            return {&assessment, section, section->evidence, section->perceived.mean, section->norm};
        }
        if (assessment.id == page) score = score_of(assessment);
    }
    return score;
}

std::string shown_score(std::optional<double> score, model::Language language) {
    return score ? model::written_number(language, *score, 0) : "–";
}

WholeScore whole_score(const std::vector<PageInfo> &pages, const model::Scorecard &scorecard) {
    WholeScore whole;
    double sum = 0;
    for (const PageInfo &page : pages) {
        const PageScore score = page.number > 0 ? score_of_page(scorecard, page.id) : PageScore{};
        if (!score.evidence) continue;
        sum += *score.evidence;
        whole.standing = whole.steps.empty() ? score.standing() : std::max(whole.standing, score.standing());
        whole.steps.emplace_back(&page, score);
        whole.evidence = sum / static_cast<double>(whole.steps.size());
    }
    return whole;
}

std::vector<NavigationEntry> navigation(const std::vector<PageInfo> &pages, const model::Scorecard *scorecard,
                                        model::Language language) {
    std::vector<NavigationEntry> entries;
    for (const PageInfo &page : pages) {
        NavigationEntry entry;
        entry.page = page.id;
        entry.title = model::translate(language, page.title);
        entry.group = model::translate(language, page.group);
        entry.number = page.number;
        entry.sign = page.sign;
        if (const PageScore score = scorecard ? score_of_page(*scorecard, page.id) : PageScore{}) {
            entry.has_score = true;
            entry.figure = shown_score(score.figure(), language);
            entry.standing = score.standing();
        } else if (scorecard && page.id == pages.front().id) {
            const WholeScore whole = whole_score(pages, *scorecard);
            entry.has_score = whole.evidence.has_value();
            entry.standing = whole.standing;
            if (whole.evidence) entry.figure = shown_score(whole.evidence, language);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

bool is_more_than_a_page_shows(const model::Changes &changes) {
    constexpr std::size_t most_seen_at_once = 20; // changed records
    return changes.list.size() > most_seen_at_once ||
           std::any_of(changes.list.begin(), changes.list.end(), [](const model::Change &change) {
               return model::is_bulk(*model::find_entity_type(change.type));
           });
}

} // namespace kartrekker::app
