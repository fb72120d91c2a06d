#pragma once

#include "workbench/app/benchmark.h"
#include "workbench/app/charts/benchmark_cards.h"

namespace kartrekker::app {

/// What stands on the page of the benchmark.
struct BenchmarkView {
    std::string state;                        ///< over how many engagements
    std::string why;                          ///< what explains that number
    std::string note;                         ///< how to read the figures, or why there are none of others
    std::vector<charts::BenchmarkCard> cards; ///< without assessments of which nothing can be shown
    charts::BenchmarkLegend legend;
    std::string left_out_words;        ///< "2 left out, 1 not scored"; empty when all counts
    std::vector<std::string> left_out; ///< why files do not count; names them, so not for exports
    bool is_empty() const { return cards.empty(); }
};

BenchmarkView benchmark_view(const Benchmark &benchmark, model::Language language);

/// "Benchmark over 12 engagements, each as of its own day."
std::string benchmark_state(const Benchmark &benchmark, model::Language language);

/// How to read the figures, and which are not shown.
std::string benchmark_note(const Benchmark &benchmark, model::Language language);

} // namespace kartrekker::app
