#pragma once

#include "workbench/gui/drawing/button.h"

#include <wx/timer.h>

namespace kartrekker::gui {

/// What a message offers to do about it.
struct MessageAction {
    std::string label;
    std::function<void()> run;
};

/// How long a message is true. The next change of the engagement ends all but the last.
enum class MessageLife {
    passing,      ///< it tells of what was done: until another page shows, or it can be read by now
    until_change, ///< it tells of what was refused, or offers something
    until_closed
};

/// A sentence at the foot of the page: what went wrong, or what was done. Stays until it is closed, another
/// comes, or its life ends.
class MessageBar : public DrawnWindow {
  public:
    MessageBar(wxWindow *parent, std::function<void()> on_height);

    void tell(const std::string &sentence, bool is_problem, MessageAction action = {},
              MessageLife life = MessageLife::until_change);
    void close();
    /// The engagement has changed.
    void on_change();
    /// Another page shows.
    void on_page();
    const std::string &sentence() const { return sentence_; }
    /// The button of the message's action; hidden when it has none.
    Button &action_button() { return *act_; }
    Button &close_button() { return *close_; }
    /// Height that the sentence needs in this width; 0 without a sentence. Screen pixels.
    int wanted_height(int width) const;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    charts::Colour ground() const override;

  private:
    charts::Colour colour() const;
    void arrange();
    void act();
    double words_width(double width) const;
    std::vector<std::string> lines_of(charts::Canvas &canvas, double width) const;

    std::string sentence_;
    bool is_problem_ = false;
    MessageAction action_;
    MessageLife life_ = MessageLife::until_change;
    wxTimer passing_;
    Button *act_;
    Button *close_;
    std::function<void()> on_height_;
};

} // namespace kartrekker::gui
