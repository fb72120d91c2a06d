#include "workbench/gui/pages/picture_card.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr double least_export_width = 260;
constexpr double least_fit_export_width = 1100; ///< in which the names of what is asked for can be read
constexpr int widest_choice = 220;

} // namespace

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
    charts::HitAreas areas = draw_point_map(canvas, area.inset(2 * focus_room, 2), palette(), map_);
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

PictureCard::PictureCard(wxWindow *parent, Shell &shell) : Card(parent, {}), shell_(shell) {
    const auto choose = [this](const std::string &id) {
        if (on_choose) on_choose({type_, id});
    };
    map_ = new PointMapView(this);
    map_->on_choose = choose;
    map_->offered = [this] {
        return offer_of(
            *map_, {{},
                    {},
                    [this](charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &colours) {
                        return draw_point_map(canvas, area, colours, map_->map());
                    },
                    [this](double width) {
                        return std::max(charts::height_of_point_map(map_->map(), width), width * 0.4);
                    }});
    };
    chart_ = new ScrolledChart(this, {});
    chart_->on_choose = choose;
    chart_->offered = [this]() -> std::optional<OfferedPicture> {
        const app::RecordPicture *picture = this->picture();
        if (!picture) return std::nullopt;
        return offer_of(*chart_, *picture);
    };
    make_fit();
    make_choice();
    offer([this]() -> DrawnWindow * {
        if (kind_ == Kind::map) return map_;
        if (kind_ == Kind::fit) return fit_;
        return chart_;
    });
    on_arrange = [this](const wxRect &area) { place(area); };
}

void PictureCard::make_fit() {
    fit_ = new FitChart(this);
    fit_->on_choose = [this](const std::string &id) {
        const auto &candidates = fit_->fit().candidates;
        const bool is_candidate =
            std::any_of(candidates.begin(), candidates.end(), [&](const auto &one) { return one.id == id; });
        if (on_choose) on_choose({is_candidate ? "candidate" : "capability", id});
    };
    fit_->offered = [this] {
        app::FitView view = fit_->view();
        view.matrix.scrolled = 0;
        OfferedPicture offer = offer_of(
            *fit_, {{},
                    {},
                    [view](charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &colours) {
                        return draw_fit_matrix(canvas, area, colours, view.matrix);
                    },
                    [view](double) { return height_of_fit_matrix(view.matrix); }});
        offer.width = std::max(offer.width, least_fit_export_width);
        return offer;
    };
    fit_->on_try = [this] { show_fit(); };
    keep_ = new Button(this, ButtonKind::normal, tr("Keep these weights"), [this] {
        CallAfter([this] {
            shell_.guard([this] {
                app::keep_weights(shell_.session()->workspace(), fit_->fit(), fit_->weights(),
                                  current_language());
            });
        });
    });
    back_ = new Button(this, ButtonKind::link, tr("Put back"), [this] { fit_->put_back(); });
}

void PictureCard::make_choice() {
    choice_ = new Picker(this, tr("Which picture"));
    choice_->on_change = [this] {
        picked_ = choice_->picked().value_or(0);
        show_drawing();
    };
}

OfferedPicture PictureCard::offer_of(const DrawnWindow &drawing, charts::Picture picture) const {
    picture.title = title();
    picture.state = state();
    const double width = drawing.GetClientSize().x / drawing.scale();
    return {std::move(picture), std::max(width, 2.0 * least_export_width)};
}

const app::RecordPicture *PictureCard::picture() const {
    if (kind_ != Kind::drawing || pictures_.empty()) return nullptr;
    return &pictures_[std::min(picked_, pictures_.size() - 1)];
}

void PictureCard::show_drawing() {
    const app::RecordPicture *picture = this->picture();
    if (!picture) return;
    set_words(picture->title, picture->state);
    chart_->SetName(shown(picture->title));
    chart_->show([draw = picture->draw](charts::Canvas &canvas,
                                        const charts::Rect &area) { return draw(canvas, area, palette()); },
                 picture->height);
    std::vector<std::string> words;
    for (const app::RecordPicture &one : pictures_)
        words.push_back(one.title);
    choice_->set_words(std::move(words), {});
    choice_->pick(std::min(picked_, pictures_.size() - 1));
}

void PictureCard::show_fit() {
    set_words(tr("Candidates beside each other"), fit_->view().state);
    const bool is_tried = kind_ == Kind::fit && fit_->view().is_tried_out;
    keep_->Show(is_tried && !shell_.session()->workspace().is_read_only());
    back_->Show(is_tried);
    arrange();
}

void PictureCard::follow(const model::Workspace &workspace, const model::EntityType &type,
                         const std::vector<app::RecordKey> &path) {
    const app::PointMapInfo *info = app::find_point_map(type);
    type_ = type.name;
    pictures_.clear();
    kind_ = info ? Kind::map : app::has_fit_view(type) ? Kind::fit : Kind::drawing;
    if (info) {
        const std::string selected = path.empty() ? std::string() : path.front().id;
        app::PointMapView view = app::point_map(workspace, *info, selected, current_language());
        set_words(view.title, view.state);
        map_->SetName(shown(view.title));
        map_->show(std::move(view.map));
    } else if (kind_ == Kind::fit) {
        fit_->show(workspace);
    } else {
        pictures_ = app::record_pictures(workspace, type, path, current_language());
        show_drawing();
    }
    map_->Show(kind_ == Kind::map);
    fit_->Show(kind_ == Kind::fit);
    chart_->Show(kind_ == Kind::drawing);
    choice_->Show(pictures_.size() > 1);
    if (kind_ == Kind::fit) return show_fit();
    keep_->Hide();
    back_->Hide();
    arrange();
}

void PictureCard::place(const wxRect &area) {
    if (!back_) return;
    const int side = FromDIP(card_padding), bottom = FromDIP(10), room = FromDIP(focus_room);
    for (wxWindow *window : std::initializer_list<wxWindow *>{map_, fit_})
        put(*window, area.x + side - room, area.y, area.width - 2 * (side - room), area.height - bottom);
    const int edge = side - FromDIP(static_cast<int>(ScrolledChart::margin)); // it keeps its own
    put(*chart_, area.x + edge, area.y, area.width - 2 * edge, area.height - FromDIP(4));
    place_head();
}

void PictureCard::place_head() {
    int right = head_end();
    const int high = FromDIP(button_height), top = std::max(FromDIP(2), (head_height() - high) / 2);
    if (choice_->IsShown()) {
        const int wide = std::min(FromDIP(widest_choice), GetClientSize().x / 3);
        put(*choice_, right - wide, top, wide, high);
        right -= wide + FromDIP(inner_gap);
    }
    for (Button *button : {keep_, back_}) {
        if (!button->IsShown()) continue;
        const wxSize size = button->GetBestSize();
        put(*button, right - size.x, top + (high - size.y) / 2, size.x, size.y);
        right -= size.x + FromDIP(inner_gap);
    }
    set_head_room(head_end() - right);
}

int PictureCard::whole_height(int width) const {
    const double room = width * 1000.0 / FromDIP(1000) - 2 * card_padding;
    double high = 0;
    if (kind_ == Kind::map) high = charts::height_of_point_map(map_->map(), room) + 4;
    if (kind_ == Kind::fit) high = height_of_fit_matrix(fit_->view().matrix) + 4;
    if (const app::RecordPicture *picture = this->picture()) high = picture->height(room);
    return head_height() + FromDIP(static_cast<int>(high) + 14);
}

} // namespace kartrekker::gui
