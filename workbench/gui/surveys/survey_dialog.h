#pragma once

#include "workbench/app/presenters/survey_presenter.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/drawing/zoomed.h"
#include "workbench/gui/lists/table_rows.h"

#include <wx/dialog.h>

class wxCheckBox;
class wxStaticText;
class wxTextCtrl;
class wxBoxSizer;

namespace kartrekker::gui {

/// Shows how a file of answers is understood, lets the user correct it, and says what to import.
class SurveyDialog : public Zoomed<wxDialog> {
  public:
    SurveyDialog(wxWindow *parent, const model::Workspace &workspace, const std::filesystem::path &file);

    /// What was decided, after wxID_OK.
    app::ResponseImport import() const;

    Picker &questionnaire() { return *questionnaire_; }
    RowList &columns() { return *columns_; }
    Picker &use() { return *use_; }
    RowList &labels() { return *labels_; }
    Picker &value() { return *value_; }

  private:
    void make_parts();
    void arrange();
    wxSizer *named(const std::string &name, wxWindow *window);
    wxSizer *list_with_picker(const std::string &title, RowList *list, Picker *picker);
    void take_questionnaire();
    void take_mapping();
    void take_use();
    void take_value();
    void refresh();
    void show_choice();

    app::SurveyPresenter presenter_;
    TableRows column_rows_, label_rows_;
    Picker *questionnaire_, *mapping_, *use_, *value_;
    RowList *columns_, *labels_;
    wxTextCtrl *round_, *keep_as_;
    wxCheckBox *skips_, *unfinished_;
    wxStaticText *summary_;
    Button *go_;
};

} // namespace kartrekker::gui
