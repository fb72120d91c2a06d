#include "workbench/gui/visited_places.h"

namespace kartrekker::gui {

namespace {

constexpr std::size_t most_places = 100;

} // namespace

void VisitedPlaces::leave(const app::Place &here) {
    if (!before_.empty() && before_.back() == here) return;
    before_.push_back(here);
    if (before_.size() > most_places) before_.erase(before_.begin());
    after_.clear();
}

std::optional<app::Place> VisitedPlaces::step(Places &from, Places &to, const app::Place &here) {
    while (!from.empty() && from.back() == here)
        from.pop_back();
    if (from.empty()) return std::nullopt;
    const app::Place place = from.back();
    from.pop_back();
    to.push_back(here);
    return place;
}

void VisitedPlaces::clear() {
    before_.clear();
    after_.clear();
}

} // namespace kartrekker::gui
