#include "model/entities/benefit.h"
#include "model/entities/cost.h"
#include "tests/app/sample.h"
#include "workbench/app/charts/svg_canvas.h"
#include "workbench/app/presenters/value_presenter.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/app/value.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using namespace kartrekker::model;
using tests::TemporaryFolder;

namespace {

Benefit benefit_of(const char *id, double change) {
    Benefit benefit;
    benefit.id.text = id;
    benefit.name = id;
    benefit.kind = "other";
    benefit.level = "content";
    benefit.basis = 1000;
    benefit.change_low = change / 2;
    benefit.change = change;
    benefit.change_high = change * 1.5;
    benefit.unit_value = 10;
    return benefit;
}

void fill(Workspace &workspace) {
    workspace.edit("Fill", [](Edit &edit) {
        edit.add(benefit_of("narrow", 10));
        edit.add(benefit_of("wide", 80));
        Benefit bare = benefit_of("bare", 1);
        bare.basis.reset();
        edit.add(bare);
        Benefit wrong = benefit_of("wrong", 10);
        wrong.change_low = 11;
        edit.add(wrong);
        Cost cost;
        cost.id.text = "platform";
        cost.name = "Platform";
        cost.kind = "licence";
        cost.once = 1000;
        cost.once_high = 1500;
        edit.add(cost);
    });
}

std::string picture_of(const charts::TornadoChart &chart, double height, charts::HitAreas *areas = nullptr) {
    charts::SvgCanvas canvas({600, height}, charts::Palette::light().card);
    const auto found = draw_tornado(canvas, {0, 0, 600, height}, charts::Palette::light(), chart);
    if (areas) *areas = found;
    return canvas.document("Tornado");
}

} // namespace

BOOST_AUTO_TEST_SUITE(value_page)

BOOST_AUTO_TEST_CASE(an_empty_page_says_what_to_write_down) {
    const TemporaryFolder folder;
    const Workspace workspace = tests::small_workspace(folder);
    const app::ValueView view = app::value_view(workspace, Language::english);
    BOOST_TEST(view.is_empty);
    BOOST_TEST(view.lacks_vendor_figures);
    BOOST_TEST(view.state.find("Write down") == 0u);
    BOOST_TEST(view.tornado.bars.empty());
    BOOST_TEST(picture_of(view.tornado, 200).find("matters most") != std::string::npos);
}

// wide 1000 × 80% × 10 = 8000, narrow 1000, both at 60%: 5400 a year.
BOOST_AUTO_TEST_CASE(the_page_shows_totals_and_what_is_open) {
    const TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    fill(workspace);
    const app::ValueView view = app::value_view(workspace, Language::english);
    BOOST_TEST(!view.is_empty);
    BOOST_REQUIRE_EQUAL(view.cards.size(), 4u);
    BOOST_TEST(view.cards[2].figure == "EUR 5400");
    BOOST_TEST(view.cards[2].detail == "2700 to 8100");
    BOOST_TEST((view.cards[0].standing == Standing::good));
    BOOST_REQUIRE_EQUAL(view.open_points.size(), 2u);
    BOOST_TEST((view.open_points[0].standing == Standing::bad)); // the range that cannot be comes first
    BOOST_TEST(view.open_points[1].advice == "Fill in: Basis a year.");
    BOOST_TEST(view.open_points[1].target == "value/benefit/bare");
    BOOST_TEST(app::value_view(workspace, Language::dutch).cards[2].figure == "EUR 5400");
}

BOOST_AUTO_TEST_CASE(the_tornado_is_sorted_and_reads_without_colour) {
    const TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    fill(workspace);
    const app::ValueView view = app::value_view(workspace, Language::english);
    BOOST_REQUIRE_EQUAL(view.tornado.bars.size(), 3u);
    BOOST_TEST(view.tornado.bars[0].label == "wide");
    BOOST_TEST(view.tornado.bars[0].target == "value/benefit/wide");
    BOOST_TEST(view.tornado.bars[2].ends == "once: 1500 → 1000");
    charts::HitAreas areas;
    const std::string picture = picture_of(view.tornado, 300, &areas);
    BOOST_REQUIRE_EQUAL(areas.size(), 6u); // name and bar of each
    BOOST_TEST(areas[0].tip.find("1000 × 80% × EUR 10") != std::string::npos);
    BOOST_TEST(areas[1].tip == ""); // it would cover the bars below
    BOOST_TEST(areas[1].target == areas[0].target);
    BOOST_TEST(areas[0].why == areas[1].why);
    const Scorecard scorecard;
    const std::vector<app::PageInfo> pages;
    const app::WhyView why = app::why({workspace, scorecard, pages, Language::english}, areas[1].why);
    BOOST_TEST(why.title == "wide · change");
    BOOST_REQUIRE(why.rows.size() > 4u);
    BOOST_TEST(why.rows[1].text == "at worst: 40");
    BOOST_TEST(why.rows[2].text == "likely: 80");
    // 5400 × (1 ÷ 1.05 + 1 ÷ 1.05² + 1 ÷ 1.05³) − 1000 = 5400 × 2.723248 − 1000; 2400 a year more or less.
    BOOST_TEST(why.rows[1].detail == "EUR 7170");
    BOOST_TEST(why.rows[2].detail == "EUR 13,706");
    BOOST_TEST(why.rows[3].text == "at best: 120");
    BOOST_TEST(why.rows[3].detail == "EUR 20,241");
    BOOST_TEST(tests::count_of(picture, "clip-path=") >= 4u); // three hatched bars and the legend
    for (const auto &bar : view.tornado.bars)
        BOOST_TEST(picture.find(bar.worst_figure) != std::string::npos);
    BOOST_TEST(picture.find("at worst") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(labels_and_both_ends_of_an_input_are_written_whole_at_every_height_of_a_row) {
    charts::TornadoChart chart;
    for (int i = 0; i < 10; ++i)
        chart.bars.push_back(
            {"Hours of the community managers", "a year: 24,000 → 14,000", -1, 2, "-1", "2", {}, {}});
    for (const double row : {25, 32, 40}) {
        charts::SvgCanvas canvas({960, 30 + 10 * row}, charts::Palette::light().card);
        draw_tornado(canvas, {0, 0, 960, 30 + 10 * row}, charts::Palette::light(), chart);
        const std::string picture = canvas.document("Tornado");
        BOOST_TEST(tests::count_of(picture, ">Hours of the community managers<") == 10u, row);
        BOOST_TEST(tests::count_of(picture, ">a year: 24,000 → 14,000<") == 10u, row);
    }
}

BOOST_AUTO_TEST_CASE(a_label_too_long_for_its_column_gets_a_second_line) {
    charts::TornadoChart chart;
    chart.bars = {
        {"Reading time on top of the weekly meeting of every shop", "1 → 2", -1, 2, "-1", "2", {}, {}}};
    const std::string picture = picture_of(chart, 100);
    BOOST_TEST(picture.find("…") == std::string::npos);
    BOOST_TEST(picture.find("every shop<") != std::string::npos);
    BOOST_TEST(picture.find(">1 → 2<") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(bars_without_room_are_counted_and_huge_ones_stay_inside) {
    charts::TornadoChart chart;
    for (int i = 0; i < 30; ++i)
        chart.bars.push_back({"bar", "1 → 2", -1e300, 1e300, "-1e300", "1e300", {}, {}});
    charts::HitAreas areas;
    const std::string picture = picture_of(chart, 200, &areas);
    BOOST_TEST(areas.size() == 12u);
    BOOST_TEST(picture.find("+ 24") != std::string::npos);
    BOOST_TEST(picture.find("nan") == std::string::npos);
    chart.bars = {{"flat", "", 5, 5, "5", "5", {}, {}}};
    chart.centre = 5;
    BOOST_TEST(picture_of(chart, 100).find("nan") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(vendor_figures_come_in_one_step_and_go_in_one) {
    const TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    const auto steps = workspace.undo_count();
    BOOST_TEST(app::add_vendor_figures(workspace, Language::dutch) == 6u);
    BOOST_TEST(workspace.undo_count() == steps + 1);
    BOOST_TEST(workspace.count(Benefit::type()) == 6);
    BOOST_TEST(app::add_vendor_figures(workspace, Language::english) == 0u);
    BOOST_TEST(workspace.undo_count() == steps + 1);
    const app::ValueView view = app::value_view(workspace, Language::english);
    BOOST_TEST(!view.lacks_vendor_figures);
    BOOST_TEST(view.cards.back().title == "Vendor's figures");
    BOOST_TEST(view.open_points.size() == 6u); // each lacks what only the client knows
    workspace.undo();
    BOOST_TEST(workspace.count(Benefit::type()) == 0);
}

BOOST_AUTO_TEST_CASE(figure_cards_draw_each_figure_whole) {
    charts::SvgCanvas canvas({500, 90}, charts::Palette::light().ground);
    const auto areas = draw_figure_cards(
        canvas, {0, 0, 500, 84}, charts::Palette::light(),
        {{"Net present value", "EUR 1,234,567,890", "low to high", "why", Standing::doubtful},
         {"Payback", "at once", "", "", Standing::none}});
    BOOST_TEST(areas.size() == 2u);
    BOOST_TEST(canvas.document("Totals").find("EUR 1,234,567,890") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(each_sum_tells_what_it_adds_up) {
    const TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    fill(workspace);
    const Scorecard scorecard;
    const std::vector<app::PageInfo> pages;
    const auto why = [&](const char *sum) {
        return app::why({workspace, scorecard, pages, Language::english}, app::why_value_sum(sum));
    };
    // 1,000 × 10% × 10 and 1,000 × 80% × 10, of which 60% counts: 600 and 4,800.
    const auto benefits = why("benefits");
    BOOST_TEST(benefits.figure == "EUR 5400");
    BOOST_REQUIRE(benefits.rows.size() == 3u);
    BOOST_TEST(benefits.rows[1].figure == "EUR 600");
    BOOST_TEST(benefits.rows[1].detail == "60% of it counts");
    BOOST_TEST(why("costs").figure == "EUR 1000");
    // 5,400 a year pays 1,000 back after 1,000 ÷ 450 = 2.2 months.
    BOOST_TEST(why("payback").figure == "2.2 months");
    BOOST_TEST(why("payback").rows[1].figure == "EUR −1000");
    BOOST_TEST(why("payback").rows[2].figure == "EUR 4400");
    BOOST_TEST(why("vendor").rows.size() == 2u);
    BOOST_TEST(why("none").is_empty());
}

BOOST_AUTO_TEST_CASE(what_begins_later_says_so_and_a_vendor_never_counts) {
    const TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    workspace.edit("Fill", [&](Edit &edit) {
        Benefit late = benefit_of("late", 10);
        const Date from = app::value_of(workspace, Language::english).basis.from;
        late.starts_on = from + std::chrono::months(8); // eight months pass: the ninth is the first
        edit.add(late);
        edit.add(benefit_of("early", 10));
        Benefit vendor = benefit_of("vendor", 10);
        vendor.is_default = true;
        edit.add(vendor);
    });
    const Scorecard scorecard;
    const std::vector<app::PageInfo> pages;
    const auto told = [&](const std::string &target) {
        std::string all;
        const auto view = app::why({workspace, scorecard, pages, Language::dutch}, target);
        for (const app::WhyRow &row : view.rows)
            all += row.text + "|" + row.detail + "\n";
        return all;
    };
    const std::string total = told(app::why_whole_value());
    BOOST_TEST(total.find("late|60% ervan telt mee · vanaf maand 9\n") != std::string::npos);
    BOOST_TEST(total.find("early|60% ervan telt mee\n") != std::string::npos);
    BOOST_TEST(total.find("Wat later begint") != std::string::npos);
    const std::string vendor = told(app::why_value("benefit", "vendor"));
    BOOST_TEST(vendor.find("Telde het mee, dan voor 60%") != std::string::npos);
    BOOST_TEST(vendor.find("elt mee") == std::string::npos);
    BOOST_TEST(told(app::why_value_sum("vendor")).find("vendor|60% ervan, als het meetelde") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(figure_cards_wrap_their_words_and_stand_in_rows_where_there_is_little_room) {
    const std::vector<charts::FigureCard> cards(
        5, {"Net present value", "EUR 136,090", "at worst not within 5 years", "", Standing::doubtful});
    for (const double width : {900.0, 430.0}) {
        charts::SvgCanvas canvas({width, 400}, charts::Palette::light().ground);
        const double high = height_of_figure_cards(canvas, cards, width);
        const auto areas = draw_figure_cards(canvas, {0, 0, width, high}, charts::Palette::light(), cards);
        const std::string document = canvas.document("Totals");
        BOOST_TEST(document.find("…") == std::string::npos, width);
        BOOST_TEST(document.find("EUR 136,090") != std::string::npos, width);
        BOOST_REQUIRE(areas.size() == 5u);
        BOOST_TEST((areas.back().area.y > 0) == (width < 500), width);
        BOOST_TEST(areas.back().area.bottom() == high, boost::test_tools::tolerance(1e-6));
    }
}

BOOST_AUTO_TEST_SUITE_END()
