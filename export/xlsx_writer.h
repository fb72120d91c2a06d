#pragma once

#include "export/report.h"
#include "model/language.h"

#include <filesystem>

namespace kartrekker::exports {

/// Writes a report as an .xlsx workbook straight to `file` (wrap it in an `AtomicFile`). Texts are always
/// text cells, whatever they begin with; figures that are not finite are left empty. Equal reports give equal
/// bytes, in every locale. `model::Failure` when anything of it cannot be written.
Notices write_xlsx(const Report &report, const std::filesystem::path &file, model::Language language);

} // namespace kartrekker::exports
