#pragma once

#include "workbench/app/running_mark.h"

#include <wx/timer.h>

namespace kartrekker::gui {

class MainWindow;

/// Remembers size, place and page of the window while it runs, and finds back to where it was after an end
/// that was none.
/// Lives as long as the window runs; when it goes, the window has ended properly.
class WindowMemory {
  public:
    explicit WindowMemory(MainWindow &window);

    /// Opens the file, or else what was open when the program ended badly, or else what the user wants at the
    /// start. Says in the window when it did not end properly.
    void begin(const std::filesystem::path &file);

  private:
    void put_window();
    void put_when_shown(const wxRect &area, bool is_maximised);
    void watch_window();
    void keep_window() const;
    void keep_place();
    void open(const std::filesystem::path &file, const app::RunningState &before);

    MainWindow &window_;
    std::filesystem::path folder_;
    app::RunningMark mark_;
    app::RunningState state_;
    wxTimer proved_;  ///< that the window runs with what it opened
    wxTimer placing_; ///< runs until the window stands where it was
    wxTimer moved_;   ///< runs until the window has stood still for a moment
};

} // namespace kartrekker::gui
