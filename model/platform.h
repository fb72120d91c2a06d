#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>

namespace kartrekker::model {

/// Holds a file for one process: a small lock file beside it, held by the system, so that it is free again
/// when the process dies in whatever way. Locks of SQLite itself cannot tell "open in another window" apart
/// from "being read".
class FileLock {
  public:
    /// Nothing when another process holds it, or no file can be made in that folder (`is_held_elsewhere`
    /// tells which).
    static std::optional<FileLock> acquire(const std::filesystem::path &file, bool &is_held_elsewhere);

    FileLock(FileLock &&) noexcept;
    FileLock &operator=(FileLock &&) noexcept;
    ~FileLock();

  private:
    struct Held;
    explicit FileLock(std::unique_ptr<Held> held);
    std::unique_ptr<Held> held_;
};

/// The path of the running program.
std::filesystem::path executable_path();

inline constexpr const char *unknown_user = "unknown";

/// Name of the person at this computer, as the history has it: the one that was chosen, or else the system's;
/// `unknown_user` when that does not say.
std::string user_name();
/// From now on; an empty one goes back to the system's. From any thread.
void use_user_name(const std::string &name);

/// This moment in UTC, as files and the history have it: "2026-11-21T18:10:00Z".
std::string moment_of_now();

/// Opens a file to read its bytes. `Failure` when it is not there, may not be read, or is no ordinary file: a
/// folder, a pipe or a device could keep a reader for ever.
std::ifstream open_ordinary_file(const std::filesystem::path &file);

/// All its bytes. Of one that is larger than `most` bytes only `most` + 1, by which the caller knows.
/// `Failure` also when it can be opened but not read to its end.
std::string read_ordinary_file(const std::filesystem::path &file, std::size_t most);

/// Whether this process may write the file.
bool is_writable(const std::filesystem::path &file);

} // namespace kartrekker::model
