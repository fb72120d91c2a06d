#include "model/response_rate.h"

#include "model/entities/instrument.h"
#include "model/entities/organisation.h"
#include "model/entities/respondent_group.h"
#include "model/entities/unit.h"
#include "model/round_answers.h"
#include "model/withholding.h"
#include "model/workspace.h"
#include "model/workspace_file.h"

#include <algorithm>
#include <unordered_map>

namespace kartrekker::model {

namespace {

constexpr char no_answer = '.';

/// Adds up what is known of all, and knows nothing of the sum once one of them is unknown.
template <class Records>
std::optional<std::int64_t> sum_of_headcounts(const Records &records) {
    std::optional<std::int64_t> sum;
    for (const auto &record : records) {
        if (!record.headcount) return std::nullopt;
        sum = sum.value_or(0) + *record.headcount;
    }
    return sum;
}

std::int64_t people_with_answers(std::string_view packed, std::size_t people) {
    const std::size_t width = packed.size() / people;
    std::int64_t count = 0;
    for (std::size_t person = 0; width > 0 && person < people; ++person)
        count += packed.substr(person * width, width).find_first_not_of(no_answer) != std::string_view::npos;
    return count;
}

/// Counts rounds of one workspace.
class RateCounter {
  public:
    explicit RateCounter(const Workspace &workspace)
        : workspace_(workspace), groups_(workspace.all<RespondentGroup>()), units_(workspace.all<Unit>()),
          minimum_(smallest_group_shown(workspace)) {
        const auto organisation = workspace.find<Organisation>(Organisation::only_id);
        headcount_ = organisation ? organisation->headcount : std::nullopt;
        is_summed_ = !headcount_;
        if (!headcount_) headcount_ = sum_of_headcounts(units_);
        for (std::size_t i = 0; i < groups_.size(); ++i)
            indexes_[groups_[i].id.text] = i;
    }

    RoundRate rate_of(const Round &round, const std::string &questionnaire) const {
        std::vector<GroupSize> sizes;
        for (const RespondentGroup &group : groups_)
            sizes.push_back({0, group.is_leadership});
        each_response(workspace_, round, [&](const StoredAnswers &answers) {
            sizes[indexes_.at(std::string(answers.group))].count +=
                people_with_answers(answers.packed, answers.people);
        });
        std::int64_t everyone = 0;
        for (const GroupSize &size : sizes)
            everyone += size.count;
        RoundRate result{round, questionnaire, rate(everyone, headcount_, is_summed_), {}};
        const Withholding withholding = withhold(sizes, minimum_);
        for (const Unit &unit : units_)
            add_unit(unit, sizes, withholding, result.units);
        return result;
    }

  private:
    ResponseRate rate(std::int64_t respondents, std::optional<std::int64_t> headcount, bool is_summed) const {
        if (respondents > 0 && respondents < minimum_) return {true, std::nullopt, headcount, is_summed};
        return {false, respondents, headcount, is_summed};
    }

    void add_unit(const Unit &unit, const std::vector<GroupSize> &sizes, const Withholding &withholding,
                  std::vector<UnitRate> &units) const {
        std::vector<RespondentGroup> own;
        std::int64_t respondents = 0;
        bool is_withheld = false;
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            if (groups_[i].unit.text != unit.id.text) continue;
            own.push_back(groups_[i]);
            respondents += sizes[i].count;
            is_withheld = is_withheld || (sizes[i].count > 0 && withholding.groups[i]);
        }
        if (own.empty()) return;
        const bool is_summed = !unit.headcount;
        const auto headcount = is_summed ? sum_of_headcounts(own) : unit.headcount;
        if (is_withheld || respondents == 0) // nobody looks like too few
            units.push_back({unit.id.text, unit.name, {true, std::nullopt, headcount, is_summed}});
        else
            units.push_back({unit.id.text, unit.name, rate(respondents, headcount, is_summed)});
    }

    const Workspace &workspace_;
    std::vector<RespondentGroup> groups_;
    std::vector<Unit> units_;
    std::int64_t minimum_;
    std::optional<std::int64_t> headcount_; ///< of the organisation
    bool is_summed_ = false;                ///< made of the units' own
    std::unordered_map<std::string, std::size_t> indexes_;
};

} // namespace

std::optional<double> ResponseRate::percent() const {
    if (!respondents || !headcount || *headcount <= 0) return std::nullopt;
    return 100.0 * static_cast<double>(*respondents) / static_cast<double>(*headcount);
}

bool ResponseRate::is_doubtful() const {
    return respondents && headcount && *respondents > *headcount;
}

std::vector<RoundRate> response_rates(const Workspace &workspace) {
    std::vector<RoundRate> rates;
    const RateCounter counter(workspace);
    guarded(workspace.file(), [&] {
        for (const Instrument &instrument : workspace.all<Instrument>())
            for (const Round &round : rounds_of(workspace, instrument.id.text))
                rates.push_back(counter.rate_of(round, instrument.name));
    });
    return rates;
}

} // namespace kartrekker::model
