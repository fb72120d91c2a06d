#include "export/safe_xml.h"

#include "model/failure.h"

#include <algorithm>
#include <pugixml.hpp>

namespace kartrekker::exports {

using model::Failure;

namespace {

constexpr std::ptrdiff_t most_foreign_tags = 12'000'000; ///< some 700 MB in memory

} // namespace

struct SafeXml::Content {
    std::string bytes; ///< the document's texts lie in it
    pugi::xml_document document;
};

SafeXml::SafeXml(std::string bytes, const std::filesystem::path &file)
    : content_(std::make_unique<Content>()) {
    if (bytes.size() > largest_foreign_xml || std::count(bytes.begin(), bytes.end(), '<') > most_foreign_tags)
        throw Failure("{0} holds more than can be read at once: above {1} megabytes. Choose another file.",
                      {file.string(), std::to_string(largest_foreign_xml / 1024 / 1024)});
    content_->bytes = std::move(bytes);
    const auto parsed = content_->document.load_buffer_inplace(
        content_->bytes.data(), content_->bytes.size(),
        pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype);
    for (const pugi::xml_node node : content_->document.children())
        if (node.type() == pugi::node_doctype)
            throw Failure("{0} holds a document type, which no such file has. Choose another file.",
                          {file.string()});
    if (!parsed) throw Failure("{0} cannot be read: {1}.", {file.string(), parsed.description()});
}

SafeXml::~SafeXml() = default;

pugi::xml_node SafeXml::root() const {
    return content_->document.document_element();
}

std::string_view local_name(std::string_view name) {
    return name.substr(name.find(':') + 1);
}

pugi::xml_node child_named(pugi::xml_node parent, std::string_view name) {
    for (const pugi::xml_node child : parent.children())
        if (local_name(child.name()) == name) return child;
    return {};
}

std::string own_text(pugi::xml_node node) {
    std::string text;
    for (const pugi::xml_node piece : node.children())
        if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) text += piece.value();
    return text;
}

} // namespace kartrekker::exports
