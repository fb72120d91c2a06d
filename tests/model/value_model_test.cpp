#include "model/value_flow.h"
#include "model/value_inputs.h"
#include "model/value_model.h"

#include <boost/test/unit_test.hpp>
#include <cmath>

using namespace kartrekker::model;
namespace tools = boost::test_tools;

namespace {

/// 220 workdays, 60 an hour, half of the time really used; 2 November 2026.
ValueInputs empty_inputs() {
    ValueInputs inputs;
    inputs.organisation.currency = "EUR";
    inputs.organisation.workdays_per_year = 220;
    inputs.organisation.hourly_cost = 60;
    inputs.organisation.realisation = 50;
    inputs.from = *parse_date("2026-11-02");
    return inputs;
}

Benefit benefit_of(const char *kind, const char *level = "added_value") {
    Benefit benefit;
    benefit.id.text = kind;
    benefit.name = kind;
    benefit.kind = kind;
    benefit.level = level;
    return benefit;
}

/// A plain benefit of so much a year that counts whole.
Benefit sure_benefit(double amount) {
    Benefit benefit = benefit_of("other", "users");
    benefit.basis = 1;
    benefit.change = 100;
    benefit.unit_value = amount;
    return benefit;
}

void make_sure(ValueInputs &inputs, const char *level = "users", double factor = 100) {
    CertaintyFactor certainty;
    certainty.level = level;
    certainty.factor = factor;
    inputs.certainty_factors.push_back(certainty);
}

Cost cost_of(std::optional<double> once, std::optional<double> yearly) {
    Cost cost;
    cost.id.text = "cost";
    cost.name = "Platform";
    cost.kind = "licence";
    cost.once = once;
    cost.yearly = yearly;
    return cost;
}

ValueModel worked_out(const ValueInputs &inputs) {
    return value_model(inputs, Language::english);
}

BenefitValue only_line(const ValueInputs &inputs) {
    ValueModel model = worked_out(inputs);
    BOOST_REQUIRE_EQUAL(model.benefits.size(), 1u);
    return model.benefits.front();
}

bool is_near(double one, double other) {
    return std::abs(one - other) <= 1e-9 * std::max({1.0, std::abs(one), std::abs(other)});
}

std::vector<std::string> missing_fields(const ValueLine &line) {
    std::vector<std::string> fields;
    for (const MissingFigure &figure : line.missing)
        fields.push_back(figure.entity + "." + figure.field);
    return fields;
}

} // namespace

BOOST_AUTO_TEST_SUITE(value)

// C4: 5 min × 220 ÷ 60 = 18.3 h a person; × 12 people = 220 h; × 60 × 50% = 6600; content counts for 60%:
// 3960.
BOOST_AUTO_TEST_CASE(time_saved_is_worked_out_in_the_words_of_the_rule) {
    ValueInputs inputs = empty_inputs();
    Benefit benefit = benefit_of("time_saved", "content");
    benefit.basis = 12;
    benefit.change = 5;
    inputs.benefits = {benefit};
    const BenefitValue line = only_line(inputs);
    BOOST_TEST(is_near(line.gross.likely, 6600));
    BOOST_TEST(is_near(line.counted.likely, 3960));
    BOOST_TEST(line.trace[0] == "5 min × 220 days ÷ 60 = 18.33 h a person a year.");
    BOOST_TEST(line.trace[1] == "18.33 h × 12 people × EUR 60 an hour × 50% really used = EUR 6600 a year.");
}

// VALUE: from eight days to two is 6 days; 100 cases × 6 × 50 = 30,000.
BOOST_AUTO_TEST_CASE(a_shorter_process_earns_days) {
    ValueInputs inputs = empty_inputs();
    Benefit benefit = benefit_of("process_shortened");
    benefit.basis = 100;
    benefit.rate = 8;
    benefit.change = 6;
    benefit.unit_value = 50;
    inputs.benefits = {benefit};
    BOOST_TEST(is_near(only_line(inputs).gross.likely, 30'000));
    BOOST_TEST(only_line(inputs).trace[0] == "From 8 to 2 days.");
    inputs.benefits[0].change_high = 9; // nine days less than eight
    BOOST_TEST(only_line(inputs).problems.size() == 1u);
    BOOST_TEST(!only_line(inputs).counts());
}

// V5: 400 quotes, 30% won, +14, 1000 each. Percent: 400 × 0.30 × 0.14 × 1000 = 16,800. Points: 400 × 0.14 ×
// 1000 = 56,000.
BOOST_AUTO_TEST_CASE(an_unsaid_reading_takes_the_lower_and_says_so) {
    ValueInputs inputs = empty_inputs();
    Benefit benefit = benefit_of("quotes_won");
    benefit.basis = 400;
    benefit.rate = 30;
    benefit.change = 14;
    benefit.unit_value = 1000;
    for (const auto &[reading, amount] :
         {std::pair{"percent", 16'800.0}, {"points", 56'000.0}, {"unsaid", 16'800.0}, {"", 16'800.0}}) {
        benefit.reading = reading;
        inputs.benefits = {benefit};
        BOOST_TEST(is_near(only_line(inputs).gross.likely, amount), reading);
    }
    const BenefitValue unsaid = only_line(inputs);
    BOOST_REQUIRE(unsaid.other_reading);
    BOOST_TEST(is_near(*unsaid.other_reading, 56'000 * 0.8));
    BOOST_TEST(unsaid.doubts.front().find("lower counts") != std::string::npos);
    BOOST_TEST(worked_out(inputs).tornado.front().name == "quotes_won");
}

// V5: margin 10% of a million, +20. Percent: to 12%, so 20,000. Points: to 30%, so 200,000.
BOOST_AUTO_TEST_CASE(delivery_margin_works_on_turnover) {
    ValueInputs inputs = empty_inputs();
    Benefit benefit = benefit_of("delivery_margin");
    benefit.basis = 1'000'000;
    benefit.rate = 10;
    benefit.change = 20;
    benefit.reading = "percent";
    inputs.benefits = {benefit};
    BOOST_TEST(is_near(only_line(inputs).gross.likely, 20'000));
    inputs.benefits[0].reading = "points";
    BOOST_TEST(is_near(only_line(inputs).gross.likely, 200'000));
}

// Tupperware: 15% fewer leave; of 200 people 20% leave: 200 × 0.2 × 0.15 = 6 people × 10,000.
BOOST_AUTO_TEST_CASE(fewer_leavers_are_worth_their_replacement) {
    ValueInputs inputs = empty_inputs();
    Benefit benefit = benefit_of("turnover");
    benefit.basis = 200;
    benefit.rate = 20;
    benefit.change = 15;
    benefit.reading = "percent";
    benefit.unit_value = 10'000;
    inputs.benefits = {benefit};
    BOOST_TEST(is_near(only_line(inputs).gross.likely, 60'000));
    inputs.benefits[0].reading = "points";
    inputs.benefits[0].change = 21; // more points than the 20% who leave
    BOOST_TEST(!only_line(inputs).counts());
}

// ESM: mail 1000 h × 27% × 60 × 50% = 8100; satisfaction 50 × 30% × 100 = 1500.
BOOST_AUTO_TEST_CASE(hours_and_shares) {
    ValueInputs inputs = empty_inputs();
    Benefit mail = benefit_of("less_mail");
    mail.basis = 1000;
    mail.change = 27;
    Benefit satisfaction = benefit_of("satisfaction");
    satisfaction.basis = 50;
    satisfaction.change = 30;
    satisfaction.unit_value = 100;
    inputs.benefits = {mail, satisfaction};
    const ValueModel model = worked_out(inputs);
    BOOST_TEST(is_near(model.benefits[0].gross.likely, 8100));
    BOOST_TEST(model.benefits[0].takes_hourly_cost);
    BOOST_TEST(is_near(model.benefits[1].gross.likely, 1500));
}

// 100/1.05 + 100/1.1025 + 100/1.157625 = 272.324803…; − 250 = 22.324803…; 250 ÷ 100 × 12 = 30 months.
BOOST_AUTO_TEST_CASE(net_present_value_and_payback) {
    ValueInputs inputs = empty_inputs();
    make_sure(inputs);
    inputs.benefits = {sure_benefit(100)};
    inputs.costs = {cost_of(250, {})};
    const ValueModel model = worked_out(inputs);
    BOOST_TEST(model.basis.years == 3);
    BOOST_TEST(model.basis.discount == 5);
    BOOST_TEST(
        is_near(model.totals.net_present_value.likely, 100 / 1.05 + 100 / 1.1025 + 100 / 1.157625 - 250));
    BOOST_REQUIRE(model.totals.payback.likely);
    BOOST_TEST(is_near(*model.totals.payback.likely, 30));
}

// Low: 80 a year against 120 once; high: 150 against 60. Without discount over 2 years: 40 and 240.
BOOST_AUTO_TEST_CASE(the_cautious_scenario_sets_low_benefits_against_high_costs) {
    ValueInputs inputs = empty_inputs();
    inputs.organisation.discount_rate = 0;
    inputs.organisation.horizon_years = 2;
    make_sure(inputs);
    Benefit benefit = sure_benefit(1);
    benefit.change_low = 8000;
    benefit.change = 10'000;
    benefit.change_high = 15'000;
    Cost cost = cost_of(100, {});
    cost.once_low = 60;
    cost.once_high = 120;
    inputs.benefits = {benefit};
    inputs.costs = {cost};
    const ValueTotals totals = worked_out(inputs).totals;
    BOOST_TEST(is_near(totals.net_present_value.low, 40));
    BOOST_TEST(is_near(totals.net_present_value.likely, 100));
    BOOST_TEST(is_near(totals.net_present_value.high, 240));
    BOOST_TEST(is_near(*totals.payback.low, 18)); // 120 ÷ 80 × 12
    BOOST_TEST((totals.once == ValueRange{60, 100, 120}));
}

// 2 November to 15 April: five months and a part of one, so six: half of year 1 counts.
BOOST_AUTO_TEST_CASE(a_later_start_counts_from_the_first_whole_month) {
    const Date from = *parse_date("2026-11-02");
    BOOST_TEST(months_until(from, parse_date("2027-04-15")) == 6);
    BOOST_TEST(months_until(from, parse_date("2027-04-02")) == 5);
    BOOST_TEST(months_until(from, parse_date("2020-01-01")) == 0);
    BOOST_TEST(months_until(from, {}) == 0);
    BOOST_TEST(share_of_year(1, 6) == 0.5);
    BOOST_TEST(share_of_year(1, 40) == 0.0);
    ValueInputs inputs = empty_inputs();
    make_sure(inputs);
    inputs.benefits = {sure_benefit(1200)};
    inputs.benefits[0].starts_on = parse_date("2027-04-15");
    inputs.costs = {cost_of(300, {})};
    const ValueTotals totals = worked_out(inputs).totals;
    BOOST_TEST(is_near(totals.flows[1].benefits.likely, 600));
    BOOST_TEST(is_near(*totals.payback.likely, 9)); // 6 months of waiting, then 100 a month
}

// Costs run from the start, so the sum first falls: it is paid back when it is above zero for good.
BOOST_AUTO_TEST_CASE(payback_waits_until_the_sum_stays_above_zero) {
    ValueInputs inputs = empty_inputs();
    make_sure(inputs);
    inputs.benefits = {sure_benefit(2400)};
    inputs.benefits[0].starts_on = parse_date("2027-05-02"); // 6 months
    inputs.costs = {cost_of({}, 1200)};                      // −100 a month: −600, then +100 a month
    BOOST_TEST(is_near(*worked_out(inputs).totals.payback.likely, 12));
    inputs.costs = {cost_of({}, 2400)};
    BOOST_TEST(!worked_out(inputs).totals.payback.likely.has_value());
    inputs.costs.clear();
    BOOST_TEST(!worked_out(inputs).totals.payback.likely.has_value()); // nothing to pay back
    Cost doubtful = cost_of({}, {});
    doubtful.once = 0;
    doubtful.once_high =
        1200; // likely there is no cost: paid back at once; at worst 2400 a year pays 1200 back
    inputs.costs = {doubtful};
    inputs.benefits[0].starts_on.reset();
    BOOST_TEST(*worked_out(inputs).totals.payback.likely == 0);
    BOOST_TEST(is_near(*worked_out(inputs).totals.payback.low, 6));
}

BOOST_AUTO_TEST_CASE(the_latest_revision_of_a_levels_certainty_holds) {
    ValueInputs inputs = empty_inputs();
    make_sure(inputs, "users", 10);
    make_sure(inputs, "users", 90);
    make_sure(inputs, "users", 50);
    inputs.certainty_factors[1].revised_on = parse_date("2026-10-01");
    inputs.certainty_factors[0].revised_on = parse_date("2026-01-01");
    inputs.benefits = {sure_benefit(100)};
    const ValueModel model = worked_out(inputs);
    BOOST_TEST(is_near(model.benefits[0].counted.likely, 90));
    BOOST_TEST(!model.certainty[0].is_ours);
    BOOST_TEST(model.certainty[4].is_ours);
    BOOST_TEST(model.certainty[4].percent == default_certainty("added_value"));
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_named_and_not_guessed) {
    ValueInputs inputs = empty_inputs();
    inputs.organisation.hourly_cost.reset();
    inputs.organisation.realisation.reset();
    Benefit quotes = benefit_of("quotes_won");
    quotes.basis = 400;
    quotes.change_low = 3;
    inputs.benefits = {benefit_of("time_saved"), quotes};
    inputs.costs = {cost_of({}, {})};
    const ValueModel model = worked_out(inputs);
    BOOST_TEST(missing_fields(model.benefits[0]) ==
                   (std::vector<std::string>{"benefit.basis", "benefit.change", "organisation.hourly_cost",
                                             "organisation.realisation"}),
               tools::per_element());
    BOOST_TEST(missing_fields(model.benefits[1]) ==
                   (std::vector<std::string>{"benefit.rate", "benefit.change", "benefit.unit_value"}),
               tools::per_element());
    BOOST_TEST(missing_fields(model.costs[0]) == (std::vector<std::string>{"cost.once", "cost.yearly"}),
               tools::per_element());
    BOOST_TEST(model.totals.net_present_value.likely == 0);
    BOOST_TEST(model.benefits[0].missing[2].label == "Organisation: Loaded cost of an hour");
}

// 5 × 220 ÷ 60 × 12 × 60 × 0.5 = 6600, high certainty 80%; 1000 a year at the same certainty.
BOOST_AUTO_TEST_CASE(cases_count_unless_a_benefit_stands_for_them) {
    ValueInputs inputs = empty_inputs();
    BusinessCase mailbox;
    mailbox.id.text = "mailbox";
    mailbox.name = "Mailbox";
    mailbox.minutes_per_day = 5;
    mailbox.people = 12;
    mailbox.benefit = 1000;
    mailbox.certainty = "high";
    inputs.cases = {mailbox};
    ValueModel model = worked_out(inputs);
    BOOST_REQUIRE_EQUAL(model.benefits.size(), 2u);
    BOOST_TEST(is_near(model.benefits[0].counted.likely, 5280));
    BOOST_TEST(is_near(model.benefits[1].counted.likely, 800));
    BOOST_TEST(model.notes.empty());

    Benefit instead = benefit_of("time_saved");
    instead.business_case.text = "mailbox";
    inputs.benefits = {instead};
    model = worked_out(inputs);
    BOOST_REQUIRE_EQUAL(model.benefits.size(), 2u); // the benefit and the case's other amount
    BOOST_TEST(model.benefits[1].kind == "other");
    BOOST_REQUIRE_EQUAL(model.notes.size(), 1u);
    BOOST_TEST(model.notes[0].find("“Mailbox”") != std::string::npos);
    inputs.benefits[0].is_default = true; // a vendor's figure replaces nothing of our own
    BOOST_TEST(worked_out(inputs).benefits.size() == 3u);
    inputs.cases[0].certainty.clear();
    BOOST_TEST(worked_out(inputs).benefits[1].doubts.size() == 1u);
}

BOOST_AUTO_TEST_CASE(vendor_figures_are_six_marked_and_apart) {
    ValueInputs inputs = empty_inputs();
    inputs.benefits = missing_vendor_benefits({}, Language::english);
    BOOST_REQUIRE_EQUAL(inputs.benefits.size(), 6u);
    BOOST_TEST(missing_vendor_benefits(inputs.benefits, Language::dutch).empty());
    BOOST_TEST(*inputs.benefits[0].change == 37);
    BOOST_TEST(!inputs.benefits[1].change.has_value());
    inputs.benefits[0].basis = 1000; // hours: 1000 × 37% × 60 × 50% = 11,100, of which 40% counts
    inputs.benefits.push_back(sure_benefit(100));
    const ValueModel model = worked_out(inputs);
    BOOST_TEST(is_near(model.vendor_benefits.likely, 11'100 * 0.4));
    BOOST_TEST(is_near(model.totals.benefits.likely, 100 * 0.2));
    BOOST_TEST(is_near(model.value_with_vendor.likely - model.totals.net_present_value.likely,
                       4440 * (1 / 1.05 + 1 / 1.1025 + 1 / 1.157625)));
    for (const Swing &swing : model.tornado)
        BOOST_TEST(swing.id == "other");
}

// Without discount over one year: the change swings by 100 × (0.9 − 0.2) = 70, the cost by 30.
BOOST_AUTO_TEST_CASE(the_tornado_swings_one_input_at_a_time_and_sorts) {
    ValueInputs inputs = empty_inputs();
    inputs.organisation.discount_rate = 0;
    inputs.organisation.horizon_years = 1;
    make_sure(inputs);
    Benefit benefit = sure_benefit(100);
    benefit.change = 50;
    benefit.change_low = 20;
    benefit.change_high = 90;
    Cost cost = cost_of(10, 5);
    cost.once_high = 40;
    inputs.costs = {cost};
    inputs.benefits = {benefit};
    const ValueModel model = worked_out(inputs);
    BOOST_REQUIRE_EQUAL(model.tornado.size(), 2u);
    BOOST_TEST(is_near(model.totals.net_present_value.likely, 35));
    BOOST_TEST(is_near(model.tornado[0].size(), 70));
    BOOST_TEST(is_near(model.tornado[0].worst, 5));
    BOOST_TEST(is_near(model.tornado[0].best, 75));
    BOOST_TEST(is_near(model.tornado[1].worst, 5));
    BOOST_TEST(is_near(model.tornado[1].best, 35));
}

BOOST_AUTO_TEST_CASE(hostile_figures_are_told_or_stay_finite) {
    ValueInputs inputs = empty_inputs();
    Benefit benefit = sure_benefit(100);
    benefit.change_low = 200; // above the likely 100
    inputs.benefits = {benefit};
    BOOST_TEST(only_line(inputs).problems.size() == 1u);
    BOOST_TEST(worked_out(inputs).totals.benefits.likely == 0);

    Benefit huge = sure_benefit(1e12);
    huge.basis = 1e12;
    huge.change = 1e12;
    huge.change_low = -1e12;
    Cost cost = cost_of(1e12, 1e12);
    inputs.benefits = {huge};
    inputs.costs = {cost};
    inputs.organisation.horizon_years = 30;
    inputs.organisation.discount_rate = 100;
    const ValueModel model = worked_out(inputs);
    BOOST_TEST(std::isfinite(model.totals.net_present_value.likely));
    BOOST_TEST(model.benefits[0].counted.low == model.benefits[0].gross.low); // a loss counts whole

    inputs.benefits = {sure_benefit(0)};
    inputs.costs.clear();
    BOOST_TEST(worked_out(inputs).totals.net_present_value.likely == 0);
    Benefit wrong = benefit_of("quotes_won");
    wrong.basis = 1;
    wrong.rate = 130;
    wrong.change = 1;
    wrong.unit_value = 1;
    inputs.benefits = {wrong};
    BOOST_TEST(!only_line(inputs).counts());
}

BOOST_AUTO_TEST_SUITE_END()
