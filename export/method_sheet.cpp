#include "export/method_sources.h"
#include "export/score_cells.h"
#include "export/scorecard_layout.h"

#include "model/translation.h"

#include <algorithm>

namespace kartrekker::exports {

using model::translate;

namespace {

namespace method_column {
constexpr int code = 0, title = 1, place = 2, detail = 3, origin = 4, figure = 5;
}

/// The sheet under way and the row that is next.
struct Method {
    const ScorecardContext &context;
    Sheet &sheet;
    int row = 0;
};

void put_block(Method &on, const std::string &title) {
    ++on.row;
    on.sheet.put({on.row++, 0}, title, Role::card);
}

void put_header(Method &on, const std::vector<std::string> &words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const int column = static_cast<int>(i);
        on.sheet.put({on.row, column}, words[i],
                     column == method_column::figure ? Role::header_figure : Role::header);
    }
    ++on.row;
}

struct Explanation {
    std::string word, meaning;
};

std::vector<Explanation> explanations(const ScorecardContext &context) {
    const model::Language language = context.language;
    return {
        {"● ▲ ◆ –",
         translate(language, "Green from the first norm, amber from the second, red below; – where there is "
                             "nothing to judge yet. Norms stand with each section.")},
        {translate(language, "Evidence"),
         translate(language,
                   "What is written down in the engagement, held against the criteria: their mean by weight, "
                   "0 to 100.")},
        {translate(language, "Perceived"),
         translate(language,
                   "What people answered: a person's score is the mean of the answered items, if at least "
                   "half are answered; the group's is the mean of its people, 0 to 100.")},
        {translate(language, "Gap"),
         translate(language,
                   "Perceived less evidence; beside each other, leaders less staff. Over 20 points it is a "
                   "finding.")},
        {withheld_words(context.facts.minimum_group),
         translate(language, "Too few people to show, or the figure could be found by subtraction.")},
        {translate(language, "95% from"),
         translate(language,
                   "The 95% confidence interval of the mean, Student's t with n−1 degrees of freedom.")},
        {translate(language, "Favourable"),
         translate(language,
                   "Share of answers in the upper quarter of the scale: 4 and 5 on a scale from 1 to 5.")},
        {translate(language, "Alpha"),
         translate(language,
                   "Cronbach's alpha over complete answers: do the items measure one thing? From 0.70 they "
                   "do well enough.")},
        {translate(language, "Agreement"),
         translate(language,
                   "r_wg(j) of James, Demaree and Wolf (1984) against equal chances: 1 is full agreement.")},
    };
}

void put_explanations(Method &on) {
    put_block(on, translate(on.context.language, "How to read the figures"));
    for (const Explanation &explanation : explanations(on.context)) {
        on.sheet.put({on.row, method_column::code}, explanation.word, Role::text);
        on.sheet.put({on.row, method_column::title}, explanation.meaning, Role::text, 5);
        ++on.row;
    }
}

/// The hashes of the script and of all that went in: equal ones mean an equal result.
void put_fingerprints(Method &on, const model::AssessmentResult &result) {
    if (result.script_hash.empty() && result.input_hash.empty()) return;
    on.sheet.put({on.row++, method_column::title},
                 model::fill(translate(on.context.language, "Script {0}, input {1}"),
                             {result.script_hash, result.input_hash}),
                 Role::fingerprint, 5);
}

void put_assessments(Method &on) {
    const model::Language language = on.context.language;
    put_block(on, translate(language, "Assessments"));
    put_header(on, {translate(language, "Version"), translate(language, "Assessment"),
                    translate(language, "Round"), translate(language, "What it is"), "", ""});
    for (const model::AssessmentResult &result : on.context.scorecard.assessments) {
        on.sheet.put({on.row, method_column::code}, result.version, Role::code);
        on.sheet.put({on.row, method_column::title}, result.title, Role::strong);
        on.sheet.put({on.row, method_column::place}, result.round, Role::text);
        on.sheet.put({on.row, method_column::detail}, result.about, Role::text, 3);
        ++on.row;
        put_fingerprints(on, result);
    }
}

/// An assessment's own rule comes from that assessment.
std::string source_of(const model::AssessmentResult &result, const std::string &rule) {
    return result.has_own_rule(rule) ? result.title : std::string(sources_of_rule(rule));
}

void put_rule(Method &on, std::size_t assessment, std::size_t section, std::size_t index) {
    const model::AssessmentResult &result = on.context.scorecard.assessments[assessment];
    const AssessmentPlaces &places = on.context.layout.assessments[assessment];
    const model::CriterionResult &criterion = result.sections[section].criteria[index];
    const Place weight{places.sections[section].criteria[index], criterion_column::weight};
    on.sheet.put({on.row, method_column::code}, criterion.rule, Role::code);
    on.sheet.put({on.row, method_column::title}, criterion.title, Role::text);
    on.sheet.put({on.row, method_column::place}, result.sections[section].title, Role::text);
    on.sheet.put({on.row, method_column::figure},
                 repeated(sheet_prefix(on.context.layout.criteria) + cell_name(weight), criterion.weight),
                 Role::plain_number);
    on.sheet.put({on.row, method_column::detail}, source_of(result, criterion.rule), Role::text);
    on.sheet.put({on.row, method_column::origin},
                 criterion.is_our_rule ? translate(on.context.language, "our rule")
                                       : translate(on.context.language, "source"),
                 Role::code);
    ++on.row;
}

void put_rules(Method &on) {
    const model::Language language = on.context.language;
    put_block(on, translate(language, "Rules"));
    put_header(on, {translate(language, "Rule"), translate(language, "Criterion"),
                    translate(language, "Section"), translate(language, "Comes from"),
                    translate(language, "Origin"), translate(language, "Weight")});
    const auto &assessments = on.context.scorecard.assessments;
    for (std::size_t i = 0; i < assessments.size(); ++i)
        for (std::size_t j = 0; j < assessments[i].sections.size(); ++j)
            for (std::size_t k = 0; k < assessments[i].sections[j].criteria.size(); ++k)
                put_rule(on, i, j, k);
}

void put_own_rules(Method &on) {
    const model::Language language = on.context.language;
    const auto &assessments = on.context.scorecard.assessments;
    if (std::all_of(assessments.begin(), assessments.end(),
                    [](const model::AssessmentResult &result) { return result.own_rules.empty(); }))
        return;
    put_block(on, translate(language, "Rules that assessments add"));
    put_header(on, {translate(language, "Rule"), translate(language, "What it says"), "",
                    translate(language, "Comes from"), "", ""});
    for (const model::AssessmentResult &result : assessments)
        for (const model::ExplainedRule &rule : result.own_rules) {
            on.sheet.put({on.row, method_column::code}, rule.id, Role::code);
            on.sheet.put({on.row, method_column::title}, rule.text, Role::text, 2);
            on.sheet.put({on.row, method_column::detail}, result.title, Role::text, 3);
            ++on.row;
        }
}

void put_tensions(Method &on) {
    const model::Language language = on.context.language;
    put_block(on, translate(language, "Where sources disagree"));
    put_header(on, {translate(language, "Rules"), translate(language, "One side"), "",
                    translate(language, "The other side"), "", ""});
    for (const MethodTension &tension : method_tensions()) {
        on.sheet.put({on.row, method_column::code}, std::string(tension.rules), Role::code);
        on.sheet.put({on.row, method_column::title}, std::string(tension.one.in(language)), Role::text, 2);
        on.sheet.put({on.row, method_column::detail}, std::string(tension.other.in(language)), Role::text, 3);
        ++on.row;
        on.sheet.put({on.row++, method_column::title}, std::string(tension.in_practice.in(language)),
                     Role::quiet_block, 5);
    }
}

void put_sources(Method &on) {
    const model::Language language = on.context.language;
    put_block(on, translate(language, "Sources"));
    put_header(on, {translate(language, "Name"), translate(language, "Title"), translate(language, "Author"),
                    translate(language, "Kind"), "", translate(language, "Year")});
    for (const MethodSource &source : method_sources()) {
        on.sheet.put({on.row, method_column::code}, std::string(source.name), Role::text);
        on.sheet.put({on.row, method_column::title}, std::string(source.title.in(language)), Role::text);
        on.sheet.put({on.row, method_column::place}, std::string(source.author.in(language)), Role::text);
        on.sheet.put({on.row, method_column::figure}, std::string(source.year), Role::year);
        on.sheet.put({on.row, method_column::detail}, std::string(source.kind.in(language)), Role::text, 2);
        ++on.row;
    }
    on.sheet.put(
        {on.row, 0},
        translate(language,
                  "A rule marked 'our rule' makes a source's rule measurable; it does not stand in the "
                  "source itself."),
        Role::quiet);
}

} // namespace

Sheet method_sheet(const ScorecardContext &context) {
    Sheet sheet;
    sheet.name = context.layout.method;
    sheet.widths = {100, 330, 210, 330, 80, 70};
    sheet.put({0, 0}, translate(context.language, "Method and sources"), Role::title);
    sheet.put({1, 0},
              translate(context.language, "Where each figure comes from, and how far it can be trusted."),
              Role::state);
    Method on{context, sheet, 2};
    put_explanations(on);
    put_assessments(on);
    put_rules(on);
    put_own_rules(on);
    put_sources(on);
    put_tensions(on);
    sheet.frozen = {2, 0};
    return sheet;
}

} // namespace kartrekker::exports
