#include "model/entities/goal.h"
#include "model/field_text.h"
#include "tests/app/sample.h"
#include "workbench/app/comments.h"
#include "workbench/app/moments.h"
#include "workbench/app/presenters/find_presenter.h"
#include "workbench/app/presenters/history_presenter.h"
#include "workbench/app/presenters/key_choices.h"
#include "workbench/app/presenters/palette_presenter.h"
#include "workbench/app/text_folding.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <thread>

using namespace kartrekker;
using app::TextQuery;
using model::Goal;
using model::Language;

namespace {

TextQuery query_for(const std::string &words) {
    TextQuery query;
    query.words = words;
    return query;
}

std::vector<std::string> found_in(const std::string &text, const TextQuery &query) {
    std::vector<std::string> parts;
    for (const app::TextRange &range : app::ranges_of(text, query))
        parts.push_back(text.substr(range.begin, range.end - range.begin));
    return parts;
}

std::vector<std::string> list(std::initializer_list<std::string> words) {
    return words;
}

/// The sample's two goals: "Quote within a day" and "Share knowledge".
struct SmallEngagement {
    SmallEngagement() : workspace(tests::small_workspace(folder)) {}
    void set(const std::string &id, const char *field, const std::string &text) {
        workspace.edit("Set", [&](model::Edit &edit) { edit.set(Goal::type(), id, field, text); });
    }
    std::string name(const std::string &id) const { return workspace.find<Goal>(id)->name; }

    tests::TemporaryFolder folder;
    model::Workspace workspace;
};

const std::vector<app::PageInfo> some_pages{{"goals", "Business goals"}, {"plan", "Rollout plan"}};

std::vector<app::PaletteCommand> some_commands() {
    return {{"file/new", "New…", "Nieuw…", "Ctrl+Shift+N", true, ""},
            {"file/starter", "New from a starter…", "Nieuw vanuit een voorbeeld…", "", true, ""},
            {"import/plan", "Import plan…", "Planning importeren…", "", true, ""},
            {"edit/undo", "Undo", "Ongedaan maken", "Ctrl+Z", false, "There is nothing to undo."}};
}

std::vector<std::string> titles(const std::vector<app::PaletteEntry> &entries) {
    std::vector<std::string> words;
    for (const app::PaletteEntry &entry : entries)
        words.push_back(entry.title);
    return words;
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_search)

BOOST_AUTO_TEST_CASE(texts_are_folded_to_plain_small_letters) {
    BOOST_TEST(app::folded("Één CAFÉ İstanbul ılık Straße STRAẞE Œuvre Łódź ĳs") ==
               "een cafe istanbul ilik strasse strasse oeuvre lodz ijs");
    BOOST_TEST(app::folded("e\xCC\x81t\xCC\x83") == "et"); // accents that stand by themselves
    BOOST_TEST(app::folded("ΑΩ ЖЯ") == "αω жя");
    BOOST_TEST(app::folded("\xff\xc3") == "\xff\xc3");
    BOOST_TEST(app::folded(std::string("a\0B", 3)) == std::string("a\0b", 3));
}

BOOST_AUTO_TEST_CASE(finds_keep_whole_characters_of_the_text) {
    BOOST_TEST(found_in("Café, CAFÉ, cafe\xCC\x81.", query_for("cafe")) ==
                   list({"Café", "CAFÉ", "cafe\xCC\x81"}),
               boost::test_tools::per_element());
    BOOST_TEST(found_in("Straße", query_for("STRASSE")) == list({"Straße"}),
               boost::test_tools::per_element());
    BOOST_TEST(found_in("Straße", query_for("stras")).empty()); // would cut the ß
    BOOST_TEST(found_in("İI", query_for("i")) == list({"İ", "I"}), boost::test_tools::per_element());
    BOOST_TEST(found_in("aaaa", query_for("aa")).size() == 2u);
    BOOST_TEST(found_in("text", query_for("")).empty());
    BOOST_TEST(found_in("text", query_for("\xCC\x81")).empty());
    BOOST_TEST(found_in("text", query_for(std::string("t\0", 2))).empty());
}

BOOST_AUTO_TEST_CASE(case_and_whole_words_narrow_what_is_found) {
    TextQuery query = query_for("Team");
    query.matches_case = true;
    BOOST_TEST(found_in("Team team TEAM Teams", query).size() == 2u);
    query.is_whole_words = true;
    BOOST_TEST(found_in("Team team TEAM Teams", query).size() == 1u);
    query.matches_case = false;
    BOOST_TEST(found_in("Team team-lead; steam, téam", query).size() == 3u);
}

BOOST_FIXTURE_TEST_CASE(finds_come_from_all_kinds_and_can_be_narrowed, SmallEngagement) {
    BOOST_TEST(app::find_text(workspace, query_for("QUOTE")).size() == 2u); // a goal and its KPI
    TextQuery query = query_for("quote");
    query.type = "kpi";
    const auto finds = app::find_text(workspace, query);
    BOOST_REQUIRE(finds.size() == 1u);
    BOOST_TEST(finds[0].key.id == "days");
    query.field = "subject";
    BOOST_TEST(app::find_text(workspace, query).empty());
    const app::Surroundings words = app::surroundings("one two three", {4, 7}, 2, 3);
    BOOST_TEST(words.before + "|" + words.match + "|" + words.after == "…e |two| th…");
}

BOOST_FIXTURE_TEST_CASE(ticked_finds_are_replaced_as_one_step, SmallEngagement) {
    set("bare", "notes", "Quote here, quote there");
    app::TextIndex index(workspace, Language::english);
    index.refresh();
    app::FindPresenter finds(Language::english);
    finds.search(index, query_for("quote"));
    BOOST_REQUIRE(finds.finds().size() == 4u); // in the order of the lists: two of goals, two of notes
    const auto steps = workspace.undo_count();
    std::size_t last_in_notes = 0;
    for (std::size_t i = 0; i < finds.finds().size(); ++i)
        if (finds.finds()[i].key.id == "bare") last_in_notes = i;
    finds.tick(last_in_notes, false);
    BOOST_TEST(finds.replace(workspace, "Offer") == 3u);
    BOOST_TEST(workspace.undo_count() == steps + 1);
    BOOST_TEST(name("quote") == "Offer within a day");
    BOOST_TEST(workspace.find<Goal>("bare")->notes == "Offer here, quote there");
    workspace.undo();
    BOOST_TEST(finds.replace(workspace, "A quote") == 3u); // longer: the one without a tick moves in its text
    app::TextIndex after(workspace, Language::english);
    after.refresh();
    finds.search(after, query_for("quote"));
    for (std::size_t i = 0; i < finds.finds().size(); ++i)
        BOOST_TEST(finds.is_ticked(i) == (i != last_in_notes), std::to_string(i));
    workspace.undo();
    BOOST_TEST(workspace.find<Goal>("bare")->notes == "Quote here, quote there");
}

BOOST_FIXTURE_TEST_CASE(what_lost_its_tick_keeps_without_it_in_a_view_that_searches_at_once,
                        SmallEngagement) {
    set("bare", "notes", "Quote here, quote there");
    app::TextIndex index(workspace, Language::english);
    index.refresh();
    app::FindPresenter finds(Language::english);
    const auto untick = [&](const std::string &id) {
        for (std::size_t i = 0; i < finds.finds().size(); ++i)
            if (finds.finds()[i].key.id == id) return finds.tick(i, false), i;
        BOOST_FAIL("not found: " + id);
        return std::size_t{0};
    };
    finds.search(index, query_for("quote"));
    untick("quote");
    untick("bare"); // the first of the two in its notes
    app::TextQuery narrow = query_for("quote");
    narrow.type = "goal";
    narrow.field = "notes";
    finds.search(index, narrow);
    const auto follows = workspace.on_change([&](const model::Changes &) {
        app::TextIndex now(workspace, Language::english);
        now.refresh();
        finds.search(now, narrow);
    });
    BOOST_TEST(finds.replace(workspace, "A quote") == 1u);
    BOOST_TEST(workspace.find<Goal>("bare")->notes == "Quote here, A quote there");
    BOOST_REQUIRE(finds.finds().size() == 2u);
    BOOST_TEST(!finds.is_ticked(0));
    app::TextIndex after(workspace, Language::english);
    after.refresh();
    finds.search(after, query_for("quote"));
    for (std::size_t i = 0; i < finds.finds().size(); ++i)
        if (finds.finds()[i].key.id == "quote") BOOST_TEST(!finds.is_ticked(i));
}

BOOST_FIXTURE_TEST_CASE(a_field_that_refuses_names_the_record_and_nothing_changes, SmallEngagement) {
    const auto finds = app::find_text(workspace, query_for("Share knowledge"));
    const auto steps = workspace.undo_count();
    for (const std::string &words :
         {std::string(), std::string(40'000, 'x'), std::string("two\nlines"), std::string("a\0b", 3)}) {
        try {
            app::replace_finds(workspace, finds, words, Language::english);
            BOOST_TEST(false, "taken: " << words.substr(0, 20));
        } catch (const model::Failure &failure) {
            BOOST_TEST(std::string(failure.what()).find("Share knowledge") != std::string::npos);
        }
    }
    BOOST_TEST(name("bare") == "Share knowledge");
    BOOST_TEST(workspace.undo_count() == steps);
    set("bare", "name", "Share more knowledge");
    BOOST_CHECK_THROW(app::replace_finds(workspace, finds, "x", Language::english), model::Failure);
    BOOST_TEST(name("bare") == "Share more knowledge");
}

BOOST_FIXTURE_TEST_CASE(the_palette_finds_commands_pages_records_and_texts, SmallEngagement) {
    set("bare", "notes", "Ask the Überbringer about it");
    app::TextIndex index(workspace, Language::english);
    index.refresh();
    const app::PalettePresenter palette(some_commands(), some_pages, &index, Language::english);
    BOOST_TEST(titles(palette.find("new", {})) == list({"New…", "New from a starter…"}),
               boost::test_tools::per_element());
    BOOST_TEST(titles(palette.find("nieuw voorb", {})) == list({"New from a starter…"}),
               boost::test_tools::per_element());
    BOOST_TEST(titles(palette.find("nesta", {})) == list({"New from a starter…"}),
               boost::test_tools::per_element());
    BOOST_TEST(titles(palette.find("plan", {})) == list({"Rollout plan", "Import plan…"}),
               boost::test_tools::per_element());
    const auto undo = palette.find("undo", {});
    BOOST_REQUIRE(undo.size() == 1u);
    BOOST_TEST(!undo[0].is_possible);
    BOOST_TEST(undo[0].reason == "There is nothing to undo.");
    const auto records = palette.find("knowl", {});
    BOOST_REQUIRE(records.size() == 1u);
    BOOST_TEST(records[0].target == "goals/goal/bare");
    const auto texts = palette.find("uberbringer", {});
    BOOST_REQUIRE(texts.size() == 1u);
    BOOST_CHECK(texts[0].kind == app::PaletteKind::content);
    BOOST_TEST(texts[0].words.match == "Überbringer");
    BOOST_TEST(texts[0].words.before == "Ask the ");
    BOOST_TEST(palette.find("zzz", {}).empty());
}

BOOST_FIXTURE_TEST_CASE(the_palette_knows_the_lists_of_pages, SmallEngagement) {
    app::TextIndex index(workspace, Language::dutch);
    index.refresh();
    const app::PalettePresenter palette({}, some_pages, &index, Language::dutch);
    const auto lists = palette.find("metingen", {});
    BOOST_REQUIRE(lists.size() == 1u);
    BOOST_TEST(lists[0].title == "Metingen");
    BOOST_TEST(lists[0].target == "goals/measurement/");
    const app::Place place = app::place_from(workspace, lists[0].target);
    BOOST_TEST(place.page == "goals");
    BOOST_CHECK(place.path == (std::vector<app::RecordKey>{{"measurement", {}}}));
    BOOST_TEST(palette.find("", {}).size() == some_pages.size()); // pages, without their lists
}

BOOST_FIXTURE_TEST_CASE(what_was_chosen_before_comes_first, SmallEngagement) {
    app::TextIndex index(workspace, Language::english);
    index.refresh();
    const app::PalettePresenter palette(some_commands(), some_pages, &index, Language::english);
    const std::vector<std::string> recent{"command import/plan", "record goals/goal/bare"};
    BOOST_TEST(palette.find("plan", recent).front().title == "Import plan…");
    const auto beginning = palette.find("", recent);
    BOOST_TEST(beginning[0].title == "Import plan…");
    BOOST_TEST(beginning[1].title == "Share knowledge");
}

BOOST_FIXTURE_TEST_CASE(what_is_called_the_same_is_told_apart_in_the_palette, SmallEngagement) {
    const auto add = [&](const char *kind, const std::vector<std::pair<const char *, std::string>> &values) {
        const model::EntityType &type = *model::find_entity_type(kind);
        std::string id;
        workspace.edit("Add", [&](model::Edit &edit) {
            model::Record record = model::blank(type);
            for (const auto &[field, value] : values)
                record.values[type.index_of(field)] = model::parse_value(*type.find(field), value);
            id = edit.add(type, record);
        });
        return id;
    };
    add("kpi", {{"goal", "bare"}, {"name", "Days to a quote"}, {"unit", "working days"}});
    const std::string pilot = add("phase", {{"name", "Pilot"}}), spread = add("phase", {{"name", "Spread"}});
    add("activity", {{"name", "Train the shops"}, {"phase", pilot}});
    add("activity", {{"name", "Train the shops"}, {"phase", spread}});
    add("activity", {{"name", "Train the desk"}, {"phase", spread}});
    app::add_comment(workspace, {"goal", "bare"}, "Ask Els first", Language::english);
    const std::string rule = add("guideline", {{"name", "Phones"}});
    const std::string version =
        add("guideline_version", {{"guideline", rule}, {"version", "1.0"}, {"text", "Ask first"}});
    add("acknowledgement",
        {{"version", version}, {"who", "New people"}, {"people", "9"}, {"date", "2026-11-02"}});
    app::TextIndex index(workspace, Language::english);
    index.refresh();
    const app::PalettePresenter palette({}, some_pages, &index, Language::english);
    const auto details = [&](const char *words) {
        std::vector<std::string> all;
        for (const app::PaletteEntry &entry : palette.find(words, {}))
            all.push_back(entry.detail);
        return all;
    };
    BOOST_TEST(details("days to a") == list({"KPI · Quote within a day", "KPI · Share knowledge"}),
               boost::test_tools::per_element());
    BOOST_TEST(details("train the shops") ==
                   list({"Activity · Rollout plan · Pilot", "Activity · Rollout plan · Spread"}),
               boost::test_tools::per_element());
    BOOST_TEST(details("train the desk") == list({"Activity · Rollout plan"}),
               boost::test_tools::per_element());
    BOOST_TEST(details("new people") == list({"Acknowledgement · 1.0 · Phones"}),
               boost::test_tools::per_element());
    BOOST_TEST(details("ask els") == list({"Comment · Share knowledge"}), boost::test_tools::per_element());
    BOOST_TEST(details("working days") == list({"KPI · Share knowledge · Unit"}),
               boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(the_index_follows_what_is_changed, SmallEngagement) {
    app::TextIndex index(workspace, Language::english);
    index.refresh();
    const auto connection =
        workspace.on_change([&](const model::Changes &changes) { index.follow(changes); });
    set("bare", "name", "Meet every week");
    index.refresh();
    const app::PalettePresenter palette({}, some_pages, &index, Language::english);
    BOOST_TEST(palette.find("meet week", {}).size() == 1u);
    BOOST_TEST(palette.find("knowledge", {}).empty());
    workspace.undo();
    index.refresh();
    BOOST_TEST(palette.find("knowledge", {}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(keys_that_fields_need_are_refused) {
    for (const char *keys :
         {"A",     "Shift+A",   "7",         "Ctrl+C", "Ctrl+V", "Ctrl+X",   "Ctrl+A",
          "Left",  "Ctrl+Left", "Shift+End", "Delete", "Back",   "Tab",      "Ctrl+Tab",
          "Enter", "Esc",       "Alt+F",     "F10",    "Alt+F4", "PageDown", "Ctrl+Shift+Right"})
        BOOST_TEST(app::refusal_of_keys(keys, Language::english).has_value(), keys);
    for (const char *keys : {"F1", "Shift+F3", "Ctrl+K", "Ctrl+Shift+A1", "Ctrl+PageUp", "Alt+Up",
                             "Ctrl+Delete", "Ctrl+Alt+P", "Ctrl++", "Ctrl+/"})
        BOOST_TEST(!app::refusal_of_keys(keys, Language::english).has_value(), keys);
}

BOOST_AUTO_TEST_CASE(a_clash_names_the_other_command) {
    const std::vector<app::KeyedCommand> commands{{"a", "First", "Eerste", "File", "Ctrl+K", false},
                                                  {"b", "Second", "Tweede", "File", "", false}};
    BOOST_REQUIRE(app::command_with_keys(commands, "Ctrl+K", "b"));
    BOOST_TEST(app::command_with_keys(commands, "Ctrl+K", "b")->label == "First");
    BOOST_TEST(!app::command_with_keys(commands, "Ctrl+K", "a"));
    BOOST_TEST(!app::command_with_keys(commands, "", "a"));
    BOOST_TEST(app::commands_with_words(commands, "ctrl+k").size() == 1u);
    BOOST_TEST(app::commands_with_words(commands, "TWEEDE file").size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(the_history_stands_newest_first_with_its_points, SmallEngagement) {
    set("bare", "name", "A");
    workspace.keep_restore_point("Halfway");
    set("bare", "name", "B");
    workspace.undo();
    const auto rows = app::history_rows(workspace, model::today(), Language::english);
    std::vector<std::string> words;
    for (const app::HistoryRow &row : rows)
        words.push_back(row.words + (row.is_current ? " *" : "") + (row.is_undone ? " -" : ""));
    BOOST_TEST(words == list({"Today", "Set -", "Halfway", "Set *", "Fill", "Opened", "The beginning"}),
               boost::test_tools::per_element());
    BOOST_TEST(app::steps_to(workspace, 0) == 2);
    BOOST_TEST(app::went_words(3, 1, 2, Language::dutch) == "2 stappen ongedaan gemaakt");
    BOOST_TEST(
        app::revert_words(workspace, model::today(), Language::english).starts_with("This undoes 2 steps"));
}

BOOST_FIXTURE_TEST_CASE(what_was_kept_after_the_file_was_opened_stands_above_that, SmallEngagement) {
    const auto file = workspace.file();
    workspace.keep_restore_point("Before");
    { const model::Workspace closed = std::move(workspace); }
    std::this_thread::sleep_for(std::chrono::milliseconds(1100)); // moments are kept in seconds
    workspace = model::Workspace::open(file);
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
    workspace.keep_restore_point("After");
    std::vector<std::string> words;
    for (const app::HistoryRow &row : app::history_rows(workspace, model::today(), Language::english))
        words.push_back(row.words);
    BOOST_TEST(words == list({"Today", "After", "Opened", "Before", "Fill", "The beginning"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(moments_are_told_as_people_do) {
    const auto day = [](const char *text) { return *model::parse_date(text); };
    const std::string moment = app::near_moment("2026-11-22T12:05:00Z", day("2026-11-22"), Language::english);
    BOOST_TEST(moment.starts_with("today "));
    BOOST_TEST(moment.ends_with(":05"));
    BOOST_TEST(app::near_moment("2026-11-22T12:05:00Z", day("2026-11-23"), Language::dutch)
                   .starts_with("gisteren "));
    BOOST_TEST(app::near_moment("2026-11-22T12:05:00Z", day("2026-12-01"), Language::english)
                   .starts_with("22 November 2026 "));
    for (const char *time : {"2026-11-22T00:05:00Z", "2026-11-22T08:05:00Z", "2026-11-22T16:05:00Z"})
        BOOST_TEST(app::local_moment(time)->clock.size() == 5u); // "09:05", in whatever zone
    BOOST_TEST(app::near_moment("nonsense", day("2026-12-01"), Language::english) == "nonsense");
}

BOOST_AUTO_TEST_SUITE_END()
