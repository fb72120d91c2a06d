#include "workbench/app/locations.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/pages/benchmark_page.h"
#include "workbench/gui/pages/start_page.h"
#include "workbench/gui/panes/why_pane.h"
#include "workbench/gui/part_focus.h"
#include "workbench/gui/preferences.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/aboutdlg.h>
#include <wx/utils.h>

namespace kartrekker::gui {

using app::mark;

namespace {

bool has_engagement(MainWindow &window) {
    return window.session() != nullptr;
}

void step(MainWindow &window, int places) {
    const auto &pages = window.pages();
    const auto at = std::find_if(pages.begin(), pages.end(), [&](const app::PageInfo &page) {
        return window.page() && page.id == window.page()->info().id;
    });
    if (at == pages.end()) return;
    const auto place = (at - pages.begin()) + places;
    if (place >= 0 && place < static_cast<std::ptrdiff_t>(pages.size()))
        window.go({std::string(pages[static_cast<std::size_t>(place)].id), {}});
}

void switch_language(MainWindow &window) {
    choose_language(window, current_language() == model::Language::dutch ? model::Language::english
                                                                         : model::Language::dutch);
}

void about(MainWindow &window) {
    wxAboutDialogInfo info;
    info.SetName("Kartrekker");
    info.SetVersion("0.1");
    info.SetDescription(
        shown(tr("A workbench for guiding organisations to become social, knowledge-sharing ones.")));
    wxAboutBox(info, &window);
}

void choose_benchmark(MainWindow &window) {
    window.go({"benchmark", {}});
    if (auto *page = dynamic_cast<BenchmarkPage *>(window.page())) page->choose_folder();
}

Command go_to(std::string_view id, const char *label, std::string_view page) {
    return {std::string(id), label, "",
            [page](MainWindow &window) {
                window.go({std::string(page), {}});
            },
            has_engagement};
}

/// Markdown is read by the program that the desktop has for it.
void show_authoring_guide(MainWindow &window) {
    const std::filesystem::path guide = app::authoring_guide();
    std::error_code error;
    if (!std::filesystem::exists(guide, error) || !wxLaunchDefaultApplication(shown(guide.string())))
        window.tell(tr("The desktop has no program that opens the guide. It is a text that any editor can "
                       "read: {0}.",
                       {guide.string()}),
                    true);
}

} // namespace

void add_view_commands(std::vector<Command> &list) {
    list.push_back({"view/next", mark("Next page"), "Ctrl+PageDown",
                    [](MainWindow &window) { step(window, 1); }, has_engagement});
    list.push_back({"view/previous", mark("Previous page"), "Ctrl+PageUp",
                    [](MainWindow &window) { step(window, -1); }, has_engagement});
    list.push_back({"view/next-part", mark("Next part of the window"), "F6",
                    [](MainWindow &window) { walk_parts(window, false); }, is_idle});
    list.push_back({"view/previous-part", mark("Previous part of the window"), "Shift+F6",
                    [](MainWindow &window) { walk_parts(window, true); }, is_idle});
    list.push_back({"view/back", mark("Back"), "Alt+Left",
                    [](MainWindow &window) { window.walk_places(true); },
                    [](MainWindow &window) { return window.session() && window.visited().can_go_back(); }});
    list.push_back(
        {"view/forward", mark("Forward"), "Alt+Right", [](MainWindow &window) { window.walk_places(false); },
         [](MainWindow &window) { return window.session() && window.visited().can_go_forward(); }});
    list.push_back({"view/why", mark("Where this figure comes from"), "Ctrl+I", &WhyPane::toggle,
                    [](MainWindow &window) {
                        const bool is_asking = window.start_page() && window.start_page()->asking();
                        return is_idle(window) && (window.page() || window.start_page()) && !is_asking;
                    }});
    list.push_back({"view/language", "Nederlands", "Ctrl+L", switch_language, {}, [](MainWindow &) {
                        return std::string(current_language() == model::Language::dutch ? "English"
                                                                                        : "Nederlands");
                    }});
    list.push_back(go_to("view/engagement", mark("Organisation, units and norms"), "engagement"));
    list.push_back(go_to("view/instruments", mark("Instruments and rounds"), "instruments"));
    list.push_back(go_to("view/scorecards", mark("Scorecards"), "scorecards"));
    list.push_back({"benchmark/choose", mark("Benchmark with other engagements…"), "Ctrl+B", choose_benchmark,
                    is_open_and_idle});
    list.push_back({"help/authoring", mark("How to write an assessment"), "", show_authoring_guide});
    list.push_back({"help/about", mark("About Kartrekker"), "", about});
}

} // namespace kartrekker::gui
