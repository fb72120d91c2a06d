#include "workbench/gui/pages/threads_panel.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

ThreadsPanel::ThreadsPanel(wxWindow *parent, Shell &shell) : Zoomed(parent), shell_(shell) {
    SetBackgroundColour(to_wx(palette().card));
    SetName(shown(tr("From goal to benefit")));
    rows_ = new RowList(this, tr("From goal to benefit"), source_, true);
    rows_->on_open = [this](std::size_t row) { open(row); };
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        const wxSize size = GetClientSize();
        put(*rows_, 0, 0, size.x, size.y);
        event.Skip();
    });
}

void ThreadsPanel::show() {
    Session &session = *shell_.session();
    source_.show(app::thread_table(
        app::threads(session.workspace(), session.scorecard(), {}, current_language()), current_language()));
    rows_->reload();
}

std::string ThreadsPanel::figure() const {
    const auto row = rows_->HasFocus() ? rows_->selection() : std::nullopt;
    return row && *row < source_.count() ? table().rows[*row].why : std::string();
}

void ThreadsPanel::open(std::size_t row) {
    if (row >= source_.count() || source_.table().rows[row].id.empty()) return;
    CallAfter([this, target = source_.table().rows[row].id] {
        shell_.go(app::place_from(shell_.session()->workspace(), target));
    });
}

} // namespace kartrekker::gui
