#include "workbench/gui/left_texts.h"

#include "workbench/gui/main_window.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

bool LeftTexts::may_quit() {
    if (window_.page()) window_.page()->commit();
    const auto unstored = window_.page() ? window_.page()->unstored() : std::vector<app::UnstoredText>();
    if (unstored.empty()) return true;
    const auto words = [](const app::UnstoredText &text) {
        return tr("“{0}” is not saved yet. {1} Close once more to leave it so.", {text.label, text.problem});
    };
    window_.message().end_told();
    window_.message().remake();
    if (window_.message().sentence() == words(unstored.front())) return true;
    window_.message().let_go(unsaved_message_);
    unsaved_message_ = window_.message().keep([this, words]() -> std::optional<Message> {
        const auto left = window_.page() ? window_.page()->unstored() : std::vector<app::UnstoredText>();
        if (left.empty()) return std::nullopt;
        return Message{words(left.front()), true, {tr("Close"), [this] { window_.Close(true); }}};
    });
    return false;
}

void LeftTexts::tell(const app::LeftBehind &left) {
    keep(window_.session()->workspace().file(), left);
}

int LeftTexts::keep(const std::filesystem::path &file, const app::LeftBehind &left) {
    return window_.message().keep([this, file, left] {
        return Message{left.words(current_language()), true, {tr("Back to it"), [this, file, left] {
                                                                  put_back(file, left);
                                                              }}};
    });
}

// The message holds the only copy of what was typed: it stays until there is a form to put it in.
void LeftTexts::put_back(const std::filesystem::path &file, const app::LeftBehind &left) {
    const int kept = keep(file, left);
    if (!window_.session() || window_.session()->workspace().file() != file) window_.open(file);
    if (!window_.session() || window_.session()->workspace().file() != file) return;
    window_.go(left.place);
    if (!window_.page() || window_.page()->place() != left.place)
        return window_.tell(
            tr("The record is no longer there: it was removed. Undo that, or choose another one."), true);
    window_.message().let_go(kept);
    window_.guard([&] { window_.page()->put_back(left.texts); });
}

} // namespace kartrekker::gui
