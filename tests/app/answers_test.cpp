// The page of the answers. Expected figures are worked out by hand beside the tests.
#include "tests/app/survey.h"
#include "workbench/app/charts/svg_canvas.h"
#include "workbench/app/live_answers.h"

#include <boost/test/unit_test.hpp>
#include <future>

using namespace kartrekker;
using namespace kartrekker::model;
using app::AnswersChoice;
using app::AnswersFigures;
using app::AnswersOrder;
using app::AnswersView;
using charts::ChangeRow;
using tests::Asked;
using tests::questionnaire;
using tests::TwoRounds;

namespace {

const ChangeRow &row_of(const AnswersView &view, const std::string &section) {
    const auto row = std::find_if(view.changes.begin(), view.changes.end(), [&](const ChangeRow &one) {
        return one.target == "section/" + section || one.label == section;
    });
    BOOST_REQUIRE(row != view.changes.end());
    return *row;
}

std::string drawn(const ChangeRow &row) {
    charts::SvgCanvas canvas({600, 100}, charts::Palette::light().card);
    draw_change_row(canvas, {0, 0, 600, 100}, charts::Palette::light(), row, 40);
    return canvas.document("Row");
}

} // namespace

BOOST_AUTO_TEST_SUITE(answers_page)

// 2 counts as 25, 3 as 50, 4 as 75. Means 37.5 and 62.5; deviations from them are all 12.5, so the standard
// deviation is √(12·12.5²/11) = 13.056. Difference 25, its error 13.056·√(2/12) = 5.330, with 22 degrees of
// freedom t = 2.0739: 25 ± 11.05. g = 25/13.056·(1 − 3/87) = 1.849.
BOOST_FIXTURE_TEST_CASE(the_latest_two_rounds_are_compared, TwoRounds) {
    const AnswersView view = survey.view();
    BOOST_CHECK(view.way == app::AnswersWay::rounds);
    BOOST_TEST(view.head.first == "spring");
    BOOST_TEST(view.head.second == "autumn");
    BOOST_TEST(view.head.reach == 40);
    const ChangeRow &goals = view.changes.front();
    BOOST_TEST(goals.target == "section/goals");
    BOOST_TEST(goals.first.figure == "37.5");
    BOOST_TEST(goals.second.figure == "62.5");
    BOOST_TEST(goals.figure == "+25");
    BOOST_TEST(goals.words == "large effect");
    BOOST_TEST(goals.detail == "+13.9 to +36.1 · g +1.85");
    BOOST_TEST(goals.remark == "Answers: 12 and 12");
    BOOST_TEST(goals.is_beyond_chance);
    BOOST_TEST(view.sentence == goals.label + " changed most: 25 points up (large effect). That is more than "
                                              "chance. 1 section is withheld: too few people answered it.");
    const AnswersView dutch = survey.view({}, {}, Language::dutch);
    BOOST_TEST(dutch.changes.front().detail == "+13,9 tot +36,1 · g +1,85");
    BOOST_TEST(dutch.sentence.find("25 punten omhoog (groot effect). Dat is meer dan toeval.") !=
               std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(what_is_withheld_has_no_figure_and_no_mark, TwoRounds) {
    const AnswersView view = survey.view();
    const Declaration declaration = survey.scoring.declaration(questionnaire);
    const ChangeRow &governance = row_of(view, declaration.find_section("governance")->title.english);
    BOOST_TEST(governance.is_withheld);
    BOOST_TEST(!governance.second.mean);
    BOOST_TEST(governance.second.figure == "n < 5");
    BOOST_TEST(governance.remark == "Answers: 12 and n < 5");
    BOOST_TEST(governance.words == "withheld");
    BOOST_TEST(!governance.difference);
    BOOST_TEST(!governance.is_open);
    const ChangeRow &cases = row_of(view, declaration.find_section("cases")->title.english);
    BOOST_TEST(!cases.is_withheld);
    BOOST_TEST(cases.words == "nothing to compare");
    BOOST_TEST(cases.remark == "Answers: 12 and nobody");
}

// Everyone gave the same answer to the sponsors: a difference of 0, and no interval that 0 could lie outside
// of.
BOOST_FIXTURE_TEST_CASE(without_spread_nothing_is_said_of_chance, TwoRounds) {
    const ChangeRow sponsors = row_of(survey.view(), "sponsors");
    BOOST_TEST(sponsors.figure == "0");
    BOOST_TEST(sponsors.detail == "");
    BOOST_TEST(!sponsors.is_beyond_chance);
}

// An item's mean is (6·2 + 6·3)/12 = 2.5 in spring and 3.5 in autumn.
BOOST_FIXTURE_TEST_CASE(a_section_opens_to_its_questions, TwoRounds) {
    AnswersOrder order;
    order.turned = {"section/goals"};
    const AnswersView closed = survey.view(), open = survey.view({}, order);
    const auto questions = std::count_if(open.changes.begin(), open.changes.end(), [](const ChangeRow &row) {
        return row.kind == ChangeRow::Kind::question;
    });
    BOOST_TEST(open.changes.size() == closed.changes.size() + static_cast<std::size_t>(questions));
    BOOST_TEST(questions > 0);
    BOOST_TEST(*open.changes[0].is_open);
    BOOST_TEST((open.changes[1].kind == ChangeRow::Kind::question));
    BOOST_TEST(open.changes[1].figure == "+1");
    BOOST_TEST(open.changes[1].detail == "2.5 → 3.5");
}

BOOST_FIXTURE_TEST_CASE(sections_stand_in_the_chosen_order, TwoRounds) {
    survey.add_round("winter", "2026-12-01");
    survey.answer("winter", "shops", 6, {{"sponsors", '2'}});
    survey.answer("winter", "shops", 6, {});
    AnswersChoice choice;
    choice.first = "spring";
    AnswersOrder order;
    order.is_by_change = false;
    BOOST_TEST(survey.view(choice, order).changes[0].target == "section/goals");
    // Sponsors: 50 for all against 37.5 ± 13.056: g = −12.5/9.232·0.9655 = −1.307. Goals the other way
    // round: the same.
    choice.second = "winter";
    const AnswersView view = survey.view(choice);
    BOOST_TEST(row_of(view, "goals").detail.ends_with("g +1.31"));
    BOOST_TEST(row_of(view, "sponsors").detail.ends_with("g −1.31"));
    BOOST_TEST(view.sentence.find("Of 2 sections, 2 differ by more than chance.") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(taking_the_other_side_changes_sides, TwoRounds) {
    AnswersChoice choice = survey.figures().choice;
    BOOST_TEST(choice.first == "spring");
    BOOST_TEST(choice.second == "autumn");
    choice.take_first("autumn");
    BOOST_TEST(choice.second == "spring");
    BOOST_TEST(survey.view(choice).changes.front().figure == "−25");
    choice.take_way(app::AnswersWay::groups);
    choice.take_questionnaire("another");
    const AnswersFigures back = survey.figures(choice); // there is none of that name
    BOOST_TEST(back.choice.questionnaire == questionnaire);
    BOOST_TEST(back.choice.second == "autumn");
}

// 12 of 48 are a quarter.
BOOST_FIXTURE_TEST_CASE(the_response_says_how_many_answered, TwoRounds) {
    workspace.edit("Headcount", [](Edit &edit) {
        edit.set(*find_entity_type("organisation"), "organisation", "headcount", std::int64_t{48});
    });
    const auto rows = survey.view().responses;
    BOOST_REQUIRE(rows.size() == 3u);
    BOOST_TEST((rows[0].kind == charts::ResponseRow::Kind::heading));
    BOOST_TEST(rows[1].label == "spring");
    BOOST_TEST(rows[1].detail == "2 March 2026");
    BOOST_TEST(rows[1].count == "12 of 48");
    BOOST_TEST(rows[1].figure == "25%");
    BOOST_TEST(*rows[1].share == 0.25);
    survey.add_round("small", "2026-12-01");
    survey.answer("small", "shops", 4, {});
    const AnswersView view = survey.view();
    BOOST_TEST(view.responses[3].is_withheld);
    BOOST_TEST(view.responses[3].withheld_word == "n < 5");
    BOOST_TEST(view.responses[3].count + view.responses[3].figure == "");
    BOOST_TEST(view.changes.empty());
    BOOST_TEST(view.refusal.find("fewer than 5") != std::string::npos);
}

// Board: nine at 75. Shops: twelve at 50.
BOOST_FIXTURE_TEST_CASE(one_round_compares_its_leaders_with_all_others, Asked) {
    survey.add_group("shops", false);
    survey.add_group("board", true);
    survey.add_round("2026-03-02", "2026-03-02");
    survey.answer("2026-03-02", "shops", 12, {});
    survey.answer("2026-03-02", "board", 9, {{"goals", '4'}});
    const AnswersView view = survey.view();
    BOOST_CHECK(view.way == app::AnswersWay::groups);
    BOOST_TEST(view.head.first == "board");
    BOOST_TEST(view.head.second == "all others");
    BOOST_TEST(view.rounds.words.at(0) == "2 March 2026");
    BOOST_TEST(view.changes.front().figure == "−25");
    BOOST_TEST(std::none_of(view.changes.begin(), view.changes.end(), [](const ChangeRow &row) {
        return row.is_open || row.kind == ChangeRow::Kind::question; // no single question of a group
    }));
    AnswersChoice rounds;
    rounds.way = app::AnswersWay::rounds;
    BOOST_TEST(survey.view(rounds).changes.empty());
    BOOST_TEST(!survey.view(rounds).refusal.empty());
}

// With two groups, the larger one would tell the smaller one's mean by subtraction: both are withheld.
BOOST_FIXTURE_TEST_CASE(one_round_shows_groups_or_the_answers_to_a_section, Asked) {
    survey.add_group("shops", false);
    survey.add_group("office", false);
    survey.add_round("spring", "2026-03-02");
    survey.answer("spring", "shops", 12, {{"goals", '4'}});
    survey.answer("spring", "office", 3, {{"goals", '1'}});
    AnswersChoice choice;
    choice.take_way(app::AnswersWay::one_round);
    const AnswersView view = survey.view(choice);
    BOOST_CHECK(view.way == app::AnswersWay::one_round);
    BOOST_REQUIRE(view.picture.has_value());
    BOOST_TEST(view.picture->title == "Sections by group");
    const std::string map = svg_of(*view.picture, charts::Palette::light(), 700, "");
    BOOST_TEST(tests::count_of(map, "n &lt; 5") == 2 * (view.shown.ids.size() - 1));
    AnswersOrder order;
    order.section = "goals";
    const AnswersView goals = survey.view(choice, order);
    const std::string bars = svg_of(*goals.picture, charts::Palette::light(), 700, "");
    BOOST_TEST(bars.find("80%") != std::string::npos); // 12 of 15
    survey.add_round("summer", "2026-06-01");
    survey.answer("summer", "shops", 4, {});
    choice.round = "summer";
    BOOST_TEST(!survey.view(choice).picture.has_value());
    BOOST_TEST(survey.view(choice).refusal.find("Fewer than 5") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_withheld_group_stays_withheld, Asked) {
    survey.add_group("shops", false);
    survey.add_group("office", false);
    survey.add_round("spring", "2026-03-02");
    survey.answer("spring", "shops", 12, {});
    survey.answer("spring", "office", 3, {});
    for (const char *second : {"", "shops"}) {
        AnswersChoice choice;
        choice.way = app::AnswersWay::groups;
        choice.first = "office";
        choice.second = second;
        const AnswersView view = survey.view(choice);
        BOOST_TEST(view.changes.empty());
        BOOST_TEST(view.sentence.empty());
        BOOST_TEST(view.refusal.find("fewer than 5") != std::string::npos);
    }
}

BOOST_FIXTURE_TEST_CASE(nothing_is_compared_while_nobody_answered, Asked) {
    const AnswersView view = survey.view();
    BOOST_TEST(view.is_empty);
    BOOST_TEST(view.changes.empty());
}

BOOST_FIXTURE_TEST_CASE(beside_the_window_the_newest_request_is_answered, TwoRounds) {
    std::promise<app::LiveAnswers::Outcome> last;
    app::LiveAnswers answers(workspace, [&](const app::LiveAnswers::Outcome &outcome) {
        if (outcome.figures && outcome.figures->choice.first == "autumn") last.set_value(outcome);
    });
    AnswersChoice choice;
    answers.request(choice, true);
    choice.first = "autumn";
    choice.second = "spring";
    answers.request(choice, false);
    auto found = last.get_future();
    BOOST_REQUIRE((found.wait_for(std::chrono::seconds(20)) == std::future_status::ready));
    const auto outcome = found.get();
    BOOST_TEST(answers_view(*outcome.figures, {}, Language::english).changes.front().figure == "−25");
}

BOOST_AUTO_TEST_CASE(only_answers_and_what_they_belong_to_count_as_a_change) {
    BOOST_TEST(app::changes_answers({"", {{"response", "r", ChangeKind::added, {}}}}));
    BOOST_TEST(app::changes_answers({"", {{"organisation", "o", ChangeKind::changed, {}}}}));
    BOOST_TEST(!app::changes_answers({"", {{"goal", "g", ChangeKind::added, {}}}}));
}

BOOST_AUTO_TEST_CASE(the_axis_holds_every_interval) {
    ChangeRow row;
    row.difference = -4;
    BOOST_TEST(charts::reach_of({row}) == 5);
    row.low = -12;
    row.high = 4;
    BOOST_TEST(charts::reach_of({row}) == 20);
    row.kind = ChangeRow::Kind::question; // its difference has a scale of its own
    BOOST_TEST(charts::reach_of({row}) == 5);
}

BOOST_AUTO_TEST_CASE(marks_tell_the_sides_apart_without_colour) {
    ChangeRow row;
    row.first = {20, "20"};
    row.second = {60, "60"};
    row.difference = 40;
    row.low = 30;
    row.high = 50;
    const std::string one = drawn(row);
    BOOST_TEST(tests::count_of(one, "<circle") == 2u);
    const std::string hollow = "fill=\"" + charts::hex(charts::Palette::light().card) + "\"";
    BOOST_TEST(tests::count_of(one, hollow) == 3u); // the ground, the first mark, an unsure difference
    row.is_beyond_chance = true;
    BOOST_TEST(tests::count_of(drawn(row), hollow) == 2u);
    row.second.mean.reset();
    row.difference.reset();
    row.is_withheld = true;
    BOOST_TEST(tests::count_of(drawn(row), "<circle") == 1u);
    BOOST_TEST(tests::count_of(drawn(row), "<clipPath") >= 1u); // hatched
}

BOOST_AUTO_TEST_CASE(a_withheld_response_is_hatched_and_has_no_bar) {
    charts::ResponseRow row;
    row.kind = charts::ResponseRow::Kind::unit;
    row.label = "Office";
    row.is_withheld = true;
    row.withheld_word = "n < 5";
    charts::SvgCanvas canvas({300, 40}, charts::Palette::light().card);
    draw_response_row(canvas, {0, 0, 300, 40}, charts::Palette::light(), row);
    const std::string picture = canvas.document("Row");
    BOOST_TEST(picture.find("n &lt; 5") != std::string::npos);
    BOOST_TEST(picture.find(charts::hex(charts::Palette::light().accent)) == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
