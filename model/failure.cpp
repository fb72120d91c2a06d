#include "model/failure.h"

#include "model/translation.h"

#include <utility>

namespace kartrekker::model {

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

} // namespace kartrekker::model
