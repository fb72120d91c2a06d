#include "workbench/app/presenters/record_actions.h"

#include "model/entities/goal.h"
#include "model/entities/measurement.h"
#include "model/entities/section_norm.h"
#include "model/entities/signal.h"
#include "model/field_text.h"
#include "tests/app/sample.h"
#include "workbench/app/presenters/several_records.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using model::Goal;
using model::Language;

BOOST_AUTO_TEST_SUITE(record_actions)

// Whatever a kind of record requires, the button that adds one must work, in both languages.
BOOST_AUTO_TEST_CASE(every_kind_of_record_can_be_added_and_undone) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    for (int round = 0; round < 2; ++round) // the second time, what the links of the first missed is there
        for (const model::EntityType *type : model::entity_types()) {
            if (!app::can_be_added(*type) || type->page.empty()) continue;
            const model::FieldInfo *owner = type->owner();
            const auto owners = owner ? workspace.all(*model::find_entity_type(owner->target))
                                      : std::vector<model::Record>(1);
            if (owners.empty()) continue;
            const auto before = workspace.count(*type);
            try {
                app::add_record(workspace, *type, Language::dutch, owners.front().id);
                BOOST_TEST(workspace.count(*type) == before + 1, type->name);
            } catch (const model::Failure &failure) {
                BOOST_TEST(round == 0, type->name << ": " << failure.what());
            }
        }
    BOOST_TEST(workspace.check().empty());
}

// What the program may fill in by itself does not keep people from adding the rest by hand.
// A section or a hashtag is called the same elsewhere: with another name the copy would belong to nothing.
BOOST_AUTO_TEST_CASE(a_copy_of_what_names_something_else_names_the_same) {
    tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    std::string norm, signal;
    workspace.edit("Add", [&](model::Edit &edit) {
        model::SectionNorm green;
        green.section = "goals";
        green.green_from = 75;
        green.amber_from = 55;
        norm = edit.add(green);
        model::Signal one;
        one.hashtag = "#gedoe";
        one.date = *model::parse_date("2026-11-02");
        signal = edit.add(one);
    });
    const auto copied = [&](const model::EntityType &type, const std::string &id, const char *field) {
        const std::string copy =
            app::duplicate_record(workspace, {std::string(type.name), id}, Language::english).id;
        return text_in(type, *workspace.find(type, copy), field);
    };
    BOOST_TEST(copied(model::SectionNorm::type(), norm, "section") == "goals");
    BOOST_TEST(copied(model::Signal::type(), signal, "hashtag") == "#gedoe");
}

BOOST_AUTO_TEST_CASE(activities_are_added_and_duplicated_by_hand_and_snapshots_are_not) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    const model::EntityType &activities = *model::find_entity_type("activity");
    BOOST_TEST(app::can_be_added(activities));
    BOOST_TEST(!app::can_be_added(*model::find_entity_type("snapshot")));
    const app::RecordKey first = app::add_record(workspace, activities, Language::english);
    const app::RecordKey copy = app::duplicate_record(workspace, first, Language::english);
    BOOST_TEST(copy.id != first.id);
    BOOST_TEST(workspace.count(activities) == 2);
}

BOOST_AUTO_TEST_CASE(a_copied_activity_has_a_name_of_its_own_and_nothing_that_happened_to_its_model) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    const model::EntityType &activities = *model::find_entity_type("activity");
    const model::EntityType &baseline = *model::find_entity_type("baseline_date");
    std::string id;
    workspace.edit("Add", [&](model::Edit &edit) {
        model::Record one = model::blank(activities);
        const auto set = [&](const char *field, model::Value value) {
            one.values[activities.index_of(field)] = std::move(value);
        };
        set("name", std::string("Train the shops"));
        set("code", std::string("17"));
        set("duration", 4.0);
        set("done", 50.0);
        set("started_on", std::string("2026-11-02"));
        set("finished_on", std::string("2026-11-05"));
        set("budget", 900.0);
        set("spent", 300.0);
        id = edit.add(activities, one);
        model::Record kept = model::blank(baseline);
        kept.values = {id, std::string("Agreed"), std::string("2026-11-02"), std::string("2026-11-05")};
        edit.add(baseline, kept);
    });
    const auto copy = [&](const std::string &of, Language language) {
        return *workspace.find(activities, app::duplicate_record(workspace, {"activity", of}, language).id);
    };
    const auto value = [&](const model::Record &record, const char *field) {
        return model::value_text(*activities.find(field), record.values[activities.index_of(field)]);
    };
    const model::Record first = copy(id, Language::english);
    BOOST_TEST(value(first, "name") == "Train the shops (copy)");
    BOOST_TEST(value(first, "duration") == "4");
    BOOST_TEST(value(first, "budget") == "900");
    for (const char *field : {"code", "done", "started_on", "finished_on", "spent"})
        BOOST_TEST(value(first, field) == "", field);
    BOOST_TEST(
        workspace.where(baseline, "activity", first.id).empty()); // it was not there when that was kept
    BOOST_TEST(value(copy(id, Language::english), "name") == "Train the shops (copy 2)");
    BOOST_TEST(value(copy(first.id, Language::english), "name") == "Train the shops (copy 3)");
    BOOST_TEST(value(copy(id, Language::dutch), "name") == "Train the shops (kopie)");
}

BOOST_AUTO_TEST_CASE(a_new_record_goes_again_only_while_nothing_was_filled_in) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    const auto steps = workspace.undo_count(), goals = workspace.count(Goal::type());
    const auto add = [&] { return app::add_record(workspace, Goal::type(), Language::english); };
    const app::RecordKey untouched = add();
    BOOST_TEST(app::FreshRecord(workspace, untouched).take_back(workspace));
    BOOST_TEST(workspace.undo_count() == steps);
    BOOST_TEST(workspace.count(Goal::type()) == goals);

    const app::RecordKey named = add();
    const app::FreshRecord fresh(workspace, named);
    workspace.edit("Name", [&](model::Edit &edit) {
        edit.set(Goal::type(), named.id, "name", std::string("Answer within an hour"));
    });
    BOOST_TEST(!fresh.take_back(workspace));
    workspace.undo();
    workspace.undo();
    workspace.edit("Other", [&](model::Edit &edit) {
        edit.set(Goal::type(), "bare", "name", std::string("As many steps as when it was added"));
    });
    BOOST_TEST(!fresh.take_back(workspace));
    BOOST_TEST(workspace.undo_count() == steps + 1);
}

BOOST_AUTO_TEST_CASE(a_copy_has_the_parts_of_its_model_and_comes_after_it) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    const app::RecordKey copy = app::duplicate_record(workspace, {"goal", "quote"}, Language::english);
    const auto goals = workspace.all(Goal::type());
    BOOST_TEST(goals.size() == 3u);
    BOOST_TEST(goals[1].id == copy.id);
    BOOST_TEST(workspace.where(*model::find_entity_type("kpi"), "goal", copy.id).size() == 1u);
    workspace.undo();
    BOOST_TEST(workspace.count(*model::find_entity_type("kpi")) == 1);
}

BOOST_AUTO_TEST_CASE(what_was_measured_happened_to_the_model_alone) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    const model::EntityType &measurements = *model::find_entity_type("measurement");
    workspace.edit("Measure", [](model::Edit &edit) {
        model::Measurement measured;
        measured.id.text = "first";
        measured.kpi.text = "days";
        measured.date = model::parse_date("2026-11-02");
        measured.value = 6;
        edit.add(measured);
    });
    app::duplicate_record(workspace, {"goal", "quote"}, Language::english);
    app::duplicate_record(workspace, {"kpi", "days"}, Language::english);
    BOOST_TEST(workspace.count(measurements) == 1);
    const app::RecordKey copy = app::duplicate_record(workspace, {"measurement", "first"}, Language::english);
    BOOST_TEST(model::text_in(measurements, *workspace.find(measurements, copy.id), "kpi") == "days");
}

BOOST_AUTO_TEST_CASE(removing_is_one_step_that_tells_what_went) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    app::remove_record(workspace, {"goal", "quote"}, Language::dutch);
    BOOST_TEST(workspace.undo_label().value() == "Verwijder doelstelling ‘Quote within a day’");
    BOOST_TEST(workspace.count(*model::find_entity_type("kpi")) == 0);
    workspace.undo();
    BOOST_TEST(workspace.count(*model::find_entity_type("kpi")) == 1);
}

BOOST_AUTO_TEST_CASE(records_move_within_their_list_and_stop_at_its_ends) {
    const tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    const std::vector<std::string> first{"quote", "bare"}, second{"bare", "quote"};
    const auto order = [&] {
        return std::pair(workspace.all(Goal::type())[0].id, workspace.all(Goal::type())[1].id);
    };
    const auto steps = workspace.undo_count();
    app::move_records(workspace, Goal::type(), first, {"quote"}, -1, Language::english);
    BOOST_TEST(workspace.undo_count() == steps);
    app::move_records(workspace, Goal::type(), first, {"quote"}, 1, Language::english);
    BOOST_TEST((order() == std::pair<std::string, std::string>("bare", "quote")));
    BOOST_TEST(workspace.undo_label().value() == "Move goal “Quote within a day”");
    app::move_records(workspace, Goal::type(), second, {"quote"}, 1, Language::english);
    BOOST_TEST((order() == std::pair<std::string, std::string>("bare", "quote")));
    BOOST_TEST(workspace.undo_count() == steps + 1);
}

BOOST_AUTO_TEST_CASE(a_part_is_found_by_way_of_what_it_is_part_of) {
    const tests::TemporaryFolder folder;
    const model::Workspace workspace = tests::small_workspace(folder);
    const app::Place place = app::place_from(workspace, "goals/kpi/days");
    BOOST_TEST(place.page == "goals");
    BOOST_TEST(place.path.size() == 2u);
    BOOST_TEST(place.path.front().id == "quote");
    BOOST_TEST(place.path.back().id == "days");
    BOOST_TEST(app::place_from(workspace, "goals/goal/gone").page == "goals");
    BOOST_TEST(app::place_from(workspace, "overview").path.empty());
}

BOOST_AUTO_TEST_SUITE_END()
