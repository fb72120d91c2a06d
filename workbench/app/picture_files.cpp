#include "workbench/app/picture_files.h"

#include "model/entities/organisation.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "workbench/app/file_names.h"
#include "workbench/app/text_folding.h"

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t longest_picture_name = 100;

} // namespace

std::string picture_foot(const Workspace &workspace, Language language) {
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    const std::string day = written_date(language, format_date(scoring_day(workspace)));
    return organisation && !organisation->name.empty() ? organisation->name + " · " + day : day;
}

std::string picture_file_name(const std::string &engagement, const std::string &title,
                              const std::string &ending) {
    std::string name;
    const std::string between = engagement.empty() || title.empty() ? "" : " - ";
    for (const std::string &word : words_of(safe_name(engagement + between + title, ' ')))
        name += (name.empty() ? "" : " ") + word;
    name = safe_name(name, ' ', longest_picture_name);
    return (name.empty() ? "kartrekker" : name) + "." + ending;
}

} // namespace kartrekker::app
