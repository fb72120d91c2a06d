#include "workbench/app/value.h"

#include "model/scoring_day.h"
#include "model/translation.h"
#include "model/value_inputs.h"

namespace kartrekker::app {

using namespace model;

ValueModel value_of(const Workspace &workspace, Language language) {
    return value_model(value_inputs(workspace, scoring_day(workspace)), language);
}

std::size_t add_vendor_figures(Workspace &workspace, Language language) {
    const std::vector<Benefit> missing = missing_vendor_benefits(workspace.all<Benefit>(), language);
    if (missing.empty()) return 0;
    workspace.edit(translate(language, "Add vendor figures"), [&](Edit &edit) {
        for (const Benefit &benefit : missing)
            edit.add(benefit);
    });
    return missing.size();
}

std::string value_report(const ValueModel &value, TableFormat format, bool has_trace, Language language) {
    switch (format) {
    case TableFormat::json:
        return value_json(value) + "\n";
    case TableFormat::csv:
        return value_csv(value);
    case TableFormat::text:
        break;
    }
    return value_table(value, has_trace, language);
}

std::string payback_words(const std::optional<double> &months, int years, Language language) {
    if (!months)
        return fill(translate(language, "not within {0} year", "not within {0} years", years),
                    {std::to_string(years)});
    if (*months <= 0) return translate(language, "at once");
    return fill(translate(language, "{0} months"), {written_number(language, *months, 1)});
}

std::string missing_words(const ValueLine &line) {
    std::string words;
    for (const MissingFigure &figure : line.missing)
        words += (words.empty() ? "" : "; ") + figure.label;
    return words;
}

const char *name_of(Arithmetic arithmetic) {
    switch (arithmetic) {
    case Arithmetic::minutes:
        return "minutes";
    case Arithmetic::days:
        return "days";
    case Arithmetic::percent:
        return "percent";
    case Arithmetic::points:
        return "points";
    case Arithmetic::unsaid:
        return "unsaid";
    case Arithmetic::hours:
        return "hours";
    case Arithmetic::share:
        return "share";
    case Arithmetic::amount:
        break;
    }
    return "amount";
}

const char *name_of(SwungInput input) {
    switch (input) {
    case SwungInput::change:
        return "change";
    case SwungInput::once:
        return "once";
    case SwungInput::yearly:
        return "yearly";
    case SwungInput::reading:
        break;
    }
    return "reading";
}

} // namespace kartrekker::app
