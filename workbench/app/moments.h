#pragma once

#include "model/language.h"

#include <string>

namespace kartrekker::app {

/// This moment as files have it: UTC, 2026-11-21T18:10:00Z.
std::string moment_now();

/// Such a moment as people here write it: "21 November 2026 19:10", in this computer's time; the text itself
/// when it is none.
std::string shown_moment(const std::string &moment, model::Language language);

} // namespace kartrekker::app
