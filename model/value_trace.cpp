#include "model/value_lines.h"
#include "model/value_words.h"

namespace kartrekker::model {

namespace {

/// Writes the arithmetic of one benefit in words.
class BenefitTrace {
  public:
    BenefitTrace(BenefitValue &benefit, const ValueModel &model, Language language)
        : benefit_(benefit), model_(model), words_(language, model.basis.currency) {}

    void write() {
        write_arithmetic();
        const ValueRange &gross = benefit_.gross;
        if (benefit_.has_range)
            put(words_.say("Low {0}, likely {1}, high {2} a year.",
                           {words_.money(gross.low), words_.money(gross.likely), words_.money(gross.high)}));
        write_certainty();
        if (benefit_.delay_months > 0 && !benefit_.is_vendor)
            put(words_.say("Counts from month {0} on.", {std::to_string(benefit_.delay_months + 1)}));
        if (!benefit_.source.empty()) put(words_.say("Source: {0}", {benefit_.source}));
    }

  private:
    void put(std::string line) { benefit_.trace.push_back(std::move(line)); }
    std::string basis() const { return words_.number(benefit_.basis.value_or(0)); }
    std::string change() const { return words_.number(benefit_.change.likely); }
    std::string worth() const { return words_.money(benefit_.worth.value_or(0)); }
    std::string realised() const { return words_.number(model_.basis.realisation.value_or(0)); }
    std::string amount(Arithmetic arithmetic) const {
        BenefitValue read = benefit_;
        read.arithmetic = arithmetic;
        return words_.money(yearly_amount(read, model_.basis, benefit_.change.likely));
    }

    void write_arithmetic();
    void write_minutes();
    void write_certainty();
    void write_percent();
    void write_points();

    BenefitValue &benefit_;
    const ValueModel &model_;
    ValueWords words_;
};

void BenefitTrace::write_minutes() {
    const double hours = benefit_.change.likely * model_.basis.workdays_per_year / 60;
    put(words_.say("{0} min × {1} days ÷ 60 = {2} h a person a year.",
                   {change(), words_.number(model_.basis.workdays_per_year), words_.number(hours)}));
    put(words_.say("{0} h × {1} people × {2} an hour × {3}% really used = {4} a year.",
                   {words_.number(hours), basis(), worth(), realised(), amount(Arithmetic::minutes)}));
}

void BenefitTrace::write_percent() {
    const double rate = benefit_.rate.value_or(0);
    const double sign = benefit_.kind == "turnover" ? -1 : 1;
    const double then = rate * (1 + sign * benefit_.change.likely / 100);
    put(words_.say(
        "Read as percent ({0}% becomes {1}%): {2} × {0}% × {3}% × {4} = {5} a year.",
        {words_.number(rate), words_.number(then), basis(), change(), worth(), amount(Arithmetic::percent)}));
}

void BenefitTrace::write_points() {
    put(words_.say("Read as percentage points: {0} × {1}% × {2} = {3} a year.",
                   {basis(), change(), worth(), amount(Arithmetic::points)}));
}

void BenefitTrace::write_arithmetic() {
    switch (benefit_.arithmetic) {
    case Arithmetic::minutes:
        return write_minutes();
    case Arithmetic::days:
        if (benefit_.rate)
            put(words_.say(
                "From {0} to {1} days.",
                {words_.number(*benefit_.rate), words_.number(*benefit_.rate - benefit_.change.likely)}));
        return put(words_.say("{0} a year × {1} days × {2} a day = {3} a year.",
                              {basis(), change(), worth(), amount(Arithmetic::days)}));
    case Arithmetic::percent:
        return write_percent();
    case Arithmetic::points:
        return write_points();
    case Arithmetic::unsaid:
        write_percent();
        write_points();
        return put(words_.say("The lower counts: {0} a year.", {amount(Arithmetic::unsaid)}));
    case Arithmetic::hours:
        return put(words_.say("{0} h a year × {1}% × {2} an hour × {3}% really used = {4} a year.",
                              {basis(), change(), worth(), realised(), amount(Arithmetic::hours)}));
    case Arithmetic::share:
        return put(words_.say("{0} × {1}% × {2} = {3} a year.",
                              {basis(), change(), worth(), amount(Arithmetic::share)}));
    case Arithmetic::amount:
        return put(words_.say("{0} a year, as the case says.", {amount(Arithmetic::amount)}));
    }
}

void BenefitTrace::write_certainty() {
    std::string origin = words_.say("our default");
    for (const LevelCertainty &level : model_.certainty)
        if (level.level == benefit_.level && !level.is_ours) origin = words_.say("set in this engagement");
    const std::vector<std::string> figures{words_.number(benefit_.certainty), benefit_.level_label, origin,
                                           words_.money(benefit_.counted.likely)};
    put(benefit_.is_vendor
            ? words_.say("If it counted, it would be for {0}% (level “{1}”, {2}): {3} a year.", figures)
            : words_.say("Counts for {0}% (level “{1}”, {2}): {3} a year.", figures));
    if (benefit_.gross.low < 0) put(words_.say("A loss counts whole."));
}

} // namespace

void write_trace(BenefitValue &benefit, const ValueModel &model, Language language) {
    if (benefit.counts()) BenefitTrace(benefit, model, language).write();
}

} // namespace kartrekker::model
