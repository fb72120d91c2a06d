#pragma once

#include "model/entities/comment.h"
#include "workbench/app/presenters/records.h"

#include <map>

namespace kartrekker::app {

/// What is remarked about a record, the oldest first.
std::vector<model::Comment> comments_of(const model::Workspace &workspace, const RecordKey &key);

// Each is one step of the history. `model::Failure` for a text that says nothing or is too long, and where
// the record or the comment is not there any more.
std::string add_comment(model::Workspace &workspace, const RecordKey &key, const std::string &text,
                        model::Language language);
void change_comment(model::Workspace &workspace, const std::string &id, const std::string &text,
                    model::Language language);
/// Says that nothing has to be done about it any more, or that something has again.
void resolve_comment(model::Workspace &workspace, const std::string &id, bool is_resolved,
                     model::Language language);
void remove_comment(model::Workspace &workspace, const std::string &id, model::Language language);

/// How many comments that are not done with, and how many attachments, stand at each record of a kind.
struct RemarkCount {
    int comments = 0;
    int attachments = 0;

    bool is_empty() const { return comments == 0 && attachments == 0; }
};
std::map<std::string, RemarkCount, std::less<>> remarks_by_id(const model::Workspace &workspace,
                                                              std::string_view kind);

/// "2 comments, 1 attachment"; empty when there are none.
std::string remark_words(const RemarkCount &count, model::Language language);

} // namespace kartrekker::app
