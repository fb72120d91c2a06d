#include "model/entities/goal.h"
#include "tests/gui/driver.h"
#include "workbench/gui/scripts/change_dialog.h"
#include "workbench/gui/scripts/scripts_page.h"
#include "workbench/gui/words.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>
#include <wx/clipbrd.h>

using kartrekker::tests::Driver;
namespace app = kartrekker::app;
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;

namespace {

/// A consultant with a folder for scripts of their own.
struct Scripting : Driver {
    const kartrekker::tests::TemporaryFolder own;

    Scripting() {
        setenv("KARTREKKER_TEMPLATES", (own / "templates").c_str(), 1);
        go("scripts");
        BOOST_REQUIRE(
            wait([this] { return gui::ScriptDesk::instance().is_known() && !page().file().empty(); }));
    }
    ~Scripting() { unsetenv("KARTREKKER_TEMPLATES"); }

    gui::ScriptsPage &page() {
        auto *shown = dynamic_cast<gui::ScriptsPage *>(window().page());
        BOOST_REQUIRE(shown);
        return *shown;
    }
    void open(const std::string &name) {
        for (const app::ScriptFile &script : gui::ScriptDesk::instance().scripts())
            if (script.file.stem() == name) return page().open(script.file.string());
        BOOST_FAIL("no script " + name);
    }
    /// Whether a row below the script holds these words.
    bool shows(const std::string &words) {
        for (const app::ScriptRow &row : page().shown_rows().rows())
            for (const std::string &cell : row.cells)
                if (cell.find(words) != std::string::npos) return true;
        return false;
    }
    /// Makes a script of one's own; its file.
    std::filesystem::path add(const std::string &name) {
        page().add(app::ScriptKind::action);
        BOOST_REQUIRE(wait([&] { return page().file().ends_with("/" + name + ".lua"); }));
        return page().file();
    }
    void type_at_start(const std::string &words) {
        page().editor().SetFocus();
        page().editor().GotoPos(0);
        type(words);
        BOOST_REQUIRE(wait([this] { return page().save_button().IsEnabled(); }));
    }
    bool tells(const std::string &words) {
        return wait([&] { return window().message().sentence().find(words) != std::string::npos; });
    }
    std::string name_of_goal() { return stored("goal", "goal-less-mail", "name"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(scripts, Scripting)

BOOST_AUTO_TEST_CASE(a_shipped_script_is_tried_made_and_undone) {
    open("number-goals");
    BOOST_TEST(page().editor().GetReadOnly());
    BOOST_TEST(!page().apply_button().IsEnabled());
    click(page().try_button());
    BOOST_REQUIRE(wait([this] { return shows("→ “G4 Less internal mail”"); }));
    BOOST_TEST(name_of_goal() == "Less internal mail");
    BOOST_REQUIRE(wait([this] { return page().apply_button().IsEnabled(); }));
    click(page().apply_button());
    BOOST_REQUIRE(wait([this] { return name_of_goal() == "G4 Less internal mail"; }));
    BOOST_TEST(!page().apply_button().IsEnabled());
    BOOST_TEST(!window().message().sentence().empty());
    BOOST_TEST(!shows("The engagement has changed since"));
    window().walk_history(true);
    BOOST_TEST(name_of_goal() == "Less internal mail");
    BOOST_TEST(window().message().sentence() == ""); // it told of what is undone
    BOOST_TEST(!shows("G4 Less internal mail"));     // nor are these changes to come
}

BOOST_AUTO_TEST_CASE(what_was_tried_before_another_change_is_tried_again) {
    open("number-goals");
    click(page().try_button());
    BOOST_REQUIRE(wait([this] { return page().apply_button().IsEnabled(); }));
    window().session()->workspace().edit("Rename", [](model::Edit &edit) {
        edit.set(model::Goal::type(), "goal-less-mail", "name", std::string("No mail"));
    });
    BOOST_TEST(shows("The engagement has changed since"));
    BOOST_TEST(!page().apply_button().IsEnabled());
}

BOOST_AUTO_TEST_CASE(a_run_that_ends_while_the_engagement_is_closed_is_let_go) {
    open("number-goals");
    pump(200);
    gui::ScriptsPage &running = page();
    running.try_out();
    for (int passed = 0; running.is_at_work() && passed < 10'000; passed += 20)
        std::this_thread::sleep_for(std::chrono::milliseconds(20)); // it is delivered, and waits
    BOOST_REQUIRE(!running.is_at_work());
    window().close_session();
    pump(100);
    BOOST_TEST(!window().session());
}

BOOST_AUTO_TEST_CASE(what_another_program_saved_is_not_overwritten) {
    const auto file = add("my-action");
    type_at_start("mine ");
    kartrekker::tests::write_bytes(file, "-- theirs");
    press('S', wxMOD_CONTROL);
    BOOST_REQUIRE(tells("my-action.lua"));
    go("goals");
    go("scripts");
    BOOST_REQUIRE(wait([this] { return page().editor().text().starts_with("mine "); }));
    page().editor().SetFocus();
    press('S', wxMOD_CONTROL);
    BOOST_REQUIRE(tells("my-action.lua"));
    BOOST_TEST(kartrekker::tests::bytes_of(file) == "-- theirs");
    BOOST_TEST(page().editor().text().starts_with("mine "));
    click(window().message().action_button());
    BOOST_REQUIRE(wait([this] { return page().editor().text() == "-- theirs"; }));
    BOOST_TEST(!page().save_button().IsEnabled());
    type_at_start("mine ");
    press('S', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return kartrekker::tests::bytes_of(file) == "mine -- theirs"; }));
}

BOOST_AUTO_TEST_CASE(ones_own_text_stays_where_that_of_another_program_cannot_be_shown) {
    const auto file = add("my-action");
    type_at_start("mine ");
    kartrekker::tests::write_bytes(file, "-- caf\xE9");
    press('S', wxMOD_CONTROL);
    BOOST_REQUIRE(tells("my-action.lua was changed"));
    click(window().message().action_button());
    BOOST_REQUIRE(tells("UTF-8"));
    pump(200);
    BOOST_TEST(page().file() == file.string());
    BOOST_TEST(page().editor().text().starts_with("mine "));
    BOOST_TEST(!page().editor().GetReadOnly());
    BOOST_TEST(gui::ScriptDesk::instance().drafts().contains(file.string()));
    BOOST_TEST(kartrekker::tests::bytes_of(file) == "-- caf\xE9");
}

BOOST_AUTO_TEST_CASE(what_was_typed_in_a_script_that_is_gone_can_be_saved) {
    const auto file = add("my-action");
    type_at_start("mine ");
    std::filesystem::remove(file);
    press('S', wxMOD_CONTROL);
    BOOST_REQUIRE(tells("my-action.lua is not there any more"));
    BOOST_TEST(!std::filesystem::exists(file));
    click(window().message().action_button());
    BOOST_REQUIRE(wait([&] { return std::filesystem::exists(file); }));
    BOOST_TEST(kartrekker::tests::bytes_of(file).starts_with("mine "));
    BOOST_REQUIRE(wait([this] { return !page().save_button().IsEnabled(); }));

    type_at_start("more "); // and also after another page was shown
    std::filesystem::remove(file);
    go("goals");
    go("scripts");
    pump(500);
    BOOST_REQUIRE(wait([&] { return page().file() == file.string(); }));
    BOOST_TEST(page().editor().text().starts_with("more mine "));
    page().shelf().rows().SetFocus();
    press(WXK_F2);
    type("another");
    press(WXK_RETURN);
    BOOST_REQUIRE(tells("my-action.lua is not there any more"));
    window().tell("Another sentence.", true);
    click(page().save_button());
    BOOST_REQUIRE(tells("my-action.lua is not there any more"));
    type_at_start("still ");
    click(window().message().action_button());
    BOOST_REQUIRE(wait([&] { return std::filesystem::exists(file); }));
    BOOST_TEST(kartrekker::tests::bytes_of(file).starts_with("still more mine "));
    BOOST_TEST(wait([&] { return std::filesystem::is_empty(file.parent_path() / "drafts"); }));
}

BOOST_AUTO_TEST_CASE(a_draft_that_cannot_be_stored_stands_in_the_way_of_no_other) {
    const auto second = add("my-action"), first = add("my-action-2"); // by name
    const auto drafts = first.parent_path() / "drafts";
    std::filesystem::create_directories(drafts / "my-action-2.lua.draft" / "stays");
    type_at_start("one ");
    BOOST_REQUIRE(tells("my-action-2.lua.draft"));
    window().tell("Another sentence.", true);
    type_at_start("two ");
    pump(1000);
    BOOST_TEST(window().message().sentence() == "Another sentence.");
    page().open(second.string());
    type_at_start("three ");
    BOOST_REQUIRE(wait([&] { return std::filesystem::is_regular_file(drafts / "my-action.lua.draft"); }));
    BOOST_TEST(window().message().sentence() == "Another sentence.");
    std::filesystem::remove_all(drafts / "my-action-2.lua.draft");
    type_at_start("four ");
    BOOST_TEST(wait([&] { return std::filesystem::is_regular_file(drafts / "my-action-2.lua.draft"); }));
}

BOOST_AUTO_TEST_CASE(a_mistake_goes_along_with_its_line) {
    add("my-action");
    gui::CodeEditor &editor = page().editor();
    editor.on_edit = {}; // only the mistake of this test
    editor.SetText("first\nsecond\n" + std::string(400, 'w') + "\n");
    editor.mark({{2, "wrong"}});
    editor.SetFocus();
    editor.GotoPos(0);
    editor.InsertText(0, "above\n");
    for (const int offset : {200, 0}) {
        editor.SetXOffset(offset);
        pump(100);
        BOOST_TEST(editor.AnnotationGetText(1).empty());
        BOOST_TEST(editor.AnnotationGetText(2).Trim(false) == "wrong");
    }
    editor.mark({});
    BOOST_TEST(editor.AnnotationGetText(2).empty());
}

BOOST_AUTO_TEST_CASE(a_mistake_below_its_line_is_read_wherever_the_text_is_scrolled_to) {
    page().add(app::ScriptKind::action);
    BOOST_REQUIRE(wait([this] { return page().file().ends_with("my-action.lua"); }));
    gui::CodeEditor &editor = page().editor();
    editor.on_edit = {}; // only the mistake of this test
    editor.SetText("    local words = \"" + std::string(400, 'w') + "\"\n");
    const std::string sentence = "one two three four five six seven eight nine ten eleven twelve thirteen "
                                 "fourteen fifteen sixteen seventeen eighteen nineteen twenty";
    editor.mark({{1, sentence}});
    const int letter = editor.TextWidth(wxSTC_STYLE_DEFAULT, "w");
    const int seen = editor.GetClientSize().x / letter;
    for (const int offset : {0, 2 * letter, 100 * letter, 37 * letter + 3, 0}) {
        editor.SetXOffset(offset);
        pump(100);
        std::string read;
        std::istringstream lines(editor.AnnotationGetText(0).utf8_string());
        for (std::string line; std::getline(lines, line);) {
            const auto first = line.find_first_not_of(' ');
            BOOST_TEST((static_cast<int>(first) + 4) * letter >= offset); // begins in view
            BOOST_TEST((static_cast<int>(line.size()) + 4) * letter <= offset + seen * letter);
            read += (read.empty() ? "" : " ") + line.substr(first);
        }
        BOOST_TEST(read == sentence);
    }
}

BOOST_AUTO_TEST_CASE(a_script_of_ones_own_is_written_with_help_and_saved) {
    page().add(app::ScriptKind::action);
    BOOST_REQUIRE(wait([this] { return page().file().ends_with("my-action.lua"); }));
    BOOST_TEST(wait([this] { return page().editor().HasFocus(); }));
    page().editor().GotoPos(0);
    type("x y z ");
    BOOST_REQUIRE(wait([this] { return page().editor().MarkerGet(0) != 0; }));
    page().panes().on_pick(1);
    BOOST_TEST(shows("Line 1: "));
    press('Z', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([this] { return !page().editor().text().starts_with("x y"); }));
    page().editor().SetText(
        "return { kind = \"action\", api = 1, id = \"my-action\", title = { en = \"Mine\", nl = \"Mijn\" }, "
        "about = { en = \"x\", nl = \"x\" },\nrun = function(work) work:tell{ text = \"Look\", about = "
        "work:find(\"goal\", \"goal-less-mail\") } end }\n");
    BOOST_REQUIRE(wait([this] { return page().save_button().IsEnabled(); }));
    go("goals"); // what was typed waits there
    go("scripts");
    BOOST_REQUIRE(wait([this] { return page().editor().text().find("Mijn") != std::string::npos; }));
    page().editor().SetFocus();
    press('S', wxMOD_CONTROL);
    const auto file = own / "templates" / "scripts" / "my-action.lua";
    BOOST_REQUIRE(wait([&] {
        std::ifstream in(file);
        return std::string(std::istreambuf_iterator<char>(in), {}).find("Mijn") != std::string::npos;
    }));
    press(WXK_F5);
    BOOST_REQUIRE(wait([this] { return shows("Look"); }));
    page().rows().select(0);
    page().rows().on_open(0);
    BOOST_REQUIRE(wait([this] { return window().page()->info().id == "goals"; }));
}

BOOST_AUTO_TEST_CASE(a_script_of_ones_own_is_renamed_and_removed_but_no_shipped_one) {
    const auto folder = own / "templates" / "scripts";
    open("number-goals");
    page().shelf().rows().SetFocus();
    press(WXK_DELETE);
    press(WXK_F2);
    type("mine");
    press(WXK_RETURN);
    BOOST_TEST(window().message().sentence().find("number-goals") == std::string::npos);
    BOOST_TEST(page().file().ends_with("number-goals.lua"));

    page().add(app::ScriptKind::action);
    BOOST_REQUIRE(wait([this] { return page().file().ends_with("my-action.lua"); }));
    page().editor().SetFocus();
    page().editor().GotoPos(0);
    type("-- typed");
    page().shelf().rows().SetFocus();
    press(WXK_F2);
    type("Goals of Anna");
    press(WXK_RETURN);
    BOOST_REQUIRE(wait([this] { return page().file().ends_with("/Goals of Anna.lua"); }));
    BOOST_TEST(std::filesystem::exists(folder / "Goals of Anna.lua"));
    BOOST_TEST(!std::filesystem::exists(folder / "my-action.lua"));
    BOOST_TEST(page().editor().text().starts_with("-- typed"));

    page().shelf().rows().SetFocus();
    press(WXK_DELETE);
    pump(50);
    BOOST_TEST(std::filesystem::exists(folder / "Goals of Anna.lua"));
    BOOST_TEST(window().message().sentence().find("Goals of Anna.lua") != std::string::npos);
    press(WXK_SPACE);
    BOOST_TEST(wait([&] { return !std::filesystem::exists(folder / "Goals of Anna.lua"); }));
    BOOST_TEST(
        wait([this] { return !page().file().empty() && !page().file().ends_with("Goals of Anna.lua"); }));
    BOOST_TEST(std::filesystem::is_empty(folder / "drafts"));
}

BOOST_AUTO_TEST_CASE(an_assessment_shows_its_questionnaire_and_scores) {
    open("emotional-capital");
    BOOST_REQUIRE(wait([this] { return shows("Evidence "); }));
    BOOST_TEST(shows("a1"));
    page().panes().on_pick(3);
    BOOST_TEST(shows("ctx:judge(rule, what, test, why, id)"));
    BOOST_TEST(!page().try_button().IsShown());
}

BOOST_AUTO_TEST_CASE(the_menu_copies_the_text_of_the_script) {
    open("number-goals");
    page().editor().SetFocus();
    page().editor().SetSelection(0, 8);
    pump(50);
    window().run("edit/copy");
    wxTextDataObject data;
    const wxClipboardLocker lock;
    wxTheClipboard->GetData(data);
    BOOST_TEST(data.GetText() == page().editor().GetSelectedText());
}

BOOST_AUTO_TEST_SUITE_END()
