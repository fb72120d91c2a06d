#include "workbench/app/presenters/why_step.h"

#include "model/entities/candidate.h"
#include "workbench/app/candidate_fit.h"
#include "workbench/app/presenters/step_outlook.h"
#include "workbench/app/presenters/why_words.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kartrekker::app {

namespace {

constexpr double days_of_a_week = 7;

std::string outlook_rule(const StepReadiness &step, const WhyWords &words) {
    const bool has_all = step.section->evidence && *step.section->evidence >= step.target;
    switch (step.verdict) {
    case Readying::unknown:
        return words.say("Nothing is written down yet, so nobody can say.");
    case Readying::yes:
        return words.say("The target is reached, and no high finding is open.");
    case Readying::at_risk:
        return has_all ? words.say("The target is reached, but high findings are open.")
                       : words.say("What is missing can still be gained, at {0} points a week at most.",
                                   {words.number(most_points_a_week)});
    case Readying::no:
        break;
    }
    if (!step.days) return words.say("The target is not reached, and there is no date to reach it by.");
    if (*step.days < 0) return words.say("The date has passed, and the target is not reached.");
    return words.say("It takes more than {0} points a week to get there.",
                     {words.number(most_points_a_week)});
}

void add_way_to_go(WhyView &view, const StepReadiness &step, const WhyWords &words) {
    words.add_input(view, words.say("Target"), shown_score(step.target, words.language()),
                    step.phase.empty() ? words.say("the norm") : step.phase);
    if (step.days)
        words.add_input(view, words.say("Time left"), time_left(step.days, words.language()),
                        words.say("until {0}, from the day of the scores",
                                  {model::written_date(words.language(), step.day)}));
    const double missing = step.section->evidence ? step.target - *step.section->evidence : 0;
    if (missing <= 0) return;
    words.add_input(view, words.say("Points to go"), words.number(missing));
    if (step.days.value_or(0) > 0)
        words.add_input(
            view, words.say("Points a week that it takes"),
            words.number(missing * days_of_a_week / static_cast<double>(*step.days)),
            words.say("{0} ÷ {1} weeks", {words.number(missing),
                                          words.number(static_cast<double>(*step.days) / days_of_a_week)}));
}

/// Writes where a candidate's total comes from.
class CandidateReasons {
  public:
    CandidateReasons(const CandidateFit &fit, const Weights &weights, model::Language language)
        : fit_(fit), weights_(weights), words_(language) {}

    WhyView view(std::size_t place) const {
        const WeighedCandidate &one = fit_.candidates[place];
        WhyView view{one.name, words_.number(fit_.total(place, weights_)), model::Standing::none, {}, {}};
        view.state = one.unmet.empty()
                         ? words_.say("How well it does what the cases need, 0 to 100.")
                         : words_.say("It drops out: a must-have is covered with less than {0}.",
                                      {std::to_string(fair_cover)});
        add_sum(view, place);
        words_.add_heading(view, mark("Capabilities: weight × what it covers"));
        for (std::size_t i = 0; i < fit_.capabilities.size(); ++i)
            add_capability(view, place, i);
        words_.add_way(view, one.name, target_of(model::Candidate::type(), one.id));
        return view;
    }

  private:
    /// The same sum as `CandidateFit::total`, step by step.
    void add_sum(WhyView &view, std::size_t place) const {
        const WeighedCandidate &one = fit_.candidates[place];
        double sum = 0, all = 0;
        for (std::size_t i = 0; i < fit_.capabilities.size(); ++i) {
            sum += weights_[i] * fit_.covered(place, i);
            all += weights_[i];
        }
        const double share = all > 0 ? 100 * sum / all : 0;
        words_.add_text(view, words_.say("Capabilities: 100 × {0} ÷ {1} = {2}.",
                                         {words_.number(sum, 2), words_.number(all), words_.number(share)}));
        if (one.couplings)
            words_.add_text(
                view, words_.say("Couplings that the cases ask for: {0}. Together: {2} × {1} + {3} × {0}.",
                                 {words_.number(*one.couplings), words_.number(share),
                                  words_.number(fit_part), words_.number(coupling_part)}));
    }

    void add_capability(WhyView &view, std::size_t place, std::size_t i) const {
        const WeighedCandidate &one = fit_.candidates[place];
        const WeighedCapability &capability = fit_.capabilities[i];
        std::string detail = words_.say(
            "{0} × ({1} − 1) ÷ 4", {words_.number(weights_[i]), std::to_string(one.covers[i].value_or(1))});
        if (!one.covers[i]) detail += " · " + words_.say("not rated, so counted as not covered");
        if (capability.must_have) detail += " · " + words_.say("must have");
        words_.add_input(view, capability.name, words_.number(weights_[i] * fit_.covered(place, i), 2),
                         detail);
    }

    const CandidateFit &fit_;
    const Weights &weights_;
    const WhyWords words_;
};

/// Those that are written, or else the file's.
Weights weights_written(const std::string &written, const CandidateFit &fit) {
    Weights weights;
    const char *at = written.data(), *const end = at + written.size();
    while (at < end) {
        int weight = 0;
        const auto [next, error] = std::from_chars(at, end, weight);
        if (error != std::errc() || weight < least_weight || weight > most_weight) return fit.weights();
        weights.push_back(weight);
        at = next < end ? next + 1 : next;
    }
    return weights.size() == fit.capabilities.size() ? weights : fit.weights();
}

} // namespace

WhyView why_of_outlook(const WhyInputs &inputs, const std::string &page) {
    const WhyWords words(inputs.language);
    const auto findings = decided_findings(inputs.workspace, inputs.scorecard);
    for (const StepReadiness &step :
         step_readiness(inputs.workspace, inputs.scorecard, findings, inputs.pages)) {
        if (step.page->id != page) continue;
        WhyView view{step.section->title,
                     words_for_readying(step.verdict, inputs.language),
                     standing_of(step.verdict),
                     outlook_rule(step, words),
                     {}};
        words.add_input(view, words.say("Score now"), shown_score(step.section->evidence, inputs.language),
                        {}, why_page(page));
        add_way_to_go(view, step, words);
        if (!step.high.empty()) words.add_heading(view, mark("High findings that are open"));
        for (const DecidedFinding *one : step.high) {
            WhyRow row{WhyRow::Kind::link, one->finding.text};
            if (const model::EntityType *type = model::find_entity_type(one->finding.entity_type);
                type && !type->page.empty())
                row.target = target_of(*type, one->finding.entity_id);
            view.rows.push_back(std::move(row));
        }
        return view;
    }
    return {};
}

WhyView why_of_candidate(const WhyInputs &inputs, const std::string &candidate, const std::string &written) {
    const CandidateFit fit = candidate_fit(inputs.workspace);
    const Weights weights = weights_written(written, fit);
    for (std::size_t i = 0; i < fit.candidates.size(); ++i)
        if (fit.candidates[i].id == candidate && !fit.capabilities.empty())
            return CandidateReasons(fit, weights, inputs.language).view(i);
    return {};
}

} // namespace kartrekker::app
