#pragma once

#include "workbench/gui/drawing/drawn_window.h"

namespace kartrekker::gui {

/// A few words of which one is chosen: quiet tabs. What does not fit stands in the menu of a last tab,
/// "More"; the chosen one always shows.
class Segments : public DrawnWindow {
  public:
    Segments(wxWindow *parent, const std::string &name, std::vector<std::string> words);

    std::function<void(std::size_t)> on_pick;

    std::size_t picked() const { return picked_; }
    /// Chooses without calling `on_pick`.
    void pick(std::size_t segment);
    /// `whys`: what explains the figures in the words, in their order; empty where there are none.
    void set_words(std::vector<std::string> words, std::vector<std::string> whys = {});
    std::string explained() const override { return why_of(picked_); }
    void set_ground(charts::Colour colour) { ground_ = colour; }
    /// Width of all words, in device-independent pixels.
    double whole_width() const;
    /// Segments that show in a width, in device-independent pixels; the others are in the menu.
    std::vector<std::size_t> shown_in(double width) const;
    /// Where a segment, or with `more` the menu, is at this moment, in screen pixels; empty when not shown.
    wxRect area_of(std::size_t segment) const;
    static constexpr std::size_t more = static_cast<std::size_t>(-1);

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    void choose(const std::string &target) override;
    charts::Colour ground() const override { return ground_; }

  private:
    void take(std::size_t segment);
    void open_more();
    void on_key(wxKeyEvent &event);
    void draw_segment(charts::Canvas &canvas, const charts::Rect &box, std::size_t segment) const;
    double width_of(const std::string &word) const;
    std::string why_of(std::size_t segment) const {
        return segment < whys_.size() ? whys_[segment] : std::string();
    }

    std::vector<std::string> words_, whys_;
    std::size_t picked_ = 0;
    charts::Colour ground_;
};

} // namespace kartrekker::gui
