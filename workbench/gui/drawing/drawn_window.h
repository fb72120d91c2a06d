#pragma once

#include "workbench/app/charts/picture.h"
#include "workbench/gui/drawing/zoomed.h"

#include <functional>
#include <wx/window.h>

namespace kartrekker::gui {

/// A drawing as it can be saved or copied, whole, whatever part of it the window shows.
struct OfferedPicture {
    charts::Picture picture;
    double width = charts::usual_picture_width; ///< in device-independent pixels
};

/// A window that we draw ourselves, in device-independent pixels, with parts that explain themselves when
/// pointed at. One that takes the focus gives it on with Tab; keys that a window does not know it must skip.
class DrawnWindow : public Zoomed<wxWindow> {
  public:
    /// `name`: what a screen reader says.
    DrawnWindow(wxWindow *parent, const std::string &name, bool takes_focus = false);

    bool AcceptsFocus() const override { return takes_focus_ && IsEnabled(); }
    bool AcceptsFocusFromKeyboard() const override { return AcceptsFocus(); }

    /// What can be saved and copied of it; not set for what is no picture. Nothing while it has nothing to
    /// show.
    std::function<std::optional<OfferedPicture>()> offered;

    /// What explains the figure (`why_…`) that the keyboard reached, or that lies at a point in screen pixels
    /// of this window; empty where nothing does.
    virtual std::string explained() const;
    virtual std::string explained_at(wxPoint point) const;

    /// Screen pixels for one of ours.
    double scale() const;
    /// Where the part with this target is at this moment, in screen pixels; empty when it is not shown.
    wxRect area_of(const std::string &target) const;

  protected:
    virtual charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) = 0;
    /// An area with a target was clicked.
    virtual void choose(const std::string & /*target*/) {}
    virtual charts::Colour ground() const;

    /// Goes so many parts that can be chosen on or back with the keyboard; the one reached gets a ring.
    void walk_marks(int steps);
    /// Chooses the part that was reached; false when none was.
    bool choose_mark();

    const charts::HitAreas &hit_areas() const { return areas_; }
    charts::Point point_of(const wxMouseEvent &event) const;
    bool is_hovered() const { return is_hovered_; }
    /// A ring around the area that has the keyboard.
    void draw_focus(charts::Canvas &canvas, const charts::Rect &area, double radius) const;

    /// Takes the tip away until the mouse is over another part.
    void hide_tip();

  private:
    bool TryBefore(wxEvent &event) override;
    void bring_tip_back();
    void on_paint();
    void on_motion(wxMouseEvent &event);
    void show_tip(const charts::HitArea *area);
    void draw_walked(charts::Canvas &canvas) const;

    charts::HitAreas areas_;
    std::string walked_; ///< target of the part that the keyboard reached
    wxString tip_;
    wxString own_tip_;                      ///< of the whole window, taken away until the mouse leaves
    std::optional<std::string> hidden_tip_; ///< not shown again before the mouse left the part that has it
    bool takes_focus_;
    bool is_hovered_ = false;
};

/// Any drawing as a window of its own.
class ChartView : public DrawnWindow {
  public:
    using Draw = std::function<charts::HitAreas(charts::Canvas &, const charts::Rect &)>;

    ChartView(wxWindow *parent, const std::string &name, charts::Colour ground, Draw draw);

    /// When it is set, the keyboard reaches the parts that can be chosen: arrows and Enter.
    std::function<void(const std::string &)> on_choose;
    bool AcceptsFocus() const override { return on_choose && DrawnWindow::AcceptsFocus(); }
    bool AcceptsFocusFromKeyboard() const override { return AcceptsFocus(); }

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    void choose(const std::string &target) override;
    charts::Colour ground() const override { return ground_; }

  private:
    charts::Colour ground_;
    Draw draw_;
};

} // namespace kartrekker::gui
