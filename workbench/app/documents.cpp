#include "workbench/app/documents.h"

#include "export/engagement_xml.h"
#include "export/scorecard_report.h"
#include "model/entities/organisation.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "workbench/app/plan.h"
#include "workbench/app/plan_exchange.h"

namespace kartrekker::app {

using model::Failure;

model::Language engagement_language(const model::Workspace &workspace) {
    const auto organisation = workspace.find<model::Organisation>(model::Organisation::only_id);
    return model::language_from(organisation ? organisation->language : std::string())
        .value_or(model::Language::english);
}

void import_engagement(model::Workspace &workspace, const std::filesystem::path &file) {
    exports::read_engagement_xml(workspace, file);
}

void import_engagement_file(const std::filesystem::path &workspace_file, const std::filesystem::path &file) {
    if (std::filesystem::exists(workspace_file)) {
        auto workspace = model::Workspace::open(workspace_file);
        return import_engagement(workspace, file);
    }
    model::Workspace::create(workspace_file, "–", model::Language::english,
                             [&](model::Workspace &workspace) { import_engagement(workspace, file); });
}

namespace {

/// The plan for the workbook; why there is none where it has no dates.
std::optional<exports::PlanTables> plan_for_workbook(const model::Workspace &workspace,
                                                     model::Language language, std::string &problem) {
    const model::WorkCalendar calendar = calendar_of(workspace);
    model::RolloutPlan plan = plan_of(workspace, calendar);
    problem = cycle_words(plan, language);
    return exports::plan_tables(
        workspace, model::plan_figures(workspace, std::move(plan), calendar, model::scoring_day(workspace)),
        calendar);
}

} // namespace

Notices export_document(const model::Workspace &workspace, Scoring &scoring,
                        const std::filesystem::path &file, model::Language language,
                        const Progress &progress) {
    const auto go_on = [&](double done) { return !progress || progress(done); };
    const auto stopped = [] { return Failure("The export was stopped. No file was written."); };
    std::error_code error;
    if (std::filesystem::equivalent(file, workspace.file(), error))
        throw Failure("{0} is the engagement itself. Choose another name for the export.", {file.string()});
    const std::string ending = file.extension().string();
    if (file.filename().string().ends_with(".mspdi.xml"))
        return export_project_xml(workspace, file, language);
    if (ending == ".ics") return export_calendar(workspace, file, language);
    if (ending == ".csv") return export_plan_csv(workspace, file, language);
    if (ending == ".xml") {
        if (!go_on(0.1)) throw stopped();
        const auto answers = exports::write_engagement_xml(workspace, file, engagement_language(workspace));
        Notices told;
        if (answers.has_merged)
            told.push_back(model::translate(language,
                                            "Some groups are too small to be shown, so the answers of "
                                            "their rounds are in the file without groups."));
        if (answers.has_left_out)
            told.push_back(model::translate(language, "Answers of fewer people than the smallest group shown "
                                                      "were left out."));
        return told;
    }
    if (ending != ".xlsx")
        throw Failure("{0} must end in .xlsx (scorecard), .xml (engagement), .mspdi.xml (plan for Project), "
                      ".csv (plan as a table) or .ics (calendar).",
                      {file.string()});
    double done = 0;
    bool is_stopped = false;
    const auto scorecard = scoring.score(workspace, {}, language, [&] {
        is_stopped = !go_on(done);
        done += 0.3;
        return !is_stopped;
    });
    if (is_stopped || !go_on(0.8)) throw stopped();
    std::string problem;
    auto plan = plan_for_workbook(workspace, language, problem);
    Notices notices =
        exports::write_scorecard_workbook(workspace, scorecard, file, language, std::move(plan));
    if (!problem.empty()) notices.push_back(problem);
    return notices;
}

} // namespace kartrekker::app
