#pragma once

#include "model/assessment_result.h"
#include "model/changes.h"
#include "model/workspace.h"

#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <vector>

namespace kartrekker::scripting {

/// The records of one kind as scripts get them.
struct KindInput;

/// Keeps records in the form that scripts get them in, from one `EngagementInput` to the next. For one
/// workspace.
class InputMemory {
  public:
    /// Tells it of what was done to the workspace since its last use. What it is not told of it may not see.
    void note(const model::Changes &changes);

  private:
    friend class EngagementInput;
    std::map<std::string, std::shared_ptr<const KindInput>> kinds_;
    std::set<std::string> changed_; ///< names of types
};

/// What a workspace tells assessments beside its answers: the same for all of them.
class EngagementInput {
  public:
    /// Reads the workspace, with a memory only what changed. `today` is YYYY-MM-DD.
    EngagementInput(const model::Workspace &workspace, std::string today, model::Language language,
                    InputMemory *memory = nullptr);
    ~EngagementInput();

    model::Language language() const { return language_; }
    /// A section's own norm, or the general one.
    model::Norm norm_of(const std::string &section) const;
    /// A section's targets, by date; those without one last.
    std::vector<model::Target> targets_of(const std::string &section) const;

    /// What a script gets.
    nlohmann::json with(const nlohmann::json &statistics) const;
    /// SHA-256 of what a script gets, as far as it reads these kinds of records only. `statistics` is that of
    /// the answers' text.
    std::string hash(const std::string &statistics, const std::set<std::string> &kinds) const;
    /// SHA-256 of all that a script gets.
    std::string hash(const std::string &statistics) const;

  private:
    nlohmann::json norms_json() const;

    std::string today_;
    model::Language language_;
    std::map<std::string, model::Norm> norms_; ///< by section; the general one under ""
    std::string norms_hash_;
    std::map<std::string, std::vector<model::Target>> targets_;
    std::map<std::string, std::shared_ptr<const KindInput>> kinds_;
};

/// SHA-256 in hexadecimal digits.
std::string sha256(const std::string &bytes);
std::string sha256(const nlohmann::json &value); ///< of its CBOR

} // namespace kartrekker::scripting
