#include "workbench/app/presenters/benchmark_presenter.h"

#include "model/translation.h"
#include "workbench/app/presenters/marked.h"

#include <algorithm>
#include <cstdlib>

namespace kartrekker::app {

using namespace model;

namespace {

std::string to_median_words(int difference, Language language) {
    if (difference == 0) return translate(language, "at the median");
    return fill(difference > 0 ? translate(language, "{0} above the median")
                               : translate(language, "{0} below the median"),
                {std::to_string(std::abs(difference))});
}

std::string band_remark(const BenchmarkFigure &figure, std::int64_t minimum, Language language) {
    if (!figure.others.count) return "n < " + std::to_string(minimum);
    if (!figure.place) return {};
    return fill(translate(language, "{0} of {1}"),
                {std::to_string(figure.place->rank), std::to_string(figure.place->of)}) +
           ", " + to_median_words(figure.place->difference, language);
}

std::string band_tip(const char *side, const BenchmarkFigure &figure, std::int64_t minimum,
                     Language language) {
    std::string tip = translate(language, side);
    if (figure.own) tip += " " + std::to_string(*figure.own);
    const BenchmarkDistribution &others = figure.others;
    if (!others.count)
        return tip + "\n" +
               fill(translate(language, "Fewer than {0} other engagements have a score here."),
                    {std::to_string(minimum)});
    tip += "\n" + fill(translate(language, "{0} other engagements: median {1}, half between {2} and {3}"),
                       {std::to_string(*others.count), std::to_string(*others.median),
                        std::to_string(*others.quarter), std::to_string(*others.three_quarters)});
    if (others.tenth && others.nine_tenths)
        tip += "\n" + fill(translate(language, "eight in ten between {0} and {1}"),
                           {std::to_string(*others.tenth), std::to_string(*others.nine_tenths)});
    if (figure.place)
        tip += "\n" + fill(translate(language, "{0} of {1} from the top, no lower than {2}% of the others"),
                           {std::to_string(figure.place->rank), std::to_string(figure.place->of),
                            std::to_string(figure.place->percentile)});
    return tip;
}

BenchmarkBand band_of(const char *side, const BenchmarkFigure &figure, std::int64_t minimum,
                      Language language) {
    const BenchmarkDistribution &others = figure.others;
    BenchmarkBand band;
    band.has_others = others.count.has_value();
    band.low = others.quarter.value_or(0);
    band.median = others.median.value_or(0);
    band.high = others.three_quarters.value_or(0);
    band.far_low = others.tenth;
    band.far_high = others.nine_tenths;
    band.own = figure.own;
    band.figure = figure.own ? std::to_string(*figure.own) : "–";
    band.remark = band_remark(figure, minimum, language);
    band.tip = band_tip(side, figure, minimum, language);
    return band;
}

BenchmarkCard card_of(const BenchmarkAssessment &assessment, std::int64_t minimum, Language language) {
    BenchmarkCard card{assessment.title, {}};
    for (const BenchmarkSection &section : assessment.sections)
        card.rows.push_back({section.id, section.title,
                             band_of(mark("Evidence"), section.evidence, minimum, language),
                             band_of(mark("Perceived"), section.perceived, minimum, language)});
    return card;
}

bool has_something(const BenchmarkCard &card) {
    const auto is_shown = [](const BenchmarkBand &band) { return band.has_others || band.own; };
    return std::any_of(card.rows.begin(), card.rows.end(), [&](const BenchmarkRow &row) {
        return is_shown(row.evidence) || is_shown(row.perceived);
    });
}

} // namespace

BenchmarkView benchmark_view(const Benchmark &benchmark, Language language) {
    BenchmarkView view{benchmark_state(benchmark, language), benchmark_note(benchmark, language), {}, {}};
    for (const BenchmarkAssessment &assessment : benchmark.assessments)
        if (BenchmarkCard card = card_of(assessment, benchmark.minimum, language); has_something(card))
            view.cards.push_back(std::move(card));
    for (const auto &failures : {benchmark.left_out, benchmark.problems})
        for (const Failure &failure : failures)
            view.left_out.push_back(failure.in(language));
    return view;
}

std::string benchmark_state(const Benchmark &benchmark, Language language) {
    return fill(translate(language, "Benchmark over {0} engagement, as of its own day.",
                          "Benchmark over {0} engagements, each as of its own day.", benchmark.engagements),
                {std::to_string(benchmark.engagements)});
}

std::string benchmark_note(const Benchmark &benchmark, Language language) {
    return fill(translate(language,
                          "In whole points. Figures stand only where at least {0} other engagements "
                          "have a score, and none is one engagement's own."),
                {std::to_string(benchmark.minimum)});
}

} // namespace kartrekker::app
