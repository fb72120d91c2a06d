#include "workbench/cli/usage_words.h"

#include "model/translation.h"
#include "workbench/app/presenters/marked.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace kartrekker::cli {

using app::mark;

namespace {

/// In the words of CLI11 2.1; a sentence is held against them in this order.
const char *const usage_sentences[] = {
    mark("A subcommand is required"),
    mark("At least 1 option from [{0}] is required"),
    mark("Exactly 1 option from [{0}] is required"),
    mark("{0} is required"),
    mark("The following argument was not expected: {0}"),
    mark("The following arguments were not expected: {0}"),
    mark("Could not convert: {0} = {1}"),
    mark("{0}: Value {1} not in range {2} to {3}"),
    mark("{0}: {1} not in {2}"),
    mark("{0}: {1} required {2} missing"),
    mark("{0} requires {1}"),
    mark("{0} excludes {1}"),
};

/// What stands at the places of the pattern; nothing where the sentence is another one.
std::optional<std::vector<std::string>> values_in(std::string_view sentence, std::string_view pattern) {
    constexpr std::size_t place_size = 3; // {0}
    std::vector<std::string> values;
    while (true) {
        const std::size_t place = pattern.find('{');
        const std::string_view before = pattern.substr(0, place);
        if (!sentence.starts_with(before)) return std::nullopt;
        sentence.remove_prefix(before.size());
        if (place == std::string_view::npos) return sentence.empty() ? std::optional(values) : std::nullopt;
        pattern.remove_prefix(place + place_size);
        const std::string_view behind = pattern.substr(0, pattern.find('{'));
        const std::size_t end = behind.empty() ? sentence.size() : sentence.find(behind);
        if (end == std::string_view::npos) return std::nullopt;
        values.emplace_back(sentence.substr(0, end));
        sentence.remove_prefix(end);
    }
}

std::string in_own_language(const std::string &sentence) {
    for (const char *pattern : usage_sentences)
        if (const auto values = values_in(sentence, pattern))
            return model::fill(model::translate(model::preferred_language(), pattern), *values);
    return sentence;
}

} // namespace

std::string usage_message(const CLI::App *, const CLI::Error &error) {
    return in_own_language(error.what()) + "\n" +
           model::translate(model::preferred_language(), "Run with --help for more information.") + "\n";
}

} // namespace kartrekker::cli
