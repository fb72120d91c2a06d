#pragma once

#include "workbench/app/presenters/form_presenter.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/drawing/zoomed.h"
#include "workbench/gui/forms/field_editor.h"
#include "workbench/gui/session.h"

#include <wx/dialog.h>

class wxBoxSizer;
class wxStaticText;

namespace kartrekker::gui {

/// Asks for a field and the value that it is to get in several records at once.
class ChangeDialog : public Zoomed<wxDialog> {
  public:
    /// `title`: what is about to happen. The fields begin with what the record holds; `first` comes first.
    ChangeDialog(wxWindow *parent, const std::string &title, Session &session, const app::RecordKey &record,
                 const std::string &first);

    /// Called with a value that reads well. `Failure` is shown, and the dialog stays.
    std::function<void(const model::FieldInfo &field, const model::Value &value)> on_change;

    Picker &fields() { return *picker_; }
    wxWindow *control() { return editor_->control(); }

  private:
    void show_field();
    void change();
    void draw_frame();
    void on_key(wxKeyEvent &event);

    app::FormPresenter form_;
    std::vector<const app::FormField *> offered_;
    Picker *picker_;
    std::unique_ptr<FieldEditor> editor_;
    wxBoxSizer *place_; ///< of the editor
    wxStaticText *note_;
};

} // namespace kartrekker::gui
