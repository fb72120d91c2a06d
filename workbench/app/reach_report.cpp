#include "model/translation.h"
#include "workbench/app/json_values.h"
#include "workbench/app/plan_outlook.h"
#include "workbench/app/text_table.h"

#include <cmath>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t months_of_quarter = 3;

std::string reach_json(const ReachForecast &forecast) {
    Json communities = Json::array();
    for (const CommunityReach &reach : forecast.communities) {
        Json enough = Json::object(), months = Json::array();
        for (const Scenario &scenario : scenarios) {
            const auto month = forecast.month_of(reach, reach.needed, scenario.member);
            enough[scenario.id] = month ? Json(format_month(*month)) : Json();
        }
        for (std::size_t i = 0; i < forecast.months.size(); ++i) {
            Json members = {{"month", format_month(forecast.months[i])}};
            for (const Scenario &scenario : scenarios)
                members[scenario.id] = reach.reached[i].*scenario.member;
            months.push_back(std::move(members));
        }
        communities.push_back({{"id", reach.id},
                               {"name", reach.name},
                               {"members", reach.members},
                               {"needed", reach.needed},
                               {"target", or_null(reach.target)},
                               {"enough", std::move(enough)},
                               {"months", std::move(months)}});
    }
    return Json{{"communities", std::move(communities)}}.dump(2) + "\n";
}

std::string reach_csv(const ReachForecast &forecast) {
    std::string text = "id,name,needed,month,low,likely,high\r\n";
    for (const CommunityReach &reach : forecast.communities)
        for (std::size_t i = 0; i < forecast.months.size(); ++i) {
            text += csv_cell(reach.id) + "," + csv_cell(reach.name) + "," + Json(reach.needed).dump() + "," +
                    format_month(forecast.months[i]);
            for (const Scenario &scenario : scenarios)
                text += "," + Json(reach.reached[i].*scenario.member).dump();
            text += "\r\n";
        }
    return text;
}

std::string enough_words(const ReachForecast &forecast, const CommunityReach &reach, Language language) {
    const auto month = [&](double ValueRange::*scenario) {
        const auto found = forecast.month_of(reach, reach.needed, scenario);
        return found ? month_words(*found, language) : translate(language, "not in this forecast");
    };
    if (!reach.has_estimate) return translate(language, "Nobody noted how many join a month.");
    return fill(translate(language, "Enough members: {0} (cautious: {1})"),
                {month(&ValueRange::likely), month(&ValueRange::low)});
}

std::string reach_text(const ReachForecast &forecast, Language language) {
    const auto say = [&](const char *words) { return translate(language, words); };
    std::string text;
    for (const CommunityReach &reach : forecast.communities) {
        text +=
            (text.empty() ? "" : "\n") +
            fill(say("{0}: {1} members, needs {2}"), {reach.name, written_number(language, reach.members, 0),
                                                      written_number(language, reach.needed, 0)}) +
            "\n" + enough_words(forecast, reach, language) + "\n";
        if (!reach.has_estimate) continue;
        std::vector<std::vector<std::string>> rows = {
            {say("End of"), say("low"), say("likely"), say("high")}};
        for (std::size_t i = 0; i < forecast.months.size(); ++i) {
            if (i % months_of_quarter != months_of_quarter - 1 && i + 1 != forecast.months.size()) continue;
            rows.push_back({month_words(forecast.months[i], language)});
            for (const Scenario &scenario : scenarios)
                rows.back().push_back(
                    written_number(language, std::floor(reach.reached[i].*scenario.member), 0));
        }
        text += text_table(rows, {false, true, true, true});
    }
    return text.empty() ? say("There are no communities yet.") + "\n" : text;
}

} // namespace

Standing standing_of_reach(const ReachForecast &forecast, const CommunityReach &community) {
    if (!community.has_estimate) return Standing::none;
    if (forecast.month_of(community, community.needed, &ValueRange::low)) return Standing::good;
    const auto likely = forecast.month_of(community, community.needed, &ValueRange::likely);
    return likely ? Standing::doubtful : Standing::bad;
}

std::string month_words(Date month, Language language) {
    return short_month(language, month) + " " + std::to_string(static_cast<int>(month.year()));
}

std::string reach_report(const ReachForecast &forecast, TableFormat format, Language language) {
    if (format == TableFormat::json) return reach_json(forecast);
    return format == TableFormat::csv ? reach_csv(forecast) : reach_text(forecast, language);
}

} // namespace kartrekker::app
