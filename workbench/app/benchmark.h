#pragma once

#include "model/questionnaire.h"
#include "workbench/app/documents.h"
#include "workbench/app/records.h"

#include <optional>

namespace kartrekker::app {

/// Others that a distribution needs in any case.
inline constexpr std::int64_t least_engagements = 5;

// How engagements score beside each other.
//
// Who may see what: whoever makes a benchmark holds the files and could open each of them; nothing is kept
// from him. What is written (a report, a page shown to a client) goes on to others, and must not tell how one
// engagement scores. Therefore
// - a distribution is shown only over at least five engagements, or the largest "smallest group shown" of the
//   files where that is more. The engagement that is compared is not one of them. An organisation counts
//   once, or five files of one client would be enough;
// - no figure is one engagement's own: there is no lowest and no highest. A quantile lies between two
//   engagements (see `BenchmarkDistribution`), and where it would be one's own it is blurred with both
//   neighbours';
// - figures are whole points, and there is no mean: a mean and its number of engagements, with one more and
//   one fewer, give away the one that makes the difference;
// - no name, id, file name or text of another engagement stands in a report. Sentences on files that were
//   left out name them; they are for who gave the folder, and a report only counts them.
// What an engagement withholds (too few people) stays out, as it does in its own scorecard.
// What remains: where most engagements have one and the same score, that score shows, though not whose it is;
// and of two reports that differ by one engagement, the shift tells on which side of the median it lies.

/// Scores of the other engagements, in whole points. A quantile p of n scores is at place (n−1)·p, counted
/// from 0, on the line through the ranked scores (type 7 of Hyndman & Fan 1996, as in R and Excel). Where
/// more than three quarters of it would come from one engagement, it is instead the mean of that one's score
/// and those of its two neighbours: the median of an odd number, all quartiles of 5, 9, 13 …
struct BenchmarkDistribution {
    std::optional<std::int64_t> count; ///< engagements with a score; nothing, as all below, while too few
    std::optional<int> quarter, median, three_quarters;
    std::optional<int> tenth, nine_tenths; ///< only over at least 20
};

/// Where the engagement that is compared stands among the others. Scores are compared in whole points.
struct BenchmarkPlace {
    std::int64_t rank = 1; ///< 1 is the top; the others with the same score share it
    std::int64_t of = 1;   ///< the others and itself
    int percentile = 0;    ///< share of the others that score no more; it tells no more than the rank
    int difference = 0;    ///< to the median shown
};

struct BenchmarkFigure {
    BenchmarkDistribution others;
    std::optional<int> own;              ///< score of the engagement that is compared
    std::optional<BenchmarkPlace> place; ///< where there is an own score and a distribution
};

struct BenchmarkSection {
    std::string id;
    model::BilingualText title;
    BenchmarkFigure evidence, perceived;
};

struct BenchmarkAssessment {
    std::string id;
    std::string version;
    model::BilingualText title;
    std::vector<BenchmarkSection> sections;
};

struct Benchmark {
    std::int64_t engagements = 0;             ///< that count, without the one that is compared
    std::int64_t minimum = least_engagements; ///< engagements that a distribution needs
    bool has_own = false;                     ///< an engagement is compared
    std::vector<BenchmarkAssessment> assessments;
    // These name files, and so belong in no report.
    std::vector<model::Failure> left_out = {}; ///< why files do not count
    std::vector<model::Failure> problems = {}; ///< what could not be scored with one assessment
};

struct BenchmarkChoice {
    std::filesystem::path folder;          ///< its *.kartrekker count; no hidden ones, links or folders in it
    std::vector<std::string> assessments;  ///< all of the library when empty
    const model::Workspace *own = nullptr; ///< the engagement that is compared; its file is not opened again
};

/// Scores every engagement in the folder, each as of its own day, one after another. Files are only read, and
/// held no longer than it takes to copy them into memory; one that a killed program left half-written is left
/// out, since opening it would mend it. Of one organisation (by name) the file of the latest day counts, of
/// those the last written. `Failure` when the folder cannot be read, an assessment that was asked for is
/// missing or broken, or `progress` says to stop.
Benchmark benchmark(Scoring &scoring, const BenchmarkChoice &choice, model::Language language,
                    const Progress &progress = {});

std::string benchmark_report(const Benchmark &benchmark, TableFormat format, model::Language language);

} // namespace kartrekker::app
