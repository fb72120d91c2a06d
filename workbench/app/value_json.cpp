#include "workbench/app/value.h"

#include "workbench/app/json_values.h"

#include <charconv>

namespace kartrekker::app {

using namespace model;

namespace {

Json range_json(const ValueRange &range) {
    return {{"low", range.low}, {"likely", range.likely}, {"high", range.high}};
}
Json range_json(const ValueRange &range, bool counts) {
    return counts ? range_json(range) : Json();
}

Json line_json(const ValueLine &line) {
    Json missing = Json::array();
    for (const MissingFigure &figure : line.missing)
        missing.push_back({{"entity", figure.entity}, {"field", figure.field}, {"label", figure.label}});
    return {{"entity", line.entity},     {"id", line.id},           {"name", line.name},
            {"kind", line.kind},         {"counts", line.counts()}, {"missing", missing},
            {"problems", line.problems}, {"doubts", line.doubts},   {"trace", line.trace}};
}

Json benefit_json(const BenefitValue &benefit) {
    Json json = line_json(benefit);
    const bool counts = benefit.counts();
    json["is_default"] = benefit.is_vendor;
    json["level"] = benefit.level;
    json["arithmetic"] = name_of(benefit.arithmetic);
    json["starts_on"] = or_null(benefit.starts_on);
    json["delay_months"] = benefit.delay_months;
    json["certainty"] = benefit.certainty;
    json["gross"] = range_json(benefit.gross, counts);
    json["counted"] = range_json(benefit.counted, counts);
    json["other_reading"] = or_null(benefit.other_reading);
    return json;
}

Json cost_json(const CostValue &cost) {
    Json json = line_json(cost);
    json.erase("trace");
    json["once"] = range_json(cost.once, cost.counts());
    json["yearly"] = range_json(cost.yearly, cost.counts());
    return json;
}

Json flow_json(const YearFlow &flow) {
    return {{"year", flow.year},
            {"benefits", range_json(flow.benefits)},
            {"costs", range_json(flow.costs)},
            {"net", range_json(flow.net)},
            {"present", range_json(flow.present)}};
}

Json totals_json(const ValueTotals &totals) {
    Json json = {{"benefits", range_json(totals.benefits)},
                 {"costs_once", range_json(totals.once)},
                 {"costs_yearly", range_json(totals.yearly)},
                 {"net_present_value", range_json(totals.net_present_value)},
                 {"payback_months",
                  {{"low", or_null(totals.payback.low)},
                   {"likely", or_null(totals.payback.likely)},
                   {"high", or_null(totals.payback.high)}}},
                 {"flows", Json::array()}};
    for (const YearFlow &flow : totals.flows)
        json["flows"].push_back(flow_json(flow));
    return json;
}

Json basis_json(const ValueModel &value) {
    const ValueBasis &basis = value.basis;
    Json json = {{"currency", basis.currency},
                 {"from", format_date(basis.from)},
                 {"workdays_per_year", basis.workdays_per_year},
                 {"hourly_cost", or_null(basis.hourly_cost)},
                 {"realisation", or_null(basis.realisation)},
                 {"horizon_years", basis.years},
                 {"horizon_is_ours", !basis.has_own_years},
                 {"discount_rate", basis.discount},
                 {"discount_is_ours", !basis.has_own_discount},
                 {"certainty", Json::object()}};
    for (const LevelCertainty &level : value.certainty)
        json["certainty"][level.level] = {{"percent", level.percent},
                                          {"is_ours", level.is_ours},
                                          {"revised_on", or_null(level.revised_on)}};
    return json;
}

Json swing_json(const Swing &swing) {
    return {{"entity", swing.entity},
            {"id", swing.id},
            {"name", swing.name},
            {"input", name_of(swing.input)},
            {"worst_input", or_null(swing.worst_input)},
            {"best_input", or_null(swing.best_input)},
            {"worst", swing.worst},
            {"best", swing.best},
            {"swing", swing.size()}};
}

std::string plain(double number) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, number).ptr;
    return {text, end};
}

std::string csv_line(const std::string &part, const std::string &id, const std::string &name,
                     const std::string &measure, const std::string &figures, const std::string &remark = {}) {
    return part + "," + csv_cell(id) + "," + csv_cell(name) + "," + measure + "," + figures + "," +
           csv_cell(remark) + "\r\n";
}

std::string csv_figures(const ValueRange &range, bool counts = true) {
    if (!counts) return ",,";
    return plain(range.low) + "," + plain(range.likely) + "," + plain(range.high);
}

std::string remark_of(const ValueLine &line) {
    std::string remark = missing_words(line);
    for (const std::string &problem : line.problems)
        remark += (remark.empty() ? "" : " ") + problem;
    return remark;
}

std::string csv_totals(const ValueModel &value) {
    const ValueTotals &totals = value.totals;
    const auto months = [](const std::optional<double> &month) { return month ? plain(*month) : ""; };
    std::string text = csv_line("total", "", "", "benefits_yearly", csv_figures(totals.benefits));
    text += csv_line("total", "", "", "vendor_benefits_yearly", csv_figures(value.vendor_benefits));
    text += csv_line("total", "", "", "costs_once", csv_figures(totals.once));
    text += csv_line("total", "", "", "costs_yearly", csv_figures(totals.yearly));
    text += csv_line("total", "", "", "net_present_value", csv_figures(totals.net_present_value));
    text += csv_line("total", "", "", "net_present_value_with_vendor", csv_figures(value.value_with_vendor));
    return text + csv_line("total", "", "", "payback_months",
                           months(totals.payback.low) + "," + months(totals.payback.likely) + "," +
                               months(totals.payback.high));
}

} // namespace

std::string value_json(const ValueModel &value) {
    Json json = {{"basis", basis_json(value)},
                 {"totals", totals_json(value.totals)},
                 {"vendor",
                  {{"benefits", range_json(value.vendor_benefits)},
                   {"net_present_value_with_vendor", range_json(value.value_with_vendor)}}},
                 {"benefits", Json::array()},
                 {"costs", Json::array()},
                 {"tornado", Json::array()},
                 {"notes", value.notes}};
    for (const BenefitValue &benefit : value.benefits)
        json["benefits"].push_back(benefit_json(benefit));
    for (const CostValue &cost : value.costs)
        json["costs"].push_back(cost_json(cost));
    for (const Swing &swing : value.tornado)
        json["tornado"].push_back(swing_json(swing));
    return json.dump(2);
}

std::string value_csv(const ValueModel &value) {
    std::string text = "part,id,name,measure,low,likely,high,missing\r\n";
    for (const BenefitValue &benefit : value.benefits)
        text += csv_line(benefit.is_vendor ? "vendor" : benefit.entity, benefit.id, benefit.name,
                         benefit.kind + "_yearly", csv_figures(benefit.counted, benefit.counts()),
                         remark_of(benefit));
    for (const CostValue &cost : value.costs) {
        text += csv_line("cost", cost.id, cost.name, "once", csv_figures(cost.once, cost.counts()),
                         remark_of(cost));
        text += csv_line("cost", cost.id, cost.name, "yearly", csv_figures(cost.yearly, cost.counts()),
                         remark_of(cost));
    }
    text += csv_totals(value);
    for (const Swing &swing : value.tornado)
        text += csv_line("swing", swing.id, swing.name, name_of(swing.input),
                         plain(swing.worst) + "," + plain(value.totals.net_present_value.likely) + "," +
                             plain(swing.best));
    return text;
}

} // namespace kartrekker::app
