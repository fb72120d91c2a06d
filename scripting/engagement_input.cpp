#include "scripting/engagement_input.h"

#include "model/entities/organisation.h"
#include "model/entities/section_target.h"
#include "model/norms.h"
#include "scripting/assessment_input.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sha2.h>

namespace kartrekker::scripting {

using namespace model;
using nlohmann::json;

struct KindInput {
    json part; ///< as `add_records` makes it
    std::string hash;
};

namespace {

/// Targets by section id, by date; those without one last.
std::map<std::string, std::vector<Target>> targets_in(const Workspace &workspace) {
    std::map<std::string, std::vector<Target>> targets;
    for (const SectionTarget &target : workspace.all<SectionTarget>())
        if (target.score)
            targets[target.section].push_back(
                {target.phase, target.due ? format_date(*target.due) : std::string(), *target.score});
    for (auto &[section, list] : targets)
        std::stable_sort(list.begin(), list.end(), [](const Target &a, const Target &b) {
            return a.due.empty() || b.due.empty() ? !a.due.empty() && b.due.empty() : a.due < b.due;
        });
    return targets;
}

std::shared_ptr<const KindInput> read_kind(const EntityType &type, const Workspace &workspace) {
    auto kind = std::make_shared<KindInput>();
    add_records(type, workspace.all(type), kind->part);
    kind->hash = sha256(kind->part);
    return kind;
}

} // namespace

std::string sha256(const std::string &bytes) {
    char digest[SHA256_DIGEST_STRING_LENGTH];
    SHA256Data(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size(), digest);
    return digest;
}

std::string sha256(const json &value) {
    std::string bytes;
    json::to_cbor(value, bytes); // a third of the time of its text
    return sha256(bytes);
}

void InputMemory::note(const Changes &changes) {
    for (const Change &change : changes.list)
        changed_.insert(change.type);
}

EngagementInput::EngagementInput(const Workspace &workspace, std::string today, Language language,
                                 InputMemory *memory)
    : today_(std::move(today)), language_(language), norms_(norms_by_section(workspace)),
      norms_hash_(sha256(norms_json())), targets_(targets_in(workspace)) {
    if (memory) {
        for (const std::string &type : memory->changed_)
            memory->kinds_.erase(type);
        kinds_ = memory->kinds_;
    }
    for (const EntityType *type : entity_types()) {
        if (!is_seen_by_scripts(*type)) continue;
        auto &kind = kinds_[std::string(type->name)];
        if (!kind) kind = read_kind(*type, workspace);
    }
    if (!memory) return;
    memory->kinds_ = kinds_;
    memory->changed_.clear();
}

EngagementInput::~EngagementInput() = default;

Norm EngagementInput::norm_of(const std::string &section) const {
    return model::norm_of(norms_, section);
}

std::vector<Target> EngagementInput::targets_of(const std::string &section) const {
    const auto own = targets_.find(section);
    return own != targets_.end() ? own->second : std::vector<Target>();
}

json EngagementInput::norms_json() const {
    json norms;
    for (const auto &[section, norm] : norms_)
        norms[section] = {{"green", norm.green}, {"amber", norm.amber}};
    return norms;
}

json EngagementInput::with(const json &statistics) const {
    json input = {{"today", today_},
                  {"language", code_of(language_)},
                  {"statistics", statistics},
                  {"norms", norms_json()}};
    for (const auto &[name, kind] : kinds_)
        input.update(kind->part, true);
    return input;
}

std::string EngagementInput::hash(const std::string &statistics, const std::set<std::string> &kinds) const {
    std::string text =
        today_ + '\n' + std::string(code_of(language_)) + '\n' + statistics + '\n' + norms_hash_;
    for (const std::string &kind : kinds)
        if (const auto found = kinds_.find(kind); found != kinds_.end())
            text += '\n' + kind + '\n' + found->second->hash;
    return sha256(text);
}

std::string EngagementInput::hash(const std::string &statistics) const {
    std::set<std::string> kinds;
    for (const auto &[name, kind] : kinds_)
        kinds.insert(name);
    return hash(statistics, kinds);
}

} // namespace kartrekker::scripting
