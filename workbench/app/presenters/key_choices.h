#pragma once

#include "model/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::app {

/// A command in the list of keys.
struct KeyedCommand {
    std::string id;
    std::string label;
    std::string other_label; ///< in the other language
    std::string group;       ///< title of the menu in which it stands; empty for none
    std::string keys;        ///< as menus write them: "Ctrl+Shift+N"; empty for none
    bool is_changed = false; ///< other than the program's own choice
};

/// Why a command cannot have these keys, as a sentence: fields, menus or the keyboard itself need them.
std::optional<std::string> refusal_of_keys(std::string_view keys, model::Language language);

/// The other command that has these keys; null when none has.
const KeyedCommand *command_with_keys(const std::vector<KeyedCommand> &commands, std::string_view keys,
                                      std::string_view except);

/// Commands in which every word occurs, in their name in either language, their menu or their keys; in their
/// order.
std::vector<KeyedCommand> commands_with_words(const std::vector<KeyedCommand> &commands,
                                              std::string_view words);

/// Keys as people read them in a language: "Ctrl+Shift+N", "Ctrl+PageDown"; Dutch keyboards say the same but
/// for a few.
std::string shown_keys(std::string_view keys, model::Language language);

} // namespace kartrekker::app
