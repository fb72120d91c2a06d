// The rules that recorded tables follow (design §3), held against the schema that a new file really has.
#include "model/entities/community.h"
#include "model/entities/goal.h"
#include "model/entities/kpi.h"
#include "model/entities/objective.h"
#include "model/entities/response.h"
#include "model/sql_schema.h"
#include "model/workspace.h"
#include "model/workspace_file.h"
#include "tests/model/temporary_folder.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <set>

using namespace kartrekker::model;
using kartrekker::tests::TemporaryFolder;

namespace {

struct GuardedFile {
    GuardedFile() {
        { const auto made = Workspace::create(folder / "a.kartrekker", "Bank", Language::english); }
        database = open_guarded(folder / "a.kartrekker", true);
    }
    std::vector<std::string> column(const std::string &sql) {
        std::vector<std::string> texts;
        SQLite::Statement rows(*database, sql);
        while (rows.executeStep())
            texts.push_back(rows.getColumn(0).getString());
        return texts;
    }
    TemporaryFolder folder;
    std::unique_ptr<SQLite::Database> database;
};

} // namespace

BOOST_AUTO_TEST_SUITE(schema)

BOOST_FIXTURE_TEST_CASE(recorded_tables_are_all_tables_but_the_history, GuardedFile) {
    std::set<std::string> expected{"history", "restore_point"};
    for (const EntityType *type : entity_types())
        expected.insert(std::string(type->name));
    const auto tables = column("SELECT name FROM sqlite_schema WHERE type = 'table'");
    BOOST_TEST(std::set<std::string>(tables.begin(), tables.end()) == expected,
               boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(nothing_cascades_and_every_link_is_deferred, GuardedFile) {
    for (const EntityType *type : entity_types()) {
        const auto sql = column("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '" +
                                std::string(type->name) + "'")
                             .at(0);
        BOOST_TEST(sql.find("CASCADE") == std::string::npos);
        BOOST_TEST(sql.find("UNIQUE") == std::string::npos);
        BOOST_TEST(sql.find("GENERATED") == std::string::npos);
        std::size_t links = 0, deferred = 0;
        for (auto at = sql.find("REFERENCES"); at != std::string::npos; at = sql.find("REFERENCES", at + 1))
            ++links;
        for (auto at = sql.find("DEFERRABLE INITIALLY DEFERRED"); at != std::string::npos;
             at = sql.find("DEFERRABLE INITIALLY DEFERRED", at + 1))
            ++deferred;
        BOOST_TEST(links == deferred);
    }
}

BOOST_FIXTURE_TEST_CASE(every_recorded_table_is_strict_with_a_key_that_is_never_null, GuardedFile) {
    for (const EntityType *type : entity_types()) {
        const std::string name(type->name);
        BOOST_TEST(column("SELECT strict FROM pragma_table_list WHERE name = '" + name + "'").at(0) == "1");
        const auto keys = column("SELECT name FROM pragma_table_info('" + name + "') WHERE pk > 0");
        BOOST_TEST(keys == std::vector<std::string>{"id"}, boost::test_tools::per_element());
        BOOST_TEST(
            column("SELECT \"notnull\" FROM pragma_table_info('" + name + "') WHERE name = 'id'").at(0) ==
            "1");
    }
}

BOOST_FIXTURE_TEST_CASE(there_are_no_triggers, GuardedFile) {
    BOOST_TEST(column("SELECT name FROM sqlite_schema WHERE type = 'trigger'").empty());
}

BOOST_FIXTURE_TEST_CASE(the_answer_view_unpacks_answers_one_by_one, GuardedFile) {
    database.reset();
    {
        auto workspace = Workspace::open(folder / "a.kartrekker");
        workspace.edit("Add", [](Edit &edit) {
            const auto add = [&](const char *type_name,
                                 std::vector<std::pair<const char *, std::string>> fields) {
                const EntityType &type = *find_entity_type(type_name);
                Record record = blank(type);
                for (const auto &[field, text] : fields) {
                    if (std::string(field) == "id")
                        record.id = text;
                    else
                        record.values[type.index_of(field)] = parse_value(*type.find(field), text);
                }
                edit.add(type, record);
            };
            add("instrument", {{"id", "i"}, {"name", "I"}, {"version", "1"}, {"items", "q1 q2 q3"}});
            add("round", {{"id", "r"}, {"instrument", "i"}, {"name", "R"}});
            add("respondent_group", {{"id", "g"}, {"name", "G"}});
            add("response", {{"id", "p"}, {"round", "r"}, {"respondent_group", "g"}, {"answers", "5.a"}});
            add("response", {{"id", "q"},
                             {"round", "r"},
                             {"respondent_group", "g"},
                             {"people", "2"},
                             {"answers", "12.4"}});
        });
    }
    database = open_guarded(folder / "a.kartrekker", true);
    const auto rows = column("SELECT item || '=' || code FROM answer WHERE response = 'p' ORDER BY item");
    BOOST_TEST(rows == (std::vector<std::string>{"q1=5", "q2=.", "q3=a"}), boost::test_tools::per_element());
    // Two people with two answers each, from before there was a third item.
    const auto both =
        column("SELECT person || item || '=' || code FROM answer WHERE response = 'q' ORDER BY person, item");
    BOOST_TEST(both == (std::vector<std::string>{"0q1=1", "0q2=2", "0q3=.", "1q1=.", "1q2=4", "1q3=."}),
               boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(an_older_file_is_stepped_up_after_a_copy_and_its_history_is_cleared, GuardedFile) {
    database.reset();
    const auto file = folder / "a.kartrekker";
    {
        auto workspace = Workspace::open(file);
        Goal goal;
        goal.name = "One";
        workspace.edit("Add", [&](Edit &edit) { edit.add(goal); });
    }
    const Migration steps[] = {{1, "UPDATE \"goal\" SET \"name\" = \"name\" || ' (moved)'"},
                               {2, "UPDATE \"goal\" SET \"notes\" = 'second'"},
                               {3, ""}};
    {
        auto writable = open_guarded(file, false);
        migrate(*writable, file, 1, steps);
    }
    database = open_guarded(file, true);
    BOOST_TEST(column("SELECT name || notes FROM goal").at(0) == "One (moved)second");
    BOOST_TEST(column("PRAGMA user_version").at(0) == "4");
    BOOST_TEST(column("SELECT * FROM history").empty());
    const auto copy = open_guarded(folder / "a.version-1.kartrekker", true);
    SQLite::Statement before(*copy, "SELECT name FROM goal");
    BOOST_REQUIRE(before.executeStep());
    BOOST_TEST(before.getColumn(0).getString() == "One");
}

// The data is what `sqlite3 FILE .dump` gave for a file that version 1 wrote, without its history.
BOOST_AUTO_TEST_CASE(a_file_of_version_1_opens_with_all_that_it_held) {
    const TemporaryFolder folder;
    const auto file = folder / "old.kartrekker";
    {
        std::ifstream in(KARTREKKER_TEST_DATA "/version-1.sql");
        const std::string statements((std::istreambuf_iterator<char>(in)), {});
        BOOST_REQUIRE(!statements.empty());
        SQLite::Database old(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(statements);
        old.exec("PRAGMA application_id = " + std::to_string(application_id) + "; PRAGMA user_version = 1");
    }
    BOOST_TEST(Workspace::open(file, OpenMode::read_only).all<Goal>().at(0).notes == "");
    BOOST_TEST(read_version(file) == 1);
    const auto workspace = Workspace::open(file);
    const auto goals = workspace.all<Goal>();
    BOOST_REQUIRE(goals.size() == 1);
    BOOST_TEST(goals[0].name == "Answer within one hour");
    BOOST_TEST(workspace.find<Objective>(goals[0].objective.text)->name == "Grow");
    const auto kpis = workspace.where(Kpi::type(), "goal", goals[0].id.text);
    BOOST_REQUIRE(kpis.size() == 1);
    const Kpi kpi = as<Kpi>(kpis[0]);
    BOOST_TEST(*kpi.baseline == 8);
    BOOST_TEST(kpi.compels_sharing);
    BOOST_TEST(kpi.subject == "");
    BOOST_TEST(workspace.all<Community>().at(0).members.value() == 40);
    BOOST_TEST(workspace.check().empty());
    BOOST_TEST(std::filesystem::exists(folder / "old.version-1.kartrekker"));
}

BOOST_FIXTURE_TEST_CASE(a_migration_that_fails_changes_nothing, GuardedFile) {
    database.reset();
    const auto file = folder / "a.kartrekker";
    const Migration steps[] = {{1, "DELETE FROM \"organisation\""}, {2, "no SQL at all"}};
    {
        auto writable = open_guarded(file, false);
        BOOST_CHECK_THROW(migrate(*writable, file, 1, steps), std::exception);
    }
    for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
        BOOST_TEST(entry.path() == file); // no copy is left to stand in the way of the next try
    BOOST_TEST(Workspace::open(file).count(*find_entity_type("organisation")) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
