#pragma once

#include "model/withholding.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/why_words.h"
#include "workbench/app/words.h"

namespace kartrekker::app {

using model::AssessmentResult;
using model::CriterionResult;
using model::SectionResult;
using WhyKind = WhyRow::Kind;

/// Writes one explanation.
class WhyWriter : private WhyWords {
  public:
    explicit WhyWriter(const WhyInputs &inputs) : WhyWords(inputs.language), inputs_(inputs) {}

    WhyView page(const std::string &id) const;
    WhyView section(const AssessmentResult &assessment, const SectionResult &section) const;
    WhyView people(const AssessmentResult &assessment, const SectionResult &section) const;
    WhyView side(const AssessmentResult &assessment, const SectionResult &section, bool is_of_leaders) const;
    WhyView whole_assessment(const AssessmentResult &assessment) const;
    WhyView area(const AssessmentResult &assessment, const std::string &id) const;
    WhyView criterion(const AssessmentResult &assessment, const SectionResult &section,
                      const CriterionResult &criterion) const;
    WhyView item(const SectionResult &section, const std::string &id) const;
    WhyView group(const SectionResult &section, const std::string &id) const;
    WhyView record(const RecordKey &key) const;

  private:
    std::string score(std::optional<double> value) const { return shown_score(value, inputs_.language); }
    std::string withheld_word() const { return fewer_than(model::smallest_group_shown(inputs_.workspace)); }
    std::string withheld_reason() const {
        return say("Too few people answered to show it, or it would follow what too few people answered. So "
                   "nobody can be recognised.");
    }
    std::string perceived(const SectionResult &section) const {
        return is_withheld(section) ? withheld_word() : score(section.perceived.mean);
    }
    static bool is_withheld(const SectionResult &section) {
        return section.has_answers && !section.perceived.mean;
    }

    WhyView whole() const;
    WhyView assessment(const std::string &title, const PageScore &score) const;
    static void add_lines(WhyView &view, const std::vector<std::string> &lines) {
        for (const std::string &line : lines)
            view.rows.push_back({WhyKind::text, line});
    }
    void add_section(WhyView &view, const AssessmentResult &of, const SectionResult &section) const;
    /// How many answered, and how many findings there are.
    void add_counts(WhyView &view, const AssessmentResult &of) const;
    void add_sides(WhyView &view, const SectionResult &section) const;
    void add_criteria(WhyView &view, const AssessmentResult &assessment, const SectionResult &section) const;
    void add_people(WhyView &view, const AssessmentResult &assessment, const SectionResult &section) const;
    void add_side(WhyView &view, const SectionResult &section, std::optional<double> mean, const char *words,
                  const std::string &target) const {
        view.rows.push_back(
            {WhyKind::input, say(words), score(mean), {}, {}, section.norm.standing(mean), {}, target});
    }
    void add_group(WhyView &view, const AssessmentResult &assessment, const SectionResult &section,
                   const model::GroupScore &group) const;
    void add_rule(WhyView &view, const AssessmentResult &assessment, const CriterionResult &criterion) const;
    void add_records(WhyView &view, const SectionResult &section, const CriterionResult &criterion) const;
    void add_kpi(WhyView &view, const std::string &id) const;
    void tell_fit(WhyView &view, const model::EntityType &type, const model::Record &fit) const;
    void add_fit(WhyView &view, const std::string &candidate) const;

    const WhyInputs &inputs_;
};

} // namespace kartrekker::app
