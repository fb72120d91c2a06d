#pragma once

#include "model/date.h"
#include "model/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::model {

struct ValueInputs;

/// Three amounts for one thing. Of what the change brings, `low` is the cautious scenario: low benefits
/// against high costs; `high` is the other way round. Of an input or a cost, `low` is simply the lowest.
struct ValueRange {
    double low = 0;
    double likely = 0;
    double high = 0;

    bool operator==(const ValueRange &) const = default;
};

/// A figure that is not there follows from the others; none at all: `otherwise`.
ValueRange estimated(std::optional<double> low, std::optional<double> likely, std::optional<double> high,
                     double otherwise);

/// How a yearly benefit in money follows from its figures (percent stand as whole numbers: 14 is 14%):
///   minutes   change [min a day] × workdays a year ÷ 60 × basis [people] × worth [an hour] × realisation
///   (C4) days      basis [cases a year] × change [days] × worth [a day] (VALUE) percent   basis × rate% ×
///   change% × worth: the change is percent of the rate                        (V5) points    basis × change%
///   × worth: the change is percentage points on top of the rate               (V5) unsaid    both, of which
///   the lower counts; the doubt is shown                                       (V5) hours     basis [hours a
///   year] × change% × worth [an hour] × realisation                           (ESM) share     basis ×
///   change% × worth amount    the amount itself
enum class Arithmetic { minutes, days, percent, points, unsaid, hours, share, amount };

/// A figure without which a benefit or a cost cannot be worked out.
struct MissingFigure {
    std::string entity; ///< name of the entity type that lacks it: "benefit", "case", "cost", "organisation"
    std::string field;
    std::string label; ///< "Basis a year"
};

/// A record that brings or costs money. It counts when nothing is missing and nothing is wrong.
struct ValueLine {
    std::string entity; ///< "benefit", "case" or "cost"
    std::string id;
    std::string name;
    std::string kind; ///< id of the kind: "time_saved", "licence"
    std::string kind_label;
    std::vector<MissingFigure> missing;
    std::vector<std::string> problems; ///< what is wrong: a low above the high, a share over 100%
    std::vector<std::string> doubts;   ///< what counts, but should be known better
    std::vector<std::string> trace;    ///< the arithmetic in words, a line each

    bool counts() const { return missing.empty() && problems.empty(); }
};

struct BenefitValue : ValueLine {
    bool is_vendor = false; ///< a vendor's figure: shown apart, not in the totals
    std::string level;
    std::string level_label;
    std::string source;

    // What goes in. Meaningful where the line counts.
    Arithmetic arithmetic = Arithmetic::amount;
    std::optional<double> basis, rate, worth;
    bool takes_hourly_cost = false; ///< `worth` is the organisation's cost of an hour
    ValueRange change;
    bool has_range = false;
    std::optional<Date> starts_on;
    int delay_months = 0; ///< see `months_until`
    double certainty = 0; ///< percent that counts (M6)

    // What comes out, a year, from its start on.
    ValueRange gross;
    /// Gross times certainty; a loss counts whole.
    ValueRange counted;
    /// For `unsaid`: the likely amount in the reading that is not used. Nothing when that one cannot be.
    std::optional<double> other_reading;
};

struct CostValue : ValueLine {
    ValueRange once;
    ValueRange yearly;
    bool has_once_range = false;
    bool has_yearly_range = false;
};

/// How much of a benefit counts, by the level at which it is measured (M6: the more social, the harder to
/// predict).
struct LevelCertainty {
    std::string level;
    std::string label;
    double percent = 0;
    bool is_ours = true; ///< our default, no record
    std::optional<Date> revised_on;
};

/// Our defaults (° ours, no source gives figures): added value 80, content 60, activity 40, teams 30, users
/// 20. V1: the first three levels count easily and prove little.
double default_certainty(std::string_view level);

/// What holds for every line.
struct ValueBasis {
    std::string currency;
    Date from; ///< the day on which year 1 begins
    double workdays_per_year = 0;
    std::optional<double> hourly_cost; ///< money an hour
    std::optional<double> realisation; ///< percent
    int years = 3;
    double discount = 5; ///< percent a year
    bool has_own_years = false;
    bool has_own_discount = false;
};

/// Year 0 is the start, with the costs that come once.
struct YearFlow {
    int year = 0;
    ValueRange benefits;
    ValueRange costs; ///< the cautious scenario takes the high ones
    ValueRange net;
    ValueRange present; ///< `net` ÷ (1 + discount)^year
};

/// Months from the start until the undiscounted sum of all flows is not below zero any more, linear within
/// the month; nothing when that is not so within the horizon, or when no scenario has costs to pay back.
struct Payback {
    std::optional<double> low, likely, high; ///< of the scenarios: `low` is the cautious one, so the longest
};

struct ValueTotals {
    ValueRange benefits; ///< a year, counted, once all of them run
    ValueRange once;
    ValueRange yearly;
    std::vector<YearFlow> flows; ///< year 0 up to the horizon
    ValueRange net_present_value;
    Payback payback;
};

enum class SwungInput { change, once, yearly, reading };

/// What one uncertain input does to the net present value while all others are at their likely value.
struct Swing {
    std::string entity, id, name;
    SwungInput input = SwungInput::change;
    std::string input_label;
    std::string worst_words, best_words;           ///< the input at either end: "10", "18", "points"
    std::string likely_words;                      ///< between them; empty for a reading
    std::optional<double> worst_input, best_input; ///< the same as figures; nothing for a reading
    double worst = 0;                              ///< net present value
    double best = 0;

    double size() const { return best - worst; }
};

/// The value of the engagement's change in money. Numbers are exact; only words round.
struct ValueModel {
    ValueBasis basis;
    std::vector<LevelCertainty> certainty; ///< one for each level
    std::vector<BenefitValue> benefits;    ///< records first, then cases; vendor's figures among them
    std::vector<CostValue> costs;
    ValueTotals totals; ///< without vendor's figures
    /// Vendor's figures by themselves, a year, counted.
    ValueRange vendor_benefits;
    /// Net present value if vendor's figures came true too.
    ValueRange value_with_vendor;
    std::vector<Swing> tornado;     ///< the largest swing first
    std::vector<std::string> notes; ///< what is left out since it would count twice

    bool is_empty() const { return benefits.empty() && costs.empty(); }
};

/// The same inputs give the same value: no clock, no file. Sentences are in `language`.
ValueModel value_model(const ValueInputs &inputs, Language language);

/// The amount a year for a change, by the line's arithmetic; its figures must be there.
double yearly_amount(const BenefitValue &benefit, const ValueBasis &basis, double change);

} // namespace kartrekker::model
