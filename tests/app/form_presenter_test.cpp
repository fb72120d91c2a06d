#include "model/entities/goal.h"
#include "tests/app/sample.h"
#include "workbench/app/presenters/form_presenter.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using app::FormPresenter;
using model::Goal;
using model::Language;

namespace {

struct Fixture {
    tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);

    FormPresenter form(const char *id, Language language = Language::english) {
        return FormPresenter(workspace, Goal::type(), id, language);
    }
    static std::size_t place_of(const FormPresenter &form, std::string_view name) {
        const auto &fields = form.fields();
        const auto found = std::find_if(fields.begin(), fields.end(), [&](const app::FormField &field) {
            return field.info->name == name;
        });
        BOOST_REQUIRE(found != fields.end());
        return static_cast<std::size_t>(found - fields.begin());
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(form_presenter, Fixture)

BOOST_AUTO_TEST_CASE(a_form_has_every_field_in_the_order_of_the_description) {
    const FormPresenter goal = form("quote");
    BOOST_TEST(goal.fields().size() == Goal::type().fields.size());
    BOOST_TEST(goal.fields()[0].text == "Quote within a day");
    BOOST_TEST(goal.caption() == "Quote within a day");
    BOOST_TEST(form("quote", Language::dutch).fields()[0].label == "Doelstelling");
}

BOOST_AUTO_TEST_CASE(a_reference_offers_the_captions_of_its_target_and_nothing) {
    const FormPresenter goal = form("quote");
    const auto &options = goal.fields()[place_of(goal, "objective")].options;
    BOOST_TEST(options.size() == 2u);
    BOOST_TEST(options[0].id.empty());
    BOOST_TEST(options[1].label == "Grow the margin");
}

BOOST_AUTO_TEST_CASE(a_change_is_stored_at_once_and_typing_melts_into_one_step) {
    FormPresenter goal = form("quote");
    const auto steps = workspace.history().size();
    for (const char *text : {"Quote w", "Quote wi", "Quote within an hour"})
        BOOST_TEST(goal.change(0, text));
    BOOST_TEST(workspace.find<Goal>("quote")->name == "Quote within an hour");
    BOOST_TEST(workspace.history().size() == steps + 1);
    workspace.undo();
    goal.refresh();
    BOOST_TEST(goal.fields()[0].text == "Quote within a day");
}

BOOST_AUTO_TEST_CASE(a_bad_date_stays_in_the_field_with_its_reason_and_is_not_stored) {
    FormPresenter goal = form("quote");
    const std::size_t due = place_of(goal, "due");
    BOOST_TEST(!goal.change(due, "31 March"));
    BOOST_TEST(goal.fields()[due].text == "31 March");
    BOOST_TEST(goal.fields()[due].problem.find("31 March") != std::string::npos);
    BOOST_TEST(model::format_date(*workspace.find<Goal>("quote")->due) == "2027-03-31");
    goal.refresh();
    BOOST_TEST(goal.fields()[due].text == "31 March");
    BOOST_TEST(goal.change(due, "2027-04-30"));
    BOOST_TEST(goal.fields()[due].problem.empty());
}

BOOST_AUTO_TEST_CASE(what_was_not_stored_names_field_record_and_text_and_can_be_typed_again) {
    FormPresenter goal = form("quote");
    BOOST_TEST(goal.unstored().empty());
    goal.change(place_of(goal, "due"), "31-31");
    goal.change(0, "");
    const auto texts = goal.unstored();
    BOOST_REQUIRE(texts.size() == 2u);
    const app::LeftBehind left{{}, goal.caption(), {texts[1]}};
    BOOST_TEST(left.words(Language::english) ==
               "“Due” of “Quote within a day” was not changed. “31-31” in the field Due is not a date. Write "
               "the day first and the year in four digits: 21-11-2026 or 21 Nov 2026.");
    FormPresenter again = form("quote");
    again.put_back(texts);
    BOOST_TEST(again.fields()[place_of(again, "due")].text == "31-31");
    BOOST_TEST(again.unstored().size() == 2u);
    BOOST_TEST(again.take_back());
    BOOST_TEST(again.unstored().empty());
}

BOOST_AUTO_TEST_CASE(a_required_field_cannot_be_emptied) {
    FormPresenter goal = form("quote");
    BOOST_TEST(!goal.change(0, ""));
    BOOST_TEST(!goal.fields()[0].problem.empty());
    BOOST_TEST(workspace.find<Goal>("quote")->name == "Quote within a day");
}

BOOST_AUTO_TEST_CASE(what_a_criterion_misses_is_said_at_the_empty_field_that_carries_its_rule) {
    const app::RecordChecks checks(tests::small_scorecard());
    FormPresenter bare = form("bare");
    bare.judge(checks);
    const auto &objective = bare.fields()[place_of(bare, "objective")];
    BOOST_TEST(!objective.remark.empty());
    BOOST_TEST(objective.info->rule == "G1");
    BOOST_TEST(bare.fields()[place_of(bare, "lever")].remark.empty()); // 80 is good enough
    FormPresenter whole = form("quote");
    whole.judge(checks);
    BOOST_TEST(whole.fields()[place_of(whole, "objective")].remark.empty());
}

BOOST_AUTO_TEST_CASE(dates_are_edited_in_the_way_of_the_language) {
    FormPresenter dutch = form("quote", Language::dutch);
    const std::size_t due = place_of(dutch, "due");
    BOOST_TEST(dutch.fields()[due].text == "31 mrt 2027");
    BOOST_TEST(form("quote").fields()[due].text == "31 Mar 2027");
    const auto steps = workspace.undo_count();
    BOOST_TEST(dutch.change(due, "31-3-2027")); // the same day
    BOOST_TEST(workspace.undo_count() == steps);
    BOOST_TEST(dutch.change(due, "2-11-2026"));
    BOOST_TEST(model::format_date(*workspace.find<Goal>("quote")->due) == "2026-11-02");
    BOOST_TEST(dutch.fields()[due].text == "2-11-2026"); // nothing changes under the hands of who types
}

BOOST_AUTO_TEST_CASE(what_was_typed_and_stored_settles_as_it_is_written_once_the_field_is_left) {
    FormPresenter goal = form("quote", Language::dutch);
    const std::size_t due = place_of(goal, "due");
    BOOST_TEST(!goal.settle());
    goal.change(due, "2-11-2026");
    BOOST_TEST(goal.settle());
    BOOST_TEST(goal.fields()[due].text == "2 nov 2026");
    goal.change(due, "soon");
    BOOST_TEST(!goal.settle()); // it is not stored
    BOOST_TEST(goal.fields()[due].text == "soon");
}

BOOST_AUTO_TEST_CASE(numbers_are_edited_in_the_way_of_the_language) {
    const model::EntityType &kpi = *model::find_entity_type("kpi");
    FormPresenter dutch(workspace, kpi, "days", Language::dutch);
    const std::size_t baseline = place_of(dutch, "baseline");
    BOOST_TEST(dutch.change(baseline, "2,5"));
    FormPresenter english(workspace, kpi, "days", Language::english);
    BOOST_TEST(english.fields()[baseline].text == "2.5");
    BOOST_TEST(FormPresenter(workspace, kpi, "days", Language::dutch).fields()[baseline].text == "2,5");
}

BOOST_AUTO_TEST_SUITE_END()
