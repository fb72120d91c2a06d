#include "workbench/app/presenters/key_choices.h"

#include "model/translation.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/text_folding.h"

#include <algorithm>

namespace kartrekker::app {

using model::Language;

namespace {

/// "Ctrl+Shift+N" taken apart.
struct Keys {
    bool has_control = false;
    bool has_alt = false;
    bool has_shift = false;
    std::string key;
};

Keys keys_of_text(std::string_view text) {
    Keys keys;
    for (std::size_t plus = text.find('+'); plus != std::string_view::npos && plus + 1 < text.size();
         plus = text.find('+')) {
        const std::string_view modifier = text.substr(0, plus);
        keys.has_control = keys.has_control || modifier == "Ctrl";
        keys.has_alt = keys.has_alt || modifier == "Alt";
        keys.has_shift = keys.has_shift || modifier == "Shift";
        text = text.substr(plus + 1);
    }
    keys.key = text;
    return keys;
}

template <std::size_t Count>
bool is_one_of(const std::string &key, const std::string_view (&keys)[Count]) {
    return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

bool is_function_key(const std::string &key) {
    return key.size() > 1 && key[0] == 'F' && key[1] >= '0' && key[1] <= '9';
}

constexpr std::string_view moving[] = {"Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown"};
constexpr std::string_view editing[] = {"Back", "Delete", "Insert"};
constexpr std::string_view walking[] = {"Tab", "Enter", "Space", "Esc"};
constexpr std::string_view copying[] = {"A", "C", "V", "X", "Insert", "Back"};

bool is_needed_by_fields(const Keys &keys) {
    if (is_function_key(keys.key)) return false;
    const bool moves = is_one_of(keys.key, moving);
    const bool turns_pages = keys.key == "PageUp" || keys.key == "PageDown";
    if (!keys.has_control && !keys.has_alt) return true;
    if (keys.has_control && !keys.has_alt) return is_one_of(keys.key, copying) || (moves && !turns_pages);
    return is_one_of(keys.key, editing) && !keys.has_control;
}

} // namespace

std::optional<std::string> refusal_of_keys(std::string_view text, Language language) {
    const Keys keys = keys_of_text(text);
    const char *sentence = nullptr;
    if (is_one_of(keys.key, walking))
        sentence = mark("{0} walks through the window, and stays as it is.");
    else if (keys.key == "F10" || (keys.has_alt && keys.key == "F4"))
        sentence = mark("The desktop needs {0} itself. Choose other keys.");
    else if (is_needed_by_fields(keys))
        sentence = mark("{0} is needed for typing in fields. Choose keys with Ctrl, or a function key.");
    else if (keys.has_alt && !keys.has_control && keys.key.size() == 1)
        sentence = mark("{0} may open a menu. Choose keys with Ctrl, or a function key.");
    if (!sentence) return std::nullopt;
    return model::fill(model::translate(language, sentence), {shown_keys(text, language)});
}

const KeyedCommand *command_with_keys(const std::vector<KeyedCommand> &commands, std::string_view keys,
                                      std::string_view except) {
    for (const KeyedCommand &command : commands)
        if (!keys.empty() && command.keys == keys && command.id != except) return &command;
    return nullptr;
}

std::vector<KeyedCommand> commands_with_words(const std::vector<KeyedCommand> &commands,
                                              std::string_view words) {
    const auto wanted = words_of(folded(words));
    std::vector<KeyedCommand> found;
    for (const KeyedCommand &command : commands)
        if (holds_every_word(folded(command.label + "\n" + command.other_label + "\n" + command.group + "\n" +
                                    command.keys),
                             wanted))
            found.push_back(command);
    return found;
}

std::string shown_keys(std::string_view text, Language language) {
    std::string shown(text);
    const auto put = [&](std::string_view key, const std::string &word) {
        if (shown.ends_with(key) &&
            (shown.size() == key.size() || shown[shown.size() - key.size() - 1] == '+'))
            shown.replace(shown.size() - key.size(), key.size(), word);
    };
    put("Left", "←");
    put("Right", "→");
    put("Up", "↑");
    put("Down", "↓");
    put("Space", model::translate(language, "Space"));
    return shown;
}

} // namespace kartrekker::app
