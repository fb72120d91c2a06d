#include "workbench/gui/window_memory.h"

#include "workbench/app/last_places.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/pages/start_page.h"
#include "workbench/gui/preferences.h"
#include "workbench/gui/recent_files.h"
#include "workbench/gui/settings.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <cstdio>
#include <wx/display.h>
#include <wx/utils.h>

namespace kartrekker::gui {

namespace {

constexpr const char *window_key = "/window/place";
constexpr const char *places_key = "/window/places";
constexpr int proof_in_milliseconds = 10'000;
constexpr int still_in_milliseconds = 500;
constexpr int placing_in_milliseconds = 100, most_placings = 8;

std::string text_of_place(const app::Place &place) {
    if (place.path.empty()) return place.page;
    return place.page + "/" + place.path.back().type + "/" + place.path.back().id;
}

/// Moved and made smaller until all of it is on one display.
wxRect on_a_display(wxRect area) {
    const int number = wxDisplay::GetFromPoint(area.GetPosition() + area.GetSize() / 2);
    const wxRect room = wxDisplay(static_cast<unsigned>(std::max(0, number))).GetClientArea();
    area.SetSize({std::min(area.width, room.width), std::min(area.height, room.height)});
    area.x = std::clamp(area.x, room.x, room.x + room.width - area.width);
    area.y = std::clamp(area.y, room.y, room.y + room.height - area.height);
    return area;
}

/// Whether somebody may be moving the window at this moment, who has to hold something for that.
bool is_hand_at_work() {
    const wxMouseState hand = wxGetMouseState();
    return hand.LeftIsDown() || hand.MiddleIsDown() || hand.RightIsDown();
}

} // namespace

WindowMemory::WindowMemory(MainWindow &window)
    : window_(window), folder_(settings_folder() / "running"), mark_(folder_) {
    put_window();
    window_.on_place = [this] { keep_place(); };
    window_.first_place = [this] {
        const app::Place place = app::place_from(window_.session()->workspace(), state_.place);
        const auto &pages = window_.pages();
        const bool is_known = std::any_of(pages.begin(), pages.end(),
                                          [&](const app::PageInfo &page) { return page.id == place.page; });
        return is_known ? place : app::Place{std::string(pages.front().id), {}};
    };
    window_.on_open = [this](const std::filesystem::path &file) {
        if (file != state_.file) state_.place = app::last_place(setting(places_key), file);
    };
    window_.Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent &event) {
        moved_.Stop();
        placing_.Stop();
        keep_window();
        keep_place();
        event.Skip();
    });
    proved_.Bind(wxEVT_TIMER, [this](wxTimerEvent &) {
        state_.early_starts = 0;
        mark_.write(state_);
    });
}

void WindowMemory::put_window() {
    int x = 0, y = 0, width = 0, height = 0, is_maximised = 0;
    const std::string kept = setting(window_key);
    if (std::sscanf(kept.c_str(), "%d %d %d %d %d", &x, &y, &width, &height, &is_maximised) != 5)
        return watch_window();
    const wxSize least = window_.GetMinSize();
    const wxRect area = on_a_display({x, y, std::max(width, least.x), std::max(height, least.y)});
    window_.SetSize(area);
    put_when_shown(area, is_maximised != 0);
}

// A window manager may place a window where it likes when it comes, and nothing tells when it has: so what is
// wanted is asked for again for a moment.
void WindowMemory::put_when_shown(const wxRect &area, bool is_maximised) {
    placing_.Bind(wxEVT_TIMER, [this, area, is_maximised, turns = 0](wxTimerEvent &) mutable {
        if (!window_.IsShown() || window_.IsIconized()) return;
        // a window that is under somebody's hand has come, and stands where it is wanted now
        const bool is_taken = !is_maximised && is_hand_at_work();
        if (!is_taken && !window_.IsMaximized() && window_.GetRect() != area) window_.SetSize(area);
        if (++turns < most_placings && !is_taken) return;
        placing_.Stop();
        if (is_maximised) window_.Maximize();
        watch_window();
    });
    placing_.Start(placing_in_milliseconds);
}

// What is kept at the end only is lost when the program ends badly.
void WindowMemory::watch_window() {
    moved_.Bind(wxEVT_TIMER, [this](wxTimerEvent &) { keep_window(); });
    const auto wait = [this](wxEvent &event) {
        moved_.StartOnce(still_in_milliseconds);
        event.Skip();
    };
    window_.Bind(wxEVT_SIZE, wait);
    window_.Bind(wxEVT_MOVE, wait);
}

// A maximised window keeps the size that it goes back to.
void WindowMemory::keep_window() const {
    if (window_.IsIconized()) return;
    wxRect area = window_.GetRect();
    if (window_.IsMaximized()) {
        const std::string kept = setting(window_key);
        std::sscanf(kept.c_str(), "%d %d %d %d", &area.x, &area.y, &area.width, &area.height);
    }
    keep_setting(window_key, std::to_string(area.x) + " " + std::to_string(area.y) + " " +
                                 std::to_string(area.width) + " " + std::to_string(area.height) +
                                 (window_.IsMaximized() ? " 1" : " 0"));
}

void WindowMemory::keep_place() {
    const std::filesystem::path file =
        window_.session() ? window_.session()->workspace().file() : std::filesystem::path();
    if (file != state_.file) state_.early_starts = 0;
    state_.file = file;
    state_.place = window_.page() ? text_of_place(window_.page()->place()) : std::string();
    if (!file.empty()) {
        read_settings();
        keep_setting(places_key, app::with_last_place(setting(places_key), file, state_.place));
    }
    mark_.write(state_);
}

void WindowMemory::open(const std::filesystem::path &file, const app::RunningState &before) {
    const std::string place =
        before.place.empty() ? app::last_place(setting(places_key), file) : before.place;
    state_ = {file, place, before.early_starts + 1};
    mark_.write(state_);
    proved_.StartOnce(proof_in_milliseconds);
    window_.open(file);
    if (!window_.session()) keep_place(); // what could not be opened is not tried again by itself
}

void WindowMemory::begin(const std::filesystem::path &file) {
    const std::filesystem::path asked = file.empty() ? file : std::filesystem::absolute(file);
    const auto unclean = app::take_unclean_end(folder_, asked);
    if (!unclean) {
        const auto recent = remembered_files();
        const bool goes_on = asked.empty() && opens_last_at_start() && !recent.empty();
        if (goes_on || !asked.empty()) open(goes_on ? recent.front() : asked, {});
        if (window_.start_page()) window_.start_page()->SetFocus();
        return;
    }
    if (asked.empty() && unclean->early_starts >= app::most_early_starts)
        return window_.tell(
            tr("Kartrekker ended twice while it opened “{0}”, so it did not open it again. All "
               "edits were kept. Open it from here to try once more.",
               {unclean->file.filename().string()}),
            true);
    open(unclean->file, *unclean);
    const bool is_open = window_.session() != nullptr;
    if (is_open && !window_.session()->workspace().is_read_only())
        window_.message().keep(
            [] { return Message{tr("Kartrekker did not end properly last time. All edits were kept.")}; });
}

} // namespace kartrekker::gui
