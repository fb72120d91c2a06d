#pragma once

#include "workbench/gui/drawing/button.h"

namespace kartrekker::gui {

/// A sentence at the top of the page: what went wrong, or what was done. Stays until it is closed or another
/// comes.
class MessageBar : public DrawnWindow {
  public:
    MessageBar(wxWindow *parent, std::function<void()> on_height);

    void tell(const std::string &sentence, bool is_problem);
    void close();
    const std::string &sentence() const { return sentence_; }
    /// Height that the sentence needs in this width; 0 without a sentence. Screen pixels.
    int wanted_height(int width) const;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    charts::Colour ground() const override;

  private:
    charts::Colour colour() const;

    std::string sentence_;
    bool is_problem_ = false;
    Button *close_;
    std::function<void()> on_height_;
};

} // namespace kartrekker::gui
