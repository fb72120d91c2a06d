#pragma once

#include <filesystem>
#include <string>

namespace kartrekker::gui {

/// What the user's settings hold under a key ("/lists/goal/columns"); the fallback when they hold nothing.
/// They belong to the user of this computer, never to an engagement.
std::string setting(const std::string &key, const std::string &fallback = {});
/// Keeps a setting, on disk when the call returns; an empty value takes it away.
void keep_setting(const std::string &key, const std::string &value);

/// Where they are kept; there is room for what belongs beside them.
std::filesystem::path settings_folder();

} // namespace kartrekker::gui
