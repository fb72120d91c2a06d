#pragma once

#include "model/date.h"
#include "model/workspace.h"
#include "workbench/app/csv_import.h"
#include "workbench/app/records.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::app {

/// One request of a campaign beside what was agreed to (method R4). A person is one of people, a unit many.
struct AcknowledgementStanding {
    std::string who;
    std::string unit; ///< name; may be empty
    std::int64_t asked = 0;
    std::int64_t agreed = 0;              ///< at most `asked`
    std::optional<model::Date> agreed_on; ///< the last time
    std::optional<model::Date> joined_on;
    bool is_joiner = false; ///< joined when the campaign had begun: asked at hiring
    std::string
        earlier_version;  ///< the latest earlier version that was agreed to; that does not count any more
    bool is_late = false; ///< open after the campaign's day

    std::int64_t open() const { return asked - agreed; }
};

struct CampaignStanding {
    std::string id;
    std::string name;
    std::string guideline;
    std::string version;
    std::optional<model::Date> due;
    std::vector<AcknowledgementStanding> lines;
    std::int64_t not_asked = 0; ///< people who agreed without having been asked

    std::int64_t asked() const;
    std::int64_t agreed() const;
};

/// Requests against the acknowledgements of the campaign's very version. An acknowledgement counts for the
/// request of that name, or else for the request of its unit. All campaigns when `campaign` is empty.
std::vector<CampaignStanding> campaign_standings(const model::Workspace &workspace,
                                                 const std::string &campaign = {});

/// What else there is to say about a request: late, joiner, agreed to an earlier version. Empty when nothing.
std::string remark_on(const AcknowledgementStanding &line, model::Language language);

/// `only_open`: who has not agreed yet, and nobody else.
std::string acknowledgement_report(const std::vector<CampaignStanding> &standings, TableFormat format,
                                   bool only_open, model::Language language);

/// Writes the same as CSV, all of it; an existing file is replaced whole or not at all.
void export_acknowledgements(const model::Workspace &workspace, const std::string &campaign,
                             const std::filesystem::path &file);

/// Reads who agreed from CSV as one step: columns who and date, and where there are such columns unit and
/// people (1 when empty). What is there already is not taken again. Who was not asked is taken, and told.
CsvImportResult import_acknowledgements(model::Workspace &workspace, const std::filesystem::path &file,
                                        const std::string &campaign, bool skips_bad_rows,
                                        model::Language language);

} // namespace kartrekker::app
