#include "model/translation.h"
#include "tests/gui/driver.h"
#include "workbench/gui/desktop.h"
#include "workbench/gui/drawing/drawn_window.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>
#include <typeindex>
#include <wx/menu.h>

using kartrekker::tests::Driver;
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;

namespace {

/// Names that wxWidgets gives to what nobody named.
const std::set<std::string> names_of_nobody{
    "",           "panel",    "text",     "choice", "check",      "button", "comboBox", "scrolledWindow",
    "staticText", "spinctrl", "datectrl", "window", "datepicker", "listBox"};

struct Access : Driver {
    static std::string name_of(const wxWindow &part) { return part.GetName().utf8_string(); }

    template <class Look>
    static void walk(wxWindow &part, const Look &look) {
        if (!part.IsShownOnScreen()) return;
        look(part);
        for (wxWindow *child : part.GetChildren())
            walk(*child, look);
    }

    void each_page(const std::function<void(const std::string &)> &look) {
        for (const auto &page : window().pages()) {
            window().go({std::string(page.id), {}});
            BOOST_REQUIRE(wait([&] { return !window().page()->is_at_work(); }));
            pump(60);
            look(std::string(page.id));
        }
    }

    std::set<wxWindow *> that_take_the_focus() {
        std::set<wxWindow *> parts;
        walk(*window().page(), [&](wxWindow &part) {
            const bool is_inner = !part.GetChildren().empty() && !dynamic_cast<gui::DrawnWindow *>(&part);
            if (!is_inner && part.IsEnabled() && part.AcceptsFocusFromKeyboard() && part.IsFocusable())
                parts.insert(&part);
        });
        return parts;
    }

    static wxImage picture_of(const wxWindow &part) {
        return gui::desktop::picture_of_screen(part.GetScreenRect()).ConvertToImage();
    }

    static bool are_alike(const wxImage &one, const wxImage &other) {
        if (one.GetSize() != other.GetSize()) return false;
        const std::size_t bytes = static_cast<std::size_t>(one.GetWidth()) * one.GetHeight() * 3;
        return std::equal(one.GetData(), one.GetData() + bytes, other.GetData());
    }

    /// Every part that Tab comes to, until it is where it began.
    std::set<wxWindow *> reached_by_tab(const std::set<wxWindow *> &parts) {
        std::set<wxWindow *> reached;
        if (parts.empty()) return reached;
        for (auto first = parts.begin(); first != parts.end() && !parts.contains(wxWindow::FindFocus());
             ++first) {
            (*first)->SetFocus();
            pump(20);
        }
        for (std::size_t step = 0; step < 2 * parts.size() + 40; ++step) {
            pump(0);
            wxWindow *focused = wxWindow::FindFocus();
            if (!focused) { // inside a native control
                press(WXK_TAB);
                continue;
            }
            for (wxWindow *part = focused; part; part = part->GetParent())
                if (parts.contains(part)) reached.insert(part);
            if (reached.size() == parts.size()) break;
            if (!focused->Navigate(wxNavigationKeyEvent::IsForward)) focused->NavigateIn();
            pump(0);
            if (wxWindow::FindFocus() == focused) press(WXK_TAB); // a native control that knows only the key
        }
        return reached;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(accessibility, Access)

BOOST_AUTO_TEST_CASE(tab_reaches_every_control_of_every_page) {
    each_page([&](const std::string &page) {
        const auto parts = that_take_the_focus();
        const auto reached = reached_by_tab(parts);
        for (const wxWindow *part : parts)
            BOOST_TEST(reached.contains(const_cast<wxWindow *>(part)),
                       page << ": Tab does not reach " << name_of(*part));
    });
}

BOOST_AUTO_TEST_CASE(what_has_the_keyboard_is_seen) {
    std::set<std::type_index> seen;
    each_page([&](const std::string &page) {
        for (wxWindow *part : that_take_the_focus()) {
            const auto *drawn = dynamic_cast<gui::DrawnWindow *>(part);
            const bool is_in_view = window().page()->GetScreenRect().Contains(part->GetScreenRect());
            if (!drawn || !is_in_view || !seen.insert(typeid(*drawn)).second) continue;
            window().navigation().SetFocus();
            pump(60);
            const wxImage without = picture_of(*part);
            part->SetFocus();
            pump(60);
            BOOST_TEST(!are_alike(without, picture_of(*part)), page << ": " << name_of(*part));
        }
    });
    BOOST_TEST(seen.size() >= 4u);
}

// What is the same in both languages translates to itself, and so is not found.
BOOST_AUTO_TEST_CASE(everything_in_the_dutch_window_has_a_name_and_it_is_dutch) {
    window().set_language(model::Language::dutch);
    wait_for_scores();
    const auto look = [&](const wxString &words, const std::string &page) {
        const std::string text = words.utf8_string();
        const auto stored_words = {window().session()->workspace().undo_label(),
                                   std::optional(stored("instrument", "emotional-capital", "name"))};
        if (std::find(stored_words.begin(), stored_words.end(), text) != stored_words.end()) return;
        BOOST_TEST(model::translate(model::Language::dutch, text.c_str()) == text,
                   page << ": \"" << text << "\" is English");
    };
    each_page([&](const std::string &page) {
        walk(window(), [&](wxWindow &part) {
            for (const wxString &words : {part.GetName(), part.GetLabel(), part.GetToolTipText()})
                look(words, page);
            const bool is_drawn = dynamic_cast<gui::DrawnWindow *>(&part) != nullptr;
            if (!is_drawn && !(part.AcceptsFocusFromKeyboard() && part.GetChildren().empty())) return;
            BOOST_TEST(!names_of_nobody.contains(name_of(part)),
                       page << ": " << name_of(*part.GetParent()) << " has a part without a name");
        });
    });
    for (std::size_t menu = 0; menu < window().GetMenuBar()->GetMenuCount(); ++menu)
        for (const wxMenuItem *item : window().GetMenuBar()->GetMenu(menu)->GetMenuItems())
            look(item->GetItemLabelText(), "menu");
}

// Navigation, list, form, and what stands below: with one key each.
BOOST_AUTO_TEST_CASE(one_key_goes_through_the_parts_of_the_window) {
    go("goals");
    std::vector<std::string> visited;
    for (int step = 0; step < 12; ++step) {
        press(WXK_F6);
        BOOST_REQUIRE(wxWindow::FindFocus());
        visited.push_back(name_of(*wxWindow::FindFocus()));
        if (wxWindow::FindFocus() == &window().navigation()) break;
    }
    BOOST_TEST(visited.back() == name_of(window().navigation()));
    BOOST_TEST(visited.size() >= 4u);
    const std::string first_field = name_of(control_of("name")); // not the button that removes the record
    BOOST_TEST(visited[0] == name_of(records().list().rows()));
    BOOST_TEST(visited[1] == first_field);
    BOOST_TEST(std::set<std::string>(visited.begin(), visited.end()).size() == visited.size());
    press(WXK_F6, wxMOD_SHIFT);
    BOOST_TEST(name_of(*wxWindow::FindFocus()) == visited[visited.size() - 2]);
}

BOOST_AUTO_TEST_CASE(on_the_way_back_the_keyboard_is_in_the_page) {
    go("goals");
    records().list().rows().SetFocus();
    window().go({"cases", {}});
    records().list().rows().SetFocus();
    press(WXK_LEFT, wxMOD_ALT);
    BOOST_REQUIRE(wait([&] { return window().page()->info().id == "goals"; }));
    BOOST_TEST(wait([&] { return records().list().rows().HasFocus(); }));
}

BOOST_AUTO_TEST_SUITE_END()
