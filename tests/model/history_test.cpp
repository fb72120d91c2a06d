#include "model/changeset.h"
#include "model/entities/attachment.h"
#include "model/entities/attachment_part.h"
#include "model/entities/goal.h"
#include "model/entities/kpi.h"
#include "model/entities/organisation.h"
#include "model/entities/signal.h"
#include "model/entities/unit.h"
#include "model/workspace.h"
#include "tests/model/temporary_folder.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker::model;
using kartrekker::tests::TemporaryFolder;

namespace {

/// A workspace with one goal, "One".
struct EditedFile {
    EditedFile() : workspace(Workspace::create(folder / "a.kartrekker", "Bank", Language::english)) {
        Goal goal;
        goal.name = "One";
        workspace.edit("Add goal", [&](Edit &edit) { id = edit.add(goal); });
    }
    void rename(const std::string &name, std::string_view typing = {}) {
        workspace.edit(
            "Rename goal", [&](Edit &edit) { edit.set(Goal::type(), id, "name", name); }, typing);
    }
    std::string name() const { return workspace.find<Goal>(id)->name; }
    void reopen() {
        const auto file = workspace.file();
        { const Workspace closed = std::move(workspace); }
        workspace = Workspace::open(file);
    }

    TemporaryFolder folder;
    Workspace workspace;
    std::string id;
};

} // namespace

BOOST_AUTO_TEST_SUITE(history)

BOOST_FIXTURE_TEST_CASE(undo_and_redo_survive_closing, EditedFile) {
    rename("Two");
    rename("Three");
    reopen();
    BOOST_TEST(*workspace.undo_label() == "Rename goal");
    BOOST_TEST(workspace.undo());
    BOOST_TEST(name() == "Two");
    reopen();
    BOOST_TEST(*workspace.redo_label() == "Rename goal");
    BOOST_TEST(workspace.redo());
    BOOST_TEST(name() == "Three");
    BOOST_TEST(!workspace.redo());
    BOOST_TEST(workspace.undo());
    BOOST_TEST(workspace.undo());
    BOOST_TEST(workspace.undo());
    BOOST_TEST(!workspace.undo());
    BOOST_TEST(!workspace.find<Goal>(id));
    BOOST_TEST(workspace.check().empty());
}

BOOST_FIXTURE_TEST_CASE(a_new_edit_drops_what_was_undone, EditedFile) {
    rename("Two");
    workspace.undo();
    rename("Other");
    BOOST_TEST(!workspace.redo_label());
    BOOST_TEST(workspace.history().size() == 2);
    workspace.undo();
    BOOST_TEST(name() == "One");
}

BOOST_FIXTURE_TEST_CASE(a_record_knows_what_was_done_with_it, EditedFile) {
    Goal other;
    other.name = "Other";
    workspace.edit("Add goal", [&](Edit &edit) { edit.add(other); });
    rename("Two");
    workspace.edit("Note owner",
                   [&](Edit &edit) { edit.set(Goal::type(), id, "owner", std::string("Ann")); });
    rename("Three");
    reopen();
    const RecordSteps found = workspace.steps_of(Goal::type(), id, 10);
    const auto &steps = found.list;
    BOOST_TEST(found.is_whole);
    BOOST_REQUIRE(steps.size() == 4); // not that of the other goal
    BOOST_REQUIRE(steps[0].change.fields.size() == 1);
    BOOST_TEST(steps[0].change.fields[0].field == "name");
    BOOST_TEST(std::get<std::string>(steps[0].change.fields[0].before) == "Two");
    BOOST_TEST(std::get<std::string>(steps[0].change.fields[0].after) == "Three");
    BOOST_TEST(steps[1].step.label == "Note owner");
    BOOST_TEST(is_missing(steps[1].change.fields[0].before));
    BOOST_CHECK(steps[3].change.kind == ChangeKind::added);
    BOOST_TEST(steps[3].change.fields.empty());
    const RecordSteps latest = workspace.steps_of(Goal::type(), id, 2);
    BOOST_TEST(latest.list.size() == 2);
    BOOST_TEST(!latest.is_whole);
    workspace.undo();
    BOOST_TEST(workspace.steps_of(Goal::type(), id, 10).list.size() == 3);
    BOOST_TEST(workspace.steps_of(Goal::type(), "nobody", 10).list.empty());
}

BOOST_FIXTURE_TEST_CASE(a_step_that_is_too_large_to_look_through_is_not_kept_silent, EditedFile) {
    rename("Two");
    workspace.edit("Attach and rename", [&](Edit &edit) {
        Attachment attachment;
        attachment.record_kind = "goal";
        attachment.record_id = id;
        attachment.name = "noise.bin";
        attachment.size = 1;
        attachment.author = "Ann";
        attachment.added_at = "2026-11-21T12:10:00Z";
        AttachmentPart part;
        part.attachment.text = edit.add(attachment);
        std::uint32_t noise = 1; // packs badly
        for (std::size_t i = 0; i < (2U << 20U); ++i) {
            noise = noise * 1664525U + 1013904223U;
            part.bytes += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[noise >> 26U];
        }
        edit.add(part);
        edit.set(Goal::type(), id, "name", std::string("Three"));
    });
    const RecordSteps found = workspace.steps_of(Goal::type(), id, 10);
    BOOST_TEST(found.list.size() == 2u); // added, and named Two
    BOOST_TEST(!found.is_whole);
}

// Shown with the unit that it came from, the story of a signal from a few people would tell who wrote it.
BOOST_FIXTURE_TEST_CASE(the_unit_that_a_signal_came_from_before_is_not_told, EditedFile) {
    std::string signal;
    workspace.edit("Add", [&](Edit &edit) {
        Unit unit;
        unit.name = "Service desk";
        unit.headcount = 40;
        Signal one;
        one.hashtag = "#gedoe";
        one.date = parse_date("2026-11-02");
        one.unit.text = edit.add(unit);
        signal = edit.add(one);
    });
    workspace.edit("Away from there", [&](Edit &edit) {
        edit.set(Signal::type(), signal, "unit", Value());
        edit.set(Signal::type(), signal, "story", std::string("They ask it every day."));
    });
    const auto steps = workspace.steps_of(Signal::type(), signal, 10).list;
    BOOST_REQUIRE(steps.size() == 2);
    BOOST_REQUIRE(steps[0].change.fields.size() == 1);
    BOOST_TEST(steps[0].change.fields[0].field == "story");
}

BOOST_FIXTURE_TEST_CASE(typing_in_one_field_is_one_step, EditedFile) {
    for (const char *text : {"O", "Op", "Ope", "Open"})
        rename(text, "goal.name");
    BOOST_TEST(workspace.history().size() == 2);
    workspace.undo();
    BOOST_TEST(name() == "One");
    workspace.redo();
    BOOST_TEST(name() == "Open");
    rename("Opener", "goal.name"); // after an undo or redo a new step begins
    BOOST_TEST(workspace.history().size() == 3);
}

BOOST_FIXTURE_TEST_CASE(typing_does_not_melt_over_another_edit_or_a_new_opening, EditedFile) {
    rename("A", "goal.name");
    rename("B");
    rename("C", "goal.name");
    BOOST_TEST(workspace.history().size() == 4);
    reopen();
    rename("D", "goal.name");
    BOOST_TEST(workspace.history().size() == 5);
}

BOOST_FIXTURE_TEST_CASE(typing_back_to_what_it_was_leaves_no_step, EditedFile) {
    rename("One more", "goal.name");
    rename("One", "goal.name");
    BOOST_TEST(name() == "One");
    BOOST_TEST(workspace.history().size() == 1);
    while (workspace.undo()) {
    }
    while (workspace.redo()) {
    }
    BOOST_TEST(name() == "One");
}

BOOST_FIXTURE_TEST_CASE(an_edit_that_changes_nothing_is_no_step, EditedFile) {
    rename("One");
    BOOST_TEST(workspace.history().size() == 1);
}

BOOST_FIXTURE_TEST_CASE(one_signal_tells_edit_undo_and_redo_alike, EditedFile) {
    std::vector<Changes> heard;
    auto connection = workspace.on_change([&](const Changes &changes) { heard.push_back(changes); });
    rename("Two");
    workspace.undo();
    workspace.redo();
    BOOST_REQUIRE(heard.size() == 3);
    for (const Changes &changes : heard) {
        BOOST_TEST(changes.label == "Rename goal");
        BOOST_REQUIRE(changes.list.size() == 1);
        BOOST_TEST(changes.list[0].type == "goal");
        BOOST_TEST(changes.list[0].id == id);
        BOOST_TEST((changes.list[0].kind == ChangeKind::changed));
        BOOST_TEST(changes.list[0].fields == std::vector<std::string>{"name"},
                   boost::test_tools::per_element());
    }
    connection = Connection();
    rename("Three");
    BOOST_TEST(heard.size() == 3);
}

BOOST_FIXTURE_TEST_CASE(adding_and_removing_are_told_with_their_kind, EditedFile) {
    std::vector<ChangeKind> kinds;
    const auto connection = workspace.on_change([&](const Changes &changes) {
        for (const Change &change : changes.list)
            kinds.push_back(change.kind);
    });
    workspace.edit("Remove goal", [&](Edit &edit) { edit.remove(Goal::type(), id); });
    workspace.undo();
    BOOST_REQUIRE(kinds.size() == 2);
    BOOST_TEST((kinds[0] == ChangeKind::removed));
    BOOST_TEST((kinds[1] == ChangeKind::added));
}

// Trap 2 of design §3: names and positions that swap must not trip over each other on undo.
BOOST_FIXTURE_TEST_CASE(undo_of_a_swap_works, EditedFile) {
    std::string other;
    Goal goal;
    goal.name = "Other";
    workspace.edit("Add goal", [&](Edit &edit) { other = edit.add(goal); });
    workspace.edit("Swap", [&](Edit &edit) {
        edit.set(Goal::type(), id, "name", std::string("Other"));
        edit.set(Goal::type(), other, "name", std::string("One"));
        edit.move(Goal::type(), other, id);
    });
    BOOST_TEST(workspace.undo());
    BOOST_TEST(name() == "One");
    BOOST_TEST(workspace.all<Goal>().at(0).id.text == id);
    BOOST_TEST(workspace.redo());
    BOOST_TEST(workspace.all<Goal>().at(0).id.text == other);
}

// Trap 1: children are removed one by one, so that redo finds nothing gone already.
BOOST_FIXTURE_TEST_CASE(redo_of_removing_a_parent_with_parts_works, EditedFile) {
    workspace.edit("Add KPIs", [&](Edit &edit) {
        for (int i = 0; i < 3; ++i) {
            Kpi kpi;
            kpi.goal.text = id;
            kpi.name = "KPI";
            edit.add(kpi);
        }
    });
    workspace.edit("Remove goal", [&](Edit &edit) { edit.remove(Goal::type(), id); });
    BOOST_TEST(workspace.undo());
    BOOST_TEST(workspace.all<Kpi>().size() == 3);
    BOOST_TEST(workspace.redo());
    BOOST_TEST(workspace.all<Kpi>().empty());
    BOOST_TEST(workspace.check().empty());
}

BOOST_FIXTURE_TEST_CASE(a_thousand_steps_go_back_to_the_beginning, EditedFile) {
    for (int i = 0; i < 1000; ++i)
        rename("Name " + std::to_string(i));
    for (int i = 0; i < 1001; ++i)
        BOOST_REQUIRE(workspace.undo());
    BOOST_TEST(workspace.all<Goal>().empty());
    for (int i = 0; i < 1001; ++i)
        BOOST_REQUIRE(workspace.redo());
    BOOST_TEST(name() == "Name 999");
}

BOOST_FIXTURE_TEST_CASE(history_says_what_when_and_who, EditedFile) {
    const auto steps = workspace.history();
    BOOST_REQUIRE(steps.size() == 1);
    BOOST_TEST(steps[0].label == "Add goal");
    BOOST_TEST(steps[0].time.size() == std::string("2026-11-21T18:10:00Z").size());
    BOOST_TEST(steps[0].time.back() == 'Z');
    BOOST_TEST(!steps[0].author.empty());
}

BOOST_AUTO_TEST_SUITE_END()
