#pragma once

#include <functional>
#include <string>
#include <vector>
#include <wx/menu.h>

namespace kartrekker::gui {

/// A menu that opens over a window, of which each entry knows what it does.
class ActionMenu {
  public:
    /// `keys`: as a command has them; empty for none.
    wxMenuItem &add(const std::string &words, std::function<void()> action, const std::string &keys = {});
    void add_check(const std::string &words, bool is_checked, std::function<void()> action);
    void add_line() { now_->AppendSeparator(); }
    /// Entries that open below another, which `fill` adds.
    void add_below(const std::string &words, const std::function<void()> &fill);

    /// Returns when one is chosen and done, or none.
    void show(wxWindow &window, wxPoint at);

  private:
    int next(std::function<void()> action);

    wxMenu whole_;
    wxMenu *now_ = &whole_;
    std::vector<std::function<void()>> actions_;
};

} // namespace kartrekker::gui
