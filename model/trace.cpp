#include "model/trace.h"

#include "model/translation.h"

namespace kartrekker::model {

namespace {

/// Writes sentences of a trace in one language.
class Writer {
  public:
    explicit Writer(Language language) : language_(language) {}

    std::string say(const char *sentence, const std::vector<std::string> &arguments) const {
        return fill(translate(language_, sentence), arguments);
    }
    std::string number(double value, int decimals = 1) const {
        return written_number(language_, value, decimals);
    }
    std::string number(std::optional<double> value, int decimals = 1) const {
        return value ? number(*value, decimals) : "–";
    }
    /// The name of a round: its day, where it has no other.
    std::string round(const std::string &name) const { return written_date(language_, name); }

  private:
    Language language_;
};

std::vector<std::string> criterion_trace(const CriterionResult &result, const Criterion &declared,
                                         const std::string &script_name, const Writer &writer) {
    std::vector<std::string> lines;
    if (!result.score)
        lines.push_back(writer.say("{0}: nothing to judge yet, so it has no weight.", {result.id}));
    else
        lines.push_back(writer.say("{0} = {1}: {2}", {result.id, writer.number(*result.score), result.why}));
    lines.push_back(writer.say(
        "Weight {0}, rule {1}, {2} line {3}.",
        {writer.number(result.weight), result.rule, script_name, std::to_string(declared.script_line)}));
    if (result.is_our_rule)
        lines.push_back(writer.say("This measure is our rule; the source gives no figure.", {}));
    return lines;
}

void add_level(const std::string &level, const Writer &writer, std::vector<std::string> &lines) {
    if (!level.empty()) lines.push_back(writer.say("Level reached: {0}.", {level}));
}

std::vector<std::string> evidence_trace(const SectionResult &section, const Writer &writer) {
    if (!section.evidence)
        return {writer.say("No evidence score: none of the criteria has anything to judge yet.", {})};
    std::string above, below;
    for (const CriterionResult &criterion : section.criteria) {
        if (!criterion.score) continue;
        if (!above.empty()) {
            above += " + ";
            below += " + ";
        }
        above += writer.number(criterion.weight) + " × " + writer.number(*criterion.score);
        below += writer.number(criterion.weight);
    }
    std::vector<std::string> lines = {
        writer.say("Evidence {0} = ({1}) ÷ ({2}): the criteria's scores by weight.",
                   {writer.number(*section.evidence), above, below})};
    add_level(section.evidence_level, writer, lines);
    return lines;
}

/// The items' weights, where they differ.
std::string weights_of(const SectionResult &section, const Writer &writer) {
    std::string weights;
    bool has_weights = false;
    for (const ItemResult &item : section.items) {
        if (item.weight != section.items.front().weight) has_weights = true;
        weights += (weights.empty() ? "" : ", ") + item.id + " " + writer.number(item.weight, 2);
    }
    return has_weights ? weights : std::string();
}

std::vector<std::string> perceived_trace(const SectionResult &section, const std::string &round,
                                         const Writer &writer) {
    if (!section.perceived.mean) return {writer.say("No perceived score: too few people have answered.", {})};
    const SectionStatistics &answers = section.perceived;
    std::string reversed;
    for (const ItemResult &item : section.items)
        if (item.is_reversed) reversed += (reversed.empty() ? "" : ", ") + item.id;
    std::vector<std::string> lines = {
        writer.say("Perceived {0} = mean score of {1} people (round: {2}), each "
                   "the mean of at least half of the {3} items, from 0 to 100.",
                   {writer.number(answers.mean), std::to_string(answers.count), writer.round(round),
                    std::to_string(section.items.size())})};
    const std::string weights = weights_of(section, writer);
    if (!weights.empty()) lines.push_back(writer.say("Items by weight: {0}.", {weights}));
    if (!reversed.empty()) lines.push_back(writer.say("Turned round before counting: {0}.", {reversed}));
    lines.push_back(writer.say(
        "Spread {0}; with 95% certainty between {1} and {2} (Student t); favourable {3}%; alpha {4}; "
        "agreement r_wg {5}.",
        {writer.number(answers.standard_deviation), writer.number(answers.told_low()),
         writer.number(answers.told_high()), writer.number(answers.favourable),
         writer.number(answers.alpha, 2), writer.number(answers.agreement, 2)}));
    if (answers.is_interval_cut())
        lines.push_back(
            writer.say("That interval is told no further than the scale goes, from 0 to 100.", {}));
    add_level(section.perceived_level, writer, lines);
    return lines;
}

std::string item_trace(const ItemResult &item, const Writer &writer) {
    const ItemStatistics &answers = item.statistics;
    if (!answers.mean) return writer.say("{0}: nobody answered it, or too few to show.", {item.id});
    std::string sum;
    for (std::size_t i = 0; i < answers.distribution.size(); ++i) {
        const bool has_value = item.values.empty() || item.values[i];
        if (!has_value) continue;
        const double value = item.values.empty() ? item.low + static_cast<double>(i) : *item.values[i];
        sum += (sum.empty() ? "" : " + ") + std::to_string(answers.distribution[i]) + " × " +
               writer.number(value, 3);
    }
    return writer.say("{0} = {1}: ({2}) ÷ {3} answers.",
                      {item.id, writer.number(answers.mean, 2), sum, std::to_string(answers.count)});
}

std::string group_trace(const GroupScore &group, const Writer &writer) {
    if (group.is_withheld)
        return writer.say("{0}: not shown, so that nobody can be recognised.", {group.name});
    return writer.say("{0} = {1}: mean score of {2} people.",
                      {group.name, writer.number(group.mean), std::to_string(*group.count)});
}

} // namespace

void write_traces(AssessmentResult &result, const Declaration &declaration, const std::string &script_name,
                  Language language) {
    const Writer writer(language);
    for (SectionResult &section : result.sections) {
        const Section *declared = declaration.find_section(section.id);
        for (std::size_t i = 0; declared && i < section.criteria.size(); ++i)
            section.criteria[i].trace =
                criterion_trace(section.criteria[i], declared->criteria[i], script_name, writer);
        section.evidence_trace = evidence_trace(section, writer);
        section.perceived_trace = perceived_trace(section, result.round, writer);
        section.item_traces.clear();
        section.group_traces.clear();
        if (!section.perceived.mean) continue;
        for (const ItemResult &item : section.items)
            section.item_traces.push_back(item_trace(item, writer));
        for (const GroupScore &group : section.perceived.groups)
            section.group_traces.push_back(group_trace(group, writer));
    }
}

} // namespace kartrekker::model
