#include "model/norms.h"

#include "model/entities/organisation.h"
#include "model/entities/section_norm.h"
#include "model/workspace.h"

namespace kartrekker::model {

std::map<std::string, Norm> norms_by_section(const Workspace &workspace) {
    std::map<std::string, Norm> norms;
    Norm general;
    if (const auto organisation = workspace.find<Organisation>(Organisation::only_id))
        general = {organisation->green_from.value_or(general.green),
                   organisation->amber_from.value_or(general.amber)};
    norms[""] = general;
    for (const SectionNorm &norm : workspace.all<SectionNorm>())
        norms[norm.section] = {norm.green_from.value_or(general.green),
                               norm.amber_from.value_or(general.amber)};
    return norms;
}

Norm norm_of(const std::map<std::string, Norm> &norms, const std::string &section) {
    const auto own = norms.find(section);
    return own != norms.end() ? own->second : norms.at("");
}

} // namespace kartrekker::model
