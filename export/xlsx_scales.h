#pragma once

#include "export/xlsx_formats.h"

namespace kartrekker::exports {

/// Conditional formats of a sheet: its marks, norm scales, gap alarms, bars and load scales.
void add_scales(lxw_worksheet *worksheet, const Sheet &sheet, XlsxFormats &formats);

} // namespace kartrekker::exports
