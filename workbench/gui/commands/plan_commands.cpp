#include "workbench/gui/commands/plan_commands.h"

#include "workbench/app/plan_exchange.h"
#include "workbench/app/plan_import.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/words.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/words.h"

#include <wx/filedlg.h>

namespace kartrekker::gui {

using app::mark;

namespace {

void ask_plan(MainWindow &window) {
    wxFileDialog dialog(&window, shown(tr("Import plan")), folder_of(window), {},
                        shown(tr("Plans")) + " (*.xml;*.csv)|*.xml;*.csv", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) read_plan(window, utf8(dialog.GetPath()));
}

void write_plan(MainWindow &window, const std::string &ending, const std::string &kinds) {
    const std::string name = window.session()->workspace().file().stem().string() + ending;
    wxFileDialog dialog(&window, shown(tr("Export")), folder_of(window), shown(name), shown(kinds),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() == wxID_OK) window.export_to(utf8(dialog.GetPath()));
}

std::string told(const app::CsvImportResult &result) {
    std::string said = result.is_refused ? tr("Nothing was taken in. Mend these lines and try again:")
                                         : tr("{0} taken in.", {std::to_string(result.taken)});
    for (const std::string &notice : result.notices)
        said += "\n" + notice;
    return said;
}

} // namespace

void read_plan(MainWindow &window, const std::filesystem::path &file) {
    const auto said = std::make_shared<std::string>();
    const auto is_refused = std::make_shared<bool>(false);
    const auto work = [&window, file, said, is_refused,
                       language = current_language()](const ProgressBar::Progress &) {
        model::Workspace &workspace = window.session()->workspace();
        if (app::lower_case(file.extension().string()) == ".csv") {
            const app::PlanImportResult result = app::import_plan(workspace, file, language);
            *said = told(result);
            *is_refused = result.is_refused;
            return;
        }
        *said = tr("The plan is taken in.");
        for (const std::string &notice : app::import_project_xml(workspace, file, language))
            *said += "\n" + notice;
    };
    window.run_here(tr("Reading plan…"), work,
                    [&window, said, is_refused] { window.tell(*said, *is_refused); });
}

void add_plan_commands(std::vector<Command> &list) {
    list.push_back(changing({"import/plan", mark("Import plan…"), "", ask_plan, can_change_engagement}));
    list.push_back({"export/project", mark("Export plan for Project…"), "",
                    [](MainWindow &window) {
                        write_plan(window, ".mspdi.xml", "Microsoft Project XML (*.mspdi.xml)|*.mspdi.xml");
                    },
                    is_open_and_idle});
    list.push_back({"export/plan-table", mark("Export plan as CSV…"), "",
                    [](MainWindow &window) { write_plan(window, ".csv", "CSV (*.csv)|*.csv"); },
                    is_open_and_idle});
    list.push_back({"export/calendar", mark("Export plan as calendar…"), "",
                    [](MainWindow &window) { write_plan(window, ".ics", "iCalendar (*.ics)|*.ics"); },
                    is_open_and_idle});
}

} // namespace kartrekker::gui
