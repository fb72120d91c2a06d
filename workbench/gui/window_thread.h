#pragma once

#include <functional>
#include <memory>
#include <wx/app.h>

namespace kartrekker::gui {

/// Passes what a thread delivers on to the window's, unless who asked for it is gone by then.
template <class Value>
std::function<void(Value)> to_window(const std::shared_ptr<bool> &alive, std::function<void(Value &)> take) {
    return [alive = std::weak_ptr<bool>(alive), take = std::move(take)](Value value) {
        if (!wxTheApp) return;
        const auto held = std::make_shared<Value>(std::move(value));
        wxTheApp->CallAfter([alive, take, held] {
            if (alive.lock()) take(*held);
        });
    };
}

} // namespace kartrekker::gui
