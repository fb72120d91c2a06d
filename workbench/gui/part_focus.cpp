#include "workbench/gui/part_focus.h"

#include "workbench/gui/drawing/card.h"
#include "workbench/gui/drawing/row_list.h"
#include "workbench/gui/drawing/segments.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/pages/start_page.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

void add_parts(wxWindow &within, std::vector<wxWindow *> &parts) {
    for (wxWindow *child : within.GetChildren()) {
        if (!child->IsShown()) continue;
        if (dynamic_cast<Card *>(child) || dynamic_cast<Segments *>(child))
            parts.push_back(child);
        else
            add_parts(*child, parts);
    }
}

bool takes_keyboard(const wxWindow &window) {
    return window.IsShownOnScreen() && window.CanAcceptFocusFromKeyboard();
}

/// As they are read: from above, and from the left.
std::vector<wxWindow *> parts_of(wxWindow &page) {
    std::vector<wxWindow *> parts;
    add_parts(page, parts);
    const auto place = [](const wxWindow *part) {
        const wxPoint at = part->GetScreenPosition();
        return std::pair(at.y, at.x);
    };
    std::ranges::stable_sort(parts, {}, place);
    return parts;
}

/// The first control within, in the order of Tab.
bool focus_first_control(wxWindow &within) {
    for (wxWindow *child : within.GetChildren()) {
        if (!child->IsShown()) continue;
        if (child->GetChildren().empty() ? takes_keyboard(*child) : focus_first_control(*child)) {
            if (child->GetChildren().empty()) child->SetFocus();
            return true;
        }
    }
    return false;
}

bool focus_part(wxWindow &part) {
    if (part.GetChildren().empty()) {
        if (!takes_keyboard(part)) return false;
        part.SetFocus();
        return true;
    }
    for (wxWindow *child : part.GetChildren())
        if (dynamic_cast<RowList *>(child) && takes_keyboard(*child)) {
            child->SetFocus();
            return true;
        }
    for (wxWindow *child : part.GetChildren()) // a form before the buttons in the head of its card
        if (child->IsShown() && !child->GetChildren().empty() && focus_first_control(*child)) return true;
    return focus_first_control(part);
}

} // namespace

bool focus_first_part(wxWindow &page) {
    return std::ranges::any_of(parts_of(page), [](wxWindow *part) { return focus_part(*part); });
}

void walk_parts(MainWindow &window, bool is_back) {
    wxWindow *page = window.page();
    if (!page) page = window.start_page();
    std::vector<wxWindow *> parts = page ? parts_of(*page) : std::vector<wxWindow *>();
    parts.insert(parts.begin(), &window.navigation());
    if (window.side_pane().IsShown()) parts.push_back(&window.side_pane());
    if (is_back) std::ranges::reverse(parts);
    wxWindow *focused = wxWindow::FindFocus();
    const auto here = std::ranges::find_if(
        parts, [&](wxWindow *part) { return focused && (part == focused || part->IsDescendant(focused)); });
    if (here != parts.end()) std::rotate(parts.begin(), here + 1, parts.end());
    for (wxWindow *part : parts)
        if (focus_part(*part)) return;
}

} // namespace kartrekker::gui
