#include "model/entities/activity.h"
#include "model/entities/case.h"
#include "model/entities/goal.h"
#include "model/entities/organisation.h"
#include "model/entities/sponsor.h"
#include "model/names_by_id.h"
#include "model/translation.h"
#include "model/value_words.h"
#include "workbench/app/finding_actions.h"
#include "workbench/app/json_values.h"
#include "workbench/app/text_table.h"
#include "workbench/app/value.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace kartrekker::app {

using namespace model;

namespace {

/// Names, and what each case brings.
class Weaver {
  public:
    Weaver(const Workspace &workspace, const Scorecard *scorecard, Language language)
        : goals_(names_by_id<Goal>(workspace)), sponsors_(names_by_id<Sponsor>(workspace)) {
        if (scorecard)
            for (const AssessmentResult &assessment : scorecard->assessments)
                for (const Finding &finding : assessment.findings)
                    gaps_[finding_key(assessment, finding)] = finding.text;
        for (const BusinessCase &one : workspace.all<BusinessCase>())
            cases_.emplace(one.id.text, one);
        const auto organisation = workspace.find<Organisation>(Organisation::only_id);
        const ValueWords words(language, organisation ? organisation->currency : std::string());
        for (const BenefitValue &benefit : value_of(workspace, language).benefits)
            if (benefit.entity == BusinessCase::type().name && benefit.counts())
                benefits_[benefit.id] = words.money(benefit.counted.likely);
    }

    Thread of(const Activity &activity) {
        Thread thread = of_case(activity.business_case.text);
        if (!activity.goal.text.empty()) take(thread, thread.goal, goals_, activity.goal.text);
        take(thread, thread.sponsor, sponsors_, activity.owner.text);
        if (!activity.finding.empty()) {
            const auto found = gaps_.find(activity.finding);
            thread.gap = found == gaps_.end() ? activity.finding : found->second;
            thread.ids.push_back(activity.finding);
        }
        thread.activity = activity.name;
        thread.activity_id = activity.id.text;
        thread.ids.push_back(activity.id.text);
        planned_.insert(activity.business_case.text);
        return thread;
    }

    Thread of_case(const std::string &id) {
        Thread thread;
        const auto found = cases_.find(id);
        if (found == cases_.end()) return thread;
        thread.business_case = found->second.name;
        thread.ids.push_back(id);
        thread.case_id = id;
        take(thread, thread.goal, goals_, found->second.goal.text);
        thread.benefit = benefits_[id];
        return thread;
    }

    /// Of cases with which nothing is done.
    std::vector<Thread> loose_ends() {
        std::vector<Thread> ends;
        for (const auto &[id, one] : cases_)
            if (!planned_.contains(id)) ends.push_back(of_case(id));
        return ends;
    }

  private:
    static void take(Thread &thread, std::string &name,
                     const std::unordered_map<std::string, std::string> &names, const std::string &id) {
        const auto found = names.find(id);
        if (found == names.end()) return;
        name = found->second;
        thread.ids.push_back(id);
    }

    std::unordered_map<std::string, std::string> gaps_; ///< sentences of findings by key
    std::unordered_map<std::string, std::string> goals_, sponsors_;
    std::map<std::string, BusinessCase> cases_;
    std::map<std::string, std::string> benefits_;
    std::set<std::string> planned_;
};

Json thread_json(const Thread &thread) {
    return {{"goal", thread.goal},
            {"case", thread.business_case},
            {"sponsor", thread.sponsor},
            {"gap", thread.gap},
            {"activity", thread.activity},
            {"benefit", thread.benefit},
            {"activity_id", thread.activity_id}};
}

} // namespace

std::vector<Thread> threads(const Workspace &workspace, const Scorecard *scorecard, const std::string &id,
                            Language language) {
    Weaver weaver(workspace, scorecard, language);
    std::vector<Thread> all;
    for (const Activity &activity : workspace.all<Activity>()) {
        const bool leads_somewhere =
            !activity.goal.text.empty() || !activity.business_case.text.empty() || !activity.finding.empty();
        if (leads_somewhere) all.push_back(weaver.of(activity));
    }
    for (Thread &end : weaver.loose_ends())
        all.push_back(std::move(end));
    if (!id.empty())
        std::erase_if(all, [&](const Thread &thread) {
            return std::find(thread.ids.begin(), thread.ids.end(), id) == thread.ids.end();
        });
    return all;
}

std::string thread_report(const std::vector<Thread> &threads, TableFormat format, Language language) {
    if (format == TableFormat::json) {
        Json list = Json::array();
        for (const Thread &thread : threads)
            list.push_back(thread_json(thread));
        return Json{{"threads", std::move(list)}}.dump(2) + "\n";
    }
    const auto parts = [](const Thread &thread) {
        return std::vector<std::string>{thread.goal, thread.business_case, thread.sponsor,
                                        thread.gap,  thread.activity,      thread.benefit};
    };
    if (format == TableFormat::csv) {
        std::string text = "goal,case,sponsor,gap,activity,benefit\r\n";
        for (const Thread &thread : threads) {
            const std::vector<std::string> cells = parts(thread);
            for (std::size_t i = 0; i < cells.size(); ++i)
                text += (i > 0 ? "," : "") + csv_cell(cells[i]);
            text += "\r\n";
        }
        return text;
    }
    std::string text;
    for (const Thread &thread : threads) {
        std::string line;
        for (const std::string &part : parts(thread))
            if (!part.empty()) line += (line.empty() ? "" : " → ") + part;
        if (thread.activity.empty()) line += " → " + translate(language, "nothing planned yet");
        text += line + "\n";
    }
    return text.empty() ? translate(language, "No activity has a goal, a case or a finding yet.") + "\n"
                        : text;
}

} // namespace kartrekker::app
