// The fifteen most important journeys, one after the other in one window, as a consultant goes through them
// from the first day with a client to the report for its management. What each page can do besides has its
// tests beside this one.
#include "model/entities/activity.h"
#include "model/entities/comment.h"
#include "model/entities/finding_decision.h"
#include "model/entities/goal.h"
#include "model/entities/snapshot.h"
#include "tests/gui/driver.h"
#include "workbench/app/comments.h"
#include "workbench/app/surveys/response_import.h"
#include "workbench/gui/command_palette.h"
#include "workbench/gui/drawing/appearance.h"
#include "workbench/gui/forms/record_foot.h"
#include "workbench/gui/pages/answers_page.h"
#include "workbench/gui/pages/findings_page.h"
#include "workbench/gui/pages/picture_offer.h"
#include "workbench/gui/pages/pillar_page.h"
#include "workbench/gui/pages/plan_page.h"
#include "workbench/gui/pages/progress_page.h"
#include "workbench/gui/pages/start_page.h"
#include "workbench/gui/panes/find_pane.h"
#include "workbench/gui/panes/history_pane.h"
#include "workbench/gui/scripts/scripts_page.h"
#include "workbench/gui/words.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <wx/clipbrd.h>
#include <wx/textctrl.h>

using namespace kartrekker;

namespace {

struct Consultant : tests::Driver {
    model::Workspace &workspace() { return window().session()->workspace(); }
    template <class Entity>
    std::size_t count() {
        return workspace().count(Entity::type());
    }
    template <class Page>
    Page &page() {
        auto *shown = dynamic_cast<Page *>(window().page());
        BOOST_REQUIRE(shown);
        return *shown;
    }
    template <class Pane>
    Pane &pane() {
        BOOST_REQUIRE(wait([&] { return dynamic_cast<Pane *>(window().side_pane().content()); }));
        return dynamic_cast<Pane &>(*window().side_pane().content());
    }
    const app::RecordKey &chosen() { return records().form().path().front(); }
    std::string owner_of_first() { return stored("goal", "goal-platform-live", "owner"); }

    void begins_for_a_new_client() {
        const auto made = file().parent_path() / "bank.kartrekker";
        window().run("file/new");
        BOOST_REQUIRE(wait([&] { return window().start_page() && window().start_page()->asking(); }));
        gui::NewEngagementPanel &panel = *window().start_page()->asking();
        pump(100);
        type("Our bank");
        press(WXK_RETURN);
        BOOST_REQUIRE(wait([&] { return panel.step() == 1; }));
        panel.headcount().SetFocus();
        press(WXK_RETURN);
        BOOST_REQUIRE(wait([&] { return panel.step() == 2; }));
        panel.file().ChangeValue(gui::shown(made.string()));
        press(WXK_RETURN);
        BOOST_REQUIRE(wait([&] { return window().session() != nullptr; }));
        BOOST_TEST(workspace().file() == made);
        BOOST_TEST(stored("organisation", "organisation", "name") == "Our bank");
    }

    void writes_the_first_goal() {
        wait_for_scores();
        go("goals");
        const std::size_t before = count<model::Goal>();
        click(records().list().add_button());
        BOOST_REQUIRE(wait([&] { return count<model::Goal>() == before + 1; }));
        type("Every question answered today");
        press(WXK_TAB);
        const std::string goal = chosen().id;
        BOOST_TEST(stored_in_time("goal", goal, "name", "Every question answered today") ==
                   "Every question answered today");
        wait_for_scores();
        BOOST_TEST(!figure_of("goals").empty());
    }

    void goes_on_with_a_client_of_before() {
        window().run("file/close");
        BOOST_REQUIRE(wait([&] { return window().session() == nullptr; }));
        pump(200);
        gui::StartPage &start = *window().start_page();
        std::size_t row = 0;
        while (row < start.recent().count() && start.recent().file(row) != file())
            ++row;
        BOOST_REQUIRE(row < start.recent().count());
        choose_row(start.files(), row);
        BOOST_REQUIRE(wait([&] { return window().session() != nullptr; }));
        BOOST_TEST(workspace().file() == file());
        wait_for_scores();
    }

    void asks_why_a_score_is_what_it_is() {
        go("goals");
        window().page()->header().SetFocus();
        pump(50);
        press(WXK_RETURN);
        BOOST_REQUIRE(wait([&] { return window().side_pane().shown_id() == "why"; }));
        press(WXK_ESCAPE);
        BOOST_TEST(wait([&] { return window().side_pane().shown_id().empty(); }));
    }

    void mends_what_a_finding_points_at() {
        const std::string before = figure_of("goals");
        go("overview");
        window().go(app::place_from(workspace(), "goals/goal/goal-platform-live"));
        pump(100);
        type_into("owner", " ");
        press(WXK_BACK);
        BOOST_TEST(wait([&] { return owner_of_first().empty() && figure_of("goals") != before; }));
        press('Z', wxMOD_CONTROL);
        BOOST_TEST(wait([&] { return owner_of_first() == "Rutger Hemelaar"; }));
        BOOST_TEST(wait([&] { return figure_of("goals") == before; }));
    }

    void takes_rows_from_a_spreadsheet() {
        const std::size_t before = count<model::Goal>();
        {
            const wxClipboardLocker lock;
            wxTheClipboard->SetData(
                new wxTextDataObject("Goal\tDue\nFewer mails\t2027-01-31\nFewer meetings\t\n"));
        }
        choose_row(records().list().rows(), 0);
        press('V', wxMOD_CONTROL);
        BOOST_TEST(wait([&] { return count<model::Goal>() == before + 2; }));
        press('Z', wxMOD_CONTROL);
        BOOST_TEST(wait([&] { return count<model::Goal>() == before; }));
    }

    void leaves_a_comment_for_a_colleague() {
        choose_row(records().list().rows(), 0);
        const app::RecordKey goal = chosen();
        records().form().form().Scroll(0, 10'000);
        pump(100);
        click(records().form().form().foot().entry());
        type("Ask Anna");
        press(WXK_RETURN);
        BOOST_TEST(wait([&] { return app::comments_of(workspace(), goal).size() == 1; }));
    }

    void reads_the_second_round_of_answers() {
        const auto answers = file().parent_path() / "second.csv";
        std::ofstream rows(answers);
        rows << "group,a1,p1,m1,f1";
        for (int person = 0; person < 40; ++person)
            rows << "\nEveryone," << (person % 2 ? "5,4,5,4" : "4,5,4,5");
        rows.close();
        app::ResponseImport import;
        import.assessment = "emotional-capital";
        import.round = "Second";
        go("answers");
        window().import_responses(answers, import);
        BOOST_REQUIRE(wait([&] { return !window().is_busy(); }));
        BOOST_TEST(wait([&] { return !page<gui::AnswersPage>().comparison().changes().empty(); }));
    }

    void decides_on_the_findings() {
        wait_for_scores();
        go("findings");
        auto &board = page<gui::FindingsPage>();
        const std::size_t planned = count<model::Activity>();
        click(board.finding().dismiss_button());
        type("Not this year");
        click(board.finding().dismiss_button());
        BOOST_TEST(wait([&] { return count<model::FindingDecision>() == 1; }));
        wait_for_scores();
        board.list().SetFocus();
        pump(50);
        press('P'); // it is still the one that was dismissed
        BOOST_TEST(count<model::Activity>() == planned);
        press(WXK_DOWN);
        press('P');
        BOOST_TEST(wait([&] { return count<model::Activity>() > planned; }));
        BOOST_TEST(wait([&] { return window().page()->info().id == "plan"; }));
    }

    void moves_the_plan() {
        auto &plan = page<gui::PlanPage>(); // where the finding led
        wait_for_scores();
        pump(500); // until what the page says of the new activities has come
        const std::string activity = plan.place().path.front().id;
        const auto &ids = plan.view().activity_ids;
        const auto row =
            static_cast<std::uint32_t>(std::find(ids.begin(), ids.end(), activity) - ids.begin());
        const wxRect bar = plan.chart().bar_of(row);
        const wxPoint at(bar.x + bar.width / 2, bar.y + bar.height / 2);
        BOOST_REQUIRE(plan.chart().GetClientRect().Contains(at));
        const auto steps = workspace().undo_count();
        drag(plan.chart(), at, at - wxPoint(60, 0)); // earlier: the plan is worked back from its end
        BOOST_TEST(wait([&] { return workspace().undo_count() == steps + 1; }));
        BOOST_TEST(!stored("activity", activity, "constraint_date").empty());
    }

    void keeps_the_scores_and_compares_them_later() {
        window().run("scorecard/keep");
        BOOST_REQUIRE(wait([&] { return count<model::Snapshot>() > 0; }));
        go("goals");
        choose_row(records().list().rows(), 0);
        type_into("owner", " ");
        press(WXK_BACK);
        BOOST_TEST(wait([&] { return owner_of_first().empty(); }));
        wait_for_scores();
        go("progress");
        BOOST_TEST(wait([&] {
                       return page<gui::ProgressPage>().changes().sentence.find("1 down") !=
                              std::string::npos;
                   }),
                   page<gui::ProgressPage>().changes().sentence);
    }

    void finds_and_replaces_words_everywhere() {
        press('K', wxMOD_CONTROL);
        BOOST_REQUIRE(wait([&] { return gui::CommandPalette::open_in(window()) != nullptr; }));
        type("share knowledge");
        press(WXK_RETURN);
        BOOST_REQUIRE(wait([&] { return window().page()->info().id == "goals"; }));
        BOOST_TEST(wait([&] { return chosen().id == "goal-share-knowledge"; }));
        press('H', wxMOD_CONTROL);
        auto &find = pane<gui::FindPane>();
        BOOST_TEST(wait([&] { return find.words().HasFocus(); }));
        type("Sjoerd Lammertink");
        BOOST_REQUIRE(wait([&] { return !find.finds().finds().empty(); }));
        find.instead().SetFocus();
        type("Anna Vos");
        click(find.replace_button());
        BOOST_TEST(stored_in_time("goal", "goal-profiles", "owner", "Anna Vos") == "Anna Vos");
    }

    void lets_a_script_do_the_work() {
        go("scripts");
        BOOST_REQUIRE(wait([&] { return gui::ScriptDesk::instance().is_known(); }));
        auto &scripts = page<gui::ScriptsPage>();
        for (const app::ScriptFile &script : gui::ScriptDesk::instance().scripts())
            if (script.file.stem() == "number-goals") scripts.open(script.file.string());
        click(scripts.try_button());
        BOOST_REQUIRE(wait([&] { return scripts.apply_button().IsEnabled(); }));
        BOOST_TEST(stored("goal", "goal-less-mail", "name") == "Less internal mail"); // only tried
        click(scripts.apply_button());
        BOOST_TEST(stored_in_time("goal", "goal-less-mail", "name", "G4 Less internal mail") ==
                   "G4 Less internal mail");
    }

    void goes_back_to_a_restore_point() {
        go("goals");
        press('S', wxMOD_CONTROL);
        BOOST_REQUIRE(wait([&] { return pane<gui::HistoryPane>().name().HasFocus(); }));
        type("Before the workshop");
        press(WXK_RETURN);
        BOOST_REQUIRE(wait([&] { return workspace().restore_points().size() == 1u; }));
        choose_row(records().list().rows(), 3);
        type_into("name", "Said in the workshop");
        go("sponsors");
        BOOST_TEST(stored("goal", "goal-less-mail", "name") == "Said in the workshop");
        const auto &rows = pane<gui::HistoryPane>().rows();
        std::size_t point = 0;
        while (point < rows.size() && rows[point].kind != app::HistoryRowKind::point)
            ++point;
        choose_row(pane<gui::HistoryPane>().list(), point);
        BOOST_TEST(stored_in_time("goal", "goal-less-mail", "name", "G4 Less internal mail") ==
                   "G4 Less internal mail");
        press('H', wxMOD_CONTROL | wxMOD_SHIFT);
        BOOST_TEST(wait([&] { return window().side_pane().shown_id().empty(); }));
    }

    void leaves_with_a_report_in_dutch_and_comes_back() {
        window().run("view/language");
        BOOST_REQUIRE(wait([&] { return gui::current_language() == model::Language::dutch; }));
        wait_for_scores();
        const auto workbook = file().parent_path() / "scorekaart.xlsx",
                   picture = file().parent_path() / "groepen.svg";
        window().export_to(workbook);
        BOOST_REQUIRE(wait([&] { return !window().is_busy(); }));
        BOOST_TEST(std::filesystem::file_size(workbook) > 10'000u);
        go("emotional-capital");
        gui::save_picture(page<gui::PillarPage>().map().chart(), window(), picture, {1, false});
        std::stringstream drawn;
        drawn << std::ifstream(picture).rdbuf();
        BOOST_TEST(drawn.str().find("<title>Per groep</title>") != std::string::npos);
        window().run("file/close");
        BOOST_REQUIRE(wait([&] { return window().session() == nullptr; }));
        open();
        BOOST_TEST(stored("goal", "goal-profiles", "owner") == "Anna Vos");
        BOOST_TEST(workspace().restore_points().size() == 1u);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(screenplay, Consultant)

BOOST_AUTO_TEST_CASE(fifteen_journeys_from_the_first_day_to_the_report) {
    const std::pair<const char *, void (Consultant::*)()> scenes[] = {
        {"begins for a new client", &Consultant::begins_for_a_new_client},
        {"writes the first goal", &Consultant::writes_the_first_goal},
        {"goes on with a client of before", &Consultant::goes_on_with_a_client_of_before},
        {"asks why a score is what it is", &Consultant::asks_why_a_score_is_what_it_is},
        {"mends what a finding points at", &Consultant::mends_what_a_finding_points_at},
        {"takes rows from a spreadsheet", &Consultant::takes_rows_from_a_spreadsheet},
        {"leaves a comment for a colleague", &Consultant::leaves_a_comment_for_a_colleague},
        {"reads the second round of answers", &Consultant::reads_the_second_round_of_answers},
        {"decides on the findings", &Consultant::decides_on_the_findings},
        {"moves the plan", &Consultant::moves_the_plan},
        {"keeps the scores and compares them later", &Consultant::keeps_the_scores_and_compares_them_later},
        {"finds and replaces words everywhere", &Consultant::finds_and_replaces_words_everywhere},
        {"lets a script do the work", &Consultant::lets_a_script_do_the_work},
        {"goes back to a restore point", &Consultant::goes_back_to_a_restore_point},
        {"leaves with a report in Dutch and comes back",
         &Consultant::leaves_with_a_report_in_dutch_and_comes_back},
    };
    for (const auto &[scene, play] : scenes) {
        BOOST_TEST_CONTEXT("who " << scene) {
            (this->*play)();
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
