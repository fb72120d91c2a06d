#include "workbench/app/presenters/trend_presenter.h"

#include "model/entities/kpi.h"
#include "model/entities/measurement.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "workbench/app/kpi_progress.h"

#include <algorithm>

namespace kartrekker::app {

using namespace model;

namespace {

double day_number(Date date) {
    return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
}

/// As `KpiProgress::expected`: linear from the first measurement to the day it is due.
std::optional<charts::TrendNorm> norm_of(const KpiProgress &kpi, Date first, const Norm &norm) {
    if (!kpi.baseline || !kpi.target || *kpi.baseline == *kpi.target || !kpi.due || *kpi.due <= first)
        return std::nullopt;
    const double way = *kpi.target - *kpi.baseline;
    return charts::TrendNorm{day_number(first), day_number(*kpi.due), *kpi.baseline,
                             *kpi.baseline + way * norm.green / 100, *kpi.baseline + way * norm.amber / 100};
}

std::string with_unit(double value, const std::string &unit, Language language) {
    const std::string text = written_number(language, value, 2);
    return unit.empty() ? text : text + (unit == "%" ? "%" : " " + unit);
}

std::string day_words(Date date, Language language) {
    return written_date(language, format_date(date));
}

charts::TrendChart trend_of(const KpiProgress &kpi, const std::vector<Measurement> &measured,
                            const Norm &norm, Language language) {
    charts::TrendChart chart;
    chart.title = kpi.name;
    chart.standing = kpi.standing;
    for (const Measurement &one : measured) {
        std::string tip = day_words(*one.date, language) + ": " + with_unit(*one.value, kpi.unit, language);
        if (!one.source.empty()) tip += "\n" + one.source;
        chart.points.push_back({day_number(*one.date), *one.value, std::move(tip)});
    }
    chart.figure = with_unit(*measured.back().value, kpi.unit, language);
    chart.baseline = kpi.baseline;
    chart.target = kpi.target;
    if (kpi.baseline)
        chart.baseline_words =
            fill(translate(language, "baseline {0}"), {with_unit(*kpi.baseline, kpi.unit, language)});
    if (kpi.target)
        chart.target_words =
            fill(translate(language, "target {0}"), {with_unit(*kpi.target, kpi.unit, language)});
    const Date first = *measured.front().date;
    const Date last = std::max(*measured.back().date, kpi.due.value_or(first));
    chart.norm = norm_of(kpi, first, norm);
    chart.first_day = day_number(first);
    chart.last_day = day_number(last);
    chart.first_words = day_words(first, language);
    if (last != first) chart.last_words = day_words(last, language);
    return chart;
}

} // namespace

std::optional<charts::TrendChart> kpi_trend(const Workspace &workspace, const std::vector<RecordKey> &path,
                                            Language language) {
    const auto key = std::find_if(path.begin(), path.end(),
                                  [](const RecordKey &one) { return one.type == Kpi::type().name; });
    if (key == path.end()) return std::nullopt;
    const auto measured = measurements_until(workspace, key->id, scoring_day(workspace));
    if (measured.empty()) return std::nullopt;
    for (const KpiProgress &kpi : kpi_progress(workspace))
        if (kpi.id == key->id) return trend_of(kpi, measured, norm_of_engagement(workspace), language);
    return std::nullopt;
}

} // namespace kartrekker::app
