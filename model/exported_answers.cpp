#include "model/exported_answers.h"

#include "model/entities/respondent_group.h"
#include "model/entities/response.h"
#include "model/entities/round.h"
#include "model/field_text.h"
#include "model/translation.h"
#include "model/withholding.h"
#include "model/workspace.h"

#include <algorithm>
#include <map>
#include <set>

namespace kartrekker::model {

namespace {

constexpr char unanswered = '.';

using People = std::vector<std::string>; ///< each one's answers

/// By place in a person's answers: how many answered there; and how many answered anything.
struct AnswerNumbers {
    std::vector<std::int64_t> by_place;
    std::int64_t people = 0;

    explicit AnswerNumbers(const People &all) {
        for (const std::string &answers : all) {
            by_place.resize(std::max(by_place.size(), answers.size()));
            for (std::size_t place = 0; place < answers.size(); ++place)
                by_place[place] += answers[place] != unanswered;
            people += answers.find_first_not_of(unanswered) != std::string::npos;
        }
    }

    bool is_shown(std::int64_t minimum) const {
        const auto is_few = [&](std::int64_t count) { return count > 0 && count < minimum; };
        return !is_few(people) && std::none_of(by_place.begin(), by_place.end(), is_few);
    }
};

/// Takes away answers to items, and then people, of which there are too few. Whether there were any.
bool leave_out_few(People &people, std::int64_t minimum) {
    const AnswerNumbers numbers(people);
    if (numbers.is_shown(minimum)) return false;
    for (std::string &answers : people)
        for (std::size_t place = 0; place < answers.size(); ++place)
            if (numbers.by_place[place] < minimum) answers[place] = unanswered;
    if (AnswerNumbers(people).people < minimum) people.clear();
    return true;
}

/// The groups of a round that leave as one.
struct Merged {
    const char *id;
    std::string name;
    bool is_leadership;
    bool is_used = false;
};

/// A round's answers by group, in the order of the groups.
class RoundAnswers {
  public:
    RoundAnswers(const std::vector<Response> &responses, const std::vector<RespondentGroup> &groups)
        : by_group_(groups.size()) {
        std::map<std::string, std::size_t> places;
        for (std::size_t i = 0; i < groups.size(); ++i)
            places[groups[i].id.text] = i;
        for (const Response &response : responses) {
            const std::size_t people = people_in(response), width = response.answers.size() / people;
            for (std::size_t person = 0; person < people; ++person)
                by_group_[places.at(response.respondent_group.text)].push_back(
                    response.answers.substr(person * width, width));
        }
    }

    bool may_leave(std::int64_t minimum) const {
        return std::all_of(by_group_.begin(), by_group_.end(),
                           [&](const People &people) { return AnswerNumbers(people).is_shown(minimum); });
    }

    /// Staff and leaders; all of them as staff where one side may not be seen alone.
    std::pair<People, People> sides(const std::vector<RespondentGroup> &groups, std::int64_t minimum) const {
        People sides[2]; // of leaders the second
        for (std::size_t i = 0; i < groups.size(); ++i) {
            People &side = sides[groups[i].is_leadership ? 1 : 0];
            side.insert(side.end(), by_group_[i].begin(), by_group_[i].end());
        }
        if (!AnswerNumbers(sides[0]).is_shown(minimum) || !AnswerNumbers(sides[1]).is_shown(minimum)) {
            sides[0].insert(sides[0].end(), sides[1].begin(), sides[1].end());
            sides[1].clear();
        }
        return {std::move(sides[0]), std::move(sides[1])};
    }

  private:
    std::vector<People> by_group_;
};

/// People in no order that tells who they are, as many to a response as go into it.
void add_responses(People people, const Merged &merged, const Round &round,
                   const std::set<std::string> &taken, std::vector<Record> &responses) {
    std::sort(people.begin(), people.end());
    Response response;
    int number = 0;
    const auto store = [&] {
        do
            response.id.text = round.id.text + "-" + merged.id + "-" + std::to_string(++number);
        while (taken.contains(response.id.text));
        response.round.text = round.id.text;
        response.respondent_group.text = merged.id;
        responses.push_back(record_of(response));
        response = {};
    };
    for (const std::string &answers : people) {
        const bool is_full =
            response.people && (response.answers.size() + answers.size() > longest_text ||
                                response.answers.size() / people_in(response) != answers.size());
        if (is_full) store();
        response.people = response.people.value_or(0) + 1;
        response.answers += answers;
    }
    if (response.people) store();
}

/// A group with this id is there already where an export was read in again.
void add_group(const Merged &merged, std::vector<Record> &groups) {
    for (const Record &known : groups)
        if (known.id == merged.id) return;
    RespondentGroup group;
    group.id.text = merged.id;
    group.name = merged.name;
    group.is_leadership = merged.is_leadership;
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
    Merged staff{"all-groups", translate(language, "All groups together"), false};
    Merged leaders{"all-leaders", translate(language, "All leaders together"), true};
    for (const Round &round : workspace.all<Round>()) {
        const std::vector<Response> &responses = by_round[round.id.text];
        const RoundAnswers answers(responses, groups);
        if (answers.may_leave(minimum)) {
            for (const Response &response : responses)
                result.responses.push_back(record_of(response));
            continue;
        }
        auto [of_staff, of_leaders] = answers.sides(groups, minimum);
        result.has_left_out = leave_out_few(of_staff, minimum) || result.has_left_out;
        staff.is_used = staff.is_used || !of_staff.empty();
        leaders.is_used = leaders.is_used || !of_leaders.empty();
        add_responses(std::move(of_staff), staff, round, taken, result.responses);
        add_responses(std::move(of_leaders), leaders, round, taken, result.responses);
    }
    for (const Merged *merged : {&staff, &leaders})
        if (merged->is_used) add_group(*merged, result.groups);
    result.has_merged = staff.is_used || leaders.is_used;
    return result;
}

} // namespace kartrekker::model
