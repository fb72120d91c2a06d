#include "model/response_comparison.h"

#include "model/entities/respondent_group.h"
#include "model/entities/round.h"
#include "model/response_statistics.h"
#include "model/withholding.h"
#include "model/workspace.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::model {

namespace {

SideScores scores_of_all(const SectionStatistics &section) {
    return {{section.count, section.mean, section.standard_deviation}, section.is_withheld};
}

const GroupScore *group_in(const SectionStatistics &section, const std::string &id) {
    for (const GroupScore &group : section.groups)
        if (group.id == id) return &group;
    return nullptr;
}

/// A section that has groups has a mean; the others are withheld, or nobody has a score.
SideScores scores_of_group(const SectionStatistics &section, const std::string &id) {
    const GroupScore *group = group_in(section, id);
    if (!group || group->is_withheld) return {{}, group != nullptr || section.is_withheld};
    return {{group->count.value_or(0), group->mean, group->standard_deviation}, false};
}

/// Sum of the squared distances from their own mean.
double squares_of(const ScoreFigures &figures) {
    const double deviation = figures.standard_deviation.value_or(0);
    return static_cast<double>(figures.count - 1) * deviation * deviation;
}

/// Those who remain when a group is taken out of all. Whoever knows both sides knows this too: a group is
/// only shown where the rest are nobody or enough.
SideScores scores_of_others(const SectionStatistics &section, const std::string &id, std::int64_t minimum) {
    const SideScores all = scores_of_all(section), group = scores_of_group(section, id);
    if (!group.figures.mean) return group;
    SideScores others;
    others.figures.count = all.figures.count - group.figures.count;
    if (others.figures.count < minimum) return {{}, others.figures.count > 0};
    const double n = static_cast<double>(all.figures.count), taken = static_cast<double>(group.figures.count),
                 left = n - taken;
    const double mean = (n * *all.figures.mean - taken * *group.figures.mean) / left;
    const double apart = mean - *group.figures.mean;
    const double whole = squares_of(all.figures);
    double squares = whole - squares_of(group.figures) - taken * left / n * apart * apart;
    constexpr double rounding = 1e-11; // what is left of equal scores after subtracting
    if (squares < rounding * whole) squares = 0;
    others.figures.mean = mean;
    others.figures.standard_deviation = std::sqrt(squares / (left - 1));
    return others;
}

std::vector<ComparedItem> compared_items(const Section &section, const ResponseStatistics &first,
                                         const ResponseStatistics &second) {
    std::vector<ComparedItem> items;
    const auto figures = [](const ItemStatistics &item) {
        return ScoreFigures{item.count, item.mean, item.standard_deviation};
    };
    for (const Item &item : section.items) {
        const auto before = first.items.find(item.id), after = second.items.find(item.id);
        if (before == first.items.end() || after == second.items.end()) continue;
        if (!before->second.mean || !after->second.mean) continue;
        items.push_back({item.id, figures(before->second), figures(after->second),
                         *after->second.mean - *before->second.mean});
    }
    return items;
}

ComparedSection compared_section(const Section &section, SideScores first, SideScores second) {
    ComparedSection result{section.id, std::move(first), std::move(second), {}, false, {}};
    if (result.first.figures.mean && result.second.figures.mean)
        result.difference = mean_difference(result.first.figures, result.second.figures);
    return result;
}

ComparedSide round_side(const Workspace &workspace, const std::string &id,
                        const ResponseStatistics &statistics) {
    const auto round = workspace.find<Round>(id);
    if (statistics.respondents == 0)
        throw Failure("The round {0} cannot be compared: fewer than {1} people answered in it.",
                      {statistics.round, std::to_string(smallest_group_shown(workspace))});
    return {id, statistics.round, round ? round->held_on : std::nullopt, statistics.respondents};
}

ComparedSide group_side(const Workspace &workspace, const std::string &id) {
    if (id.empty()) return {};
    const auto group = workspace.find<RespondentGroup>(id);
    if (!group) throw Failure("There is no group {0}. “list FILE respondent_group” shows them.", {id});
    return {id, group->name, {}, 0};
}

void refuse_withheld_group(const Workspace &workspace, const ResponseComparison &comparison,
                           const ComparedSide &side, SideScores ComparedSection::*scores) {
    const bool is_shown = std::any_of(comparison.sections.begin(), comparison.sections.end(),
                                      [&](const auto &one) { return (one.*scores).figures.mean; });
    if (is_shown) return;
    const std::string minimum = std::to_string(smallest_group_shown(workspace));
    if (side.id.empty())
        throw Failure("{0} cannot be compared with all others in {1}: there are fewer than {2} of them.",
                      {comparison.first.name, comparison.round, minimum});
    throw Failure(
        "The group {0} cannot be compared in {1}: fewer than {2} people of it answered, or so few of "
        "another group that their answers could be worked out from it.",
        {side.name, comparison.round, minimum});
}

} // namespace

std::vector<const ComparedSection *> ResponseComparison::by_effect() const {
    std::vector<const ComparedSection *> changed;
    for (const ComparedSection &section : sections)
        if (section.difference && section.difference->effect) changed.push_back(&section);
    std::stable_sort(changed.begin(), changed.end(), [](const auto *a, const auto *b) {
        return std::abs(*a->difference->effect) > std::abs(*b->difference->effect);
    });
    return changed;
}

ResponseComparison compare_rounds(const Workspace &workspace, const Declaration &declaration,
                                  const std::string &first, const std::string &second) {
    if (first == second) throw Failure("A round cannot be compared with itself. Name two rounds.");
    const ResponseStatistics before = response_statistics(workspace, declaration, first),
                             after = response_statistics(workspace, declaration, second);
    ResponseComparison result{
        {}, round_side(workspace, first, before), round_side(workspace, second, after), {}};
    for (const Section &section : declaration.sections) {
        const SectionStatistics &earlier = before.sections.at(section.id),
                                &later = after.sections.at(section.id);
        ComparedSection compared = compared_section(section, scores_of_all(earlier), scores_of_all(later));
        compared.has_other_items = compared.difference && earlier.items != later.items;
        compared.items = compared_items(section, before, after);
        result.sections.push_back(std::move(compared));
    }
    return result;
}

ResponseComparison compare_groups(const Workspace &workspace, const Declaration &declaration,
                                  const std::string &round, const std::string &first,
                                  const std::string &second) {
    if (first == second) throw Failure("A group cannot be compared with itself. Name two groups.");
    const ResponseStatistics statistics = response_statistics(workspace, declaration, round);
    ResponseComparison result{
        statistics.round, group_side(workspace, first), group_side(workspace, second), {}};
    const std::int64_t minimum = smallest_group_shown(workspace);
    for (const Section &section : declaration.sections) {
        const auto found = statistics.sections.find(section.id);
        const SectionStatistics none, &scores = found == statistics.sections.end() ? none : found->second;
        result.sections.push_back(compared_section(section, scores_of_group(scores, first),
                                                   second.empty() ? scores_of_others(scores, first, minimum)
                                                                  : scores_of_group(scores, second)));
    }
    refuse_withheld_group(workspace, result, result.first, &ComparedSection::first);
    refuse_withheld_group(workspace, result, result.second, &ComparedSection::second);
    return result;
}

} // namespace kartrekker::model
