#include "workbench/app/response_comparison.h"

#include "model/entities/respondent_group.h"
#include "model/round_answers.h"
#include "workbench/app/named_record.h"

namespace kartrekker::app {

using namespace model;

namespace {

ResponseComparison groups_of_choice(const Workspace &workspace, const Declaration &declaration,
                                    const ComparisonChoice &choice, const std::string &round) {
    const auto groups = workspace.all<RespondentGroup>();
    return compare_groups(workspace, declaration, round, id_of_named(groups, choice.group),
                          choice.other_group.empty() ? "" : id_of_named(groups, choice.other_group));
}

} // namespace

ResponseComparison comparison_of(const Workspace &workspace, const Declaration &declaration,
                                 const ComparisonChoice &choice) {
    ResponseComparison result;
    workspace.look([&] {
        const auto rounds = rounds_of(workspace, declaration.id);
        if (rounds.empty())
            throw Failure("Nobody answered {0} yet. “responses” reads answers.", {declaration.id});
        if (!choice.group.empty()) {
            const std::string round =
                choice.round.empty() ? rounds.back().id.text : id_of_named(rounds, choice.round);
            result = groups_of_choice(workspace, declaration, choice, round);
        } else if (!choice.round.empty() || !choice.other_round.empty()) {
            result = compare_rounds(workspace, declaration, id_of_named(rounds, choice.round),
                                    id_of_named(rounds, choice.other_round));
        } else {
            if (rounds.size() < 2)
                throw Failure("{0} has only one round, {1}: there is nothing to compare it with.",
                              {declaration.id, rounds.back().name});
            result = compare_rounds(workspace, declaration, rounds[rounds.size() - 2].id.text,
                                    rounds.back().id.text);
        }
    });
    return result;
}

} // namespace kartrekker::app
