#pragma once

#include "workbench/gui/pages/record_page.h"

namespace kartrekker::gui {

/// What was kept, and the reports that can be made of it.
class ScorecardsPage : public RecordPage {
  public:
    ScorecardsPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

  protected:
    void arrange(const wxRect &area) override;

  private:
    Card *reports_ = nullptr;
    std::vector<Button *> buttons_;
};

} // namespace kartrekker::gui
