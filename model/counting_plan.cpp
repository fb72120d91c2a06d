#include "model/counting_plan.h"

#include "model/entities/instrument.h"
#include "model/questionnaire.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace kartrekker::model {

namespace {

CountedPart part_of(const CountingPlan &plan, const Declaration &declaration, const Section &section,
                    const std::string &view) {
    CountedPart part{&section, view, {}, {}, {}, false};
    const auto &items = plan.decoder.items();
    std::vector<std::size_t> borrowed;
    bool has_own = false;
    for (const Item *item : declaration.items_of(section)) {
        const auto found = std::find(items.begin(), items.end(), item);
        if (found == items.end() || (!view.empty() && item->view != view)) continue;
        const auto row = static_cast<std::size_t>(found - items.begin());
        const bool is_own = std::any_of(section.items.begin(), section.items.end(),
                                        [&](const Item &own) { return &own == item; });
        has_own = has_own || is_own;
        part.borrows = part.borrows || !is_own;
        if (!plan.dropped.contains(row)) (is_own ? part.counted : borrowed).push_back(row);
    }
    std::vector<std::size_t> rows = part.counted;
    const bool is_others_only = rows.empty() && has_own; // what is left is other sections'
    if (!is_others_only) rows.insert(rows.end(), borrowed.begin(), borrowed.end());
    for (const std::size_t row : rows)
        part.items.emplace_back(*items[row], row);
    part.rows = Rows(rows.begin(), rows.end());
    return part;
}

using PartsByRows = std::map<Rows, std::vector<std::size_t>>;

/// How `whole` is made of `piece` and figures that are shown; nothing to tell when both lists are empty.
PartRelation relation_of(const std::vector<CountedPart> &parts, const PartsByRows &known, std::size_t whole,
                         std::size_t piece) {
    PartRelation relation{whole, piece, {}, {}, false};
    const Rows &all = parts[whole].rows, &some = parts[piece].rows;
    if (some.empty() || some.size() >= all.size() ||
        !std::includes(all.begin(), all.end(), some.begin(), some.end()))
        return relation;
    Rows rest;
    std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::inserter(rest, rest.end()));
    if (rest.size() == 1) relation.items.push_back(*rest.begin());
    if (const auto others = known.find(rest); others != known.end()) relation.rests = others->second;
    for (const std::size_t other : relation.rests)
        relation.is_of_groups =
            relation.is_of_groups ||
            (parts[whole].view.empty() && parts[piece].view.empty() && parts[other].view.empty());
    return relation;
}

std::vector<PartRelation> relations_among(const std::vector<CountedPart> &parts) {
    std::vector<PartRelation> relations;
    PartsByRows known;
    for (std::size_t part = 0; part < parts.size(); ++part)
        if (!parts[part].rows.empty()) known[parts[part].rows].push_back(part);
    for (std::size_t whole = 0; whole < parts.size(); ++whole) {
        const Rows &rows = parts[whole].rows;
        if (rows.size() == 2)
            relations.push_back({whole, PartRelation::none, {}, {rows.begin(), rows.end()}, false});
        for (std::size_t piece = 0; piece < parts.size(); ++piece) {
            PartRelation relation = relation_of(parts, known, whole, piece);
            if (!relation.items.empty() || !relation.rests.empty()) relations.push_back(std::move(relation));
        }
    }
    return relations;
}

} // namespace

CountingPlan::CountingPlan(const Declaration &declaration, const Instrument &instrument, Rows left_out)
    : decoder(declaration, instrument), dropped(std::move(left_out)) {
    for (const Section &section : declaration.sections) {
        parts.push_back(part_of(*this, declaration, section, {}));
        std::set<std::string> views;
        for (const Item *item : declaration.items_of(section))
            if (!item->view.empty() && views.insert(item->view).second)
                parts.push_back(part_of(*this, declaration, section, item->view));
    }
    relations = relations_among(parts);
}

} // namespace kartrekker::model
