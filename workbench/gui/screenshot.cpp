#include "workbench/gui/application.h"
#include "workbench/gui/desktop.h"
#include "workbench/gui/drawing/appearance.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/pages/answers_page.h"
#include "workbench/gui/words.h"

#include <memory>
#include <wx/timer.h>

namespace kartrekker::gui {

namespace {

constexpr int patience_in_ticks = 200;
constexpr int tick_in_milliseconds = 100;
constexpr int ticks_to_settle = 4;
constexpr const char *all_pages = "all";

/// One picture: what is to be shown, and where it goes.
struct Shot {
    std::filesystem::path file;
    std::function<void()> prepare;
};

std::filesystem::path file_of(const std::filesystem::path &folder, const std::string &name) {
    return folder / (name + (current_language() == model::Language::dutch ? "-nl" : "-en") +
                     (is_dark() ? "-DARK" : "-LIGHT") + ".png");
}

/// Every page and pane that the window knows, and the page without an engagement.
std::vector<Shot> all_shots(MainWindow &window, const std::filesystem::path &folder) {
    std::vector<Shot> shots;
    for (const app::PageInfo &page : window.pages()) {
        shots.push_back({file_of(folder, std::string(page.id)), [&window, id = std::string(page.id)] {
                             window.go({id, {}});
                         }});
        if (page.id != "answers") continue;
        shots.push_back({file_of(folder, "answers-one-round"), [&window] { // its figures are there by now
                             auto *answers = dynamic_cast<AnswersPage *>(window.page());
                             if (answers) answers->comparison().on_way(app::AnswersWay::one_round);
                         }});
    }
    shots.push_back({file_of(folder, "why"), [&window] {
                         window.go({"emotional-capital", {}});
                         window.run("view/why");
                     }});
    for (const char *command :
         {"file/preferences", "help/keys", "view/history", "edit/find", "view/palette"}) {
        const std::string id = command;
        shots.push_back({file_of(folder, id.substr(id.find('/') + 1)), [&window, id] { window.run(id); }});
    }
    shots.push_back({file_of(folder, "start"), [&window] {
                         window.run("view/palette"); // closes it
                         window.close_session();
                     }});
    return shots;
}

/// Looks now and then whether the window is ready for its next picture.
class Photographer : public wxTimer {
  public:
    Photographer(MainWindow &window, wxSize size, std::vector<Shot> shots)
        : window_(window), size_(size), shots_(std::move(shots)) {
        Start(tick_in_milliseconds);
    }

    void Notify() override {
        ++ticks_;
        const bool is_waiting = window_.session() && (!window_.session()->scorecard() ||
                                                      (window_.page() && window_.page()->is_at_work()));
        if (is_waiting && ticks_ < patience_in_ticks) return;
        if (settled_++ == 0) shots_[next_].prepare();
        const wxSize size = window_.GetScreenRect().GetSize();
        if (settled_ == 2 && size != size_) window_.SetSize(size_ - (size - size_));
        if (settled_ < ticks_to_settle) return;
        take(shots_[next_].file);
        settled_ = ticks_ = 0;
        if (++next_ < shots_.size()) return;
        Stop();
        window_.Close();
    }

  private:
    void take(const std::filesystem::path &file) const {
        desktop::picture_of_screen(window_.GetScreenRect()).SaveFile(shown(file.string()), wxBITMAP_TYPE_PNG);
    }

    MainWindow &window_;
    wxSize size_;
    std::vector<Shot> shots_;
    std::size_t next_ = 0;
    int ticks_ = 0;
    int settled_ = 0;
};

} // namespace

void take_screenshot(MainWindow &window, const Screenshot &screenshot) {
    desktop::stand_still();
    window.SetMinSize(wxSize(1, 1));
    window.SetSize(wxRect(wxPoint(0, 0), screenshot.size));
    std::vector<Shot> shots;
    if (screenshot.page == all_pages) {
        std::error_code error;
        std::filesystem::create_directories(screenshot.file, error);
        shots = all_shots(window, screenshot.file);
    } else {
        shots.push_back({screenshot.file, [&window, page = screenshot.page] {
                             if (window.session())
                                 window.go(app::place_from(window.session()->workspace(), page));
                         }});
    }
    static std::unique_ptr<Photographer> photographer;
    photographer = std::make_unique<Photographer>(window, screenshot.size, std::move(shots));
}

} // namespace kartrekker::gui
