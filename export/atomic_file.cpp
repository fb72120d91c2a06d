#include "export/atomic_file.h"

#include "model/failure.h"

#include <array>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <random>
#include <system_error>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace kartrekker::exports {

namespace fs = std::filesystem;
using model::Failure;

namespace {

bool reach_disk(std::FILE *file) {
#ifdef _WIN32
    return _commit(_fileno(file)) == 0;
#else
    return fsync(fileno(file)) == 0;
#endif
}

fs::path followed(const fs::path &target) {
    std::error_code ignored;
    if (!fs::is_symlink(fs::symlink_status(target, ignored))) return target;
    const fs::path real = fs::weakly_canonical(target, ignored);
    return ignored ? target : real;
}

std::string random_word() {
    std::random_device source;
    return fmt::format("{:08x}", source());
}

/// The name starts with a point and keeps the ending out, so that no other program takes it for a document.
fs::path beside(const fs::path &target) {
    fs::path name = ".";
    name += target.filename();
    name += "." + random_word() + ".part";
    return target.parent_path() / name;
}

void refuse_what_is_no_file(const fs::path &target) {
    std::error_code problem;
    const fs::file_status status = fs::status(target, problem);
    if (!fs::exists(status) || fs::is_regular_file(status)) return;
    throw Failure("{0} is not an ordinary file and stays as it is. Choose another name.", {target.string()});
}

} // namespace

AtomicFile::AtomicFile(fs::path target) : target_(followed(target)) {
    const fs::path folder = target_.has_parent_path() ? target_.parent_path() : fs::path(".");
    std::error_code problem;
    if (!fs::is_directory(folder, problem))
        throw Failure("The folder {0} does not exist, so {1} was not written. Choose another place.",
                      {folder.string(), target_.filename().string()});
    refuse_what_is_no_file(target_);
    for (int attempt = 0; attempt < 10; ++attempt) {
        temporary_ = beside(target_);
        if (std::FILE *file = std::fopen(temporary_.string().c_str(), "wbx")) {
            std::fclose(file);
            return;
        }
    }
    throw Failure(
        "Nothing can be written in the folder {0}, so {1} stays as it was. Choose another place, or ask for "
        "the right to write there.",
        {folder.string(), target_.filename().string()});
}

AtomicFile::~AtomicFile() {
    if (is_committed_) return;
    std::error_code ignored;
    fs::remove(temporary_, ignored);
}

void AtomicFile::commit() {
    std::error_code problem;
    const fs::file_status before = fs::status(target_, problem);
    if (fs::exists(before)) fs::permissions(temporary_, before.permissions(), problem);

    std::FILE *file = std::fopen(temporary_.string().c_str(), "r+b");
    bool is_on_disk = file && reach_disk(file);
    if (file && std::fclose(file) != 0) is_on_disk = false;
    problem.clear();
    if (is_on_disk) fs::rename(temporary_, target_, problem);
    if (!is_on_disk || problem)
        throw Failure(
            "{0} could not be completed and stays as it was. Close it where it is open, see whether the disk "
            "is full, and try again.",
            {target_.string()});
    is_committed_ = true;
}

void replace_file(const fs::path &file, const std::function<void(const fs::path &)> &write) {
    AtomicFile target(file);
    write(target.temporary_path());
    target.commit();
}

void replace_file(const fs::path &file, const std::string &bytes) {
    replace_file(file, [&](const fs::path &temporary) {
        std::ofstream out(temporary, std::ios::binary);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out)
            throw Failure("{0} cannot be written. Check the folder, your rights and the disk.",
                          {file.string()});
    });
}

} // namespace kartrekker::exports
