#pragma once

#include "workbench/gui/drawing/drawn_window.h"

namespace kartrekker::gui {

/// One of several words, chosen from the menu that opens on a click, Space or Enter; the arrows walk through
/// them.
class Picker : public DrawnWindow {
  public:
    Picker(wxWindow *parent, const std::string &name);

    std::function<void()> on_change;

    /// `placeholder` is shown in place of an empty word.
    void set_words(std::vector<std::string> words, const std::string &placeholder);
    /// Place of the chosen word; nothing when none is.
    std::optional<std::size_t> picked() const { return picked_; }
    void pick(std::optional<std::size_t> word);
    bool Enable(bool enable = true) override;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;

  private:
    void take(std::size_t word);
    void open_menu();
    void on_key(wxKeyEvent &event);
    const std::string &shown_word(std::size_t word) const;

    std::vector<std::string> words_;
    std::string placeholder_;
    std::optional<std::size_t> picked_;
};

} // namespace kartrekker::gui
