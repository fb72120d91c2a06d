#include "export/atomic_file.h"
#include "model/translation.h"
#include "workbench/app/acknowledgements.h"
#include "workbench/app/json_values.h"
#include "workbench/app/text_table.h"

#include <fmt/format.h>

namespace kartrekker::app {

using namespace model;

namespace {

std::string day(const std::optional<Date> &date) {
    return date ? format_date(*date) : std::string();
}

std::string text_report(const std::vector<CampaignStanding> &standings, bool only_open, Language language) {
    const auto tr = [&](const char *text) { return translate(language, text); };
    std::string text;
    for (const CampaignStanding &standing : standings) {
        text += fmt::format("{}{} ({}, {} {})\n", text.empty() ? "" : "\n", standing.name, standing.guideline,
                            tr("version"), standing.version);
        text += fill(tr("{0} of {1} people agreed."),
                     {std::to_string(standing.agreed()), std::to_string(standing.asked())});
        if (standing.not_asked > 0)
            text +=
                " " + fill(tr("{0} more agreed without being asked."), {std::to_string(standing.not_asked)});
        text += "\n";
        std::vector<std::vector<std::string>> rows = {
            {tr("Who"), tr("Unit"), tr("Asked"), tr("Agreed"), tr("Open"), tr("Last"), ""}};
        for (const AcknowledgementStanding &line : standing.lines)
            if (!only_open || line.open() > 0)
                rows.push_back({line.who, line.unit, std::to_string(line.asked), std::to_string(line.agreed),
                                std::to_string(line.open()), day(line.agreed_on), remark_on(line, language)});
        text += text_table(rows, {false, false, true, true, true});
    }
    return text;
}

std::string csv_report(const std::vector<CampaignStanding> &standings, bool only_open) {
    std::string text = "campaign,guideline,version,who,unit,asked,agreed,open,agreed_on,joined_on,due,late,"
                       "earlier_version\r\n";
    for (const CampaignStanding &standing : standings)
        for (const AcknowledgementStanding &line : standing.lines)
            if (!only_open || line.open() > 0)
                text += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", csv_cell(standing.id),
                                    csv_cell(standing.guideline), csv_cell(standing.version),
                                    csv_cell(line.who), csv_cell(line.unit), line.asked, line.agreed,
                                    line.open(), day(line.agreed_on), day(line.joined_on), day(standing.due),
                                    line.is_late, csv_cell(line.earlier_version));
    return text;
}

std::string json_report(const std::vector<CampaignStanding> &standings, bool only_open) {
    Json list = Json::array();
    for (const CampaignStanding &standing : standings) {
        Json lines = Json::array();
        for (const AcknowledgementStanding &line : standing.lines)
            if (!only_open || line.open() > 0)
                lines.push_back({{"who", line.who},
                                 {"unit", line.unit.empty() ? Json() : Json(line.unit)},
                                 {"asked", line.asked},
                                 {"agreed", line.agreed},
                                 {"open", line.open()},
                                 {"agreed_on", or_null(line.agreed_on)},
                                 {"joined_on", or_null(line.joined_on)},
                                 {"joiner", line.is_joiner},
                                 {"late", line.is_late},
                                 {"earlier_version",
                                  line.earlier_version.empty() ? Json() : Json(line.earlier_version)}});
        list.push_back({{"campaign", standing.id},
                        {"name", standing.name},
                        {"guideline", standing.guideline},
                        {"version", standing.version},
                        {"due", or_null(standing.due)},
                        {"asked", standing.asked()},
                        {"agreed", standing.agreed()},
                        {"not_asked", standing.not_asked},
                        {"people", std::move(lines)}});
    }
    return list.dump(2) + "\n";
}

} // namespace

std::string remark_on(const AcknowledgementStanding &line, Language language) {
    const auto tr = [&](const char *text) { return translate(language, text); };
    std::vector<std::string> remarks;
    if (line.is_late) remarks.push_back(tr("late"));
    if (line.is_joiner) remarks.push_back(tr("joiner: at hiring"));
    if (line.open() > 0 && !line.earlier_version.empty())
        remarks.push_back(fill(tr("agreed to version {0}, asked again"), {line.earlier_version}));
    std::string text;
    for (const std::string &remark : remarks)
        text += (text.empty() ? "" : ", ") + remark;
    return text;
}

std::string acknowledgement_report(const std::vector<CampaignStanding> &standings, TableFormat format,
                                   bool only_open, Language language) {
    if (format == TableFormat::json) return json_report(standings, only_open);
    if (format == TableFormat::csv) return csv_report(standings, only_open);
    return text_report(standings, only_open, language);
}

void export_acknowledgements(const Workspace &workspace, const std::string &campaign,
                             const std::filesystem::path &file) {
    exports::replace_file(file, csv_report(campaign_standings(workspace, campaign), false));
}

} // namespace kartrekker::app
