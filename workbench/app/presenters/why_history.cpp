#include "workbench/app/presenters/why_history.h"

#include "workbench/app/moments.h"
#include "workbench/app/presenters/declared_names.h"
#include "workbench/app/presenters/why_words.h"
#include "workbench/app/words.h"

#include <set>

namespace kartrekker::app {

using model::EntityType;
using model::RecordStep;

namespace {

constexpr std::size_t most_record_steps = 60;
constexpr std::size_t longest_figure = 24,
                      longest_written = 90; ///< characters of a value: beside its field, below it

class WrittenBy {
  public:
    /// `now`: the record as it stands, null when it is gone; outlives this.
    WrittenBy(const WhyInputs &inputs, const EntityType &type, const model::Record *now)
        : inputs_(inputs), type_(type), now_(now), words_(inputs.language), names_(inputs.scorecard) {}

    void add(WhyView &view, const model::RecordSteps &steps) {
        words_.add_heading(view, mark("Who wrote it down"));
        for (const RecordStep &one : steps.list) {
            if (one.change.kind == model::ChangeKind::added)
                return words_.add_input(
                    view, words_.say("Added in the step “{0}”", {model::one_clean_line(one.step.label)}), {},
                    whoever(one));
            for (const model::FieldChange &change : one.change.fields)
                if (told_.insert(change.field).second && is_so_now(change)) add_field(view, one, change);
        }
        words_.add_text(view,
                        steps.is_whole
                            ? words_.say("What is not named here stood there when the history began.")
                            : words_.say("What is not named here was written down longer ago, or in a step "
                                         "that is too large to look through."));
    }

  private:
    /// A later change may stand in a step that was passed over.
    bool is_so_now(const model::FieldChange &change) const {
        return now_ && now_->values[type_.index_of(change.field)] == change.after;
    }
    std::string whoever(const RecordStep &one) const {
        return model::one_clean_line(shown_author(one.step.author, inputs_.language) + " · " +
                                     shown_moment(one.step.time, inputs_.language));
    }
    /// As a list shows it, in one line.
    std::string written(const model::FieldInfo &field, const model::Value &value) const {
        model::Record then = *now_;
        then.values[type_.index_of(field.name)] = value;
        return headline(
            model::one_clean_line(names_.cell_of(inputs_.workspace, type_, then, field, inputs_.language)),
            longest_written);
    }
    void add_field(WhyView &view, const RecordStep &one, const model::FieldChange &change) const {
        const model::FieldInfo &field = *type_.find(change.field);
        const std::string before = written(field, change.before), after = written(field, change.after);
        const bool is_figure = headline(after, longest_figure) == after;
        std::string detail = whoever(one);
        if (!is_figure) detail = after + " · " + detail;
        if (!before.empty()) detail += " · " + words_.say("before: {0}", {before});
        words_.add_input(view, std::string(field.label.in(inputs_.language)),
                         !is_figure      ? std::string()
                         : after.empty() ? "–"
                                         : after,
                         detail);
    }

    const WhyInputs &inputs_;
    const EntityType &type_;
    const model::Record *now_;
    WhyWords words_;
    DeclaredNames names_;
    std::set<std::string> told_; ///< fields of which the last change is told
};

} // namespace

void add_written_by(WhyView &view, const WhyInputs &inputs, const EntityType &type, const std::string &id) {
    try {
        const auto steps = inputs.workspace.steps_of(type, id, most_record_steps);
        const auto now = inputs.workspace.find(type, id);
        if (!steps.list.empty() || !steps.is_whole)
            WrittenBy(inputs, type, now ? &*now : nullptr).add(view, steps);
    } catch (const model::Failure &damaged) {
        WhyWords::add_text(view, damaged.in(inputs.language));
    }
}

} // namespace kartrekker::app
