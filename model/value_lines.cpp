#include "model/value_lines.h"

#include "model/field_text.h"
#include "model/value_flow.h"
#include "model/value_words.h"

#include <algorithm>
#include <limits>

namespace kartrekker::model {

namespace {

constexpr double no_limit = std::numeric_limits<double>::infinity();
constexpr double minutes_of_a_day = 1440;

MissingFigure missing_figure(const EntityType &type, std::string_view field, Language language) {
    std::string label(type.find(field)->label.in(language));
    if (&type == &Organisation::type()) label = std::string(type.label.in(language)) + ": " + label;
    return {std::string(type.name), std::string(field), std::move(label)};
}

Arithmetic arithmetic_of(const Benefit &benefit) {
    const std::string &kind = benefit.kind;
    if (kind == "time_saved") return Arithmetic::minutes;
    if (kind == "process_shortened") return Arithmetic::days;
    if (kind == "quotes_won" || kind == "delivery_margin" || kind == "turnover")
        return benefit.reading == "percent"  ? Arithmetic::percent
               : benefit.reading == "points" ? Arithmetic::points
                                             : Arithmetic::unsaid;
    if (kind == "productivity" || kind == "discovery" || kind == "answers" || kind == "less_mail")
        return Arithmetic::hours;
    return Arithmetic::share;
}

bool is_of_hours(Arithmetic arithmetic) {
    return arithmetic == Arithmetic::minutes || arithmetic == Arithmetic::hours;
}
bool takes_rate(Arithmetic arithmetic) {
    return arithmetic == Arithmetic::percent || arithmetic == Arithmetic::unsaid;
}
bool is_of_shares(Arithmetic arithmetic) {
    return takes_rate(arithmetic) || arithmetic == Arithmetic::points;
}

/// The largest change that can be: a share stays between 0 and 100%, a process takes no less than no time.
double most_possible(Arithmetic arithmetic, const std::optional<double> &rate, bool is_fall) {
    switch (arithmetic) {
    case Arithmetic::minutes:
        return minutes_of_a_day;
    case Arithmetic::hours:
        return 100;
    case Arithmetic::days:
        return rate.value_or(no_limit);
    case Arithmetic::points:
        return is_fall ? rate.value_or(100) : 100 - rate.value_or(0);
    case Arithmetic::percent:
    case Arithmetic::unsaid: // the reading that counts is the lower one, percent
        return is_fall ? 100 : rate.value_or(0) > 0 ? 100 * (100 / *rate - 1) : no_limit;
    default:
        return no_limit;
    }
}

/// Fills a range of which low and high may be missing; what is wrong with it goes to `problems`.
ValueRange range_of(const std::optional<double> &low, const std::optional<double> &likely,
                    const std::optional<double> &high, const ValueWords &words,
                    std::vector<std::string> &problems) {
    const double middle = likely.value_or(0);
    if (low && likely && *low > *likely)
        problems.push_back(words.say("The low figure, {0}, is above the likely one, {1}.",
                                     {words.number(*low), words.number(*likely)}));
    if (high && likely && *high < *likely)
        problems.push_back(words.say("The high figure, {0}, is below the likely one, {1}.",
                                     {words.number(*high), words.number(*likely)}));
    return {low.value_or(middle), middle, high.value_or(middle)};
}

/// Makes the lines of benefits.
class BenefitLines {
  public:
    BenefitLines(ValueModel &model, const ValueInputs &inputs, Language language)
        : model_(model), inputs_(inputs), language_(language), words_(language, model.basis.currency) {}

    void add(const Benefit &from);
    void add_time(const BusinessCase &from);
    void add_amount(const BusinessCase &from);

  private:
    void take_hours(BenefitValue &line);
    void find_missing(BenefitValue &line, const Benefit &from);
    void find_problems(BenefitValue &line, bool is_fall);
    void finish(BenefitValue line);
    void set_level(BenefitValue &line, std::string_view level);
    BenefitValue line_of(const BusinessCase &from, std::string_view kind);
    const Benefit *replacing(const BusinessCase &from, bool is_of_time) const;
    void note(std::string sentence) { model_.notes.push_back(std::move(sentence)); }

    ValueModel &model_;
    const ValueInputs &inputs_;
    Language language_;
    ValueWords words_;
};

void BenefitLines::set_level(BenefitValue &line, std::string_view level) {
    line.level = level;
    for (const LevelCertainty &known : model_.certainty)
        if (known.level == level) {
            line.level_label = known.label;
            line.certainty = known.percent;
        }
}

void BenefitLines::take_hours(BenefitValue &line) {
    if (!is_of_hours(line.arithmetic)) return;
    if (!line.worth) {
        line.worth = model_.basis.hourly_cost;
        line.takes_hourly_cost = true;
    }
    const auto miss = [&](const char *field) {
        line.missing.push_back(missing_figure(Organisation::type(), field, language_));
    };
    if (!line.worth) miss("hourly_cost");
    if (!model_.basis.realisation) miss("realisation");
}

void BenefitLines::find_missing(BenefitValue &line, const Benefit &from) {
    const auto need = [&](bool is_there, const char *field) {
        if (!is_there) line.missing.push_back(missing_figure(Benefit::type(), field, language_));
    };
    need(line.basis.has_value(), "basis");
    if (takes_rate(line.arithmetic)) need(line.rate.has_value(), "rate");
    need(from.change.has_value(), "change");
    if (from.kind == "delivery_margin") line.worth = 1; // the basis is money already
    if (!is_of_hours(line.arithmetic)) need(line.worth.has_value(), "unit_value");
    take_hours(line);
}

void BenefitLines::find_problems(BenefitValue &line, bool is_fall) {
    if (is_of_shares(line.arithmetic) && line.rate.value_or(0) > 100)
        line.problems.push_back(
            words_.say("The present share, {0}%, is above 100%.", {words_.number(*line.rate)}));
    const double most = most_possible(line.arithmetic, line.rate, is_fall);
    if (line.counts() && std::max(line.change.high, line.change.likely) > most * (1 + 1e-12))
        line.problems.push_back(words_.say("A change of {0} cannot be: {1} is the most that there is.",
                                           {words_.number(line.change.high), words_.number(most)}));
}

void BenefitLines::finish(BenefitValue line) {
    if (line.counts()) {
        const auto counted = [&](double amount) {
            return amount < 0 ? amount : amount * line.certainty / 100;
        };
        line.gross = {yearly_amount(line, model_.basis, line.change.low),
                      yearly_amount(line, model_.basis, line.change.likely),
                      yearly_amount(line, model_.basis, line.change.high)};
        line.counted = {counted(line.gross.low), counted(line.gross.likely), counted(line.gross.high)};
        if (line.arithmetic == Arithmetic::unsaid) {
            BenefitValue other = line;
            other.arithmetic = Arithmetic::percent;
            const double by_percent = yearly_amount(other, model_.basis, line.change.likely);
            other.arithmetic = Arithmetic::points;
            const double by_points = yearly_amount(other, model_.basis, line.change.likely);
            const bool can_be =
                line.change.likely <= most_possible(Arithmetic::points, line.rate, line.kind == "turnover");
            if (can_be) line.other_reading = counted(std::max(by_percent, by_points));
        }
    }
    if (!line.has_range && line.missing.empty() && line.entity == "benefit")
        line.doubts.push_back(words_.say("No range is given: low and high are the likely figure."));
    model_.benefits.push_back(std::move(line));
}

void BenefitLines::add(const Benefit &from) {
    BenefitValue line;
    line.entity = Benefit::type().name;
    line.id = from.id.text;
    line.name = from.name;
    line.kind = from.kind;
    line.kind_label = label_of(benefit_kinds, from.kind, language_);
    line.is_vendor = from.is_default;
    line.source = from.source;
    line.arithmetic = arithmetic_of(from);
    line.basis = from.basis;
    line.rate = from.rate;
    line.worth = from.unit_value;
    line.change = range_of(from.change_low, from.change, from.change_high, words_, line.problems);
    line.has_range = from.change_low || from.change_high;
    line.starts_on = from.starts_on;
    line.delay_months = months_until(model_.basis.from, from.starts_on);
    set_level(line, from.level);
    find_missing(line, from);
    find_problems(line, from.kind == "turnover");
    if (line.arithmetic == Arithmetic::unsaid)
        line.doubts.push_back(
            words_.say("The source does not say percent or points: both are worked out, the lower counts."));
    for (const BenefitValue &before : model_.benefits) {
        const auto same = std::find_if(inputs_.benefits.begin(), inputs_.benefits.end(),
                                       [&](const Benefit &other) { return other.id.text == before.id; });
        if (same != inputs_.benefits.end() && !from.business_case.text.empty() &&
            same->business_case == from.business_case && same->kind == from.kind)
            line.doubts.push_back(
                words_.say("“{0}” has the same case and kind: does it count twice?", {before.name}));
    }
    finish(std::move(line));
}

/// A vendor's figure replaces nothing that was worked out here.
const Benefit *BenefitLines::replacing(const BusinessCase &from, bool is_of_time) const {
    for (const Benefit &benefit : inputs_.benefits)
        if (benefit.business_case.text == from.id.text && !benefit.is_default &&
            (benefit.kind == "time_saved") == is_of_time)
            return &benefit;
    return nullptr;
}

BenefitValue BenefitLines::line_of(const BusinessCase &from, std::string_view kind) {
    BenefitValue line;
    line.entity = BusinessCase::type().name;
    line.id = from.id.text;
    line.name = from.name;
    line.kind = kind;
    line.kind_label = label_of(benefit_kinds, kind, language_);
    const bool is_high = from.certainty == "high", is_medium = from.certainty == "medium";
    set_level(line, is_high ? "added_value" : is_medium ? "content" : "activity");
    if (from.certainty.empty())
        line.doubts.push_back(words_.say("The case does not say how sure it is: it counts as low."));
    return line;
}

void BenefitLines::add_time(const BusinessCase &from) {
    if (!from.minutes_per_day && !from.people) return;
    if (const Benefit *instead = replacing(from, true))
        return note(words_.say("The time won of case “{0}” is not counted: benefit “{1}” stands for it.",
                               {from.name, instead->name}));
    BenefitValue line = line_of(from, "time_saved");
    line.arithmetic = Arithmetic::minutes;
    if (from.people) line.basis = static_cast<double>(*from.people);
    line.change = range_of({}, from.minutes_per_day, {}, words_, line.problems);
    const auto need = [&](bool is_there, const char *field) {
        if (!is_there) line.missing.push_back(missing_figure(BusinessCase::type(), field, language_));
    };
    need(from.minutes_per_day.has_value(), "minutes_per_day");
    need(from.people.has_value(), "people");
    take_hours(line);
    finish(std::move(line));
}

void BenefitLines::add_amount(const BusinessCase &from) {
    if (!from.benefit) return;
    if (const Benefit *instead = replacing(from, false))
        return note(words_.say("The other benefit of case “{0}” is not counted: benefit “{1}” stands for it.",
                               {from.name, instead->name}));
    BenefitValue line = line_of(from, "other");
    line.change = {*from.benefit, *from.benefit, *from.benefit};
    finish(std::move(line));
}

} // namespace

void add_benefits(ValueModel &model, const ValueInputs &inputs, Language language) {
    BenefitLines lines(model, inputs, language);
    for (const Benefit &benefit : inputs.benefits)
        lines.add(benefit);
    for (const BusinessCase &business_case : inputs.cases) {
        lines.add_time(business_case);
        lines.add_amount(business_case);
    }
}

void add_costs(ValueModel &model, const ValueInputs &inputs, Language language) {
    const ValueWords words(language, model.basis.currency);
    for (const Cost &from : inputs.costs) {
        CostValue line;
        line.entity = Cost::type().name;
        line.id = from.id.text;
        line.name = from.name;
        line.kind = from.kind;
        line.kind_label = label_of(cost_kinds, from.kind, language);
        const bool lacks_once = !from.once && (from.once_low || from.once_high);
        const bool lacks_yearly = !from.yearly && (from.yearly_low || from.yearly_high);
        const bool has_nothing = !from.once && !from.yearly;
        if (lacks_once || has_nothing) line.missing.push_back(missing_figure(Cost::type(), "once", language));
        if (lacks_yearly || has_nothing)
            line.missing.push_back(missing_figure(Cost::type(), "yearly", language));
        line.once = range_of(from.once_low, from.once, from.once_high, words, line.problems);
        line.yearly = range_of(from.yearly_low, from.yearly, from.yearly_high, words, line.problems);
        line.has_once_range = from.once_low || from.once_high;
        line.has_yearly_range = from.yearly_low || from.yearly_high;
        model.costs.push_back(std::move(line));
    }
}

} // namespace kartrekker::model
