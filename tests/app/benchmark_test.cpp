#include "tests/app/sample.h"
#include "workbench/app/charts/svg_canvas.h"
#include "workbench/app/presenters/benchmark_presenter.h"
#include "workbench/app/presenters/why_presenter.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using model::Language;
using tests::TemporaryFolder;

namespace {

app::Benchmark small_benchmark() {
    app::BenchmarkSection goals{"goals", {"Business goals", "Zakelijke doelen"}, {}, {}};
    goals.evidence = {{12, 40, 55, 70, {}, {}}, 62, app::BenchmarkPlace{4, 13, 75, 7}};
    goals.perceived.own = 48;
    app::Benchmark benchmark{12, 6, true, {{"steps", "1", {"Five steps", "Vijf stappen"}, {goals}}}};
    benchmark.assessments.push_back(
        {"empty", "1", {"Nobody did this", "Niemand deed dit"}, {{"a", {"A", "A"}, {}, {}}}});
    benchmark.left_out.push_back(model::Failure("{0} is damaged ({1}). Use a backup copy.", {"a", "b"}));
    return benchmark;
}

/// A card with one row, in which others have an evidence and this engagement has one too.
charts::BenchmarkCard evidence_card(double low, double median, double high, double own) {
    charts::BenchmarkRow row{"goals", "Goals", "goals", {}, {}};
    row.evidence = {true, low, median, high, {}, {}, own, std::to_string(own), "3 of 13", "tip"};
    return {"Five steps", {row}};
}

struct Picture {
    std::string svg;
    charts::HitAreas areas;
};

Picture picture_of(const charts::BenchmarkCard &card) {
    charts::SvgCanvas canvas({800, 300}, charts::Palette::light().ground);
    const charts::BenchmarkLegend legend{"Evidence", "Perceived", "This engagement", "Middle half", "Median"};
    auto areas = draw_benchmark_cards(canvas, {0, 0, 800, 300}, charts::Palette::light(), {card}, legend);
    return {canvas.document("Benchmark"), std::move(areas)};
}

/// The number after `name="` in the last element before `mark`.
double number_before(const std::string &svg, const std::string &mark, const std::string &name) {
    const std::size_t at = svg.rfind(name + "=\"", svg.find(mark));
    BOOST_REQUIRE(at != std::string::npos);
    return std::stod(svg.substr(at + name.size() + 2));
}

double place_of_own(double score) {
    const Picture picture = picture_of(evidence_card(20, 50, 80, score));
    return number_before(picture.svg, "fill=\"" + hex(charts::Palette::light().accent) + "\"", "cx");
}

} // namespace

BOOST_AUTO_TEST_SUITE(benchmark)

BOOST_AUTO_TEST_CASE(a_row_has_the_band_of_others_and_the_own_mark) {
    const auto view = app::benchmark_view(small_benchmark(), Language::english);
    BOOST_REQUIRE(view.cards.size() == 1u); // of the other assessment nothing is known
    const charts::BenchmarkRow &row = view.cards[0].rows.at(0);
    BOOST_TEST(row.section == "goals");
    BOOST_TEST(row.evidence.has_others);
    BOOST_TEST(row.evidence.low == 40);
    BOOST_TEST(row.evidence.median == 55);
    BOOST_TEST(row.evidence.high == 70);
    BOOST_TEST(!row.evidence.far_low.has_value());
    BOOST_TEST(row.evidence.own.value() == 62);
    BOOST_TEST(row.evidence.figure == "62");
    BOOST_TEST(row.evidence.remark == "#4 of 13, 7 above the median");
    BOOST_TEST(row.evidence.tip == "Evidence 62\n12 other engagements: median 55, half between 40 and 70\n"
                                   "4 of 13 from the top, no lower than 75% of the others");
    const auto dutch = app::benchmark_view(small_benchmark(), Language::dutch).cards[0].rows.at(0);
    BOOST_TEST(dutch.evidence.remark.starts_with("4e van 13, "));
    BOOST_TEST(
        dutch.evidence.tip.ends_with("4e van 13 van boven af, niet lager dan 75% van de andere opdrachten"));
    BOOST_TEST(view.left_out.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_band_tells_how_it_is_made_and_leads_to_the_own_score) {
    TemporaryFolder folder;
    const auto workspace = tests::small_workspace(folder);
    const model::Scorecard scorecard;
    const app::Benchmark benchmark = small_benchmark();
    const app::WhyInputs inputs{workspace, scorecard, {}, Language::english, nullptr, &benchmark};
    const auto cards = app::benchmark_view(benchmark, Language::english).cards;
    const auto why = app::why(inputs, cards.at(0).rows.at(0).evidence.target);
    BOOST_TEST(why.figure == "55");
    BOOST_TEST(why.state == "The median of 12 other engagements, each as of its own day.");
    BOOST_TEST(why.rows.at(0).text == "A quarter scores below");
    BOOST_TEST(why.rows.at(0).figure == "40");
    BOOST_TEST(why.rows.at(2).figure == "70");
    BOOST_TEST(why.rows.back().figure == "62");
    BOOST_TEST(why.rows.back().target == app::why_section("steps", "goals"));
    const auto withheld = app::why(inputs, cards.at(0).rows.at(0).perceived.target);
    BOOST_TEST(withheld.figure == "n < 6");
    BOOST_TEST(withheld.state == "Fewer than 6 other engagements have a score here.");
}

BOOST_AUTO_TEST_CASE(where_others_are_too_few_only_the_own_score_stands) {
    const auto view = app::benchmark_view(small_benchmark(), Language::dutch);
    const charts::BenchmarkBand &band = view.cards.at(0).rows.at(0).perceived;
    BOOST_TEST(!band.has_others);
    BOOST_TEST(band.own.value() == 48);
    BOOST_TEST(band.remark == "n < 6");
    BOOST_TEST(band.tip == "Beleving 48\nMinder dan 6 andere opdrachten hebben hier een score.");
    BOOST_TEST(view.state == "Benchmark over 12 opdrachten, elk op de eigen datum.");
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

BOOST_AUTO_TEST_CASE(where_too_few_engagements_count_the_note_says_why_nothing_of_others_stands_there) {
    app::Benchmark benchmark = small_benchmark();
    benchmark.engagements = 3;
    const auto view = app::benchmark_view(benchmark, Language::english);
    BOOST_TEST(view.note ==
               "Scores of others stand here only when at least 6 engagements count. Found: 3. Add "
               "files to the folder, or choose another. 5 would do, but an engagement among these shows no "
               "group smaller than 6, and the largest such minimum holds.");
    benchmark.minimum = 5;
    BOOST_TEST(app::benchmark_view(benchmark, Language::english).note.ends_with("or choose another."));
    BOOST_TEST(view.left_out_words == "1 left out");
    BOOST_TEST(view.legend.half == "Middle half of the others");
    BOOST_TEST(view.legend.tails.empty());
    BOOST_TEST(view.cards.at(0).title == "Five steps");
    BOOST_TEST(app::benchmark_view(benchmark, Language::dutch).cards.at(0).title == "Vijf stappen");
}

BOOST_AUTO_TEST_CASE(scores_stand_on_an_even_scale_and_the_middle_half_is_as_wide_as_it_is) {
    const double none = place_of_own(0), all = place_of_own(100);
    BOOST_TEST(all > none + 100);
    BOOST_TEST(place_of_own(25) == none + (all - none) / 4, boost::test_tools::tolerance(0.001));
    const auto half = [](double low, double high) {
        const std::string colour =
            hex(mix(charts::Palette::light().card, charts::Palette::light().quiet, 0.38));
        return number_before(picture_of(evidence_card(low, 50, high, 1)).svg, "fill=\"" + colour + "\"",
                             "width");
    };
    BOOST_TEST(half(40, 60) == (all - none) / 5, boost::test_tools::tolerance(0.001));
}

BOOST_AUTO_TEST_CASE(evidence_and_perceived_are_told_apart_by_shape) {
    charts::BenchmarkCard card = evidence_card(20, 50, 80, 40);
    const auto circles = [](const Picture &picture) { return tests::count_of(picture.svg, "<circle"); };
    const auto polygons = [](const Picture &picture) { return tests::count_of(picture.svg, "<polygon"); };
    BOOST_TEST(circles(picture_of(card)) == 1u);
    BOOST_TEST(polygons(picture_of(card)) == 0u);
    BOOST_TEST(picture_of(card).svg.find("Perceived") == std::string::npos); // nobody has it, so no line
    card.rows[0].perceived = card.rows[0].evidence;
    BOOST_TEST(circles(picture_of(card)) == 1u);
    BOOST_TEST(polygons(picture_of(card)) == 1u);
    BOOST_TEST(picture_of(card).areas.size() == 2u);
    BOOST_TEST(picture_of(card).areas[0].tip == "Goals\ntip");
    BOOST_TEST(picture_of(card).areas[0].target == "goals");
}

BOOST_AUTO_TEST_CASE(a_line_without_others_has_its_own_mark_and_says_why) {
    charts::BenchmarkCard card = evidence_card(0, 0, 0, 40);
    card.rows[0].evidence.has_others = false;
    card.rows[0].evidence.remark = "n < 5";
    const std::string picture = picture_of(card).svg;
    BOOST_TEST(tests::count_of(picture, "<circle") == 1u);
    BOOST_TEST(picture.find("n &lt; 5") != std::string::npos);
    const std::string half = hex(mix(charts::Palette::light().card, charts::Palette::light().quiet, 0.38));
    BOOST_TEST(picture.find(half) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_card_is_as_high_as_its_lines) {
    charts::BenchmarkCard card = evidence_card(20, 50, 80, 40);
    const double one = charts::height_of_benchmark_cards({card});
    BOOST_TEST(charts::height_of_benchmark_cards({card, card}) > 2 * one);
    card.rows[0].perceived.own = 30;
    BOOST_TEST(charts::height_of_benchmark_cards({card}) > one);
    BOOST_TEST(charts::height_of_benchmark_cards({}) == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()
