#include "workbench/gui/scripts/script_desk.h"

#include "workbench/gui/window_thread.h"

#include <algorithm>
#include <utility>

namespace kartrekker::gui {

ScriptDesk &ScriptDesk::instance() {
    static ScriptDesk desk;
    return desk;
}

void ScriptDesk::begin() {
    if (looking_) return;
    for (const auto &[file, draft] : app::script_drafts())
        drafts_[file.string()] = draft;
    looking_ = std::make_unique<app::LiveShelf>(
        to_window<app::ScriptShelf>(is_alive_, [this](app::ScriptShelf &shelf) {
            shelf_.failure = std::move(shelf.failure);
            if (!shelf_.failure) shelf_.scripts = std::move(shelf.scripts);
            is_known_ = true;
            on_scripts();
        }));
    refresh();
}

ScriptDesk::~ScriptDesk() = default;

void ScriptDesk::refresh() {
    looking_->request();
}

void ScriptDesk::keep_draft(const std::string &file, const app::UnsavedText &draft) {
    drafts_[file] = draft;
    unstored_.insert(file);
}

void ScriptDesk::drop_draft(const std::string &file) {
    if (drafts_.erase(file) > 0) unstored_.insert(file);
}

std::optional<model::Failure> ScriptDesk::store_drafts() {
    std::optional<model::Failure> first;
    std::erase_if(unstored_, [&](const std::string &file) {
        const auto draft = drafts_.find(file);
        try {
            app::keep_script_draft(file,
                                   draft == drafts_.end() ? std::nullopt : std::optional(draft->second));
        } catch (const model::Failure &failure) {
            const std::string words = failure.in(model::Language::english);
            if (!first && std::exchange(told_[file], words) != words) first = failure;
            return false;
        }
        told_.erase(file);
        return true;
    });
    return first;
}

const app::ScriptFile *ScriptDesk::find(const std::string &file) const {
    const auto found =
        std::ranges::find_if(scripts(), [&](const app::ScriptFile &one) { return one.file == file; });
    return found == scripts().end() ? nullptr : &*found;
}

} // namespace kartrekker::gui
