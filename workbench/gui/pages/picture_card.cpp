#include "workbench/gui/pages/picture_card.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

PointMapView::PointMapView(wxWindow *parent) : DrawnWindow(parent, {}, true) {
    Bind(wxEVT_KEY_DOWN, &PointMapView::on_key, this);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent &event) {
        SetFocus();
        event.Skip();
    });
}

void PointMapView::show(charts::PointMap map) {
    map_ = std::move(map);
    for (const charts::MapPoint &point : map_.points)
        if (point.is_selected) SetLabel(shown_label(point.tip));
    Refresh();
}

charts::HitAreas PointMapView::draw(charts::Canvas &canvas, const charts::Rect &area) {
    charts::HitAreas areas = draw_point_map(canvas, area.inset(4, 2), palette(), map_);
    draw_focus(canvas, area.inset(1, 1), 5);
    return areas;
}

void PointMapView::choose(const std::string &target) {
    if (on_choose) on_choose(target);
}

void PointMapView::on_key(wxKeyEvent &event) {
    switch (event.GetKeyCode()) {
    case WXK_LEFT:
    case WXK_UP:
        return step(-1);
    case WXK_RIGHT:
    case WXK_DOWN:
        return step(1);
    default:
        event.Skip();
    }
}

void PointMapView::step(int points) {
    if (map_.points.empty()) return;
    const auto selected = std::find_if(map_.points.begin(), map_.points.end(),
                                       [](const charts::MapPoint &point) { return point.is_selected; });
    const auto last = static_cast<int>(map_.points.size()) - 1;
    const int at = static_cast<int>(selected - map_.points.begin());
    const int next = selected == map_.points.end() ? 0 : std::clamp(at + points, 0, last);
    choose(std::string(map_.points[static_cast<std::size_t>(next)].target));
}

PictureCard::PictureCard(wxWindow *parent) : Card(parent, {}) {
    map_ = new PointMapView(this);
    map_->on_choose = [this](const std::string &id) {
        if (on_choose) on_choose({type_, id});
    };
    chart_ =
        new ChartView(this, {}, palette().card, [this](charts::Canvas &canvas, const charts::Rect &area) {
            return picture_ ? picture_->draw(canvas, area, palette()) : charts::HitAreas();
        });
    chart_->on_choose = map_->on_choose;
    on_arrange = [this](const wxRect &area) {
        const int side = FromDIP(card_padding), bottom = FromDIP(10);
        for (wxWindow *window : std::initializer_list<wxWindow *>{map_, chart_})
            put(*window, area.x + side, area.y, area.width - 2 * side, area.height - bottom);
    };
}

void PictureCard::follow(const model::Workspace &workspace, const model::EntityType &type,
                         const std::vector<app::RecordKey> &path) {
    const app::PointMapInfo *info = app::find_point_map(type);
    type_ = type.name;
    has_map_ = info != nullptr;
    picture_.reset();
    if (info) {
        const std::string selected = path.empty() ? std::string() : path.front().id;
        app::PointMapView view = app::point_map(workspace, *info, selected, current_language());
        set_words(view.title, view.state);
        map_->SetName(shown(view.title));
        map_->show(std::move(view.map));
    } else {
        picture_ = app::record_picture(workspace, type, path, current_language());
        if (picture_) {
            set_words(picture_->title, picture_->state);
            chart_->SetName(shown(picture_->title));
        }
    }
    map_->Show(has_map_);
    chart_->Show(!has_map_);
    chart_->Refresh();
}

int PictureCard::whole_height(int width) const {
    const double room = width * 1000.0 / FromDIP(1000) - 2 * card_padding;
    const double picture = has_map_ || !picture_ ? charts::point_map_height : picture_->height(room);
    return head_height() + FromDIP(static_cast<int>(picture) + 14);
}

} // namespace kartrekker::gui
