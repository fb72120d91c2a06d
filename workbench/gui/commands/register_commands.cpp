#include "workbench/gui/commands/register_commands.h"

#include "workbench/app/acknowledgements.h"
#include "workbench/app/guidelines.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/signals.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/words.h"

#include <wx/choicdlg.h>
#include <wx/filedlg.h>

namespace kartrekker::gui {

using app::mark;

namespace {

const char *const csv_files = "CSV (*.csv)|*.csv";

std::optional<std::filesystem::path> csv_to_read(MainWindow &window, const std::string &title) {
    wxFileDialog dialog(&window, shown(title), folder_of(window), {}, csv_files,
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return std::filesystem::path(utf8(dialog.GetPath()));
}

void tell_result(MainWindow &window, const app::CsvImportResult &result) {
    std::string said = tr("Nothing was taken in. Mend these lines and try again:");
    if (!result.is_refused) {
        said = tr("{0} taken in.", {std::to_string(result.taken)});
        if (result.known > 0) said += " " + tr("{0} were there already.", {std::to_string(result.known)});
        if (result.passed > 0) said += " " + tr("{0} say nothing here.", {std::to_string(result.passed)});
    }
    for (const std::string &notice : result.notices)
        said += "\n" + notice;
    window.tell(said, result.is_refused);
}

/// The record of this kind that is open on the page.
std::string open_record(MainWindow &window, std::string_view type) {
    if (!window.page()) return {};
    for (const app::RecordKey &key : window.page()->place().path)
        if (key.type == type) return key.id;
    return {};
}

std::string chosen_campaign(MainWindow &window) {
    const std::string open = open_record(window, "campaign");
    if (!open.empty()) return open;
    const auto campaigns = app::campaign_standings(window.session()->workspace());
    if (campaigns.empty()) {
        window.tell(tr("There is no campaign yet. Make one for a version of a guideline first."), false);
        return {};
    }
    if (campaigns.size() == 1) return campaigns.front().id;
    wxArrayString names;
    for (const app::CampaignStanding &campaign : campaigns)
        names.Add(shown(campaign.name));
    wxSingleChoiceDialog dialog(&window, shown(tr("Which campaign?")), shown(tr("Acknowledgements")), names);
    if (dialog.ShowModal() != wxID_OK) return {};
    return campaigns[static_cast<std::size_t>(dialog.GetSelection())].id;
}

void import_signals(MainWindow &window) {
    if (const auto file = csv_to_read(window, tr("Read messages from CSV"))) read_signals(window, *file);
}

void import_acknowledgements(MainWindow &window) {
    const std::string campaign = chosen_campaign(window);
    if (campaign.empty()) return;
    if (const auto file = csv_to_read(window, tr("Read from CSV who agreed")))
        read_acknowledgements(window, campaign, *file);
}

void export_acknowledgements(MainWindow &window) {
    const std::string campaign = chosen_campaign(window);
    if (campaign.empty()) return;
    wxFileDialog dialog(&window, shown(tr("Write to CSV who agreed")), folder_of(window),
                        shown(campaign + ".csv"), csv_files, wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() == wxID_OK) write_acknowledgements(window, campaign, utf8(dialog.GetPath()));
}

void choose_guidelines(MainWindow &window) {
    const auto &type = *model::find_entity_type("guideline");
    std::vector<std::string> ids;
    wxArrayString names;
    for (const app::LibraryGuideline &entry : app::guideline_library(current_language())) {
        if (window.session()->workspace().find(type, entry.guideline.id)) continue;
        ids.push_back(entry.guideline.id);
        names.Add(shown(entry.name));
    }
    if (ids.empty()) return window.tell(tr("Every guideline of the library is here already."), false);
    wxMultiChoiceDialog dialog(&window, shown(tr("Which guidelines are of use here?")),
                               shown(tr("Guideline library")), names);
    if (dialog.ShowModal() != wxID_OK) return;
    std::vector<std::string> chosen;
    for (const int place : dialog.GetSelections())
        chosen.push_back(ids[static_cast<std::size_t>(place)]);
    if (!chosen.empty()) take_guidelines(window, chosen);
}

Command signal_command(std::string_view id, const char *label, const char *short_label,
                       std::string (*make)(model::Workspace &, const std::string &, model::Language),
                       bool (*can)(const model::Workspace &, const std::string &), const char *made) {
    Command command;
    command.changes = true;
    command.id = id;
    command.label = label;
    command.short_label = short_label;
    command.form = "signal";
    command.is_possible_for = can;
    command.is_possible = [can](MainWindow &window) {
        const std::string signal = open_record(window, "signal");
        return can_change_engagement(window) && !signal.empty() && can(window.session()->workspace(), signal);
    };
    command.run = [make, made](MainWindow &window) {
        model::Workspace &workspace = window.session()->workspace();
        const std::string record = make(workspace, open_record(window, "signal"), current_language());
        window.go(app::place_of(workspace, {made, record}));
    };
    return command;
}

} // namespace

void read_signals(MainWindow &window, const std::filesystem::path &file) {
    const auto result = std::make_shared<app::CsvImportResult>();
    const auto work = [&window, file, result](const ProgressBar::Progress &progress) {
        *result = app::import_signals(window.session()->workspace(), file, app::SignalImport(),
                                      current_language(), progress);
    };
    window.run_here(tr("Reading messages…"), work, [&window, result] { tell_result(window, *result); });
}

void read_acknowledgements(MainWindow &window, const std::string &campaign,
                           const std::filesystem::path &file) {
    const auto result = app::import_acknowledgements(window.session()->workspace(), file, campaign, false,
                                                     current_language());
    tell_result(window, result);
}

void write_acknowledgements(MainWindow &window, const std::string &campaign,
                            const std::filesystem::path &file) {
    app::export_acknowledgements(window.session()->workspace(), campaign, file);
    window.tell(tr("{0} is written.", {file.filename().string()}), false);
}

void take_guidelines(MainWindow &window, const std::vector<std::string> &ids) {
    model::Workspace &workspace = window.session()->workspace();
    const auto added = app::add_guidelines(workspace, ids, current_language());
    if (!added.empty()) window.go(app::place_of(workspace, {"guideline", added.front()}));
    window.tell(tr("{0} guidelines added. Make them yours: put them in your own words.",
                   {std::to_string(added.size())}),
                false);
}

void add_register_commands(std::vector<Command> &list) {
    list.push_back(changing(
        {"import/signals", mark("Import signals from CSV…"), "", import_signals, can_change_engagement}));
    list.back().list = "signal";
    list.back().short_label = mark("Import…");
    list.push_back(changing({"import/acknowledgements", mark("Import acknowledgements from CSV…"), "",
                             import_acknowledgements, can_change_engagement}));
    list.back().list = "campaign";
    list.back().short_label = mark("Import…");
    list.push_back({"export/acknowledgements", mark("Export acknowledgements to CSV…"), "",
                    export_acknowledgements, is_open_and_idle});
    list.back().form = "campaign";
    list.back().short_label = mark("Who has, who has not: CSV…");
    list.back().is_possible_for = [](const model::Workspace &, const std::string &) { return true; };
    list.push_back(changing({"guidelines/add", mark("Add guidelines from the library…"), "",
                             choose_guidelines, can_change_engagement}));
    list.back().list = "guideline";
    list.back().short_label = mark("Library…");
    list.push_back(signal_command("signal/case", mark("Make a case of this signal"),
                                  mark("Make a case of it"), app::signal_to_case, app::can_become_case,
                                  "case"));
    list.push_back(signal_command("signal/loop", mark("Make a feedback loop of this signal"),
                                  mark("Make a feedback loop of it"), app::signal_to_loop,
                                  app::can_become_loop, "feedback_loop"));
}

} // namespace kartrekker::gui
