#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct zip;

namespace kartrekker::exports {

/// One arrow from a part of an Office document to another.
struct Relationship {
    std::string id;
    std::string kind; ///< last word of its type, such as "worksheet"
    std::string part; ///< path within the package, without a slash before it
};

/// Reads parts of an Office document (a package, ECMA-376 part 2). Nothing is written anywhere.
class PackageReader {
  public:
    /// `Failure` for what is no zip file, or an encrypted document.
    explicit PackageReader(const std::filesystem::path &file);

    /// The unpacked bytes; nothing when there is no such part. `Failure` for a part that is encrypted,
    /// damaged, or larger than 64 MB, before more than that is unpacked.
    std::optional<std::string> bytes_of(const std::string &part) const;

    /// Those of a part, "" for the whole package; links that lead outside the package are left out where they
    /// say so. `Failure` for a path that does not, and yet leads there.
    std::vector<Relationship> relationships_of(const std::string &part) const;

    const std::filesystem::path &file() const { return file_; }

  private:
    struct Close {
        void operator()(zip *archive) const;
    };
    std::filesystem::path file_;
    std::unique_ptr<zip, Close> archive_;
};

} // namespace kartrekker::exports
