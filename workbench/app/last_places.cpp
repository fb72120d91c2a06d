#include "workbench/app/last_places.h"

#include <sstream>
#include <vector>

namespace kartrekker::app {

namespace {

constexpr std::size_t most_places = 30;

struct PlaceLine {
    std::string place;
    std::string file;
};

std::vector<PlaceLine> place_lines(const std::string &kept) {
    std::vector<PlaceLine> lines;
    std::istringstream in(kept);
    for (std::string line; std::getline(in, line);)
        if (const std::size_t gap = line.find('\t'); gap != std::string::npos)
            lines.push_back({line.substr(0, gap), line.substr(gap + 1)});
    return lines;
}

bool can_stand_in_a_line(const std::string &text) {
    return !text.empty() && text.find_first_of("\t\n\r") == std::string::npos;
}

} // namespace

std::string last_place(const std::string &kept, const std::filesystem::path &file) {
    for (const PlaceLine &line : place_lines(kept))
        if (line.file == file.string()) return line.place;
    return {};
}

std::string with_last_place(const std::string &kept, const std::filesystem::path &file,
                            const std::string &place) {
    if (!can_stand_in_a_line(place) || !can_stand_in_a_line(file.string())) return kept;
    std::string text = place + "\t" + file.string() + "\n";
    std::size_t count = 1;
    for (const PlaceLine &line : place_lines(kept))
        if (line.file != file.string() && count++ < most_places) text += line.place + "\t" + line.file + "\n";
    return text;
}

} // namespace kartrekker::app
