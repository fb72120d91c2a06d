#include "workbench/app/presenters/assessment_presenter.h"

#include "model/translation.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/app/words.h"

#include <algorithm>

namespace kartrekker::app {

using model::AssessmentResult;
using model::fill;
using model::Language;
using model::SectionResult;
using model::Standing;
using model::translate;
using model::written_number;

namespace {

constexpr std::string_view assessment_kind = "assessment";
constexpr std::string_view page_of_assessments = "instruments";

/// Writes what a table of one assessment says, in one language.
class Writer {
  public:
    Writer(std::int64_t smallest_group, Language language)
        : too_few_(fewer_than(smallest_group)), language_(language) {}

    std::string say(const char *words, const std::vector<std::string> &arguments = {}) const {
        return fill(translate(language_, words), arguments);
    }
    std::string score(std::optional<double> value) const { return shown_score(value, language_); }
    std::string number(double value, int decimals) const {
        return written_number(language_, value, decimals);
    }
    std::string date(const std::string &day) const { return model::written_date(language_, day); }

    TableCell withheld() const {
        TableCell cell{too_few_};
        cell.is_withheld = true;
        return cell;
    }
    TableCell score_cell(std::optional<double> value, const model::Norm &norm) const {
        TableCell cell{score(value)};
        if (value) cell.standing = norm.standing(value);
        return cell;
    }
    TableCell perceived_cell(const SectionResult &section) const {
        if (section.has_answers && !section.perceived.mean) return withheld();
        return score_cell(section.perceived.mean, section.norm);
    }

  private:
    std::string too_few_;
    Language language_;
};

MarkPair marks_of(const AssessmentResult &assessment, const SectionResult &section, const Writer &writer) {
    MarkPair marks;
    marks.why = why_section(assessment.id, section.id);
    marks.evidence = section.norm.standing(section.evidence);
    marks.perceived = section.norm.standing(section.perceived.mean);
    marks.is_withheld = section.has_answers && !section.perceived.mean;
    marks.tip =
        section.title + "\n" +
        writer.say("evidence {0} · perceived {1}",
                   {writer.score(section.evidence),
                    marks.is_withheld ? writer.say("withheld") : writer.score(section.perceived.mean)});
    return marks;
}

TableCell answered_cell(const AssessmentResult &assessment, const Writer &writer) {
    if (assessment.answers_are_withheld) return writer.withheld();
    return {assessment.respondents ? writer.number(static_cast<double>(assessment.respondents), 0) : "–"};
}

TableRow row_of(const AssessmentResult &assessment, const Writer &writer) {
    TableCell title{assessment.title, writer.say("version {0}", {assessment.version})};
    TableCell marks;
    for (const SectionResult &section : assessment.sections)
        marks.marks.push_back(marks_of(assessment, section, writer));
    TableCell answered = answered_cell(assessment, writer);
    answered.why = why_answered(assessment.id);
    TableCell findings{assessment.findings.empty() ? "–" : std::to_string(assessment.findings.size())};
    findings.why = why_findings(assessment.id);
    TableCell open{writer.say("Open") + " ›"};
    open.is_link = true;
    return {assessment.id,
            {title, marks, answered, findings, open},
            assessment.about,
            why_assessment(assessment.id)};
}

TableRow broken_row(const model::Failure &failure, Language language) {
    TableCell cell{failure.in(language)};
    cell.standing = Standing::bad;
    return {{}, {cell}, {}};
}

/// Level of the weakest section; empty where sections have none.
std::string lowest_level(const AssessmentResult &assessment) {
    const SectionResult *weakest = nullptr;
    for (const SectionResult &section : assessment.sections)
        if (section.evidence && !section.evidence_level.empty() &&
            (!weakest || *section.evidence < *weakest->evidence))
            weakest = &section;
    return weakest ? weakest->evidence_level : std::string();
}

bool has_levels(const AssessmentResult &assessment) {
    return std::any_of(assessment.sections.begin(), assessment.sections.end(),
                       [](const SectionResult &section) {
                           return !section.evidence_level.empty() || !section.perceived_level.empty();
                       });
}

bool has_targets(const AssessmentResult &assessment) {
    return std::any_of(assessment.sections.begin(), assessment.sections.end(),
                       [](const SectionResult &section) { return !section.targets.empty(); });
}

TableCell level_cell(const SectionResult &section, const Writer &writer) {
    TableCell cell{section.evidence_level.empty() ? "–" : section.evidence_level};
    if (!section.perceived_level.empty() && section.perceived_level != section.evidence_level)
        cell.detail = writer.say("perceived: {0}", {section.perceived_level});
    return cell;
}

std::string why_target(const SectionResult &section, const model::Target &target, const Writer &writer) {
    std::string told = section.title + "\n" + writer.say("Target") + "\t" + writer.number(target.score, 1);
    if (!target.due.empty()) told += " · " + writer.date(target.due);
    if (!target.phase.empty()) told += " · " + target.phase;
    if (!section.evidence) return why_words(told + "\n" + writer.say("There is nothing to judge yet."));
    told += "\n" + writer.say("What is written down now") + "\t" + writer.number(*section.evidence, 1);
    const double left = target.score - *section.evidence;
    return why_words(told + "\n" +
                     (left > 0 ? writer.say("Still to go") + "\t" + writer.number(left, 1)
                               : writer.say("The target has been reached.")));
}

TableCell target_cell(const SectionResult &section, const std::string &today, const Writer &writer) {
    const model::Target *target = section.next_target(today);
    if (!target) return {"–"};
    TableCell cell{writer.number(target->score, 0)};
    cell.detail = target->due.empty() ? target->phase : writer.date(target->due);
    cell.why = why_target(section, *target, writer);
    if (section.evidence)
        cell.standing = *section.evidence >= target->score ? Standing::good : Standing::doubtful;
    return cell;
}

FigureTable section_table(const AssessmentResult &assessment, const std::string &today,
                          const Writer &writer) {
    const bool with_levels = has_levels(assessment), with_targets = has_targets(assessment);
    FigureTable table{
        {{writer.say("Section")}, {writer.say("Evidence"), 104, true}, {writer.say("Perceived"), 88, true}},
        {},
        writer.say("This assessment has no sections.")};
    if (with_levels) table.columns.push_back({writer.say("Level"), 128});
    if (with_targets) table.columns.push_back({writer.say("Target"), 120, true});
    for (const SectionResult &section : assessment.sections) {
        TableRow row{section.id, {{section.title}}, section.question, why_section(assessment.id, section.id)};
        row.cells.push_back(writer.score_cell(section.evidence, section.norm));
        row.cells.push_back(writer.perceived_cell(section));
        if (with_levels) row.cells.push_back(level_cell(section, writer));
        if (with_targets) row.cells.push_back(target_cell(section, today, writer));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string titles_of(const AssessmentResult &assessment, const std::vector<std::string> &sections) {
    std::string titles;
    for (const std::string &id : sections)
        if (const SectionResult *section = assessment.find_section(id))
            titles += (titles.empty() ? "" : " · ") + section->title;
    return titles;
}

FigureTable area_table(const AssessmentResult &assessment, const model::Norm &norm, const Writer &writer) {
    FigureTable table{
        {{writer.say("Area")}, {writer.say("Evidence"), 104, true}, {writer.say("Perceived"), 88, true}},
        {},
        {}};
    for (const model::AreaResult &area : assessment.areas) {
        const std::string titles = titles_of(assessment, area.sections);
        table.rows.push_back({area.id,
                              {{area.title, titles},
                               writer.score_cell(area.evidence, norm),
                               writer.score_cell(area.perceived, norm)},
                              titles,
                              why_area(assessment.id, area.id)});
    }
    return table;
}

double worth_of(const model::ItemResult &item, std::size_t answer) {
    if (item.values.empty()) return item.low + static_cast<double>(answer);
    return answer < item.values.size() ? item.values[answer].value_or(0) : 0;
}

/// From the least to the most that an answer can be worth.
std::pair<double, double> range_of(const model::ItemResult &item) {
    if (item.values.empty()) return {item.low, item.high};
    double least = 0, most = 0;
    bool is_first = true;
    for (const std::optional<double> &value : item.values) {
        if (!value) continue;
        least = is_first ? *value : std::min(least, *value);
        most = is_first ? *value : std::max(most, *value);
        is_first = false;
    }
    return {least, most};
}

TableRow item_row(const std::string &assessment, const SectionResult &section, const model::ItemResult &item,
                  const Writer &writer) {
    TableRow row{item.id, {{item.text}}, item.text, why_item(assessment, section.id, item.id)};
    if (item.is_reversed) row.tip += "\n" + writer.say("Counted in reverse.");
    const model::ItemStatistics &said = item.statistics;
    if (!said.mean) {
        const bool is_withheld = section.has_answers;
        for (int column = 0; column < 3; ++column)
            row.cells.push_back(is_withheld ? writer.withheld() : TableCell{"–"});
        return row;
    }
    const auto [least, most] = range_of(item);
    TableCell mean{writer.number(*said.mean, 1)};
    if (most > least) mean.bar = 100 * (*said.mean - least) / (most - least);
    const auto favourable = favourable_of(item);
    row.cells.push_back(mean);
    row.cells.push_back({favourable ? writer.score(favourable->percent()) + "%" : "–"});
    row.cells.push_back({std::to_string(said.count)});
    row.tip +=
        "\n" + writer.say("{0} on a scale from {1} to {2}",
                          {writer.number(*said.mean, 2), writer.number(least, 1), writer.number(most, 1)});
    return row;
}

} // namespace

std::string assessment_target(const std::string &assessment) {
    return std::string(page_of_assessments) + "/" + std::string(assessment_kind) + "/" + assessment;
}

std::string assessment_of(const Place &place) {
    const bool is_one = !place.path.empty() && place.path.front().type == assessment_kind;
    return is_one ? place.path.front().id : std::string();
}

FigureTable assessment_table(const model::Scorecard &scorecard, std::int64_t smallest_group,
                             Language language) {
    const Writer writer(smallest_group, language);
    FigureTable table{{{writer.say("Assessment")},
                       {writer.say("Evidence above, perceived below"), 230},
                       {writer.say("Answered"), 84, true},
                       {writer.say("Findings"), 92, true},
                       {"", 84, true}},
                      {},
                      writer.say("There are no assessments.")};
    for (const AssessmentResult &assessment : scorecard.assessments)
        table.rows.push_back(row_of(assessment, writer));
    for (const model::Failure &failure : scorecard.left_out)
        table.rows.push_back(broken_row(failure, language));
    return table;
}

AssessmentView assessment_view(const AssessmentResult &assessment, const std::string &today,
                               const std::vector<PageInfo> &pages, std::int64_t smallest_group,
                               Language language) {
    const Writer writer(smallest_group, language);
    const PageScore score = score_of(assessment);
    AssessmentView view;
    view.title = assessment.title;
    view.about = assessment.about;
    const auto figure = score.evidence ? score.evidence : score.perceived;
    view.figure = writer.score(figure);
    view.standing = weakest_standing(assessment, score.evidence.has_value());
    view.detail = writer.say("evidence {0} · perceived {1}",
                             {writer.score(score.evidence), assessment.answers_are_withheld
                                                                ? writer.say("withheld")
                                                                : writer.score(score.perceived)});
    if (const std::string level = lowest_level(assessment); !level.empty())
        view.detail += " · " + writer.say("lowest level: {0}", {level});
    view.sections = section_table(assessment, today, writer);
    view.areas = area_table(assessment, score.norm, writer);
    view.findings = finding_rows(assessment, pages, language);
    return view;
}

std::optional<FavourableAnswers> favourable_of(const model::ItemResult &item) {
    const auto [least, most] = range_of(item);
    FavourableAnswers answers;
    answers.from = most;
    for (std::size_t answer = 0; answer < item.statistics.distribution.size(); ++answer) {
        if (!item.values.empty() && (answer >= item.values.size() || !item.values[answer])) continue;
        answers.all += item.statistics.distribution[answer];
        const double worth = worth_of(item, answer);
        if (worth < least + 0.75 * (most - least)) continue;
        answers.count += item.statistics.distribution[answer];
        answers.from = std::min(answers.from, worth);
    }
    return answers.all > 0 ? std::optional(answers) : std::nullopt;
}

FigureTable item_table(const AssessmentResult &assessment, const SectionResult &section,
                       std::int64_t smallest_group, Language language) {
    const Writer writer(smallest_group, language);
    FigureTable table{{{writer.say("Question")},
                       {writer.say("Mean"), 96, true},
                       {writer.say("Favourable"), 92, true},
                       {"n", 52, true}},
                      {},
                      writer.say("People are not asked about this: it is judged on what is written down.")};
    for (const model::ItemResult &item : section.items)
        table.rows.push_back(item_row(assessment.id, section, item, writer));
    return table;
}

} // namespace kartrekker::app
