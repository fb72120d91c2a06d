#include "workbench/gui/surveys/survey_dialog.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <wx/checkbox.h>
#include <wx/display.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kartrekker::gui {

namespace {

constexpr int dialog_width = 980, dialog_height = 680;

wxStaticText *words_on(wxWindow *parent, const std::string &text, double points, bool is_bold = false) {
    auto *words = new wxStaticText(parent, wxID_ANY, shown_label(text));
    words->SetFont(font(points, is_bold));
    words->SetForegroundColour(to_wx(is_bold ? palette().ink : palette().quiet));
    return words;
}

} // namespace

SurveyDialog::SurveyDialog(wxWindow *parent, const model::Workspace &workspace,
                           const std::filesystem::path &file)
    : Zoomed(parent, wxID_ANY, shown(tr("Read answers from {0}", {file.filename().string()})),
             wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      presenter_(workspace, file, current_language()) {
    SetBackgroundColour(to_wx(palette().card));
    make_parts();
    arrange();
    SetMinClientSize(FromDIP(wxSize(760, 520)));
    SetClientSize(FromDIP(wxSize(dialog_width, dialog_height)));
    refresh();
    CentreOnParent();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent &event) {
        if (event.GetKeyCode() == WXK_ESCAPE) return EndModal(wxID_CANCEL);
        event.Skip();
    });
}

void SurveyDialog::make_parts() {
    const auto picker = [this](const std::string &name, void (SurveyDialog::*take)()) {
        auto *made = new Picker(this, name);
        made->on_change = [this, take] { (this->*take)(); };
        made->SetMinSize(FromDIP(wxSize(150, button_height)));
        return made;
    };
    questionnaire_ = picker(tr("Questionnaire"), &SurveyDialog::take_questionnaire);
    mapping_ = picker(tr("Read as"), &SurveyDialog::take_mapping);
    use_ = picker(tr("The chosen column becomes"), &SurveyDialog::take_use);
    value_ = picker(tr("The chosen answer counts as"), &SurveyDialog::take_value);
    columns_ = new RowList(this, tr("Columns of the file"), column_rows_, true);
    labels_ = new RowList(this, tr("Answers that are not understood"), label_rows_, true);
    columns_->on_select = labels_->on_select = [this](std::size_t) { show_choice(); };
    round_ = new wxTextCtrl(this, wxID_ANY);
    round_->SetHint(shown(tr("the date")));
    round_->SetName(shown(tr("Name of the round")));
    keep_as_ = new wxTextCtrl(this, wxID_ANY);
    keep_as_->SetHint(shown(tr("not kept")));
    keep_as_->SetName(shown(tr("Keep this reading as")));
    for (wxTextCtrl *entry : {round_, keep_as_})
        entry->SetMinSize(FromDIP(wxSize(150, button_height)));
    skips_ = new wxCheckBox(this, wxID_ANY, shown(tr("Leave out rows that are wrong")));
    unfinished_ = new wxCheckBox(this, wxID_ANY, shown(tr("Also take people who did not finish")));
    summary_ = words_on(this, {}, 10);
    summary_->SetForegroundColour(to_wx(palette().ink));
    go_ = new Button(this, ButtonKind::primary, tr("Read answers"), [this] { EndModal(wxID_OK); });
    questionnaire_->set_words(presenter_.questionnaires(), {});
    mapping_->set_words(presenter_.mappings(), {});
    mapping_->pick(0);
}

wxSizer *SurveyDialog::named(const std::string &name, wxWindow *window) {
    auto *column = new wxBoxSizer(wxVERTICAL);
    column->Add(words_on(this, name, 9), 0, wxBOTTOM, FromDIP(4));
    column->Add(window, 0, wxEXPAND);
    return column;
}

wxSizer *SurveyDialog::list_with_picker(const std::string &title, RowList *list, Picker *picker) {
    auto *column = new wxBoxSizer(wxVERTICAL);
    column->Add(words_on(this, title, 11, true), 0, wxBOTTOM, FromDIP(inner_gap));
    column->Add(list, 1, wxEXPAND | wxBOTTOM, FromDIP(inner_gap));
    column->Add(picker, 0, wxEXPAND);
    return column;
}

void SurveyDialog::arrange() {
    const int gap = FromDIP(card_padding);
    auto *top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(named(tr("Questionnaire"), questionnaire_), 3, wxRIGHT, gap);
    top->Add(named(tr("Read as"), mapping_), 2, wxRIGHT, gap);
    top->Add(named(tr("Name of the round"), round_), 2, wxRIGHT, gap);
    top->Add(named(tr("Keep this reading as"), keep_as_), 2);
    auto *lists = new wxBoxSizer(wxHORIZONTAL);
    lists->Add(list_with_picker(tr("Columns of the file"), columns_, use_), 3, wxEXPAND | wxRIGHT, gap);
    lists->Add(list_with_picker(tr("Answers that are not understood"), labels_, value_), 2, wxEXPAND);
    auto *cancel = new Button(this, ButtonKind::normal, tr("Close"), [this] { EndModal(wxID_CANCEL); });
    auto *foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(skips_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    foot->Add(unfinished_, 0, wxALIGN_CENTRE_VERTICAL);
    foot->AddStretchSpacer();
    foot->Add(cancel, 0, wxRIGHT, FromDIP(inner_gap));
    foot->Add(go_, 0);
    auto *all = new wxBoxSizer(wxVERTICAL);
    all->Add(words_on(this, presenter_.kind(), 10), 0, wxBOTTOM, gap);
    all->Add(top, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(lists, 1, wxEXPAND | wxBOTTOM, gap);
    all->Add(summary_, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(foot, 0, wxEXPAND);
    auto *margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, FromDIP(page_margin));
    SetSizer(margin);
}

void SurveyDialog::take_questionnaire() {
    presenter_.choose_questionnaire(questionnaire_->picked().value_or(0));
    refresh();
}

void SurveyDialog::take_mapping() {
    const std::size_t place = mapping_->picked().value_or(0);
    presenter_.choose_mapping(place);
    if (place > 0) keep_as_->ChangeValue(shown(presenter_.mappings()[place]));
    refresh();
}

void SurveyDialog::take_use() {
    if (const auto row = columns_->selection()) presenter_.set_use(*row, use_->picked().value_or(0));
    refresh();
}

void SurveyDialog::take_value() {
    if (const auto row = labels_->selection()) presenter_.set_value(*row, value_->picked().value_or(0));
    refresh();
}

void SurveyDialog::refresh() {
    questionnaire_->pick(presenter_.questionnaire());
    column_rows_.show(presenter_.columns());
    label_rows_.show(presenter_.labels());
    columns_->reload();
    labels_->reload();
    use_->set_words(presenter_.uses(), tr("Choose a column above"));
    value_->set_words(presenter_.values(), tr("Choose an answer above"));
    show_choice();
    summary_->SetLabel(shown_label(presenter_.summary()));
    summary_->Wrap(GetClientSize().x - 2 * FromDIP(page_margin));
    go_->Enable(presenter_.has_items());
    Layout();
}

void SurveyDialog::show_choice() {
    const auto column = columns_->selection(), label = labels_->selection();
    use_->Enable(column.has_value());
    use_->pick(column ? std::optional(presenter_.use_of(*column)) : std::nullopt);
    value_->Enable(label.has_value());
    value_->pick(label ? std::optional(presenter_.value_of(*label)) : std::nullopt);
}

app::ResponseImport SurveyDialog::import() const {
    app::ResponseImport import = presenter_.import();
    import.round = utf8(round_->GetValue());
    import.keeps_mapping_as = utf8(keep_as_->GetValue());
    import.skips_bad_rows = skips_->GetValue();
    import.takes_unfinished = unfinished_->GetValue();
    return import;
}

} // namespace kartrekker::gui
