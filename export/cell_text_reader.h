#pragma once

#include "export/cell_dates.h"
#include "export/package_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace pugi {
class xml_node;
}

namespace kartrekker::exports {

/// Turns cells of a workbook into text. It has the texts that cells share and what their styles make of
/// numbers.
class CellTexts {
  public:
    struct Parts {
        std::string strings, styles; ///< "" where the workbook has none
        bool is_1904 = false;
    };
    /// The package must outlive it. `Failure` when a part cannot be read.
    CellTexts(const PackageReader &package, const Parts &parts);

    /// "" for an empty cell. `Failure` for a shared text that there is not.
    std::string of(pugi::xml_node cell) const;

  private:
    void read_strings(const std::string &part);
    void read_styles(const std::string &part);
    const std::string &shared_string(std::string_view place) const;
    std::string number(const std::string &written, pugi::xml_node cell) const;

    const PackageReader &package_;
    bool is_1904_;
    std::vector<std::string> strings_;
    std::vector<CellKind> kinds_; ///< by style
};

/// A text of an .xlsx as it was meant: `_x000A_` stands for the character with that number. Clean.
std::string unescaped_cell_text(std::string_view text);

} // namespace kartrekker::exports
