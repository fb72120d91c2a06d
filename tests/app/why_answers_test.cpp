// Why figures of the page of the answers are what they are. Expected figures are worked out by hand.
#include "model/translation.h"
#include "tests/app/survey.h"
#include "workbench/app/presenters/why_presenter.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using namespace kartrekker::model;
using app::AnswersFigures;
using tests::TwoRounds;

namespace {

const std::string of_no_unit = "People with an answer who belong to no unit: ";
const std::string not_the_whole = "The units need not add up to the whole: ";

} // namespace

BOOST_AUTO_TEST_SUITE(why_answers)

// 12 of 48 is a quarter. "shops" has no headcount of its own, its unit has 16: 12 of 16 is three quarters.
BOOST_FIXTURE_TEST_CASE(a_response_names_both_numbers_and_where_the_people_stand, TwoRounds) {
    note_people("shops");
    const AnswersFigures figures = survey.figures();
    const Scorecard scorecard;
    const app::WhyInputs inputs{workspace, scorecard, {}, Language::english, &figures};
    const auto round = app::why(inputs, app::why_response("spring"));
    BOOST_TEST(round.figure == "25%");
    BOOST_TEST(round.rows.at(0).text == "25% = 12 people with an answer ÷ 48 people.");
    BOOST_TEST(round.rows.at(1).text == "The 48 people are the headcount of the organisation.");
    BOOST_TEST(round.rows.at(2).target == "engagement/organisation/organisation");
    BOOST_TEST(round.rows.back().text == "West");
    BOOST_TEST(round.rows.back().figure == "75%");
    const auto west = app::why(inputs, round.rows.back().target);
    BOOST_TEST(west.rows.at(0).text == "75% = 12 people with an answer ÷ 16 people.");
    BOOST_TEST(west.rows.back().target == app::why_response("spring"));
    BOOST_TEST(app::why(inputs, app::why_response("winter")).is_empty());
}

// Twelve people in all, but only three in the winter round, and four of a unit's group in another.
BOOST_FIXTURE_TEST_CASE(a_withheld_response_or_difference_tells_no_figure, TwoRounds) {
    survey.add_group("office", false);
    survey.add_round("winter", "2026-12-01");
    survey.answer("winter", "shops", 3, {});
    note_people("office");
    survey.answer("autumn", "office", 4, {});
    const AnswersFigures figures = survey.figures();
    const Scorecard scorecard;
    const app::WhyInputs inputs{workspace, scorecard, {}, Language::english, &figures};
    for (const std::string &target : {app::why_response("winter"), app::why_response("autumn", "west")}) {
        const auto why = app::why(inputs, target);
        BOOST_TEST(why.figure == "n < 5", target);
        BOOST_TEST(why.state.starts_with("Withheld: "), target);
        for (const app::WhyRow &row : why.rows) {
            BOOST_TEST(row.text.find(" ÷ ") == std::string::npos, row.text);
            const bool is_of_small = row.text != "The whole round" || target == app::why_response("winter");
            if (is_of_small)
                BOOST_TEST((row.figure.empty() || row.figure == "n < 5"), row.text << row.figure);
        }
    }
    BOOST_TEST(app::why(inputs, app::why_change(tests::questionnaire, "governance")).is_empty());
}

// 2 counts as 25, 3 as 50, 4 as 75: means 37.5 and 62.5. The interval and g are worked out in answers_test.
BOOST_FIXTURE_TEST_CASE(a_difference_tells_both_sides_its_interval_and_its_effect, TwoRounds) {
    const AnswersFigures figures = survey.figures();
    const Scorecard scorecard;
    const app::WhyInputs inputs{workspace, scorecard, {}, Language::english, &figures};
    const auto why = app::why(inputs, app::why_change(tests::questionnaire, "goals"));
    BOOST_TEST(why.figure == "+25");
    BOOST_TEST(why.state == "The mean of autumn minus that of spring, on a scale from 0 to 100.");
    BOOST_TEST(why.rows.at(0).text == "spring"); // as the page has them
    BOOST_TEST(why.rows.at(0).figure == "37.5");
    BOOST_TEST(why.rows.at(0).detail == "n = 12, SD 13.1");
    BOOST_TEST(why.rows.at(1).text == "autumn");
    BOOST_TEST(why.rows.at(1).figure == "62.5");
    BOOST_TEST(why.rows.at(3).text == "More than chance: 0 lies outside the interval.");
    BOOST_TEST(why.rows.at(4).text ==
               "95% interval from +13.9 to +36.1: the difference and, to both sides, t × "
               "√(13.1² ÷ 12 + 13.1² ÷ 12), with t for 22 degrees of freedom (Welch).");
    BOOST_TEST(why.rows.at(6).text.starts_with("Hedges' g +1.85, large effect"));
    BOOST_TEST(app::why(inputs, app::why_change(tests::questionnaire, "cases"))
                   .is_empty()); // nobody answered them in autumn
}

// 12 people of West and 8 of no unit; then 3 of none, whom 15 in all less 12 would tell.
BOOST_FIXTURE_TEST_CASE(a_response_says_why_its_units_are_not_the_whole, TwoRounds) {
    note_people("shops");
    survey.add_group("office", false);
    survey.answer("spring", "office", 8, {});
    survey.answer("autumn", "office", 3, {});
    const AnswersFigures figures = survey.figures();
    const Scorecard scorecard;
    const app::WhyInputs inputs{workspace, scorecard, {}, Language::english, &figures};
    const auto last = [&](const char *round) {
        return app::why(inputs, app::why_response(round)).rows.back().text;
    };
    BOOST_TEST(last("spring") == of_no_unit + "8.");
    BOOST_TEST(last("autumn").starts_with(not_the_whole));
    BOOST_TEST(last("autumn").find_first_of("0123456789") == std::string::npos);
}

// Every mixture of people in two units and in none, of whom fewer than 5 are told by nothing.
BOOST_FIXTURE_TEST_CASE(what_belongs_to_no_unit_never_tells_of_few, tests::Asked) {
    for (const char *group : {"west", "east", "none"}) {
        survey.add_group(group, false);
        if (std::string(group) == "none") continue;
        workspace.edit("Unit", [&](Edit &edit) {
            Unit unit;
            unit.id.text = unit.name = group;
            edit.add(unit);
            edit.set(RespondentGroup::type(), group, "unit", Value{std::string(group)});
        });
    }
    std::map<std::string, int> belong_to_none;
    for (const int west : {0, 3, 5, 9})
        for (const int east : {0, 3, 5, 9})
            for (const int none : {0, 3, 5, 9}) {
                const std::string round =
                    fill("{0}-{1}-{2}", {std::to_string(west), std::to_string(east), std::to_string(none)});
                belong_to_none[round] = none;
                survey.add_round(round.c_str(), "2026-03-02");
                for (const auto &[group, people] :
                     {std::pair{"west", west}, std::pair{"east", east}, std::pair{"none", none}})
                    if (people) survey.answer(round.c_str(), group, people, {});
            }
    const AnswersFigures figures = app::answers_of(workspace);
    const Scorecard scorecard;
    const app::WhyInputs inputs{workspace, scorecard, {}, Language::english, &figures};
    int told = 0;
    for (const auto &[round, none] : belong_to_none)
        for (const app::WhyRow &row : app::why(inputs, app::why_response(round)).rows) {
            if (!row.text.starts_with(of_no_unit)) continue;
            ++told;
            BOOST_TEST(none >= 5, round);
            BOOST_TEST(row.text == of_no_unit + std::to_string(none) + ".", round);
        }
    BOOST_TEST(told == 8); // 5 or 9 of each unit and of none
}

BOOST_AUTO_TEST_SUITE_END()
