#include "workbench/app/script_files.h"

#include "export/atomic_file.h"
#include "model/translation.h"
#include "workbench/app/action_scripts.h"
#include "workbench/app/assessment_library.h"
#include "workbench/app/locations.h"

#include <algorithm>
#include <regex>
#include <set>

namespace kartrekker::app {

using model::Failure;

namespace {

constexpr const char *scripts_folder = "scripts", *instruments_folder = "instruments";
constexpr const char *drafts_folder = "drafts"; ///< within the folder of the scripts
constexpr const char *draft_ending = ".draft", *began_from_ending = ".saved";

constexpr std::string_view new_action = R"(
local function words(en, nl) return { en = en, nl = nl } end

local function run(work)
    for _, goal in ipairs(work:all("goal")) do
        if not goal.owner then
            work:tell{ text = work:say(words("‘%s’ has no owner.", "‘%s’ heeft geen eigenaar."), work:name_of(goal)),
                       about = goal }
        end
    end
end

return {
    kind = "action", api = 1, id = "new-action", menu = false,
    title = words("Goals without an owner", "Doelstellingen zonder eigenaar"),
    about = words("Lists goals that nobody owns.", "Toont doelstellingen van niemand."),
    run = run,
}
)";

constexpr std::string_view new_assessment = R"(
local function words(en, nl) return { en = en, nl = nl } end

local function has_owner(ctx)
    return ctx:judge("G5", "goal", function(goal)
        if goal.owner then return true end
        return false, ctx:problem("medium",
            words("‘%s’ has no owner.", "‘%s’ heeft geen eigenaar."),
            words("Agree on one person.", "Spreek één persoon af."))
    end, words("%s of %s goals have an owner.", "%s van de %s doelstellingen hebben een eigenaar."))
end

return {
    kind = "assessment", api = 1, id = "new-assessment", version = "1",
    title = words("A new assessment", "Een nieuwe beoordeling"),
    about = words("What it is and where it comes from.", "Wat het is en waar het vandaan komt."),
    scale = { low = 1, high = 5 },
    sections = {
        {
            id = "ownership", title = words("Ownership", "Eigenaarschap"),
            question = words("Does every goal have somebody?", "Heeft elke doelstelling iemand?"),
            items = {
                { id = "o1", rule = "G5", text = words("I know whose goals these are.", "Ik weet van wie deze doelen zijn.") },
            },
            criteria = {
                { id = "owner", rule = "G5", title = words("Goals have an owner", "Doelstellingen hebben een eigenaar"),
                  score = has_owner },
            },
        },
    },
}
)";

std::filesystem::path own_folder(ScriptKind kind) {
    const std::filesystem::path own = own_templates_folder();
    if (own.empty())
        throw Failure("There is no folder for scripts of your own, since you have no home folder. Set "
                      "KARTREKKER_TEMPLATES to one.");
    return own / (kind == ScriptKind::action ? scripts_folder : instruments_folder);
}

bool is_own_file(const std::filesystem::path &file) {
    const std::filesystem::path own = own_templates_folder();
    const std::filesystem::path folder = file.parent_path();
    return !own.empty() && (folder == own / scripts_folder || folder == own / instruments_folder);
}

void check_own(const std::filesystem::path &file) {
    if (!is_own_file(file))
        throw Failure("The script {0} came with the program. Make your own copy to change it.",
                      {file.filename().string()});
}

[[noreturn]] void throw_unchanged(const std::filesystem::path &file, const std::error_code &error) {
    throw Failure("{0} stays as it is ({1}). Check your rights in its folder.",
                  {file.string(), error.message()});
}

void take_away(const std::filesystem::path &file) {
    std::error_code error;
    std::filesystem::remove(file, error);
    if (error) throw_unchanged(file, error);
}

/// Two files of a draft: its text, and what it began from.
std::filesystem::path draft_file(const std::filesystem::path &script, const char *ending) {
    return script.parent_path() / drafts_folder / (script.filename().string() + ending);
}

void add_assessments(std::vector<ScriptFile> &scripts) {
    AssessmentLibrary library(templates_folder(), own_templates_folder(), script_host_program());
    for (const AssessmentLibrary::Entry &entry : library.entries()) {
        ScriptFile script{ScriptKind::assessment,     entry.file, entry.is_own, false,
                          entry.file.stem().string(), {},         {},           entry.problem};
        if (entry.loaded) {
            script.id = entry.loaded->declaration.id;
            script.title = entry.loaded->declaration.title;
            script.about = entry.loaded->declaration.about;
        }
        scripts.push_back(std::move(script));
    }
}

bool is_name_taken(const std::filesystem::path &file) {
    std::error_code error;
    return std::filesystem::exists(std::filesystem::symlink_status(file, error));
}

void check_is_free(const std::filesystem::path &file) {
    if (is_name_taken(file))
        throw Failure("{0} is there already. Choose another name.", {file.filename().string()});
}

/// Those of which nothing but a draft is left.
void add_gone_scripts(std::vector<ScriptFile> &scripts) {
    for (const auto &[file, draft] : script_drafts()) {
        if (!is_gone(file)) continue;
        const bool is_action = file.parent_path().filename() == scripts_folder;
        scripts.push_back({is_action ? ScriptKind::action : ScriptKind::assessment,
                           file,
                           true,
                           false,
                           file.stem().string(),
                           {},
                           {},
                           Failure("{0} is not there any more, but what you typed in it is. Save it as a new "
                                   "file, or remove it.",
                                   {file.filename().string()})});
    }
}

void write_script_file(const std::filesystem::path &file, const std::string &text) {
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error)
        throw Failure("The folder {0} cannot be made ({1}). Check your rights and the disk.",
                      {file.parent_path().string(), error.message()});
    exports::replace_file(file, text);
}

} // namespace

std::vector<ScriptFile> all_scripts() {
    std::vector<ScriptFile> scripts = ActionScripts().library();
    add_assessments(scripts);
    add_gone_scripts(scripts);
    std::ranges::stable_sort(scripts, [](const ScriptFile &a, const ScriptFile &b) {
        return std::pair(a.kind == ScriptKind::assessment, !a.is_own) <
               std::pair(b.kind == ScriptKind::assessment, !b.is_own);
    });
    return scripts;
}

std::string script_text(const std::filesystem::path &file) {
    return scripting::read_script(file).source;
}

void save_own_script(const std::filesystem::path &file, const std::string &text) {
    check_own(file);
    write_script_file(file, text);
}

bool is_gone(const std::filesystem::path &file) {
    std::error_code error;
    return std::filesystem::symlink_status(file, error).type() == std::filesystem::file_type::not_found;
}

void save_own_script_again(const std::filesystem::path &file, const std::string &text) {
    check_own(file);
    check_is_free(file);
    write_script_file(file, text);
}

std::filesystem::path rename_own_script(const std::filesystem::path &file, const std::string &name) {
    check_own(file);
    if (name.empty() || name.starts_with('.') ||
        name.find_first_of(std::string("/\0", 2)) != std::string::npos)
        throw Failure("A script cannot be called “{0}”. Give a name without a slash or a dot before it.",
                      {name});
    const std::filesystem::path target = file.parent_path() / (name + ".lua");
    if (target == file) return file;
    check_is_free(target);
    std::error_code error;
    std::filesystem::rename(file, target, error);
    if (error) throw_unchanged(file, error);
    return target;
}

void remove_own_script(const std::filesystem::path &file) {
    check_own(file);
    take_away(file);
}

std::filesystem::path add_own_script(ScriptKind kind, const std::string &name, const std::string &text,
                                     const std::vector<ScriptFile> &known) {
    const std::filesystem::path folder = own_folder(kind);
    std::set<std::string> taken;
    for (const ScriptFile &script : known)
        taken.insert(script.id);
    constexpr int most = 1000;
    for (int number = 1; number <= most; ++number) {
        const std::string id = number == 1 ? name : name + "-" + std::to_string(number);
        const std::filesystem::path file = folder / (id + ".lua");
        if (taken.contains(id) || is_name_taken(file)) continue;
        write_script_file(file, with_script_id(text, id));
        return file;
    }
    throw Failure("{0} holds too many scripts of this name. Take those away that you do not need.",
                  {folder.string()});
}

std::map<std::filesystem::path, UnsavedText> script_drafts() {
    std::map<std::filesystem::path, UnsavedText> drafts;
    for (const char *folder : {scripts_folder, instruments_folder}) {
        const std::filesystem::path own = own_templates_folder() / folder;
        if (own_templates_folder().empty()) break;
        for (const std::filesystem::path &draft : files_in(own / drafts_folder, draft_ending)) {
            const std::filesystem::path file = own / draft.stem();
            try {
                const bool is_only_draft = is_gone(file);
                const std::string saved = is_only_draft ? std::string() : script_text(file);
                const std::string text = script_text(draft);
                const std::filesystem::path began_from = draft_file(file, began_from_ending);
                if (is_only_draft || text != saved)
                    drafts[file] = {text, is_name_taken(began_from) ? script_text(began_from) : saved};
            } catch (const Failure &) {
                continue; // what cannot be read any more is no draft
            }
        }
    }
    return drafts;
}

void keep_script_draft(const std::filesystem::path &file, const std::optional<UnsavedText> &draft) {
    if (!is_own_file(file)) return;
    const std::filesystem::path text = draft_file(file, draft_ending),
                                began_from = draft_file(file, began_from_ending);
    if (draft) { // the text last: there is none without what it began from
        write_script_file(began_from, draft->began_from);
        write_script_file(text, draft->text);
    } else {
        take_away(text);
        take_away(began_from);
    }
}

std::string new_script_text(ScriptKind kind, model::Language language) {
    const bool is_action = kind == ScriptKind::action;
    const std::string purpose = is_action
                                    ? model::translate(language, "What this script is for, in a line.")
                                    : model::translate(language, "What this assessment measures, in a line.");
    return "-- " + purpose + std::string(is_action ? new_action : new_assessment);
}

std::string with_script_id(const std::string &text, const std::string &id) {
    // Behind the kind, which only the declaration itself has: sections and items have ids, too.
    static const std::regex kind(R"(\bkind\s*=\s*["'])"), own(R"(\bid\s*=\s*["']([\w.-]{0,64})["'])");
    std::smatch found;
    if (!std::regex_search(text, found, kind)) return text;
    const auto behind = found[0].second;
    if (!std::regex_search(behind, text.end(), found, own)) return text;
    return std::string(text.begin(), found[1].first) + id + std::string(found[1].second, text.end());
}

} // namespace kartrekker::app
