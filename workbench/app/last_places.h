#pragma once

#include <filesystem>
#include <string>

namespace kartrekker::app {

/// Where one was last in each engagement, as a text for the user's settings: one line for each file, the
/// latest first, with a place as `place_from` reads it.

/// Empty where the file is not among them.
std::string last_place(const std::string &kept, const std::filesystem::path &file);
/// The text with this file's place; the oldest is left out when there are more than thirty.
std::string with_last_place(const std::string &kept, const std::filesystem::path &file,
                            const std::string &place);

} // namespace kartrekker::app
