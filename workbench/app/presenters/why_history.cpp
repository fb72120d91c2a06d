#include "workbench/app/presenters/why_history.h"

#include "workbench/app/moments.h"
#include "workbench/app/presenters/why_words.h"

#include <set>

namespace kartrekker::app {

using model::EntityType;
using model::RecordStep;

namespace {

constexpr std::size_t most_record_steps = 60;
constexpr std::size_t longest_written = 28; ///< bytes of a value that fits beside its field

class WrittenBy {
  public:
    WrittenBy(const WhyInputs &inputs, const EntityType &type)
        : inputs_(inputs), type_(type), words_(inputs.language) {}

    void add(WhyView &view, const std::vector<RecordStep> &steps) {
        words_.add_heading(view, mark("Who wrote it down"));
        for (const RecordStep &one : steps) {
            if (one.change.kind == model::ChangeKind::added)
                return words_.add_input(view,
                                        words_.say("Added: {0}", {model::one_clean_line(one.step.label)}), {},
                                        whoever(one));
            for (const model::FieldChange &change : one.change.fields)
                if (told_.insert(change.field).second) add_field(view, one, change);
        }
        words_.add_text(view, steps.size() < most_record_steps
                                  ? words_.say("What is not named here stood there when the history began.")
                                  : words_.say("What is not named here was written down longer ago."));
    }

  private:
    std::string whoever(const RecordStep &one) const {
        return model::one_clean_line(shown_author(one.step.author, inputs_.language)) + " · " +
               shown_moment(one.step.time, inputs_.language);
    }
    /// As a list shows it; empty where that is too long for a figure.
    std::string written(const model::FieldInfo &field, const model::Value &value) const {
        const std::string text = shown_cell(inputs_.workspace, field, value, inputs_.language);
        return text.size() > longest_written ? std::string() : text;
    }
    void add_field(WhyView &view, const RecordStep &one, const model::FieldChange &change) const {
        const model::FieldInfo &field = *type_.find(change.field);
        const std::string before = written(field, change.before);
        words_.add_input(view, std::string(field.label.in(inputs_.language)), written(field, change.after),
                         before.empty() ? whoever(one)
                                        : whoever(one) + " · " + words_.say("before: {0}", {before}));
    }

    const WhyInputs &inputs_;
    const EntityType &type_;
    WhyWords words_;
    std::set<std::string> told_; ///< fields of which the last change is told
};

} // namespace

void add_written_by(WhyView &view, const WhyInputs &inputs, const EntityType &type, const std::string &id) {
    try {
        const auto steps = inputs.workspace.steps_of(type, id, most_record_steps);
        if (!steps.empty()) WrittenBy(inputs, type).add(view, steps);
    } catch (const model::Failure &damaged) {
        WhyWords::add_text(view, damaged.in(inputs.language));
    }
}

} // namespace kartrekker::app
