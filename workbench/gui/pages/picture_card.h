#pragma once

#include "workbench/app/presenters/point_maps.h"
#include "workbench/app/presenters/record_pictures.h"
#include "workbench/gui/drawing/card.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/drawing/scrolled_chart.h"
#include "workbench/gui/pages/fit_chart.h"
#include "workbench/gui/shell.h"

namespace kartrekker::gui {

/// Points that are chosen with the mouse or walked through with the keyboard.
class PointMapView : public DrawnWindow {
  public:
    explicit PointMapView(wxWindow *parent);

    std::function<void(const std::string &)> on_choose;

    void show(charts::PointMap map);
    const charts::PointMap &map() const { return map_; }

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    void choose(const std::string &target) override;

  private:
    void on_key(wxKeyEvent &event);
    void step(int points);

    charts::PointMap map_;
};

/// The picture that belongs to a list or to the record that is open: a map of points, the candidates with
/// their weights, or a drawing; of several drawings one is chosen at its head.
class PictureCard : public Card {
  public:
    PictureCard(wxWindow *parent, Shell &shell);

    std::function<void(const app::RecordKey &)> on_choose;

    /// Looks whether there is a picture for records of this kind, or for the record that the path leads to.
    void follow(const model::Workspace &workspace, const model::EntityType &type,
                const std::vector<app::RecordKey> &path);
    bool is_empty() const { return kind_ == Kind::drawing && pictures_.empty(); }
    /// Whether it shows candidates beside each other.
    bool has_fit() const { return kind_ == Kind::fit; }
    PointMapView &map() { return *map_; }
    FitChart &fit() { return *fit_; }
    Button &keep() { return *keep_; }
    /// The drawing that shows; null where there is none.
    const app::RecordPicture *picture() const;
    /// Height in which it shows whole, in screen pixels.
    int whole_height(int width) const;

  private:
    enum class Kind { map, fit, drawing };

    void make_fit();
    void make_choice();
    void show_drawing();
    void show_fit();
    /// What is shown of the picture, and the words above it, as one that can be saved.
    OfferedPicture offer_of(const DrawnWindow &drawing, charts::Picture picture) const;
    void place(const wxRect &area);
    void place_head();

    Shell &shell_;
    std::string type_;
    Kind kind_ = Kind::drawing;
    std::vector<app::RecordPicture> pictures_;
    std::size_t picked_ = 0; ///< the place of the picture that was chosen last
    PointMapView *map_ = nullptr;
    FitChart *fit_ = nullptr;
    ScrolledChart *chart_ = nullptr;
    Picker *choice_ = nullptr;
    Button *keep_ = nullptr;
    Button *back_ = nullptr;
};

} // namespace kartrekker::gui
