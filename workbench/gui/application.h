#pragma once

#include "model/language.h"
#include "workbench/gui/drawing/appearance.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <wx/app.h>
#include <wx/gdicmn.h>

namespace kartrekker::gui {

class MainWindow;
class WindowMemory;

/// A picture of the window, asked for on the command line; or, with the page "all", one of every page and
/// pane in a folder: PAGE-LANGUAGE-LIGHT.png or PAGE-LANGUAGE-DARK.png.
struct Screenshot {
    std::string page; ///< "start", or what `app::place_from` reads
    std::filesystem::path file;
    wxSize size;
};

/// What stands on the command line.
struct Arguments {
    std::filesystem::path file; ///< empty: nothing to open
    std::optional<model::Language> language;
    std::optional<Appearance> appearance;
    std::optional<Screenshot> screenshot;
};

/// The program with a window: `kartrekker [FILE] [--language nl|en] [--appearance light|dark]
/// [--screenshot PAGE|all OUT WIDTHxHEIGHT]`, or `--help` or `--version`.
class Application : public wxApp {
  public:
    Application();
    ~Application() override;
    /// Answers --help and --version itself, before a display is looked for.
    bool Initialize(int &count, wxChar **words) override;
    bool OnInit() override;
    bool OnExceptionInMainLoop() override;
    int OnExit() override;

    MainWindow *window() { return window_; }

  private:
    MainWindow *window_ = nullptr;
    std::unique_ptr<WindowMemory> memory_;
};

/// Everything that the window needs of the process: settings, numbers without a locale, wxWidgets' own words.
void prepare_process();

/// Takes the picture when the scores are there, then ends the program.
void take_screenshot(MainWindow &window, const Screenshot &screenshot);

} // namespace kartrekker::gui
