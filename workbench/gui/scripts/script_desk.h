#pragma once

#include "workbench/app/live_scripts.h"
#include "workbench/gui/signal.h"

#include <map>
#include <memory>
#include <set>

namespace kartrekker::gui {

/// What the window knows of scripts while it runs, whichever page it shows: which there are, and what was
/// typed in them but not saved. On the window's thread.
class ScriptDesk {
  public:
    /// Made when it is first asked for.
    static ScriptDesk &instance();
    ~ScriptDesk();

    /// As they were when they were last looked at.
    const std::vector<app::ScriptFile> &scripts() const { return shelf_.scripts; }
    /// Why they could not be looked at again; then `scripts` are those of before.
    const std::optional<model::Failure> &failure() const { return shelf_.failure; }
    bool is_known() const { return is_known_; }
    /// Null when there is none of this path.
    const app::ScriptFile *find(const std::string &file) const;
    /// Looks which there are, if it never did; `on_scripts` tells. Starts a worker.
    void begin();
    /// Looks again.
    void refresh();

    /// What was typed and not saved, by the path of the script.
    const std::map<std::string, app::UnsavedText> &drafts() const { return drafts_; }
    /// On disk with the next `store_drafts`, so that it is there after the program ends in whatever way.
    void keep_draft(const std::string &file, const app::UnsavedText &draft);
    void drop_draft(const std::string &file);
    /// Stores what it can, and tries the others again the next time. The first failure that it did not give
    /// back before.
    [[nodiscard]] std::optional<model::Failure> store_drafts();

    std::string last_script; ///< the path of the one that was shown last
    Signal<> on_scripts;

  private:
    ScriptDesk() = default;

    app::ScriptShelf shelf_;
    bool is_known_ = false;
    std::map<std::string, app::UnsavedText> drafts_;
    std::set<std::string> unstored_;          ///< scripts whose draft differs from what is on disk
    std::map<std::string, std::string> told_; ///< why it does, of those of which that was told
    std::shared_ptr<bool> is_alive_ = std::make_shared<bool>(true);
    std::unique_ptr<app::LiveShelf> looking_;
};

} // namespace kartrekker::gui
