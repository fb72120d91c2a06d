#pragma once

#include "model/language.h"

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::model {

/// The text without what a terminal or a line would trip over: control characters become spaces, bytes that
/// are no UTF-8 become question marks.
std::string one_clean_line(std::string text);

/// The text without blanks and line ends around it.
std::string_view trimmed(std::string_view text);

/// What stands in the place of `{0}` in a sentence: the same in both languages, or a label that is not.
struct Argument {
    std::string english;
    std::string dutch;

    /// Control characters become spaces and bytes that are no UTF-8 question marks: a sentence is one clean
    /// line.
    Argument(const std::string &text) : english(one_clean_line(text)), dutch(english) {}
    Argument(const char *text) : Argument(std::string(text)) {}
    Argument(Text text) : english(text.english), dutch(text.dutch) {}
    /// A failure as part of a larger one.
    explicit Argument(const class Failure &failure);
};

/// The program's only exception for what can go wrong outside it: files, input, scripts. Its sentence says
/// what happened, to what, and what the user can do. The English sentence is the key of its Dutch
/// translation;
/// `{0}`, `{1}` stand for the arguments.
class Failure : public std::exception {
  public:
    explicit Failure(std::string sentence, std::vector<Argument> arguments = {});

    /// The sentence in a language, with its arguments filled in.
    std::string in(Language language) const;
    /// The same, where arguments that hold `name` hold `other` in its place.
    Failure renamed(const std::string &name, const std::string &other) const;
    /// The English sentence.
    const char *what() const noexcept override { return english_.c_str(); }

  private:
    std::string sentence_;
    std::vector<Argument> arguments_;
    std::string english_;
};

} // namespace kartrekker::model
