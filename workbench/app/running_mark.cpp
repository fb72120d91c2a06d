#include "workbench/app/running_mark.h"

#include <fstream>
#include <iterator>
#include <vector>

namespace kartrekker::app {

namespace {

constexpr int most_windows = 100;
constexpr const char *mark_ending = ".running";

std::optional<RunningState> read_mark(const std::filesystem::path &mark) {
    std::ifstream in(mark, std::ios::binary);
    RunningState state;
    if (!(in >> state.early_starts)) return std::nullopt;
    in.ignore();
    std::getline(in, state.place);
    state.file = std::string(std::istreambuf_iterator<char>(in), {});
    return state;
}

std::vector<std::filesystem::path> marks_in(const std::filesystem::path &folder) {
    std::vector<std::filesystem::path> marks;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == mark_ending && !entry.path().filename().string().starts_with('.'))
            marks.push_back(entry.path()); // not the locks
    return marks;
}

} // namespace

RunningMark::RunningMark(const std::filesystem::path &folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    for (int number = 1; number <= most_windows && !lock_; ++number) {
        mark_ = folder / (std::to_string(number) + mark_ending);
        if (std::filesystem::exists(mark_, error)) continue; // another's, or left to be found
        bool is_held_elsewhere = false;
        lock_ = model::FileLock::acquire(mark_, is_held_elsewhere);
        if (!lock_ && !is_held_elsewhere) return;
    }
    write({});
}

RunningMark::~RunningMark() {
    std::error_code error;
    if (lock_) std::filesystem::remove(mark_, error);
}

void RunningMark::write(const RunningState &state) const {
    if (!lock_) return;
    const std::filesystem::path made = mark_.string() + ".new";
    {
        std::ofstream out(made, std::ios::binary);
        out << state.early_starts << '\n' << state.place << '\n' << state.file.string();
        if (!out) return;
    }
    std::error_code error;
    std::filesystem::rename(made, mark_, error);
}

std::optional<RunningState> take_unclean_end(const std::filesystem::path &folder,
                                             const std::filesystem::path &file) {
    std::optional<RunningState> latest;
    std::filesystem::file_time_type time_of_latest;
    for (const std::filesystem::path &mark : marks_in(folder)) {
        bool is_running = false;
        const auto lock = model::FileLock::acquire(mark, is_running);
        const auto state = lock ? read_mark(mark) : std::nullopt;
        if (!lock || (!file.empty() && state && state->file != file)) continue;
        std::error_code error;
        const auto time = std::filesystem::last_write_time(mark, error);
        std::filesystem::remove(mark, error);
        if (!state || state->file.empty() || (latest && time < time_of_latest)) continue;
        latest = state;
        time_of_latest = time;
    }
    return latest;
}

} // namespace kartrekker::app
