#include "workbench/app/presenters/change_presenter.h"

#include "workbench/app/presenters/change_words.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/why_presenter.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kartrekker::app {

using namespace model;

namespace {

/// What the comparison comes to, in words.
class ChangeSentence {
  public:
    ChangeSentence(const ResponseComparison &comparison, const ChangeWords &words)
        : comparison_(comparison), words_(words) {}

    std::string text() const {
        const auto by_effect = comparison_.by_effect();
        std::string text;
        if (by_effect.empty())
            text = nothing_to_say();
        else if (*by_effect.front()->difference->size() == EffectSize::negligible)
            text = words_.say(words_.is_of_rounds()
                                  ? mark("Nothing changed that matters: every effect is negligible.")
                                  : mark("They hardly differ: every effect is negligible."));
        else
            text = largest(*by_effect.front()) + " " + others(by_effect);
        const auto withheld = std::count_if(
            comparison_.sections.begin(), comparison_.sections.end(), [](const ComparedSection &section) {
                return section.first.is_withheld || section.second.is_withheld;
            });
        if (withheld > 0) text += " " + words_.withheld(withheld);
        return text;
    }

  private:
    std::string nothing_to_say() const {
        const bool is_compared = std::any_of(comparison_.sections.begin(), comparison_.sections.end(),
                                             [](const auto &section) { return section.difference; });
        return words_.say(is_compared ? mark("Everyone on a side gave the same answers, so chance cannot be "
                                             "told from change.")
                                      : mark("No section has enough answers on both sides."));
    }

    std::string largest(const ComparedSection &section) const {
        const MeanDifference &found = *section.difference;
        const std::vector<std::string> arguments{
            words_.title(section), words_.number(std::abs(found.difference), 1),
            words_.name(comparison_.second), words_.name(comparison_.first), words_.effect(found)};
        const bool is_up = found.difference > 0;
        if (words_.is_of_rounds())
            return words_.say(is_up ? mark("{0} changed most: {1} points up ({4}).")
                                    : mark("{0} changed most: {1} points down ({4})."),
                              arguments);
        return words_.say(is_up
                              ? mark("They differ most on {0}: {1} points higher for {2} than for {3} ({4}).")
                              : mark("They differ most on {0}: {1} points lower for {2} than for {3} ({4})."),
                          arguments);
    }

    std::string others(const std::vector<const ComparedSection *> &by_effect) const {
        const auto sure = static_cast<std::size_t>(
            std::count_if(by_effect.begin(), by_effect.end(),
                          [](const ComparedSection *section) { return is_beyond_chance(*section); }));
        std::string text = words_.say(is_beyond_chance(*by_effect.front()) ? mark("That is more than chance.")
                                                                           : mark("That can be chance."));
        if (sure > 1)
            text += " " + words_.say("Of {0} sections, {1} differ by more than chance.",
                                     {std::to_string(by_effect.size()), std::to_string(sure)});
        return text;
    }

    const ResponseComparison &comparison_;
    const ChangeWords &words_;
};

/// The rows of the picture.
class ChangeRowWriter {
  public:
    ChangeRowWriter(const AnswersFigures &figures, const AnswersOrder &order, Language language,
                    const ChangeWords &words)
        : comparison_(*figures.comparison), order_(order), language_(language), words_(words) {
        for (const Item *item : figures.declaration->items())
            items_[item->id] = item;
    }

    std::vector<charts::ChangeRow> rows() const {
        std::vector<charts::ChangeRow> rows;
        for (const ComparedSection *section : in_order()) {
            rows.push_back(section_row(*section));
            if (!rows.back().is_open.value_or(false)) continue;
            for (const ComparedItem &item : section->items)
                rows.push_back(question_row(item));
        }
        rows.push_back(note());
        return rows;
    }

  private:
    std::vector<const ComparedSection *> in_order() const {
        std::vector<const ComparedSection *> order;
        if (order_.is_by_change) order = comparison_.by_effect();
        for (const ComparedSection &section : comparison_.sections)
            if (std::find(order.begin(), order.end(), &section) == order.end()) order.push_back(&section);
        return order;
    }

    std::string figure(const SideScores &side) const {
        if (side.figures.mean) return words_.number(*side.figures.mean, 1);
        return side.is_withheld ? words_.too_few() : "–";
    }

    /// "103 people", "n < 5", "nobody"
    std::string people(const SideScores &side) const {
        if (!side.figures.mean) return side.is_withheld ? words_.too_few() : words_.say("nobody");
        return words_.number(static_cast<double>(side.figures.count), 0);
    }

    charts::ChangeRow section_row(const ComparedSection &section) const {
        charts::ChangeRow row;
        row.label = words_.title(section);
        row.first = {section.first.figures.mean, figure(section.first)};
        row.second = {section.second.figures.mean, figure(section.second)};
        row.is_withheld = section.first.is_withheld || section.second.is_withheld;
        row.remark = words_.say("Answers: {0} and {1}", {people(section.first), people(section.second)});
        if (section.has_other_items) row.remark += " · " + words_.say("not the same questions");
        if (section.difference)
            add_difference(section, row);
        else
            row.words = row.is_withheld ? words_.say("withheld") : words_.say("nothing to compare");
        if (!section.items.empty()) {
            row.target = "section/" + section.id;
            row.is_open = order_.turned.contains(row.target);
        }
        if (section.difference) row.why = why_change(words_.questionnaire(), section.id);
        row.tip = tip(section, row);
        return row;
    }

    void add_difference(const ComparedSection &section, charts::ChangeRow &row) const {
        const MeanDifference &found = *section.difference;
        row.difference = found.difference;
        row.low = found.interval_low;
        row.high = found.interval_high;
        row.is_beyond_chance = is_beyond_chance(section);
        row.figure = words_.with_sign(found.difference, 1);
        row.words = words_.effect(found);
        if (found.interval_low)
            row.detail = words_.say("{0} to {1}", {words_.with_sign(*found.interval_low, 1),
                                                   words_.with_sign(*found.interval_high, 1)});
        if (found.effect) row.detail += " · g " + words_.with_sign(*found.effect, 2);
    }

    std::string side_line(const ComparedSide &side, const SideScores &scores) const {
        std::string line = words_.name(side) + ": ";
        if (!scores.figures.mean)
            return line + (scores.is_withheld ? words_.say("withheld") + ", " + words_.too_few()
                                              : words_.say("nobody"));
        return line + words_.say("mean {0}", {words_.number(*scores.figures.mean, 1)}) + ", " +
               words_.spread(scores);
    }

    std::string tip(const ComparedSection &section, const charts::ChangeRow &row) const {
        std::string tip = row.label + "\n" + side_line(comparison_.first, section.first) + "\n" +
                          side_line(comparison_.second, section.second);
        if (!section.difference) return tip;
        const MeanDifference &found = *section.difference;
        tip += "\n" + words_.say("Difference") + " " + row.figure;
        if (found.interval_low)
            tip += ", " +
                   words_.say("95% interval from {0} to {1}", {words_.with_sign(*found.interval_low, 1),
                                                               words_.with_sign(*found.interval_high, 1)}) +
                   "\n" +
                   words_.say(row.is_beyond_chance ? mark("More than chance: 0 lies outside the interval.")
                                                   : mark("Can be chance: 0 lies inside the interval."));
        if (found.effect)
            tip +=
                "\n" + words_.say("Hedges' g") + " " + words_.with_sign(*found.effect, 2) + ": " + row.words;
        if (section.has_other_items)
            tip += "\n" +
                   words_.say("{0}: not the same questions count in both rounds, so part of the difference "
                              "may come from that.",
                              {row.label});
        return tip;
    }

    charts::ChangeRow question_row(const ComparedItem &item) const {
        charts::ChangeRow row;
        row.kind = charts::ChangeRow::Kind::question;
        const auto found = items_.find(item.id);
        row.label = found == items_.end() ? item.id : found->second->text.in(language_);
        row.figure = words_.with_sign(item.difference, 2);
        row.detail = words_.number(*item.first.mean, 2) + " → " + words_.number(*item.second.mean, 2);
        row.tip = row.label + "\n" + row.detail;
        if (found == items_.end()) return row;
        if (found->second->answers.empty())
            row.tip += "\n" + words_.say("On a scale from {0} to {1}", {std::to_string(found->second->low),
                                                                        std::to_string(found->second->high)});
        if (found->second->is_reversed)
            row.tip += "\n" + words_.say("Counted the other way round: higher is better here too.");
        return row;
    }

    charts::ChangeRow note() const {
        charts::ChangeRow row;
        row.kind = charts::ChangeRow::Kind::note;
        row.label = words_.say("The difference is the second mean minus the first, on a scale from 0 to 100. "
                               "A filled diamond is more than chance, though of twenty one is so by chance. "
                               "g below 0.2 is negligible, below 0.5 small, below 0.8 medium.");
        if (words_.is_of_rounds())
            row.label += " " + words_.say("Answers are anonymous, so people who took part in both rounds "
                                          "count as different people: the interval is rather too wide than "
                                          "too narrow.");
        return row;
    }

    const ResponseComparison &comparison_;
    const AnswersOrder &order_;
    Language language_;
    const ChangeWords &words_;
    std::map<std::string, const Item *> items_;
};

} // namespace

void add_changes(const AnswersFigures &figures, const AnswersOrder &order, Language language,
                 AnswersView &view) {
    const ChangeWords words(figures, language);
    const ResponseComparison &comparison = *figures.comparison;
    view.sentence = ChangeSentence(comparison, words).text();
    if (const auto by_effect = comparison.by_effect(); !by_effect.empty())
        view.sentence_why = why_change(words.questionnaire(), by_effect.front()->id);
    view.changes = ChangeRowWriter(figures, order, language, words).rows();
    view.head = {words.name(comparison.first), words.name(comparison.second),
                 words.say("Difference, 95% interval"), charts::reach_of(view.changes)};
}

} // namespace kartrekker::app
