#include "tests/gui/driver.h"
#include "workbench/app/charts/svg_canvas.h"
#include "workbench/gui/lists/table_rows.h"
#include "workbench/gui/preferences.h"
#include "workbench/gui/settings.h"
#include "workbench/gui/window_parts.h"
#include "workbench/gui/words.h"

#include <boost/test/unit_test.hpp>

using kartrekker::tests::Driver;
namespace gui = kartrekker::gui;

namespace {

struct Layout : Driver {
    /// What stands on the page lies inside it (a page may scroll downwards), is large enough to be of use,
    /// and covers nothing else.
    void look_at_parts(const std::string &where) {
        const wxWindow &page = *window().page();
        std::vector<wxRect> areas;
        BOOST_TEST(page.GetVirtualSize().x <= page.GetClientSize().x, where);
        for (const wxWindow *part : page.GetChildren()) {
            if (!part->IsShown()) continue;
            BOOST_TEST(wxRect(page.GetVirtualSize()).Contains(part->GetRect()),
                       where << ": " << part->GetName().utf8_string() << " is cut off");
            const bool is_gap = dynamic_cast<const gui::Divider *>(part) != nullptr;
            BOOST_TEST(part->GetSize().x >= (is_gap ? 12 : 120),
                       where << ": " << part->GetName().utf8_string());
            BOOST_TEST(part->GetSize().y >= (is_gap ? 12 : 30),
                       where << ": " << part->GetName().utf8_string());
            for (const wxRect &other : areas)
                BOOST_TEST(!other.Intersects(part->GetRect()),
                           where << ": " << part->GetName().utf8_string() << " covers another");
            areas.push_back(part->GetRect());
        }
    }
    /// A goal without measurements, so without a picture of them.
    void go_to_plain_goal() {
        go("goals");
        choose_row(records().list().rows(), 2);
        BOOST_REQUIRE(records().form().path().front().id == "goal-share-knowledge");
    }
    bool is_shown(wxWindow &part) { return part.IsShownOnScreen(); }
    std::vector<wxRect> places_of_fields() {
        std::vector<wxRect> places;
        for (const auto &field : records().form().form().form()->fields())
            places.push_back(control_of(field.info->name).GetRect());
        return places;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(layout, Layout)

BOOST_AUTO_TEST_CASE(the_form_keeps_the_width_to_which_it_was_dragged) {
    resize(1500, 900);
    go("goals");
    const auto form = [this] { return records().form().GetRect(); };
    const wxRect usual = form();
    const wxPoint edge(usual.x - 6, usual.y + 40);
    drag(*window().page(), edge, {edge.x + 50, edge.y});
    BOOST_TEST(form().width == usual.width - 50);
    BOOST_TEST(form().GetRight() == usual.GetRight());
    go("sponsors");
    BOOST_TEST(form().width == usual.width - 50);
    const wxPoint now(form().x - 6, usual.y + 40);
    drag(*window().page(), now, {now.x - 3000, now.y}); // further than there is room
    BOOST_TEST(form().x > usual.x - 400);
    BOOST_TEST(form().GetRight() == usual.GetRight());
    gui::keep_setting("/window/form-width", {});
    go("goals");
    BOOST_TEST(form().width == usual.width);

    go("plan");
    const wxRect plan = records().form().GetRect();
    drag(*window().page(), {plan.x, plan.y - 6}, {plan.x, plan.y - 66});
    BOOST_TEST(records().form().GetRect().y == plan.y - 60);
    gui::keep_setting("/window/plan-height", {});
}

BOOST_AUTO_TEST_CASE(the_keyboard_moves_the_divider_between_list_and_form) {
    resize(1500, 900);
    go("goals");
    const auto form = [this] { return records().form().GetRect(); };
    const auto has_divider = [this] { return wxWindow::FindFocus() == &records().form_edge(); };
    const wxRect usual = form();
    click(records().list().rows(), {60, 60});
    for (int tab = 0; tab < 20 && !has_divider(); ++tab)
        press(WXK_TAB);
    BOOST_REQUIRE(has_divider());
    press(WXK_RIGHT);
    BOOST_TEST(form().width < usual.width);
    BOOST_TEST(form().GetRight() == usual.GetRight());
    press(WXK_RIGHT);
    const int narrow = form().width;
    BOOST_TEST((usual.width - narrow) % 2 == 0); // two steps alike
    press(WXK_LEFT);
    BOOST_TEST(form().width == (usual.width + narrow) / 2);
    BOOST_TEST(has_divider());
    go("sponsors");
    BOOST_TEST(form().width == (usual.width + narrow) / 2);

    records().form_edge().SetFocus();
    press(WXK_HOME);
    const int widest = form().width;
    press(WXK_LEFT);
    BOOST_TEST(form().width == widest);
    press(WXK_END);
    const int narrowest = form().width;
    BOOST_TEST(narrowest < narrow);
    BOOST_TEST(widest > usual.width);
    press(WXK_RIGHT);
    BOOST_TEST(form().width == narrowest);
    press(WXK_RETURN);
    BOOST_TEST(form().width == usual.width);
    go("goals");
    BOOST_TEST(form().width == usual.width);
}

BOOST_AUTO_TEST_CASE(no_page_is_cut_off_in_windows_of_any_size) {
    const wxSize least = window().GetMinSize();
    BOOST_TEST(least.x <= 1024);
    BOOST_TEST(least.y <= 700);
    for (int language = 0; language < 2; ++language) {
        for (const wxSize size : {least, wxSize(1024, 700), wxSize(1280, 800), wxSize(1600, 1000)}) {
            resize(size.x, size.y);
            for (const auto &page : window().pages()) {
                go(std::string(page.id));
                look_at_parts(std::string(page.id) + " at " + std::to_string(size.x));
            }
        }
        window().run("view/language");
        wait_for_scores();
    }
}

BOOST_AUTO_TEST_CASE(a_large_window_shows_list_form_criteria_and_findings_at_once) {
    resize(1600, 1000);
    go_to_plain_goal();
    BOOST_TEST(!is_shown(records().tabs()));
    for (wxWindow *part : std::initializer_list<wxWindow *>{&records().list(), &records().form(),
                                                            &records().criteria(), &records().findings()})
        BOOST_TEST(is_shown(*part), part->GetName().utf8_string());
}

BOOST_AUTO_TEST_CASE(in_a_window_of_800_high_criteria_and_findings_take_turns) {
    resize(1280, 800);
    go_to_plain_goal();
    BOOST_TEST(is_shown(records().list()));
    BOOST_TEST(is_shown(records().form()));
    BOOST_TEST(is_shown(records().criteria()));
    BOOST_TEST(!is_shown(records().findings()));
    const wxRect findings = records().tabs().area_of(1);
    click(records().tabs(), findings.GetTopLeft() + findings.GetSize() / 2);
    BOOST_TEST(!is_shown(records().criteria()));
    BOOST_TEST(is_shown(records().findings()));
    choose_row(records().list().rows(), 1); // what one reads stays while one walks through the list
    BOOST_TEST(is_shown(records().findings()));
    BOOST_TEST(is_shown(records().form()));
}

BOOST_AUTO_TEST_CASE(in_a_window_of_800_high_every_list_shows_five_rows) {
    for (int language = 0; language < 2; ++language) {
        resize(1280, 800);
        for (const std::string page :
             {"goals", "sponsors", "cases", "governance", "technology", "emotional-capital", "value"}) {
            go(page);
            gui::RecordTable &rows = records().list().rows();
            BOOST_TEST(is_shown(rows), page);
            const std::size_t count = std::min<std::size_t>(records().list().list().lines().size(), 5);
            BOOST_REQUIRE(count > 0);
            BOOST_TEST(rows.area_of(count - 1).GetBottom() <= rows.GetClientSize().y, page);
        }
        window().run("view/language");
        wait_for_scores();
    }
}

BOOST_AUTO_TEST_CASE(parts_without_room_below_the_list_take_turns_with_it) {
    resize(1280, 800);
    go("technology");
    BOOST_TEST(is_shown(records().form()));
    BOOST_TEST(!is_shown(records().picture()));
    pick(records().tabs(), 1);
    BOOST_TEST(is_shown(records().picture()));
    BOOST_TEST(!is_shown(records().list()));
    pick(records().tabs(), 0);
    BOOST_TEST(is_shown(records().list()));
    resize(1600, 1000);
    BOOST_TEST(is_shown(records().list()));
    BOOST_TEST(is_shown(records().picture()));
}

BOOST_AUTO_TEST_CASE(in_a_small_window_list_and_form_take_turns_with_the_scores) {
    resize(1024, 700);
    go_to_plain_goal();
    BOOST_TEST(is_shown(records().list()));
    BOOST_TEST(is_shown(records().form()));
    BOOST_TEST(!is_shown(records().criteria()));
    const wxRect findings = records().tabs().area_of(2);
    click(records().tabs(), findings.GetTopLeft() + findings.GetSize() / 2);
    BOOST_TEST(is_shown(records().findings()));
    BOOST_TEST(!is_shown(records().list()));
    const auto target =
        kartrekker::app::place_from(window().session()->workspace(), records().findings().finding(0).target);
    BOOST_REQUIRE(!target.path.empty());
    choose_row(records().findings().rows(), 0);
    BOOST_TEST(wait([&] { return is_shown(records().form()); })); // the record that the finding points at
    BOOST_CHECK(records().form().path() == target.path);
}

// Links give away where the columns stand.
BOOST_AUTO_TEST_CASE(the_columns_of_a_narrow_table_stand_beside_each_other) {
    kartrekker::app::FigureTable table{
        {{"Goal"}, {"Case", 165}, {"Sponsor", 120}, {"Activity", 165}, {"EUR", 120, true}}, {}, {}};
    table.rows.push_back({"row", std::vector<kartrekker::app::TableCell>(5)});
    for (kartrekker::app::TableCell &cell : table.rows.front().cells) {
        cell.text = "Words";
        cell.is_link = true;
    }
    gui::TableRows rows;
    rows.show(std::move(table));
    namespace charts = kartrekker::charts;
    for (const double width : {1000.0, 650.0, 480.0}) {
        charts::SvgCanvas canvas({width, 60}, charts::Palette::light().card);
        double right = 0;
        for (const charts::HitArea &hit : rows.draw(canvas, {0, 0, width, 60}, 0)) {
            if (hit.target.empty()) continue;
            BOOST_TEST(hit.area.x >= right, width);
            BOOST_TEST(hit.area.width >= 50, width);
            right = hit.area.right();
        }
        BOOST_TEST(right > width / 2);
        BOOST_TEST(right <= width, width);
    }
}

BOOST_AUTO_TEST_CASE(a_message_comes_at_the_foot_and_moves_nothing_below_the_mouse) {
    go("goals");
    const wxPoint page = window().page()->GetPosition(), list = records().list().rows().GetScreenPosition();
    window().tell("Something happened", false);
    pump(100);
    BOOST_TEST((window().page()->GetPosition() == page));
    BOOST_TEST((records().list().rows().GetScreenPosition() == list));
    BOOST_TEST(window().message().GetRect().y > window().page()->GetRect().GetBottom());
    BOOST_TEST(window().message().GetSize().y > 20);
}

BOOST_AUTO_TEST_CASE(nothing_in_the_form_moves_when_a_field_is_wrong_or_a_remark_comes_and_goes) {
    for (const wxSize size : {wxSize(1024, 700), wxSize(1280, 800), wxSize(1600, 1000)}) {
        resize(size.x, size.y);
        go("goals");
        choose_row(records().list().rows(), 0);
        control_of("due").SetFocus(); // brings it into view
        pump(100);
        const wxRect due = control_of("due").GetRect();
        BOOST_TEST(wxRect(records().form().form().GetClientSize()).Contains(due));
        const auto before = places_of_fields();
        type_into("due", "31-31");
        BOOST_TEST(wait([&] { return !records().form().form().unstored().empty(); }));
        BOOST_CHECK(before == places_of_fields());
        press('Z', wxMOD_CONTROL);
        choose_row(records().list().rows(), 2);
        const auto remarked = places_of_fields();
        window().session()->workspace().edit("Fill", [](kartrekker::model::Edit &edit) {
            edit.set(*kartrekker::model::find_entity_type("goal"), "goal-share-knowledge", "owner",
                     std::string("Somebody"));
        });
        wait_for_scores();
        BOOST_CHECK(remarked == places_of_fields());
        window().session()->workspace().undo();
        wait_for_scores();
        go("overview");
    }
}

BOOST_AUTO_TEST_CASE(with_large_letters_beside_a_panel_the_buttons_of_list_and_form_stay_whole) {
    resize(1280, 800);
    window().run("view/language");
    gui::choose_text_size(window(), 150);
    window().run("file/preferences");
    go("goals");
    choose_row(records().list().rows(), 0);
    const auto look_at = [](wxWindow &card, const std::vector<std::string> &names) {
        std::vector<wxRect> places;
        for (const std::string &name : names) {
            const wxWindow *part = wxWindow::FindWindowByName(gui::shown(name), &card);
            BOOST_REQUIRE(part);
            BOOST_TEST(part->GetRect().x >= 0, name);
            BOOST_TEST(part->GetRect().GetRight() <= card.GetClientSize().x, name);
            BOOST_TEST(part->GetSize().x >= 100, name);
            for (const wxRect &other : places)
                BOOST_TEST(!other.Intersects(part->GetRect()), name << " covers another");
            places.push_back(part->GetRect());
        }
    };
    BOOST_TEST(records().list().GetSize().x >= 300);
    BOOST_TEST(records().form().GetSize().x >= 300);
    BOOST_TEST(!records().list().GetRect().Intersects(records().form().GetRect()));
    look_at(records().form(), {"Dupliceren", "Verwijderen", "Formulier"});
    look_at(records().list(), {"Filter", "+ Doelstelling", "Doelstellingen"});
    gui::choose_text_size(window(), 100);
}

BOOST_AUTO_TEST_CASE(a_click_beside_the_words_of_a_flag_changes_nothing) {
    resize(1600, 1000);
    go("goals");
    choose_row(records().list().rows(), 0);
    wxWindow &flag = control_of("owner_has_mandate");
    flag.SetFocus(); // brings it into view
    pump(100);
    const auto id = records().form().path().front().id;
    const std::string before = stored("goal", id, "owner_has_mandate");
    click(*flag.GetParent(), flag.GetPosition() + wxPoint(flag.GetBestSize().x + 10, 12));
    pump(100);
    BOOST_TEST(stored("goal", id, "owner_has_mandate") == before);
    click(flag, {12, 12});
    BOOST_TEST(wait([&] { return stored("goal", id, "owner_has_mandate") != before; }));
}

BOOST_AUTO_TEST_CASE(a_message_leaves_the_buttons_of_a_finding_in_view) {
    resize(1280, 800);
    go("findings");
    window().tell("Something happened", false);
    pump(100);
    wxWindow &page = *window().page();
    BOOST_TEST(page.GetVirtualSize().y <= page.GetClientSize().y);
    for (const char *name : {"Accept", "Dismiss", "Plan it"}) {
        wxWindow *button = wxWindow::FindWindowByName(name, &page);
        BOOST_REQUIRE(button);
        const wxPoint end = page.ScreenToClient(button->GetScreenRect().GetBottomRight());
        BOOST_TEST(wxRect(page.GetClientSize()).Contains(end), name);
    }
}

BOOST_AUTO_TEST_CASE(a_long_notice_leaves_room_for_the_name_of_the_file) {
    resize(1280, 800);
    go("goals");
    gui::StatusView &status = window().status();
    kartrekker::app::Status shown = status.status();
    shown.steps = "2 steps can be undone";
    std::string notice = "Undone:";
    for (int word = 0; word < 40; ++word)
        notice += " change what was written";
    status.show(shown, notice, "a-client-with-a-long-name.kartrekker");
    pump(100);
    BOOST_TEST(status.area_of("smallest group").GetRight() < status.GetClientSize().x - 200);
    BOOST_TEST(status.area_of("smallest group").width > 100);
}

BOOST_AUTO_TEST_SUITE_END()
