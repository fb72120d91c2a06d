#pragma once

#include "model/entities/phase.h"

#include <cstddef>
#include <set>
#include <span>
#include <vector>

namespace kartrekker::app {

/// One of the four phases of a rollout, with its mix of top-down and bottom-up (method E4, V8).
struct UsualPhase {
    const char *id;             ///< as templates/actions/actions.json has it
    const char *name, *purpose; ///< English; to be translated
    double top_down;
};

/// In the order in which they follow each other.
std::span<const UsualPhase> usual_phases();

/// The id that a phase has when it is made as one of the usual ones; the starters give it, too.
std::string id_of_phase(const UsualPhase &usual);

/// The phase for what is planned as part of a usual phase: the first that stands for it and is not in
/// `finished` (ids). A phase stands for a usual one, whatever it is called now, by its id; else by the first
/// word of its name, in either language; else, where none does, by its place, unless the one there stands for
/// another. Where all that do are finished, the first open one of the usual phases that follow. Empty when
/// none stands for it, and when all are finished.
model::Id<model::Phase> phase_for(const std::vector<model::Phase> &phases, std::size_t usual,
                                  const std::set<std::string> &finished);

} // namespace kartrekker::app
