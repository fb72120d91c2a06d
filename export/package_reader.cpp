#include "export/package_reader.h"

#include "export/safe_xml.h"
#include "model/failure.h"

#include <array>
#include <fstream>
#include <pugixml.hpp>
#include <zip.h>

namespace kartrekker::exports {

using model::Failure;

namespace {

struct ClosePackagePart {
    void operator()(zip_file_t *part) const { zip_fclose(part); }
};

void refuse_encrypted_document(const std::filesystem::path &file) {
    std::array<char, 4> start{};
    std::ifstream(file, std::ios::binary).read(start.data(), start.size());
    if (std::string_view(start.data(), start.size()) == "\xD0\xCF\x11\xE0")
        throw Failure("{0} has a password, or is in the old format of Excel. Save it as .xlsx without a "
                      "password.",
                      {file.string()});
}

[[noreturn]] void refuse_part(const std::filesystem::path &file, const std::string &part) {
    throw Failure("{0} is damaged or encrypted: its part {1} cannot be read. Save it once more.",
                  {file.string(), part});
}

[[noreturn]] void refuse_size(const std::filesystem::path &file, const std::string &part) {
    throw Failure("{0} is too large: its part {1} has more than {2} megabytes. Choose another file.",
                  {file.string(), part, std::to_string(largest_foreign_xml / 1024 / 1024)});
}

/// The folder of a part, with a slash behind it.
std::string folder_of(const std::string &part) {
    return part.substr(0, part.rfind('/') + 1);
}

/// Where a target leads from a folder; nothing when it climbs out of the package.
std::optional<std::string> resolved(const std::string &folder, const std::string &target) {
    const std::string path = target.starts_with('/') ? target : folder + target;
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string name = path.substr(at, end - at);
        if (name == ".." && names.empty()) return std::nullopt;
        if (name == "..")
            names.pop_back();
        else if (!name.empty() && name != ".")
            names.push_back(name);
        at = end + 1;
    }
    std::string part;
    for (const std::string &name : names)
        part += (part.empty() ? "" : "/") + name;
    return part;
}

std::string last_word(std::string_view type) {
    return std::string(type.substr(type.rfind('/') + 1));
}

} // namespace

void PackageReader::Close::operator()(zip *archive) const {
    zip_discard(archive);
}

PackageReader::PackageReader(const std::filesystem::path &file) : file_(file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        throw Failure("The file {0} cannot be read. Check the name and the folder.", {file.string()});
    refuse_encrypted_document(file);
    archive_.reset(zip_open(file.string().c_str(), ZIP_RDONLY, nullptr));
    if (!archive_)
        throw Failure("{0} is no workbook (.xlsx), or only a part of one. Save it once more as .xlsx.",
                      {file.string()});
}

std::optional<std::string> PackageReader::bytes_of(const std::string &part) const {
    const zip_int64_t place = zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_NOCASE);
    if (place < 0) return std::nullopt;
    zip_stat_t facts;
    zip_stat_init(&facts);
    const auto index = static_cast<zip_uint64_t>(place);
    if (zip_stat_index(archive_.get(), index, 0, &facts) != 0) refuse_part(file_, part);
    if ((facts.valid & ZIP_STAT_SIZE) != 0 && facts.size > largest_foreign_xml) refuse_size(file_, part);
    const std::unique_ptr<zip_file_t, ClosePackagePart> opened(zip_fopen_index(archive_.get(), index, 0));
    if (!opened) refuse_part(file_, part);
    std::string bytes;
    std::array<char, 64 * 1024> piece;
    zip_int64_t count = 0;
    while ((count = zip_fread(opened.get(), piece.data(), piece.size())) > 0) {
        bytes.append(piece.data(), static_cast<std::size_t>(count));
        if (bytes.size() > largest_foreign_xml) refuse_size(file_, part); // the size it tells may be a lie
    }
    if (count < 0) refuse_part(file_, part);
    return bytes;
}

std::vector<Relationship> PackageReader::relationships_of(const std::string &part) const {
    const std::string folder = folder_of(part);
    const auto bytes = bytes_of(folder + "_rels/" + part.substr(folder.size()) + ".rels");
    if (!bytes) return {};
    const SafeXml xml(*bytes, file_);
    std::vector<Relationship> relationships;
    for (const pugi::xml_node node : xml.root().children()) {
        const std::string target = node.attribute("Target").value();
        if (std::string_view(node.attribute("TargetMode").value()) == "External") continue;
        const auto path = resolved(folder, target);
        if (!path)
            throw Failure("{0} points outside itself, at {1}. It was not made by a spreadsheet; nothing was "
                          "read.",
                          {file_.string(), target});
        relationships.push_back(
            {node.attribute("Id").value(), last_word(node.attribute("Type").value()), *path});
    }
    return relationships;
}

} // namespace kartrekker::exports
