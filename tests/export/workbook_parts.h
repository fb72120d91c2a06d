#pragma once

#include "export/workbook_reader.h"
#include "model/failure.h"
#include "tests/export/scratch_folder.h"

#include <map>
#include <stdexcept>
#include <zip.h>

namespace kartrekker::tests {

using WorkbookParts = std::map<std::string, std::string>;
using Rows = std::map<std::int64_t, std::vector<std::string>>;

inline const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

inline std::string link(const std::string &id, const std::string &kind, const std::string &target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + kind + "\" Target=\"" + target + "\"/>";
}

/// The parts of a workbook by hand, with this within its sheetData.
inline WorkbookParts workbook_with(const std::string &rows) {
    return {
        {"_rels/.rels",
         "<Relationships>" + link("a", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns:r=\"" + office +
                                "\"><workbookPr/><sheets><sheet name=\"A\" r:id=\"b\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships>" + link("b", "worksheet", "worksheets/a.xml") +
                                           link("c", "sharedStrings", "sharedStrings.xml") +
                                           link("d", "styles", "styles.xml") + "</Relationships>"},
        {"xl/worksheets/a.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
    };
}

inline void pack(const std::filesystem::path &file, const WorkbookParts &parts) {
    zip_t *const archive = zip_open(file.string().c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto &[name, text] : parts) {
        zip_source_t *const source = zip_source_buffer(archive, text.data(), text.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, 0) < 0) throw std::runtime_error("cannot pack");
    }
    if (zip_close(archive) != 0) throw std::runtime_error("cannot pack");
}

inline Rows rows_of(const std::filesystem::path &file) {
    Rows rows;
    exports::read_workbook(file, [&](const exports::WorkbookRow &row) {
        rows[row.number] = row.cells;
        return true;
    });
    return rows;
}

inline Rows rows_of(const WorkbookParts &parts) {
    const ScratchFolder folder;
    pack(folder / "a.xlsx", parts);
    return rows_of(folder / "a.xlsx");
}

/// What is said of a workbook; "" when it is read.
inline std::string workbook_refusal(const std::filesystem::path &file) {
    try {
        exports::read_workbook(file, [](const exports::WorkbookRow &) { return true; });
    } catch (const model::Failure &failure) {
        return failure.what();
    }
    return {};
}

inline std::string workbook_refusal(const WorkbookParts &parts) {
    const ScratchFolder folder;
    pack(folder / "a.xlsx", parts);
    const std::string said = workbook_refusal(folder / "a.xlsx");
    if (!said.empty() && said.find("a.xlsx") == std::string::npos) return "without its name: " + said;
    return said;
}

} // namespace kartrekker::tests
