#pragma once

#include "workbench/gui/main_window.h"

namespace kartrekker::gui {

// What the commands of the registers do once it is known with which file or campaign. Results are told in
// the window.

void read_signals(MainWindow &window, const std::filesystem::path &file);
void read_acknowledgements(MainWindow &window, const std::string &campaign,
                           const std::filesystem::path &file);
void write_acknowledgements(MainWindow &window, const std::string &campaign,
                            const std::filesystem::path &file);
/// The guidelines of the library with these ids.
void take_guidelines(MainWindow &window, const std::vector<std::string> &ids);

} // namespace kartrekker::gui
