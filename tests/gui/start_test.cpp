#include "model/entities/organisation.h"
#include "tests/gui/driver.h"
#include "workbench/gui/pages/start_page.h"
#include "workbench/gui/panes/why_pane.h"
#include "workbench/gui/preferences.h"
#include "workbench/gui/settings.h"
#include "workbench/gui/window_memory.h"
#include "workbench/gui/words.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <wx/display.h>

namespace app = kartrekker::app;
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;
using kartrekker::tests::Driver;

namespace {

wxRect place_in(const wxWindow &whole, const wxWindow &part) {
    return {whole.ScreenToClient(part.GetScreenPosition()), part.GetSize()};
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(start, Driver)

BOOST_AUTO_TEST_CASE(three_steps_make_an_engagement_by_keyboard_alone) {
    const auto made = file().parent_path() / "ours.kartrekker";
    window().run("file/new");
    pump(200);
    BOOST_REQUIRE(window().start_page());
    BOOST_REQUIRE(window().start_page()->asking());
    gui::NewEngagementPanel &panel = *window().start_page()->asking();
    press(WXK_RETURN); // without a name
    BOOST_TEST(wait([&] { return !panel.problem().empty(); }));
    BOOST_TEST(panel.step() == 0);
    type("Our bank");
    BOOST_TEST(wait([&] { return panel.problem().empty(); }));
    press(WXK_RETURN);
    BOOST_REQUIRE(wait([&] { return panel.step() == 1; }));
    panel.headcount().SetFocus();
    type("250");
    resize(0, 0);
    panel.ready_by().SetFocus();
    pump(200);
    BOOST_TEST(panel.GetClientRect().Contains(place_in(panel, panel.ready_by())));
    BOOST_TEST(!place_in(panel, panel.ready_by()).Intersects(panel.next_button().GetRect()));
    BOOST_TEST(panel.ready_by().GetHint().Contains(
        std::to_string(static_cast<int>(model::today().year()) + 1))); // an example that still lies ahead
    const int above = panel.ready_by().GetPosition().y;
    type("next summer");
    press(WXK_RETURN);
    BOOST_TEST(wait([&] { return panel.ready_by().GetPosition().y > above; })); // all lines of what is wrong
    panel.ready_by().SetValue("");
    BOOST_TEST(wait([&] { return panel.ready_by().GetPosition().y == above; }));
    panel.ready_by().SetFocus();
    press(WXK_TAB);
    BOOST_TEST(wait([&] { return panel.next_button().HasFocus(); }));
    press(WXK_RETURN);
    BOOST_REQUIRE(wait([&] { return panel.step() == 2; }));
    panel.file().ChangeValue(made.string());
    BOOST_TEST(!std::filesystem::exists(made));
    press(WXK_RETURN);
    BOOST_REQUIRE(wait([&] { return window().session() != nullptr; }));
    BOOST_TEST(window().session()->workspace().file() == made);
    BOOST_TEST(stored("organisation", "organisation", "name") != "");
}

BOOST_AUTO_TEST_CASE(a_stray_key_on_the_start_page_presses_no_button) {
    window().close_session();
    pump(200);
    BOOST_TEST(window().start_page()->files().HasFocus());
    press(WXK_RETURN);
    press(WXK_SPACE);
    pump(200);
    BOOST_REQUIRE(window().start_page());
    BOOST_TEST(!window().start_page()->asking());
}

BOOST_AUTO_TEST_CASE(who_cancels_gets_the_engagement_back) {
    window().run("file/new");
    pump(200);
    press(WXK_ESCAPE);
    BOOST_REQUIRE(wait([&] { return window().session() != nullptr; }));
    BOOST_TEST(window().session()->workspace().file() == file());
}

BOOST_AUTO_TEST_CASE(what_is_filled_in_survives_another_language_with_the_way_back) {
    window().run("file/new");
    pump(200);
    type("Our bank");
    press(WXK_RETURN);
    BOOST_REQUIRE(wait([&] { return window().start_page()->asking()->step() == 1; }));
    window().start_page()->asking()->headcount().SetFocus();
    type("250");
    window().run("view/language");
    pump(200);
    BOOST_REQUIRE(window().start_page()->asking());
    BOOST_TEST(window().start_page()->asking()->step() == 1);
    BOOST_TEST(window().start_page()->asking()->name().GetValue() == "Our bank");
    BOOST_TEST(window().start_page()->asking()->headcount().GetValue() == "250");
    press(WXK_ESCAPE);
    pump(200);
    BOOST_REQUIRE(window().start_page()); // what is filled in is lost by a second press only
    BOOST_TEST(window().start_page()->asking()->cancel_button().HasFocus());
    press(WXK_ESCAPE);
    BOOST_REQUIRE(wait([&] { return window().session() != nullptr; }));
    BOOST_TEST(window().session()->workspace().file() == file());
}

BOOST_AUTO_TEST_CASE(the_start_page_can_be_reached_whole_with_large_letters_in_a_low_window) {
    window().close_session();
    gui::choose_text_size(window(), 150);
    resize(1280, 800);
    pump(200);
    gui::StartPage &page = *window().start_page();
    for (gui::RowList *list : {&page.starters(), &page.samples(), &page.files()}) {
        list->SetFocus();
        pump(100);
        const wxRect seen(page.GetClientSize());
        BOOST_TEST(seen.Contains(place_in(page, *list->GetParent())), list->GetName().utf8_string());
        if (list != &page.files()) {
            BOOST_TEST(list->GetClientRect().Contains(list->area_of(0)));
            BOOST_TEST(list->GetClientRect().Contains(list->area_of(2)));
        }
    }
    window().run("file/new");
    pump(200);
    BOOST_TEST(!page.header().IsShown()); // the questions need its place
    BOOST_TEST(place_in(page, *page.asking()).height > page.GetClientSize().y * 8 / 10);
    resize(1600, 1000);
    gui::choose_text_size(window(), 100);
    pump(200);
    BOOST_TEST(window().start_page()->header().IsShown());
}

BOOST_AUTO_TEST_CASE(scrolling_a_list_of_the_start_page_by_its_thumb_opens_nothing) {
    window().close_session();
    resize(960, 600);
    gui::RowList &list = window().start_page()->starters();
    const wxSize size = list.GetClientSize();
    const wxRect first = list.area_of(std::size_t{0});
    const auto last = kartrekker::app::usable_starters(model::Language::english).size() - 1;
    BOOST_REQUIRE(list.area_of(last).GetBottom() > size.y); // there is a thumb
    drag(list, {size.x - 5, 12}, {size.x - 5, size.y - 20});
    BOOST_TEST(list.area_of(std::size_t{0}).y < first.y);
    const int scrolled = list.area_of(std::size_t{0}).y;
    pump(200);
    BOOST_TEST(!window().start_page()->asking());
    drag(list, {size.x - 5, size.y - 20}, {size.x + 60, 12}); // also when it is let go beside the list
    BOOST_TEST(list.area_of(std::size_t{0}).y > scrolled);
    click(list, {size.x - 5, 20});
    pump(200);
    BOOST_TEST(!window().start_page()->asking());
}

// The desktop says in user-dirs.dirs where documents are.
BOOST_AUTO_TEST_CASE(a_sample_opens_as_a_copy_among_the_documents_and_again_as_it_was_left) {
    const auto documents = file().parent_path() / "documents", settings = file().parent_path() / "settings";
    std::filesystem::create_directories(documents);
    std::filesystem::create_directories(settings);
    std::ofstream(settings / "user-dirs.dirs") << "XDG_DOCUMENTS_DIR=\"" << documents.string() << "\"\n";
    wxString before;
    wxGetEnv("XDG_CONFIG_HOME", &before);
    wxSetEnv("XDG_CONFIG_HOME", gui::shown(settings.string()));
    const auto open_first = [&] {
        window().close_session();
        pump(200);
        window().start_page()->samples().select(0);
        window().start_page()->samples().SetFocus();
        pump(50);
        press(WXK_RETURN);
        BOOST_REQUIRE(wait([&] { return window().session() != nullptr; }));
    };
    open_first();
    const auto copy = documents / "Kokelund Nordic (sample).kartrekker";
    BOOST_TEST(window().session()->workspace().file() == copy);
    BOOST_TEST(window().message().sentence().find(copy.string()) != std::string::npos);
    window().session()->workspace().edit("Rename", [](model::Edit &edit) {
        edit.set(model::Organisation::type(), model::Organisation::only_id, "name",
                 model::Value{std::string("Mine")});
    });
    open_first();
    BOOST_TEST(stored("organisation", "organisation", "name") == "Mine");
    wxSetEnv("XDG_CONFIG_HOME", before);
}

// What the side pane tells of a file that is not open, against the figures that the navigation showed.
BOOST_AUTO_TEST_CASE(remembered_scores_say_where_they_come_from) {
    std::vector<std::string> figures;
    for (const char *page : {"goals", "sponsors", "cases", "governance", "technology"})
        figures.push_back(figure_of(page));
    const std::string whole = figure_of("overview");
    window().close_session();
    pump(200);
    gui::StartPage &page = *window().start_page();
    BOOST_TEST(page.figure().empty());
    const wxRect row = page.files().area_of(std::size_t{0});
    in_menu([&] { click_right(page.files(), row.GetTopLeft() + row.GetSize() / 2); }, {WXK_DOWN, WXK_RETURN});
    BOOST_REQUIRE(wait([&] { return gui::WhyPane::open_in(window()) != nullptr; }));
    const app::WhyView &view = gui::WhyPane::open_in(window())->view();
    BOOST_TEST(view.figure == whole);
    BOOST_TEST(view.title == page.recent().name(0));
    BOOST_REQUIRE(view.rows.size() == figures.size());
    for (std::size_t step = 0; step < figures.size(); ++step)
        BOOST_TEST(view.rows[step].figure == figures[step]);
    BOOST_TEST(view.rows[0].text == "1 Business goals");
    press(WXK_ESCAPE);
    BOOST_REQUIRE(wait([&] { return !gui::WhyPane::open_in(window()); }));
    page.files().select(0);
    page.files().SetFocus();
    press('I', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return gui::WhyPane::open_in(window()) != nullptr; }));
    BOOST_TEST(window().session() == nullptr);
    press(WXK_ESCAPE);
    BOOST_TEST(wait([&] { return !gui::WhyPane::open_in(window()); }));
}

BOOST_AUTO_TEST_CASE(the_recent_list_shows_scores_and_lets_go_of_what_is_gone) {
    window().close_session();
    pump(200);
    gui::StartPage &page = *window().start_page();
    BOOST_REQUIRE(page.recent().count() > 0u);
    BOOST_TEST(page.recent().file(0) == file());
    const auto scores = gui::recent_scores(file());
    BOOST_REQUIRE(scores.has_value());
    BOOST_TEST(scores->steps.size() == 5u);
    std::filesystem::remove(file());
    window().open(file()); // refused: the start page stays
    window().close_session();
    pump(200);
    gui::StartPage &again = *window().start_page();
    BOOST_TEST(wait([&] { return !again.recent().is_usable(0); }));
    const auto count = again.recent().count();
    again.files().select(0);
    again.files().SetFocus();
    pump(50);
    press(WXK_DELETE);
    BOOST_TEST(wait([&] { return again.recent().count() == count - 1; }));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_asked_for_opens_where_one_was_in_it) {
    window().close_session();
    const auto with_window = [&](const auto &look) {
        auto *other = new gui::MainWindow;
        gui::WindowMemory memory(*other);
        other->Show();
        memory.begin(file());
        BOOST_REQUIRE(wait([&] { return other->page() != nullptr; }));
        look(*other);
        other->Close(true);
        pump(100);
    };
    with_window([](gui::MainWindow &other) { other.go({"goals", {{"goal", "goal-share-knowledge"}}}); });
    with_window([](gui::MainWindow &other) {
        BOOST_TEST(other.page()->info().id == "goals");
        BOOST_REQUIRE(!other.page()->place().path.empty());
        BOOST_TEST(other.page()->place().path.back().id == "goal-share-knowledge");
    });
}

BOOST_AUTO_TEST_CASE(a_file_that_could_not_be_opened_is_not_tried_again_after_a_bad_end) {
    const auto answers = file().parent_path() / "answers.csv";
    std::ofstream(answers) << "a,b\n1,2\n";
    auto *other = new gui::MainWindow;
    gui::WindowMemory memory(*other);
    other->Show();
    memory.begin(answers);
    BOOST_TEST(!other->session());
    BOOST_TEST(other->message().sentence().find("answers.csv") != std::string::npos);
    for (const auto &mark : std::filesystem::directory_iterator(gui::settings_folder() / "running")) {
        std::ifstream in(mark.path());
        const std::string kept(std::istreambuf_iterator<char>(in), {});
        BOOST_TEST(kept.find("answers.csv") == std::string::npos);
    }
    other->Close(true);
    pump(100);
}

BOOST_AUTO_TEST_CASE(the_window_comes_back_where_it_was_and_never_off_the_screen) {
    constexpr const char *key = "/window/place";
    const auto at = [&](const char *kept, const auto &look) {
        gui::keep_setting(key, kept);
        auto *other = new gui::MainWindow;
        gui::WindowMemory memory(*other);
        other->Show();
        pump(1200);
        look(*other);
        other->Close(true);
        pump(100);
    };
    at("140 90 1010 720 0", [&](gui::MainWindow &other) {
        BOOST_TEST(wait([&] { return other.GetRect() == wxRect(140, 90, 1010, 720); }));
        other.SetSize(60, 70, 1100, 750);
        BOOST_TEST(wait([&] { return gui::setting(key) == "60 70 1100 750 0"; })); // it runs on
    });
    BOOST_TEST(gui::setting(key) == "60 70 1100 750 0");
    at("1500 -400 1200 5000 0", [&](gui::MainWindow &other) {
        const wxRect screen = wxDisplay(0u).GetClientArea();
        BOOST_TEST(wait([&] { return screen.Contains(other.GetRect()); }));
    });
    gui::keep_setting(key, {});
}

BOOST_AUTO_TEST_SUITE_END()
