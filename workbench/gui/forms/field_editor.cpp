#include "workbench/gui/forms/field_editor.h"

#include "workbench/gui/desktop.h"
#include "workbench/gui/drawing/paragraph.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/drawing/rating.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/checkbox.h>

namespace kartrekker::gui {

using app::FormField;
using model::FieldKind;

namespace {

class TextEditor : public FieldEditor {
  public:
    TextEditor(wxWindow *parent, const FormField &field, bool is_paragraph) : is_paragraph_(is_paragraph) {
        text_ = is_paragraph ? make_paragraph(parent) : new wxTextCtrl(parent, wxID_ANY);
        if (!is_paragraph) text_->SetHint(shown(hint_of(field)));
        text_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) {
            if (on_change) on_change(true);
        });
    }

    wxWindow *control() override { return text_; }
    int height() const override { return is_paragraph_ ? 84 : 34; }
    int frame() const override { return is_paragraph_ ? paragraph_frame : 0; }
    std::string text() const override { return utf8(text_->GetValue()); }
    void set_read_only(bool is_read_only) override {
        text_->SetEditable(!is_read_only);
        is_read_only_ = is_read_only;
        if (is_paragraph_)
            text_->SetBackgroundColour(to_wx(is_read_only ? palette().ground : palette().card));
        else
            desktop::show_as_read_only(*text_, is_read_only);
    }
    bool is_read_only() const override { return is_read_only_; }

    void show(const FormField &field) override {
        const wxString text = shown(field.text);
        if (text_->GetValue() == text) return;
        text_->ChangeValue(text);
        if (text_->HasFocus()) text_->SetInsertionPointEnd();
    }

  private:
    static std::string hint_of(const FormField &field) {
        if (field.info->kind == FieldKind::date) return tr("Such as 21-11-2026");
        return field.help;
    }

    wxTextCtrl *text_;
    bool is_paragraph_;
    bool is_read_only_ = false;
};

class PickEditor : public FieldEditor {
  public:
    PickEditor(wxWindow *parent, const FormField &field) : picker_(new Picker(parent, field.label)) {
        picker_->on_change = [this] {
            if (on_change) on_change(false);
        };
    }

    wxWindow *control() override { return picker_; }
    std::string text() const override {
        return picker_->picked() ? options_[*picker_->picked()].id : std::string();
    }

    void show(const FormField &field) override {
        options_ = field.options;
        std::vector<std::string> words;
        for (const FormField::Option &option : options_)
            words.push_back(option.label);
        picker_->set_words(std::move(words), tr("Choose…"));
        const auto found =
            std::find_if(options_.begin(), options_.end(),
                         [&](const FormField::Option &option) { return option.id == field.text; });
        if (found == options_.end())
            picker_->pick(std::nullopt);
        else
            picker_->pick(static_cast<std::size_t>(found - options_.begin()));
    }

  private:
    Picker *picker_;
    std::vector<FormField::Option> options_;
};

class FlagEditor : public FieldEditor {
  public:
    FlagEditor(wxWindow *parent, const FormField &field) {
        box_ = new wxCheckBox(parent, wxID_ANY, shown_label(field.label));
        box_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent &) {
            if (on_change) on_change(false);
        });
    }

    wxWindow *control() override { return box_; }
    int height() const override { return 26; }
    std::string text() const override { return box_->GetValue() ? "true" : "false"; }
    void show(const FormField &field) override { box_->SetValue(field.text == "true"); }

  private:
    wxCheckBox *box_;
};

class RatingEditor : public FieldEditor {
  public:
    RatingEditor(wxWindow *parent, const FormField &field) : rating_(new Rating(parent, field.label)) {
        rating_->on_change = [this] {
            if (on_change) on_change(false);
        };
    }

    wxWindow *control() override { return rating_; }
    std::string text() const override {
        return rating_->value() ? std::to_string(rating_->value()) : std::string();
    }
    void show(const FormField &field) override {
        const auto *value = std::get_if<std::int64_t>(&field.value);
        rating_->set_value(value ? static_cast<int>(*value) : 0);
    }

  private:
    Rating *rating_;
};

std::unique_ptr<FieldEditor> editor_of_kind(wxWindow *parent, const FormField &field) {
    switch (field.info->kind) {
    case FieldKind::choice:
    case FieldKind::reference:
        return std::make_unique<PickEditor>(parent, field);
    case FieldKind::flag:
        return std::make_unique<FlagEditor>(parent, field);
    case FieldKind::rating:
        return std::make_unique<RatingEditor>(parent, field);
    case FieldKind::paragraph:
        return std::make_unique<TextEditor>(parent, field, true);
    default:
        return std::make_unique<TextEditor>(parent, field, false);
    }
}

} // namespace

std::unique_ptr<FieldEditor> FieldEditor::make(wxWindow *parent, const FormField &field) {
    std::unique_ptr<FieldEditor> editor;
    if (is_declared(field.info->names) && !field.info->is_fixed)
        editor = std::make_unique<PickEditor>(parent, field);
    else
        editor = editor_of_kind(parent, field);
    editor->control()->SetName(shown(field.label));
    return editor;
}

bool is_short(const model::FieldInfo &field) {
    if (field.kind == FieldKind::choice)
        return std::all_of(field.choices.begin(), field.choices.end(),
                           [](const model::Choice &choice) { return choice.label.english.size() <= 16; });
    return (is_figure(field.kind) && !is_declared(field.names)) || field.kind == FieldKind::date;
}

} // namespace kartrekker::gui
