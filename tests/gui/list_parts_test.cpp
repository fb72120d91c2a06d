#include "tests/gui/lists_person.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/forms/part_list.h"
#include "workbench/gui/panes/why_pane.h"

#include <algorithm>
#include <wx/textctrl.h>

using namespace kartrekker;
using tests::Ids;
using tests::Lists;
using tests::own_order;

namespace {

/// The same person, in the KPIs of the first goal. They are part of it, and stand inside its form.
struct Parts : Lists {
    const model::EntityType &kpi = *model::find_entity_type("kpi");

    Parts() { walk_parts(); }
    gui::PartList &parts() {
        const auto &lists = records().form().form().parts();
        const auto found = std::find_if(lists.begin(), lists.end(),
                                        [&](const auto &one) { return &one->list().type() == &kpi; });
        BOOST_REQUIRE(found != lists.end());
        return **found;
    }
    void walk_parts() {
        records().form().form().Scroll(0, 10000);
        parts().rows().SetFocus();
        pump(100);
    }
    Ids kpis() { return ids_of(parts().list()); }
    wxPoint middle_of(std::size_t row) {
        const wxRect area = parts().rows().area_of(row);
        BOOST_REQUIRE(!area.IsEmpty());
        return {60, area.y + area.height / 2};
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(lists_of_parts, Parts)

BOOST_AUTO_TEST_CASE(several_are_duplicated_and_removed_in_one_step) {
    const auto steps = workspace().undo_count(), all = workspace().count(kpi);
    press(WXK_DOWN);
    press(WXK_DOWN, wxMOD_SHIFT);
    BOOST_TEST(parts().chosen() == Ids({"kpi-accounts", "kpi-logins"}), boost::test_tools::per_element());
    BOOST_TEST(records().form().path().size() == 1u); // none of them is opened
    press('D', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return workspace().count(kpi) == all + 2; }));
    BOOST_TEST(parts().chosen().size() == 2u);
    press(WXK_DELETE, wxMOD_CONTROL); // the copies
    BOOST_TEST(wait([&] { return workspace().count(kpi) == all; }));
    BOOST_TEST(workspace().undo_count() == steps + 2);
    BOOST_TEST(ids().size() == 5u); // the goals stay
    choose_row(parts().rows(), 1);
    BOOST_REQUIRE(wait([&] { return records().form().path().size() == 2; }));
    BOOST_TEST(records().form().path().back().id == "kpi-logins");
}

BOOST_AUTO_TEST_CASE(parts_go_by_the_clipboard_to_another_record) {
    press('A', wxMOD_CONTROL);
    BOOST_TEST(parts().chosen().size() == 3u);
    press('C', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return said() == "3 KPIs copied, with a line of heads."; }));
    BOOST_TEST(clipboard() == "KPI\tLevel\tUnit\tBaseline\tTarget\tDue\n"
                              "Accounts activated\tUsers\t%\t0\t100\t2026-09-30\n"
                              "Log-ins a month\tActivity\tlog-ins\t0\t20000\t2026-09-30\n"
                              "Teams with a group of their own\tTeams\tteams\t0\t60\t2026-12-31\n");
    choose_row(list().rows(), 1);
    walk_parts();
    const auto steps = workspace().undo_count();
    press('V', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return kpis().size() == 4; }));
    BOOST_TEST(said() == "3 KPIs pasted.");
    BOOST_TEST(parts().chosen().size() == 3u);
    BOOST_TEST(stored("kpi", kpis().back(), "goal") == "goal-profiles");
    BOOST_TEST(stored("kpi", kpis().back(), "due") == "2026-12-31");
    BOOST_TEST(ids() == own_order, boost::test_tools::per_element()); // no goal came of it
    BOOST_TEST(workspace().undo_count() == steps + 1);
    put_on_clipboard("KPI\tDue\nGood\t\nBad\tsoon\n");
    press('V', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return said().starts_with("Nothing was pasted."); }));
    BOOST_TEST(kpis().size() == 4u);
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return kpis() == Ids({"kpi-profiles"}); }));
}

BOOST_AUTO_TEST_CASE(a_field_is_changed_in_all_chosen_parts) {
    const auto steps = workspace().undo_count();
    press(WXK_DOWN);
    press(WXK_DOWN, wxMOD_SHIFT);
    in_dialog([&] { press('E', wxMOD_CONTROL | wxMOD_SHIFT); },
              [&](gui::ChangeDialog &dialog) {
                  dialog.fields().SetFocus();
                  press(WXK_DOWN); // it begins with Level, not with the name; then Unit
                  click(*dialog.control());
                  press('A', wxMOD_CONTROL);
                  type("people");
                  press(WXK_RETURN);
              });
    BOOST_TEST(stored_in_time("kpi", "kpi-accounts", "unit", "people") == "people");
    BOOST_TEST(said() == "“Unit” changed in 2 KPIs.");
    BOOST_TEST(stored("kpi", "kpi-logins", "unit") == "people");
    BOOST_TEST(stored("kpi", "kpi-groups", "unit") == "teams");
    BOOST_TEST(workspace().undo_count() == steps + 1);
    BOOST_TEST(records().form().path().size() == 1u);
}

BOOST_AUTO_TEST_CASE(their_menu_opens_by_mouse_and_keyboard) {
    // Open, Change in all, Copy, Paste, Select all, Add, Duplicate, Remove, Move up, Move down
    in_menu([&] { click_right(parts().rows(), middle_of(1)); },
            {WXK_UP, WXK_UP, WXK_UP, WXK_UP, WXK_UP,
             WXK_RETURN}); // from the end: Why, Columns, Sort by, Move down
    BOOST_TEST(kpis() == Ids({"kpi-logins", "kpi-accounts", "kpi-groups"}), boost::test_tools::per_element());
    BOOST_TEST(parts().chosen() == Ids({"kpi-logins"}), boost::test_tools::per_element());
    in_menu([&] { press(WXK_F10, wxMOD_SHIFT); }, {WXK_DOWN, WXK_DOWN, WXK_DOWN, WXK_RETURN});
    BOOST_TEST(said() == "1 KPI copied, with a line of heads.");
    const auto goals = ids().size();
    in_menu([&] { press(WXK_MENU); },
            {WXK_DOWN, WXK_DOWN, WXK_DOWN, WXK_DOWN, WXK_DOWN, WXK_DOWN, WXK_RETURN});
    BOOST_REQUIRE(wait([&] { return records().form().path().size() == 2; }));
    const std::string added = records().form().path().back().id;
    BOOST_TEST(stored("kpi", added, "goal") == "goal-platform-live");
    BOOST_TEST(ids().size() == goals);
    type("Questions answered");
    choose_row(list().rows(), 0);
    BOOST_TEST(stored("kpi", added, "name") == "Questions answered");
    BOOST_TEST(kpis()[1] == added); // after the one that was chosen
    walk_parts();
    press(WXK_DOWN);
    in_menu([&] { press(WXK_MENU); }, {WXK_DOWN, WXK_RETURN});
    BOOST_REQUIRE(wait([&] { return records().form().path().size() == 2; }));
    BOOST_TEST(records().form().path().back().id == "kpi-logins");
}

BOOST_AUTO_TEST_CASE(the_keyboard_goes_into_a_part_and_back) {
    press(WXK_DOWN);
    press(WXK_DOWN);
    press(WXK_RETURN);
    BOOST_REQUIRE(wait([&] { return records().form().path().size() == 2; }));
    press(WXK_TAB);
    press(WXK_TAB, wxMOD_SHIFT);
    press(WXK_RETURN); // the way back
    BOOST_REQUIRE(wait([&] { return records().form().path().size() == 1; }));
    BOOST_TEST(wait([&] { return parts().rows().HasFocus(); }));
    BOOST_TEST(parts().chosen() == Ids({"kpi-logins"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_part_is_added_after_the_chosen_one_and_at_the_end_without) {
    const auto add = [&] {
        click(parts().last_control()); // "+ KPI"
        BOOST_REQUIRE(wait([&] { return records().form().path().size() == 2; }));
        type("Fresh");
        press(WXK_TAB);
        return records().form().path().back().id;
    };
    const auto stored_kpis = [&] {
        Ids all;
        for (const model::Record &record : workspace().where(kpi, "goal", records().form().path().front().id))
            all.push_back(record.id);
        return all;
    };
    press(WXK_DOWN);
    press(WXK_UP);
    BOOST_TEST(parts().chosen() == Ids({"kpi-accounts"}), boost::test_tools::per_element());
    const std::string second = add();
    BOOST_TEST(stored_kpis() == Ids({"kpi-accounts", second, "kpi-logins", "kpi-groups"}),
               boost::test_tools::per_element());
    BOOST_TEST(stored_in_time("kpi", second, "name", "Fresh") == "Fresh");
    choose_row(list().rows(), 1);
    choose_row(list().rows(), 0);
    walk_parts();
    const std::string last = add();
    BOOST_TEST(stored_kpis().back() == last);
}

BOOST_AUTO_TEST_CASE(a_part_is_dragged_and_not_opened) {
    drag(parts().rows(), middle_of(0), middle_of(2) + wxPoint(0, 10));
    wait([&] { return kpis().back() == "kpi-accounts"; });
    BOOST_TEST(kpis() == Ids({"kpi-logins", "kpi-groups", "kpi-accounts"}), boost::test_tools::per_element());
    BOOST_TEST(parts().chosen() == Ids({"kpi-accounts"}), boost::test_tools::per_element());
    BOOST_TEST(records().form().path().size() == 1u);
    press('Z', wxMOD_CONTROL);
    BOOST_TEST(wait([&] { return kpis() == Ids({"kpi-accounts", "kpi-logins", "kpi-groups"}); }));
}

BOOST_AUTO_TEST_CASE(parts_are_sorted_and_say_so) {
    const auto sort_by = [&](const std::vector<int> &keys) {
        in_menu([&] { press('S', wxMOD_CONTROL | wxMOD_SHIFT); }, keys);
    };
    sort_by({WXK_DOWN, WXK_DOWN, WXK_DOWN, WXK_DOWN, WXK_DOWN, WXK_RETURN}); // Target
    BOOST_TEST(kpis() == Ids({"kpi-groups", "kpi-accounts", "kpi-logins"}), boost::test_tools::per_element());
    BOOST_TEST(parts().order_words() == "sorted by target");
    BOOST_TEST(ids() == own_order, boost::test_tools::per_element()); // the goals are not
    press(WXK_DOWN);
    press(WXK_DOWN, wxMOD_ALT);
    BOOST_TEST(said().find("Own order") != std::string::npos);
    choose_row(list().rows(), 1);
    choose_row(list().rows(), 0);
    walk_parts();
    BOOST_TEST(kpis().front() == "kpi-groups");
    sort_by({WXK_UP, WXK_RETURN}); // the last: Own order
    BOOST_TEST(kpis().front() == "kpi-accounts");
    BOOST_TEST(parts().order_words().empty());
}

BOOST_AUTO_TEST_SUITE_END()
