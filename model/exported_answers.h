#pragma once

#include "model/entity_type.h"
#include "model/language.h"

#include <vector>

namespace kartrekker::model {

class Workspace;

/// Groups and answers as they may leave the workspace: with what people answered one by one, but of no group
/// under the smallest one shown.
struct ExportedAnswers {
    std::vector<Record> groups; ///< all, and those that were made for others together
    std::vector<Record>
        responses; ///< by round: those of shown groups as they are, then those of others together
    bool has_groups_together = false; ///< groups under the minimum, and where need be others with them
    bool has_left_out = false; ///< answers to an item, or a whole round, of fewer people than the minimum
};

/// In each round the groups that may not be shown beside the total (`withhold`, counting everybody who is in
/// the round) become one group: one of staff and one of leaders where both are large enough. Answers to an
/// item that fewer people gave than the minimum are left out. Same content, same result; what was exported
/// once is exported the same again. `language` is that of the names of new groups.
ExportedAnswers exported_answers(const Workspace &workspace, Language language);

} // namespace kartrekker::model
