#include "tests/gui/driver.h"
#include "workbench/gui/command_palette.h"
#include "workbench/gui/commands/keys.h"
#include "workbench/gui/panes/find_pane.h"
#include "workbench/gui/panes/keys_pane.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <wx/menu.h>
#include <wx/textctrl.h>

using kartrekker::tests::Driver;
namespace gui = kartrekker::gui;

BOOST_FIXTURE_TEST_SUITE(palette, Driver)

BOOST_AUTO_TEST_CASE(the_palette_goes_to_records_and_pages_and_gives_the_focus_back) {
    go("goals");
    auto &rows = records().list().rows();
    choose_row(rows, 0);
    rows.SetFocus();
    press('K', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return gui::CommandPalette::open_in(window()) != nullptr; }));
    press(WXK_ESCAPE);
    BOOST_TEST(wait([&] { return !gui::CommandPalette::open_in(window()) && rows.HasFocus(); }));

    press('K', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return gui::CommandPalette::open_in(window()) != nullptr; }));
    const auto steps = window().session()->workspace().undo_count();
    type("goal");
    press('Z', wxMOD_CONTROL);
    type("sponsors");
    BOOST_TEST(window().session()->workspace().undo_count() == steps);
    BOOST_TEST(wait([&] {
        const auto &entries = gui::CommandPalette::open_in(window())->entries();
        return !entries.empty() && entries.front().target == "sponsors";
    }));
    press(WXK_RETURN);
    BOOST_TEST(wait([&] { return window().page()->info().id == "sponsors"; }));

    press('K', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return gui::CommandPalette::open_in(window()) != nullptr; }));
    type("share knowledge");
    press(WXK_RETURN);
    BOOST_TEST(wait([&] { return window().page()->info().id == "goals"; }));
    BOOST_TEST(wait([&] { return records().form().path().front().id == "goal-share-knowledge"; }));
}

BOOST_AUTO_TEST_CASE(the_palette_goes_with_the_engagement_that_it_searches) {
    press('K', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return gui::CommandPalette::open_in(window()) != nullptr; }));
    press('W', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return window().session() == nullptr; }));
    BOOST_TEST(!gui::CommandPalette::open_in(window()));
    type("s");
    press('K', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return gui::CommandPalette::open_in(window()) != nullptr; }));
    window().open(file());
    BOOST_TEST(!gui::CommandPalette::open_in(window()));
}

BOOST_AUTO_TEST_CASE(words_are_found_in_all_texts_and_replaced_as_one_step) {
    go("goals");
    press('H', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return dynamic_cast<gui::FindPane *>(window().side_pane().content()); }));
    auto &pane = dynamic_cast<gui::FindPane &>(*window().side_pane().content());
    BOOST_TEST(wait([&] { return pane.words().HasFocus(); }));
    type("Rutger Hemelaar");
    BOOST_REQUIRE(wait([&] { return !pane.finds().finds().empty(); }));
    BOOST_TEST(pane.replace_button().IsEnabled());
    const auto steps = window().session()->workspace().undo_count();
    pane.instead().SetFocus();
    type("XYZ");
    press('Z', wxMOD_CONTROL); // the text, not a step of the engagement
    BOOST_TEST(wait([&] { return pane.instead().IsEmpty(); }));
    BOOST_TEST(window().session()->workspace().undo_count() == steps);
    type("Anna Vos");
    click(pane.replace_button());
    BOOST_TEST(stored_in_time("goal", "goal-platform-live", "owner", "Anna Vos") == "Anna Vos");
    BOOST_TEST(window().session()->workspace().undo_count() == steps + 1);
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(stored_in_time("goal", "goal-platform-live", "owner", "Rutger Hemelaar") == "Rutger Hemelaar");
    pane.words().SetFocus();
    press(WXK_ESCAPE);
    BOOST_TEST(wait([&] { return window().side_pane().shown_id().empty(); }));
}

BOOST_AUTO_TEST_CASE(find_and_replace_keeps_what_was_asked_when_the_window_is_made_anew) {
    go("goals");
    press('H', wxMOD_CONTROL);
    const auto pane = [&]() -> gui::FindPane & {
        auto *open = dynamic_cast<gui::FindPane *>(window().side_pane().content());
        BOOST_REQUIRE(open);
        return *open;
    };
    BOOST_REQUIRE(wait([&] { return pane().words().HasFocus(); }));
    type("o");
    click(pane().matches_case());
    pane().kind().SetFocus();
    while (pane().finds().query().type != "goal")
        press(WXK_DOWN);
    pane().field().SetFocus();
    while (pane().finds().query().field != "owner")
        press(WXK_DOWN);
    BOOST_REQUIRE(pane().finds().finds().size() > 1u);
    pane().finds().tick(0, false);
    const std::size_t ticked = pane().finds().ticked_count();
    pane().instead().SetFocus();
    type("Anna Vos");
    press(WXK_LEFT);
    for (const auto language : {kartrekker::model::Language::dutch, kartrekker::model::Language::english}) {
        window().set_language(language);
        pump(100);
        BOOST_TEST((pane().words().GetValue() == "o"));
        BOOST_TEST(pane().finds().query().words == "o");
        BOOST_TEST(pane().matches_case().IsChecked());
        BOOST_TEST(!pane().whole_words().IsChecked());
        BOOST_TEST(pane().finds().query().matches_case);
        BOOST_TEST(pane().finds().query().type == "goal");
        BOOST_TEST(pane().finds().query().field == "owner");
        BOOST_TEST(pane().finds().ticked_count() == ticked);
        BOOST_TEST(!pane().finds().is_ticked(0));
        BOOST_TEST(pane().instead().HasFocus());
        BOOST_TEST(pane().instead().GetInsertionPoint() == 7);
    }
    type("e");
    BOOST_TEST((pane().instead().GetValue() == "Anna Voes"));
}

BOOST_AUTO_TEST_CASE(what_changes_during_long_work_is_found_at_once) {
    gui::Session &session = *window().session();
    const auto holds = [&](const std::string &words) {
        const auto &goals = session.text_index().entries(*kartrekker::model::find_entity_type("goal"));
        return std::ranges::any_of(goals, [&](const auto &goal) { return goal.caption == words; });
    };
    BOOST_TEST(!holds("Renamed meanwhile"));
    session.hold_notices();
    session.workspace().edit("Rename", [](kartrekker::model::Edit &edit) {
        edit.set(*kartrekker::model::find_entity_type("goal"), "goal-platform-live", "name",
                 kartrekker::model::Value{std::string("Renamed meanwhile")});
    });
    BOOST_TEST(holds("Renamed meanwhile"));
    session.release_notices();
    BOOST_TEST(holds("Renamed meanwhile"));
    session.workspace().undo();
}

BOOST_AUTO_TEST_CASE(a_command_gets_other_keys_at_once_but_not_those_of_another) {
    press(WXK_F1);
    BOOST_REQUIRE(wait([&] { return dynamic_cast<gui::KeysPane *>(window().side_pane().content()); }));
    auto &pane = dynamic_cast<gui::KeysPane &>(*window().side_pane().content());
    const gui::Command &command = *gui::find_command("view/scorecards");
    type("scorecards");
    BOOST_REQUIRE(wait([&] { return pane.commands().size() == 1u; }));
    choose_row(pane.list(), 0);
    press(WXK_RETURN);
    press('O', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return pane.said().find("Open") != std::string::npos; }), pane.said());
    BOOST_TEST(gui::keys_of(command).empty());
    press('C', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return pane.said().find("typing") != std::string::npos; }), pane.said());
    press(WXK_F8);
    BOOST_TEST(wait([&] { return gui::keys_of(command) == "F8"; }));
    BOOST_TEST(window().GetMenuBar()->FindItem(command.number)->GetItemLabel().EndsWith("\tF8"));
    press(WXK_F8);
    BOOST_TEST(wait([&] { return window().page()->info().id == "scorecards"; }));
    gui::reset_keys(command);
}

BOOST_AUTO_TEST_CASE(scripts_of_the_menu_are_commands_like_all_others) {
    const auto script = [] { return gui::find_command("script/where-we-stand"); };
    BOOST_REQUIRE(wait([&] { return script() != nullptr; })); // they are looked at after the first scores
    press('K', wxMOD_CONTROL);
    BOOST_REQUIRE(wait([&] { return gui::CommandPalette::open_in(window()) != nullptr; }));
    for (const char *words : {"show what changed", "toon wat er veranderd"}) { // in both languages
        type(words);
        BOOST_TEST(wait([&] {
            const auto &entries = gui::CommandPalette::open_in(window())->entries();
            return !entries.empty() && entries.front().target == "script/where-we-stand" &&
                   entries.front().is_possible;
        }));
        press('A', wxMOD_CONTROL);
    }
    press(WXK_ESCAPE);
    press(WXK_F1);
    BOOST_REQUIRE(wait([&] { return dynamic_cast<gui::KeysPane *>(window().side_pane().content()); }));
    auto &pane = dynamic_cast<gui::KeysPane &>(*window().side_pane().content());
    type("show what changed");
    BOOST_REQUIRE(wait([&] { return pane.commands().size() == 1u; }));
    choose_row(pane.list(), 0);
    press(WXK_RETURN);
    press(WXK_F7);
    BOOST_REQUIRE(wait([&] { return gui::keys_of(*script()) == "F7"; }));
    BOOST_TEST(window().GetMenuBar()->FindItem(script()->number)->GetItemLabel().EndsWith("…\tF7"));
    gui::reset_keys(*script());
}

BOOST_AUTO_TEST_SUITE_END()
