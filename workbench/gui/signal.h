#pragma once

#include "model/changes.h"

#include <functional>
#include <memory>
#include <vector>

namespace kartrekker::gui {

/// Calls everybody who is connected. A connection ends with the value that `connect` returns.
template <class... Arguments>
class Signal {
  public:
    using Listener = std::function<void(Arguments...)>;

    [[nodiscard]] model::Connection connect(Listener listener) {
        auto held = std::make_shared<Listener>(std::move(listener));
        listeners_.push_back(held);
        return model::Connection(held);
    }

    void operator()(Arguments... arguments) {
        std::erase_if(listeners_, [](const auto &listener) { return listener.expired(); });
        const auto listeners = listeners_;
        for (const auto &weak : listeners)
            if (const auto listener = weak.lock()) (*listener)(arguments...);
    }

  private:
    std::vector<std::weak_ptr<Listener>> listeners_;
};

} // namespace kartrekker::gui
