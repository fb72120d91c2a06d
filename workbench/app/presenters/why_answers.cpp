#include "workbench/app/presenters/why_answers.h"

#include "model/entities/organisation.h"
#include "model/entities/unit.h"
#include "workbench/app/presenters/change_words.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/response_words.h"

#include <algorithm>

namespace kartrekker::app {

using model::ComparedSection;
using model::MeanDifference;
using model::ResponseRate;

namespace {

/// Writes where a response comes from.
class ResponseReasons {
  public:
    explicit ResponseReasons(const WhyInputs &inputs)
        : inputs_(inputs), words_(inputs.answers->smallest_group, inputs.language) {}

    WhyView round(const model::RoundRate &one) const {
        WhyView view = begin(words_.say("Response"), one.rate);
        view.title += " · " + name_of_round(one.round.name, inputs_.language);
        add_people(view, one.rate,
                   one.rate.is_summed ? mark("The {0} people are those of all units together: the "
                                             "organisation itself has no headcount.")
                                      : mark("The {0} people are the headcount of the organisation."));
        add_link(view, model::Organisation::type(), std::string(model::Organisation::only_id));
        if (!one.units.empty()) view.rows.push_back({WhyRow::Kind::heading, words_.say("Units")});
        for (const model::UnitRate &unit : one.units)
            view.rows.push_back(row_of(unit.name, unit.rate, why_response(one.round.id.text, unit.id)));
        add_others(view, one);
        return view;
    }

    WhyView unit(const model::RoundRate &one, const model::UnitRate &unit) const {
        WhyView view = begin(unit.name, unit.rate);
        add_people(view, unit.rate,
                   unit.rate.is_summed ? mark("The {0} people are those of its groups together: the unit "
                                              "itself has no headcount.")
                                       : mark("The {0} people are the headcount of the unit."));
        add_link(view, model::Unit::type(), unit.id);
        view.rows.push_back(row_of(words_.say("The whole round"), one.rate, why_response(one.round.id.text)));
        return view;
    }

  private:
    WhyView begin(const std::string &title, const ResponseRate &rate) const {
        WhyView view{title, words_.figure(rate), model::Standing::none, {}, {}};
        view.state = rate.is_withheld
                         ? words_.withheld()
                         : words_.say("Who gave at least one answer, as a share of all who work there.");
        if (rate.is_doubtful()) view.standing = model::Standing::doubtful;
        return view;
    }

    void add_people(WhyView &view, const ResponseRate &rate, const char *source) const {
        const auto add = [&](const std::string &line) { view.rows.push_back({WhyRow::Kind::text, line}); };
        if (rate.is_withheld) return;
        const auto percent = rate.percent();
        if (!percent) return add(words_.without_headcount());
        const std::string people = words_.number(*rate.headcount);
        add(words_.say("{0}% = {1} people with an answer ÷ {2} people.",
                       {model::written_number(inputs_.language, *percent, 1),
                        words_.number(*rate.respondents), people}));
        add(words_.say(source, {people}));
        if (rate.is_doubtful()) add(words_.doubtful());
    }

    /// Why the units are not the whole round. Who belongs to no unit is told only where every unit is, so
    /// that it follows from what is shown; else not even that there are such people.
    void add_others(WhyView &view, const model::RoundRate &one) const {
        const auto add = [&](const std::string &line) { view.rows.push_back({WhyRow::Kind::text, line}); };
        if (one.units.empty() || one.rate.is_withheld) return;
        std::int64_t others = one.rate.respondents.value_or(0);
        if (others == 0) return;
        const bool is_any_withheld =
            std::ranges::any_of(one.units, [](const auto &unit) { return unit.rate.is_withheld; });
        for (const model::UnitRate &unit : one.units)
            others -= unit.rate.respondents.value_or(0);
        if (is_any_withheld || (others > 0 && others < inputs_.answers->smallest_group))
            add(words_.say("The units need not add up to the whole: those that are withheld are not counted, "
                           "and some people may belong to no unit."));
        else if (others > 0)
            add(words_.say("People with an answer who belong to no unit: {0}.", {words_.number(others)}));
    }

    void add_link(WhyView &view, const model::EntityType &type, const std::string &id) const {
        const auto record = inputs_.workspace.find(type, id);
        if (!record) return;
        WhyRow row{WhyRow::Kind::link, shown_caption(inputs_.workspace, type, *record, inputs_.language)};
        row.detail = type.label.in(inputs_.language);
        row.target = target_of(type, id);
        view.rows.push_back(std::move(row));
    }

    WhyRow row_of(const std::string &name, const ResponseRate &rate, const std::string &target) const {
        WhyRow row{WhyRow::Kind::input, name, words_.figure(rate)};
        if (rate.headcount) row.detail = words_.count(rate);
        row.target = target;
        return row;
    }

    const WhyInputs &inputs_;
    ResponseWords words_;
};

/// Writes where a difference comes from.
class ChangeReasons {
  public:
    ChangeReasons(const AnswersFigures &figures, model::Language language)
        : comparison_(*figures.comparison), declaration_(*figures.declaration), language_(language),
          words_(figures, language) {}

    WhyView section(const ComparedSection &section) const {
        const MeanDifference &found = *section.difference;
        WhyView view{words_.title(section),
                     words_.with_sign(found.difference, 1),
                     model::Standing::none,
                     words_.say("The mean of {0} minus that of {1}, on a scale from 0 to 100.",
                                {words_.name(comparison_.second), words_.name(comparison_.first)}),
                     {}};
        add_side(view, comparison_.first, section.first);
        add_side(view, comparison_.second, section.second);
        add_interval(view, section);
        add_effect(view, found);
        if (section.has_other_items)
            add(view, words_.say("{0}: not the same questions count in both rounds, so part of the "
                                 "difference may come from that.",
                                 {words_.title(section)}));
        add_questions(view, section);
        WhyRow now{WhyRow::Kind::input, words_.say("The section as it scores now")};
        now.target = why_section(declaration_.id, section.id);
        view.rows.push_back(std::move(now));
        return view;
    }

  private:
    static void add(WhyView &view, const std::string &line) {
        view.rows.push_back({WhyRow::Kind::text, line});
    }
    void add_side(WhyView &view, const model::ComparedSide &side, const model::SideScores &scores) const {
        view.rows.push_back({WhyRow::Kind::input, words_.name(side), words_.number(*scores.figures.mean, 1),
                             words_.spread(scores)});
    }

    void add_interval(WhyView &view, const ComparedSection &section) const {
        const MeanDifference &found = *section.difference;
        view.rows.push_back({WhyRow::Kind::heading, words_.say("Is it chance?")});
        if (!found.interval_low)
            return add(view, words_.say("Everyone on a side gave the same answers, so chance cannot be told "
                                        "from change."));
        add(view,
            words_.say(is_beyond_chance(section) ? mark("More than chance: 0 lies outside the interval.")
                                                 : mark("Can be chance: 0 lies inside the interval.")));
        const auto squared = [&](const model::SideScores &side) {
            return words_.number(side.figures.standard_deviation.value_or(0), 1) + "² ÷ " +
                   words_.number(static_cast<double>(side.figures.count), 0);
        };
        add(view,
            words_.say("95% interval from {0} to {1}: the difference and, to both sides, t × √({2} + "
                       "{3}), with t for {4} degrees of freedom (Welch).",
                       {words_.with_sign(*found.interval_low, 1), words_.with_sign(*found.interval_high, 1),
                        squared(section.first), squared(section.second),
                        words_.number(found.degrees_of_freedom.value_or(0), 1)}));
    }

    void add_effect(WhyView &view, const MeanDifference &found) const {
        if (!found.effect) return;
        view.rows.push_back({WhyRow::Kind::heading, words_.say("Does it matter?")});
        add(view, words_.say("Hedges' g {0}, {1}: the difference divided by the standard deviation of both "
                             "sides together, a little less for small groups.",
                             {words_.with_sign(*found.effect, 2), words_.effect(found)}));
    }

    void add_questions(WhyView &view, const ComparedSection &section) const {
        if (section.items.empty()) return;
        view.rows.push_back({WhyRow::Kind::heading, words_.say("Questions")});
        const auto known = declaration_.items();
        for (const model::ComparedItem &item : section.items) {
            const auto at = std::find_if(known.begin(), known.end(),
                                         [&](const model::Item *one) { return one->id == item.id; });
            view.rows.push_back(
                {WhyRow::Kind::input, at == known.end() ? item.id : (*at)->text.in(language_),
                 words_.with_sign(item.difference, 2),
                 words_.number(*item.first.mean, 2) + " → " + words_.number(*item.second.mean, 2)});
        }
    }

    const model::ResponseComparison &comparison_;
    const model::Declaration &declaration_;
    model::Language language_;
    ChangeWords words_;
};

} // namespace

WhyView why_of_response(const WhyInputs &inputs, const std::string &round, const std::string &unit) {
    if (!inputs.answers) return {};
    const ResponseReasons reasons(inputs);
    for (const model::RoundRate &one : inputs.answers->rounds) {
        if (one.round.id.text != round) continue;
        if (unit.empty()) return reasons.round(one);
        for (const model::UnitRate &of_unit : one.units)
            if (of_unit.id == unit) return reasons.unit(one, of_unit);
    }
    return {};
}

WhyView why_of_change(const WhyInputs &inputs, const std::string &questionnaire, const std::string &section) {
    if (!inputs.answers || !inputs.answers->comparison || !inputs.answers->declaration) return {};
    if (inputs.answers->declaration->id != questionnaire) return {};
    for (const ComparedSection &one : inputs.answers->comparison->sections)
        if (one.id == section && one.difference)
            return ChangeReasons(*inputs.answers, inputs.language).section(one);
    return {};
}

} // namespace kartrekker::app
