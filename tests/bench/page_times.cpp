// How long the real window takes on a copy of an engagement: each page from choosing it until it is drawn,
// then the palette from each key until what it finds is drawn, also with 3,000 goals more. Prints tables in
// milliseconds: the least and the most of five times, and of all keys. Usage: page_times FILE.kartrekker,
// with a display.
#include "model/entities/goal.h"
#include "tests/model/temporary_folder.h"
#include "workbench/gui/application.h"
#include "workbench/gui/command_palette.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <wx/evtloop.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

namespace {

constexpr int times_each = 5;
constexpr std::size_t goals_more = 3000;
constexpr std::size_t most_letters = 12;
constexpr double longest_wait = 5000; ///< milliseconds
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;
using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The least and the most of several times, in milliseconds.
struct Times {
    double least = 1e9;
    double most = 0;

    void add(double time) {
        least = std::min(least, time);
        most = std::max(most, time);
    }
    void print(const std::string &what) const {
        std::printf("%-32s %8.0f %8.0f\n", what.c_str(), least, most);
        std::fflush(stdout);
    }
};

void take_events() {
    wxTheApp->ProcessPendingEvents();
    wxYield();
}

void settle(gui::MainWindow &window) {
    const auto is_busy = [&] {
        return !window.session()->scorecard() || window.session()->is_scoring() ||
               (window.page() && window.page()->is_at_work());
    };
    for (int quiet = 0; quiet < 5; quiet = is_busy() ? 0 : quiet + 1) {
        take_events();
        wxMilliSleep(20);
    }
}

double milliseconds_of(gui::MainWindow &window, const std::string &page) {
    const auto start = Clock::now();
    window.go({page, {}});
    take_events();
    window.Update();
    return milliseconds_since(start);
}

void print_pages(gui::MainWindow &window) {
    for (const auto &page : window.pages()) {
        Times times;
        for (int time = 0; time < times_each; ++time) {
            times.add(milliseconds_of(window, std::string(page.id)));
            settle(window);
            const bool is_first = page.id == window.pages().front().id;
            window.go({is_first ? "engagement" : std::string(window.pages().front().id), {}});
            settle(window);
        }
        times.print(std::string(page.id));
    }
}

/// Until the condition holds after events were taken and all was drawn.
double milliseconds_until(wxWindow &window, const std::function<bool()> &holds) {
    const auto start = Clock::now();
    do {
        take_events();
        window.Update();
    } while (!holds() && milliseconds_since(start) < longest_wait);
    return milliseconds_since(start);
}

/// A person at the keyboard, who writes how the first goal begins and takes it away again.
void print_palette(gui::MainWindow &window, const std::string &situation) {
    wxUIActionSimulator hand;
    Times opening, keys;
    const std::string name = window.session()->workspace().all<model::Goal>().front().name;
    for (int time = 0; time < times_each; ++time) {
        hand.Char('K', wxMOD_CONTROL);
        opening.add(milliseconds_until(window, [&] { return gui::CommandPalette::open_in(window); }));
        settle(window);
        gui::CommandPalette &palette = *gui::CommandPalette::open_in(window);
        const auto press = [&](int key) {
            const wxString before = palette.words().GetValue();
            hand.Char(key);
            keys.add(milliseconds_until(window, [&] { return palette.words().GetValue() != before; }));
            settle(window);
        };
        for (const char letter : name.substr(0, most_letters))
            if (letter == ' ' || (letter >= 'a' && letter <= 'z')) press(letter);
        while (!palette.words().IsEmpty())
            press(WXK_BACK);
        palette.close();
        settle(window);
    }
    opening.print("palette opened" + situation);
    keys.print("palette, a key" + situation);
}

void add_goals(gui::MainWindow &window) {
    model::Workspace &workspace = window.session()->workspace();
    const auto goals = workspace.all<model::Goal>();
    workspace.edit("Many goals", [&](model::Edit &edit) {
        for (std::size_t i = 0; i < goals_more; ++i) {
            model::Goal goal = goals[i % goals.size()];
            goal.id = {};
            goal.name += " (" + std::to_string(i) + ")";
            edit.add(goal);
        }
    });
    settle(window);
}

/// Measures in place of the program's own window.
class PageTimes : public wxApp {
  public:
    bool OnInit() override {
        SetAppName("kartrekker");
        gui::prepare_process();
        SetExitOnFrameDelete(false);
        return argc == 2;
    }

    int OnRun() override {
        wxGUIEventLoop loop;
        const wxEventLoopActivator activator(&loop);
        auto *window = new gui::MainWindow;
        window->SetSize(0, 0, 1280, 800);
        window->Show();
        const kartrekker::tests::TemporaryFolder folder;
        const std::filesystem::path copy = folder / "measured.kartrekker";
        std::filesystem::copy_file(gui::utf8(argv[1]), copy);
        window->open(copy);
        if (!window->session()) return 1;
        settle(*window);
        std::printf("%-32s %8s %8s\n", "page", "least", "most");
        print_pages(*window);
        print_palette(*window, "");
        add_goals(*window);
        print_palette(*window, ", 3,000 goals more");
        window->Close(true);
        take_events();
        return 0;
    }
};

} // namespace

wxIMPLEMENT_APP(PageTimes);
