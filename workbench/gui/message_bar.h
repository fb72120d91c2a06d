#pragma once

#include "workbench/gui/drawing/button.h"

#include <optional>
#include <vector>
#include <wx/timer.h>
#include <wx/weakref.h>

namespace kartrekker::gui {

/// What a message offers to do about it.
struct MessageAction {
    std::string label;
    std::function<void()> run;
};

/// How long a message is true: the next change of the engagement ends it.
enum class MessageLife {
    passing,      ///< it tells of what was done: until another page shows, or it can be read by now
    until_change, ///< it tells of what was refused, or offers something
};

struct Message {
    std::string sentence;
    bool is_problem = false;
    MessageAction action = {};
};

/// Gives a message in the words of now; nothing once it is not true any more.
using MessageMaker = std::function<std::optional<Message>()>;

/// A sentence at the foot of the page: what went wrong, or what was done. What is told stays until it is
/// closed, another comes, or its life ends. What is kept stays until it is closed: others only cover it.
class MessageBar : public DrawnWindow {
  public:
    MessageBar(wxWindow *parent, std::function<void()> on_height);

    void tell(const std::string &sentence, bool is_problem, MessageAction action = {},
              MessageLife life = MessageLife::until_change);
    /// Shows it instead of what is told. Returns by what name `let_go` knows it.
    int keep(MessageMaker make);
    void let_go(int kept);
    /// What shows, as its button does.
    void close();
    /// What is told and not kept.
    void end_told();
    /// Makes what is kept anew: the words are others now, or it may not be true any more.
    void remake();
    /// The engagement has changed.
    void on_change();
    /// Another page shows.
    void on_page();
    const std::string &sentence() const { return shown_.sentence; }
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

    void show();

    Message shown_;
    std::optional<Message> told_;
    std::vector<std::pair<int, MessageMaker>> kept_; ///< latest last
    int last_kept_ = 0;
    MessageLife life_ = MessageLife::until_change;
    wxTimer passing_;
    Button *act_;
    Button *close_;
    wxWeakRef<wxWindow> worked_in_; ///< had the keyboard last, of all that is no part of this
    std::function<void()> on_height_;
};

} // namespace kartrekker::gui
