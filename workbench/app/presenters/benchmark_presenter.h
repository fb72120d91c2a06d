#pragma once

#include "workbench/app/benchmark.h"

namespace kartrekker::app {

/// One figure beside those of others, on a line from 0 to 100.
struct BenchmarkBand {
    bool has_others = false;                 ///< else nothing of others may be shown
    double low = 0, median = 0, high = 0;    ///< the band of the middle half, and the tick in it
    std::optional<double> far_low, far_high; ///< thin ends: between them lie eight in ten
    std::optional<double> own;               ///< the mark
    std::string figure;                      ///< the own score as it is written; a dash where there is none
    std::string remark;                      ///< "3 of 13, 7 above the median", or why there is no band
    std::string tip;                         ///< all of it, line by line
};

struct BenchmarkRow {
    std::string section; ///< id
    std::string label;
    BenchmarkBand evidence, perceived;
};

/// One assessment.
struct BenchmarkCard {
    std::string title;
    std::vector<BenchmarkRow> rows;
};

/// What stands on the page of the benchmark.
struct BenchmarkView {
    std::string state;                 ///< over how many engagements
    std::string note;                  ///< how to read the figures
    std::vector<BenchmarkCard> cards;  ///< without assessments of which nothing can be shown
    std::vector<std::string> left_out; ///< why files do not count; names them, so not for exports
    bool is_empty() const { return cards.empty(); }
};

BenchmarkView benchmark_view(const Benchmark &benchmark, model::Language language);

/// "Benchmark over 12 engagements, each as of its own day."
std::string benchmark_state(const Benchmark &benchmark, model::Language language);

/// How to read the figures, and which are not shown.
std::string benchmark_note(const Benchmark &benchmark, model::Language language);

} // namespace kartrekker::app
