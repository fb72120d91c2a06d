#include "model/entities/acknowledgement.h"
#include "model/entities/acknowledgement_request.h"
#include "model/entities/campaign.h"
#include "model/entities/guideline.h"
#include "model/entities/guideline_version.h"
#include "model/entities/kpi.h"
#include "model/entities/measurement.h"
#include "model/entities/organisation.h"
#include "model/entities/risk.h"
#include "model/entities/snapshot.h"
#include "model/entities/stakeholder.h"
#include "tests/app/sample.h"
#include "workbench/app/charts/svg_canvas.h"
#include "workbench/app/presenters/point_maps.h"
#include "workbench/app/presenters/record_pictures.h"
#include "workbench/app/presenters/trend_presenter.h"
#include "workbench/app/snapshots.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using charts::Danger;
using model::Language;

namespace {

void add_risk(model::Workspace &workspace, const std::string &id, std::optional<std::int64_t> likelihood,
              std::optional<std::int64_t> impact) {
    workspace.edit("Add", [&](model::Edit &edit) {
        model::Risk risk;
        risk.id.text = id;
        risk.name = "Risk " + id;
        risk.likelihood = likelihood;
        risk.impact = impact;
        edit.add(risk);
    });
}

void measure(model::Workspace &workspace, const std::string &id, const std::string &date, double value) {
    workspace.edit("Measure", [&](model::Edit &edit) {
        model::Measurement measurement;
        measurement.id.text = id;
        measurement.kpi.text = "days";
        measurement.date = model::parse_date(date);
        measurement.value = value;
        edit.add(measurement);
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(pictures)

// 60 is written down about the goals; 45, which people said, could tell beside today's 45 who came since.
BOOST_AUTO_TEST_CASE(a_snapshot_shows_what_was_written_down_and_not_what_people_said) {
    tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    model::Scorecard scorecard = tests::small_scorecard();
    for (model::AssessmentResult &assessment : scorecard.assessments) {
        assessment.version = "1.0";
        assessment.script_hash = assessment.input_hash = std::string(64, 'a');
    }
    app::take_snapshot(workspace, scorecard, "Before");
    for (const model::Snapshot &snapshot : workspace.all<model::Snapshot>()) {
        if (snapshot.assessment != "steps") continue;
        const auto pictures = app::record_pictures(workspace, model::Snapshot::type(),
                                                   {{"snapshot", snapshot.id.text}}, Language::english);
        BOOST_REQUIRE(pictures.size() == 1u);
        const std::string svg = charts::svg_of(pictures[0], charts::Palette::light(), 500, "");
        BOOST_TEST(svg.find("Business goals") != std::string::npos);
        BOOST_TEST(svg.find(">60<") != std::string::npos);
        BOOST_TEST(svg.find(">45<") == std::string::npos);
        return;
    }
    BOOST_FAIL("no snapshot of the steps");
}

BOOST_AUTO_TEST_CASE(every_map_names_two_ratings_of_a_kind_of_record) {
    for (const app::PointMapInfo &info : app::point_maps()) {
        const model::EntityType *type = model::find_entity_type(info.type);
        BOOST_REQUIRE(type);
        for (const std::string_view name : {info.x, info.y}) {
            BOOST_REQUIRE(type->find(name));
            BOOST_CHECK(type->find(name)->kind == model::FieldKind::rating);
        }
    }
}

// Method R7: a risk is high from impact × likelihood 15.
BOOST_AUTO_TEST_CASE(risks_stand_where_their_ratings_say_and_the_high_ones_in_red) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    add_risk(workspace, "leak", 3, 5);
    add_risk(workspace, "gossip", 2, 1);
    add_risk(workspace, "unknown", 4, std::nullopt);
    const auto view =
        app::point_map(workspace, *app::find_point_map(model::Risk::type()), "gossip", Language::english);
    BOOST_TEST(view.title == "Risk map");
    BOOST_TEST(view.map.x_label == "Likelihood");
    BOOST_TEST(view.map.y_label == "Impact");
    BOOST_TEST(view.map.points.size() == 2u);
    BOOST_TEST(view.map.points[0].x == 3);
    BOOST_TEST(view.map.points[0].y == 5);
    BOOST_TEST(!view.map.points[0].is_selected);
    BOOST_TEST(view.map.points[1].is_selected);
    BOOST_TEST(view.map.points[1].target == "gossip");
    BOOST_TEST(view.state.find("1 without both ratings") != std::string::npos);
    BOOST_CHECK(view.map.danger[4][2] == Danger::high);
    BOOST_CHECK(view.map.danger[3][2] != Danger::high); // 12
    BOOST_CHECK(view.map.danger[0][0] == Danger::none);
}

BOOST_AUTO_TEST_CASE(a_stakeholder_with_influence_and_against_it_is_the_danger) {
    const tests::TemporaryFolder folder;
    const model::Workspace workspace = tests::small_workspace(folder);
    const auto view =
        app::point_map(workspace, *app::find_point_map(model::Stakeholder::type()), {}, Language::dutch);
    BOOST_TEST(view.title == "Krachtenveld");
    BOOST_CHECK(view.map.danger[0][4] == Danger::high);
    BOOST_CHECK(view.map.danger[4][4] == Danger::none);
    BOOST_TEST(view.map.points.empty());
    BOOST_TEST(view.map.empty_words ==
               "Geef invloed en steun een cijfer van 1 tot 5, dan verschijnen hier de punten.");
}

BOOST_AUTO_TEST_CASE(points_of_one_cell_are_spread_and_can_each_be_chosen) {
    for (const int count : {1, 2, 3, 9, 40}) {
        charts::PointMap map;
        for (int i = 0; i < count; ++i)
            map.points.push_back({2, 4, "Point", "Point", std::to_string(i)});
        charts::SvgCanvas canvas({500, 264}, charts::Palette::light().card);
        const charts::HitAreas areas =
            draw_point_map(canvas, {0, 0, 500, 264}, charts::Palette::light(), map);
        BOOST_TEST(areas.size() == static_cast<std::size_t>(count));
        const double wide = (500 - 18) / 5.0;
        const charts::Rect column{18 + wide, 16, wide, 264 - 48}; // the second; rows are as high as they need
        for (const charts::HitArea &area : areas) {
            BOOST_TEST(column.contains(area.area.centre()));
            BOOST_TEST(charts::hit(areas, area.area.centre())->target == area.target);
        }
    }
}

namespace {

/// Whether the drawing has the words in one piece.
bool has_words(const std::string &svg, const std::string &words) {
    return svg.find(">" + words + "<") != std::string::npos;
}

std::string svg_of_map(const charts::PointMap &map, charts::Size size) {
    charts::SvgCanvas canvas(size, charts::Palette::light().card);
    draw_point_map(canvas, {0, 0, size.width, size.height}, charts::Palette::light(), map);
    return canvas.document("");
}

} // namespace

BOOST_AUTO_TEST_CASE(names_in_a_map_of_points_use_the_empty_cells_beside_them) {
    charts::PointMap map;
    map.points = {{4, 3, "Works council of the shops"},         {5, 3, "Managers"},
                  {4, 2, "Carlijn Heessels, regional manager"}, {3, 4, "Reading at home is unpaid work"},
                  {4, 4, "Bad news stands elsewhere first"},    {4, 4, "Nobody answers at night"}};
    const std::string low = svg_of_map(map, {580, 170}); // as in a window of 1280 by 800
    for (const charts::MapPoint &point : map.points)
        BOOST_TEST(has_words(low, point.label), point.label);
    const std::string lowest = svg_of_map(map, {580, 134}); // with a message above the page
    BOOST_TEST(has_words(lowest, "Managers"));
}

BOOST_AUTO_TEST_CASE(a_saved_map_of_points_has_every_name_whole) {
    charts::PointMap map;
    for (int x = 1; x <= charts::map_size; ++x)
        for (int i = 1; i <= 3; ++i)
            map.points.push_back({x, 4, "A name of many words that no cell has the room for in one line"});
    const double height = charts::height_of_point_map(map, 520);
    const std::string svg = svg_of_map(map, {520, height});
    BOOST_TEST(svg.find("…") == std::string::npos);
    BOOST_TEST(svg.find(">A name") != std::string::npos);
    BOOST_TEST(height > charts::point_map_height);
}

BOOST_AUTO_TEST_CASE(a_measured_kpi_shows_its_trend) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    const std::vector<app::RecordKey> path{{"goal", "quote"}, {"kpi", "days"}};
    BOOST_TEST(!app::kpi_trend(workspace, path, Language::english).has_value());
    measure(workspace, "later", "2026-09-01", 5);
    measure(workspace, "first", "2026-03-01", 8);
    workspace.edit("Target", [](model::Edit &edit) {
        edit.set(model::Kpi::type(), "days", "target", 2.0);
        edit.set(model::Kpi::type(), "days", "due", std::string("2027-03-01"));
    });
    const auto found = app::kpi_trend(workspace, path, Language::english);
    BOOST_REQUIRE(found.has_value());
    const charts::TrendChart &trend = *found;
    BOOST_TEST(trend.title == "Days to a quote");
    BOOST_TEST(trend.figure == "5");
    BOOST_TEST(trend.points.size() == 2u);
    BOOST_TEST(trend.points[0].value == 8.0);                       // the earliest first
    BOOST_TEST(trend.points[1].day - trend.points[0].day == 184.0); // 1 March to 1 September
    BOOST_TEST(trend.first_words == "1 March 2026");
    BOOST_TEST(trend.last_words == "1 March 2027"); // the day it is due
    BOOST_REQUIRE(trend.norm.has_value());
    BOOST_TEST(trend.norm->green == 3.8, boost::test_tools::tolerance(1e-9)); // 8 − 70% of 6
    BOOST_TEST(trend.norm->amber == 5.0, boost::test_tools::tolerance(1e-9)); // 8 − 50% of 6
    BOOST_TEST(!app::kpi_trend(workspace, {{"goal", "quote"}}, Language::english).has_value());
    workspace.edit("Day", [](model::Edit &edit) {
        edit.set(model::Organisation::type(), model::Organisation::only_id, "assessed_on",
                 std::string("2026-08-31"));
    });
    const auto before = app::kpi_trend(workspace, path, Language::english);
    BOOST_REQUIRE(before.has_value());
    BOOST_TEST(before->points.size() == 1u); // what was measured after the day does not count yet
    BOOST_TEST(before->figure == "8");
}

BOOST_AUTO_TEST_CASE(a_trend_draws_one_measurement_as_well_as_many) {
    charts::TrendChart trend;
    trend.title = "Days";
    trend.points = {{10, 8, "first"}};
    trend.first_day = trend.last_day = 10;
    for (int more = 0; more < 2; ++more) {
        charts::SvgCanvas canvas({300, 180}, charts::Palette::light().card);
        const auto areas = draw_trend(canvas, {0, 0, 300, 180}, charts::Palette::light(), trend);
        BOOST_TEST(areas.size() == trend.points.size());
        BOOST_TEST(canvas.document("trend").find("nan") == std::string::npos);
        trend.points.push_back({20, 4, "second"});
        trend.last_day = 20;
        trend.target = 2;
        trend.baseline = 8;
        trend.norm = charts::TrendNorm{10, 20, 8, 3.8, 5};
    }
}

BOOST_AUTO_TEST_CASE(a_bar_of_acknowledgements_tells_its_numbers_and_of_which_version) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    std::string campaign;
    workspace.edit("Ask", [&](model::Edit &edit) {
        model::Guideline guideline;
        guideline.name = "Phones";
        model::GuidelineVersion version;
        version.guideline.text = edit.add(guideline);
        version.version = "2";
        version.text = "Use them.";
        version.id.text = edit.add(version);
        model::Campaign asking;
        asking.name = "Spring";
        asking.version = version.id;
        campaign = edit.add(asking);
        model::AcknowledgementRequest request;
        request.campaign.text = campaign;
        request.who = "Night shift";
        request.people = 40;
        edit.add(request);
        model::Acknowledgement agreed;
        agreed.version = version.id;
        agreed.who = "Night shift";
        agreed.people = 12;
        agreed.date = model::parse_date("2026-05-01");
        edit.add(agreed);
    });
    const auto pictures =
        app::record_pictures(workspace, model::Campaign::type(), {{"campaign", campaign}}, Language::english);
    BOOST_REQUIRE(pictures.size() == 1u);
    charts::SvgCanvas canvas({600, 200}, charts::Palette::light().card);
    const auto areas = pictures[0].draw(canvas, {0, 0, 600, 200}, charts::Palette::light());
    BOOST_REQUIRE(areas.size() == 1u);
    BOOST_TEST(areas[0].tip == "Night shift\nAsked: 40\nAgreed: 12\nOpen: 28\nGuideline: Phones, version 2\n"
                               "Last: 1 May 2026"); // 40 − 12 = 28
}

BOOST_AUTO_TEST_SUITE_END()
