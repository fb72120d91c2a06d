// How long each page takes to show: from choosing it until it is drawn, in the real window. Prints a table in
// milliseconds, the least and the most of five times. Usage: page_times FILE.kartrekker, with a display.
#include "workbench/gui/application.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <wx/evtloop.h>

namespace {

constexpr int times_each = 5;
namespace gui = kartrekker::gui;

void settle(gui::MainWindow &window) {
    const auto is_busy = [&] {
        return !window.session()->scorecard() || window.session()->is_scoring() ||
               (window.page() && window.page()->is_at_work());
    };
    for (int quiet = 0; quiet < 5; quiet = is_busy() ? 0 : quiet + 1) {
        wxTheApp->ProcessPendingEvents();
        wxYield();
        wxMilliSleep(20);
    }
}

double milliseconds_of(gui::MainWindow &window, const std::string &page) {
    const auto start = std::chrono::steady_clock::now();
    window.go({page, {}});
    wxTheApp->ProcessPendingEvents();
    wxYield();
    window.Update();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
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
        window->open(gui::utf8(argv[1]));
        if (!window->session()) return 1;
        settle(*window);
        std::printf("%-20s %8s %8s\n", "page", "least", "most");
        for (const auto &page : window->pages()) {
            double least = 1e9, most = 0;
            for (int time = 0; time < times_each; ++time) {
                const double taken = milliseconds_of(*window, std::string(page.id));
                least = std::min(least, taken);
                most = std::max(most, taken);
                settle(*window);
                const bool is_first = page.id == window->pages().front().id;
                window->go({is_first ? "engagement" : std::string(window->pages().front().id), {}});
                settle(*window);
            }
            std::printf("%-20s %8.0f %8.0f\n", std::string(page.id).c_str(), least, most);
            std::fflush(stdout);
        }
        window->Close(true);
        settle_end();
        return 0;
    }

  private:
    static void settle_end() {
        wxTheApp->ProcessPendingEvents();
        wxYield();
    }
};

} // namespace

wxIMPLEMENT_APP(PageTimes);
