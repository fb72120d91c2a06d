#include "workbench/app/scoring.h"

#include "model/entities/organisation.h"
#include "model/scoring_day.h"
#include "model/statistics_memory.h"
#include "scripting/assessment_run.h"
#include "workbench/app/assessment_library.h"
#include "workbench/app/locations.h"

#include <algorithm>
#include <map>
#include <optional>

namespace kartrekker::app {

using model::Failure;

/// An assessment and what is remembered of it.
struct RememberedAssessment {
    std::shared_ptr<const AssessmentLibrary::Loaded> loaded; ///< first: the others refer to it
    model::StatisticsMemory statistics = {};
    scripting::AssessmentMemory script = {};
};

class ScoringMemory::Implementation {
  public:
    RememberedAssessment &of(const std::shared_ptr<const AssessmentLibrary::Loaded> &loaded) {
        RememberedAssessment &found = assessments[loaded->declaration.id];
        if (found.loaded != loaded) found = {loaded};
        return found;
    }

    /// Forgets assessments that are not among these.
    void forget_others(const std::vector<std::shared_ptr<const AssessmentLibrary::Loaded>> &loaded) {
        std::erase_if(assessments, [&](const auto &known) {
            return std::find(loaded.begin(), loaded.end(), known.second.loaded) == loaded.end();
        });
    }

    scripting::InputMemory input;
    std::map<std::string, RememberedAssessment> assessments; ///< by id
};

ScoringMemory::ScoringMemory() : implementation_(std::make_unique<Implementation>()) {}
ScoringMemory::~ScoringMemory() = default;

void ScoringMemory::note(const model::Changes &changes) {
    implementation_->input.note(changes);
    for (auto &[id, assessment] : implementation_->assessments)
        assessment.statistics.note(changes);
}

class Scoring::Implementation {
  public:
    Implementation(std::filesystem::path shipped, std::filesystem::path own, std::filesystem::path program)
        : library(std::move(shipped), std::move(own), std::move(program)) {}

    /// Paths of the library's scripts that work, in their order. Those that do not are told in `left_out`;
    /// `Failure` when none works.
    std::vector<std::string> working_ones(std::vector<Failure> &left_out) {
        std::vector<std::pair<double, std::string>> found;
        for (const AssessmentLibrary::Entry &entry : library.entries()) {
            if (entry.loaded)
                found.emplace_back(entry.loaded->declaration.order, entry.file.string());
            else
                left_out.push_back(*entry.problem);
        }
        if (found.empty() && !left_out.empty()) throw left_out.front();
        if (found.empty())
            throw Failure("There are no assessments in {0}. Install Kartrekker again.",
                          {library.shipped().string()});
        std::sort(found.begin(), found.end());
        std::vector<std::string> paths;
        for (auto &[order, path] : found)
            paths.push_back(std::move(path));
        return paths;
    }

    AssessmentLibrary library;
};

Scoring::Scoring()
    : implementation_(std::make_unique<Implementation>(templates_folder(), own_templates_folder(),
                                                       script_host_program())) {}

Scoring::~Scoring() = default;

std::vector<LibraryEntry> Scoring::library(model::Language language) {
    std::vector<LibraryEntry> entries;
    for (const AssessmentLibrary::Entry &found : implementation_->library.entries()) {
        LibraryEntry entry{found.file.stem().string(), found.file, {}, {}, found.is_own};
        if (found.loaded) {
            entry.declaration = found.loaded->declaration;
            entry.id = entry.declaration.id;
        } else {
            entry.problem = found.problem->in(language);
        }
        entries.push_back(std::move(entry));
    }
    std::stable_sort(entries.begin(), entries.end(), [](const LibraryEntry &a, const LibraryEntry &b) {
        return a.declaration.order < b.declaration.order;
    });
    return entries;
}

model::Declaration Scoring::declaration(const std::string &id_or_path) {
    return implementation_->library.find(id_or_path)->declaration;
}

model::Scorecard Scoring::score(const model::Workspace &workspace,
                                const std::vector<std::string> &assessments, model::Language language,
                                const std::function<bool()> &go_on, ScoringMemory *memory) {
    const auto organisation = workspace.find<model::Organisation>(model::Organisation::only_id);
    model::Scorecard scorecard;
    scorecard.engagement = organisation ? organisation->name : std::string();
    scorecard.date = model::format_date(model::scoring_day(workspace));
    scorecard.language = language;
    std::vector<std::string> chosen = assessments;
    if (chosen.empty()) chosen = implementation_->working_ones(scorecard.left_out);
    std::vector<std::shared_ptr<const AssessmentLibrary::Loaded>> loaded;
    const auto unless_it_fails = [&](const std::function<void()> &work) {
        try {
            work();
        } catch (const Failure &failure) {
            if (!assessments.empty()) throw; // asked for by name
            scorecard.left_out.push_back(failure);
        }
    };
    for (const std::string &id_or_path : chosen)
        unless_it_fails([&] { loaded.push_back(implementation_->library.find(id_or_path)); });
    ScoringMemory::Implementation *kept = memory ? memory->implementation_.get() : nullptr;
    if (kept) kept->forget_others(loaded);
    std::optional<scripting::EngagementInput> input;
    std::vector<model::ResponseStatistics> statistics;
    workspace.look([&] {
        statistics.clear();
        input.emplace(workspace, scorecard.date, language, kept ? &kept->input : nullptr);
        for (const auto &one : loaded)
            if (!go_on || go_on())
                statistics.push_back(model::response_statistics(workspace, one->declaration, {},
                                                                kept ? &kept->of(one).statistics : nullptr));
    });
    for (std::size_t i = 0; i < statistics.size() && (!go_on || go_on()); ++i)
        unless_it_fails([&] {
            scorecard.assessments.push_back(
                scripting::assess(implementation_->library.host(), loaded[i]->script, loaded[i]->declaration,
                                  *input, statistics[i], kept ? &kept->of(loaded[i]).script : nullptr));
        });
    if (scorecard.assessments.empty() && !scorecard.left_out.empty()) throw scorecard.left_out.front();
    return scorecard;
}

void Scoring::prepare(ScoringMemory &memory, const std::function<bool()> &go_on) {
    for (auto &[id, assessment] : memory.implementation_->assessments)
        if (!go_on || go_on())
            assessment.script.prepare(implementation_->library.host(), assessment.loaded->script);
}

} // namespace kartrekker::app
