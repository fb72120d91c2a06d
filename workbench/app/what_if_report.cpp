#include "model/translation.h"
#include "workbench/app/json_values.h"
#include "workbench/app/plan_outlook.h"
#include "workbench/app/response_comparison.h"
#include "workbench/app/text_table.h"
#include "workbench/app/what_if.h"

namespace kartrekker::app {

using namespace model;

namespace {

int decimals_of(ComparedFigure::Kind kind) {
    return kind == ComparedFigure::Kind::days || kind == ComparedFigure::Kind::score ? 1 : 0;
}

std::string raw_figure(const ComparedFigure::Figure &value) {
    if (const auto *number = std::get_if<double>(&value)) return Json(*number).dump();
    if (const auto *date = std::get_if<Date>(&value)) return format_date(*date);
    return {};
}

Json json_figure(const ComparedFigure::Figure &value) {
    if (const auto *number = std::get_if<double>(&value)) return *number;
    if (const auto *date = std::get_if<Date>(&value)) return format_date(*date);
    return nullptr;
}

std::string figures_json(const std::vector<ComparedFigure> &figures) {
    Json list = Json::array();
    for (const ComparedFigure &figure : figures)
        list.push_back({{"id", figure.id},
                        {"what", figure.what},
                        {"now", json_figure(figure.now)},
                        {"then", json_figure(figure.then)},
                        {"difference", or_null(figure.difference)}});
    return Json{{"figures", std::move(list)}}.dump(2) + "\n";
}

std::string figures_csv(const std::vector<ComparedFigure> &figures) {
    std::string text = "id,what,now,then,difference\r\n";
    for (const ComparedFigure &figure : figures)
        text += csv_cell(figure.id) + "," + csv_cell(figure.what) + "," + raw_figure(figure.now) + "," +
                raw_figure(figure.then) + "," + (figure.difference ? Json(*figure.difference).dump() : "") +
                "\r\n";
    return text;
}

} // namespace

std::string written_figure(const ComparedFigure &figure, const ComparedFigure::Figure &value,
                           const std::string &currency, Language language) {
    if (const auto *date = std::get_if<Date>(&value))
        return figure.kind == ComparedFigure::Kind::month ? month_words(*date, language)
                                                          : written_date(language, format_date(*date));
    const auto *number = std::get_if<double>(&value);
    if (!number) return "–";
    const std::string written = written_number(language, *number, decimals_of(figure.kind));
    return figure.kind == ComparedFigure::Kind::money ? currency + " " + written : written;
}

std::string written_difference(const ComparedFigure &figure, Language language) {
    if (!figure.difference || !figure.is_changed()) return {};
    const std::string number = signed_number(language, *figure.difference, decimals_of(figure.kind));
    return std::holds_alternative<Date>(figure.now) ? fill(translate(language, "{0} working days"), {number})
                                                    : number;
}

std::string what_if_report(const std::vector<ComparedFigure> &figures, const std::string &currency,
                           TableFormat format, Language language) {
    if (format == TableFormat::json) return figures_json(figures);
    if (format == TableFormat::csv) return figures_csv(figures);
    std::vector<std::vector<std::string>> rows = {
        {translate(language, "Figure"), translate(language, "Now"), translate(language, "Then"), ""}};
    for (const ComparedFigure &figure : figures)
        if (figure.is_changed())
            rows.push_back({figure.what, written_figure(figure, figure.now, currency, language),
                            written_figure(figure, figure.then, currency, language),
                            written_difference(figure, language)});
    if (rows.size() == 1) return translate(language, "Nothing changes.") + "\n";
    return text_table(rows, {false, true, true, true}) +
           fill(translate(language, "{0} other figures stay as they are."),
                {std::to_string(figures.size() + 1 - rows.size())}) +
           "\n";
}

} // namespace kartrekker::app
