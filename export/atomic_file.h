#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace kartrekker::exports {

/// Replaces a file whole or not at all: the new content is written to a temporary file in the same folder,
/// and takes the target's name in one step. A link is followed; what is neither missing nor an ordinary file
/// is refused.
class AtomicFile {
  public:
    /// `model::Failure` when the folder is missing or cannot be written, or the target is no ordinary file.
    explicit AtomicFile(std::filesystem::path target);
    /// Removes the temporary file unless it was committed.
    ~AtomicFile();
    AtomicFile(const AtomicFile &) = delete;
    AtomicFile &operator=(const AtomicFile &) = delete;

    /// An empty file, ready to be written.
    const std::filesystem::path &temporary_path() const { return temporary_; }

    /// Puts the temporary file, on disk to its last byte, in the target's place. `model::Failure` when it
    /// cannot; then the target is as it was.
    void commit();

  private:
    std::filesystem::path target_;
    std::filesystem::path temporary_;
    bool is_committed_ = false;
};

/// `write` fills the temporary file, which then takes the target's place; see `AtomicFile`.
void replace_file(const std::filesystem::path &file,
                  const std::function<void(const std::filesystem::path &)> &write);

/// The same with these bytes.
void replace_file(const std::filesystem::path &file, const std::string &bytes);

} // namespace kartrekker::exports
