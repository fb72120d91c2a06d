#include "workbench/app/acknowledgements.h"

#include "model/entities/acknowledgement.h"
#include "model/entities/acknowledgement_request.h"
#include "model/entities/campaign.h"
#include "model/entities/guideline.h"
#include "model/entities/guideline_version.h"
#include "model/entities/unit.h"
#include "model/scoring_day.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace kartrekker::app {

using namespace model;

namespace {

struct Request {
    AcknowledgementRequest record;
    AcknowledgementStanding standing;
};

bool is_of(const Acknowledgement &agreed, const AcknowledgementRequest &asked) {
    const bool has_other_unit =
        !agreed.unit.text.empty() && !asked.unit.text.empty() && !(agreed.unit == asked.unit);
    return !has_other_unit && lower_case(trimmed(agreed.who)) == lower_case(trimmed(asked.who));
}

/// A request for a unit as a whole.
bool is_for_unit(const AcknowledgementRequest &asked, const Acknowledgement &agreed,
                 const std::map<std::string, std::string> &units) {
    if (agreed.unit.text.empty() || asked.people.value_or(1) < 2) return false;
    const auto unit = units.find(agreed.unit.text);
    return asked.unit == agreed.unit ||
           (unit != units.end() && lower_case(trimmed(asked.who)) == lower_case(unit->second));
}

Request *request_for(std::vector<Request> &requests, const Acknowledgement &agreed,
                     const std::map<std::string, std::string> &units) {
    for (Request &request : requests)
        if (is_of(agreed, request.record)) return &request;
    for (Request &request : requests)
        if (is_for_unit(request.record, agreed, units)) return &request;
    return nullptr;
}

std::vector<Request> requests_of(const Workspace &workspace, const Campaign &campaign,
                                 const std::map<std::string, std::string> &units) {
    std::vector<Request> requests;
    for (const Record &record :
         workspace.where(AcknowledgementRequest::type(), "campaign", campaign.id.text)) {
        Request request{as<AcknowledgementRequest>(record), {}};
        request.standing.who = request.record.who;
        if (const auto unit = units.find(request.record.unit.text); unit != units.end())
            request.standing.unit = unit->second;
        request.standing.asked = request.record.people.value_or(1);
        request.standing.joined_on = request.record.joined_on;
        request.standing.is_joiner = request.record.joined_on && campaign.starts_on &&
                                     *request.record.joined_on >= *campaign.starts_on;
        requests.push_back(std::move(request));
    }
    return requests;
}

std::vector<Acknowledgement> agreed_to(const Workspace &workspace, const std::string &version) {
    std::vector<Acknowledgement> typed;
    for (const Record &record : workspace.where(Acknowledgement::type(), "version", version))
        typed.push_back(as<Acknowledgement>(record));
    return typed;
}

/// Notes for each request which earlier version was agreed to; the versions stand in their order.
void add_earlier_versions(const Workspace &workspace, const GuidelineVersion &asked_version,
                          const std::map<std::string, std::string> &units, std::vector<Request> &requests) {
    for (const Record &record :
         workspace.where(GuidelineVersion::type(), "guideline", asked_version.guideline.text)) {
        const auto version = as<GuidelineVersion>(record);
        if (version.id == asked_version.id) return;
        for (const Acknowledgement &agreed : agreed_to(workspace, version.id.text))
            if (Request *request = request_for(requests, agreed, units))
                request->standing.earlier_version = version.version;
    }
}

CampaignStanding standing_of(const Workspace &workspace, const Campaign &campaign, Date today_is,
                             const std::map<std::string, std::string> &units) {
    CampaignStanding standing{campaign.id.text, campaign.name, {}, {}, campaign.due, {}, 0};
    std::vector<Request> requests = requests_of(workspace, campaign, units);
    if (const auto version = workspace.find<GuidelineVersion>(campaign.version.text)) {
        standing.version = version->version;
        if (const auto guideline = workspace.find<Guideline>(version->guideline.text))
            standing.guideline = guideline->name;
        add_earlier_versions(workspace, *version, units, requests);
    }
    for (const Acknowledgement &agreed : agreed_to(workspace, campaign.version.text)) {
        const std::int64_t people = agreed.people.value_or(1);
        Request *request = request_for(requests, agreed, units);
        if (!request) {
            standing.not_asked += people;
            continue;
        }
        request->standing.agreed = std::min(request->standing.agreed + people, request->standing.asked);
        request->standing.agreed_on = std::max(request->standing.agreed_on, agreed.date);
    }
    for (Request &request : requests) {
        request.standing.is_late = request.standing.open() > 0 && campaign.due && *campaign.due < today_is;
        standing.lines.push_back(std::move(request.standing));
    }
    return standing;
}

} // namespace

std::int64_t CampaignStanding::asked() const {
    return std::accumulate(lines.begin(), lines.end(), std::int64_t{0},
                           [](auto sum, const auto &line) { return sum + line.asked; });
}

std::int64_t CampaignStanding::agreed() const {
    return std::accumulate(lines.begin(), lines.end(), std::int64_t{0},
                           [](auto sum, const auto &line) { return sum + line.agreed; });
}

std::vector<CampaignStanding> campaign_standings(const Workspace &workspace, const std::string &campaign) {
    std::map<std::string, std::string> units;
    for (const Unit &unit : workspace.all<Unit>())
        units[unit.id.text] = unit.name;
    const Date today_is = scoring_day(workspace);
    std::vector<CampaignStanding> standings;
    for (const Campaign &one : workspace.all<Campaign>())
        if (campaign.empty() || one.id.text == campaign)
            standings.push_back(standing_of(workspace, one, today_is, units));
    if (standings.empty() && !campaign.empty())
        throw Failure("There is no {0} with the id {1}. Look at the list for the ids that exist.",
                      {Campaign::type().label, campaign});
    return standings;
}

} // namespace kartrekker::app
