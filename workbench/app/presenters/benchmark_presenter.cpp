#include "workbench/app/presenters/benchmark_presenter.h"

#include "model/translation.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/app/words.h"

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
    if (!figure.others.count) return fewer_than(minimum);
    if (!figure.place) return {};
    return fill(translate(language, "#{0} of {1}"),
                {std::to_string(figure.place->rank), std::to_string(figure.place->of)}) +
           ", " + to_median_words(figure.place->difference, language);
}

std::string others_words(const BenchmarkDistribution &others, std::int64_t minimum, Language language) {
    if (!others.count)
        return fill(translate(language, "Fewer than {0} other engagements have a score here."),
                    {std::to_string(minimum)});
    std::string words =
        fill(translate(language, "{0} other engagements: median {1}, half between {2} and {3}"),
             {std::to_string(*others.count), std::to_string(*others.median), std::to_string(*others.quarter),
              std::to_string(*others.three_quarters)});
    if (others.tenth && others.nine_tenths)
        words += "\n" + fill(translate(language, "eight in ten between {0} and {1}"),
                             {std::to_string(*others.tenth), std::to_string(*others.nine_tenths)});
    return words;
}

std::string band_tip(const char *side, const BenchmarkFigure &figure, std::int64_t minimum,
                     Language language) {
    std::string tip = translate(language, side);
    if (figure.own) tip += " " + std::to_string(*figure.own);
    tip += "\n" + others_words(figure.others, minimum, language);
    if (figure.place)
        tip += "\n" + fill(translate(language, "{0} of {1} from the top, no lower than {2}% of the others"),
                           {std::to_string(figure.place->rank), std::to_string(figure.place->of),
                            std::to_string(figure.place->percentile)});
    return tip;
}

charts::BenchmarkBand band_of(const char *side, const BenchmarkFigure &figure, std::int64_t minimum,
                              Language language, const std::string &target) {
    const BenchmarkDistribution &others = figure.others;
    charts::BenchmarkBand band;
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
    band.target = target;
    band.others_tip = std::string(translate(language, side)) + "\n" + others_words(others, minimum, language);
    return band;
}

charts::BenchmarkCard card_of(const BenchmarkAssessment &assessment, std::int64_t minimum,
                              Language language) {
    charts::BenchmarkCard card{assessment.title.in(language), {}};
    for (const BenchmarkSection &section : assessment.sections)
        card.rows.push_back({section.id, section.title.in(language), why_section(assessment.id, section.id),
                             band_of(mark("Evidence"), section.evidence, minimum, language,
                                     why_others(assessment.id, section.id, "evidence")),
                             band_of(mark("Perceived"), section.perceived, minimum, language,
                                     why_others(assessment.id, section.id, "perceived"))});
    return card;
}

bool has_something(const charts::BenchmarkCard &card) {
    return std::any_of(card.rows.begin(), card.rows.end(), [](const charts::BenchmarkRow &row) {
        return row.evidence.has_something() || row.perceived.has_something();
    });
}

charts::BenchmarkLegend legend_of(const std::vector<charts::BenchmarkCard> &cards, Language language) {
    charts::BenchmarkLegend legend{translate(language, "Evidence"), translate(language, "Perceived"),
                                   translate(language, "This engagement")};
    for (const charts::BenchmarkCard &card : cards)
        for (const charts::BenchmarkRow &row : card.rows)
            for (const charts::BenchmarkBand *band : {&row.evidence, &row.perceived}) {
                if (!band->has_others) continue;
                legend.half = translate(language, "Middle half of the others");
                legend.median = translate(language, "Median");
                if (band->far_low) legend.tails = translate(language, "Eight in ten");
            }
    return legend;
}

std::string left_out_words(const Benchmark &benchmark, Language language) {
    const auto files = static_cast<long long>(benchmark.left_out.size());
    const auto scores = static_cast<long long>(benchmark.problems.size());
    std::string words;
    if (files > 0) words = fill(translate(language, "{0} left out"), {std::to_string(files)});
    if (scores > 0)
        words += (words.empty() ? "" : ", ") +
                 fill(translate(language, "{0} not scored"), {std::to_string(scores)});
    return words;
}

/// Why more than the usual number is needed; nothing where it is the usual.
std::string minimum_words(const Benchmark &benchmark, Language language) {
    if (benchmark.minimum <= least_engagements) return {};
    return " " +
           fill(translate(language, "{1} would do, but an engagement among these shows no group smaller than "
                                    "{0}, and the largest such minimum holds."),
                {std::to_string(benchmark.minimum), std::to_string(least_engagements)});
}

std::string note_of_view(const Benchmark &benchmark, Language language) {
    if (benchmark.engagements >= benchmark.minimum) return benchmark_note(benchmark, language);
    return fill(translate(language,
                          "Scores of others stand here only when at least {0} engagements count. Found: "
                          "{1}. Add files to the folder, or choose another."),
                {std::to_string(benchmark.minimum), std::to_string(benchmark.engagements)}) +
           minimum_words(benchmark, language);
}

} // namespace

BenchmarkView benchmark_view(const Benchmark &benchmark, Language language) {
    BenchmarkView view;
    view.state = benchmark_state(benchmark, language);
    view.note = note_of_view(benchmark, language);
    for (const BenchmarkAssessment &assessment : benchmark.assessments)
        if (charts::BenchmarkCard card = card_of(assessment, benchmark.minimum, language);
            has_something(card))
            view.cards.push_back(std::move(card));
    view.legend = legend_of(view.cards, language);
    view.left_out_words = left_out_words(benchmark, language);
    for (const auto &failures : {benchmark.left_out, benchmark.problems})
        for (const Failure &failure : failures)
            view.left_out.push_back(failure.in(language));
    std::string told = view.state + "\n" + view.note;
    for (const std::string &reason : view.left_out)
        told += "\n" + reason;
    view.why = why_words(told);
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
                {std::to_string(benchmark.minimum)}) +
           minimum_words(benchmark, language);
}

} // namespace kartrekker::app
