#pragma once

#include "model/platform.h"

#include <filesystem>
#include <optional>
#include <string>

namespace kartrekker::app {

/// What a window has open.
struct RunningState {
    std::filesystem::path file; ///< empty while nothing is open
    std::string place;          ///< as `place_from` reads it
    int early_starts = 0;       ///< times in a row that it was opened at the start and not proved to run
};

/// After so many early ends in a row a file is not opened by itself again.
inline constexpr int most_early_starts = 2;

/// A small file in a folder of the user's that tells what is open while a window runs. It goes when the
/// window ends properly; when it is found without its window, that one did not. Several windows each have
/// their own.
class RunningMark {
  public:
    /// Never fails: where the folder cannot be written, nothing is kept.
    explicit RunningMark(const std::filesystem::path &folder);
    RunningMark(const RunningMark &) = delete;
    RunningMark &operator=(const RunningMark &) = delete;
    ~RunningMark();

    void write(const RunningState &state) const;

  private:
    std::filesystem::path mark_;
    std::optional<model::FileLock> lock_;
};

/// The latest state left by a window that did not end properly; with a file, by one that had it open. All
/// such marks that were looked at are taken away. Nothing when every window ended properly.
std::optional<RunningState> take_unclean_end(const std::filesystem::path &folder,
                                             const std::filesystem::path &file = {});

} // namespace kartrekker::app
