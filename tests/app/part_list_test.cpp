#include "model/entities/goal.h"
#include "model/entities/kpi.h"
#include "model/entities/workforce.h"
#include "tests/app/sample.h"
#include "workbench/app/presenters/paste_records.h"
#include "workbench/app/presenters/several_records.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using app::ListPresenter;
using model::Goal;
using model::Kpi;
using model::Language;

namespace {

/// The goal "quote" has one KPI, the goal "bare" none.
struct PartsOfGoals {
    tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);

    ListPresenter kpis(const std::string &goal, Language language = Language::english) {
        return ListPresenter(workspace, Kpi::type(), language, goal);
    }
    std::vector<std::string> all_of(const std::string &goal, std::string app::ListRow::*words) {
        const ListPresenter list = kpis(goal);
        std::vector<std::string> all;
        for (const app::ListRow &row : list.rows())
            all.push_back(row.*words);
        return all;
    }
    std::vector<std::string> names(const std::string &goal) { return all_of(goal, &app::ListRow::caption); }
    std::vector<std::string> ids(const std::string &goal) { return all_of(goal, &app::ListRow::id); }
};

/// Captions or ids.
using PartWords = std::vector<std::string>;

} // namespace

BOOST_FIXTURE_TEST_SUITE(lists_of_parts, PartsOfGoals)

BOOST_AUTO_TEST_CASE(the_list_of_all_parts_stands_by_owner_and_takes_none_in) {
    workspace.edit("Add", [](model::Edit &edit) {
        Kpi kpi;
        kpi.goal.text = "bare";
        kpi.name = "Pages read";
        edit.add(kpi);
    });
    const auto types = app::types_of_page("goals");
    BOOST_TEST(types.front() == &Goal::type());
    const auto place = std::find(types.begin(), types.end(), &Kpi::type());
    BOOST_REQUIRE((place != types.end()));
    BOOST_TEST(std::all_of(place, types.end(), [](const auto *type) { return type->owner() != nullptr; }));
    ListPresenter all = kpis({});
    all.set_layout(app::ListLayout::usual_of_all(Kpi::type()));
    BOOST_REQUIRE(all.groups().size() == 2u);
    BOOST_TEST(all.groups()[0].name == "Goal: Quote within a day");
    BOOST_TEST(all.groups()[1].name == "Goal: Share knowledge");
    BOOST_TEST(all.rows().size() == 2u);
    BOOST_TEST(!app::can_be_added(all));
    BOOST_TEST(app::can_be_added(kpis("bare")));
    const auto kept = app::ListLayout::from_text(Kpi::type(), all.layout().text());
    BOOST_TEST(kept.group == "goal");
}

BOOST_AUTO_TEST_CASE(pasted_rows_become_parts_of_the_owner_in_one_step) {
    const auto steps = workspace.undo_count();
    const auto result = app::paste_records(workspace, kpis("bare", Language::dutch),
                                           "KPI\tNulmeting\tDoelstelling\n"
                                           "Pagina's\t1,5\tQuote within a day\n"
                                           "\"Vragen\"\"\"\t\t\n");
    BOOST_TEST(result.words(Kpi::type(), Language::dutch) ==
               "2 KPI's geplakt. De kolom ‘Doelstelling’ is niet overgenomen: niets heet hier zo.");
    BOOST_TEST(names("bare") == PartWords({"Pagina's", "Vragen\""}), boost::test_tools::per_element());
    BOOST_TEST(names("quote") == PartWords({"Days to a quote"}), boost::test_tools::per_element());
    BOOST_TEST(workspace.find<Kpi>(result.ids[0])->baseline.value() == 1.5);
    BOOST_TEST(workspace.undo_count() == steps + 1);
    workspace.undo();
    BOOST_TEST(names("bare").empty());
}

BOOST_AUTO_TEST_CASE(units_are_written_and_read_in_the_language_of_the_reader) {
    const model::EntityType &people = model::Workforce::type();
    const auto shown = [&](const char *field, double value, Language language) {
        return app::shown_cell(workspace, *people.find(field), value, language);
    };
    BOOST_TEST(shown("weekly_hours", 18, Language::english) == "18 h");
    BOOST_TEST(shown("weekly_hours", 18, Language::dutch) == "18 u");
    BOOST_TEST(shown("yearly_turnover", 38, Language::dutch) == "38%"); // as a share is written
    for (const char *head : {"Uren meten per maand (u)", "Hours of measuring a month (h)"}) {
        const auto result = app::paste_records(workspace, kpis("bare", Language::dutch),
                                               std::string("KPI\t") + head + "\nPagina's\t2,5\n");
        BOOST_REQUIRE(result.ids.size() == 1u);
        BOOST_TEST(workspace.find<Kpi>(result.ids[0])->hours_per_month.value() == 2.5);
    }
}

BOOST_AUTO_TEST_CASE(what_was_copied_of_one_owner_can_be_pasted_to_another) {
    const std::string copied = app::clipboard_text(workspace, kpis("quote"), {"days"});
    BOOST_TEST(copied == "KPI\tLevel\tUnit\tBaseline\tTarget\tDue\nDays to a quote\t\t\t8\t\t\n");
    const auto result = app::paste_records(workspace, kpis("bare"), copied);
    BOOST_TEST(result.words(Kpi::type(), Language::english) == "1 KPI pasted.");
    BOOST_REQUIRE(result.ids.size() == 1u);
    const auto copy = *workspace.find<Kpi>(result.ids.front());
    BOOST_TEST((copy.goal.text == "bare" && copy.name == "Days to a quote" && *copy.baseline == 8));
}

BOOST_AUTO_TEST_CASE(wrong_rows_and_an_owner_that_has_gone_add_nothing) {
    const auto wrong = app::paste_records(workspace, kpis("bare"), "KPI\tBaseline\nGood\t1\nBad\tmany\n");
    BOOST_REQUIRE(wrong.problems.size() == 1u);
    BOOST_TEST(wrong.problems.front().starts_with("line 3: “many”"));
    BOOST_TEST(names("bare").empty());
    const ListPresenter list = kpis("bare");
    app::remove_records(workspace, Goal::type(), {"bare"}, Language::english);
    const auto count = workspace.count(Kpi::type());
    BOOST_CHECK_THROW(app::paste_records(workspace, list, "KPI\nGood\n"), model::Failure);
    BOOST_TEST(workspace.count(Kpi::type()) == count);
}

BOOST_AUTO_TEST_CASE(parts_move_and_change_among_those_of_their_owner) {
    for (const char *text : {"KPI\nPages\n", "KPI\nReaders\n"}) {
        app::paste_records(workspace, kpis("bare"), text);
        app::duplicate_records(workspace, Kpi::type(), {"days"}, Language::english);
    }
    const auto all = ids("quote"); // with those of the other goal between them
    app::move_records(workspace, Kpi::type(), all, {all[2]}, -1, Language::english);
    BOOST_TEST(ids("quote") == PartWords({all[0], all[2], all[1]}), boost::test_tools::per_element());
    app::drop_records(workspace, Kpi::type(), ids("quote"), {all[0], all[1]}, 2, Language::english);
    BOOST_TEST(ids("quote") == PartWords({all[2], all[0], all[1]}), boost::test_tools::per_element());
    BOOST_TEST(names("bare") == PartWords({"Pages", "Readers"}), boost::test_tools::per_element());
    const model::FieldInfo &unit = *Kpi::type().find("unit");
    const auto steps = workspace.undo_count();
    BOOST_TEST(app::change_records(workspace, Kpi::type(), {all[0], all[1]}, unit, std::string("days"),
                                   Language::english) == 2);
    BOOST_TEST(workspace.undo_count() == steps + 1);
    BOOST_TEST(kpis("bare").rows()[0].cells[2].empty());
}

BOOST_AUTO_TEST_SUITE_END()
