#include "export/workbook_reader.h"

#include "export/cell_text_reader.h"
#include "export/package_reader.h"
#include "export/safe_xml.h"
#include "model/failure.h"

#include <charconv>
#include <map>
#include <pugixml.hpp>

namespace kartrekker::exports {

using model::Failure;

namespace {

constexpr std::int64_t most_sheet_rows = 1'048'576;
constexpr std::size_t most_sheet_columns = 16'384;
constexpr std::size_t most_sheet_cells = 50'000'000;
constexpr std::size_t most_sheet_text = std::size_t{256} * 1024 * 1024;

/// The parts of a workbook that say what is on its first sheet.
struct WorkbookParts {
    std::string sheet;
    CellTexts::Parts texts;
};

[[noreturn]] void refuse_as_no_workbook(const std::filesystem::path &file) {
    throw Failure("{0} is no workbook, or it has no sheet with cells. Save it once more as .xlsx.",
                  {file.string()});
}

std::string required_part(const PackageReader &package, const std::string &part) {
    auto bytes = package.bytes_of(part);
    if (!bytes) refuse_as_no_workbook(package.file());
    return std::move(*bytes);
}

/// The id of the relationship that a sheet of the list has, under whichever prefix.
std::string relationship_of(pugi::xml_node sheet) {
    for (const pugi::xml_attribute attribute : sheet.attributes())
        if (std::string_view(attribute.name()).ends_with(":id")) return attribute.value();
    return {};
}

bool says_yes(std::string_view value) {
    return value == "1" || value == "true";
}

WorkbookParts parts_of(const PackageReader &package) {
    std::string workbook;
    for (const Relationship &link : package.relationships_of(""))
        if (link.kind == "officeDocument" && workbook.empty()) workbook = link.part;
    const SafeXml xml(required_part(package, workbook), package.file());
    WorkbookParts parts;
    std::map<std::string, std::string> sheets;
    for (const Relationship &link : package.relationships_of(workbook)) {
        if (link.kind == "worksheet") sheets[link.id] = link.part;
        if (link.kind == "sharedStrings") parts.texts.strings = link.part;
        if (link.kind == "styles") parts.texts.styles = link.part;
    }
    parts.texts.is_1904 = says_yes(child_named(xml.root(), "workbookPr").attribute("date1904").value());
    for (const pugi::xml_node sheet : child_named(xml.root(), "sheets").children()) {
        const auto found = sheets.find(relationship_of(sheet));
        if (found == sheets.end()) continue;
        parts.sheet = found->second;
        return parts;
    }
    refuse_as_no_workbook(package.file());
}

/// Gives the rows of one sheet out, and sees that they are no more than can be.
class SheetRows {
  public:
    SheetRows(const std::filesystem::path &file, const CellTexts &texts) : file_(file), texts_(texts) {}

    void read(pugi::xml_node data, const std::function<bool(const WorkbookRow &)> &take) {
        std::size_t total = 0, read = 0;
        for ([[maybe_unused]] const pugi::xml_node node : data.children())
            ++total;
        for (const pugi::xml_node node : data.children()) {
            ++read;
            if (local_name(node.name()) != "row") continue;
            row_.number = number_of(node);
            row_.done = static_cast<double>(read) / static_cast<double>(total);
            fill_row(node);
            if (!row_.cells.empty() && !take(row_)) return;
        }
    }

  private:
    [[noreturn]] void refuse_row(std::int64_t number) const {
        throw Failure("{0}, row {1}: a sheet has {2} rows, in order, and {3} columns. This one has others. "
                      "Save it once more as .xlsx.",
                      {file_.string(), std::to_string(number), std::to_string(most_sheet_rows),
                       std::to_string(most_sheet_columns)});
    }

    std::int64_t number_of(pugi::xml_node node) const {
        const std::string_view written = node.attribute("r").value();
        std::int64_t number = row_.number + 1;
        if (!written.empty()) std::from_chars(written.data(), written.data() + written.size(), number);
        if (number <= row_.number || number > most_sheet_rows) refuse_row(row_.number + 1);
        return number;
    }

    /// From 0; the one after the last where the cell does not say.
    std::size_t column_of(pugi::xml_node cell, std::size_t next) const {
        std::size_t column = 0;
        for (const char letter : std::string_view(cell.attribute("r").value())) {
            if (letter < 'A' || letter > 'Z') break;
            column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
            if (column > most_sheet_columns) break;
        }
        column = column == 0 ? next : column - 1;
        if (column >= most_sheet_columns) refuse_row(row_.number);
        return column;
    }

    void fill_row(pugi::xml_node node) {
        row_.cells.clear();
        std::size_t next = 0;
        for (const pugi::xml_node cell : node.children()) {
            if (local_name(cell.name()) != "c") continue;
            const std::size_t column = column_of(cell, next);
            next = column + 1;
            const std::string text = texts_.of(cell);
            if (text.empty()) continue;
            if (column >= row_.cells.size()) {
                cells_ += column + 1 - row_.cells.size();
                refuse_too_much();
                row_.cells.resize(column + 1);
            }
            text_ += text.size();
            refuse_too_much();
            row_.cells[column] = text;
        }
    }

    void refuse_too_much() const {
        if (cells_ > most_sheet_cells || text_ > most_sheet_text)
            throw Failure("{0}, row {1}: the sheet holds more cells or text than can be read. Split it up.",
                          {file_.string(), std::to_string(row_.number)});
    }

    const std::filesystem::path &file_;
    const CellTexts &texts_;
    WorkbookRow row_;
    std::size_t cells_ = 0, text_ = 0; ///< given out so far
};

} // namespace

void read_workbook(const std::filesystem::path &file, const std::function<bool(const WorkbookRow &)> &take) {
    const PackageReader package(file);
    const WorkbookParts parts = parts_of(package);
    const CellTexts texts(package, parts.texts);
    const SafeXml sheet(required_part(package, parts.sheet), file);
    const pugi::xml_node data = child_named(sheet.root(), "sheetData");
    if (!data) refuse_as_no_workbook(file);
    SheetRows(file, texts).read(data, take);
}

} // namespace kartrekker::exports
