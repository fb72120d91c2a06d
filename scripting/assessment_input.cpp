#include "scripting/assessment_input.h"

#include "model/entities/finding_decision.h"
#include "model/entities/snapshot.h"
#include "model/value_json.h"
#include "scripting/engagement_input.h"

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

// What scripts see of answers, each part by its name: the one list of it.

template <class Take>
void each_part(const GroupScore &group, const Take &take) {
    take("id", group.id);
    take("name", group.name);
    take("leadership", group.is_leadership);
    if (group.count) take("n", *group.count);
    take("mean", group.mean);
}

template <class Take>
void each_part(const SectionStatistics &section, const Take &take) {
    take("n", section.count);
    take("mean", section.mean);
    take("sd", section.standard_deviation);
    take("favourable", section.favourable);
    take("alpha", section.alpha);
    take("leadership", section.leadership);
    take("staff", section.staff);
    take("views", section.views);
    take("groups", section.groups);
}

template <class Take>
void each_part(const ItemStatistics &item, const Take &take) {
    take("n", item.count);
    take("mean", item.mean);
    take("sd", item.standard_deviation);
}

/// Makes plain data of the parts.
struct JsonOf {
    template <class Whole>
    static json whole(const Whole &from) {
        json made = json::object();
        each_part(from, [&](const char *name, const auto &part) { made[name] = of(part); });
        return made;
    }
    static json of(const std::optional<double> &number) { return number ? json(*number) : json(); }
    static json of(const std::vector<GroupScore> &groups) {
        json list = json::array();
        for (const GroupScore &group : groups)
            list.push_back(whole(group));
        return list;
    }
    template <class Plain>
    static json of(const Plain &plain) {
        return plain;
    }
};

/// Writes the parts down as bytes, each so that where it ends is known.
class BytesOf {
  public:
    template <class Whole>
    void whole(const Whole &from) {
        each_part(from, [&](const char *name, const auto &part) {
            add(std::string_view(name));
            add(part);
        });
    }
    void add(std::string_view text) {
        add(static_cast<std::int64_t>(text.size()));
        bytes += text;
    }
    void add(const std::string &text) { add(std::string_view(text)); }
    void add(std::int64_t number) { raw(number); }
    void add(bool flag) { raw(flag); }
    void add(double number) { raw(number); }
    void add(const std::optional<double> &number) {
        add(number.has_value());
        if (number) add(*number);
    }
    void add(const std::map<std::string, double> &numbers) {
        add(static_cast<std::int64_t>(numbers.size()));
        for (const auto &[name, number] : numbers) {
            add(name);
            add(number);
        }
    }
    void add(const std::vector<GroupScore> &groups) {
        add(static_cast<std::int64_t>(groups.size()));
        for (const GroupScore &group : groups)
            whole(group);
    }

    std::string bytes;

  private:
    template <class Number>
    void raw(Number number) {
        bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
    }
};

} // namespace

bool is_seen_by_scripts(const EntityType &type) {
    return !is_bulk(type) && !type.is_attached && &type != &Snapshot::type() &&
           &type != &FindingDecision::type();
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
    return JsonOf::whole(section);
}

json statistics_json(const ResponseStatistics &statistics) {
    json result = {{"sections", json::object()}, {"items", json::object()}};
    for (const auto &[id, section] : statistics.sections)
        if (section.mean) result["sections"][id] = JsonOf::whole(section);
    for (const auto &[id, item] : statistics.items)
        if (item.mean) result["items"][id] = JsonOf::whole(item);
    return result;
}

std::string statistics_hash(const ResponseStatistics &statistics) {
    BytesOf written;
    for (const auto &[id, section] : statistics.sections)
        if (section.mean) {
            written.add(id);
            written.whole(section);
        }
    for (const auto &[id, item] : statistics.items)
        if (item.mean) {
            written.add(id);
            written.whole(item);
        }
    return sha256(written.bytes);
}

} // namespace kartrekker::scripting
