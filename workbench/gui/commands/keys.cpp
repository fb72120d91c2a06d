#include "workbench/gui/commands/keys.h"

#include "model/translation.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/settings.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr const char *without_keys = "none";

std::string keys_setting(const Command &command) {
    std::string key(command.id);
    std::replace(key.begin(), key.end(), '/', '.');
    return "/keys/" + key;
}

struct NamedKey {
    int code;
    const char *name;
};

constexpr NamedKey named_keys[] = {
    {WXK_LEFT, "Left"},     {WXK_RIGHT, "Right"}, {WXK_UP, "Up"},         {WXK_DOWN, "Down"},
    {WXK_HOME, "Home"},     {WXK_END, "End"},     {WXK_PAGEUP, "PageUp"}, {WXK_PAGEDOWN, "PageDown"},
    {WXK_DELETE, "Delete"}, {WXK_BACK, "Back"},   {WXK_INSERT, "Insert"}, {WXK_RETURN, "Enter"},
    {WXK_TAB, "Tab"},       {WXK_SPACE, "Space"}, {WXK_ESCAPE, "Esc"},
};

std::string name_of_key(int code) {
    for (const NamedKey &named : named_keys)
        if (named.code == code) return named.name;
    if (code >= WXK_F1 && code <= WXK_F12) return "F" + std::to_string(code - WXK_F1 + 1);
    if (code > ' ' && code < 127) return std::string(1, static_cast<char>(wxToupper(code)));
    return {};
}

} // namespace

std::string keys_of(const Command &command) {
    const std::string kept = setting(keys_setting(command), command.keys);
    return kept == without_keys ? std::string() : kept;
}

wxString item_words(const Command &command, const std::string &label) {
    wxString words = shown_label(label);
    if (const std::string keys = keys_of(command); !keys.empty()) words += "\t" + shown(keys);
    return words;
}

bool has_own_keys(const Command &command) {
    return keys_of(command) != command.keys;
}

void choose_keys(const Command &command, const std::string &keys) {
    keep_setting(keys_setting(command), keys.empty() ? without_keys : keys);
}

void reset_keys(const Command &command) {
    keep_setting(keys_setting(command), {});
}

std::string keys_from(const wxKeyEvent &event) {
    const std::string key = name_of_key(event.GetKeyCode());
    if (key.empty()) return {};
    std::string keys;
    if (event.ControlDown()) keys += "Ctrl+";
    if (event.AltDown()) keys += "Alt+";
    if (event.ShiftDown()) keys += "Shift+";
    return keys + key;
}

std::vector<app::KeyedCommand> keyed_commands(MainWindow &window) {
    const bool is_dutch = current_language() == model::Language::dutch;
    std::vector<app::KeyedCommand> list;
    const auto add = [&](const Command &command, const std::string &group) {
        const std::string &english = command.label;
        const std::string dutch = command.is_script
                                      ? command.dutch_label
                                      : model::translate(model::Language::dutch, english.c_str());
        list.push_back({command.id, label_of(command, window), is_dutch ? english : dutch, group,
                        keys_of(command), has_own_keys(command)});
    };
    std::vector<std::string_view> placed;
    for (const MenuPlan &plan : menu_plans())
        for (const std::string_view entry : plan.entries)
            if (const Command *command = entry.empty() ? nullptr : find_command(entry)) {
                add(*command, tr(plan.title));
                placed.push_back(entry);
            }
    for (const Command &command : commands())
        if (std::find(placed.begin(), placed.end(), command.id) == placed.end())
            add(command, command.is_script ? tr("Scripts") : tr("Other"));
    return list;
}

std::string why_impossible(const Command &command, MainWindow &window) {
    if (!command.is_possible || command.is_possible(window)) return {};
    if (window.is_busy()) return tr("Wait until the work under way is done.");
    if (!window.session()) return tr("Open an engagement first.");
    if (command.changes && window.session()->workspace().is_read_only())
        return tr("This file can only be looked at.");
    if (command.id == "edit/undo") return tr("There is nothing to undo.");
    if (command.id == "edit/redo") return tr("There is nothing to redo.");
    if (command.id.starts_with("record/")) return tr("Choose a record in a list first.");
    return {};
}

} // namespace kartrekker::gui
