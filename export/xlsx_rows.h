#pragma once

#include "export/xlsx_formats.h"

namespace kartrekker::exports {

/// Heights of a sheet's rows: as given, else as much as their wrapped texts need. Merged cells are never
/// fitted by a spreadsheet program, and LibreOffice fits no row of a file that it converts.
void set_rows(lxw_worksheet *worksheet, const Sheet &sheet);

} // namespace kartrekker::exports
