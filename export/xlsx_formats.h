#pragma once

#include "export/report.h"

#include <array>
#include <optional>
#include <xlsxwriter.h>

namespace kartrekker::exports {

/// The house's colours on paper (look.md, light).
namespace paint {
inline constexpr lxw_color_t ink = 0x1D2327, quiet = 0x5B676E, ground = 0xF6F7F8, line = 0xE1E5E8,
                             accent = 0x0B5A8A, second = 0xC2560C, good = 0x1A7F4B, doubtful = 0xA05A00,
                             bad = 0xB3261E, input = 0xEAF2F7;
} // namespace paint

/// Cell formats of one workbook, made when first asked for. They belong to the workbook.
class XlsxFormats {
  public:
    explicit XlsxFormats(lxw_workbook *workbook) : workbook_(workbook) {}

    lxw_format *of(Role role, bool goes_on = false);
    /// For conditional formats: letters in a colour, or a ground in a colour.
    lxw_format *letters(lxw_color_t colour);
    lxw_format *ground(lxw_color_t colour);

  private:
    lxw_format *made();

    lxw_workbook *workbook_;
    std::array<lxw_format *, 2 * (static_cast<std::size_t>(Role::last) + 1)> formats_{};
};

/// How a role's letters stand, for who must know how much room they take.
struct Lettering {
    double points = 10;
    bool is_bold = false;
    bool is_wrapped = false;
    bool is_of_table = false; ///< stands in a table's row, which has some air
    int indent = 0;
};
Lettering lettering(Role role);

/// `model::Failure` unless libxlsxwriter says that all went well.
void expect(lxw_error error);
/// The same for what it makes: null means that it could not.
template <class Made>
Made *expect(Made *made) {
    if (!made) expect(LXW_ERROR_MEMORY_MALLOC_FAILED);
    return made;
}

lxw_row_t row_of(Place place);
lxw_col_t column_of(Place place);

} // namespace kartrekker::exports
