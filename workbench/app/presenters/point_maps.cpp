#include "workbench/app/presenters/point_maps.h"

#include "model/translation.h"
#include "workbench/app/presenters/marked.h"

#include <algorithm>

namespace kartrekker::app {

using charts::Danger;
using model::fill;
using model::translate;

namespace {

/// Method R7: a risk is high from impact × likelihood 15.
constexpr int high_product = 15;
constexpr int some_product = 8;

Danger danger_of(const PointMapInfo &info, int x, int y) {
    const int product = x * (info.is_high_y_good ? charts::map_size + 1 - y : y);
    return product >= high_product ? Danger::high : product >= some_product ? Danger::some : Danger::none;
}

/// A rating as it stands in a record; 0 while it has none.
int rating_of(const model::EntityType &type, const model::Record &record, std::string_view field) {
    const auto *value = std::get_if<std::int64_t>(&record.values[type.index_of(field)]);
    return value ? static_cast<int>(std::clamp<std::int64_t>(*value, 1, charts::map_size)) : 0;
}

} // namespace

const std::vector<PointMapInfo> &point_maps() {
    static const std::vector<PointMapInfo> maps{
        {"risk", "likelihood", "impact", false, mark("Risk map"),
         mark("In red: a high risk, which needs a guideline")},
        {"stakeholder", "influence", "support", true, mark("Stakeholder map"),
         mark("In red: much influence, little support")},
    };
    return maps;
}

const PointMapInfo *find_point_map(const model::EntityType &type) {
    const auto found = std::find_if(point_maps().begin(), point_maps().end(),
                                    [&](const PointMapInfo &info) { return info.type == type.name; });
    return found == point_maps().end() ? nullptr : &*found;
}

PointMapView point_map(const model::Workspace &workspace, const PointMapInfo &info, std::string_view selected,
                       model::Language language) {
    const model::EntityType &type = *model::find_entity_type(info.type);
    PointMapView view;
    view.title = translate(language, info.title);
    view.map.x_label = type.find(info.x)->label.in(language);
    view.map.y_label = type.find(info.y)->label.in(language);
    view.map.empty_words =
        fill(translate(language, "Rate {0} and {1} from 1 to 5, and the points appear here."),
             {inside_sentence(view.map.x_label), inside_sentence(view.map.y_label)});
    for (int y = 1; y <= charts::map_size; ++y)
        for (int x = 1; x <= charts::map_size; ++x)
            view.map.danger[y - 1][x - 1] = danger_of(info, x, y);
    int unrated = 0;
    for (const model::Record &record : workspace.all(type)) {
        charts::MapPoint point{rating_of(type, record, info.x), rating_of(type, record, info.y),
                               shown_caption(workspace, type, record, language)};
        if (point.x == 0 || point.y == 0) {
            ++unrated;
            continue;
        }
        point.tip = point.label + "\n" + view.map.x_label + " " + std::to_string(point.x) + " · " +
                    view.map.y_label + " " + std::to_string(point.y);
        point.target = record.id;
        point.is_selected = record.id == selected;
        view.map.points.push_back(std::move(point));
    }
    view.state = translate(language, info.state);
    if (unrated > 0)
        view.state +=
            " · " + fill(translate(language, "{0} without both ratings"), {std::to_string(unrated)});
    return view;
}

} // namespace kartrekker::app
