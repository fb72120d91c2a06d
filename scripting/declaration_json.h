#pragma once

#include "model/questionnaire.h"

#include <nlohmann/json_fwd.hpp>

namespace kartrekker::scripting {

/// The declaration from the worker's plain data; throws nlohmann's exceptions when it is not of that shape.
model::Declaration declaration_from(const nlohmann::json &data);

} // namespace kartrekker::scripting
