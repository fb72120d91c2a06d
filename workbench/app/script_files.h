#pragma once

#include "model/failure.h"
#include "model/questionnaire.h"
#include "workbench/app/presenters/api_reference.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::app {

/// A script in the library: shipped, or in the user's own templates folder.
struct ScriptFile {
    ScriptKind kind = ScriptKind::action;
    std::filesystem::path file;
    bool is_own = false;
    bool is_in_menu = false;
    std::string id; ///< file name without .lua while it is broken
    model::BilingualText title, about;
    std::optional<model::Failure> problem; ///< why it is broken
};

/// Actions first, then assessments; of each the user's own first. One whose file is gone while a draft of it
/// is there is among them, as a broken one. Starts a worker: a script that does not end costs seconds.
std::vector<ScriptFile> all_scripts();

/// The text of a script; `Failure` when it cannot be read.
std::string script_text(const std::filesystem::path &file);

/// Writes a script of the user's own, whole or not at all. `Failure` when it is none of theirs.
void save_own_script(const std::filesystem::path &file, const std::string &text);

/// Whether the file is there no more: not so where that cannot be seen.
bool is_gone(const std::filesystem::path &file);
/// Writes a script of the user's own whose file is gone. `Failure` when there is one of that name by now.
void save_own_script_again(const std::filesystem::path &file, const std::string &text);

/// Writes a new script of the user's own under a name that is free. Its id becomes the file's name. The file.
std::filesystem::path add_own_script(ScriptKind kind, const std::string &name, const std::string &text,
                                     const std::vector<ScriptFile> &known);

/// Gives a script of the user's own another file name (without .lua). Its id stays, by which engagements know
/// it. The file; `Failure` when one of that name is there.
std::filesystem::path rename_own_script(const std::filesystem::path &file, const std::string &name);
/// Removes a script of the user's own, for good.
void remove_own_script(const std::filesystem::path &file);

/// What was typed in a script and not saved.
struct UnsavedText {
    std::string text;
    std::string began_from; ///< what the script's file held then: another program may have changed it since
};

/// What was typed in scripts of the user's own and not saved, by their files; kept beside them until it is.
std::map<std::filesystem::path, UnsavedText> script_drafts();
/// Keeps the draft of a script of the user's own; without one there is none any more. `Failure` when it
/// cannot be written or taken away.
void keep_script_draft(const std::filesystem::path &file, const std::optional<UnsavedText> &draft);

/// A small script that works, to begin with; its first comment is in the language.
std::string new_script_text(ScriptKind kind, model::Language language);

/// The text with another id where it declares its own; the text itself when it declares none.
std::string with_script_id(const std::string &text, const std::string &id);

} // namespace kartrekker::app
