#include "model/failure.h"

#include "model/field_text.h"
#include "model/translation.h"

#include <utility>

namespace kartrekker::model {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string one_clean_line(std::string text) {
    for (std::size_t i = 0; i < text.size();) {
        const unsigned char lead = static_cast<unsigned char>(text[i]);
        std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const bool is_sound =
            i + size <= text.size() && clean_length(std::string_view(text).substr(i, size)).has_value();
        if (!is_sound || lead == '\n' || lead == '\t') {
            text[i] = lead < 0x20 || lead == 0x7F ? ' ' : '?';
            size = 1;
        }
        i += size;
    }
    return text;
}

Argument::Argument(const Failure &failure)
    : english(failure.in(Language::english)), dutch(failure.in(Language::dutch)) {}

Failure::Failure(std::string sentence, std::vector<Argument> arguments)
    : sentence_(std::move(sentence)), arguments_(std::move(arguments)), english_(in(Language::english)) {}

std::string Failure::in(Language language) const {
    std::vector<std::string> words;
    for (const Argument &argument : arguments_)
        words.push_back(language == Language::dutch ? argument.dutch : argument.english);
    return fill(translate(language, sentence_.c_str()), words);
}

Failure Failure::renamed(const std::string &name, const std::string &other) const {
    std::vector<Argument> arguments = arguments_;
    for (Argument &argument : arguments)
        for (std::string *text : {&argument.english, &argument.dutch})
            if (const auto at = text->find(name); at != std::string::npos)
                text->replace(at, name.size(), other);
    return Failure(sentence_, std::move(arguments));
}

} // namespace kartrekker::model
