#include "workbench/app/presenters/why_counts.h"

#include "model/withholding.h"
#include "workbench/app/presenters/finding_board.h"
#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/app/presenters/why_words.h"
#include "workbench/app/words.h"

#include <algorithm>

namespace kartrekker::app {

using model::AssessmentResult;
using model::SectionResult;

namespace {

/// How many findings, and how many of them are high, under a title.
class FindingPlaces {
  public:
    void add(const std::string &title, const model::Finding &finding) {
        const auto known = std::ranges::find(places_, title, &Place::title);
        Place &place = known == places_.end() ? places_.emplace_back(Place{title}) : *known;
        ++place.all;
        place.high += finding.severity == model::Severity::high ? 1 : 0;
    }
    void write(WhyView &view, const WhyWords &words) const {
        for (const Place &place : places_)
            words.add_input(view, place.title, std::to_string(place.all),
                            place.high > 0 ? words.say("of which high: {0}", {std::to_string(place.high)})
                                           : std::string());
    }

  private:
    struct Place {
        std::string title;
        std::size_t all = 0, high = 0;
    };
    std::vector<Place> places_;
};

void add_way_to_page(WhyView &view, const WhyInputs &inputs, const WhyWords &words, std::string_view page) {
    for (const PageInfo &info : inputs.pages)
        if (info.id == page) words.add_way(view, words.say(info.title), std::string(page));
}

/// Of the section that most people answered; empty while nobody answered one.
std::vector<model::GroupScore> groups_of_most(const AssessmentResult &assessment) {
    const SectionResult *most = nullptr;
    for (const SectionResult &section : assessment.sections)
        if (section.perceived.count > (most ? most->perceived.count : 0)) most = &section;
    return most ? most->perceived.groups : std::vector<model::GroupScore>();
}

WhyView why_of_all_answers(const WhyInputs &inputs, const WhyWords &words) {
    const AnswerCounts counts = answer_counts(inputs.scorecard);
    if (counts.answers == 0) return {};
    WhyView view{words.say("Answers"),
                 words.count(counts.answers),
                 model::Standing::none,
                 words.say("The filled-in questionnaires of the rounds that count, added up. One person may "
                           "have filled in several."),
                 {}};
    for (const AssessmentResult *assessment : counts.answered)
        words.add_input(view, assessment->title, words.count(assessment->respondents), {},
                        why_answered(assessment->id));
    words.add_heading(view, mark("Groups that were asked"));
    for (const std::string &name : counts.groups)
        WhyWords::add_text(view, name);
    add_way_to_page(view, inputs, words, "answers");
    return view;
}

/// How many answered each section, and from which groups. None of these leads to a score: that is no count.
void add_answered_parts(WhyView &view, const WhyInputs &inputs, const AssessmentResult &assessment,
                        const WhyWords &words) {
    const std::string too_few = fewer_than(model::smallest_group_shown(inputs.workspace));
    for (const SectionResult &section : assessment.sections)
        if (section.has_answers)
            words.add_input(view, section.title,
                            section.perceived.mean ? words.count(section.perceived.count) : too_few);
    const auto groups = groups_of_most(assessment);
    if (!groups.empty()) words.add_heading(view, mark("Groups that were asked"));
    for (const model::GroupScore &group : groups)
        words.add_input(view, group.name, group.count ? words.count(*group.count) : too_few);
}

} // namespace

WhyView why_of_answered(const WhyInputs &inputs, const std::string &id) {
    const WhyWords words(inputs.language);
    if (id.empty()) return why_of_all_answers(inputs, words);
    const AssessmentResult *assessment = inputs.scorecard.find(id);
    if (!assessment) return {};
    WhyView view{assessment->title, "–", model::Standing::none, words.say("Nobody has answered yet."), {}};
    if (assessment->answers_are_withheld) {
        view.figure = fewer_than(model::smallest_group_shown(inputs.workspace));
        view.state = words.say("Fewer people answered than the smallest group that is shown.");
    } else if (assessment->respondents > 0) {
        view.figure = words.count(assessment->respondents);
        view.state = words.say("How many people answered in the round that counts. In a section those count "
                               "who answered at least half of its questions.");
        add_answered_parts(view, inputs, *assessment, words);
        add_way_to_page(view, inputs, words, "answers");
    }
    return view;
}

WhyView why_of_findings(const WhyInputs &inputs, const std::string &id) {
    const WhyWords words(inputs.language);
    const AssessmentResult *assessment = inputs.scorecard.find(id);
    if (!assessment) return {};
    FindingPlaces places;
    std::int64_t open = 0, all = 0;
    for (const DecidedFinding &one : decided_findings(inputs.workspace, inputs.scorecard)) {
        if (!one.key.starts_with(id + "/") || one.state == FindingState::solved) continue;
        ++all;
        open += one.is_open() ? 1 : 0;
        places.add(one.section_title, one.finding);
    }
    WhyView view{assessment->title + " · " + words.say("Findings"),
                 all == 0 ? "–" : words.count(all),
                 model::Standing::none,
                 words.say("All that this assessment finds. Open: {0}; dismissed: {1}.",
                           {std::to_string(open), std::to_string(all - open)}),
                 {}};
    places.write(view, words);
    add_way_to_page(view, inputs, words, "findings");
    return view;
}

WhyView why_of_open_findings(const WhyInputs &inputs) {
    const WhyWords words(inputs.language);
    FindingPlaces places;
    std::int64_t all = 0;
    for (const DecidedFinding &one :
         findings_on_board(inputs.workspace, inputs.scorecard, inputs.pages, inputs.language)) {
        if (!one.is_open()) continue;
        ++all;
        places.add(one.section_title, one.finding);
    }
    if (all == 0) return {};
    WhyView view{words.say("Findings that are open"),
                 words.count(all),
                 model::Standing::none,
                 words.say("All that the assessments find, without what was dismissed or solved."),
                 {}};
    places.write(view, words);
    return view;
}

} // namespace kartrekker::app
