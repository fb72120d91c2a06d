#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace kartrekker::gui {

/// What the user's settings hold under a key ("/lists/goal/columns"); the fallback when they hold nothing.
/// They belong to the user of this computer, never to an engagement.
std::string setting(const std::string &key, const std::string &fallback = {});
/// A setting that is a number.
int setting_number(const std::string &key, int fallback);
/// Keeps a setting, on disk when the call returns; an empty value takes it away.
void keep_setting(const std::string &key, const std::string &value);
/// Keeps several, all at once.
void keep_settings(const std::vector<std::pair<std::string, std::string>> &settings);
/// Reads the settings from disk: at the start, and before a change of one that other windows change too.
void read_settings();

/// Where they are kept; there is room for what belongs beside them.
std::filesystem::path settings_folder();

} // namespace kartrekker::gui
