#include "export/xlsx_check.h"

#include "model/failure.h"

#include <climits>
#include <libxml/parser.h>
#include <memory>
#include <string>
#include <zip.h>

namespace kartrekker::exports {

namespace {

struct CloseArchive {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct ClosePart {
    void operator()(zip_file_t *part) const { zip_fclose(part); }
};
struct FreeDocument {
    void operator()(xmlDoc *document) const { xmlFreeDoc(document); }
};

/// The unpacked bytes of one part; empty when it cannot be read (its checksum is verified on the way).
std::string part_bytes(zip_t *archive, zip_uint64_t index) {
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_stat_index(archive, index, 0, &facts) != 0) return {};
    const std::unique_ptr<zip_file_t, ClosePart> part(zip_fopen_index(archive, index, 0));
    if (!part) return {};
    std::string bytes(facts.size, '\0');
    const zip_int64_t read = zip_fread(part.get(), bytes.data(), bytes.size());
    return read == static_cast<zip_int64_t>(bytes.size()) ? bytes : std::string();
}

bool is_whole_xml(const std::string &bytes) {
    if (bytes.empty() || bytes.size() > INT_MAX) return false;
    const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE;
    const std::unique_ptr<xmlDoc, FreeDocument> document(
        xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options));
    return document != nullptr;
}

} // namespace

void check_workbook_is_whole(const std::filesystem::path &file) {
    const std::unique_ptr<zip_t, CloseArchive> archive(zip_open(file.string().c_str(), ZIP_RDONLY, nullptr));
    const zip_int64_t parts = archive ? zip_get_num_entries(archive.get(), 0) : 0;
    bool is_whole = parts > 0;
    for (zip_int64_t i = 0; is_whole && i < parts; ++i)
        is_whole = is_whole_xml(part_bytes(archive.get(), static_cast<zip_uint64_t>(i)));
    if (!is_whole)
        throw model::Failure(
            "The workbook came out incomplete and was thrown away. See whether the disk, or the folder "
            "for temporary files, is full, and try again.");
}

} // namespace kartrekker::exports
