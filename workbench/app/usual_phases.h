#pragma once

#include "model/entities/phase.h"

#include <cstddef>
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

/// Which of these stands for a usual phase, whatever it is called now: by its id; else by the first word of
/// its name, in either language; else by its place, unless the one there stands for another. Empty when none
/// does.
model::Id<model::Phase> phase_for(const std::vector<model::Phase> &phases, std::size_t usual);

} // namespace kartrekker::app
