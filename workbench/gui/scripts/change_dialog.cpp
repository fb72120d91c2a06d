#include "workbench/gui/scripts/change_dialog.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr int change_dialog_width = 680, highest_rows = 400, lowest_rows = 120;

} // namespace

ScriptChangeDialog::ScriptChangeDialog(wxWindow *parent, const app::ActionRun &run, bool can_change)
    : Zoomed(parent, wxID_ANY, shown(run.title.empty() ? run.script_name : run.title), wxDefaultPosition,
             wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    SetBackgroundColour(to_wx(palette().card));
    source_.show(app::rows_of(run, false, current_language()));
    rows_ = new RowList(this, tr("What it changes"), source_, true);
    rows_->on_open = [this](std::size_t row) {
        chosen_ = source_.rows()[row].record;
        if (!chosen_.id.empty()) EndModal(wxID_OPEN);
    };
    const bool has_changes = !run.failure && !run.changes.empty();
    apply_ = new Button(this, ButtonKind::primary, tr("Make these changes"), [this] { EndModal(wxID_OK); });
    apply_->Show(has_changes);
    apply_->Enable(can_change);
    cancel_ = new Button(this, ButtonKind::normal, has_changes ? tr("Change nothing") : tr("Close"),
                         [this] { EndModal(wxID_CANCEL); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        arrange();
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent &event) {
        if (event.GetKeyCode() == WXK_ESCAPE) return EndModal(wxID_CANCEL);
        event.Skip();
    });
    const int rows =
        std::clamp(static_cast<int>(rows_->whole_height(change_dialog_width)), lowest_rows, highest_rows);
    const int foot = button_height + 2 * card_padding + 2 * inner_gap;
    SetMinClientSize(FromDIP(wxSize(420, lowest_rows + foot)));
    SetClientSize(FromDIP(wxSize(change_dialog_width, rows + foot)));
    CentreOnParent();
    (has_changes ? static_cast<wxWindow *>(apply_) : rows_)->SetFocus();
}

void ScriptChangeDialog::arrange() {
    if (!cancel_) return;
    const wxSize size = GetClientSize();
    const int margin = FromDIP(card_padding), high = FromDIP(button_height);
    const int top = size.y - margin - high;
    put(*rows_, 0, FromDIP(inner_gap), size.x, top - FromDIP(2 * inner_gap));
    int right = size.x - margin;
    for (Button *button : {apply_, cancel_}) {
        if (!button->IsShown()) continue;
        const int width = button->GetBestSize().x;
        put(*button, right - width, top, width, high);
        right -= width + FromDIP(inner_gap);
    }
}

} // namespace kartrekker::gui
