#include "export/scorecard_report.h"

#include "export/atomic_file.h"
#include "export/scorecard_layout.h"
#include "export/value_sheet.h"
#include "export/xlsx_writer.h"
#include "model/date.h"
#include "model/entities/organisation.h"
#include "model/translation.h"
#include "model/value_inputs.h"

#include <chrono>

namespace kartrekker::exports {

using model::translate;

namespace {

/// Midnight UTC of the scorecard's day; 1 January 2000 when it has none.
std::int64_t created_on(const model::Scorecard &scorecard) {
    using namespace std::chrono;
    const auto date = model::parse_date(scorecard.date).value_or(model::Date{year{2000} / January / 1});
    return duration_cast<seconds>(sys_days(date).time_since_epoch()).count();
}

Properties properties_of(const ScorecardContext &context) {
    Properties properties;
    const std::string date = model::written_date(context.language, context.scorecard.date);
    properties.title =
        model::fill(translate(context.language, "Scorecard of {0}, {1}"), {context.facts.organisation, date});
    properties.subject = model::fill(translate(context.language, "Readiness on {0}"), {date});
    properties.author = "Kartrekker";
    properties.company = context.facts.organisation;
    for (const model::AssessmentResult &result : context.scorecard.assessments)
        properties.keywords += (properties.keywords.empty() ? "" : ", ") + result.id;
    properties.comments =
        translate(context.language, "Figures that follow from others are formulas; change a score "
                                    "on the sheet of criteria and see what it does.");
    properties.created = created_on(context.scorecard);
    return properties;
}

EngagementFacts facts_of(const model::Workspace &workspace, const model::Scorecard &scorecard,
                         model::Language language) {
    EngagementFacts facts;
    facts.organisation = scorecard.engagement;
    if (const auto organisation = workspace.find<model::Organisation>(model::Organisation::only_id)) {
        if (facts.organisation.empty()) facts.organisation = organisation->name;
        facts.minimum_group = organisation->minimum_group.value_or(facts.minimum_group);
    }
    const auto day = model::parse_date(scorecard.date);
    if (day) facts.value = value_model(model::value_inputs(workspace, *day), language);
    facts.registers = register_tables(workspace, language);
    facts.caption = [&workspace, language](const std::string &type, const std::string &id) -> std::string {
        const model::EntityType *entity = model::find_entity_type(type);
        const auto record = entity ? workspace.find(*entity, id) : std::nullopt;
        if (!record) return {};
        return std::string(entity->label.in(language)) + ": " + caption_of(*entity, *record);
    };
    return facts;
}

} // namespace

Report scorecard_report(const model::Scorecard &scorecard, const EngagementFacts &facts,
                        model::Language language) {
    const ScorecardContext context{scorecard, facts, language, scorecard_layout(scorecard, facts, language)};
    Report report;
    report.properties = properties_of(context);
    report.footer = report.properties.title;
    report.sheets.push_back(cover_sheet(context));
    for (std::size_t i = 0; i < scorecard.assessments.size(); ++i)
        report.sheets.push_back(assessment_sheet(context, i));
    report.sheets.push_back(findings_sheet(context));
    if (!facts.value.is_empty())
        report.sheets.push_back(value_sheet(facts.value, context.layout.value, language));
    report.sheets.push_back(criteria_sheet(context));
    report.sheets.push_back(method_sheet(context));
    if (facts.plan)
        for (Sheet &sheet : plan_sheets(*facts.plan, context.layout.plan, language))
            report.sheets.push_back(std::move(sheet));
    for (std::size_t i = 0; i < facts.registers.size(); ++i)
        report.sheets.push_back(register_sheet(facts.registers[i], context.layout.registers[i]));
    return report;
}

Notices write_scorecard_workbook(const model::Workspace &workspace, const model::Scorecard &scorecard,
                                 const std::filesystem::path &file, model::Language language,
                                 std::optional<PlanTables> plan) {
    EngagementFacts facts = facts_of(workspace, scorecard, language);
    facts.plan = std::move(plan);
    const Report report = scorecard_report(scorecard, facts, language);
    AtomicFile target(file);
    Notices notices = write_xlsx(report, target.temporary_path(), language);
    target.commit();
    return notices;
}

} // namespace kartrekker::exports
