#include "workbench/app/file_names.h"

#include "model/field_text.h"
#include "workbench/app/words.h"

namespace kartrekker::app {

namespace {

/// They make "fdp.exe" look like "exe.pdf".
bool turns_direction(std::string_view character) {
    return (character >= "\u200E" && character <= "\u200F") ||
           (character >= "\u202A" && character <= "\u202E") ||
           (character >= "\u2066" && character <= "\u2069");
}

bool is_refused(std::string_view character) {
    return model::clean_length(character) != 1u ||
           (character.size() == 1 &&
            std::string_view("\t\n/\\<>:\"|?*").find(character[0]) != std::string_view::npos);
}

} // namespace

std::string safe_name(std::string_view text, char instead, std::size_t most) {
    std::string name;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = text.substr(at, character_at(text, at).size);
        at += character.size();
        if (turns_direction(character)) continue;
        const std::string safe = is_refused(character) ? std::string(1, instead) : std::string(character);
        if (name.empty() && (safe == "." || safe == " ")) continue;
        if (name.size() + safe.size() > most) break;
        name += safe;
    }
    name.erase(name.find_last_not_of(". ") + 1);
    return name;
}

} // namespace kartrekker::app
