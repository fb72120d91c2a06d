#include "model/entities/case.h"
#include "model/entities/goal.h"
#include "model/entities/instrument.h"
#include "model/entities/kpi.h"
#include "model/entities/objective.h"
#include "model/entities/organisation.h"
#include "model/entities/respondent_group.h"
#include "model/entities/response.h"
#include "model/entities/round.h"
#include "model/workspace.h"
#include "tests/model/temporary_folder.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <thread>

using namespace kartrekker::model;
using kartrekker::tests::TemporaryFolder;

namespace {

Goal goal_named(const std::string &name) {
    Goal goal;
    goal.name = name;
    return goal;
}

std::vector<std::string> goal_names(const Workspace &workspace) {
    std::vector<std::string> names;
    for (const Goal &goal : workspace.all<Goal>())
        names.push_back(goal.name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(workspace)

BOOST_AUTO_TEST_CASE(a_new_file_holds_its_organisation_and_no_history) {
    TemporaryFolder folder;
    const auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::dutch);
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    BOOST_REQUIRE(organisation);
    BOOST_TEST(organisation->name == "Bank");
    BOOST_TEST(organisation->language == "nl");
    BOOST_TEST(*organisation->minimum_group == 5);
    BOOST_TEST(workspace.history().empty());
    BOOST_TEST(!workspace.is_read_only());
}

BOOST_AUTO_TEST_CASE(an_existing_file_is_never_replaced_by_a_new_one) {
    TemporaryFolder folder;
    kartrekker::tests::write_bytes(folder / "a.kartrekker", "precious");
    BOOST_CHECK_THROW(Workspace::create(folder / "a.kartrekker", "Bank", Language::english), Failure);
    BOOST_TEST(kartrekker::tests::bytes_of(folder / "a.kartrekker") == "precious");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_filled_in_comes_whole_or_not_at_all) {
    TemporaryFolder folder;
    const auto file = folder / "a.kartrekker";
    const auto fill_in = [&](Workspace &workspace) {
        BOOST_TEST(!std::filesystem::exists(file));
        workspace.edit("Add", [](Edit &edit) { edit.add(goal_named("Quote within a day")); });
    };
    const auto refuse = [&](Workspace &workspace) {
        fill_in(workspace);
        throw Failure("{0} was refused.", {workspace.file().string()});
    };
    const auto come_first = [&](Workspace &workspace) {
        fill_in(workspace);
        kartrekker::tests::write_bytes(file, "precious"); // as another program does meanwhile
    };
    const auto create = [&](const std::function<void(Workspace &)> &fill) {
        return Workspace::create(file, "Bank", Language::english, fill);
    };
    const auto names_the_file = [&](const Failure &failure) {
        return std::string(failure.what()).find("a.kartrekker ") != std::string::npos;
    };
    BOOST_CHECK_EXCEPTION(create(refuse), Failure, names_the_file);
    BOOST_TEST(std::filesystem::is_empty(file.parent_path()));
    BOOST_CHECK_EXCEPTION(create(come_first), Failure, names_the_file);
    BOOST_TEST(kartrekker::tests::bytes_of(file) == "precious");
    std::filesystem::remove(file);
    BOOST_TEST(std::filesystem::is_empty(file.parent_path()));
    const Workspace made = create(fill_in);
    BOOST_TEST(goal_names(made) == Names({"Quote within a day"}), boost::test_tools::per_element());
    BOOST_TEST(made.file() == std::filesystem::weakly_canonical(file));
    BOOST_TEST(made.history().empty()); // nobody can undo that it was made
}

BOOST_AUTO_TEST_CASE(every_field_kind_survives_closing) {
    TemporaryFolder folder;
    std::string id;
    {
        auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
        workspace.edit("Add goal", [&](Edit &edit) {
            Objective objective;
            objective.name = "Grow";
            Goal goal = goal_named("Answer within one hour – é, 'quotes', \"double\"");
            goal.objective.text = edit.add(objective);
            goal.lever = "money_saved";
            goal.owner_has_mandate = true;
            goal.due = parse_date("2027-03-15");
            goal.notes = " two\nlines ";
            id = edit.add(goal);
            Kpi kpi;
            kpi.goal.text = id;
            kpi.name = "Hours";
            kpi.baseline = 26.125;
            kpi.target = 0.1;
            edit.add(kpi);
        });
    }
    const auto workspace = Workspace::open(folder / "a.kartrekker");
    const auto goal = workspace.find<Goal>(id);
    BOOST_REQUIRE(goal);
    BOOST_TEST(goal->name == "Answer within one hour – é, 'quotes', \"double\"");
    BOOST_TEST(workspace.find<Objective>(goal->objective.text)->name == "Grow");
    BOOST_TEST(goal->owner_has_mandate);
    BOOST_TEST(format_date(*goal->due) == "2027-03-15");
    BOOST_TEST(goal->notes == " two\nlines ");
    const auto kpis = workspace.all<Kpi>();
    BOOST_REQUIRE(kpis.size() == 1);
    BOOST_TEST(*kpis[0].baseline == 26.125);
    BOOST_TEST(*kpis[0].target == 0.1);
}

BOOST_AUTO_TEST_CASE(an_exception_rolls_back_everything_and_tells_nobody) {
    TemporaryFolder folder;
    auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
    int notices = 0;
    const auto connection = workspace.on_change([&](const Changes &) { ++notices; });
    const auto fail = [&](Edit &edit) {
        edit.add(goal_named("One"));
        throw std::runtime_error("no");
    };
    BOOST_CHECK_THROW(workspace.edit("Add", fail), std::runtime_error);
    BOOST_TEST(goal_names(workspace).empty());
    BOOST_TEST(notices == 0);
    BOOST_TEST(workspace.history().empty());
}

BOOST_AUTO_TEST_CASE(an_edit_inside_an_edit_joins_it) {
    TemporaryFolder folder;
    auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
    workspace.edit("Outer", [&](Edit &outer) {
        outer.add(goal_named("One"));
        workspace.edit("Inner", [&](Edit &inner) { inner.add(goal_named("Two")); });
    });
    BOOST_TEST(workspace.history().size() == 1);
    BOOST_TEST(workspace.history()[0].label == "Outer");
    workspace.undo();
    BOOST_TEST(goal_names(workspace).empty());
}

BOOST_AUTO_TEST_CASE(a_failed_inner_edit_dooms_the_outer_even_when_caught) {
    TemporaryFolder folder;
    auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
    const auto swallow = [&](Edit &outer) {
        outer.add(goal_named("One"));
        try {
            workspace.edit("Inner", [&](Edit &inner) {
                inner.add(goal_named("Two"));
                throw std::runtime_error("no");
            });
        } catch (const std::runtime_error &) {
        }
    };
    BOOST_CHECK_THROW(workspace.edit("Outer", swallow), Failure);
    BOOST_TEST(goal_names(workspace).empty());
}

BOOST_AUTO_TEST_CASE(wrong_values_are_refused_and_name_the_field) {
    TemporaryFolder folder;
    auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
    const auto set = [&](const char *field, Value value) {
        workspace.edit(
            "Set", [&](Edit &edit) { edit.set(Organisation::type(), Organisation::only_id, field, value); });
    };
    BOOST_CHECK_EXCEPTION(set("ready_by", Value{std::string("2026-02-30")}), Failure,
                          [](const Failure &failure) {
                              return std::string(failure.what()).find("Ready by") != std::string::npos &&
                                     failure.in(Language::dutch).find("Klaar op") != std::string::npos;
                          });
    BOOST_CHECK_THROW(set("minimum_group", Value{std::int64_t{2}}), Failure);
    BOOST_CHECK_THROW(set("language", Value{std::string("de")}), Failure);
    BOOST_CHECK_THROW(set("name", Value{}), Failure);
    BOOST_CHECK_THROW(set("headcount", Value{1.5}), Failure);
    BOOST_CHECK_THROW(set("description", Value{std::string("\xff")}), Failure);
    BOOST_CHECK_THROW(set("no_such_field", Value{}), Failure);
    BOOST_TEST(workspace.history().empty());
}

BOOST_AUTO_TEST_CASE(a_link_to_nothing_is_refused_with_its_field) {
    TemporaryFolder folder;
    auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
    Goal goal = goal_named("One");
    goal.objective.text = "nowhere";
    BOOST_CHECK_EXCEPTION(workspace.edit("Add", [&](Edit &edit) { edit.add(goal); }), Failure,
                          [](const Failure &failure) {
                              const std::string text = failure.what();
                              return text.find("nowhere") != std::string::npos &&
                                     text.find("Serves objective") != std::string::npos;
                          });
    BOOST_TEST(goal_names(workspace).empty());
}

BOOST_AUTO_TEST_CASE(removing_takes_parts_along_and_empties_links) {
    TemporaryFolder folder;
    auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
    std::string goal_id;
    workspace.edit("Add", [&](Edit &edit) {
        goal_id = edit.add(goal_named("One"));
        Kpi kpi;
        kpi.goal.text = goal_id;
        kpi.name = "Hours";
        edit.add(kpi);
        BusinessCase story;
        story.name = "Story";
        story.status = "idea";
        story.goal.text = goal_id;
        edit.add(story);
    });
    workspace.edit("Remove goal", [&](Edit &edit) { edit.remove(Goal::type(), goal_id); });
    BOOST_TEST(workspace.all<Kpi>().empty());
    BOOST_TEST(workspace.all<BusinessCase>().at(0).goal.text.empty());
    workspace.undo();
    BOOST_TEST(workspace.all<Kpi>().at(0).goal.text == goal_id);
    BOOST_TEST(workspace.all<BusinessCase>().at(0).goal.text == goal_id);
    workspace.redo();
    BOOST_TEST(workspace.all<Kpi>().empty());
}

BOOST_AUTO_TEST_CASE(records_keep_the_order_that_people_give_them) {
    TemporaryFolder folder;
    auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
    std::map<std::string, std::string> ids;
    workspace.edit("Add", [&](Edit &edit) {
        for (const char *name : {"a", "b", "c", "d"})
            ids[name] = edit.add(goal_named(name));
    });
    const auto move = [&](const std::string &name, const std::string &before) {
        workspace.edit("Move", [&](Edit &edit) {
            edit.move(Goal::type(), ids[name], before.empty() ? std::string() : ids[before]);
        });
    };
    move("d", "a");
    BOOST_TEST(goal_names(workspace) == (Names{"d", "a", "b", "c"}), boost::test_tools::per_element());
    move("d", "");
    BOOST_TEST(goal_names(workspace) == (Names{"a", "b", "c", "d"}), boost::test_tools::per_element());
    for (int i = 0; i < 40; ++i) { // until there is no room left between neighbours
        move("c", "b");
        move("b", "c");
    }
    BOOST_TEST(goal_names(workspace) == (Names{"a", "b", "c", "d"}), boost::test_tools::per_element());
    workspace.edit("Duplicate",
                   [&](Edit &edit) { edit.add(Goal::type(), record_of(goal_named("a2")), ids["a"]); });
    BOOST_TEST(goal_names(workspace) == (Names{"a", "a2", "b", "c", "d"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_second_opener_can_only_look_and_is_told_so) {
    TemporaryFolder folder;
    auto first = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
    auto second = Workspace::open(folder / "a.kartrekker");
    BOOST_TEST(second.is_read_only());
    BOOST_REQUIRE(second.read_only_reason());
    BOOST_TEST(std::string(second.read_only_reason()->what()).find("open in another window") !=
               std::string::npos);
    BOOST_CHECK_THROW(second.edit("Add", [](Edit &edit) { edit.add(goal_named("x")); }), Failure);
    BOOST_CHECK_THROW(second.undo(), Failure);
    first.edit("Add", [](Edit &edit) { edit.add(goal_named("One")); });
    BOOST_TEST(second.all<Goal>().size() == 1);
}

BOOST_AUTO_TEST_CASE(at_rest_it_is_one_file) {
    TemporaryFolder folder;
    {
        auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
        workspace.edit("Add", [](Edit &edit) { edit.add(goal_named("One")); });
    }
    std::vector<std::string> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
        files.push_back(entry.path().filename());
    BOOST_TEST(files == (Names{"a.kartrekker"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_reader_sees_what_was_edited) {
    TemporaryFolder folder;
    auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
    const auto reader = workspace.reader();
    workspace.edit("Add", [](Edit &edit) { edit.add(goal_named("One")); });
    BOOST_TEST(reader.all<Goal>().size() == 1);
    workspace.edit("Add", [](Edit &edit) { edit.add(goal_named("Two")); });
    BOOST_TEST(reader.all<Goal>().size() == 2);
}

BOOST_AUTO_TEST_CASE(a_long_look_gives_way_to_an_edit_and_begins_anew) {
    TemporaryFolder folder;
    auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
    const auto reader = workspace.reader();
    std::atomic<int> looks = 0;
    std::size_t seen = 0;
    std::thread looking([&] {
        reader.look([&] {
            seen = reader.all<Goal>().size();
            ++looks;
            while (looks == 1) // for ever, were it not for the edit
                reader.give_way();
        });
    });
    while (looks == 0)
        std::this_thread::yield();
    workspace.edit("Add", [](Edit &edit) { edit.add(goal_named("One")); });
    looking.join();
    BOOST_TEST(looks == 2);
    BOOST_TEST(seen == 1u);
    BOOST_CHECK_NO_THROW(reader.give_way()); // nobody waits
}

BOOST_AUTO_TEST_CASE(stored_answers_keep_their_meaning) {
    TemporaryFolder folder;
    auto workspace = Workspace::create(folder / "a.kartrekker", "Bank", Language::english);
    Instrument instrument;
    instrument.id.text = "i";
    instrument.name = "I";
    instrument.version = "1";
    instrument.items = "q1 q2";
    Round round;
    round.instrument.text = "i";
    round.name = "Spring";
    RespondentGroup group;
    group.name = "All";
    Response response;
    workspace.edit("Add", [&](Edit &edit) {
        edit.add(instrument);
        response.round.text = edit.add(round);
        response.respondent_group.text = edit.add(group);
        response.answers = "5.";
        response.id.text = edit.add(response);
    });
    const auto set_items = [&](const char *items) {
        workspace.edit("Set", [&](Edit &edit) {
            edit.set(Instrument::type(), "i", "items", Value{std::string(items)});
        });
    };
    const auto set_answers = [&](const char *answers) {
        workspace.edit("Set", [&](Edit &edit) {
            edit.set(Response::type(), response.id.text, "answers", Value{std::string(answers)});
        });
    };
    for (const char *changed : {"q2 q1", "q1", "q1 q22", ""})
        BOOST_CHECK_THROW(set_items(changed), Failure);
    for (const char *wrong : {"5.1", "x1", "-1"})
        BOOST_CHECK_THROW(set_answers(wrong), Failure);
    instrument.id.text = "other";
    workspace.edit("Add", [&](Edit &edit) { edit.add(instrument); });
    BOOST_CHECK_THROW(workspace.edit("Set",
                                     [&](Edit &edit) {
                                         edit.set(Round::type(), response.round.text, "instrument",
                                                  Value{std::string("other")});
                                     }),
                      Failure);
    BOOST_TEST(workspace.all<Response>().at(0).answers == "5.");
    set_items("q1 q2 q3");
    set_answers("5.1");
    BOOST_TEST(workspace.all<Response>().at(0).answers == "5.1");
}

BOOST_AUTO_TEST_SUITE_END()
