#pragma once

#include <filesystem>

namespace kartrekker::exports {

/// Reads a finished workbook once more: every part must be there to its last tag. libxlsxwriter 1.1.4 says
/// "no error" when its temporary files are cut off by a full disk. `model::Failure` when a part is not whole.
void check_workbook_is_whole(const std::filesystem::path &file);

} // namespace kartrekker::exports
