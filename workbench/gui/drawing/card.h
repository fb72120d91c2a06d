#pragma once

#include "workbench/app/charts/canvas.h"
#include "workbench/gui/drawing/zoomed.h"

#include <functional>
#include <wx/panel.h>

namespace kartrekker::gui {

/// A white sheet with rounded corners, a title and a sentence. What it holds is placed on it by `on_arrange`.
class Card : public Zoomed<wxPanel> {
  public:
    Card(wxWindow *parent, const std::string &title, const std::string &state = {});

    void set_words(const std::string &title, const std::string &state);
    const std::string &title() const { return title_; }
    /// Whether it draws its title; a tab above it may say it already.
    void show_title(bool is_shown);
    /// Called with the area below the title, in screen pixels, whenever the size changes.
    std::function<void(const wxRect &)> on_arrange;
    void arrange();

    /// Height of title and sentence.
    int head_height() const;

  private:
    void on_paint();

    std::string title_;
    std::string state_;
    bool has_title_ = true;
};

} // namespace kartrekker::gui
