#include "tests/gui/driver.h"
#include "workbench/app/surveys/response_import.h"
#include "workbench/gui/recent_files.h"
#include "workbench/gui/surveys/survey_dialog.h"
#include "workbench/gui/words.h"

#include <boost/test/unit_test.hpp>
#include <clocale>
#include <fstream>
#include <wx/menu.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

using kartrekker::tests::Driver;
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;

BOOST_FIXTURE_TEST_SUITE(the_window, Driver)

BOOST_AUTO_TEST_CASE(the_language_is_switched_and_the_place_kept) {
    go("goals");
    choose_row(records().list().rows(), 2);
    press('L', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return gui::current_language() == model::Language::dutch; }));
    BOOST_TEST(
        wait([&] { return window().page() && window().page()->header().title() == "1 Doelstellingen"; }));
    BOOST_TEST(window().GetMenuBar()->GetMenuLabelText(0).utf8_string() == "Bestand");
    BOOST_TEST(window().navigation().entries().front().title == "Overzicht");
    BOOST_TEST(records().form().path().front().id == "goal-share-knowledge");
    wait_for_scores();
    BOOST_TEST(wait([&] { return window().session()->scorecard()->language == model::Language::dutch; }));
    press('L', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return gui::current_language() == model::Language::english; }));
}

BOOST_AUTO_TEST_CASE(after_a_switch_of_language_buttons_fit_their_words_and_no_old_words_are_left) {
    const std::function<void(const wxWindow &)> look = [&](const wxWindow &parent) {
        for (wxWindow *child : parent.GetChildren()) {
            const auto *button = dynamic_cast<gui::Button *>(child);
            if (button && button->IsShownOnScreen()) {
                const int wide = button->GetSize().x, best = button->GetBestSize().x;
                BOOST_TEST((button->kind() == gui::ButtonKind::field ? wide >= best : wide == best),
                           button->GetName().utf8_string() << " of " << parent.GetName().utf8_string());
            }
            look(*child);
        }
    };
    for (int language = 0; language < 2; ++language)
        for (const char *page : {"goals", "scorecards"}) {
            go(page);
            window().tell("Something in the old language.", false);
            pump(50);
            look(window());
            window().run("view/language");
            wait_for_scores();
            BOOST_TEST(window().message().sentence().empty());
            look(window());
        }
}

BOOST_AUTO_TEST_CASE(every_page_opens_in_both_languages) {
    for (int language = 0; language < 2; ++language) {
        for (const auto &page : window().pages()) {
            go(std::string(page.id));
            BOOST_TEST(window().message().sentence().empty(),
                       page.id << ": " << window().message().sentence());
        }
        window().run("view/language");
        wait_for_scores();
    }
}

BOOST_AUTO_TEST_CASE(the_navigation_is_walked_through_with_the_keyboard) {
    go("goals");
    window().navigation().SetFocus();
    press(WXK_DOWN);
    BOOST_TEST(wait([&] { return window().page()->info().id == "sponsors"; }));
    press(WXK_UP);
    BOOST_TEST(wait([&] { return window().page()->info().id == "goals"; }));
}

BOOST_AUTO_TEST_CASE(a_file_that_another_has_open_is_shown_but_not_changed) {
    window().run("file/close");
    BOOST_TEST(wait([&] { return window().session() == nullptr; }));
    const model::Workspace other = model::Workspace::open(file());
    open();
    BOOST_TEST(window().session()->workspace().is_read_only());
    BOOST_TEST(!window().message().sentence().empty());
    go("goals");
    BOOST_TEST(!records().list().add_button().IsEnabled());
    auto &owner = dynamic_cast<wxTextCtrl &>(control_of("owner"));
    BOOST_TEST(!owner.IsEditable());
    for (const char *label : {"↶ Undo", "↷ Redo"}) {
        const wxWindow *button = wxWindow::FindWindowByLabel(wxString::FromUTF8(label), &window());
        BOOST_REQUIRE(button);
        BOOST_TEST(!button->IsEnabled());
    }
    const auto before = window().session()->workspace().history().size();
    window().run("record/add");
    window().run("edit/undo");
    BOOST_TEST(window().session()->workspace().history().size() == before);
}

BOOST_AUTO_TEST_CASE(a_broken_file_is_explained_without_a_box) {
    const auto broken = file().parent_path() / "broken.kartrekker";
    kartrekker::tests::write_bytes(broken, "this is no engagement");
    window().open(broken);
    BOOST_TEST(!window().message().sentence().empty());
    BOOST_TEST(window().session()->workspace().file() == file());
}

BOOST_AUTO_TEST_CASE(an_opened_file_is_among_the_recent_ones) {
    const auto files = gui::remembered_files();
    BOOST_REQUIRE(!files.empty());
    BOOST_TEST(files.front() == file());
}

BOOST_AUTO_TEST_CASE(an_export_runs_beside_the_window_and_says_when_it_is_done) {
    const auto workbook = file().parent_path() / "scorecard.xlsx";
    window().export_to(workbook);
    BOOST_TEST(window().is_busy());
    BOOST_TEST(wait([&] { return !window().is_busy(); }));
    BOOST_TEST(window().message().sentence().find("scorecard.xlsx") != std::string::npos);
    BOOST_TEST(std::filesystem::file_size(workbook) > 1000u);
}

BOOST_AUTO_TEST_CASE(answers_are_read_beside_the_window_and_change_the_scores) {
    const auto answers = std::filesystem::path(KARTREKKER_SAMPLES) / "retail-shops" / "emotional-capital.csv";
    const auto rounds = window().session()->workspace().count(*model::find_entity_type("response"));
    read_answers(answers);
    BOOST_TEST(wait([&] { return !window().is_busy(); }));
    BOOST_TEST(window().session()->workspace().count(*model::find_entity_type("response")) > rounds,
               window().message().sentence());
    wait_for_scores();
}

BOOST_AUTO_TEST_CASE(how_a_survey_is_understood_is_shown_and_can_be_mended) {
    const auto survey = file().parent_path() / "survey.csv";
    kartrekker::tests::write_bytes(survey, "id;submitdate;lastpage;e-mail;Afdeling;a1;a2;Vraag 3\n"
                                           "1;2026-01-01;2;a@example.org;Noord;Mee eens;4;5\n"
                                           "2;2026-01-01;2;b@example.org;Noord;Hartstikke mee eens;4;5\n");
    gui::SurveyDialog dialog(&window(), window().session()->workspace(), survey);
    dialog.Show();
    pump(200);
    // What nobody knows comes first; then the group and the questions.
    click(dialog.columns(), dialog.columns().area_of(0).GetPosition() + wxPoint(30, 10));
    BOOST_TEST(wait([&] { return dialog.columns().selection() == 0u; }));
    BOOST_TEST(dialog.use().picked().value() == 0u);
    dialog.use().SetFocus();
    for (int down = 0; down < 4; ++down) // past “leave out”, the group, a1 and a2
        press(WXK_DOWN);
    BOOST_TEST(wait([&] { return dialog.import().choices.columns.count("Vraag 3") > 0; }));
    BOOST_TEST(dialog.import().choices.columns.at("Vraag 3") == "a3");
    click(dialog.labels(), dialog.labels().area_of(0).GetPosition() + wxPoint(30, 10));
    BOOST_TEST(wait([&] { return dialog.labels().selection() == 0u; }));
    dialog.value().SetFocus();
    for (int down = 0; down < 5; ++down)
        press(WXK_DOWN);
    BOOST_TEST(wait([&] { return dialog.import().choices.labels.count("Hartstikke mee eens") > 0; }));
    BOOST_TEST(dialog.import().choices.labels.at("Hartstikke mee eens") == 5);
    BOOST_TEST(dialog.import().assessment == "emotional-capital");
    const auto import = dialog.import();
    dialog.Hide();
    window().import_responses(survey, import);
    BOOST_TEST(wait([&] { return !window().is_busy(); }));
    BOOST_TEST(window().message().sentence().find("2") != std::string::npos, window().message().sentence());
    BOOST_TEST(window().message().sentence().find("e-mail") != std::string::npos);
    wait_for_scores();
}

// The whole import is one step of the history: stopped in the middle it leaves nothing.
BOOST_AUTO_TEST_CASE(a_long_import_is_stopped_with_its_button_and_leaves_nothing) {
    const auto sample = std::filesystem::path(KARTREKKER_SAMPLES) / "retail-shops" / "emotional-capital.csv";
    std::ifstream stream(sample);
    std::string head, line, people, many;
    std::getline(stream, head);
    while (std::getline(stream, line))
        people += line + "\n";
    for (int copy = 0; copy < 400; ++copy)
        many += people;
    const auto answers = file().parent_path() / "many.csv";
    kartrekker::tests::write_bytes(answers, head + "\n" + many);

    const model::Workspace &workspace = window().session()->workspace();
    const auto &response = *model::find_entity_type("response"), &round = *model::find_entity_type("round");
    const auto before = std::tuple(workspace.count(response), workspace.count(round), workspace.undo_count());
    wxTimer finger; // presses once: the import draws only as long as there is nothing else to hear
    bool is_pressed = false;
    finger.Bind(wxEVT_TIMER, [&](wxTimerEvent &) {
        gui::Button &cancel = window().progress().cancel_button();
        if (!window().is_busy() || !cancel.IsShownOnScreen()) return (void)finger.StartOnce(20);
        is_pressed = true;
        const wxSize size = cancel.GetSize();
        wxUIActionSimulator hand;
        hand.MouseMove(cancel.ClientToScreen(wxPoint(size.x / 2, size.y / 2)));
        hand.MouseClick();
    });
    finger.StartOnce(20);
    read_answers(answers);
    finger.Stop();
    BOOST_TEST(is_pressed);
    BOOST_TEST(!window().is_busy());
    BOOST_TEST(window().message().sentence() == "The import was stopped. Nothing was changed.");
    const auto after = std::tuple(workspace.count(response), workspace.count(round), workspace.undo_count());
    BOOST_CHECK(before == after);
    BOOST_TEST(workspace.check().empty());
    BOOST_TEST(window().page()->IsEnabled());
}

// A Dutch desktop has a decimal comma; files and scripts must not get it (traps.md).
BOOST_AUTO_TEST_CASE(numbers_stay_free_of_the_locale) {
    BOOST_TEST(std::string(std::localeconv()->decimal_point) == ".");
}

BOOST_AUTO_TEST_CASE(the_guide_for_authors_is_there_also_where_no_program_opens_it) {
    wxString before;
    wxGetEnv("PATH", &before);
    wxSetEnv("PATH", "/nowhere");
    window().run("help/authoring");
    wxSetEnv("PATH", before);
    const std::string said = window().message().sentence();
    const auto begin = said.find('/'), end = said.find(".md");
    BOOST_REQUIRE(end != std::string::npos);
    BOOST_TEST(std::filesystem::exists(said.substr(begin, end + 3 - begin)));
}

BOOST_AUTO_TEST_SUITE_END()
