#include "model/entities/goal.h"
#include "model/entities/kpi.h"
#include "model/field_text.h"
#include "tests/app/sample.h"
#include "workbench/app/presenters/paste_records.h"
#include "workbench/app/presenters/several_records.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using app::ListLayout;
using app::ListPresenter;
using model::Goal;
using model::Language;

namespace {

struct GoalTable {
    tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);

    void add(const std::string &name, const std::string &lever = {}, const std::string &due = {}) {
        workspace.edit("Add", [&](model::Edit &edit) {
            Goal goal;
            goal.name = name;
            goal.lever = lever;
            goal.due = model::parse_date(due);
            edit.add(goal);
        });
    }
    /// Snapshots of these assessments, under one name.
    void keep(const std::string &name, const std::vector<std::string> &assessments) {
        const model::EntityType &snapshots = *model::find_entity_type("snapshot");
        workspace.edit("Keep", [&](model::Edit &edit) {
            for (const std::string &assessment : assessments) {
                model::Record record = model::blank(snapshots);
                for (const char *field : {"version", "script_hash", "input_hash", "result"})
                    record.values[snapshots.index_of(field)] = std::string("{}");
                record.values[snapshots.index_of("name")] = name;
                record.values[snapshots.index_of("taken_on")] = std::string("2026-11-02");
                record.values[snapshots.index_of("assessment")] = assessment;
                edit.add(snapshots, record);
            }
        });
    }
    ListPresenter list(const std::string &layout, Language language = Language::english) {
        ListPresenter made(workspace, Goal::type(), language);
        made.set_layout(ListLayout::from_text(Goal::type(), layout));
        return made;
    }
    std::vector<std::string> names(const ListPresenter &list) {
        std::vector<std::string> captions;
        for (const app::ListRow &row : list.rows())
            captions.push_back(row.caption);
        return captions;
    }
    std::vector<std::string> own_order() { return names(list("")); }
    std::vector<std::string> ids() {
        std::vector<std::string> all;
        for (const model::Record &record : workspace.all(Goal::type()))
            all.push_back(record.id);
        return all;
    }
};

using Words = std::vector<std::string>;

} // namespace

BOOST_FIXTURE_TEST_SUITE(record_table, GoalTable)

BOOST_AUTO_TEST_CASE(texts_stand_as_in_a_dictionary_whatever_their_case_and_accents) {
    for (const char *name : {"Zorg", "eerlijk", "Élan", "appel", "Eland"})
        add(name);
    for (const Language language : {Language::dutch, Language::english})
        BOOST_TEST(
            names(list("sort=name", language)) ==
                Words({"appel", "eerlijk", "Élan", "Eland", "Quote within a day", "Share knowledge", "Zorg"}),
            boost::test_tools::per_element());
    BOOST_TEST(names(list("sort=-name")).front() == "Zorg");
}

BOOST_AUTO_TEST_CASE(days_and_choices_have_their_own_order_and_empty_comes_last) {
    add("Late", "talent", "2028-01-01");
    add("Early", "money_saved", "2026-12-31");
    BOOST_TEST(names(list("sort=due")) == Words({"Early", "Quote within a day", "Late", "Share knowledge"}),
               boost::test_tools::per_element());
    BOOST_TEST(names(list("sort=-due")) == Words({"Late", "Quote within a day", "Early", "Share knowledge"}),
               boost::test_tools::per_element());
    // money_saved, money_earned, … talent, as they are declared
    BOOST_TEST(names(list("sort=lever")) == Words({"Early", "Quote within a day", "Late", "Share knowledge"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(days_are_shown_as_people_write_them_and_stay_in_their_own_order) {
    add("Spring", {}, "2027-04-02"); // after March, though "a" comes before "m"
    add("Winter", {}, "2027-01-30"); // before March, though "3" comes after "2"
    ListPresenter dutch = list("sort=due", Language::dutch);
    BOOST_TEST(names(dutch) == Words({"Winter", "Quote within a day", "Spring", "Share knowledge"}),
               boost::test_tools::per_element());
    BOOST_TEST(dutch.rows()[1].cells.back() == "31 mrt 2027");
    BOOST_TEST(list("").rows()[0].cells.back() == "31 Mar 2027");
    for (const char *words : {"2027-03-31", "31 mrt 2027", "mrt"}) {
        dutch.set_filter(words);
        BOOST_TEST(names(dutch) == Words({"Quote within a day"}), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(numbers_are_sorted_as_numbers) {
    workspace.edit("Add", [](model::Edit &edit) {
        for (const double baseline : {10.0, 9.5, 100.0}) {
            model::Kpi kpi;
            kpi.goal.text = "quote";
            kpi.name = "Baseline " + std::to_string(baseline).substr(0, 3);
            kpi.baseline = baseline;
            edit.add(kpi);
        }
    });
    const model::EntityType &type = model::Kpi::type();
    ListPresenter list(workspace, type, Language::english, "quote");
    list.set_layout(ListLayout::from_text(type, "columns=name,baseline;sort=baseline"));
    BOOST_TEST(names(list) == Words({"Days to a quote", "Baseline 9.5", "Baseline 10.", "Baseline 100"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_column_sorts_up_then_down_then_not) {
    ListLayout layout = ListLayout::usual(Goal::type());
    layout.turn_sort("due");
    BOOST_TEST((layout.sort == "due" && !layout.is_descending));
    layout.turn_sort("due");
    BOOST_TEST((layout.sort == "due" && layout.is_descending));
    layout.turn_sort("due");
    BOOST_TEST((layout.sort.empty() && !layout.is_descending));
}

BOOST_AUTO_TEST_CASE(groups_have_heads_that_fold) {
    add("Save", "money_saved");
    ListPresenter by_lever = list("group=lever");
    BOOST_TEST(by_lever.groups().size() == 3u);
    BOOST_TEST(by_lever.groups()[0].name == "Lever: Money saved");
    BOOST_TEST(by_lever.groups()[2].name == "Lever: Not filled in");
    BOOST_TEST(by_lever.groups()[2].count == 1u);
    BOOST_TEST(by_lever.lines().size() == 6u);
    BOOST_TEST(by_lever.line_of("quote").value() == 3u);
    by_lever.fold(0, true);
    BOOST_TEST(by_lever.lines().size() == 5u);
    BOOST_TEST(by_lever.line_of("quote").value() == 2u);
    by_lever.refresh();
    BOOST_TEST(by_lever.lines().size() == 5u); // still folded
    by_lever.fold(1, true);
    BOOST_TEST(!by_lever.line_of("quote"));
    by_lever.reveal("quote");
    BOOST_TEST(by_lever.line_of("quote").value() == 2u);
    BOOST_TEST(!by_lever.is_in_own_order());
}

BOOST_AUTO_TEST_CASE(columns_and_widths_are_kept_as_one_line_and_read_whatever_stands_there) {
    ListLayout layout = ListLayout::usual(Goal::type());
    layout.turn_column("notes");
    layout.turn_column("objective");
    layout.move_column("notes", -1);
    layout.columns.front().width = 240;
    layout.sort = "due";
    layout.is_descending = true;
    layout.group = "lever";
    BOOST_TEST(layout.text() == "columns=name:240,lever,owner,notes,due;sort=-due;group=lever");
    BOOST_CHECK(ListLayout::from_text(Goal::type(), layout.text()) == layout);
    BOOST_TEST(list("columns=notes,name").columns()[0].label == "Notes");
    for (const char *text :
         {"", ";;", "columns=", "columns=gone:9,:,,", "sort=gone;group=name", "=", "columns"})
        BOOST_CHECK(ListLayout::from_text(Goal::type(), text) == ListLayout::usual(Goal::type()));
    ListLayout one = ListLayout::from_text(Goal::type(), "columns=name");
    one.turn_column("name");
    BOOST_TEST(one.columns.size() == 1u); // the last one stays
}

BOOST_AUTO_TEST_CASE(several_records_move_together_and_keep_their_order) {
    for (const char *name : {"A", "B", "C"})
        add(name);
    const auto shown = ids(); // quote, bare, A, B, C
    const auto steps = workspace.undo_count();
    app::drop_records(workspace, Goal::type(), shown, {shown[0], shown[3]}, 2, Language::english);
    BOOST_TEST(own_order() == Words({"Share knowledge", "Quote within a day", "B", "A", "C"}),
               boost::test_tools::per_element());
    BOOST_TEST(workspace.undo_count() == steps + 1);
    BOOST_TEST(workspace.undo_label().value() == "Move 2 goals");
    workspace.undo();
    app::drop_records(workspace, Goal::type(), shown, {shown[0]}, 5, Language::english);
    BOOST_TEST(own_order().back() == "Quote within a day");
    workspace.undo();
    app::move_records(workspace, Goal::type(), shown, {shown[1], shown[4]}, -1, Language::english);
    BOOST_TEST(own_order() == Words({"Share knowledge", "Quote within a day", "A", "C", "B"}),
               boost::test_tools::per_element());
    workspace.undo();
    // shown: quote, B, C; the hidden ones stay where they are
    app::move_records(workspace, Goal::type(), {shown[0], shown[3], shown[4]}, {shown[0]}, 1,
                      Language::english);
    BOOST_TEST(own_order() == Words({"Share knowledge", "A", "B", "Quote within a day", "C"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_done_with_several_records_is_one_step) {
    const auto steps = workspace.undo_count();
    const auto copies = app::duplicate_records(workspace, Goal::type(), {"quote", "bare"}, Language::english);
    BOOST_TEST(copies.size() == 2u);
    BOOST_TEST(own_order() == Words({"Quote within a day", "Quote within a day (copy)", "Share knowledge",
                                     "Share knowledge (copy)"}),
               boost::test_tools::per_element());
    BOOST_TEST(workspace.undo_count() == steps + 1);
    const model::FieldInfo &owner = *Goal::type().find("owner");
    BOOST_TEST(app::change_records(workspace, Goal::type(), ids(), owner, std::string("Els"),
                                   Language::english) == 4);
    BOOST_TEST(workspace.undo_label().value() == "Change “Owner” of 4 goals");
    BOOST_TEST(app::change_records(workspace, Goal::type(), ids(), owner, std::string("Els"),
                                   Language::english) == 0);
    BOOST_TEST(workspace.undo_count() == steps + 2);
    app::remove_records(workspace, Goal::type(), ids(), Language::dutch);
    BOOST_TEST(workspace.undo_label().value() == "Verwijder 4 doelstellingen");
    BOOST_TEST(workspace.count(Goal::type()) == 0);
    workspace.undo();
    BOOST_TEST(workspace.count(Goal::type()) == 4);
    BOOST_CHECK_THROW(app::change_records(workspace, Goal::type(), ids(), *Goal::type().find("name"),
                                          model::Value{}, Language::english),
                      model::Failure);
}

BOOST_AUTO_TEST_CASE(rows_are_copied_as_a_spreadsheet_takes_them) {
    workspace.edit("Fill", [](model::Edit &edit) {
        edit.set(Goal::type(), "bare", "name", std::string("=1+1"));
        edit.set(Goal::type(), "bare", "notes", std::string("one\ntwo \"three\""));
    });
    const auto wide = list("columns=name,objective,lever,due,owner_has_mandate,notes", Language::dutch);
    BOOST_TEST(app::clipboard_text(workspace, wide, {"quote", "bare"}) ==
               "Doelstelling\tDient het doel\tHefboom\tKlaar op\tEigenaar heeft mandaat\tNotities\n"
               "Quote within a day\tGrow the margin\tGeld verdienen\t2027-03-31\tnee\t\n"
               "'=1+1\t\t\t\tnee\t\"one\ntwo \"\"three\"\"\"\n");
    ListPresenter kpis(workspace, model::Kpi::type(), Language::dutch, "quote");
    kpis.set_layout(ListLayout::from_text(model::Kpi::type(), "columns=baseline"));
    workspace.edit("Fill",
                   [](model::Edit &edit) { edit.set(model::Kpi::type(), "days", "baseline", -12345.5); });
    BOOST_TEST(app::clipboard_text(workspace, kpis, {"days"}).ends_with("\n-12345,5\n"));
}

BOOST_AUTO_TEST_CASE(what_was_copied_can_be_pasted_again) {
    workspace.edit("Fill", [](model::Edit &edit) {
        edit.set(Goal::type(), "quote", "notes", std::string("-2 days\n'@home' \"so\"\tto say"));
        edit.set(Goal::type(), "quote", "owner", std::string("'=Els"));
    });
    const auto wide = list("columns=name,objective,lever,due,owner_has_mandate,owner,notes", Language::dutch);
    const auto steps = workspace.undo_count();
    const auto result =
        app::paste_records(workspace, wide, app::clipboard_text(workspace, wide, {"quote", "bare"}));
    BOOST_TEST(result.problems.empty());
    BOOST_TEST(result.words(Goal::type(), Language::dutch) == "2 doelstellingen geplakt.");
    BOOST_TEST(workspace.undo_count() == steps + 1);
    BOOST_REQUIRE(result.ids.size() == 2u);
    const auto original = workspace.find(Goal::type(), "quote"),
               copy = workspace.find(Goal::type(), result.ids[0]);
    BOOST_CHECK(original->values == copy->values);
    BOOST_TEST(ids().back() == result.ids[1]);
}

BOOST_AUTO_TEST_CASE(rows_of_a_spreadsheet_are_understood_by_their_heads_or_by_the_columns) {
    const auto plain = list("");
    auto result = app::paste_records(workspace, plain,
                                     "DOELSTELLING\tid\tdue\tOwner has a mandate\r\n"
                                     "\"Less mail\"\t17\t2027-01-31\tTRUE\r\n"
                                     "Say \"yes\"\t18\t\tnee\r\n\r\n");
    BOOST_TEST(result.words(Goal::type(), Language::english) ==
               "2 goals pasted. The column “id” was not taken: nothing here has that name.");
    const auto first = *workspace.find<Goal>(result.ids[0]);
    BOOST_TEST((first.name == "Less mail" && first.owner_has_mandate && !first.about_technology));
    BOOST_TEST(model::format_date(*first.due) == "2027-01-31");
    BOOST_TEST(workspace.find<Goal>(result.ids[1])->name == "Say \"yes\"");
    for (const char *due : {"31-3-2027", "31/03/2027", "31 mrt 2027"}) { // as Dutch spreadsheets write it
        result = app::paste_records(workspace, plain, "Goal\tDue\nSpring\t" + std::string(due) + "\n");
        BOOST_REQUIRE(result.ids.size() == 1u);
        BOOST_TEST(model::format_date(*workspace.find<Goal>(result.ids[0])->due) == "2027-03-31");
    }
    // Goal, Serves objective, Lever, Owner, Due
    result = app::paste_records(workspace, list("", Language::dutch),
                                "Nieuw\tgrow the margin\tGELD BESPAREN\tEls\t31-3-2027\n");
    BOOST_REQUIRE(result.ids.size() == 1u);
    const auto second = *workspace.find<Goal>(result.ids[0]);
    BOOST_TEST((second.objective.text == "margin" && second.lever == "money_saved"));
    BOOST_TEST(model::format_date(*second.due) == "2027-03-31");
}

BOOST_AUTO_TEST_CASE(a_paste_with_errors_adds_nothing_and_names_the_lines) {
    const auto plain = list("");
    const auto count = workspace.count(Goal::type());
    const auto result = app::paste_records(workspace, plain,
                                           "Goal\tServes objective\tDue\n"
                                           "Good\tGrow the margin\t2027-01-31\n"
                                           "\tGrow the margin\t\n"
                                           "Bad link\tGrow the beard\t\n"
                                           "Bad day\t\tsoon\n"
                                           "Bell \x07\t\t\n"
                                           "Too wide\t\t\tmore\n");
    BOOST_TEST(workspace.count(Goal::type()) == count);
    BOOST_TEST(result.ids.empty());
    BOOST_REQUIRE(result.problems.size() == 5u);
    BOOST_TEST(result.problems[0] == "line 3: The field Goal cannot be empty. Fill it in.");
    BOOST_TEST(result.problems[1] == "line 4: “Grow the beard” in the field Serves objective is not in the "
                                     "list “Strategic objectives”. Add it there first.");
    BOOST_TEST(result.problems[2] ==
               "line 5: “soon” in the field Due is not a date. Write the day first and the year in four "
               "digits: 21-11-2026 or 21 Nov 2026.");
    BOOST_TEST(result.problems[3].starts_with("line 6: "));
    BOOST_TEST(result.problems[3].find('\x07') == std::string::npos);
    BOOST_TEST(result.problems[4].starts_with("line 7: “more” "));
    BOOST_TEST(result.words(Goal::type(), Language::english).starts_with("Nothing was pasted."));
    const auto twice = app::paste_records(workspace, plain, "Goal\tgoal\nA\tB\n");
    BOOST_TEST(twice.problems.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_wrong_choice_names_the_choices_in_the_language_of_the_window) {
    const auto result =
        app::paste_records(workspace, list("", Language::dutch), "Doelstelling\tHefboom\nA\t12\n");
    BOOST_REQUIRE(result.problems.size() == 1u);
    BOOST_TEST(result.problems[0].find("Geld besparen, Geld verdienen") != std::string::npos);
    BOOST_TEST(result.problems[0].find("money") == std::string::npos);
    const auto by_code =
        app::paste_records(workspace, list("", Language::dutch), "Doelstelling\tHefboom\nA\tmoney_saved\n");
    BOOST_TEST(by_code.problems.empty());
}

BOOST_AUTO_TEST_CASE(snapshots_stand_by_name_and_show_the_titles_of_assessments) {
    const model::EntityType &snapshots = *model::find_entity_type("snapshot");
    for (const char *name : {"Start", "Later", "Start"})
        keep(name, {"emotional-capital", "gone"});
    ListPresenter kept(workspace, snapshots, Language::english);
    kept.set_layout(app::ListLayout::usual_of_all(snapshots));
    BOOST_REQUIRE(kept.groups().size() == 2u);
    BOOST_TEST(kept.groups()[0].name == "Name: Start"); // as they were kept
    BOOST_TEST(kept.groups()[0].count == 4u);
    BOOST_TEST(kept.groups()[1].name == "Name: Later");
    kept.judge(app::RecordChecks(tests::small_scorecard()));
    const auto &columns = kept.layout().columns;
    const auto place =
        static_cast<std::size_t>(std::find_if(columns.begin(), columns.end(),
                                              [](const auto &one) { return one.field == "assessment"; }) -
                                 columns.begin());
    BOOST_TEST(kept.rows()[0].cells[place] == "Emotional capital");
    BOOST_TEST(kept.rows()[1].cells[place] == "gone");
    BOOST_CHECK(app::ListLayout::from_text(snapshots, kept.layout().text()) == kept.layout());
}

BOOST_AUTO_TEST_CASE(assessments_are_sorted_and_grouped_by_the_titles_that_are_shown) {
    const model::EntityType &snapshots = *model::find_entity_type("snapshot");
    keep("Start", {"a", "m", "z"});
    keep("Later", {"z", "a"});
    model::Scorecard scorecard;
    scorecard.assessments.resize(2);
    scorecard.assessments[0].id = "a";
    scorecard.assessments[0].title = "Zest";
    scorecard.assessments[1].id = "z";
    scorecard.assessments[1].title = "Anchor";
    const auto list = [&](const std::string &layout) {
        ListPresenter made(workspace, snapshots, Language::english);
        made.set_layout(ListLayout::from_text(snapshots, layout));
        made.judge(app::RecordChecks(scorecard));
        return made;
    };
    const auto shown = [](const ListPresenter &kept) {
        Words cells;
        for (const app::ListRow &row : kept.rows())
            cells.push_back(row.cells[0] + " " + row.cells[1]);
        return cells;
    };
    BOOST_TEST(shown(list("columns=assessment,name;sort=assessment")) ==
                   Words({"Anchor Start", "Anchor Later", "m Start", "Zest Start", "Zest Later"}),
               boost::test_tools::per_element());
    const ListPresenter grouped = list("columns=name,version;sort=-assessment;group=assessment");
    BOOST_REQUIRE(grouped.groups().size() == 3u);
    BOOST_TEST(grouped.groups()[0].name == "Assessment: Zest");
    BOOST_TEST(grouped.groups()[0].count == 2u);
    BOOST_TEST(grouped.groups()[2].name == "Assessment: Anchor");
}

BOOST_AUTO_TEST_CASE(what_the_engagement_refuses_is_told_with_its_line) {
    const model::EntityType &type = *model::find_entity_type("signal");
    workspace.edit("Add", [](model::Edit &edit) {
        const model::EntityType &units = *model::find_entity_type("unit");
        model::Record unit = model::blank(units);
        unit.values[units.index_of("name")] = std::string("Desk");
        unit.values[units.index_of("headcount")] = std::int64_t{3}; // fewer than are shown
        edit.add(units, unit);
    });
    const auto result = app::paste_records(workspace, ListPresenter(workspace, type, Language::english),
                                           "story\tunit\nWaited for a key\t\nThe form again\tDesk\n");
    BOOST_TEST(workspace.count(type) == 0);
    BOOST_REQUIRE(result.problems.size() == 1u);
    BOOST_TEST(result.problems[0].starts_with("line 3: "));
}

BOOST_AUTO_TEST_CASE(a_hostile_clipboard_is_refused_or_read_in_no_time) {
    const auto plain = list("");
    const auto count = workspace.count(Goal::type());
    for (const std::string &text :
         {std::string(), std::string("\n\t\t\n"), std::string("Goal\tDue\n"), std::string(5'000'000, 'x')})
        BOOST_CHECK_THROW(app::paste_records(workspace, plain, text), model::Failure);
    std::string rows;
    for (int i = 0; i < 6000; ++i)
        rows += "a\n";
    BOOST_CHECK_THROW(app::paste_records(workspace, plain, rows), model::Failure);
    std::string quotes;
    for (int i = 0; i < 900'000; ++i)
        quotes += "\"a\t";
    BOOST_CHECK_THROW(app::paste_records(workspace, plain, quotes), model::Failure);
    std::string open_quotes;
    for (int i = 0; i < 4000; ++i)
        open_quotes += "\"" + std::string(900, 'a') + "\"\"\n";
    BOOST_TEST(!app::paste_records(workspace, plain, open_quotes).ids.empty());
    workspace.undo();
    BOOST_TEST(!app::paste_records(workspace, plain, std::string("\xFF\xFE\x00 x", 5)).problems.empty());
    BOOST_TEST(!app::paste_records(workspace, plain, std::string(40'000, 'x')).problems.empty());
    BOOST_TEST(workspace.count(Goal::type()) == count);
}

BOOST_AUTO_TEST_CASE(english_and_dutch_numbers_are_read_as_people_write_them) {
    const model::EntityType &type = *model::find_entity_type("challenge");
    const auto budget = [&](Language language, const std::string &text) {
        ListPresenter list(workspace, type, language);
        const auto result = app::paste_records(workspace, list, "name\tbudget\nOne\t" + text + "\n");
        if (result.ids.empty()) return result.problems.front();
        const auto record = workspace.find(type, result.ids.front());
        return model::value_text(*type.find("budget"), record->values[type.index_of("budget")]);
    };
    BOOST_TEST(budget(Language::english, "€ 1,234,567.50") == "1234567.5");
    BOOST_TEST(budget(Language::dutch, "€ 1.234,50") == "1234.5");
    BOOST_TEST(budget(Language::english, "1,5").starts_with("line 2: "));
}

BOOST_AUTO_TEST_SUITE_END()
