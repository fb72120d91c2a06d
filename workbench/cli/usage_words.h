#pragma once

#include <string>

namespace CLI {
class App;
class Error;
} // namespace CLI

namespace kartrekker::cli {

/// What is wrong with how the program was called, in the user's language, with a line on where help is. CLI11
/// says it in English only: what it says often is translated, and else stays as it is.
std::string usage_message(const CLI::App *parser, const CLI::Error &error);

} // namespace kartrekker::cli
