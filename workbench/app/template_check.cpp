#include "workbench/app/template_check.h"

#include "export/method_sources.h"
#include "model/failure.h"
#include "model/translation.h"
#include "scripting/script_check.h"
#include "scripting/script_lines.h"
#include "workbench/app/assessment_library.h"
#include "workbench/app/locations.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace kartrekker::app {

using namespace model;

namespace {

/// Whether the library lists the file as one of the user's own assessments.
bool is_in_library(const std::filesystem::path &file) {
    const std::filesystem::path own = own_templates_folder();
    std::error_code error;
    return !own.empty() && std::filesystem::equivalent(std::filesystem::absolute(file, error).parent_path(),
                                                       own / "instruments", error);
}

class TemplateChecker {
  public:
    explicit TemplateChecker(Language language) : language_(language), host_(script_host_program()) {}

    void check(const std::filesystem::path &file) {
        const scripting::Script script = scripting::read_script(file);
        const scripting::ScriptCheck found = scripting::check_script(host_, script, language_);
        for (const scripting::ScriptMistake &mistake : found.mistakes)
            add(file, mistake.line, mistake.what);
        if (!found.declaration) return;
        check_id(file, script, found.declaration->id);
        check_rules(file, script, found);
    }

    std::vector<TemplateMistake> mistakes;

  private:
    void add(const std::filesystem::path &file, int line, std::string text) {
        mistakes.push_back({file, line, std::move(text)});
    }

    /// Ids are unique among the templates looked at and the shipped ones. This may be the source of a shipped
    /// one, but where the library looks it would be a second.
    void check_id(const std::filesystem::path &file, const scripting::Script &script, const std::string &id) {
        const auto [other, is_new] = files_.emplace(id, file);
        const auto shipped = templates_folder() / "instruments" / (id + ".lua");
        std::error_code error;
        const bool is_shipped =
            std::filesystem::exists(shipped, error) && !std::filesystem::equivalent(shipped, file, error) &&
            (is_in_library(file) || scripting::read_script(shipped).source != script.source);
        if (is_new && !is_shipped) return;
        const auto &first = is_new ? shipped : other->second;
        add(file, scripting::line_of(script, id),
            fill(translate(language_, "the id {0} is that of {1} already"), {id, first.string()}));
    }

    void check_rules(const std::filesystem::path &file, const scripting::Script &script,
                     const scripting::ScriptCheck &found) {
        auto unknown = unknown_rules(*found.declaration);
        for (const std::string &rule : found.finding_rules)
            if (!is_known_rule(*found.declaration, rule)) unknown.push_back(rule);
        for (const std::string &rule : std::set<std::string>(unknown.begin(), unknown.end()))
            add(file, scripting::line_of(script, rule),
                fill(translate(language_,
                               "the rule {0} is unknown. The method has {1}; explain others under “rules”"),
                     {rule, exports::method_rule_ranges()}));
    }

    Language language_;
    scripting::ScriptHost host_;
    std::map<std::string, std::filesystem::path> files_; ///< by the id of the assessment in it
};

} // namespace

std::vector<TemplateMistake> check_templates(const std::filesystem::path &path, Language language) {
    std::vector<std::filesystem::path> files;
    if (std::error_code error; std::filesystem::is_directory(path, error)) {
        using Folders = std::filesystem::recursive_directory_iterator;
        for (Folders entry(path, error); !error && entry != Folders(); entry.increment(error)) {
            std::error_code unknown;
            if (entry->path().extension() == ".lua" && !entry->is_directory(unknown))
                files.push_back(entry->path());
        }
        if (error)
            throw Failure("The folder {0} cannot be read ({1}). Check your rights.",
                          {path.string(), error.message()});
        std::sort(files.begin(), files.end());
        if (files.empty()) throw Failure("There are no scripts (*.lua) in {0}.", {path.string()});
    } else {
        files.push_back(path);
    }
    TemplateChecker checker(language);
    for (const auto &file : files)
        checker.check(file);
    std::stable_sort(checker.mistakes.begin(), checker.mistakes.end(),
                     [](const TemplateMistake &a, const TemplateMistake &b) {
                         return std::tie(a.file, a.line) < std::tie(b.file, b.line);
                     });
    return std::move(checker.mistakes);
}

} // namespace kartrekker::app
