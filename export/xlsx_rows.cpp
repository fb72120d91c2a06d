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
constexpr double bold_factor = 1.05;
constexpr int default_width = 64;

/// Width of a letter in parts of the font's size, a little on the safe side.
double letter_width(unsigned char first_byte) {
    if (first_byte >= 0xE0) return 1.0;
    if (first_byte >= 0x80) return 0.55;
    const char letter = static_cast<char>(first_byte);
    if (std::string_view("iljtfr.,:;'|!()[]- ").find(letter) != std::string_view::npos) return 0.29;
    if (std::string_view("mwMW@%").find(letter) != std::string_view::npos) return 0.85;
    return (letter >= 'A' && letter <= 'Z') || letter == '_' ? 0.62 : 0.52;
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
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0u) == 0x80) continue;
        if (c == '\n') {
            end_word();
            ++lines;
            line = 0;
            continue;
        }
        word += letter_width(byte);
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
