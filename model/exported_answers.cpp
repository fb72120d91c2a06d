#include "model/exported_answers.h"

#include "model/entities/respondent_group.h"
#include "model/entities/response.h"
#include "model/entities/round.h"
#include "model/translation.h"
#include "model/withholding.h"
#include "model/workspace.h"

#include <algorithm>
#include <map>
#include <set>

namespace kartrekker::model {

namespace {

constexpr std::size_t longest_packed = 32'000; ///< characters of one response
constexpr char unanswered = '.';

std::size_t people_of(const Response &response) {
    return static_cast<std::size_t>(response.people.value_or(1));
}

/// The answers of the groups that are exported together, of one side: one text for each person.
struct Together {
    const char *id;
    std::string name;
    bool is_leadership;
    std::vector<std::string> people = {};
};

/// One round's answers.
class RoundExport {
  public:
    RoundExport(std::vector<Response> responses, const std::vector<RespondentGroup> &groups,
                std::int64_t minimum)
        : responses_(std::move(responses)), groups_(groups), minimum_(minimum) {}

    /// Whether answers were blanked.
    bool leave_out_rare_items();
    /// Takes the responses of groups that are not shown out, and gives their answers to one side or both.
    /// False when they are too few even so: then they are gone.
    bool put_together(Together &staff, Together &leaders);
    const std::vector<Response> &responses() const { return responses_; }

  private:
    std::vector<GroupSize> sizes() const;
    std::size_t index_of(const Response &response) const;

    std::vector<Response> responses_;
    const std::vector<RespondentGroup> &groups_;
    std::int64_t minimum_;
};

bool RoundExport::leave_out_rare_items() {
    std::vector<std::int64_t> counts; // by place in a person's text
    const auto each_answer = [&](const auto &take) {
        for (Response &response : responses_) {
            const std::size_t width = response.answers.size() / people_of(response);
            counts.resize(std::max(counts.size(), width));
            for (std::size_t i = 0; i < width * people_of(response); ++i)
                take(counts[i % width], response.answers[i]);
        }
    };
    each_answer([](std::int64_t &count, char answer) { count += answer != unanswered; });
    bool has_left_out = false;
    each_answer([&](std::int64_t count, char &answer) {
        if (count >= minimum_ || answer == unanswered) return;
        answer = unanswered;
        has_left_out = true;
    });
    return has_left_out;
}

std::size_t RoundExport::index_of(const Response &response) const {
    const auto found = std::find_if(groups_.begin(), groups_.end(), [&](const RespondentGroup &group) {
        return group.id == response.respondent_group;
    });
    return static_cast<std::size_t>(found - groups_.begin());
}

std::vector<GroupSize> RoundExport::sizes() const {
    std::vector<GroupSize> sizes;
    for (const RespondentGroup &group : groups_)
        sizes.push_back({0, group.is_leadership});
    for (const Response &response : responses_)
        sizes.at(index_of(response)).count += static_cast<std::int64_t>(people_of(response));
    return sizes;
}

bool RoundExport::put_together(Together &staff, Together &leaders) {
    const Withholding withholding = withhold(sizes(), minimum_);
    std::vector<std::string> sides[2]; // of leaders the second
    std::erase_if(responses_, [&](const Response &response) {
        const std::size_t group = index_of(response);
        if (!withholding.groups[group]) return false;
        const std::size_t width = response.answers.size() / people_of(response);
        for (std::size_t person = 0; person < people_of(response); ++person)
            sides[groups_[group].is_leadership ? 1 : 0].push_back(
                response.answers.substr(person * width, width));
        return true;
    });
    const auto is_too_few = [&](std::size_t count) {
        return count > 0 && static_cast<std::int64_t>(count) < minimum_;
    };
    if (withholding.hides_the_split || is_too_few(sides[0].size()) || is_too_few(sides[1].size())) {
        sides[0].insert(sides[0].end(), sides[1].begin(), sides[1].end());
        sides[1].clear();
    }
    if (is_too_few(sides[0].size())) return false;
    staff.people = std::move(sides[0]);
    leaders.people = std::move(sides[1]);
    return true;
}

/// People in no order that tells who they are, as many to a response as go into it.
void add_responses(Together &together, const Round &round, const std::set<std::string> &taken,
                   std::vector<Record> &responses) {
    std::sort(together.people.begin(), together.people.end());
    Response response;
    int number = 0;
    const auto store = [&] {
        do
            response.id.text = round.id.text + "-" + together.id + "-" + std::to_string(++number);
        while (taken.contains(response.id.text));
        response.round.text = round.id.text;
        response.respondent_group.text = together.id;
        responses.push_back(record_of(response));
        response = {};
    };
    for (const std::string &person : together.people) {
        const bool is_full = response.answers.size() + person.size() > longest_packed ||
                             (response.people && response.answers.size() / *response.people != person.size());
        if (is_full && response.people) store();
        response.people = response.people.value_or(0) + 1;
        response.answers += person;
    }
    if (response.people) store();
}

/// A group with this id is there already where an export was read in again.
void add_group(const Together &together, std::vector<Record> &groups) {
    for (const Record &known : groups)
        if (known.id == together.id) return;
    RespondentGroup group;
    group.id.text = together.id;
    group.name = together.name;
    group.is_leadership = together.is_leadership;
    groups.push_back(record_of(group));
}

} // namespace

ExportedAnswers exported_answers(const Workspace &workspace, Language language) {
    ExportedAnswers result{workspace.all(RespondentGroup::type()), {}, false, false};
    const auto groups = workspace.all<RespondentGroup>();
    const std::int64_t minimum = smallest_group_shown(workspace);
    std::map<std::string, std::vector<Response>> by_round;
    std::set<std::string> taken; // ids
    for (Response &response : workspace.all<Response>()) {
        taken.insert(response.id.text);
        by_round[response.round.text].push_back(std::move(response));
    }
    Together sides[] = {{"other-groups", translate(language, "Other groups together"), false},
                        {"other-leaders", translate(language, "Other leaders together"), true}};
    bool is_used[2] = {};
    for (const Round &round : workspace.all<Round>()) {
        RoundExport own(std::move(by_round[round.id.text]), groups, minimum);
        result.has_left_out = own.leave_out_rare_items() || result.has_left_out;
        result.has_left_out = !own.put_together(sides[0], sides[1]) || result.has_left_out;
        for (const Response &response : own.responses())
            result.responses.push_back(record_of(response));
        for (std::size_t side = 0; side < 2; ++side) {
            is_used[side] = is_used[side] || !sides[side].people.empty();
            add_responses(sides[side], round, taken, result.responses);
            sides[side].people.clear();
        }
    }
    result.has_groups_together = is_used[0] || is_used[1];
    for (std::size_t side = 0; side < 2; ++side)
        if (is_used[side]) add_group(sides[side], result.groups);
    return result;
}

} // namespace kartrekker::model
