#pragma once

#include "export/xlsx_formats.h"

namespace kartrekker::exports {

/// Conditional formats of a sheet: its marks, norm scales and gap alarms.
void add_scales(lxw_worksheet *worksheet, const Sheet &sheet, XlsxFormats &formats);

} // namespace kartrekker::exports
