#pragma once

#include "workbench/app/presenters/form_presenter.h"

#include <filesystem>

namespace kartrekker::gui {

class MainWindow;

/// Says in the window's messages what was typed and could not be stored, and leads back to it. Part of its
/// window.
class LeftTexts {
  public:
    explicit LeftTexts(MainWindow &window) : window_(window) {}

    /// Whether the window may close. What would get lost is said once; who closes again has read it.
    bool may_quit();
    /// Of texts whose form has gone: the message holds the only copy of them.
    void tell(const app::LeftBehind &left);

  private:
    /// Returns by what name the message bar knows it.
    int keep(const std::filesystem::path &file, const app::LeftBehind &left);
    void put_back(const std::filesystem::path &file, const app::LeftBehind &left);

    MainWindow &window_;
    int unsaved_message_ = 0; ///< what `may_quit` said last, as the message bar knows it
};

} // namespace kartrekker::gui
