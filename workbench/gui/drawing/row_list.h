#pragma once

#include "workbench/gui/drawing/drawn_window.h"
#include "workbench/gui/drawing/row_selection.h"

namespace kartrekker::gui {

/// The rows of a list: how many, how high, and how each is drawn.
class RowSource {
  public:
    virtual ~RowSource() = default;

    virtual std::size_t count() const = 0;
    virtual double height(charts::Canvas &canvas, std::size_t row, double width) const = 0;
    virtual charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area,
                                  std::size_t row) const = 0;

    virtual double head_height() const { return 0; }
    virtual void draw_head(charts::Canvas &, const charts::Rect &) const {}
    /// What belongs here, for a list without rows.
    virtual std::string empty_words() const { return {}; }
    /// Whether the row only stands above others: it cannot be chosen or opened.
    virtual bool is_head(std::size_t) const { return false; }
    /// What a screen reader says of a row.
    virtual std::string name(std::size_t row) const = 0;
};

/// Draws a row that only stands above others; `beside` its words in quiet letters.
void draw_heading(charts::Canvas &canvas, const charts::Rect &area, const std::string &words,
                  const std::string &beside = {});

/// Shows at the right of what scrolls within `view` where it is: nothing where all of it is in view.
void draw_thumb(charts::Canvas &canvas, const charts::Rect &view, double whole, double offset,
                bool is_strong);

/// A list of rows of any height, walked through with mouse or keyboard. Scrolls within itself.
class RowList : public DrawnWindow {
  public:
    RowList(wxWindow *parent, const std::string &name, const RowSource &source, bool can_select);

    std::function<void(std::size_t)> on_select;
    std::function<void(std::size_t)> on_open; ///< Enter or a double click
    std::function<void(const std::string &)> on_choose;

    /// Lets all rows be saved and copied as a picture, under the title and the sentence that `words` gives.
    void offer(std::function<std::pair<std::string, std::string>()> words);

    /// The rows have changed.
    void reload();
    /// The row that was chosen last.
    std::optional<std::size_t> selection() const { return selection_.last(); }
    /// Selects without calling `on_select`, and brings the row into view.
    void select(std::optional<std::size_t> row);

    /// Puts the keyboard on a row without choosing it.
    void stand_on(std::size_t row);

    /// From now on several rows can be chosen: with Ctrl, with Shift, or all of them.
    void allow_several() { can_select_several_ = true; }
    const std::set<std::size_t> &chosen() const { return selection_.chosen(); }
    /// As `select`; `last` is one of them.
    void select(std::set<std::size_t> rows, std::size_t last);
    /// As a user would.
    void select_all();

    using DrawnWindow::area_of;
    /// Height of head and rows in this width, in device-independent pixels.
    double whole_height(double width) const;
    /// Where a row is in this window at this moment, in screen pixels.
    wxRect area_of(std::size_t row) const;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    void choose(const std::string &target) override;

    std::optional<std::size_t> row_at(double y) const;
    /// Whether the mouse is there where it scrolls: a press there is not on a row.
    bool is_on_thumb(charts::Point at) const;
    std::optional<std::size_t> cursor() const { return selection_.cursor(); }
    /// Chooses the row, as a user does, with the modifier keys of the event.
    void pick(std::size_t row, const wxKeyboardState &keys);
    /// Where a row is in this window, in device-independent pixels.
    charts::Rect box_of(std::size_t row) const;
    double head_height() const { return source_.head_height(); }
    double view_height() const;
    void scroll_by(double distance) { scroll_to(offset_ + distance); }
    /// With the headings right above it.
    void show_row(std::size_t row);

  private:
    void measure() const;
    void draw_rows(charts::Canvas &canvas, const charts::Rect &area, charts::HitAreas &areas) const;
    void draw_thumb(charts::Canvas &canvas) const;
    void draw_empty(charts::Canvas &canvas, const charts::Rect &area) const;
    void scroll_to(double offset);
    void tell_choice();
    void open_row(std::size_t row);
    void on_key(wxKeyEvent &event);
    void on_mouse(wxMouseEvent &event);
    void on_wheel(wxMouseEvent &event);

    const RowSource &source_;
    bool can_select_;
    bool can_select_several_ = false;
    RowSelection selection_;
    std::optional<std::size_t> hovered_;
    std::optional<double> grip_; ///< where on the thumb it is dragged
    double offset_ = 0;
    mutable std::vector<double> tops_; ///< of each row and the end of the last
    mutable double measured_width_ = -1;
};

} // namespace kartrekker::gui
