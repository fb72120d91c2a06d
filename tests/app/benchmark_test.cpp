#include "tests/app/sample.h"
#include "workbench/app/presenters/benchmark_presenter.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using model::Language;
using tests::TemporaryFolder;

namespace {

app::Benchmark small_benchmark() {
    app::BenchmarkSection goals{"goals", "Business goals", {}, {}};
    goals.evidence = {{12, 40, 55, 70, {}, {}}, 62, app::BenchmarkPlace{4, 13, 75, 7}};
    goals.perceived.own = 48;
    app::Benchmark benchmark{12, 6, true, {{"steps", "1", "Five steps", {goals}}}};
    benchmark.assessments.push_back({"empty", "1", "Nobody did this", {{"a", "A", {}, {}}}});
    benchmark.left_out.push_back(model::Failure("{0} is damaged ({1}). Use a backup copy.", {"a", "b"}));
    return benchmark;
}

} // namespace

BOOST_AUTO_TEST_SUITE(benchmark)

BOOST_AUTO_TEST_CASE(a_row_has_the_band_of_others_and_the_own_mark) {
    const auto view = app::benchmark_view(small_benchmark(), Language::english);
    BOOST_REQUIRE(view.cards.size() == 1u); // of the other assessment nothing is known
    const app::BenchmarkRow &row = view.cards[0].rows.at(0);
    BOOST_TEST(row.section == "goals");
    BOOST_TEST(row.evidence.has_others);
    BOOST_TEST(row.evidence.low == 40);
    BOOST_TEST(row.evidence.median == 55);
    BOOST_TEST(row.evidence.high == 70);
    BOOST_TEST(!row.evidence.far_low.has_value());
    BOOST_TEST(row.evidence.own.value() == 62);
    BOOST_TEST(row.evidence.figure == "62");
    BOOST_TEST(row.evidence.remark == "4 of 13, 7 above the median");
    BOOST_TEST(row.evidence.tip == "Evidence 62\n12 other engagements: median 55, half between 40 and 70\n"
                                   "4 of 13 from the top, no lower than 75% of the others");
    BOOST_TEST(view.left_out.size() == 1u);
}

BOOST_AUTO_TEST_CASE(where_others_are_too_few_only_the_own_score_stands) {
    const auto view = app::benchmark_view(small_benchmark(), Language::dutch);
    const app::BenchmarkBand &band = view.cards.at(0).rows.at(0).perceived;
    BOOST_TEST(!band.has_others);
    BOOST_TEST(band.own.value() == 48);
    BOOST_TEST(band.remark == "n < 6");
    BOOST_TEST(band.tip == "Beleving 48\nMinder dan 6 andere opdrachten hebben hier een score.");
    BOOST_TEST(view.state == "Benchmark over 12 opdrachten, elk per de eigen datum.");
}

BOOST_AUTO_TEST_CASE(it_tells_how_far_it_is_and_stops_when_told) {
    const TemporaryFolder folder;
    const auto workspace = tests::small_workspace(folder);
    const auto before = tests::bytes_of(workspace.file());
    app::Scoring scoring;
    const app::BenchmarkChoice choice{folder.path(), {"five-step-readiness", "emotional-capital"}, nullptr};
    std::vector<double> told;
    const auto whole = app::benchmark(scoring, choice, Language::english, [&](double done) {
        told.push_back(done);
        return true;
    });
    BOOST_TEST(whole.engagements == 1);
    BOOST_TEST(told == (std::vector<double>{0, 0, 0.5}), boost::test_tools::per_element());
    for (std::size_t calls = 1; calls <= told.size(); ++calls) {
        std::size_t left = calls;
        BOOST_CHECK_THROW(
            app::benchmark(scoring, choice, Language::english, [&](double) { return --left > 0; }),
            model::Failure);
        BOOST_TEST(left == 0u);
    }
    BOOST_TEST(tests::bytes_of(workspace.file()) == before);
}

BOOST_AUTO_TEST_CASE(the_engagement_that_is_open_is_compared_without_opening_it_again) {
    const TemporaryFolder folder;
    auto workspace = tests::small_workspace(folder);
    app::Scoring scoring;
    const app::BenchmarkChoice choice{folder.path(), {"five-step-readiness"}, &workspace};
    const auto found = app::benchmark(scoring, choice, Language::english);
    BOOST_TEST(found.engagements == 0);
    BOOST_TEST(found.left_out.empty());
    BOOST_TEST(found.assessments.at(0).sections.at(0).evidence.own.has_value());
    BOOST_TEST(!found.assessments.at(0).sections.at(0).evidence.place.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
