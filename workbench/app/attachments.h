#pragma once

#include "model/entities/attachment.h"
#include "workbench/app/presenters/records.h"

#include <filesystem>
#include <functional>

namespace kartrekker::app {

inline constexpr std::uintmax_t largest_attachment = 10 * 1024 * 1024; ///< bytes
inline constexpr std::uintmax_t most_attached = 100 * 1024 * 1024;     ///< bytes, all together
/// No file is attached to an engagement whose own file is larger. Removed attachments stay in the history, so
/// that a removal can be undone; this is what bounds them.
inline constexpr std::uintmax_t largest_engagement = 400 * 1024 * 1024;

/// The files at a record, without their bytes, in the order in which they came.
std::vector<model::Attachment> attachments_of(const model::Workspace &workspace, const RecordKey &key);

/// A file that was read, under a safe name.
struct FileToAttach {
    std::string name;
    std::string bytes;
};
/// Reads files; any thread may. `model::Failure` when one is too large (only one byte more than
/// `largest_attachment` is read then), is no ordinary file, or cannot be read to its end, and when they are
/// too much together. `progress` is told how far it is and answers whether to go on; `Failure` when it says
/// no.
std::vector<FileToAttach> read_to_attach(const std::vector<std::filesystem::path> &files,
                                         const std::function<bool(double done)> &progress = {});
/// Copies them to the record, as one step of the history; their ids.
std::vector<std::string> attach_files(model::Workspace &workspace, const RecordKey &key,
                                      const std::vector<FileToAttach> &files, model::Language language);
/// Both, for one file.
std::string attach_file(model::Workspace &workspace, const RecordKey &key, const std::filesystem::path &file,
                        model::Language language);
void remove_attachment(model::Workspace &workspace, const std::string &id, model::Language language);

/// What a file may safely be called anywhere: no folder, no control or direction characters, no leading dot,
/// at most 120 bytes. "attachment" when nothing is left.
std::string safe_file_name(std::string_view name);

/// Whether the desktop's program may open a copy of it: documents and pictures whose first bytes are what the
/// name says. Programs, scripts, starters and all else can only be saved.
bool may_be_opened(std::string_view name, std::string_view first_bytes);
/// The same by the name alone, to know which button to offer.
bool has_document_name(std::string_view name);

/// Writes the bytes to a file that the user chose. `model::Failure` when they are damaged or cannot be
/// written.
void save_attachment(const model::Workspace &workspace, const std::string &id,
                     const std::filesystem::path &target);

/// A private folder for copies to look at; gone with the object, and the copies with it.
class AttachmentCopies {
  public:
    AttachmentCopies();
    ~AttachmentCopies();
    AttachmentCopies(const AttachmentCopies &) = delete;
    AttachmentCopies &operator=(const AttachmentCopies &) = delete;

    /// A copy that cannot be run or written, ready for the desktop's program. `model::Failure` for what may
    /// not be opened.
    std::filesystem::path make(const model::Workspace &workspace, const std::string &id);

  private:
    std::filesystem::path folder_;
};

/// "1.4 MB", "820 kB".
std::string shown_size(std::int64_t bytes, model::Language language);

} // namespace kartrekker::app
