#pragma once

#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/shell.h"

namespace kartrekker::gui {

/// The buttons that are always there, and the way to everything by its name.
class TopBar : public DrawnWindow {
  public:
    TopBar(wxWindow *parent, Shell &shell);

    /// `undo` and `redo`: what they would do; empty when there is nothing. `search_keys`: those that go to
    /// anything.
    void show(const std::string &undo, const std::string &redo, const std::string &search_keys, bool is_open);
    void set_words();
    static constexpr int height = 46;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;

  private:
    void arrange();
    void place_search(int left, int right, int top, int high);

    Button *undo_;
    Button *redo_;
    Button *search_;
    Button *language_;
    Button *export_;
};

/// One line at the foot of the window.
class StatusView : public DrawnWindow {
  public:
    StatusView(wxWindow *parent, Shell &shell);

    /// `notice`: what was done last, where that deserves a word.
    void show(app::Status status, std::string notice, std::string file);
    const app::Status &status() const { return status_; }
    const std::string &notice() const { return notice_; }
    static constexpr int height = 28;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    void choose(const std::string &target) override;

  private:
    Shell &shell_;
    app::Status status_;
    std::string notice_;
    std::string file_;
};

} // namespace kartrekker::gui
