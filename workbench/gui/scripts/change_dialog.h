#pragma once

#include "workbench/app/action_scripts.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/scripts/script_rows.h"

#include <wx/dialog.h>

namespace kartrekker::gui {

/// What a script found and wants to change, before it is made. Ends with wxID_OK to make the changes, with
/// wxID_OPEN to go to `chosen`, or with wxID_CANCEL.
class ScriptChangeDialog : public Zoomed<wxDialog> {
  public:
    ScriptChangeDialog(wxWindow *parent, const app::ActionRun &run, bool can_change);

    const app::RecordKey &chosen() const { return chosen_; }

  private:
    void arrange();

    ScriptRows source_;
    app::RecordKey chosen_;
    RowList *rows_;
    Button *apply_;
    Button *cancel_;
};

} // namespace kartrekker::gui
