#pragma once

namespace kartrekker::app {

/// Marks an English text in a table or a choice; it is translated where it is shown.
constexpr const char *mark(const char *english) {
    return english;
}

} // namespace kartrekker::app
