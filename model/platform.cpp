// The only file of this room with calls that are not portable.
#include "model/platform.h"

#include "model/failure.h"

#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <fmt/chrono.h>
#include <mutex>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace kartrekker::model {

struct FileLock::Held {
    int descriptor = -1;
    std::filesystem::path path;

    ~Held() {
        if (descriptor < 0) return;
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        ::close(descriptor);
    }
};

FileLock::FileLock(std::unique_ptr<Held> held) : held_(std::move(held)) {}
FileLock::FileLock(FileLock &&) noexcept = default;
FileLock &FileLock::operator=(FileLock &&) noexcept = default;
FileLock::~FileLock() = default;

std::optional<FileLock> FileLock::acquire(const std::filesystem::path &file, bool &is_held_elsewhere) {
    is_held_elsewhere = false;
    const std::filesystem::path path = file.parent_path() / (".~lock." + file.filename().string());
    for (int attempt = 0; attempt < 10; ++attempt) {
        auto held = std::make_unique<Held>();
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (descriptor < 0) return std::nullopt;
        struct stat ours {};
        struct stat there {};
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            ::close(descriptor);
            is_held_elsewhere = true;
            return std::nullopt;
        }
        // The one who held it may have removed the file between our open and our lock: then ours locks
        // nothing.
        if (::fstat(descriptor, &ours) == 0 && ::stat(path.c_str(), &there) == 0 &&
            ours.st_ino == there.st_ino) {
            held->descriptor = descriptor;
            held->path = path;
            return FileLock(std::move(held));
        }
        ::close(descriptor);
    }
    return std::nullopt;
}

std::filesystem::path executable_path() {
    std::error_code error;
    const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path() : path;
}

namespace {

std::mutex user_name_guard;
std::string chosen_user_name;

} // namespace

void use_user_name(const std::string &name) {
    const std::scoped_lock lock(user_name_guard);
    chosen_user_name = name;
}

std::string user_name() {
    const std::scoped_lock lock(user_name_guard);
    if (!chosen_user_name.empty()) return chosen_user_name;
    for (const char *name : {"USER", "LOGNAME", "USERNAME"})
        if (const char *value = std::getenv(name); value && *value) return value;
    return unknown_user;
}

std::string moment_of_now() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

std::ifstream open_ordinary_file(const std::filesystem::path &file) {
    std::ifstream in;
    if (std::error_code error; std::filesystem::is_regular_file(file, error)) in.open(file, std::ios::binary);
    if (!in.is_open())
        throw Failure("The file {0} cannot be read. Check the name and the folder.", {file.string()});
    return in;
}

std::string read_ordinary_file(const std::filesystem::path &file, std::size_t most) {
    std::ifstream in = open_ordinary_file(file);
    std::string bytes(most + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.bad())
        throw Failure(
            "Reading {0} broke off, so nothing of it was taken. Check the disk or the connection, and "
            "try again.",
            {file.string()});
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

bool is_writable(const std::filesystem::path &file) {
    return ::access(file.c_str(), W_OK) == 0;
}

} // namespace kartrekker::model
