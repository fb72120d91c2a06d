#pragma once

#include "workbench/app/presenters/point_maps.h"
#include "workbench/app/presenters/record_pictures.h"
#include "workbench/gui/drawing/card.h"
#include "workbench/gui/drawing/drawn_window.h"

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

/// The picture that belongs to a list or to the record that is open: a map of points, or a drawing.
class PictureCard : public Card {
  public:
    explicit PictureCard(wxWindow *parent);

    std::function<void(const app::RecordKey &)> on_choose;

    /// Looks whether there is a picture for records of this kind, or for the record that the path leads to.
    void follow(const model::Workspace &workspace, const model::EntityType &type,
                const std::vector<app::RecordKey> &path);
    bool is_empty() const { return !has_map_ && !picture_; }
    PointMapView &map() { return *map_; }
    const std::optional<app::RecordPicture> &picture() const { return picture_; }
    /// Height in which it shows whole, in screen pixels.
    int whole_height(int width) const;

  private:
    std::string type_;
    bool has_map_ = false;
    std::optional<app::RecordPicture> picture_;
    PointMapView *map_;
    ChartView *chart_;
};

} // namespace kartrekker::gui
