#pragma once

#include "model/language.h"

#include <filesystem>
#include <optional>
#include <string>
#include <wx/app.h>
#include <wx/gdicmn.h>

namespace kartrekker::gui {

class MainWindow;

/// A picture of the window, asked for on the command line.
struct Screenshot {
    std::string page; ///< "start", or what `app::place_from` reads
    std::filesystem::path file;
    wxSize size;
};

/// What stands on the command line.
struct Arguments {
    std::filesystem::path file; ///< empty: nothing to open
    std::optional<model::Language> language;
    std::optional<Screenshot> screenshot;
};

/// The program with a window: `kartrekker [FILE] [--language nl|en] [--screenshot PAGE OUT.png
/// WIDTHxHEIGHT]`.
class Application : public wxApp {
  public:
    bool OnInit() override;
    bool OnExceptionInMainLoop() override;

    MainWindow *window() { return window_; }

  private:
    MainWindow *window_ = nullptr;
};

/// Everything that the window needs of the process: settings, numbers without a locale, wxWidgets' own words.
void prepare_process();

/// Takes the picture when the scores are there, then ends the program.
void take_screenshot(MainWindow &window, const Screenshot &screenshot);

} // namespace kartrekker::gui
