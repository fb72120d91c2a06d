#include "export/xlsx_rows.h"

#include "export/clean_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace kartrekker::exports {

namespace {

constexpr double pixels_per_point = 96.0 / 72.0;
constexpr double line_spacing = 1.32; ///< of Calibri and its like
constexpr double tallest_row = 409;
constexpr double cell_padding = 7;
constexpr double indent_step = 9;
constexpr double bold_factor = 1.03;
constexpr double safety = 1.02;
constexpr int default_width = 64;

struct LetterClass {
    std::string_view letters;
    double width;
};

/// Widths in parts of the font's size, after Carlito's own, which are Calibri's.
constexpr LetterClass letter_classes[] = {
    {"ijl .,:;'|!`", 0.25}, {"tfr()[]{}-/\\\"", 0.34},
    {"cszLJ?", 0.42},       {"aegkvxyEFTSPBKRXYZ*_", 0.49},
    {"mM", 0.83},           {"wW", 0.80},
    {"@%", 0.80},           {"ACDGHNOQUV&", 0.64},
};
constexpr double usual_width = 0.53, wide_width = 1.0, quote_width = 0.45, accented_width = 0.53;

double letter_width(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == 0xE2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0x80)
        return quote_width;
    if (byte >= 0xE0) return wide_width;
    if (byte >= 0x80) return accented_width;
    for (const LetterClass &one : letter_classes)
        if (one.letters.find(text[at]) != std::string_view::npos) return one.width;
    return usual_width;
}

/// Lines that a text takes in a room as wide as `room` font sizes, broken at spaces and, where a word is
/// longer than a line, within it.
double lines_needed(std::string_view text, double room) {
    double lines = 1, line = 0, word = 0;
    const auto end_word = [&] {
        if (line > 0 && line + word > room) {
            ++lines;
            line = 0;
        }
        const double within = std::max(0.0, std::ceil((line + word) / room) - 1);
        lines += within;
        line = line + word - within * room;
        word = 0;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if ((static_cast<unsigned char>(c) & 0xC0u) == 0x80) continue;
        if (c == '\n') {
            end_word();
            ++lines;
            line = 0;
            continue;
        }
        word += safety * letter_width(text, at);
        if (c == ' ' || c == '-') end_word();
    }
    end_word();
    return lines;
}

double width_of(const Sheet &sheet, const Cell &cell) {
    double width = 0;
    for (int i = 0; i < cell.columns; ++i) {
        const auto column = static_cast<std::size_t>(cell.place.column + i);
        width += column < sheet.widths.size() ? sheet.widths[column] : default_width;
    }
    return width;
}

double height_needed(const Sheet &sheet, const Cell &cell) {
    const Lettering letters = lettering(cell.role);
    const double line = letters.points * line_spacing;
    const auto *text = std::get_if<std::string>(&cell.content);
    const double air = letters.is_of_table && !cell.goes_on ? 5 : 2;
    if (!letters.is_wrapped || !text) return line + air;
    const double size = letters.points * pixels_per_point * (letters.is_bold ? bold_factor : 1.0);
    const double room = width_of(sheet, cell) - cell_padding - letters.indent * indent_step;
    return lines_needed(clean_text(*text), std::max(1.0, room / size)) * line + air;
}

} // namespace

void set_rows(lxw_worksheet *worksheet, const Sheet &sheet) {
    std::map<int, double> heights;
    for (const Cell &cell : sheet.cells) {
        double &height = heights.try_emplace(cell.place.row, LXW_DEF_ROW_HEIGHT).first->second;
        height = std::min(tallest_row, std::max(height, height_needed(sheet, cell)));
    }
    for (const RowHeight &given : sheet.heights)
        heights[given.row] = given.points;
    const std::set<int> outlined(sheet.outlined_rows.begin(), sheet.outlined_rows.end());
    for (const auto &[row, height] : heights) {
        lxw_row_col_options options{};
        options.level = outlined.contains(row) ? 1 : 0;
        expect(worksheet_set_row_opt(worksheet, static_cast<lxw_row_t>(row), std::round(height * 4) / 4,
                                     nullptr, &options));
    }
}

} // namespace kartrekker::exports
