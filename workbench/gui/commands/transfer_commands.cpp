#include "model/translation.h"
#include "workbench/app/documents.h"
#include "workbench/app/presenters/assessment_presenter.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/snapshots.h"
#include "workbench/app/surveys/response_import.h"
#include "workbench/app/surveys/survey_instrument.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/surveys/survey_dialog.h"
#include "workbench/gui/words.h"

#include <wx/filedlg.h>

namespace kartrekker::gui {

using app::mark;

namespace {

std::string joined(const app::Notices &notices) {
    std::string text;
    for (const std::string &notice : notices)
        text += "\n" + notice;
    return text;
}

void import_xml(MainWindow &window) {
    wxFileDialog source(&window, shown(tr("Read an engagement from XML")), folder_of(window), {},
                        "XML (*.xml)|*.xml", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (source.ShowModal() != wxID_OK) return;
    const std::filesystem::path from = utf8(source.GetPath());
    wxFileDialog target(&window, shown(tr("Keep the engagement as")), shown(from.parent_path().string()),
                        shown(from.stem().string() + ".kartrekker"), workspace_files, wxFD_SAVE);
    if (target.ShowModal() != wxID_OK) return;
    window.import_engagement(from, utf8(target.GetPath()));
}

void import_responses(MainWindow &window) {
    wxFileDialog source(&window, shown(tr("Read answers from a survey")), folder_of(window), {},
                        shown(tr("Tables of answers")) +
                            " (*.csv;*.tsv;*.txt;*.xlsx)|*.csv;*.tsv;*.txt;*.xlsx",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (source.ShowModal() != wxID_OK) return;
    const std::filesystem::path file = utf8(source.GetPath());
    SurveyDialog dialog(&window, window.session()->workspace(), file);
    if (dialog.ShowModal() == wxID_OK) window.import_responses(file, dialog.import());
}

void make_questionnaire(MainWindow &window) {
    wxFileDialog source(&window, shown(tr("Make a questionnaire from a survey")), folder_of(window), {},
                        shown(tr("Structure of a LimeSurvey survey")) + " (*.lss)|*.lss",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (source.ShowModal() == wxID_OK) window.make_questionnaire(utf8(source.GetPath()));
}

void export_as(MainWindow &window, const char *ending, const char *kind) {
    const std::string name = window.session()->workspace().file().stem().string() + "." + ending;
    wxFileDialog dialog(&window, shown(tr("Export")), folder_of(window), shown(name),
                        wxString::Format("%s (*.%s)|*.%s", kind, ending, ending),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() == wxID_OK) window.export_to(utf8(dialog.GetPath()));
}

void keep_snapshot(MainWindow &window) {
    const model::Scorecard &scorecard = *window.session()->scorecard();
    const std::string name = app::free_snapshot_name(
        window.session()->workspace(),
        tr("Results of {0}", {model::written_date(current_language(), scorecard.date)}));
    app::take_snapshot(window.session()->workspace(), scorecard, name);
    window.tell(tr("The results of now are kept as “{0}”.", {name}), false);
}

} // namespace

void MainWindow::import_engagement(const std::filesystem::path &from, const std::filesystem::path &to) {
    app::import_engagement_file(to, from);
    open(to);
}

void MainWindow::import_responses(const std::filesystem::path &file, const app::ResponseImport &import) {
    const auto result = std::make_shared<app::ResponseImportResult>();
    const auto work = [this, file, import, result,
                       language = current_language()](const ProgressBar::Progress &progress) {
        app::Scoring scoring;
        *result = app::import_responses(session()->workspace(), scoring, file, import, language, progress);
    };
    run_here(tr("Reading answers…"), work, [this, result] {
        const std::string said = result->is_refused
                                     ? tr("Nothing was taken in. Mend these lines and try again:")
                                     : tr_count("Answers of {0} person taken in.",
                                                "Answers of {0} people taken in.", result->taken);
        tell(said + joined(result->notices), result->is_refused);
    });
}

void MainWindow::make_questionnaire(const std::filesystem::path &survey) {
    const auto made = std::make_shared<app::SurveyInstrument>();
    const auto work = [survey, made, language = current_language()](const ProgressBar::Progress &) {
        *made = app::add_own_instrument_from_survey(survey, language);
    };
    run_beside(tr("Making a questionnaire from {0}…", {survey.filename().string()}), work, [this, made] {
        session()->score();
        go(app::place_from(session()->workspace(), app::assessment_target(made->id)));
        tell(tr("The questionnaire “{0}” is made: {1} questions in {2} sections.",
                {made->title, std::to_string(made->items), std::to_string(made->sections)}) +
                 joined(made->left_out),
             false);
    });
}

void MainWindow::export_to(const std::filesystem::path &file) {
    const auto notices = std::make_shared<app::Notices>();
    const auto reader = std::make_shared<model::Workspace>(session()->workspace().reader());
    const auto work = [file, notices, reader,
                       language = current_language()](const ProgressBar::Progress &progress) {
        app::Scoring scoring;
        *notices = app::export_document(*reader, scoring, file, language, progress);
    };
    run_beside(tr("Writing {0}…", {file.filename().string()}), work, [this, file, notices] {
        tell(tr("{0} is written.", {file.filename().string()}) + joined(*notices), false);
    });
}

void add_transfer_commands(std::vector<Command> &list) {
    list.push_back({"import/xml", mark("Import engagement XML…"), "", import_xml,
                    [](MainWindow &window) { return !window.is_busy(); }});
    list.push_back(changing({"import/responses", mark("Import answers from a survey…"), "", import_responses,
                             can_change_engagement}));
    list.push_back({"import/questionnaire", mark("Make a questionnaire from a survey…"), "",
                    make_questionnaire, is_open_and_idle});
    list.push_back(changing({"scorecard/keep", mark("Keep the results of now"), "Ctrl+Shift+K", keep_snapshot,
                             [](MainWindow &window) {
                                 return can_change_engagement(window) && window.session()->scorecard() &&
                                        !window.session()->is_scoring();
                             }}));
    list.back().list = "snapshot";
    list.back().short_label = list.back().label;
    list.push_back({"export/excel", mark("Export to Excel…"), "Ctrl+E",
                    [](MainWindow &window) { export_as(window, "xlsx", "Excel"); }, is_open_and_idle});
    list.push_back({"export/xml", mark("Export as XML…"), "",
                    [](MainWindow &window) { export_as(window, "xml", "XML"); }, is_open_and_idle});
}

} // namespace kartrekker::gui
