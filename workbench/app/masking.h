#pragma once

#include "model/language.h"

#include <string>
#include <string_view>

namespace kartrekker::app {

/// The text without what tells who it is about: e-mail addresses, telephone numbers (nine figures or more)
/// and @mentions, with the capitalised words that follow one, are replaced by what they were, in brackets.
/// A name that stands in the running text stays.
std::string masked(std::string_view text, model::Language language);

} // namespace kartrekker::app
