#include "workbench/app/find_report.h"

#include "model/field_text.h"
#include "model/translation.h"
#include "workbench/app/json_values.h"
#include "workbench/app/text_table.h"
#include "workbench/app/words.h"

#include <charconv>
#include <limits>

namespace kartrekker::app {

namespace {

constexpr std::size_t most_around = 40; ///< characters on each side of a find

// Labels and names of a received file may be no UTF-8.
std::string written(const Json &json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string finds_json(const std::vector<TextFind> &finds) {
    Json list = Json::array();
    for (const TextFind &find : finds) {
        const Surroundings words = surroundings(*find.text, find.range, most_around, most_around);
        list.push_back({{"kind", find.key.type},
                        {"id", find.key.id},
                        {"field", std::string(find.field->name)},
                        {"before", words.before},
                        {"found", words.match},
                        {"after", words.after}});
    }
    return written(list);
}

std::string finds_csv(const std::vector<TextFind> &finds) {
    std::string text = "kind,id,field,before,found,after\r\n";
    for (const TextFind &find : finds) {
        const Surroundings words = surroundings(*find.text, find.range, most_around, most_around);
        text += find.key.type + "," + csv_cell(find.key.id) + "," + std::string(find.field->name) + "," +
                csv_cell(words.before) + "," + csv_cell(words.match) + "," + csv_cell(words.after) + "\r\n";
    }
    return text;
}

std::vector<std::string> step_row(const model::HistoryStep &step, model::Language language) {
    return {std::to_string(step.number), model::one_clean_line(step.time), model::one_clean_line(step.author),
            step.is_undone ? model::translate(language, "undone") : "", model::one_clean_line(step.label)};
}

std::vector<std::string> point_row(const model::RestorePoint &point, model::Language language) {
    return {std::to_string(point.step), model::one_clean_line(point.time),
            model::one_clean_line(point.author), model::translate(language, "restore point"),
            model::one_clean_line(point.name)};
}

std::string history_text(const model::Workspace &workspace, model::Language language) {
    std::vector<std::vector<std::string>> rows;
    const auto points = workspace.restore_points();
    auto point = points.begin();
    const auto add_points = [&](std::int64_t step) {
        for (; point != points.end() && point->step <= step; ++point)
            rows.push_back(point_row(*point, language));
    };
    add_points(0);
    for (const model::HistoryStep &step : workspace.history()) {
        rows.push_back(step_row(step, language));
        add_points(step.number);
    }
    return text_table(rows, {true});
}

std::string history_csv(const model::Workspace &workspace) {
    std::string text = "number,time,author,is_undone,label\r\n";
    for (const model::HistoryStep &step : workspace.history())
        text += std::to_string(step.number) + "," + step.time + "," + csv_cell(step.author) + "," +
                (step.is_undone ? "true" : "false") + "," + csv_cell(step.label) + "\r\n";
    return text;
}

std::string history_json(const model::Workspace &workspace) {
    Json steps = Json::array(), points = Json::array();
    for (const model::HistoryStep &step : workspace.history())
        steps.push_back({{"number", step.number},
                         {"time", step.time},
                         {"author", step.author},
                         {"is_undone", step.is_undone},
                         {"label", step.label}});
    for (const model::RestorePoint &point : workspace.restore_points())
        points.push_back(
            {{"step", point.step}, {"time", point.time}, {"author", point.author}, {"name", point.name}});
    return written({{"steps", std::move(steps)},
                    {"restore_points", std::move(points)},
                    {"last_done", workspace.last_done()}});
}

/// One field of one step; no field where the record came.
struct FieldStep {
    const model::HistoryStep *step;
    std::string change, field, before, after;
};

std::vector<FieldStep> field_steps(const std::vector<model::RecordStep> &steps,
                                   const model::EntityType &type) {
    std::vector<FieldStep> lines;
    for (const model::RecordStep &one : steps) {
        if (one.change.kind == model::ChangeKind::added) lines.push_back({&one.step, "added", {}, {}, {}});
        for (const model::FieldChange &change : one.change.fields) {
            const model::FieldInfo &field = *type.find(change.field);
            lines.push_back({&one.step, "changed", change.field, value_text(field, change.before),
                             value_text(field, change.after)});
        }
    }
    return lines;
}

std::string field_steps_json(const std::vector<FieldStep> &lines) {
    Json list = Json::array();
    for (const FieldStep &line : lines)
        list.push_back({{"number", line.step->number},
                        {"time", line.step->time},
                        {"author", line.step->author},
                        {"label", line.step->label},
                        {"change", line.change},
                        {"field", line.field},
                        {"before", line.before},
                        {"after", line.after}});
    return written(list);
}

std::string field_steps_csv(const std::vector<FieldStep> &lines) {
    std::string text = "number,time,author,label,change,field,before,after\r\n";
    for (const FieldStep &line : lines)
        text += std::to_string(line.step->number) + "," + csv_cell(line.step->time) + "," +
                csv_cell(line.step->author) + "," + csv_cell(line.step->label) + "," + line.change + "," +
                line.field + "," + csv_cell(line.before) + "," + csv_cell(line.after) + "\r\n";
    return text;
}

} // namespace

RecordHistory record_history_report(const model::Workspace &workspace, const model::EntityType &type,
                                    const std::string &id, TableFormat format, model::Language language) {
    if (!workspace.find(type, id))
        throw model::Failure("There is no {0} with the id {1}. Look at the list for the ids that exist.",
                             {type.label, id});
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    const auto steps = workspace.steps_of(type, id, all);
    const auto lines = field_steps(steps.list, type);
    if (format == TableFormat::json) return {field_steps_json(lines), steps.is_whole};
    if (format == TableFormat::csv) return {field_steps_csv(lines), steps.is_whole};
    std::vector<std::vector<std::string>> rows;
    for (const FieldStep &line : lines)
        rows.push_back({std::to_string(line.step->number), model::one_clean_line(line.step->time),
                        model::one_clean_line(line.step->author),
                        line.field.empty() ? translate(language, "added") : line.field,
                        model::one_clean_line(headline(line.before, most_around)),
                        line.field.empty() ? "" : "→",
                        model::one_clean_line(headline(line.after, most_around)),
                        model::one_clean_line(line.step->label)});
    return {text_table(rows, {true}), steps.is_whole};
}

std::string find_report(const std::vector<TextFind> &finds, TableFormat format) {
    if (format == TableFormat::json) return finds_json(finds);
    if (format == TableFormat::csv) return finds_csv(finds);
    std::vector<std::vector<std::string>> rows;
    for (const TextFind &find : finds) {
        const Surroundings words = surroundings(*find.text, find.range, most_around, most_around);
        rows.push_back({find.key.type, find.key.id, std::string(find.field->name),
                        words.before + "[" + words.match + "]" + words.after});
    }
    return text_table(rows);
}

std::string history_report(const model::Workspace &workspace, TableFormat format, model::Language language) {
    if (format == TableFormat::json) return history_json(workspace);
    return format == TableFormat::csv ? history_csv(workspace) : history_text(workspace, language);
}

std::int64_t history_place_named(const model::Workspace &workspace, const std::string &name) {
    for (const model::RestorePoint &point : workspace.restore_points())
        if (point.name == name) return point.step;
    std::int64_t number = 0;
    const char *end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data(), end, number);
    if (error != std::errc() || stop != end || number < 0)
        throw model::Failure(
            "“{0}” is no restore point and no number of a step. Look at the history for both.", {name});
    return number;
}

} // namespace kartrekker::app
