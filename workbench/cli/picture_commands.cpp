#include "workbench/app/picture_files.h"
#include "workbench/app/presenters/picture_library.h"
#include "workbench/app/text_table.h"
#include "workbench/cli/command_tools.h"

#include <iostream>

namespace kartrekker::cli {

using namespace model;

namespace {

void list_pictures(app::PictureLibrary &library) {
    std::vector<std::vector<std::string>> rows;
    for (const app::NamedPicture &one : library.pictures())
        rows.push_back({one.name, one.title});
    std::cout << app::text_table(rows);
}

} // namespace

int run_picture(const Arguments &arguments) {
    const Workspace workspace = open_to_look(arguments);
    const Language language = language_of(arguments);
    app::Scoring scoring;
    app::PictureLibrary library(workspace, scoring, language);
    if (arguments.name.empty()) {
        list_pictures(library);
        return 0;
    }
    if (arguments.other.extension() != ".svg")
        throw Failure("{0} must end in .svg.", {arguments.other.string()});
    const charts::Palette &palette = arguments.is_dark ? charts::Palette::dark() : charts::Palette::light();
    app::replace_file(arguments.other, svg_of(library.picture(arguments.name), palette, arguments.width,
                                              app::picture_foot(workspace, language)));
    return 0;
}

} // namespace kartrekker::cli
