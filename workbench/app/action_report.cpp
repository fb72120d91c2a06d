#include "model/translation.h"
#include "workbench/app/action_scripts.h"
#include "workbench/app/json_values.h"
#include "workbench/app/text_table.h"

namespace kartrekker::app {

using namespace model;
using scripting::ActionResult;

namespace {

const char *kind_name(ChangeKind kind) {
    return kind == ChangeKind::added ? "added" : kind == ChangeKind::removed ? "removed" : "changed";
}

Json about_json(const scripting::RecordPointer &about) {
    if (about.id.empty()) return nullptr;
    return {{"type", about.type}, {"id", about.id}};
}

Json result_json(const ActionResult &result) {
    if (result.kind == ActionResult::Kind::printed) return {{"printed", one_clean_line(result.text)}};
    if (result.kind == ActionResult::Kind::told)
        return {{"text", result.text}, {"about", about_json(result.about)}};
    Json rows = Json::array();
    for (const ActionResult::Row &row : result.rows)
        rows.push_back({{"cells", row.cells}, {"about", about_json(row.about)}});
    return {{"title", result.text}, {"columns", result.columns}, {"rows", std::move(rows)}};
}

std::string json_report(const ActionRun &run, bool is_applied) {
    Json results = Json::array(), changes = Json::array();
    for (const ActionResult &result : run.results)
        results.push_back(result_json(result));
    for (const PlannedChange &change : run.changes)
        changes.push_back({{"kind", kind_name(change.kind)},
                           {"type", change.record.type},
                           {"id", change.record.id},
                           {"text", change.text}});
    const Json report = {{"title", run.title},
                         {"results", std::move(results)},
                         {"changes", std::move(changes)},
                         {"applied", is_applied},
                         {"milliseconds", static_cast<double>(run.use.time.count()) / 1000},
                         {"memory", run.use.memory}};
    return report.dump(2) + "\n";
}

std::string result_text(const ActionResult &result) {
    if (result.kind != ActionResult::Kind::table) return one_clean_line(result.text) + "\n";
    std::vector<std::vector<std::string>> rows = {result.columns};
    for (const ActionResult::Row &row : result.rows)
        rows.push_back(row.cells);
    for (auto &row : rows)
        for (std::string &cell : row)
            cell = one_clean_line(cell);
    return (result.text.empty() ? "" : "\n" + one_clean_line(result.text) + "\n") +
           text_table(rows, result.figures) + "\n";
}

} // namespace

std::string action_summary(const ActionRun &run, bool is_applied, Language language) {
    const auto count = static_cast<long long>(run.changes.size());
    if (count == 0) return translate(language, "There is nothing to change.");
    const std::string sentence =
        is_applied ? translate(language, "{0} change made, as one step that can be undone.",
                               "{0} changes made, as one step that can be undone.", count)
                   : translate(language, "{0} change, not made yet:", "{0} changes, not made yet:", count);
    return fill(sentence, {written_number(language, static_cast<double>(count), 0)});
}

std::string use_words(const scripting::ScriptUse &use, Language language) {
    return fill(translate(language, "{0} s, {1} MB"),
                {written_number(language, static_cast<double>(use.time.count()) / 1e6, 2),
                 written_number(language, static_cast<double>(use.memory) / 1e6, 1)});
}

std::string action_report(const ActionRun &run, bool is_applied, TableFormat format, Language language) {
    if (format == TableFormat::json) return json_report(run, is_applied);
    std::string text;
    for (const ActionResult &result : run.results)
        text += result_text(result);
    if (run.failure) return text;
    if (!text.empty()) text += "\n";
    text += action_summary(run, is_applied, language) + "\n";
    for (const PlannedChange &change : run.changes)
        text += "- " + change.text + "\n";
    return text;
}

} // namespace kartrekker::app
