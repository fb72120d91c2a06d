#include "workbench/app/presenters/fit_presenter.h"

#include "model/entities/candidate.h"
#include "model/entities/capability.h"
#include "model/entities/fit.h"
#include "model/translation.h"
#include "workbench/app/presenters/why_presenter.h"

#include <algorithm>

namespace kartrekker::app {

using namespace model;

namespace {

/// Says what weights and totals mean.
class FitWriter {
  public:
    FitWriter(const CandidateFit &fit, const Weights &weights, Language language)
        : fit_(fit), weights_(weights), best_(fit.best(weights)), language_(language) {}

    std::string state() const;
    charts::FitColumn column(std::size_t candidate) const;
    charts::FitRow row(std::size_t capability) const;

  private:
    std::string say(const char *words, const std::vector<std::string> &parts = {}) const {
        return fill(translate(language_, words), parts);
    }
    std::string number(double value, int decimals) const {
        return written_number(language_, value, decimals);
    }
    const std::string &name(std::size_t candidate) const { return fit_.candidates[candidate].name; }
    std::string lead() const;
    std::string range_words(const WeightRange &range) const;
    std::string range_tip(const WeightRange &range) const;
    charts::FitCell cell(std::size_t capability, std::size_t candidate) const;

    const CandidateFit &fit_;
    const Weights &weights_;
    std::optional<std::size_t> best_;
    Language language_;
};

/// By how much the best is ahead of the next in the running.
std::string FitWriter::lead() const {
    std::optional<std::size_t> next;
    for (std::size_t i = 0; i < fit_.candidates.size(); ++i)
        if (i != *best_ && fit_.candidates[i].unmet.empty() &&
            (!next || fit_.total(i, weights_) > fit_.total(*next, weights_)))
            next = i;
    if (!next) return say("nobody else is in the running");
    const double ahead = fit_.total(*best_, weights_) - fit_.total(*next, weights_);
    return say("{0} ahead of {1}", {number(ahead, 1), name(*next)});
}

std::string FitWriter::state() const {
    if (fit_.candidates.empty() || fit_.capabilities.empty()) return {};
    if (!best_) return say("Every candidate drops out on a must-have");
    std::string words =
        say("{0} is the best with {1}", {name(*best_), number(fit_.total(*best_, weights_), 1)}) + ", " +
        lead();
    const auto kept = fit_.best(fit_.weights());
    if (weights_ != fit_.weights())
        words += " · " + (kept == best_ ? say("tried out, not kept")
                                        : say("tried out, not kept: in the file it is {0}", {name(*kept)}));
    return words;
}

charts::FitColumn FitWriter::column(std::size_t candidate) const {
    const WeighedCandidate &one = fit_.candidates[candidate];
    charts::FitColumn column;
    column.label = one.name;
    column.target = one.id;
    column.why = why_candidate(one.id, weights_);
    column.total = fit_.total(candidate, weights_);
    column.figure = number(column.total, 1);
    column.is_best = best_ == candidate;
    column.is_out = !one.unmet.empty();
    column.standing = column.is_out ? model::Standing::bad : model::Norm().standing(column.total);
    if (one.is_chosen) column.detail = say("chosen");
    if (column.is_best) column.detail = one.is_chosen ? say("chosen, the best") : say("the best");
    if (column.is_out) column.detail = say("drops out");
    column.tip = one.name + ": " + column.figure;
    if (one.couplings)
        column.tip +=
            "\n" + say("of which couplings that the cases ask for: {0} of 100, counting for a fifth",
                       {number(*one.couplings, 0)});
    for (const std::size_t unmet : one.unmet)
        column.tip += "\n" + say("Must-have not met: {0}", {fit_.capabilities[unmet].name});
    return column;
}

std::string FitWriter::range_words(const WeightRange &range) const {
    std::string words;
    if (range.low) words = say("below {0}: {1}", {number(range.low->weight, 1), name(range.low->candidate)});
    if (range.high)
        words += (words.empty() ? "" : " · ") +
                 say("above {0}: {1}", {number(range.high->weight, 1), name(range.high->candidate)});
    return words.empty() && best_ ? say("makes no difference") : words;
}

std::string FitWriter::range_tip(const WeightRange &range) const {
    if (!best_) return {};
    std::string tip;
    if (range.low)
        tip += "\n" + say("Below a weight of {0}, {1} is the best.",
                          {number(range.low->weight, 2), name(range.low->candidate)});
    if (range.high)
        tip += "\n" + say("Above a weight of {0}, {1} is the best.",
                          {number(range.high->weight, 2), name(range.high->candidate)});
    if (tip.empty()) tip = "\n" + say("Whatever this weight from 1 to 5, {0} is the best.", {name(*best_)});
    return tip;
}

charts::FitCell FitWriter::cell(std::size_t capability, std::size_t candidate) const {
    const WeighedCandidate &one = fit_.candidates[candidate];
    charts::FitCell cell;
    cell.covers = one.covers[capability];
    cell.is_unmet = std::find(one.unmet.begin(), one.unmet.end(), capability) != one.unmet.end();
    cell.tip = one.name + " · " + fit_.capabilities[capability].name + ": " +
               (cell.covers ? say("{0} of 5", {std::to_string(*cell.covers)})
                            : say("not rated, so counted as not covered"));
    if (const std::string &id = one.ratings[capability]; !id.empty())
        cell.why = why_record({std::string(Fit::type().name), id});
    if (cell.is_unmet) cell.tip += "\n" + say("A must-have: this candidate drops out.");
    return cell;
}

charts::FitRow FitWriter::row(std::size_t capability) const {
    const WeighedCapability &one = fit_.capabilities[capability];
    const WeightRange range = fit_.range(capability, weights_);
    charts::FitRow row;
    row.label = one.name;
    row.target = one.id;
    row.weight = weights_[capability];
    row.kept_weight = one.weight;
    if (range.low) row.low = range.low->weight;
    if (range.high) row.high = range.high->weight;
    if (one.must_have) row.detail = say("must have");
    if (one.cases > 0)
        row.detail += (row.detail.empty() ? "" : " · ") +
                      fill(translate(language_, "{0} case needs it", "{0} cases need it", one.cases),
                           {std::to_string(one.cases)});
    row.range_words = range_words(range);
    row.tip = one.name + "\n" + say("Weight {0}", {number(row.weight, 0)}) + range_tip(range);
    for (std::size_t i = 0; i < fit_.candidates.size(); ++i)
        row.cells.push_back(cell(capability, i));
    return row;
}

} // namespace

FitView fit_view(const CandidateFit &fit, const Weights &weights, std::optional<std::size_t> selected,
                 Language language) {
    const FitWriter writer(fit, weights, language);
    FitView view;
    view.state = writer.state();
    view.is_tried_out = weights != fit.weights();
    for (std::size_t i = 0; i < fit.candidates.size(); ++i)
        view.matrix.columns.push_back(writer.column(i));
    for (std::size_t i = 0; i < fit.capabilities.size(); ++i) {
        view.matrix.rows.push_back(writer.row(i));
        view.matrix.rows.back().is_selected = selected == i;
    }
    view.matrix.weight_words = translate(language, "Weight, and who would be the best");
    view.matrix.total_words = translate(language, "Total, 0 to 100");
    view.matrix.empty_words = translate(
        language, "Add capabilities and candidates, and you see here who does best what the cases need.");
    return view;
}

bool has_fit_view(const EntityType &type) {
    return &type == &Capability::type() || &type == &Candidate::type();
}

} // namespace kartrekker::app
