#include "model/entities/goal.h"
#include "tests/app/sample.h"
#include "workbench/app/presenters/list_presenter.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using app::ListPresenter;
using model::Goal;
using model::Language;

BOOST_AUTO_TEST_SUITE(list_presenter)

BOOST_AUTO_TEST_CASE(a_list_shows_columns_captions_and_choices) {
    const tests::TemporaryFolder folder;
    const model::Workspace workspace = tests::small_workspace(folder);
    const ListPresenter list(workspace, Goal::type(), Language::dutch);
    BOOST_TEST(list.rows().size() == 2u);
    BOOST_TEST(list.columns()[1].label == "Dient het doel");
    BOOST_TEST(list.rows()[0].cells[1] == "Grow the margin");
    BOOST_TEST(list.rows()[0].cells[2] == "Geld verdienen");
    BOOST_TEST(list.rows()[1].cells[1].empty());
    BOOST_TEST(list.find("bare").value() == 1u);
}

BOOST_AUTO_TEST_CASE(every_word_of_the_filter_must_occur) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    ListPresenter list(workspace, Goal::type(), Language::english);
    list.set_filter("MARGIN quote");
    BOOST_TEST(list.rows().size() == 1u);
    list.set_filter("margin knowledge");
    BOOST_TEST(list.rows().empty());
    list.set_filter("");
    BOOST_TEST(list.rows().size() == 2u);
    workspace.edit("Rename", [](model::Edit &edit) { edit.set(Goal::type(), "bare", "name", "Één café"); });
    list.refresh();
    list.set_filter("een CAFE");
    BOOST_TEST(list.rows().size() == 1u);
    list.set_filter("één");
    BOOST_TEST(list.rows().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_row_stands_where_the_mean_of_its_checks_stands) {
    const tests::TemporaryFolder folder;
    const model::Workspace workspace = tests::small_workspace(folder);
    ListPresenter list(workspace, Goal::type(), Language::english);
    list.judge(app::RecordChecks(tests::small_scorecard()));
    BOOST_TEST(list.rows()[0].score.value() == 100.0);
    BOOST_CHECK(list.rows()[0].standing == model::Standing::good);
    BOOST_TEST(list.rows()[1].score.value() == 40.0);
    BOOST_CHECK(list.rows()[1].standing == model::Standing::bad);
}

BOOST_AUTO_TEST_CASE(a_list_of_parts_holds_only_those_of_its_record) {
    const tests::TemporaryFolder folder;
    const model::Workspace workspace = tests::small_workspace(folder);
    const model::EntityType &kpi = *model::find_entity_type("kpi");
    BOOST_TEST(ListPresenter(workspace, kpi, Language::english, "quote").rows().size() == 1u);
    BOOST_TEST(ListPresenter(workspace, kpi, Language::english, "bare").rows().empty());
}

BOOST_AUTO_TEST_SUITE_END()
