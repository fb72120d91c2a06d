#include "workbench/app/assessment_library.h"

#include "export/method_sources.h"
#include "scripting/assessment_run.h"
#include "workbench/app/locations.h"

#include <algorithm>

namespace kartrekker::app {

using model::Failure;

namespace {

/// A script that does not end costs seconds: only now and then is it tried again.
constexpr std::chrono::minutes pause_after_problem{1};

bool is_path(const std::string &id_or_path) {
    return id_or_path.ends_with(".lua") || id_or_path.find('/') != std::string::npos;
}

} // namespace

AssessmentLibrary::AssessmentLibrary(std::filesystem::path shipped, std::filesystem::path own,
                                     std::filesystem::path script_host)
    : shipped_(std::move(shipped)), own_(std::move(own)), host_(std::move(script_host)) {}

std::shared_ptr<const AssessmentLibrary::Loaded> AssessmentLibrary::load(const std::filesystem::path &file) {
    std::error_code error;
    const auto written = std::filesystem::last_write_time(file, error);
    const auto now = std::chrono::steady_clock::now();
    Cached &cached = cache_[file];
    const bool is_same = !error && cached.written == written;
    if (is_same && cached.loaded) return cached.loaded;
    if (is_same && cached.problem && now - cached.tried < pause_after_problem) throw *cached.problem;
    cached = {written, nullptr, std::nullopt, now};
    try {
        scripting::Script script = scripting::read_script(file);
        model::Declaration declaration = scripting::declare(host_, script);
        cached.loaded = std::make_shared<const Loaded>(Loaded{std::move(script), std::move(declaration)});
    } catch (const Failure &failure) {
        cached.problem = failure;
        throw;
    }
    return cached.loaded;
}

AssessmentLibrary::Entry AssessmentLibrary::entry_for(const std::filesystem::path &file, bool is_own,
                                                      const std::vector<Entry> &earlier) {
    Entry entry{file, is_own, nullptr, std::nullopt};
    try {
        const auto loaded = load(file);
        for (const Entry &other : earlier)
            if (other.loaded && other.loaded->declaration.id == loaded->declaration.id)
                throw Failure("{0} has the id {1}, which {2} has already. Give it an id of its own.",
                              {file.string(), loaded->declaration.id, other.file.string()});
        if (const auto unknown = unknown_rules(loaded->declaration); !unknown.empty())
            throw Failure("{0} names the rule {1}, which nobody knows. The method has {2}; other rules are "
                          "explained under “rules”.",
                          {file.string(), unknown.front(), exports::method_rule_ranges()});
        entry.loaded = loaded;
    } catch (const Failure &failure) {
        entry.problem = failure;
    }
    return entry;
}

std::vector<AssessmentLibrary::Entry> AssessmentLibrary::entries() {
    std::vector<Entry> list;
    for (const bool is_own : {false, true})
        for (const auto &file : files_in((is_own ? own_ : shipped_) / "instruments", ".lua"))
            list.push_back(entry_for(file, is_own, list));
    return list;
}

// A shipped script is named by its id, so the other shipped ones need not be read.
std::shared_ptr<const AssessmentLibrary::Loaded> AssessmentLibrary::find(const std::string &id_or_path) {
    if (is_path(id_or_path)) return load(id_or_path);
    const auto shipped = shipped_ / "instruments" / (id_or_path + ".lua");
    if (std::filesystem::exists(shipped)) return load(shipped);
    std::vector<Entry> own;
    for (const auto &file : files_in(own_ / "instruments", ".lua")) {
        const Entry &entry = own.emplace_back(entry_for(file, true, own));
        if (entry.loaded && entry.loaded->declaration.id == id_or_path) return entry.loaded;
        if (entry.problem && entry.file.stem() == id_or_path) throw *entry.problem;
    }
    throw Failure("There is no assessment {0}. “kartrekker-cli assessments” lists those that there are.",
                  {id_or_path});
}

bool is_known_rule(const model::Declaration &declaration, const std::string &rule) {
    return exports::is_method_rule(rule) ||
           std::any_of(declaration.rules.begin(), declaration.rules.end(),
                       [&](const model::OwnRule &own) { return own.id == rule; });
}

std::vector<std::string> unknown_rules(const model::Declaration &declaration) {
    std::vector<std::string> unknown;
    const auto check = [&](const std::string &rule) {
        if (!rule.empty() && !is_known_rule(declaration, rule)) unknown.push_back(rule);
    };
    for (const model::Section &section : declaration.sections) {
        for (const model::Item &item : section.items)
            check(item.rule);
        for (const model::Criterion &criterion : section.criteria)
            check(criterion.rule);
    }
    return unknown;
}

} // namespace kartrekker::app
