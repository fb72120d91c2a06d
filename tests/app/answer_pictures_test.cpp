// Pictures of answers, sponsors and the radar. Expected shares are worked out by hand beside the tests.
#include "model/entities/coverage.h"
#include "model/entities/snapshot.h"
#include "model/entities/sponsor.h"
#include "model/entities/unit.h"
#include "tests/app/sample.h"
#include "workbench/app/charts/svg_canvas.h"
#include "workbench/app/picture_files.h"
#include "workbench/app/presenters/answer_pictures.h"
#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/app/presenters/record_pictures.h"
#include "workbench/app/presenters/sponsor_pictures.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using namespace kartrekker::model;
using charts::Voice;

namespace {

const auto nearly = [] { return boost::test_tools::tolerance(1e-9); };

/// One section of four questions: an ordinary one, one asked in reverse, one with points, one that too few
/// answered.
struct OneRound {
    Declaration declaration;
    ResponseStatistics statistics;

    OneRound() {
        declaration.id = "happiness";
        declaration.title = {"Happiness", "Geluk"};
        declaration.english_labels = {"never", "seldom", "sometimes", "often", "always"};
        declaration.dutch_labels = {"nooit", "zelden", "soms", "vaak", "altijd"};
        Section section;
        section.id = "fun";
        section.title = {"Fun", "Plezier"};
        section.items = {item("plain"), item("reversed"), item("points"), item("few")};
        section.items[1].is_reversed = true;
        section.items[2].low = 0;
        section.items[2].high = 2;
        section.items[2].answers = {{{"yes", "ja"}, 1}, {{"no", "nee"}, 0}, {{"not here", "n.v.t."}, {}}};
        declaration.sections = {section};
        statistics.round = "spring";
        statistics.respondents = 10;
        statistics.items["plain"] = {10, 3.5, 1, {1, 1, 2, 4, 2}, {}};
        statistics.items["reversed"] = {10, 3.5, 1, {3, 0, 0, 0, 7}, {}};
        statistics.items["points"] = {4, 0.75, 1, {3, 1, 6}, {}};
    }

    static Item item(const char *id) {
        Item item;
        item.id = id;
        item.text = {id, id};
        return item;
    }
    app::RoundPictures pictures() const {
        return {declaration, statistics, {{"", Norm{70, 50}}}, 5, Language::english};
    }
    charts::LikertChart chart() const { return pictures().likert(declaration.sections[0]); }
};

Sponsor sponsor_of(const char *id, const char *unit, std::int64_t credibility) {
    Sponsor sponsor;
    sponsor.id.text = sponsor.name = id;
    sponsor.role = "leader";
    sponsor.unit.text = unit;
    sponsor.credibility = credibility;
    return sponsor;
}

/// Shop, depot and office. Anna works in the shop and speaks for the depot, Ben works in the shop, Cas
/// nowhere.
void add_team(Workspace &workspace) {
    workspace.edit("Team", [](Edit &edit) {
        for (const char *id : {"shop", "depot", "office"}) {
            Unit unit;
            unit.id.text = unit.name = id;
            edit.add(unit);
        }
        edit.add(sponsor_of("anna", "shop", 5));
        edit.add(sponsor_of("ben", "shop", 3));
        edit.add(sponsor_of("cas", "", 2));
        Coverage coverage;
        coverage.sponsor.text = "anna";
        coverage.unit.text = "depot";
        edit.add(coverage);
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(new_pictures)

// 1 + 1 of 10 are below the middle of 1–5, 4 + 2 above it.
BOOST_FIXTURE_TEST_CASE(answers_stand_left_and_right_of_the_middle, OneRound) {
    const auto row = chart().rows.at(0);
    BOOST_TEST(row.left == "20%");
    BOOST_TEST(row.right == "60%");
    BOOST_TEST(row.count == "n 10");
    BOOST_REQUIRE(row.parts.size() == 5u);
    const double places[] = {-1, -0.5, 0, 0.5, 1}, shares[] = {0.1, 0.1, 0.2, 0.4, 0.2};
    for (std::size_t i = 0; i < 5; ++i) {
        BOOST_TEST(row.parts[i].place == places[i], nearly());
        BOOST_TEST(row.parts[i].share == shares[i], nearly());
    }
    BOOST_TEST(row.parts[3].tip == "often: 4 of 10 (40%)");
    BOOST_TEST(chart().middle_words == "neutral");
}

// Counts come after reverse keying: the three on the left said "always".
BOOST_FIXTURE_TEST_CASE(a_reversed_question_says_so, OneRound) {
    const auto row = chart().rows.at(1);
    BOOST_TEST(row.remark == "asked in reverse");
    BOOST_TEST(row.parts[0].tip == "always: 3 of 10 (30%)");
    BOOST_TEST(row.right == "70%");
}

// "Not here" is no answer; no comes before yes.
BOOST_FIXTURE_TEST_CASE(answers_with_points_stand_in_the_order_of_their_worth, OneRound) {
    const auto row = chart().rows.at(2);
    BOOST_REQUIRE(row.parts.size() == 2u);
    BOOST_TEST(row.parts[0].tip == "no: 1 of 4 (25%)");
    BOOST_TEST(row.parts[1].tip == "yes: 3 of 4 (75%)");
    BOOST_TEST(row.left == "25%");
}

BOOST_FIXTURE_TEST_CASE(what_too_few_answered_is_hatched_and_tells_nothing, OneRound) {
    const auto row = chart().rows.at(3);
    BOOST_TEST(row.parts.empty());
    BOOST_TEST(row.missing_words == "n < 5");
    BOOST_TEST(row.left + row.right + row.count == "");
    const charts::Picture picture = pictures().picture(&declaration.sections[0]);
    const std::string svg = svg_of(picture, charts::Palette::light(), 700, "Small & Sons · 1 May 2026");
    BOOST_TEST(svg.find("n &lt; 5") != std::string::npos);
    BOOST_TEST(svg.find("Small &amp; Sons") != std::string::npos);
    BOOST_TEST(svg.find("nan") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_unit_for_which_nobody_speaks_is_a_gap) {
    const tests::TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    add_team(workspace);
    const auto matrix = app::coverage_matrix(workspace, "ben", Language::english);
    BOOST_REQUIRE(matrix.rows.size() == 3u);
    BOOST_TEST((matrix.rows[0].voices == std::vector{Voice::works, Voice::works, Voice::none}));
    BOOST_TEST((matrix.rows[1].voices == std::vector{Voice::speaks, Voice::none, Voice::none}));
    BOOST_TEST(matrix.rows[0].figure == "2");
    BOOST_TEST(matrix.rows[0].tip == matrix.rows[0].label + "\n2 people speak for it\nanna works in " +
                                         matrix.rows[0].label + "\nben works in " + matrix.rows[0].label);
    BOOST_TEST(
        matrix.rows[1].tip.ends_with("1 person speaks for it\nanna also speaks for " + matrix.rows[1].label));
    BOOST_TEST(matrix.rows[2].tip == matrix.rows[2].label + "\nNobody in the team speaks for this unit.");
    BOOST_TEST(!matrix.rows[1].is_gap);
    BOOST_TEST(matrix.rows[2].is_gap);
    BOOST_TEST(matrix.columns[1].is_selected);
    BOOST_TEST(app::coverage_words(matrix, Language::english) ==
               "1 of 3 units have nobody who speaks for them");
}

// Ben 3 and Cas 2 are 2.5 together.
BOOST_AUTO_TEST_CASE(a_profile_stands_beside_the_mean_of_the_others) {
    const tests::TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    add_team(workspace);
    const auto profile = app::trait_profile(workspace, "anna", Language::english);
    BOOST_REQUIRE(profile.has_value());
    BOOST_TEST(profile->traits.size() == 8u);
    BOOST_TEST(profile->traits[0].own.value() == 5.0);
    BOOST_TEST(profile->traits[0].mean.value() == 2.5);
    BOOST_TEST(profile->needed == 4.0);
    BOOST_TEST(!profile->traits[1].own.has_value());
    BOOST_TEST(profile->traits[1].figure == "–");
    BOOST_TEST(!app::trait_profile(workspace, "nobody", Language::english).has_value());
    const auto pictures =
        app::record_pictures(workspace, Sponsor::type(), {{"sponsor", "anna"}}, Language::dutch);
    BOOST_REQUIRE(pictures.size() == 2u);
    BOOST_TEST(pictures[0].title == "Wie spreekt voor wie");
    BOOST_TEST(pictures[1].title == "Profiel van anna");
}

BOOST_AUTO_TEST_CASE(the_radar_shows_what_was_found_earlier_or_where_it_should_be) {
    const tests::TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);
    const std::vector<app::PageInfo> pages{{"goals", "Business goals", "", 1}};
    Scorecard scorecard = tests::small_scorecard();
    BOOST_TEST(
        app::radar_references(app::kept_scorecards(workspace), scorecard, pages, Language::english).size() ==
        1u);
    workspace.edit("Keep", [](Edit &edit) {
        for (const char *assessment : {"steps", "another"}) {
            Snapshot snapshot;
            snapshot.id.text = assessment;
            snapshot.name = "Start";
            snapshot.taken_on = parse_date("2026-05-01");
            snapshot.assessment = assessment;
            snapshot.version = snapshot.script_hash = snapshot.input_hash = "1";
            snapshot.result = R"({"assessments": [{"sections": [{"id": "goals", "evidence": 35,
                                 "perceived": null}, {"id": 7}, "nonsense"]}]})";
            edit.add(snapshot);
        }
    });
    scorecard.assessments[1].sections[0].targets = {{"pilot", "2027-01-01", 80}};
    const auto references =
        app::radar_references(app::kept_scorecards(workspace), scorecard, pages, Language::english);
    BOOST_REQUIRE(references.size() == 3u);
    BOOST_TEST(references[2].words == "With “Start”");
    const auto earlier = app::radar_with(workspace, scorecard, pages, references[2].id, Language::english);
    BOOST_TEST(earlier.axes[0].earlier_evidence.value() == 35.0);
    BOOST_TEST(!earlier.axes[0].earlier_perceived.has_value());
    workspace.edit("Answers", [](Edit &edit) {
        edit.set(Snapshot::type(), "steps", "result",
                 Value{std::string(R"({"assessments": [{"sections": [{"id": "goals", "perceived": 41,
                                      "n": 12}]}]})")});
    });
    model::SectionStatistics &people = scorecard.assessments[1].sections[0].perceived;
    people.mean = 44;
    people.count = 13; // one more, who would have said what makes the difference
    const auto beside = [&] {
        return app::radar_with(workspace, scorecard, pages, references[2].id, Language::english).axes[0];
    };
    BOOST_TEST(!beside().earlier_perceived.has_value());
    BOOST_TEST(beside().tip.find("41") == std::string::npos);
    people.count = 17;
    BOOST_TEST(beside().earlier_perceived.value() == 41.0);
    BOOST_TEST(!earlier.axes[1].earlier_evidence.has_value());
    BOOST_TEST(!earlier.shows_norm);
    const auto target = app::radar_with(workspace, scorecard, pages, "target", Language::english);
    BOOST_TEST(target.axes[0].wanted.value() == 80.0);
    BOOST_TEST(target.axes[0].tip.ends_with("target pilot: 80"));
    BOOST_TEST(app::radar_with(workspace, scorecard, pages, "gone", Language::english).shows_norm);
}

BOOST_AUTO_TEST_CASE(a_file_name_holds_nothing_that_a_file_system_refuses) {
    BOOST_TEST(app::picture_file_name("Small & Sons", "What/if: a \"b\"?", "png") ==
               "Small & Sons - What if a b.png");
    BOOST_TEST(app::picture_file_name("", "../..", "svg") == "kartrekker.svg");
    BOOST_TEST(app::picture_file_name("A\nB", "", "png") == "A B.png");
    const std::string name = app::picture_file_name(std::string(99, 'x') + "éé", "", "png");
    BOOST_TEST(name == std::string(99, 'x') + ".png"); // not cut inside a character
}

BOOST_AUTO_TEST_SUITE_END()
