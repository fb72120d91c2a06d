#include "model/translation.h"
#include "workbench/app/benchmark.h"
#include "workbench/app/json_values.h"
#include "workbench/app/presenters/benchmark_presenter.h"
#include "workbench/app/text_table.h"
#include "workbench/app/words.h"

#include <utility>

namespace kartrekker::app {

using namespace model;

namespace {

/// The quantiles in their order, by the names that files give them.
constexpr std::pair<const char *, std::optional<int> BenchmarkDistribution::*> benchmark_quantiles[] = {
    {"p10", &BenchmarkDistribution::tenth},
    {"q1", &BenchmarkDistribution::quarter},
    {"median", &BenchmarkDistribution::median},
    {"q3", &BenchmarkDistribution::three_quarters},
    {"p90", &BenchmarkDistribution::nine_tenths}};

constexpr std::pair<const char *, BenchmarkFigure BenchmarkSection::*> benchmark_sides[] = {
    {"evidence", &BenchmarkSection::evidence}, {"perceived", &BenchmarkSection::perceived}};

Json benchmark_figure_json(const BenchmarkFigure &figure, bool has_own) {
    Json result = {{"engagements", or_null(figure.others.count)}};
    for (const auto &[name, quantile] : benchmark_quantiles)
        result[name] = or_null(figure.others.*quantile);
    if (!has_own) return result;
    const auto &place = figure.place;
    result["own"] = {{"score", or_null(figure.own)},
                     {"rank", place ? Json(place->rank) : Json()},
                     {"of", place ? Json(place->of) : Json()},
                     {"percentile", place ? Json(place->percentile) : Json()},
                     {"to_median", place ? Json(place->difference) : Json()}};
    return result;
}

std::string benchmark_json(const Benchmark &benchmark, Language language) {
    Json assessments = Json::array();
    for (const BenchmarkAssessment &assessment : benchmark.assessments) {
        Json sections = Json::array();
        for (const BenchmarkSection &section : assessment.sections) {
            Json one = {{"id", section.id}, {"title", section.title.in(language)}};
            for (const auto &[name, side] : benchmark_sides)
                one[name] = benchmark_figure_json(section.*side, benchmark.has_own);
            sections.push_back(std::move(one));
        }
        assessments.push_back({{"id", assessment.id},
                               {"version", assessment.version},
                               {"title", assessment.title.in(language)},
                               {"sections", std::move(sections)}});
    }
    return Json{{"engagements", benchmark.engagements},
                {"minimum", benchmark.minimum},
                {"left_out", benchmark.left_out.size()},
                {"assessments", std::move(assessments)}}
               .dump(2) +
           "\n";
}

template <typename Number>
std::string or_nothing(const std::optional<Number> &number) {
    return number ? std::to_string(*number) : std::string();
}

std::string benchmark_csv(const Benchmark &benchmark, Language language) {
    std::string text = "assessment,section,title,side,engagements,p10,q1,median,q3,p90,own,rank,of,"
                       "percentile,to_median\r\n";
    for (const BenchmarkAssessment &assessment : benchmark.assessments)
        for (const BenchmarkSection &section : assessment.sections)
            for (const auto &[name, side] : benchmark_sides) {
                const BenchmarkFigure &figure = section.*side;
                text += csv_cell(assessment.id) + "," + csv_cell(section.id) + "," +
                        csv_cell(section.title.in(language)) + "," + name + "," +
                        or_nothing(figure.others.count);
                for (const auto &[heading, quantile] : benchmark_quantiles)
                    text += "," + or_nothing(figure.others.*quantile);
                text += "," + or_nothing(figure.own);
                if (const auto &place = figure.place)
                    text += "," + std::to_string(place->rank) + "," + std::to_string(place->of) + "," +
                            std::to_string(place->percentile) + "," + std::to_string(place->difference);
                else
                    text += ",,,,";
                text += "\r\n";
            }
    return text;
}

std::string or_dash(const std::optional<int> &points) {
    return points ? std::to_string(*points) : "–";
}

std::vector<std::string> benchmark_cells(const BenchmarkFigure &figure, const Benchmark &benchmark,
                                         Language language) {
    const BenchmarkDistribution &others = figure.others;
    std::vector<std::string> cells = {others.count ? std::to_string(*others.count)
                                                   : fewer_than(benchmark.minimum)};
    for (const auto &[name, quantile] : benchmark_quantiles)
        cells.push_back(or_dash(others.*quantile));
    if (!benchmark.has_own) return cells;
    cells.push_back(or_dash(figure.own));
    const auto &place = figure.place;
    if (!place) {
        cells.insert(cells.end(), 3, "–");
        return cells;
    }
    const int difference = place->difference;
    cells.push_back(
        fill(translate(language, "#{0} of {1}"), {std::to_string(place->rank), std::to_string(place->of)}));
    cells.push_back(std::to_string(place->percentile));
    cells.push_back((difference > 0 ? "+" : "") + std::to_string(difference));
    return cells;
}

std::string benchmark_table(const BenchmarkAssessment &assessment, const Benchmark &benchmark,
                            Language language) {
    const auto tr = [&](const char *words) { return translate(language, words); };
    std::vector<std::vector<std::string>> rows = {
        {tr("Section"), "", tr("Engagements"), "10%", "25%", tr("Median"), "75%", "90%"}};
    if (benchmark.has_own)
        for (const std::string &head : {tr("Own score"), tr("Rank"), tr("Percentile"), tr("To the median")})
            rows[0].push_back(head);
    for (const BenchmarkSection &section : assessment.sections) {
        bool is_first = true;
        for (const auto &[words, figure] :
             {std::pair(tr("Evidence"), &section.evidence), std::pair(tr("Perceived"), &section.perceived)}) {
            rows.push_back({is_first ? section.title.in(language) : "", words});
            for (std::string &cell : benchmark_cells(*figure, benchmark, language))
                rows.back().push_back(std::move(cell));
            is_first = false;
        }
    }
    return text_table(rows, {false, false, true, true, true, true, true, true, true, true, true, true});
}

std::string benchmark_text(const Benchmark &benchmark, Language language) {
    const auto left_out = static_cast<long long>(benchmark.left_out.size());
    std::string text = benchmark_state(benchmark, language) + "\n";
    if (left_out > 0)
        text += fill(translate(language, "{0} file was left out.", "{0} files were left out.", left_out),
                     {std::to_string(left_out)}) +
                "\n";
    text += benchmark_note(benchmark, language) + "\n";
    for (const BenchmarkAssessment &assessment : benchmark.assessments)
        text +=
            "\n" + assessment.title.in(language) + "\n" + benchmark_table(assessment, benchmark, language);
    return text;
}

} // namespace

std::string benchmark_report(const Benchmark &benchmark, TableFormat format, Language language) {
    if (format == TableFormat::json) return benchmark_json(benchmark, language);
    return format == TableFormat::csv ? benchmark_csv(benchmark, language)
                                      : benchmark_text(benchmark, language);
}

} // namespace kartrekker::app
