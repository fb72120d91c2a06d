#include "workbench/gui/drawing/action_menu.h"

#include "workbench/gui/words.h"

#include <utility>

namespace kartrekker::gui {

namespace {

constexpr int first_entry = wxID_HIGHEST + 7000;

} // namespace

wxMenuItem &ActionMenu::add(const std::string &words, std::function<void()> action, const std::string &keys) {
    wxString label = shown_label(words);
    if (!keys.empty()) label += "\t" + shown(keys);
    return *now_->Append(next(std::move(action)), label);
}

void ActionMenu::add_check(const std::string &words, bool is_checked, std::function<void()> action) {
    now_->AppendCheckItem(next(std::move(action)), shown_label(words))->Check(is_checked);
}

void ActionMenu::add_below(const std::string &words, const std::function<void()> &fill) {
    auto *below = new wxMenu;
    wxMenu *above = std::exchange(now_, below);
    fill();
    now_ = above;
    now_->AppendSubMenu(below, shown_label(words));
}

void ActionMenu::show(wxWindow &window, wxPoint at) {
    const int chosen = window.GetPopupMenuSelectionFromUser(whole_, at);
    const auto place = static_cast<std::size_t>(chosen - first_entry);
    if (chosen >= first_entry && place < actions_.size()) actions_[place]();
}

int ActionMenu::next(std::function<void()> action) {
    actions_.push_back(std::move(action));
    return first_entry + static_cast<int>(actions_.size()) - 1;
}

} // namespace kartrekker::gui
