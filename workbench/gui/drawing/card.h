#pragma once

#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/zoomed.h"

#include <functional>
#include <wx/panel.h>

namespace kartrekker::gui {

/// A white sheet with rounded corners, a title and a sentence. What it holds is placed on it by `on_arrange`.
class Card : public Zoomed<wxPanel> {
  public:
    Card(wxWindow *parent, const std::string &title, const std::string &state = {});

    /// A click on what lies between its controls moves the keyboard nowhere.
    bool AcceptsFocus() const override { return false; }
    void set_words(const std::string &title, const std::string &state);
    const std::string &title() const { return title_; }
    const std::string &state() const { return state_; }
    /// Whether it draws its title; a tab above it may say it already.
    void show_title(bool is_shown);
    /// Called with the area below the title, in screen pixels, whenever the size changes.
    std::function<void(const wxRect &)> on_arrange;
    void arrange();

    /// Puts a button "…" at the head, by which the drawing can be saved and copied.
    void offer(DrawnWindow &drawing);
    /// The same, of the drawing that the function gives at that moment.
    void offer(std::function<DrawnWindow *()> drawing);
    void show_offer(bool is_shown);
    /// Where controls at the right of the head may end, in screen pixels from the left.
    int head_end() const;
    /// Keeps words from running below controls at the head, in screen pixels.
    void set_head_room(int width, bool is_title_only = false);

    /// Height of title and sentence.
    int head_height() const;
    /// Where the middle of controls at the head belongs: on the line of the title, or of the sentence alone.
    int head_middle() const;

  private:
    void on_paint();

    std::string title_;
    std::string state_;
    bool has_title_ = true;
    Button *more_ = nullptr; ///< null for a card without a picture
    int head_room_ = 0;
    bool is_room_of_title_ = false; ///< the controls end above the sentence
};

} // namespace kartrekker::gui
