#pragma once

#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/shell.h"

namespace kartrekker::gui {

/// The buttons that are always there, and whose engagement this is.
class TopBar : public DrawnWindow {
  public:
    TopBar(wxWindow *parent, Shell &shell);

    /// `undo` and `redo`: what they would do; empty when there is nothing.
    void show(const std::string &name, const std::string &undo, const std::string &redo, bool is_open);
    void set_words();
    static constexpr int height = 46;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;

  private:
    void arrange();

    std::string name_;
    Button *undo_;
    Button *redo_;
    Button *language_;
    Button *export_;
};

/// One line at the foot of the window.
class StatusView : public DrawnWindow {
  public:
    explicit StatusView(wxWindow *parent) : DrawnWindow(parent, {}) {}

    /// `notice`: what was done last, where that deserves a word.
    void show(app::Status status, std::string notice, std::string file);
    const app::Status &status() const { return status_; }
    const std::string &notice() const { return notice_; }
    static constexpr int height = 28;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;

  private:
    app::Status status_;
    std::string notice_;
    std::string file_;
};

} // namespace kartrekker::gui
