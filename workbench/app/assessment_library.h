#pragma once

#include "model/questionnaire.h"
#include "scripting/script_host.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::app {

/// The assessment scripts that there are: the shipped ones, then the user's own. Each is read and declared
/// once, until it changes on disk.
class AssessmentLibrary {
  public:
    struct Loaded {
        scripting::Script script;
        model::Declaration declaration;
    };

    /// A script that works (`loaded`) or is broken (`problem`): one that cannot be declared, names a rule
    /// that neither the method nor itself knows, or has the id of an earlier one.
    struct Entry {
        std::filesystem::path file;
        bool is_own = false;
        std::shared_ptr<const Loaded> loaded;
        std::optional<model::Failure> problem;
    };

    /// Each folder holds instruments/*.lua.
    AssessmentLibrary(std::filesystem::path shipped, std::filesystem::path own,
                      std::filesystem::path script_host);

    /// The shipped ones first, each by their file name.
    std::vector<Entry> entries();

    /// By id in the library, or by the path of a script; such a draft may name unknown rules. `Failure` when
    /// there is none or it is broken.
    std::shared_ptr<const Loaded> find(const std::string &id_or_path);

    const std::filesystem::path &shipped() const { return shipped_; }
    scripting::ScriptHost &host() { return host_; }

  private:
    struct Cached {
        std::filesystem::file_time_type written;
        std::shared_ptr<const Loaded> loaded;
        std::optional<model::Failure> problem;
        std::chrono::steady_clock::time_point tried;
    };
    std::shared_ptr<const Loaded> load(const std::filesystem::path &file);
    Entry entry_for(const std::filesystem::path &file, bool is_own, const std::vector<Entry> &earlier);

    std::filesystem::path shipped_, own_;
    scripting::ScriptHost host_;
    std::map<std::filesystem::path, Cached> cache_;
};

/// Whether the method has the rule, or the declaration explains it.
bool is_known_rule(const model::Declaration &declaration, const std::string &rule);

/// Rules that a declaration names, and that neither the method nor the declaration itself explains.
std::vector<std::string> unknown_rules(const model::Declaration &declaration);

} // namespace kartrekker::app
