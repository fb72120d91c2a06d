#include "model/questionnaire.h"

#include <algorithm>

namespace kartrekker::model {

std::vector<std::optional<double>> Item::values() const {
    std::vector<std::optional<double>> values;
    for (const Answer &answer : answers)
        values.push_back(answer.points);
    for (int value = low; answers.empty() && value <= high; ++value)
        values.emplace_back(value);
    return values;
}

// A score that is a hair under a level's edge is there: sums of fractions are not exact.
const Level *Section::level_of(std::optional<double> score) const {
    const Level *reached = nullptr;
    for (const Level &level : levels)
        if (score && *score + 1e-9 >= level.from) reached = &level;
    return reached;
}

std::vector<const Item *> Declaration::items() const {
    std::vector<const Item *> all;
    for (const Section &section : sections)
        for (const Item &item : section.items)
            if (!item.is_for_assessor) all.push_back(&item);
    return all;
}

std::vector<const Item *> Declaration::items_of(const Section &section) const {
    std::vector<const Item *> counted;
    for (const Item &item : section.items)
        if (!item.is_for_assessor) counted.push_back(&item);
    if (section.also.empty()) return counted;
    const auto all = items();
    for (const std::string &item_id : section.also) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Item *item) { return item->id == item_id; });
        if (found != all.end()) counted.push_back(*found);
    }
    return counted;
}

const Section *Declaration::find_section(const std::string &section_id) const {
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const Section &section) { return section.id == section_id; });
    return found == sections.end() ? nullptr : &*found;
}

std::map<std::string, std::vector<std::size_t>> Declaration::places_in(std::string_view packed_items) const {
    const std::vector<std::string> ids = item_ids(packed_items);
    std::map<std::string, std::vector<std::size_t>> places;
    for (std::size_t place = 0; place < ids.size(); ++place) {
        if (renamed.count(ids[place])) continue;
        places[ids[place]].push_back(place);
    }
    for (std::size_t place = ids.size(); place-- > 0;)
        if (const auto newer = renamed.find(ids[place]); newer != renamed.end())
            places[newer->second].push_back(place);
    return places;
}

std::vector<std::string> item_ids(std::string_view list) {
    std::vector<std::string> ids;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find_first_of(" \t\n", at), list.size());
        if (end > at) ids.emplace_back(list.substr(at, end - at));
        at = end + 1;
    }
    return ids;
}

} // namespace kartrekker::model
