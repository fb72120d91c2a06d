#include "workbench/gui/lists/change_dialog.h"

#include "workbench/app/presenters/list_layout.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kartrekker::gui {

namespace {

constexpr int change_width = 420;

wxStaticText *quiet_words(wxWindow *parent, const std::string &text) {
    auto *words = new wxStaticText(parent, wxID_ANY, shown_label(text));
    words->SetFont(font(9));
    words->SetForegroundColour(to_wx(palette().quiet));
    return words;
}

} // namespace

ChangeDialog::ChangeDialog(wxWindow *parent, const std::string &title, Session &session,
                           const app::RecordKey &record, const std::string &first)
    : Zoomed(parent, wxID_ANY, shown(title)),
      form_(session.workspace(), *model::find_entity_type(record.type), record.id, current_language()) {
    SetBackgroundColour(to_wx(palette().card));
    form_.judge(session.checks());
    picker_ = new Picker(this, tr("Field"));
    std::vector<std::string> words;
    std::size_t begin = 0;
    for (const app::FormField &field : form_.fields()) {
        if (!app::can_be_edited(*field.info)) continue;
        const bool is_name = app::caption_field(form_.type()) == field.info; // hardly the same for several
        if (field.info->name == first && !is_name) begin = offered_.size();
        if (is_name && offered_.empty()) begin = 1;
        offered_.push_back(&field);
        words.push_back(field.label);
    }
    picker_->set_words(std::move(words), {});
    picker_->pick(begin);
    picker_->on_change = [this] { show_field(); };
    picker_->SetMinSize(FromDIP(wxSize(change_width, button_height)));
    note_ = quiet_words(this, {});
    note_->SetForegroundColour(to_wx(palette().bad));
    auto *cancel = new Button(this, ButtonKind::normal, tr("Close"), [this] { EndModal(wxID_CANCEL); });
    auto *go = new Button(this, ButtonKind::primary, tr("Change them"), [this] { change(); });
    place_ = new wxBoxSizer(wxVERTICAL);
    auto *foot = new wxBoxSizer(wxHORIZONTAL);
    foot->AddStretchSpacer();
    foot->Add(cancel, 0, wxRIGHT, FromDIP(inner_gap));
    foot->Add(go, 0);
    auto *column = new wxBoxSizer(wxVERTICAL);
    column->Add(quiet_words(this, tr("Field")), 0, wxBOTTOM, FromDIP(4));
    column->Add(picker_, 0, wxEXPAND | wxBOTTOM, FromDIP(card_gap));
    column->Add(quiet_words(this, tr("New value")), 0, wxBOTTOM, FromDIP(4));
    column->Add(place_, 0, wxEXPAND | wxBOTTOM, FromDIP(4));
    column->Add(note_, 0, wxEXPAND | wxBOTTOM, FromDIP(card_gap));
    column->Add(foot, 0, wxEXPAND);
    auto *all = new wxBoxSizer(wxVERTICAL);
    all->Add(column, 1, wxEXPAND | wxALL, FromDIP(card_padding));
    SetSizer(all);
    show_field();
    CentreOnParent();
    Bind(wxEVT_CHAR_HOOK, &ChangeDialog::on_key, this);
    Bind(wxEVT_PAINT, [this](wxPaintEvent &) { draw_frame(); });
}

void ChangeDialog::show_field() {
    if (!picker_->picked()) return;
    const app::FormField &field = *offered_[*picker_->picked()];
    if (editor_) editor_->control()->Destroy();
    editor_ = FieldEditor::make(this, field);
    editor_->show(field);
    wxWindow *control = editor_->control();
    control->MoveBeforeInTabOrder(note_);
    control->MoveAfterInTabOrder(picker_);
    control->SetMinSize(FromDIP(wxSize(change_width, editor_->height())));
    place_->Clear();
    place_->Add(control, 0, wxEXPAND | wxALL, FromDIP(editor_->frame()));
    note_->SetLabel({});
    Fit();
    Layout();
    Refresh();
}

void ChangeDialog::draw_frame() {
    wxPaintDC dc(this);
    if (!editor_ || editor_->frame() == 0) return;
    dc.SetPen(wxPen(to_wx(palette().edge())));
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.DrawRoundedRectangle(editor_->control()->GetRect().Inflate(FromDIP(editor_->frame())), FromDIP(5));
}

void ChangeDialog::change() {
    const model::FieldInfo &field = *offered_[*picker_->picked()]->info;
    try {
        on_change(field, app::value_typed(field, editor_->text(), current_language()));
        EndModal(wxID_OK);
    } catch (const model::Failure &failure) {
        note_->SetLabel(shown_label(failure.in(current_language())));
        note_->Wrap(FromDIP(change_width));
        Fit();
        Layout();
        editor_->control()->SetFocus();
    }
}

void ChangeDialog::on_key(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    const auto *entry = dynamic_cast<wxTextCtrl *>(wxWindow::FindFocus());
    if (key == WXK_ESCAPE) return EndModal(wxID_CANCEL);
    if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && entry && !entry->IsMultiLine()) return change();
    event.Skip();
}

} // namespace kartrekker::gui
