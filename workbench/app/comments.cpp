#include "workbench/app/comments.h"

#include "model/entities/attachment.h"
#include "model/platform.h"
#include "model/translation.h"
#include "workbench/app/presenters/marked.h"

namespace kartrekker::app {

using model::Comment;
using model::Language;
using model::Workspace;

namespace {

/// The label of a step that is about one record.
std::string comment_step(const Workspace &workspace, const RecordKey &key, const char *sentence,
                         Language language) {
    const model::EntityType *type = model::find_entity_type(key.type);
    const auto record = type ? workspace.find(*type, key.id) : std::nullopt;
    const std::string caption = record ? shown_caption(workspace, *type, *record, language) : key.id;
    return model::fill(model::translate(language, sentence), {caption});
}

Comment comment_with(const Workspace &workspace, const std::string &id) {
    return model::as<Comment>(record_with(workspace, Comment::type(), id));
}

void change_in_step(Workspace &workspace, const Comment &comment, const char *sentence, Language language,
                    const std::function<void(model::Edit &)> &change) {
    workspace.edit(comment_step(workspace, {comment.record_kind, comment.record_id}, sentence, language),
                   change);
}

} // namespace

std::vector<Comment> comments_of(const Workspace &workspace, const RecordKey &key) {
    return attached_to<Comment>(workspace, key);
}

std::string add_comment(Workspace &workspace, const RecordKey &key, const std::string &text,
                        Language language) {
    Comment comment;
    comment.text = text;
    comment.record_kind = key.type;
    comment.record_id = key.id;
    comment.author = model::user_name();
    comment.written_at = model::moment_of_now();
    std::string id;
    workspace.edit(comment_step(workspace, key, mark("Comment on “{0}”"), language),
                   [&](model::Edit &edit) { id = edit.add(comment); });
    return id;
}

void change_comment(Workspace &workspace, const std::string &id, const std::string &text, Language language) {
    change_in_step(workspace, comment_with(workspace, id), mark("Change a comment on “{0}”"), language,
                   [&](model::Edit &edit) { edit.set(Comment::type(), id, "text", text); });
}

void resolve_comment(Workspace &workspace, const std::string &id, bool is_resolved, Language language) {
    change_in_step(workspace, comment_with(workspace, id),
                   is_resolved ? mark("Comment on “{0}” done with") : mark("Comment on “{0}” open again"),
                   language, [&](model::Edit &edit) {
                       edit.set(Comment::type(), id, "is_resolved", std::int64_t{is_resolved ? 1 : 0});
                   });
}

void remove_comment(Workspace &workspace, const std::string &id, Language language) {
    change_in_step(workspace, comment_with(workspace, id), mark("Remove a comment on “{0}”"), language,
                   [&](model::Edit &edit) { edit.remove(Comment::type(), id); });
}

std::map<std::string, RemarkCount, std::less<>> remarks_by_id(const Workspace &workspace,
                                                              std::string_view kind) {
    std::map<std::string, RemarkCount, std::less<>> counts;
    for (const auto &record : workspace.where(Comment::type(), "record_kind", kind)) {
        const auto comment = model::as<Comment>(record);
        if (!comment.is_resolved) ++counts[comment.record_id].comments;
    }
    for (const auto &record : workspace.where(model::Attachment::type(), "record_kind", kind))
        ++counts[model::as<model::Attachment>(record).record_id].attachments;
    return counts;
}

std::string remark_words(const RemarkCount &count, Language language) {
    const auto with_number = [](const std::string &words, int number) {
        return model::fill(words, {std::to_string(number)});
    };
    std::string text;
    if (count.comments)
        text =
            with_number(model::translate(language, "{0} open comment", "{0} open comments", count.comments),
                        count.comments);
    if (count.comments && count.attachments) text += ", ";
    if (count.attachments)
        text +=
            with_number(model::translate(language, "{0} attachment", "{0} attachments", count.attachments),
                        count.attachments);
    return text;
}

} // namespace kartrekker::app
