#pragma once

#include <filesystem>
#include <string>

namespace kartrekker::tests {

/// A folder that goes away with the test.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    std::filesystem::path operator/(const std::string &name) const { return path_ / name; }
    const std::filesystem::path &path() const { return path_; }

  private:
    std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path &file);
/// Runs SQL on an engagement's file, as another program would.
void tamper_with(const std::filesystem::path &file, const std::string &sql);
void write_bytes(const std::filesystem::path &file, const std::string &bytes);

} // namespace kartrekker::tests
