#pragma once

#include "model/assessment_result.h"

#include <map>
#include <string>

namespace kartrekker::model {

class Workspace;

/// The engagement's norms by section id; the general one under "".
std::map<std::string, Norm> norms_by_section(const Workspace &workspace);

/// The norm of a section: its own, or else the general one.
Norm norm_of(const std::map<std::string, Norm> &norms, const std::string &section);

} // namespace kartrekker::model
