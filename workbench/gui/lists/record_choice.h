#pragma once

#include "workbench/app/presenters/list_presenter.h"

namespace kartrekker::gui {

/// A list of records of one kind, of which some are chosen.
class RecordChoice {
  public:
    virtual ~RecordChoice() = default;

    virtual const app::ListPresenter &list() const = 0;
    /// Their ids, in the order of the list.
    virtual std::vector<std::string> chosen() const = 0;
    /// Chooses these of the list, as a user would.
    virtual void choose(const std::vector<std::string> &ids) = 0;
};

} // namespace kartrekker::gui
