#include "workbench/app/surveys/survey_report.h"

#include "model/failure.h"
#include "model/translation.h"
#include "workbench/app/json_values.h"

#include <fmt/format.h>

namespace kartrekker::app {

using namespace model;

namespace {

const char *id_of(ColumnUse use) {
    switch (use) {
    case ColumnUse::item:
        return "item";
    case ColumnUse::group:
        return "group";
    case ColumnUse::submitted:
        return "submitted";
    case ColumnUse::person:
        return "person";
    case ColumnUse::dropped:
        return "dropped";
    case ColumnUse::unused:
        return "unused";
    }
    return "";
}

Json as_json_report(const SurveyReading &reading, const std::string &assessment) {
    Json report = {{"assessment", assessment},
                   {"program", name_of(reading.program)},
                   {"kind", reading.is_workbook ? "xlsx" : "csv"}};
    if (!reading.is_workbook) {
        report["encoding"] = name_of(reading.csv.encoding);
        report["separator"] = std::string(1, reading.csv.separator);
    }
    report["columns"] = Json::array();
    for (const SurveyColumn &column : reading.columns)
        report["columns"].push_back({{"heading", one_clean_line(column.heading)},
                                     {"use", id_of(column.use)},
                                     {"item", column.item ? Json(column.item->id) : Json()}});
    report["groups"] = reading.groups.size();
    report["known_labels"] = Json::object();
    for (const auto &[label, values] : reading.known_labels) {
        Json &counts = report["known_labels"][label] = Json::array();
        for (const std::optional<int> value : values)
            counts.push_back(value ? Json(*value) : Json());
    }
    report["unknown_labels"] = reading.unknown_labels;
    return report;
}

} // namespace

std::string written_kind(const SurveyReading &reading, Language language) {
    std::string kind = name_of(reading.program);
    if (!kind.empty()) kind += ", ";
    if (reading.is_workbook) return kind + "Excel (.xlsx)";
    const std::string separator =
        reading.csv.separator == '\t' ? translate(language, "tab") : std::string(1, reading.csv.separator);
    return kind + fill(translate(language, "CSV, {0}, separated by {1}"),
                       {name_of(reading.csv.encoding), separator});
}

std::string written_use(const SurveyColumn &column, Language language) {
    switch (column.use) {
    case ColumnUse::item:
        return column.item->id;
    case ColumnUse::group:
        return translate(language, "the group");
    case ColumnUse::submitted:
        return translate(language, "whether somebody finished");
    case ColumnUse::person:
        return translate(language, "to count nobody twice; not stored");
    case ColumnUse::dropped:
        return translate(language, "not stored");
    case ColumnUse::unused:
        return column.is_repeated ? translate(language, "left out: another column is this item")
                                  : translate(language, "left out");
    }
    return {};
}

std::string survey_report(const SurveyReading &reading, const std::string &assessment, bool as_json,
                          Language language) {
    if (as_json) return as_json_report(reading, assessment).dump(2) + "\n";
    std::vector<std::vector<std::string>> rows = {
        {translate(language, "Column"), translate(language, "Becomes"), translate(language, "Item")}};
    for (const SurveyColumn &column : reading.columns)
        rows.push_back({one_clean_line(column.heading), written_use(column, language),
                        column.item ? column.item->text.in(language) : std::string()});
    std::string report =
        fill(translate(language, "{0}; answers to {1}."), {written_kind(reading, language), assessment});
    report += "\n\n" + text_table(rows);
    for (const auto &[label, values] : reading.known_labels) {
        std::string counts;
        for (const std::optional<int> value : values)
            counts += (counts.empty() ? "" : ", ") +
                      (value ? std::to_string(*value) : translate(language, "no answer"));
        report += fill(translate(language, "“{0}” counts as {1}."), {one_clean_line(label), counts}) + "\n";
    }
    for (const std::string &label : reading.unknown_labels)
        report += fill(translate(language, "Not understood: “{0}”. Say its value with --label \"{0}=3\"."),
                       {one_clean_line(label)}) +
                  "\n";
    return report;
}

} // namespace kartrekker::app
