#include "workbench/app/presenters/script_presenter.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using app::ScriptKind;
using model::Language;

namespace {

std::vector<std::string> completed(ScriptKind kind, std::string_view line) {
    return app::complete_script(kind, line).words;
}

bool holds(const std::vector<std::string> &words, const std::string &word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

BOOST_AUTO_TEST_SUITE(api_reference)

BOOST_AUTO_TEST_CASE(declarations_become_signatures_with_their_text) {
    const auto entries =
        app::parse_declarations("---@class Work\n---@field today string YYYY-MM-DD\nlocal Work = {}\n\n"
                                "---Asks for\n---a record.\n---@param kind string\n---@return Record\n"
                                "function Work:add(kind) end\n\n---@class Words\n---@field en string\n");
    BOOST_REQUIRE(entries.size() == 3u);
    BOOST_TEST(entries[0].signature == "work.today");
    BOOST_TEST(entries[0].text(Language::english) == "string YYYY-MM-DD");
    BOOST_TEST(entries[1].signature == "work:add(kind)");
    BOOST_TEST(entries[1].text(Language::english) == "Asks for a record.\nkind string\n→ Record");
    BOOST_TEST(entries[2].signature == "Words.en");
}

BOOST_AUTO_TEST_CASE(the_reference_is_searched_by_name_first) {
    const auto found = app::find_in_reference(app::api_reference(ScriptKind::action), "REMOVE");
    BOOST_REQUIRE(!found.empty());
    BOOST_TEST(found.front().signature == "work:remove(record)");
    BOOST_TEST(app::find_in_reference(app::api_reference(ScriptKind::action), "ctx:judge").empty());
    BOOST_TEST(!app::find_in_reference(app::api_reference(ScriptKind::assessment), "ctx:judge").empty());
}

BOOST_AUTO_TEST_CASE(every_line_of_the_reference_has_its_dutch) {
    for (const ScriptKind kind : {ScriptKind::action, ScriptKind::assessment})
        for (const app::ApiEntry &entry : app::api_reference(kind))
            for (const app::ApiLine &line : entry.lines) {
                const bool is_the_same_in_both = line.words.empty() || line.words == "labels";
                BOOST_TEST((is_the_same_in_both || line.in(Language::dutch) != line.in(Language::english)),
                           entry.signature << ": no Dutch for: " << line.words);
            }
}

BOOST_AUTO_TEST_CASE(types_and_names_of_the_reference_stay_as_scripts_write_them) {
    const auto found = app::find_in_reference(app::api_reference(ScriptKind::assessment), "ctx:judge(");
    BOOST_REQUIRE(found.size() == 1u);
    const std::string dutch = found.front().text(Language::dutch);
    BOOST_TEST(dutch.starts_with("Beoordeelt records één voor één"));
    BOOST_TEST(dutch.find("\ntest fun(record: table): (boolean|number?), Problem?\n") != std::string::npos);
    BOOST_TEST(dutch.find("\nwhat string|table[] een soort, of een lijst van records\n") !=
               std::string::npos);
    BOOST_TEST(dutch.ends_with("\n→ Outcome?"));
}

BOOST_AUTO_TEST_CASE(the_reference_is_searched_in_both_languages) {
    for (const char *words : {"reading ease", "leesgemak"}) {
        const auto found = app::find_in_reference(app::api_reference(ScriptKind::action), words);
        BOOST_REQUIRE(found.size() == 1u);
        BOOST_TEST(found.front().signature == "work:readability(text, code)");
    }
    const auto rows = app::reference_rows(ScriptKind::action, "leesgemak", Language::dutch);
    BOOST_REQUIRE(rows.size() == 1u);
    BOOST_TEST(rows[0].cells[1].starts_with("Leesgemak (hoger is makkelijker"));
    const auto tip = app::call_tip(ScriptKind::action, "work:organisation(", Language::dutch);
    BOOST_REQUIRE(tip);
    BOOST_TEST(tip->text == "work:organisation()\nHet ene record van de organisatie.\n→ Record");
}

BOOST_AUTO_TEST_CASE(completion_knows_methods_kinds_and_fields) {
    BOOST_TEST((completed(ScriptKind::action, "    work:re") ==
                std::vector<std::string>{"readability", "records", "remove"}));
    BOOST_TEST(holds(completed(ScriptKind::action, "work."), "today"));
    BOOST_TEST((completed(ScriptKind::action, "for _, g in ipairs(work:all(\"objec") ==
                std::vector<std::string>{"objective"}));
    BOOST_TEST(holds(completed(ScriptKind::action, "goal."), "customer_effect"));
    BOOST_TEST(!holds(completed(ScriptKind::action, "work:all(\""), "response"));
    BOOST_TEST(holds(completed(ScriptKind::assessment, "x = str"), "string"));
    BOOST_TEST((completed(ScriptKind::assessment, "string.gs") == std::vector<std::string>{"gsub"}));
    BOOST_TEST(completed(ScriptKind::action, "print(\"work:").empty());
    BOOST_TEST(app::complete_script(ScriptKind::action, "work:re").typed == 2u);
}

BOOST_AUTO_TEST_CASE(the_call_that_the_cursor_is_in_is_explained) {
    const auto tip =
        app::call_tip(ScriptKind::action, "  local x = work:where(\"kpi\", f(1), ", Language::english);
    BOOST_REQUIRE(tip);
    BOOST_TEST(tip->begin == 12u);
    BOOST_TEST(tip->text.starts_with("work:where(kind, field, value)\n"));
    BOOST_TEST(!app::call_tip(ScriptKind::action, "work:where(\"kpi\")", Language::english));
    BOOST_TEST(!app::call_tip(ScriptKind::action, "print(", Language::english));
}

BOOST_AUTO_TEST_CASE(a_copy_gets_an_id_of_its_own) {
    const std::string text = "return { kind = \"action\", api = 1, id = \"old\", run = f }";
    BOOST_TEST(app::with_script_id(text, "new") ==
               "return { kind = \"action\", api = 1, id = \"new\", run = f }");
    BOOST_TEST(app::with_script_id("return { kind='action', id  =  'old.one', run = f }", "new") ==
               "return { kind='action', id  =  'new', run = f }");
    BOOST_TEST(app::with_script_id("return 1", "new") == "return 1");
}

BOOST_AUTO_TEST_CASE(a_failed_run_shows_what_it_printed_and_the_line) {
    app::ActionRun run;
    run.results = {{scripting::ActionResult::Kind::printed, "so far"}};
    run.failure = model::Failure("The script {0} has a mistake in line {1}: {2}", {"x.lua", "7", "no"});
    run.failed_line = 7;
    const auto rows = app::rows_of(run, false, Language::english);
    BOOST_REQUIRE(rows.size() == 2u);
    BOOST_TEST(rows[0].cells[0] == "so far");
    BOOST_TEST(rows[1].line == 7);
}

BOOST_AUTO_TEST_SUITE_END()
