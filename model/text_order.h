#pragma once

#include "model/language.h"

#include <string>
#include <string_view>

namespace kartrekker::model {

/// A key for putting texts in order: keys compare byte by byte as their texts stand in a list of this
/// language. Capitals count as small letters; a letter with an accent comes directly after the plain one.
std::string order_key(std::string_view text, Language language);

} // namespace kartrekker::model
