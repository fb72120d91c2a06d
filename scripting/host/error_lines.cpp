#include "scripting/host/error_lines.h"

#include <algorithm>
#include <cstdlib>

namespace kartrekker::scripting {

int line_of_return(const std::string &source) {
    int line = 1, found = 0;
    for (std::size_t at = 0; at < source.size(); ++line) {
        const std::size_t end = std::min(source.find('\n', at), source.size());
        const std::size_t first = source.find_first_not_of(" \t", at);
        if (first < end && source.compare(first, 6, "return") == 0) found = line;
        at = end + 1;
    }
    return found > 0 ? found : std::max(1, line - 1);
}

int line_in(const std::string &message, const std::string &script_name) {
    const std::string place = script_name + ":";
    int line = 0;
    for (std::size_t at = 0; message.compare(at, place.size(), place) == 0;) {
        line = std::atoi(message.c_str() + at + place.size());
        const auto next = message.find(": ", at + place.size());
        if (next == std::string::npos) break;
        at = next + 2;
    }
    return line;
}

} // namespace kartrekker::scripting
