#include "scripting/assessment_input.h"

#include "model/entities/snapshot.h"
#include "model/value_json.h"

#include <nlohmann/json.hpp>

namespace kartrekker::scripting {

using namespace model;
using nlohmann::json;

namespace {

/// Name of the field by which people know a record of the type; empty when it has none that is text.
std::string caption_field(const EntityType &type) {
    for (const FieldInfo &field : type.fields) {
        if (field.kind == FieldKind::reference) continue;
        const bool is_text = field.kind == FieldKind::text || field.kind == FieldKind::paragraph ||
                             field.kind == FieldKind::date;
        return is_text ? std::string(field.name) : std::string();
    }
    return {};
}

json optional_json(const std::optional<double> &number) {
    return number ? json(*number) : json();
}

} // namespace

bool is_seen_by_scripts(const EntityType &type) {
    return !is_bulk(type) && &type != &Snapshot::type();
}

void add_records(const EntityType &type, const std::vector<Record> &records, json &input) {
    json fields = json::array(), list = json::array();
    for (const FieldInfo &field : type.fields)
        fields.push_back(field.name);
    for (const Record &record : records) {
        json values = {{"id", record.id}};
        for (std::size_t i = 0; i < type.fields.size(); ++i)
            values[std::string(type.fields[i].name)] = value_json<json>(type.fields[i], record.values[i]);
        list.push_back(std::move(values));
    }
    if (const std::string caption = caption_field(type); !caption.empty())
        input["captions"][std::string(type.name)] = caption;
    input["fields"][std::string(type.name)] = std::move(fields);
    input["entities"][std::string(type.name)] = std::move(list);
}

json statistics_json(const SectionStatistics &section) {
    json groups = json::array();
    for (const GroupScore &group : section.groups) {
        json entry = {{"id", group.id}, {"name", group.name}, {"leadership", group.is_leadership}};
        if (group.count) entry["n"] = *group.count;
        entry["mean"] = optional_json(group.mean);
        groups.push_back(std::move(entry));
    }
    return {{"n", section.count},
            {"mean", optional_json(section.mean)},
            {"sd", optional_json(section.standard_deviation)},
            {"favourable", optional_json(section.favourable)},
            {"alpha", optional_json(section.alpha)},
            {"leadership", optional_json(section.leadership)},
            {"staff", optional_json(section.staff)},
            {"views", section.views},
            {"groups", std::move(groups)}};
}

json statistics_json(const ResponseStatistics &statistics) {
    json result = {{"sections", json::object()}, {"items", json::object()}};
    for (const auto &[id, section] : statistics.sections)
        if (section.mean) result["sections"][id] = statistics_json(section);
    for (const auto &[id, item] : statistics.items)
        if (item.mean)
            result["items"][id] = {
                {"n", item.count}, {"mean", *item.mean}, {"sd", optional_json(item.standard_deviation)}};
    return result;
}

} // namespace kartrekker::scripting
