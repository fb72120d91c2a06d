#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace kartrekker::exports {

/// Bytes; a longer XML file, or part of a package, is refused.
inline constexpr std::size_t largest_foreign_xml = std::size_t{64} * 1024 * 1024;

/// XML from elsewhere in memory. Nothing in it is fetched or expanded.
class SafeXml {
  public:
    /// `Failure` that names `file` for what is no XML, holds a document type, or has more elements than fit
    /// in memory.
    SafeXml(std::string bytes, const std::filesystem::path &file);
    ~SafeXml();
    SafeXml(const SafeXml &) = delete;
    SafeXml &operator=(const SafeXml &) = delete;

    /// The root element.
    pugi::xml_node root() const;

  private:
    struct Content;
    std::unique_ptr<Content> content_;
};

/// The name of an element or attribute without its prefix: some programs write x:row for row.
std::string_view local_name(std::string_view name);

/// The first child with this local name; an empty node without one.
pugi::xml_node child_named(pugi::xml_node parent, std::string_view name);

/// The text directly in the element, of all its pieces, as it stands there.
std::string own_text(pugi::xml_node node);

} // namespace kartrekker::exports
