#pragma once

#include <string>
#include <vector>

namespace kartrekker::app {

/// Rows of cells as aligned columns of text, two spaces apart. `right` tells which columns hold figures.
/// Widths count characters, not bytes. No line ends in spaces.
std::string text_table(const std::vector<std::vector<std::string>> &rows,
                       const std::vector<bool> &right = {});

} // namespace kartrekker::app
