#pragma once

#include "workbench/app/presenters/form_presenter.h"
#include "workbench/app/presenters/pages.h"
#include "workbench/gui/progress_bar.h"
#include "workbench/gui/session.h"

#include <filesystem>

namespace kartrekker::gui {

/// What pages and commands may ask of the window.
class Shell {
  public:
    virtual ~Shell() = default;

    /// The opened engagement; null while none is open.
    virtual Session *session() = 0;
    virtual const std::vector<app::PageInfo> &pages() const = 0;
    virtual void go(const app::Place &place) = 0;
    /// Runs a command by its id, if it is possible now.
    virtual void run(std::string_view command) = 0;
    virtual bool can_run(std::string_view command) = 0;
    virtual void open(const std::filesystem::path &file) = 0;
    /// Runs the action; what goes wrong is told in the window.
    virtual void guard(const std::function<void()> &action) = 0;
    /// Long work on another thread, which touches nothing of the window's: with its progress and a way to
    /// stop it. Meanwhile the page cannot be changed. `done` is called when it went well; what goes wrong is
    /// told.
    virtual void run_beside(const std::string &words, ProgressBar::Work work, std::function<void()> done) = 0;
    /// Shows a sentence at the foot of the page until the engagement changes, it is closed or another comes;
    /// one line that is no problem also goes with the page and after a while. Say it after the change that it
    /// tells of.
    virtual void tell(const std::string &sentence, bool is_problem) = 0;
    /// Asks there whether something is to be done, which happens when its button is pressed.
    virtual void ask(const std::string &question, const std::string &button,
                     std::function<void()> action) = 0;
    /// Tells what could not be stored when a record was left, and offers the way back to it.
    virtual void tell_left(const app::LeftBehind &left) = 0;
    /// Shows at the side where a figure comes from (`app::why`).
    virtual void explain(const std::string &figure) = 0;
    /// What the form of the page shows may have been stored or refused.
    virtual void refresh_status() = 0;
    /// What commands are about may be something else now.
    virtual void refresh_menus() = 0;
};

/// Where file dialogs begin: beside the engagement, or where the desktop wants while none is open.
wxString folder_of(Shell &shell);

/// Goes to the place that a part of a drawing stands for, or explains the figure that it is.
void follow(Shell &shell, const std::string &target);

} // namespace kartrekker::gui
