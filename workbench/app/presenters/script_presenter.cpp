#include "workbench/app/presenters/script_presenter.h"

#include "model/translation.h"
#include "workbench/app/presenters/pages.h"
#include "workbench/app/words.h"

#include <algorithm>

namespace kartrekker::app {

using namespace model;
using scripting::ActionResult;

namespace {

using Row = ScriptRow;

RecordKey key_of(const scripting::RecordPointer &about) {
    return {about.type, about.id};
}

void add_table(const ActionResult &table, std::vector<Row> &rows) {
    if (!table.text.empty()) rows.push_back({Row::Kind::heading, {table.text}});
    rows.push_back({Row::Kind::table_head, table.columns, table.figures});
    for (const ActionResult::Row &row : table.rows)
        rows.push_back({Row::Kind::table_row, row.cells, table.figures, key_of(row.about)});
}

void add_result(const ActionResult &result, std::vector<Row> &rows) {
    if (result.kind == ActionResult::Kind::table) return add_table(result, rows);
    const bool is_printed = result.kind == ActionResult::Kind::printed;
    rows.push_back({is_printed ? Row::Kind::printed : Row::Kind::told,
                    {is_printed ? one_clean_line(result.text) : result.text},
                    {},
                    key_of(result.about)});
}

Row change_row(const PlannedChange &change) {
    const auto kind = change.kind == ChangeKind::added     ? Row::Kind::added
                      : change.kind == ChangeKind::removed ? Row::Kind::removed
                                                           : Row::Kind::changed;
    return {kind, {change.text}, {}, change.record};
}

std::string scale_words(const Item &item) {
    return std::to_string(item.low) + "–" + std::to_string(item.high);
}

void add_section(const Section &section, const SectionResult *result, std::int64_t smallest_group,
                 Language language, std::vector<Row> &rows) {
    const auto score = [&](std::optional<double> value) { return shown_score(value, language); };
    rows.push_back({Row::Kind::heading, {section.title.in(language)}});
    if (result) {
        const bool is_withheld = result->has_answers && !result->perceived.mean;
        rows.push_back({Row::Kind::told,
                        {fill(translate(language, "Evidence {0}, perceived {1}"),
                              {score(result->evidence),
                               is_withheld ? fewer_than(smallest_group) : score(result->perceived.mean)})}});
        for (const CriterionResult &criterion : result->criteria)
            rows.push_back({Row::Kind::table_row,
                            {criterion.title, score(criterion.score), criterion.why},
                            {false, true, false}});
    }
    for (const Item &item : section.items)
        rows.push_back({Row::Kind::printed,
                        {item.id + "  " + item.text.in(language) + "  (" + scale_words(item) + ")"}});
}

TableRow shelf_row(const ScriptFile &script, bool is_unsaved, Language language) {
    const std::string &title = script.title.in(language);
    std::string detail = standing_words(script, language);
    if (is_unsaved) detail += " · " + translate(language, "not saved");
    TableCell cell{title.empty() ? script.id : title, detail};
    if (script.problem) cell.standing = Standing::bad;
    return {script.file.string(),
            {std::move(cell)},
            script.problem ? script.problem->in(language) : script.about.in(language)};
}

} // namespace

std::vector<ScriptRow> rows_of(const ActionRun &run, bool is_applied, Language language) {
    std::vector<Row> rows;
    for (const ActionResult &result : run.results)
        add_result(result, rows);
    if (run.failure) {
        rows.push_back({Row::Kind::mistake, {run.failure->in(language)}, {}, {}, run.failed_line});
        return rows;
    }
    const std::string summary = action_summary(run, is_applied, language);
    rows.push_back({run.changes.empty() ? Row::Kind::good : Row::Kind::heading, {summary}});
    for (const PlannedChange &change : run.changes)
        rows.push_back(change_row(change));
    return rows;
}

std::vector<ScriptRow> rows_of(const DraftLook &look, Language language) {
    std::vector<Row> rows;
    for (const DraftMistake &mistake : look.mistakes)
        rows.push_back({Row::Kind::mistake,
                        {mistake.line > 0 ? fill(translate(language, "Line {0}: {1}"),
                                                 {std::to_string(mistake.line), mistake.text})
                                          : mistake.text},
                        {},
                        {},
                        mistake.line});
    if (rows.empty()) rows.push_back({Row::Kind::good, {translate(language, "No mistakes were found.")}});
    return rows;
}

std::vector<ScriptRow> preview_rows(const DraftLook &look, std::int64_t smallest_group, Language language) {
    if (!look.declaration)
        return {{Row::Kind::good,
                 {translate(language,
                            "The questionnaire and its scores show here once the script has no mistakes.")}}};
    std::vector<Row> rows;
    for (const Section &section : look.declaration->sections)
        add_section(section, look.result ? look.result->find_section(section.id) : nullptr, smallest_group,
                    language, rows);
    if (!look.result || look.result->findings.empty()) return rows;
    rows.push_back({Row::Kind::heading, {translate(language, "Findings")}});
    for (const Finding &finding : look.result->findings)
        rows.push_back({Row::Kind::told, {finding.text}, {}, {finding.entity_type, finding.entity_id}});
    return rows;
}

std::vector<ScriptRow> reference_rows(ScriptKind kind, const std::string &words, Language language) {
    std::vector<ApiEntry> entries = find_in_reference(api_reference(kind), words);
    if (words.empty()) std::ranges::stable_partition(entries, &ApiEntry::is_method);
    std::vector<Row> rows;
    for (const ApiEntry &entry : entries)
        rows.push_back({Row::Kind::reference, {entry.signature, entry.text(language)}});
    return rows;
}

std::string standing_words(const ScriptFile &script, Language language) {
    const std::string kind =
        script.kind == ScriptKind::action ? translate(language, "Action") : translate(language, "Assessment");
    if (script.problem) return kind + " · " + translate(language, "broken");
    return kind + " · " + (script.is_own ? translate(language, "own") : translate(language, "shipped"));
}

FigureTable shelf_table(const ScriptShelf &shelf, const std::set<std::string> &unsaved, Language language) {
    FigureTable table;
    table.columns = {{translate(language, "Script")}};
    table.empty_words =
        shelf.failure ? shelf.failure->in(language) : translate(language, "Reading the scripts…");
    for (const ScriptFile &script : shelf.scripts)
        table.rows.push_back(shelf_row(script, unsaved.contains(script.file.string()), language));
    return table;
}

} // namespace kartrekker::app
