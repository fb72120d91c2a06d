#pragma once

#include "workbench/app/presenters/records.h"

#include <optional>

namespace kartrekker::gui {

/// The way through the window: what was looked at before, and what was turned back from.
class VisitedPlaces {
  public:
    /// Another place is about to be shown in place of this one.
    void leave(const app::Place &here);
    /// The place to show next, on the way back or forward again; nothing at the end of the way. `here` is the
    /// place that is left.
    std::optional<app::Place> back(const app::Place &here) { return step(before_, after_, here); }
    std::optional<app::Place> forward(const app::Place &here) { return step(after_, before_, here); }

    bool can_go_back() const { return !before_.empty(); }
    bool can_go_forward() const { return !after_.empty(); }
    void clear();

  private:
    using Places = std::vector<app::Place>;
    static std::optional<app::Place> step(Places &from, Places &to, const app::Place &here);

    Places before_;
    Places after_;
};

} // namespace kartrekker::gui
