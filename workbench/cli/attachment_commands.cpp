#include "workbench/app/attachments.h"
#include "workbench/cli/command_tools.h"

#include <iostream>

namespace kartrekker::cli {

int run_attach(const Arguments &arguments) {
    const model::EntityType &type = app::entity_type_named(arguments.entity);
    model::Workspace workspace = open_to_change(arguments);
    std::cout << app::attach_file(workspace, {std::string(type.name), arguments.id}, arguments.other,
                                  model::Language::english)
              << "\n";
    return 0;
}

int run_save_attachment(const Arguments &arguments) {
    app::save_attachment(open_to_look(arguments), arguments.id, arguments.other);
    return 0;
}

} // namespace kartrekker::cli
