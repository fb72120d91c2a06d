#include "workbench/app/usual_phases.h"

#include "model/translation.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <optional>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr UsualPhase usual_list[] = {
    {"listen", mark("Listen"), mark("Hear what stands in people's way, and measure where you begin."), 80},
    {"pilot", mark("Pilot on fertile ground"),
     mark("Start where a case, a sponsor and people who want to come together."), 60},
    {"widen", mark("Widen"), mark("Wave by wave to the rest, each time with what the last one taught."), 40},
    {"embed", mark("Embed"), mark("From project to habit: yearly revalidation, training, leaders who go on."),
     20},
};

std::string first_word(const std::string &name) {
    return lower_case(name.substr(0, name.find_first_of(" \t:;,./-")));
}

bool stands_for(const Phase &phase, const UsualPhase &usual) {
    const std::string word = first_word(phase.name);
    return word == first_word(translate(Language::english, usual.name)) ||
           word == first_word(translate(Language::dutch, usual.name));
}

/// Place among the usual phases; none for one that tells nothing.
std::optional<std::size_t> meaning_of(const Phase &phase) {
    for (std::size_t i = 0; i < std::size(usual_list); ++i)
        if (phase.id.text == id_of_phase(usual_list[i])) return i;
    for (std::size_t i = 0; i < std::size(usual_list); ++i)
        if (stands_for(phase, usual_list[i])) return i;
    return std::nullopt;
}

/// The one that has its id first.
std::vector<Id<Phase>> standing_for(const std::vector<Phase> &phases, std::size_t usual) {
    std::vector<Id<Phase>> ids;
    for (const Phase &phase : phases)
        if (meaning_of(phase) == usual) ids.push_back(phase.id);
    std::ranges::stable_partition(
        ids, [&](const Id<Phase> &id) { return id.text == id_of_phase(usual_list[usual]); });
    const bool is_free = usual < phases.size() && !meaning_of(phases[usual]);
    if (ids.empty() && is_free) ids.push_back(phases[usual].id);
    return ids;
}

} // namespace

std::span<const UsualPhase> usual_phases() {
    return usual_list;
}

std::string id_of_phase(const UsualPhase &usual) {
    return std::string("phase-") + usual.id;
}

Id<Phase> phase_for(const std::vector<Phase> &phases, std::size_t usual,
                    const std::set<std::string> &finished) {
    if (standing_for(phases, usual).empty()) return {};
    for (; usual < std::size(usual_list); ++usual)
        for (const Id<Phase> &id : standing_for(phases, usual))
            if (!finished.contains(id.text)) return id;
    return {};
}

} // namespace kartrekker::app
