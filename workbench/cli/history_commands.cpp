#include "model/translation.h"
#include "workbench/app/find_report.h"
#include "workbench/cli/command_tools.h"

#include <iostream>

namespace kartrekker::cli {

using namespace model;

namespace {

app::TextQuery query_of(const Arguments &arguments) {
    app::TextQuery query;
    query.words = arguments.text;
    query.matches_case = arguments.matches_case;
    query.is_whole_words = arguments.is_whole_words;
    if (!arguments.entity.empty()) query.type = app::entity_type_named(arguments.entity).name;
    query.field = arguments.field;
    return query;
}

} // namespace

int run_find(const Arguments &arguments) {
    const app::TextQuery query = query_of(arguments);
    if (!arguments.replacement) {
        std::cout << app::find_report(app::find_text(open_to_look(arguments), query), format_of(arguments));
        return 0;
    }
    Workspace workspace = open_to_change(arguments);
    auto finds = app::find_text(workspace, query);
    const auto left = std::erase_if(finds, [](const app::TextFind &find) { return !find.can_be_replaced(); });
    std::cout << app::replace_finds(workspace, finds, *arguments.replacement, preferred_language()) << "\n";
    if (left > 0)
        tell("{0} more stand in fields that the program fills in; those stay.", {std::to_string(left)});
    return 0;
}

int run_history(const Arguments &arguments) {
    if (arguments.keep_as) {
        open_to_change(arguments).keep_restore_point(*arguments.keep_as);
    } else if (arguments.forget) {
        Workspace workspace = open_to_change(arguments);
        for (const RestorePoint &point : workspace.restore_points())
            if (point.name == *arguments.forget) {
                workspace.forget_restore_point(point.number);
                return 0;
            }
        throw Failure("There is no restore point “{0}”. Look at the history for those that exist.",
                      {*arguments.forget});
    } else if (arguments.go_to) {
        Workspace workspace = open_to_change(arguments);
        workspace.go_to(app::history_place_named(workspace, *arguments.go_to));
    } else if (!arguments.entity.empty()) {
        const EntityType &type = app::entity_type_named(arguments.entity);
        const auto history = app::record_history_report(open_to_look(arguments), type, arguments.id,
                                                        format_of(arguments), preferred_language());
        std::cout << history.text;
        if (!history.is_whole)
            tell("Older steps, and steps that are too large to look through, are not among these.", {});
    } else {
        std::cout << app::history_report(open_to_look(arguments), format_of(arguments), preferred_language());
    }
    return 0;
}

} // namespace kartrekker::cli
