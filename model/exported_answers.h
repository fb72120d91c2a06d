#pragma once

#include "model/entity_type.h"
#include "model/language.h"

#include <vector>

namespace kartrekker::model {

class Workspace;

/// Groups and answers as they may leave the workspace: with what people answered one by one, but of no group
/// under the smallest one shown.
struct ExportedAnswers {
    std::vector<Record> groups;    ///< all, and those that were made for whole rounds
    std::vector<Record> responses; ///< by round
    bool has_merged = false;       ///< a round's groups left as one
    bool has_left_out = false;     ///< answers to an item, or a whole round, of fewer people than the minimum
};

/// Where in a round fewer people of some group answered, or answered some item, than the minimum, its answers
/// leave without their groups: as one group of staff and one of leaders, or as one where either is too small.
/// To withhold only those groups would not do: which ones are withheld differs by section, so that a shown
/// figure could be set against what left. Answers of too few people even so are left out. Same content, same
/// result; what was exported once is exported the same again. `language` is that of the names of new groups.
ExportedAnswers exported_answers(const Workspace &workspace, Language language);

} // namespace kartrekker::model
