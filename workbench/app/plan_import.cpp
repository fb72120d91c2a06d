#include "workbench/app/plan_import.h"

#include "model/entities/activity.h"
#include "model/entities/dependency.h"
#include "model/field_text.h"
#include "model/rollout_plan.h"
#include "model/translation.h"

#include <algorithm>
#include <regex>
#include <set>
#include <unordered_map>

namespace kartrekker::app {

using namespace model;

namespace {

struct WrittenLink {
    std::int64_t line = 0;
    std::size_t successor = 0; ///< position in the activities
    std::string predecessor;   ///< the id as written
    std::size_t position = 0;  ///< of the predecessor in the activities
    Dependency link;
};

/// Finish to start where no letters are written.
std::string kind_of(const std::string &letters) {
    std::size_t kind = 0;
    for (std::size_t i = 0; i < std::size(link_letters); ++i)
        if (letters == link_letters[i]) kind = i;
    return id_of(static_cast<LinkKind>(kind));
}

class PlanReader {
  public:
    PlanReader(const Workspace &workspace, Complaints &complaints) : complaints_(complaints) {
        for (const Activity &activity : workspace.all<Activity>())
            if (!activity.code.empty()) taken_.insert(activity.code);
    }

    bool take(const CsvRow &row) {
        if (!has_headings_) return read_headings(row);
        if (row.cells.size() != width_) {
            complaints_.complain(row.line, "the row has values: {0}; headings: {1}.",
                                 {std::to_string(row.cells.size()), std::to_string(width_)});
            return true;
        }
        read_activity(row);
        for (const std::string &written : split(row.cells[predecessors_]))
            read_link(row.line, written);
        return true;
    }

    /// When all rows are read: links point at rows by their id.
    void resolve() {
        for (WrittenLink &written : links) {
            const auto found = by_code_.find(written.predecessor);
            if (found == by_code_.end())
                complaints_.complain(written.line, "there is no row with the id “{0}”.",
                                     {written.predecessor});
            else if (found->second == written.successor)
                complaints_.complain(written.line, "“{0}” cannot wait for itself.", {written.predecessor});
            else
                written.position = found->second;
        }
    }

    std::vector<Activity> activities;
    std::vector<WrittenLink> links;

  private:
    bool read_headings(const CsvRow &row) {
        const CsvHeadings headings(row);
        const std::size_t before = complaints_.count();
        const auto place = [&](const char *heading) {
            return headings.require(heading, complaints_).value_or(0);
        };
        id_ = place("id"), name_ = place("name"), duration_ = place("duration");
        predecessors_ = place("predecessors");
        width_ = headings.count();
        has_headings_ = true;
        return complaints_.count() == before;
    }

    void read_activity(const CsvRow &row) {
        Activity activity;
        activity.code = trimmed(row.cells[id_]);
        activity.name = trimmed(row.cells[name_]);
        if (activity.code.empty())
            complaints_.complain(row.line, "there is no id.");
        else if (taken_.contains(activity.code))
            complaints_.complain(row.line, "there is an activity “{0}” in the plan already.",
                                 {activity.code});
        else if (!by_code_.emplace(activity.code, activities.size()).second)
            complaints_.complain(row.line, "the id “{0}” occurs twice.", {activity.code});
        check(row.line, "name",
              [&] { check_value(*Activity::type().find("name"), to_value(activity.name)); });
        check(row.line, "duration", [&] {
            const FieldInfo &field = *Activity::type().find("duration");
            const Value value = parse_value(field, trimmed(row.cells[duration_]));
            check_value(field, value);
            field.set(&activity, value);
        });
        activities.push_back(std::move(activity));
    }

    void read_link(std::int64_t line, const std::string &written) {
        static const std::regex form(R"((.+?)(?::(FS|SS|FF|SF)([+-][0-9.]+)?)?)", std::regex::icase);
        std::smatch parts;
        if (written.size() > 200 || !std::regex_match(written, parts, form) ||
            (!parts[2].matched && written.find(':') != std::string::npos))
            return complaints_.complain(line, "“{0}” is no link. Write it like 3:FS+2 (FS, SS, FF or SF).",
                                        {written});
        WrittenLink link{line, activities.size() - 1, trimmed(parts[1]), 0, {}};
        std::string letters = parts[2];
        std::transform(letters.begin(), letters.end(), letters.begin(), [](char letter) {
            return static_cast<char>(letter >= 'a' ? letter - 'a' + 'A' : letter);
        });
        link.link.kind = kind_of(letters);
        check(line, "predecessors", [&] {
            std::string lag = parts[3];
            if (lag.empty()) return;
            if (lag.front() == '+') lag.erase(0, 1);
            const FieldInfo &field = *Dependency::type().find("lag");
            const Value value = parse_value(field, lag);
            check_value(field, value);
            field.set(&link.link, value);
        });
        links.push_back(std::move(link));
    }

    static std::vector<std::string> split(const std::string &cell) {
        std::vector<std::string> parts;
        for (std::size_t from = 0; from <= cell.size();) {
            const std::size_t to = std::min(cell.find(';', from), cell.size());
            if (std::string part = trimmed(cell.substr(from, to - from)); !part.empty())
                parts.push_back(std::move(part));
            from = to + 1;
        }
        return parts;
    }

    static Value to_value(const std::string &text) { return text.empty() ? Value{} : Value{text}; }

    template <class Check>
    void check(std::int64_t line, const char *column, Check check) {
        try {
            check();
        } catch (const Failure &failure) {
            complaints_.complain(line, "under {0}: {1}", {column, failure.in(complaints_.language())});
        }
    }

    Complaints &complaints_;
    std::set<std::string> taken_; ///< codes in the plan
    std::unordered_map<std::string, std::size_t> by_code_;
    bool has_headings_ = false;
    std::size_t id_ = 0, name_ = 0, duration_ = 0, predecessors_ = 0, width_ = 0;
};

} // namespace

PlanImportResult import_plan(Workspace &workspace, const std::filesystem::path &file, Language language) {
    if (const auto reason = workspace.read_only_reason()) throw *reason;
    PlanImportResult result;
    Complaints complaints(language, result.notices);
    PlanReader reader(workspace, complaints);
    read_csv(file, [&](const CsvRow &row) { return reader.take(row); });
    reader.resolve();
    if (reader.activities.empty() && complaints.count() == 0)
        complaints.complain(1, "there is no activity in the file.");
    complaints.close();
    result.is_refused = complaints.count() > 0;
    if (result.is_refused) return result;
    workspace.edit(translate(language, "Import plan"), [&](Edit &edit) {
        std::vector<std::string> ids;
        for (const Activity &activity : reader.activities)
            ids.push_back(edit.add(activity));
        for (WrittenLink &written : reader.links) {
            written.link.activity.text = ids[written.successor];
            written.link.predecessor.text = ids[written.position];
            edit.add(written.link);
        }
    });
    result.taken = static_cast<std::int64_t>(reader.activities.size());
    result.links = static_cast<std::int64_t>(reader.links.size());
    return result;
}

} // namespace kartrekker::app
