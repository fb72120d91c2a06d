#pragma once

#include "tests/gui/driver.h"
#include "workbench/gui/lists/change_dialog.h"
#include "workbench/gui/words.h"

#include <boost/test/unit_test.hpp>
#include <wx/clipbrd.h>
#include <wx/timer.h>

namespace kartrekker::tests {

using Ids = std::vector<std::string>;

/// The goals of the sample as they stand.
inline const Ids own_order{"goal-platform-live", "goal-profiles", "goal-share-knowledge", "goal-less-mail",
                           "goal-first-visit"};

/// A person at the list of goals: columns Goal, Serves objective, Lever, Owner, Due.
struct Lists : Driver {
    Lists() {
        go("goals");
        choose_row(list().rows(), 0);
    }
    gui::ListCard &list() { return records().list(); }
    model::Workspace &workspace() { return window().session()->workspace(); }
    static Ids ids_of(const app::ListPresenter &list) {
        Ids all;
        for (const app::ListRow &row : list.rows())
            all.push_back(row.id);
        return all;
    }
    Ids ids() { return ids_of(list().list()); }
    void click_head(std::size_t column) {
        pump(50);
        const wxRect area = list().rows().area_of("sort/" + std::to_string(column));
        BOOST_REQUIRE(!area.IsEmpty());
        click(list().rows(), area.GetTopLeft() + wxPoint(12, area.height / 2));
    }
    void put_on_clipboard(const std::string &text) {
        const wxClipboardLocker lock;
        wxTheClipboard->SetData(new wxTextDataObject(gui::shown(text)));
    }
    std::string clipboard() {
        wxTextDataObject data;
        const wxClipboardLocker lock;
        wxTheClipboard->GetData(data);
        return gui::utf8(data.GetText());
    }
    std::string said() { return window().message().sentence(); }
    /// Does it once the dialog that `begin` opens is there and has the keyboard. One that is still there ten
    /// seconds later would wait for ever, and is closed.
    void in_dialog(const std::function<void()> &begin, const std::function<void(gui::ChangeDialog &)> &act) {
        bool has_acted = false;
        wxTimer timer;
        timer.Bind(wxEVT_TIMER, [&](wxTimerEvent &) {
            for (wxWindow *window : wxTopLevelWindows) {
                auto *dialog = dynamic_cast<gui::ChangeDialog *>(window);
                if (!dialog || !dialog->IsActive()) continue;
                if (has_acted) return dialog->EndModal(wxID_CANCEL);
                has_acted = true;
                timer.Start(10'000);
                pump(100);
                return act(*dialog);
            }
        });
        timer.Start(50);
        begin();
        BOOST_REQUIRE(has_acted);
    }
    /// In all chosen rows: the owner stands in the fourth column.
    void change_owner(const std::string &name) {
        for (int i = 0; i < 3; ++i)
            press(WXK_RIGHT);
        in_dialog([&] { press('E', wxMOD_CONTROL | wxMOD_SHIFT); },
                  [&](gui::ChangeDialog &dialog) {
                      click(*dialog.control());
                      press('A', wxMOD_CONTROL);
                      type(name);
                      press(WXK_RETURN);
                  });
    }
};

} // namespace kartrekker::tests
