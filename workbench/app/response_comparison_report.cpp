#include "workbench/app/response_comparison.h"

#include "model/translation.h"
#include "workbench/app/json_values.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/text_table.h"
#include "workbench/app/words.h"

#include <cmath>
#include <map>

namespace kartrekker::app {

using namespace model;

namespace {

struct EffectWord {
    const char *id, *words;
};

/// In the order of `EffectSize`.
constexpr EffectWord effect_words[] = {{"negligible", mark("negligible effect")},
                                       {"small", mark("small effect")},
                                       {"medium", mark("medium effect")},
                                       {"large", mark("large effect")}};

const EffectWord &word_of(EffectSize size) {
    return effect_words[static_cast<std::size_t>(size)];
}

Json side_json(const ResponseComparison &comparison, const ComparedSide &side) {
    if (!comparison.round.empty()) {
        if (side.id.empty()) return {{"id", nullptr}, {"name", nullptr}, {"is_all_others", true}};
        return {{"id", side.id}, {"name", side.name}, {"is_all_others", false}};
    }
    return {{"id", side.id},
            {"name", side.name},
            {"held_on", or_null(side.held_on)},
            {"respondents", side.respondents}};
}

Json figures_of(const ScoreFigures &figures) {
    return {{"respondents", figures.mean ? Json(figures.count) : Json()},
            {"mean", or_null(figures.mean)},
            {"standard_deviation", or_null(figures.standard_deviation)}};
}

Json scores_json(const SideScores &side) {
    Json result = figures_of(side.figures);
    result["is_withheld"] = side.is_withheld;
    return result;
}

Json compared_section_json(const ComparedSection &section, bool has_items) {
    Json result = {{"id", section.id},
                   {"first", scores_json(section.first)},
                   {"second", scores_json(section.second)},
                   {"difference", nullptr},
                   {"interval", nullptr},
                   {"degrees_of_freedom", nullptr},
                   {"effect_size", nullptr},
                   {"effect", nullptr},
                   {"has_other_items", section.has_other_items}};
    if (section.difference) {
        const MeanDifference &found = *section.difference;
        result["difference"] = found.difference;
        if (found.interval_low) result["interval"] = Json::array({*found.interval_low, *found.interval_high});
        result["degrees_of_freedom"] = or_null(found.degrees_of_freedom);
        result["effect_size"] = or_null(found.effect);
        if (const auto size = found.size()) result["effect"] = word_of(*size).id;
    }
    if (!has_items) return result;
    result["items"] = Json::array();
    for (const ComparedItem &item : section.items)
        result["items"].push_back({{"id", item.id},
                                   {"first", figures_of(item.first)},
                                   {"second", figures_of(item.second)},
                                   {"difference", item.difference}});
    return result;
}

std::string comparison_json(const ResponseComparison &comparison, const Declaration &declaration) {
    const bool is_of_rounds = comparison.round.empty();
    Json document = {{"assessment", declaration.id},
                     {"round", is_of_rounds ? Json() : Json(comparison.round)},
                     {"first", side_json(comparison, comparison.first)},
                     {"second", side_json(comparison, comparison.second)},
                     {"sections", Json::array()},
                     {"changed_most", Json::array()}};
    for (const ComparedSection &section : comparison.sections)
        document["sections"].push_back(compared_section_json(section, is_of_rounds));
    for (const ComparedSection *section : comparison.by_effect())
        document["changed_most"].push_back(section->id);
    return document.dump(2) + "\n";
}

/// The comparison in words and tables.
class ComparisonText {
  public:
    ComparisonText(const ResponseComparison &comparison, const Declaration &declaration, Language language)
        : comparison_(comparison), declaration_(declaration), language_(language) {
        for (const Item *item : declaration.items())
            texts_[item->id] = item->text.in(language);
    }

    std::string text() const {
        const bool is_of_rounds = comparison_.round.empty();
        std::string all = declaration_.title.in(language_);
        if (!is_of_rounds) all += " · " + comparison_.round;
        all += "\n1: " + side(comparison_.first) + "\n2: " + side(comparison_.second) + "\n\n" + sections();
        const std::string most = largest();
        if (!most.empty())
            all += "\n" + say(is_of_rounds ? mark("What changed most") : mark("Where they differ most")) +
                   "\n" + most;
        if (const std::string table = items(); !table.empty()) all += "\n" + table;
        return all + "\n" + notes();
    }

  private:
    std::string say(const char *words) const { return translate(language_, words); }

    std::string number(std::optional<double> value, int decimals) const {
        return value ? written_number(language_, *value, decimals) : "–";
    }

    std::string with_sign(double value, int decimals) const {
        return signed_number(language_, value, decimals);
    }

    std::string title(const ComparedSection &section) const {
        return title_of(section, declaration_, language_);
    }

    std::string side(const ComparedSide &side) const {
        if (!comparison_.round.empty()) return side.id.empty() ? say("all others") : side.name;
        std::string words = side.name;
        if (side.held_on) words += ", " + written_date(language_, format_date(*side.held_on));
        return words + ", " +
               fill(translate(language_, "{0} person answered", "{0} people answered", side.respondents),
                    {std::to_string(side.respondents)});
    }

    void add_scores(const SideScores &side, std::vector<std::string> &row) const {
        if (side.figures.mean)
            row.push_back(std::to_string(side.figures.count));
        else
            row.push_back(side.is_withheld ? say("withheld") : "–");
        row.push_back(number(side.figures.mean, 1));
        row.push_back(number(side.figures.standard_deviation, 1));
    }

    void add_difference(const ComparedSection &section, std::vector<std::string> &row) const {
        if (!section.difference) return;
        const MeanDifference &found = *section.difference;
        row.push_back(with_sign(found.difference, 1));
        row.push_back(found.interval_low ? fill(say("{0} to {1}"), {with_sign(*found.interval_low, 1),
                                                                    with_sign(*found.interval_high, 1)})
                                         : "–");
        row.push_back(found.effect ? with_sign(*found.effect, 2) : "–");
        if (const auto size = found.size()) row.push_back(say(word_of(*size).words));
    }

    std::string sections() const {
        std::vector<std::vector<std::string>> rows = {{say("Section")}};
        for (const char *number : {" 1", " 2"})
            for (const std::string &heading : {say("Answers"), say("Mean"), say("SD")})
                rows[0].push_back(heading + number);
        for (const std::string &heading : {say("Difference"), say("95% interval"), say("Hedges' g")})
            rows[0].push_back(heading);
        for (const ComparedSection &section : comparison_.sections) {
            rows.push_back({title(section)});
            add_scores(section.first, rows.back());
            add_scores(section.second, rows.back());
            add_difference(section, rows.back());
        }
        return text_table(rows, {false, true, true, true, true, true, true, true, true, true});
    }

    std::string largest() const {
        constexpr std::size_t most_lines = 5;
        std::vector<std::vector<std::string>> rows;
        for (const ComparedSection *section : comparison_.by_effect()) {
            const auto size = section->difference->size();
            if (rows.size() == most_lines || !size || *size == EffectSize::negligible) break;
            rows.push_back(
                {title(*section), with_sign(section->difference->difference, 1), say(word_of(*size).words)});
        }
        return rows.empty() ? say("Nothing: every effect is negligible.") + "\n"
                            : text_table(rows, {false, true});
    }

    std::string items() const {
        constexpr std::size_t most_of_question = 60;
        std::vector<std::vector<std::string>> rows = {
            {say("Question"), say("Mean") + " 1", say("Mean") + " 2", say("Difference")}};
        for (const ComparedSection &section : comparison_.sections)
            for (const ComparedItem &item : section.items) {
                const auto text = texts_.find(item.id);
                const std::string question = text == texts_.end() ? item.id : text->second;
                rows.push_back({headline(question, most_of_question), number(item.first.mean, 2),
                                number(item.second.mean, 2), with_sign(item.difference, 2)});
            }
        return rows.size() > 1 ? text_table(rows, {false, true, true, true}) : "";
    }

    std::string notes() const {
        std::string lines;
        for (const ComparedSection &section : comparison_.sections)
            if (section.has_other_items)
                lines +=
                    fill(say("{0}: not the same questions count in both rounds, so part of the difference "
                             "may come from that."),
                         {title(section)}) +
                    "\n";
        lines += say("The difference is 2 minus 1. The interval is Welch's; g below 0.2 is negligible, below "
                     "0.5 small, below 0.8 medium.");
        if (comparison_.round.empty())
            lines += " " + say("Answers are anonymous, so people who took part in both rounds count as "
                               "different people: the interval is rather too wide than too narrow.");
        return lines + "\n";
    }

    const ResponseComparison &comparison_;
    const Declaration &declaration_;
    Language language_;
    std::map<std::string, std::string> texts_; ///< of the items
};

} // namespace

std::string title_of(const ComparedSection &section, const Declaration &declaration, Language language) {
    const Section *declared = declaration.find_section(section.id);
    return declared ? declared->title.in(language) : section.id;
}

const char *words_of_effect(EffectSize size) {
    return word_of(size).words;
}

std::string signed_number(Language language, double value, int decimals) {
    const std::string digits = written_number(language, std::abs(value), decimals);
    if (digits == "0") return digits;
    return (value < 0 ? "−" : "+") + digits;
}

std::string comparison_report(const ResponseComparison &comparison, const Declaration &declaration,
                              TableFormat format, Language language) {
    if (format == TableFormat::json) return comparison_json(comparison, declaration);
    return ComparisonText(comparison, declaration, language).text();
}

} // namespace kartrekker::app
