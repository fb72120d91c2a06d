#include "export/plan_sheets.h"

#include "model/translation.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace kartrekker::exports {

using namespace model;

namespace {

constexpr int month_header_row = 4;
constexpr std::size_t most_communities = 100; // four columns each

namespace load_column {
constexpr int name = 0, people = 1, first = 2;
}

void put_load_heads(Sheet &sheet, const PlanTables &tables, int row, const std::string &title,
                    Language language) {
    sheet.put({row, load_column::name}, title, Role::header);
    sheet.put({row, load_column::people}, translate(language, "People"), Role::header_figure);
    for (std::size_t i = 0; i < tables.figures.load.months.size(); ++i)
        sheet.put({row, load_column::first + static_cast<int>(i)},
                  format_month(tables.figures.load.months[i]), Role::header_centre);
}

/// Person-days as they are, and below them what part of the working time that is.
void put_load(Sheet &sheet, const PlanTables &tables, std::size_t unit, int share_row, int days_row,
              int workdays_row, Language language) {
    const UnitLoad &load = tables.figures.load.units[unit];
    const auto &headcount = tables.units[unit].headcount;
    for (const int row : {share_row, days_row}) {
        sheet.put({row, load_column::name}, load.shown_name(language), Role::strong);
        sheet.put({row, load_column::people}, headcount ? Content(*headcount) : Content(), Role::count);
    }
    for (std::size_t i = 0; i < load.months.size(); ++i) {
        const int column = load_column::first + static_cast<int>(i);
        const MonthLoad &month = load.months[i];
        sheet.put({days_row, column}, month.effort > 0 ? Content(month.effort) : Content(), Role::load);
        const std::string share =
            fmt::format("IF(OR({0}=\"\",{1}*{2}=0),\"\",100*{0}/({1}*{2}))", cell_name({days_row, column}),
                        "$" + cell_name({days_row, load_column::people}), cell_name({workdays_row, column}));
        const bool is_empty = month.effort <= 0;
        sheet.put({share_row, column},
                  !headcount
                      ? Content()
                      : Content(Formula{
                            share, is_empty ? std::variant<double, std::string>(std::string())
                                            : std::variant<double, std::string>(month.share.value_or(0))}),
                  Role::load);
    }
}

namespace reach_column {
constexpr int month = 0, first = 1, each = 4;
}

std::vector<std::string> reach_heads(Language language) {
    return {translate(language, "Low"), translate(language, "Likely"), translate(language, "High"),
            translate(language, "Needed")};
}

void put_reach(Sheet &sheet, const PlanTables &tables, std::size_t community, Language language) {
    const ReachForecast &reach = tables.figures.reach;
    const CommunityReach &one = reach.communities[community];
    const int column = reach_column::first + reach_column::each * static_cast<int>(community);
    sheet.put({month_header_row - 1, column}, one.name, Role::header_centre, reach_column::each);
    const std::vector<std::string> heads = reach_heads(language);
    for (int i = 0; i < reach_column::each; ++i)
        sheet.put({month_header_row, column + i}, heads[static_cast<std::size_t>(i)], Role::header_figure);
    for (std::size_t i = 0; i < reach.months.size(); ++i) {
        const int row = month_header_row + 1 + static_cast<int>(i);
        const double figures[] = {one.reached[i].low, one.reached[i].likely, one.reached[i].high, one.needed};
        for (int k = 0; k < reach_column::each; ++k)
            sheet.put({row, column + k}, std::floor(figures[k]), Role::count);
    }
}

Chart reach_chart(const std::string &sheet, const CommunityReach &one, int community, int months,
                  const std::vector<std::string> &words) {
    const int column = reach_column::first + reach_column::each * community, first = month_header_row + 1;
    Chart chart;
    chart.kind = ChartKind::line;
    chart.title = one.name;
    chart.width = 520;
    chart.height = 260;
    chart.place = {first + months + 1 + 14 * (community / 2), community % 2 == 0 ? 0 : 8};
    chart.description = one.name;
    const Area names{sheet, {first, reach_column::month}, {first + months - 1, reach_column::month}};
    const Look looks[] = {Look::perceived, Look::evidence, Look::perceived, Look::norm};
    for (int i = 0; i < reach_column::each; ++i)
        chart.series.push_back({words[static_cast<std::size_t>(i)],
                                names,
                                {sheet, {first, column + i}, {first + months - 1, column + i}},
                                looks[i]});
    return chart;
}

} // namespace

Sheet load_sheet(const PlanTables &tables, const std::string &name, Language language) {
    const auto say = [&](const char *words) { return translate(language, words); };
    Sheet sheet;
    sheet.name = name;
    sheet.put({0, 0}, say("Change load"), Role::title);
    sheet.put({1, 0},
              fill(say("What the plan asks of each unit. Over {0}% of the working time is too much at once."),
                   {written_number(language, most_load, 0)}),
              Role::state);
    const int units = static_cast<int>(tables.units.size()),
              months = static_cast<int>(tables.month_days.size());
    const int days_header = month_header_row + units + 2, workdays_row = days_header + units + 1;
    put_load_heads(sheet, tables, month_header_row, say("Percent of the working time"), language);
    put_load_heads(sheet, tables, days_header, say("Person-days"), language);
    for (int unit = 0; unit < units; ++unit)
        put_load(sheet, tables, static_cast<std::size_t>(unit), month_header_row + 1 + unit,
                 days_header + 1 + unit, workdays_row, language);
    sheet.put({workdays_row, load_column::name}, say("Working days"), Role::text);
    sheet.put({workdays_row, load_column::people}, std::monostate(), Role::count);
    for (int i = 0; i < months; ++i)
        sheet.put({workdays_row, load_column::first + i},
                  static_cast<double>(tables.month_days[static_cast<std::size_t>(i)]), Role::load);
    sheet.widths = {240, 64};
    sheet.widths.insert(sheet.widths.end(), static_cast<std::size_t>(months), 58);
    sheet.load_scales.push_back({{month_header_row + 1, load_column::first},
                                 {month_header_row + units, load_column::first + months - 1},
                                 most_load});
    sheet.frozen = {month_header_row + 1, 2};
    return sheet;
}

Sheet reach_sheet(const PlanTables &tables, const std::string &name, Language language) {
    const auto say = [&](const char *words) { return translate(language, words); };
    const ReachForecast &reach = tables.figures.reach;
    Sheet sheet;
    sheet.name = name;
    sheet.put({0, 0}, say("Reach"), Role::title);
    std::string state =
        say("Members of each community at the end of each month, against how many it needs to keep "
            "the talk alive.");
    if (reach.communities.size() > most_communities)
        state += " " + fill(say("{0} more communities do not fit here."),
                            {std::to_string(reach.communities.size() - most_communities)});
    sheet.put({1, 0}, state, Role::state);
    sheet.put({month_header_row, reach_column::month}, say("Month"), Role::header);
    sheet.widths = {90};
    const int months = static_cast<int>(reach.months.size());
    for (int i = 0; i < months; ++i)
        sheet.put({month_header_row + 1 + i, reach_column::month},
                  format_month(reach.months[static_cast<std::size_t>(i)]), Role::text);
    for (std::size_t i = 0; i < std::min(reach.communities.size(), most_communities); ++i) {
        put_reach(sheet, tables, i, language);
        sheet.widths.insert(sheet.widths.end(), reach_column::each, 66);
        if (reach.communities[i].has_estimate)
            sheet.charts.push_back(
                reach_chart(name, reach.communities[i], static_cast<int>(i), months, reach_heads(language)));
    }
    sheet.frozen = {month_header_row + 1, 1};
    return sheet;
}

} // namespace kartrekker::exports
