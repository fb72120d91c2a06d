#include "model/entities/acknowledgement.h"
#include "model/entities/acknowledgement_request.h"
#include "model/entities/campaign.h"
#include "model/entities/unit.h"
#include "model/field_text.h"
#include "model/translation.h"
#include "workbench/app/acknowledgements.h"
#include "workbench/app/words.h"

#include <map>
#include <set>
#include <tuple>

namespace kartrekker::app {

using namespace model;

namespace {

class AcknowledgementReader {
  public:
    AcknowledgementReader(const Workspace &workspace, const Campaign &campaign, Complaints &complaints)
        : campaign_(campaign), complaints_(complaints) {
        for (const Unit &unit : workspace.all<Unit>()) {
            units_[lower_case(unit.name)] = unit.id.text;
            units_[lower_case(unit.id.text)] = unit.id.text;
        }
        for (const Record &record :
             workspace.where(AcknowledgementRequest::type(), "campaign", campaign.id.text)) {
            const auto request = as<AcknowledgementRequest>(record);
            if (request.joined_on && campaign.starts_on && *request.joined_on >= *campaign.starts_on)
                joiners_.insert(lower_case(trimmed(request.who)));
        }
    }

    bool take(const CsvRow &row) {
        if (!headings_) return read_headings(row);
        const std::size_t before = complaints_.count();
        Acknowledgement agreed = read(row);
        if (complaints_.count() > before)
            ++skipped;
        else
            rows.push_back(std::move(agreed));
        return true;
    }

    std::vector<Acknowledgement> rows;
    std::int64_t skipped = 0;
    bool is_hopeless = false;

  private:
    bool read_headings(const CsvRow &row) {
        headings_.emplace(row);
        const auto who = headings_->require("who", complaints_),
                   date = headings_->require("date", complaints_);
        is_hopeless = !who || !date;
        if (!is_hopeless) who_ = *who, date_ = *date;
        unit_ = headings_->find("unit");
        people_ = headings_->find("people");
        return !is_hopeless;
    }

    Acknowledgement read(const CsvRow &row) {
        Acknowledgement agreed;
        if (row.cells.size() != headings_->count()) {
            complaints_.complain(row.line, "the row has values: {0}; headings: {1}.",
                                 {std::to_string(row.cells.size()), std::to_string(headings_->count())});
            return agreed;
        }
        agreed.version = campaign_.version;
        agreed.who = trimmed(row.cells[who_]);
        agreed.date = parse_date(trimmed(row.cells[date_]));
        agreed.at_hiring = joiners_.contains(lower_case(agreed.who));
        if (!agreed.date)
            complaints_.complain(row.line, "“{0}” is no date. Write it as 2026-11-21.", {row.cells[date_]});
        if (unit_) read_unit(row, agreed);
        const std::string people = people_ ? trimmed(row.cells[*people_]) : std::string();
        check(row, "who", [&] { check_value(*Acknowledgement::type().find("who"), Value{agreed.who}); });
        check(row, "people", [&] {
            const FieldInfo &field = *Acknowledgement::type().find("people");
            const Value value = parse_value(field, people.empty() ? "1" : people);
            check_value(field, value);
            agreed.people = std::get<std::int64_t>(value);
        });
        return agreed;
    }

    void read_unit(const CsvRow &row, Acknowledgement &agreed) {
        const std::string name = trimmed(row.cells[*unit_]);
        if (name.empty()) return;
        const auto unit = units_.find(lower_case(name));
        if (unit == units_.end())
            complaints_.complain(row.line, "there is no unit or group “{0}”.", {name});
        else
            agreed.unit.text = unit->second;
    }

    template <class Check>
    void check(const CsvRow &row, const char *column, Check check) {
        try {
            check();
        } catch (const Failure &failure) {
            complaints_.complain(row.line, "under {0}: {1}", {column, failure.in(complaints_.language())});
        }
    }

    const Campaign &campaign_;
    Complaints &complaints_;
    std::map<std::string, std::string> units_; ///< ids by name
    std::set<std::string> joiners_;            ///< who joined when the campaign had begun
    std::optional<CsvHeadings> headings_;
    std::size_t who_ = 0, date_ = 0;
    std::optional<std::size_t> unit_, people_;
};

/// A person agrees once to a version; of a unit the day and the number of people tell one time from another.
using AcknowledgementKey = std::tuple<std::string, std::string, std::string, std::int64_t>;

AcknowledgementKey key_of(const Acknowledgement &agreed) {
    const std::int64_t people = agreed.people.value_or(1);
    const bool is_person = people == 1;
    return {lower_case(trimmed(agreed.who)), agreed.unit.text,
            is_person || !agreed.date ? std::string() : format_date(*agreed.date), people};
}

} // namespace

CsvImportResult import_acknowledgements(Workspace &workspace, const std::filesystem::path &file,
                                        const std::string &campaign_id, bool skips_bad_rows,
                                        Language language) {
    if (const auto reason = workspace.read_only_reason()) throw *reason;
    const std::int64_t strangers = campaign_standings(workspace, campaign_id).front().not_asked;
    const Campaign campaign = *workspace.find<Campaign>(campaign_id);
    CsvImportResult result;
    Complaints complaints(language, result.notices);
    AcknowledgementReader reader(workspace, campaign, complaints);
    read_csv(file, [&](const CsvRow &row) { return reader.take(row); });
    complaints.close();
    result.skipped = reader.skipped;
    result.is_refused = reader.is_hopeless || (complaints.count() > 0 && !skips_bad_rows);
    if (result.is_refused) return result;
    std::set<AcknowledgementKey> seen;
    for (const Record &record : workspace.where(Acknowledgement::type(), "version", campaign.version.text))
        seen.insert(key_of(as<Acknowledgement>(record)));
    std::vector<Acknowledgement> fresh;
    for (const Acknowledgement &agreed : reader.rows)
        if (seen.insert(key_of(agreed)).second) fresh.push_back(agreed);
    result.taken = static_cast<std::int64_t>(fresh.size());
    result.known = static_cast<std::int64_t>(reader.rows.size() - fresh.size());
    if (fresh.empty()) return result;
    workspace.edit(translate(language, "Import acknowledgements"), [&](Edit &edit) {
        for (const Acknowledgement &agreed : fresh)
            edit.add(agreed);
    });
    const std::int64_t more = campaign_standings(workspace, campaign_id).front().not_asked - strangers;
    if (more > 0)
        result.notices.push_back(
            fill(translate(language, "{0} people agreed without being asked. Look at who is asked."),
                 {std::to_string(more)}));
    return result;
}

} // namespace kartrekker::app
