#pragma once

#include "workbench/gui/drawing/drawn_window.h"

namespace kartrekker::gui {

/// A few words of which one is chosen: quiet tabs.
class Segments : public DrawnWindow {
  public:
    Segments(wxWindow *parent, const std::string &name, std::vector<std::string> words);

    std::function<void(std::size_t)> on_pick;

    std::size_t picked() const { return picked_; }
    /// Chooses without calling `on_pick`.
    void pick(std::size_t segment);
    void set_words(std::vector<std::string> words);
    /// Width of all words, in device-independent pixels.
    double whole_width() const;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    void choose(const std::string &target) override;

  private:
    void on_key(wxKeyEvent &event);

    std::vector<std::string> words_;
    std::size_t picked_ = 0;
};

} // namespace kartrekker::gui
