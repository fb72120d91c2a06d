#include "workbench/app/scoring.h"

#include "model/entities/organisation.h"
#include "scripting/assessment_run.h"
#include "workbench/app/locations.h"

#include <algorithm>
#include <map>

namespace kartrekker::app {

using model::Failure;

namespace {

bool is_path(const std::string &id_or_path) {
    return id_or_path.ends_with(".lua") || id_or_path.find('/') != std::string::npos;
}

std::vector<std::filesystem::path> scripts_in(const std::filesystem::path &folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".lua") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

class Scoring::Implementation {
  public:
    Implementation(std::filesystem::path templates_folder, std::filesystem::path program)
        : templates(std::move(templates_folder)), host(std::move(program)) {}

    struct Loaded {
        scripting::Script script;
        model::Declaration declaration;
    };

    /// Reads and declares a script; what did not change on disk since the last time is not read again.
    const Loaded &load(const std::filesystem::path &file) {
        std::error_code error;
        const auto written = std::filesystem::last_write_time(file, error);
        auto &[time, loaded] = cache_[file];
        if (!error && loaded && time == written) return *loaded;
        scripting::Script script = scripting::read_script(file);
        model::Declaration declaration = scripting::declare(host, script);
        time = written;
        loaded = std::make_unique<Loaded>(Loaded{std::move(script), std::move(declaration)});
        return *loaded;
    }

    const Loaded &find(const std::string &id_or_path) {
        if (is_path(id_or_path)) return load(id_or_path);
        const auto file = templates / "instruments" / (id_or_path + ".lua");
        if (!std::filesystem::exists(file))
            throw Failure(
                "There is no assessment {0}. “kartrekker-cli assessments” lists those that there are.",
                {id_or_path});
        return load(file);
    }

    /// Paths of the library's scripts that work, in their order. Those that do not are told in `left_out`;
    /// `Failure` when none works.
    std::vector<std::string> working_ones(std::vector<Failure> &left_out) {
        std::vector<std::pair<double, std::string>> found;
        for (const auto &file : scripts_in(templates / "instruments")) {
            try {
                found.emplace_back(load(file).declaration.order, file.string());
            } catch (const Failure &failure) {
                left_out.push_back(failure);
            }
        }
        if (found.empty() && !left_out.empty()) throw left_out.front();
        if (found.empty())
            throw Failure("There are no assessments in {0}. Install Kartrekker again.", {templates.string()});
        std::sort(found.begin(), found.end());
        std::vector<std::string> paths;
        for (auto &[order, path] : found)
            paths.push_back(std::move(path));
        return paths;
    }

    std::filesystem::path templates;
    scripting::ScriptHost host;

  private:
    std::map<std::filesystem::path, std::pair<std::filesystem::file_time_type, std::unique_ptr<Loaded>>>
        cache_;
};

Scoring::Scoring(std::filesystem::path templates, std::filesystem::path script_host)
    : implementation_(std::make_unique<Implementation>(std::move(templates), std::move(script_host))) {}

Scoring::Scoring() : Scoring(templates_folder(), script_host_program()) {}

Scoring::~Scoring() = default;

std::vector<LibraryEntry> Scoring::library(model::Language language) {
    std::vector<LibraryEntry> entries;
    for (const auto &file : scripts_in(implementation_->templates / "instruments")) {
        LibraryEntry entry{file.stem().string(), file, {}, {}};
        try {
            entry.declaration = implementation_->load(file).declaration;
            entry.id = entry.declaration.id;
        } catch (const Failure &failure) {
            entry.problem = failure.in(language);
        }
        entries.push_back(std::move(entry));
    }
    std::stable_sort(entries.begin(), entries.end(), [](const LibraryEntry &a, const LibraryEntry &b) {
        return a.declaration.order < b.declaration.order;
    });
    return entries;
}

model::Declaration Scoring::declaration(const std::string &id_or_path) {
    return implementation_->find(id_or_path).declaration;
}

model::Scorecard Scoring::score(const model::Workspace &workspace,
                                const std::vector<std::string> &assessments, model::Language language,
                                const std::function<bool()> &go_on) {
    const auto organisation = workspace.find<model::Organisation>(model::Organisation::only_id);
    model::Scorecard scorecard;
    scorecard.engagement = organisation ? organisation->name : std::string();
    scorecard.date = model::format_date(organisation && organisation->assessed_on ? *organisation->assessed_on
                                                                                  : model::today());
    scorecard.language = language;
    std::vector<std::string> chosen = assessments;
    if (chosen.empty()) chosen = implementation_->working_ones(scorecard.left_out);
    for (const std::string &id_or_path : chosen) {
        if (go_on && !go_on()) break;
        try {
            const auto &loaded = implementation_->find(id_or_path);
            scorecard.assessments.push_back(scripting::assess(implementation_->host, loaded.script,
                                                              loaded.declaration, workspace, scorecard.date,
                                                              language));
        } catch (const Failure &failure) {
            if (!assessments.empty()) throw; // asked for by name
            scorecard.left_out.push_back(failure);
        }
    }
    if (scorecard.assessments.empty() && !scorecard.left_out.empty()) throw scorecard.left_out.front();
    return scorecard;
}

} // namespace kartrekker::app
