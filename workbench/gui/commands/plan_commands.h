#pragma once

#include "workbench/gui/main_window.h"

namespace kartrekker::gui {

/// Reads a plan (Project XML, or CSV with links) into the opened engagement and tells what became of it. The
/// window shows meanwhile that it is busy.
void read_plan(MainWindow &window, const std::filesystem::path &file);

} // namespace kartrekker::gui
