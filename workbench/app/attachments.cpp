#include "workbench/app/attachments.h"

#include "export/atomic_file.h"
#include "model/base64.h"
#include "model/entities/attachment_part.h"
#include "model/field_text.h"
#include "model/platform.h"
#include "model/translation.h"
#include "workbench/app/file_names.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/words.h"

#include <algorithm>

namespace kartrekker::app {

using model::Attachment;
using model::AttachmentPart;
using model::Language;
using model::Workspace;

namespace {

constexpr std::size_t bytes_of_a_part = 3'000'000; ///< a reader of XML takes texts of at most 10,000,000
constexpr double bytes_of_a_megabyte = 1024 * 1024;

std::string in_megabytes(std::uintmax_t bytes) {
    return std::to_string(static_cast<int>(static_cast<double>(bytes) / bytes_of_a_megabyte));
}

std::string read_limited(const std::filesystem::path &file) {
    std::string bytes = model::read_ordinary_file(file, largest_attachment);
    if (bytes.size() <= largest_attachment) return bytes;
    throw model::Failure(
        "{0} is larger than {1} MB, the most that an attachment may be. Keep it elsewhere, and "
        "note in a comment where.",
        {file.filename().string(), in_megabytes(largest_attachment)});
}

[[noreturn]] void refuse_more() {
    throw model::Failure("All attachments together may be {0} MB. Remove one that is no longer needed.",
                         {in_megabytes(most_attached)});
}

void check_room(const Workspace &workspace, std::uintmax_t more) {
    std::uintmax_t held = more;
    for (const Attachment &attachment : workspace.all<Attachment>())
        held += static_cast<std::uintmax_t>(std::max<std::int64_t>(0, attachment.size.value_or(0)));
    if (held > most_attached) refuse_more();
    std::error_code error;
    if (std::filesystem::file_size(workspace.file(), error) > largest_engagement && !error)
        throw model::Failure(
            "The engagement's file holds more than {0} MB, with what can be undone. Export it "
            "as XML and import that: the new file begins without a history.",
            {in_megabytes(largest_engagement)});
}

std::string attachment_step(const char *sentence, const std::string &name, Language language) {
    return model::fill(model::translate(language, sentence), {name});
}

Attachment attachment_with(const Workspace &workspace, const std::string &id) {
    return model::as<Attachment>(record_with(workspace, Attachment::type(), id));
}

std::string add_attachment(model::Edit &edit, const RecordKey &key, const FileToAttach &file) {
    Attachment attachment;
    attachment.name = file.name;
    attachment.record_kind = key.type;
    attachment.record_id = key.id;
    attachment.size = static_cast<std::int64_t>(file.bytes.size());
    attachment.author = model::user_name();
    attachment.added_at = model::moment_of_now();
    attachment.id.text = edit.add(attachment);
    const std::span all(reinterpret_cast<const unsigned char *>(file.bytes.data()), file.bytes.size());
    for (std::size_t at = 0; at < all.size(); at += bytes_of_a_part) {
        AttachmentPart part;
        part.attachment.text = attachment.id.text;
        part.bytes = model::to_base64(all.subspan(at, std::min(bytes_of_a_part, all.size() - at)));
        edit.add(part);
    }
    return attachment.id.text;
}

std::string bytes_of_attachment(const Workspace &workspace, const std::string &id) {
    const Attachment attachment = attachment_with(workspace, id);
    std::string bytes;
    bool is_whole = true;
    for (const model::Record &record : workspace.where(AttachmentPart::type(), "attachment", id)) {
        const auto part = model::from_base64(model::as<AttachmentPart>(record).bytes);
        is_whole = is_whole && part && bytes.size() + part->size() <= most_attached;
        if (is_whole) bytes.append(part->begin(), part->end());
    }
    if (!is_whole || static_cast<std::int64_t>(bytes.size()) != attachment.size)
        throw model::Failure(
            "The attachment “{0}” is damaged and cannot be read. Attach the file once more, or "
            "take it from a backup copy of the engagement.",
            {attachment.name});
    return bytes;
}

struct DocumentKind {
    std::string_view ending;
    std::string_view first_bytes; ///< empty: plain text
};

// Kinds that a usual program shows without running anything that stands in them: no macros, no scripts.
constexpr DocumentKind document_kinds[] = {
    {"pdf", "%PDF-"},
    {"png", "\x89PNG"},
    {"jpg", "\xFF\xD8\xFF"},
    {"jpeg", "\xFF\xD8\xFF"},
    {"gif", "GIF8"},
    {"webp", "RIFF"},
    {"docx", "PK\x03\x04"},
    {"xlsx", "PK\x03\x04"},
    {"pptx", "PK\x03\x04"},
    {"odt", "PK\x03\x04"},
    {"ods", "PK\x03\x04"},
    {"odp", "PK\x03\x04"},
    {"txt", {}},
};

const DocumentKind *document_kind(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    const std::string ending =
        lower_case(std::string(dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1)));
    const auto found = std::find_if(std::begin(document_kinds), std::end(document_kinds),
                                    [&](const DocumentKind &kind) { return kind.ending == ending; });
    return found == std::end(document_kinds) ? nullptr : found;
}

bool is_plain_text(std::string_view bytes) {
    return !bytes.starts_with("#!") && bytes.find('\0') == std::string_view::npos &&
           bytes.find("[Desktop Entry]") == std::string_view::npos;
}

} // namespace

std::vector<Attachment> attachments_of(const Workspace &workspace, const RecordKey &key) {
    return attached_to<Attachment>(workspace, key);
}

std::vector<FileToAttach> read_to_attach(const std::vector<std::filesystem::path> &files,
                                         const std::function<bool(double done)> &progress) {
    std::vector<FileToAttach> read;
    std::uintmax_t bytes = 0;
    for (const std::filesystem::path &file : files) {
        if (progress && !progress(static_cast<double>(read.size()) / static_cast<double>(files.size())))
            throw model::Failure("It was stopped. Nothing was attached.");
        read.push_back({safe_file_name(file.filename().string()), read_limited(file)});
        bytes += read.back().bytes.size();
        if (bytes > most_attached) refuse_more();
    }
    return read;
}

std::vector<std::string> attach_files(Workspace &workspace, const RecordKey &key,
                                      const std::vector<FileToAttach> &files, Language language) {
    std::vector<std::string> ids;
    if (files.empty()) return ids;
    std::uintmax_t bytes = 0;
    for (const FileToAttach &file : files)
        bytes += file.bytes.size();
    check_room(workspace, bytes);
    const std::string step =
        files.size() == 1 ? attachment_step(mark("Attach “{0}”"), files.front().name, language)
                          : attachment_step(mark("Attach {0} files"), std::to_string(files.size()), language);
    workspace.edit(step, [&](model::Edit &edit) {
        for (const FileToAttach &file : files)
            ids.push_back(add_attachment(edit, key, file));
    });
    return ids;
}

std::string attach_file(Workspace &workspace, const RecordKey &key, const std::filesystem::path &file,
                        Language language) {
    return attach_files(workspace, key, read_to_attach({file}), language).front();
}

void remove_attachment(Workspace &workspace, const std::string &id, Language language) {
    const Attachment attachment = attachment_with(workspace, id);
    workspace.edit(attachment_step(mark("Remove attachment “{0}”"), attachment.name, language),
                   [&](model::Edit &edit) { edit.remove(Attachment::type(), id); });
}

std::string safe_file_name(std::string_view given) {
    constexpr std::size_t longest_name = 120, longest_ending = 12;
    const std::size_t slash = given.find_last_of("/\\");
    std::string name = safe_name(slash == std::string_view::npos ? given : given.substr(slash + 1), '_');
    if (name.size() > longest_name) { // the ending stays whole where it can, so that the file still opens
        const std::size_t dot = name.rfind('.');
        const bool has_ending = dot != std::string::npos && name.size() - dot <= longest_ending;
        const std::string ending = has_ending ? name.substr(dot) : std::string();
        name = safe_name(name, '_', longest_name - ending.size()) + ending;
    }
    const bool says_something = name.find_first_not_of("_") != std::string::npos;
    return says_something ? name : "attachment";
}

bool has_document_name(std::string_view name) {
    return document_kind(safe_file_name(name)) != nullptr;
}

bool may_be_opened(std::string_view name, std::string_view first_bytes) {
    const DocumentKind *kind = document_kind(safe_file_name(name));
    if (!kind) return false;
    return kind->first_bytes.empty() ? is_plain_text(first_bytes)
                                     : first_bytes.starts_with(kind->first_bytes);
}

void save_attachment(const Workspace &workspace, const std::string &id, const std::filesystem::path &target) {
    exports::replace_file(target, bytes_of_attachment(workspace, id));
}

AttachmentCopies::AttachmentCopies()
    : folder_(std::filesystem::temp_directory_path() / ("kartrekker-" + model::new_identifier())) {}

AttachmentCopies::~AttachmentCopies() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::filesystem::path AttachmentCopies::make(const Workspace &workspace, const std::string &id) {
    using std::filesystem::perms;
    const std::string name = safe_file_name(attachment_with(workspace, id).name);
    const std::string bytes = bytes_of_attachment(workspace, id);
    if (!may_be_opened(name, bytes))
        throw model::Failure(
            "“{0}” is not opened from here: it may be a program. Save it, and look at it with "
            "care.",
            {name});
    std::filesystem::create_directory(folder_);
    std::filesystem::permissions(folder_, perms::owner_all);
    const std::filesystem::path place = folder_ / model::new_identifier();
    std::filesystem::create_directory(place);
    exports::replace_file(place / name, bytes);
    std::filesystem::permissions(place / name, perms::owner_read);
    return place / name;
}

std::string shown_size(std::int64_t bytes, Language language) {
    const auto size = static_cast<double>(bytes);
    if (size >= bytes_of_a_megabyte)
        return model::written_number(language, size / bytes_of_a_megabyte, 1) + " MB";
    return model::written_number(language, std::max(1.0, size / 1024), 0) + " kB";
}

} // namespace kartrekker::app
