#pragma once

#include "workbench/app/presenters/form_presenter.h"

#include <functional>
#include <memory>
#include <wx/window.h>

namespace kartrekker::gui {

/// The control in which one field is edited.
class FieldEditor {
  public:
    virtual ~FieldEditor() = default;

    /// The control that the field's kind asks for.
    static std::unique_ptr<FieldEditor> make(wxWindow *parent, const app::FormField &field);

    virtual wxWindow *control() = 0;
    /// Height of the control, in device-independent pixels.
    virtual int height() const { return 34; }
    /// Room between the control and the frame that the form draws around it; nothing where the control has
    /// its own.
    virtual int frame() const { return 0; }
    /// Shows the presenter's text, without telling `on_change`.
    virtual void show(const app::FormField &field) = 0;
    virtual std::string text() const = 0;
    virtual void set_read_only(bool is_read_only) { control()->Enable(!is_read_only); }
    /// Whether the form is to draw its frame as that of a text that can only be read.
    virtual bool is_read_only() const { return false; }

    /// The text has changed: by typing, or by a choice that is done at once.
    std::function<void(bool is_typing)> on_change;
};

/// Whether a field is so short that two fit beside each other.
bool is_short(const model::FieldInfo &field);

} // namespace kartrekker::gui
