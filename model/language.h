#pragma once

#include <optional>
#include <string_view>

namespace kartrekker::model {

/// The two languages in which every text of the program and of its content exists.
enum class Language { english, dutch };

/// "en" or "nl".
constexpr std::string_view code_of(Language language) {
    return language == Language::dutch ? "nl" : "en";
}

/// Reads "en" or "nl"; anything else is nothing.
constexpr std::optional<Language> language_from(std::string_view code) {
    if (code == "en") return Language::english;
    if (code == "nl") return Language::dutch;
    return std::nullopt;
}

/// A short text that belongs to the program's own description of the field (labels, helps, choices).
struct Text {
    std::string_view english;
    std::string_view dutch;

    constexpr std::string_view in(Language language) const {
        return language == Language::dutch ? dutch : english;
    }
};

} // namespace kartrekker::model
