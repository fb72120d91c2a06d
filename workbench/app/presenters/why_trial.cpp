#include "workbench/app/presenters/why_trial.h"

#include "workbench/app/presenters/what_if_presenter.h"
#include "workbench/app/presenters/why_words.h"

#include <algorithm>

namespace kartrekker::app {

using WhyKind = WhyRow::Kind;

namespace {

/// The month that the figure is, in one of the plans, so that both are told of the same.
std::string month_of_figure(const ComparedFigure &figure, const std::string &otherwise) {
    for (const ComparedFigure::Figure &value : {figure.now, figure.then})
        if (const auto *date = std::get_if<model::Date>(&value)) return model::format_month(*date);
    return otherwise;
}

/// What explains the figure, in either plan. `month`: of the forecast, in which the plan of now ends.
std::string explained_by(const ComparedFigure &figure, const std::string &month) {
    const std::vector<std::string> parts = path_parts(figure.id, 3);
    if (parts[0] == "score") return why_section(parts[1], parts[2]);
    if (parts[0] == "reach") return why_reach(parts[1], month);
    if (parts[0] == "enough") return why_reach(parts[1], month_of_figure(figure, month));
    if (parts[0] == "overloaded") return why_load();
    if (parts[0] == "effort" || parts[0] == "cost") return why_plan_cost();
    if (parts[0] == "limits") return why_limits();
    if (parts[0] == "without_owner") return why_without_owner();
    return why_plan();
}

/// Sets two explanations of one figure against each other.
class TrialWriter {
  public:
    TrialWriter(const WhyInputs &now, const WhyInputs &then) : now_(now), then_(then), words_(now.language) {}

    void add_differences(WhyView &view, const std::string &target) const {
        const WhyView now = why(now_, target), then = why(then_, target);
        words_.add_heading(view, mark("What makes the difference"));
        const std::size_t before = view.rows.size();
        for (const WhyRow &row : then.rows)
            if (row.kind == WhyKind::input) add_other(view, find(now, row), row);
        for (const WhyRow &row : now.rows)
            if (row.kind == WhyKind::input && !find(then, row))
                add(view, row, row.figure, joined(row.detail, words_.say("only as planned")));
        for (const WhyRow &row : then.rows)
            if (row.kind == WhyKind::text && !find(now, row)) words_.add_text(view, row.text);
        for (const WhyRow &row : now.rows)
            if (row.kind == WhyKind::text && !find(then, row))
                words_.add_text(view, joined(row.text, words_.say("only as planned")));
        if (view.rows.size() == before) view.rows.pop_back();
    }

  private:
    /// The same line in the other explanation; null where it has none.
    static const WhyRow *find(const WhyView &view, const WhyRow &row) {
        for (const WhyRow &other : view.rows)
            if (other.kind == row.kind && other.target == row.target && other.text == row.text) return &other;
        return nullptr;
    }
    static std::string joined(const std::string &one, const std::string &other) {
        return one.empty() ? other : one + " · " + other;
    }
    static std::string both(const std::string &now, const std::string &then) {
        return now == then ? now : now + " → " + then;
    }
    static void add(WhyView &view, WhyRow row, const std::string &figure, const std::string &detail) {
        row.figure = figure;
        row.detail = detail;
        view.rows.push_back(std::move(row));
    }
    void add_other(WhyView &view, const WhyRow *now, const WhyRow &then) const {
        if (!now) return add(view, then, then.figure, joined(then.detail, words_.say("only then")));
        if (now->figure == then.figure && now->detail == then.detail) return;
        add(view, then, both(now->figure, then.figure), reason(then, both(now->detail, then.detail)));
    }
    /// Of a criterion: what it found in the trial.
    std::string reason(const WhyRow &row, const std::string &detail) const {
        if (!row.target.starts_with("why/criterion/")) return detail;
        return why(then_, row.target).state;
    }

    const WhyInputs &now_, &then_;
    const WhyWords words_;
};

} // namespace

TrialReasons trial_reasons(const model::Workspace &workspace, const WhatIf &trial,
                           const std::string &currency, model::Language language) {
    const std::vector<PageInfo> no_pages;
    WhyInputs now{workspace, trial.now.scorecard, no_pages, language},
        then{trial.copy, trial.then.scorecard, no_pages, language};
    now.plan = &trial.now;
    then.plan = &trial.then;
    const WhyWords words(language);
    const model::ReachForecast &reach = trial.now.reach;
    const std::string end = model::format_month(reach.months[reach.place_of(trial.now.plan.finish)]);
    const TrialWriter writer(now, then);
    TrialReasons reasons;
    for (const ComparedFigure &figure : trial.figures) {
        if (!figure.is_changed()) continue;
        const std::string planned = written_figure(figure, figure.now, currency, language);
        WhyView view{figure.what,
                     written_figure(figure, figure.then, currency, language),
                     standing_of_difference(figure).value_or(model::Standing::none),
                     words.say("As planned: {0}.", {planned}),
                     {}};
        const std::string target = explained_by(figure, end);
        writer.add_differences(view, target);
        words.add_heading(view, mark("As planned"));
        words.add_input(view, figure.what, planned, {}, target);
        reasons.views.emplace(figure.id, std::move(view));
    }
    return reasons;
}

WhyView why_of_trial(const WhyInputs &inputs, std::string_view figure) {
    if (!inputs.trial) return {};
    const auto found = inputs.trial->views.find(std::string(figure));
    return found == inputs.trial->views.end() ? WhyView() : found->second;
}

} // namespace kartrekker::app
