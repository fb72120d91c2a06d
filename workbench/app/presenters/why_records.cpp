#include "model/field_text.h"
#include "workbench/app/kpi_progress.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/record_checks.h"
#include "workbench/app/presenters/why_step.h"
#include "workbench/app/presenters/why_writer.h"

namespace kartrekker::app {

void WhyWriter::add_kpi(WhyView &view, const std::string &id) const {
    const auto number = [&](double value) { return model::written_number(inputs_.language, value, 2); };
    for (const KpiProgress &kpi : kpi_progress(inputs_.workspace)) {
        if (kpi.id != id || !kpi.progress || !kpi.value || !kpi.baseline || !kpi.target) continue;
        add_heading(view, mark("Progress"));
        add_lines(
            view,
            {say("{0}% of the way = ({1} now − {2} at the start) ÷ ({3} to reach − {2} at the start).",
                 {number(*kpi.progress), number(*kpi.value), number(*kpi.baseline), number(*kpi.target)})});
        if (kpi.expected) add_lines(view, {say("{0}% of the time has gone.", {number(*kpi.expected)})});
    }
}

WhyView WhyWriter::record(const RecordKey &key) const {
    const model::EntityType *type = model::find_entity_type(key.type);
    const auto record = type ? inputs_.workspace.find(*type, key.id) : std::nullopt;
    const RecordChecks checks(inputs_.scorecard);
    if (!record) return {};
    WhyView view{checks.names()->caption_of(inputs_.workspace, *type, *record, inputs_.language),
                 score(checks.score(key)),
                 checks.standing(key),
                 {},
                 {}};
    for (const AssessmentResult &assessment : inputs_.scorecard.assessments)
        for (const SectionResult &section : assessment.sections)
            for (const CriterionResult &criterion : section.criteria)
                for (const model::RecordCheck &check : criterion.checks)
                    if (check.type == key.type && check.id == key.id)
                        view.rows.push_back({WhyKind::input,
                                             criterion.title,
                                             score(check.score),
                                             section.title + " · " + criterion.rule,
                                             {},
                                             section.norm.standing(check.score),
                                             {},
                                             why_criterion(assessment.id, section.id, criterion.id)});
    if (view.rows.empty()) view.figure.clear();
    view.state = view.rows.empty() ? say("It has no score of its own.")
                                   : say("The mean of the criteria that look at it: {0}.",
                                         {std::to_string(view.rows.size())});
    if (key.type == "kpi") add_kpi(view, key.id);
    if (key.type == "fit") tell_fit(view, *type, *record);
    if (key.type == "candidate") add_fit(view, key.id);
    return view;
}

void WhyWriter::tell_fit(WhyView &view, const model::EntityType &type, const model::Record &fit) const {
    const model::FieldInfo &covers = *type.find("covers"), &candidate = *type.find("candidate");
    view.title =
        shown_cell(inputs_.workspace, candidate, fit.values[type.index_of("candidate")], inputs_.language) +
        " · " + view.title;
    view.figure =
        say("{0} of 5", {model::shown_value(covers, fit.values[type.index_of("covers")], inputs_.language)});
    view.state = type.purpose.in(inputs_.language);
}

void WhyWriter::add_fit(WhyView &view, const std::string &candidate) const {
    WhyView fit = why_of_candidate(inputs_, candidate, {});
    if (fit.is_empty()) return;
    if (view.rows.empty()) {
        view = std::move(fit);
        return;
    }
    add_heading(view, mark("How well it does what the cases need"));
    WhyRow total{WhyKind::input, say("Total, 0 to 100"), fit.figure, fit.state};
    total.target = why_candidate(candidate, {});
    view.rows.push_back(std::move(total));
}

} // namespace kartrekker::app
