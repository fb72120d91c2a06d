#include "model/translation.h"
#include "workbench/app/json_values.h"
#include "workbench/app/response_comparison.h"
#include "workbench/app/text_table.h"

namespace kartrekker::app {

using namespace model;

namespace {

void add_rate(const ResponseRate &rate, Json &to) {
    to["respondents"] = or_null(rate.respondents);
    to["is_withheld"] = rate.is_withheld;
    to["headcount"] = or_null(rate.headcount);
    to["response_rate"] = or_null(rate.percent());
    to["is_doubtful"] = rate.is_doubtful();
}

std::string rounds_json(const std::vector<RoundRate> &rounds) {
    Json list = Json::array();
    for (const RoundRate &one : rounds) {
        Json entry = {{"id", one.round.id.text},
                      {"name", one.round.name},
                      {"held_on", or_null(one.round.held_on)},
                      {"instrument", one.round.instrument.text},
                      {"questionnaire", one.questionnaire}};
        add_rate(one.rate, entry);
        entry["units"] = Json::array();
        for (const UnitRate &unit : one.units) {
            Json of_unit = {{"id", unit.id}, {"name", unit.name}};
            add_rate(unit.rate, of_unit);
            entry["units"].push_back(std::move(of_unit));
        }
        list.push_back(std::move(entry));
    }
    return Json{{"rounds", std::move(list)}}.dump(2) + "\n";
}

std::string rate_line(const RoundRate &round, const std::string &id, const std::string &name,
                      const ResponseRate &rate) {
    const auto cell = [](const auto &value) { return value ? Json(*value).dump() : std::string(); };
    const auto flag = [](bool is_set) { return is_set ? ",true" : ",false"; };
    return csv_cell(round.round.instrument.text) + "," + csv_cell(round.round.id.text) + "," +
           csv_cell(round.round.name) + "," +
           (round.round.held_on ? format_date(*round.round.held_on) : std::string()) + "," + csv_cell(id) +
           "," + csv_cell(name) + "," + cell(rate.respondents) + "," + cell(rate.headcount) + "," +
           cell(rate.percent()) + flag(rate.is_withheld) + flag(rate.is_doubtful()) + "\r\n";
}

std::string rounds_csv(const std::vector<RoundRate> &rounds) {
    std::string text = "instrument,round_id,round,held_on,unit_id,unit,respondents,headcount,response_rate,"
                       "is_withheld,is_doubtful\r\n";
    for (const RoundRate &one : rounds) {
        text += rate_line(one, "", "", one.rate);
        for (const UnitRate &unit : one.units)
            text += rate_line(one, unit.id, unit.name, unit.rate);
    }
    return text;
}

std::vector<std::string> rate_row(const std::string &name, const ResponseRate &rate, Language language) {
    const auto figure = [&](const auto &value) {
        return value ? written_number(language, static_cast<double>(*value), 0) : std::string("–");
    };
    const auto percent = rate.percent();
    return {name, rate.is_withheld ? translate(language, "withheld") : figure(rate.respondents),
            figure(rate.headcount), percent ? written_number(language, *percent, 0) + "%" : "–",
            rate.is_doubtful() ? translate(language, "Doubtful: more answers than people.") : ""};
}

std::string rounds_text(const std::vector<RoundRate> &rounds, Language language) {
    const auto say = [&](const char *words) { return translate(language, words); };
    std::string text;
    for (const RoundRate &one : rounds) {
        text += (text.empty() ? "" : "\n") + one.questionnaire + " · " + one.round.name;
        if (one.round.held_on) text += " · " + written_date(language, format_date(*one.round.held_on));
        std::vector<std::vector<std::string>> rows = {
            {say("Unit"), say("Answered"), say("Headcount"), say("Response")},
            rate_row(say("Whole organisation"), one.rate, language)};
        for (const UnitRate &unit : one.units)
            rows.push_back(rate_row(unit.name, unit.rate, language));
        text += "\n" + text_table(rows, {false, true, true, true});
    }
    return text.empty() ? say("Nobody answered a questionnaire yet.") + "\n" : text;
}

} // namespace

std::string round_report(const std::vector<RoundRate> &rounds, TableFormat format, Language language) {
    if (format == TableFormat::json) return rounds_json(rounds);
    return format == TableFormat::csv ? rounds_csv(rounds) : rounds_text(rounds, language);
}

} // namespace kartrekker::app
