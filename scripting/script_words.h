#pragma once

#include "model/language.h"

#include <string>

namespace kartrekker::scripting {

/// What the worker or Lua says is wrong, in a language. The worker speaks English only, so that a script that
/// catches an error reads the same whoever runs it; the sentences that it can say are known by their words.
/// What a script says itself comes back as it is.
std::string script_words(const std::string &english, model::Language language);

} // namespace kartrekker::scripting
