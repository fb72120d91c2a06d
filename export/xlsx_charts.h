#pragma once

#include "export/xlsx_formats.h"

namespace kartrekker::exports {

/// Puts a native chart on a sheet.
void add_chart(lxw_workbook *workbook, lxw_worksheet *worksheet, const Chart &chart);

} // namespace kartrekker::exports
