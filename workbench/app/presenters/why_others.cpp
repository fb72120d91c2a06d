#include "workbench/app/presenters/why_others.h"

#include "workbench/app/benchmark.h"
#include "workbench/app/presenters/benchmark_presenter.h"
#include "workbench/app/presenters/why_words.h"
#include "workbench/app/words.h"

namespace kartrekker::app {

namespace {

class BandReasons {
  public:
    explicit BandReasons(const WhyInputs &inputs) : inputs_(inputs), words_(inputs.language) {}

    WhyView view(const std::string &assessment, const BenchmarkSection &section,
                 const BenchmarkFigure &figure, const char *side) const {
        WhyView view{
            section.title.in(inputs_.language) + " · " + words_.say(side), {}, model::Standing::none, {}, {}};
        add_others(view, figure.others);
        view.rows.push_back({WhyRow::Kind::text, benchmark_note(*inputs_.benchmark, inputs_.language)});
        if (figure.own) add_own(view, assessment, section.id, figure);
        return view;
    }

  private:
    void add_others(WhyView &view, const BenchmarkDistribution &others) const {
        const std::string minimum = std::to_string(inputs_.benchmark->minimum);
        if (!others.count) {
            view.figure = fewer_than(inputs_.benchmark->minimum);
            view.state = words_.say("Fewer than {0} other engagements have a score here.", {minimum});
            return;
        }
        view.figure = std::to_string(*others.median);
        view.state = words_.say("The median of {0} other engagements, each as of its own day.",
                                {std::to_string(*others.count)});
        const auto add = [&](const char *words, int figure) {
            view.rows.push_back({WhyRow::Kind::input, words_.say(words), std::to_string(figure)});
        };
        if (others.tenth) add(mark("One in ten scores below"), *others.tenth);
        add(mark("A quarter scores below"), *others.quarter);
        add(mark("Half scores below"), *others.median);
        add(mark("Three quarters score below"), *others.three_quarters);
        if (others.nine_tenths) add(mark("Nine in ten score below"), *others.nine_tenths);
        view.rows.push_back(
            {WhyRow::Kind::text,
             words_.say("Scores are ranked, and each figure lies between two of them. Where one "
                        "engagement would decide it, the mean with its two neighbours stands there.")});
    }

    void add_own(WhyView &view, const std::string &assessment, const std::string &section,
                 const BenchmarkFigure &figure) const {
        view.rows.push_back({WhyRow::Kind::heading, words_.say("This engagement")});
        if (inputs_.is_benchmark_outdated)
            view.rows.push_back({WhyRow::Kind::text, words_.say("This engagement has changed since.")});
        WhyRow row{WhyRow::Kind::input, words_.say("Its own score"), std::to_string(*figure.own)};
        if (figure.place)
            row.detail = words_.say("{0} of {1} from the top, no lower than {2}% of the others",
                                    {std::to_string(figure.place->rank), std::to_string(figure.place->of),
                                     std::to_string(figure.place->percentile)});
        row.target = why_section(assessment, section);
        view.rows.push_back(std::move(row));
    }

    const WhyInputs &inputs_;
    const WhyWords words_;
};

} // namespace

WhyView why_of_others(const WhyInputs &inputs, const std::string &assessment, const std::string &section,
                      const std::string &side) {
    if (!inputs.benchmark) return {};
    const bool is_evidence = side == "evidence";
    for (const BenchmarkAssessment &one : inputs.benchmark->assessments)
        for (const BenchmarkSection &part : one.sections)
            if (one.id == assessment && part.id == section)
                return BandReasons(inputs).view(assessment, part,
                                                is_evidence ? part.evidence : part.perceived,
                                                is_evidence ? mark("Evidence") : mark("Perceived"));
    return {};
}

} // namespace kartrekker::app
