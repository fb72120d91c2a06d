#pragma once

#include "export/report.h"
#include "model/value_model.h"
#include "model/value_words.h"

#include <span>

namespace kartrekker::exports {

/// Columns of the sheet. Ranges take three: low, likely, high.
namespace value_column {
inline constexpr int name = 0, kind = 1, level = 2, basis = 3, rate = 4, change = 5, worth = 8, starts = 9,
                     delay = 10, gross = 11, certainty = 14, counted = 15, present = 18, remark = 19;
// … of the results
inline constexpr int result = 1;
// … of what holds for all lines, and of the certainty by level
inline constexpr int input_label = 5, input = 8, level_label = 10, level_share = 14;
// … of the tornado
inline constexpr int from = 2, to = 3, worst = 4, best = 5, loss = 6, gain = 7, chart = 9;
// … of the costs
inline constexpr int once = 5, yearly = 8;
// … of the years
inline constexpr int year = 0, factor = 1, benefits = 2, costs = 5, net = 11, present_net = 15;
// … of the months
inline constexpr int month = 0, sum = 2, crossing = 5;
} // namespace value_column

/// Where everything stands: worked out first, since formulas look both ways. Rows count from 0.
struct ValuePlaces {
    int results = 0; ///< header; five rows below it, see `ResultRow`
    int tornado = 0;
    int own = 0;    ///< header of the benefits
    int vendor = 0; ///< … of the vendor's; 0: none
    int costs = 0;
    int years = 0;
    int traces = 0;
    int months = 0;
    std::vector<int> benefit_rows; ///< in the order of the model
    std::vector<int> cost_rows;
    int last_own = 0, last_vendor = 0, last_cost = 0; ///< rows; before the first when there are none
};

enum ResultRow { benefits_row = 1, once_row, yearly_row, present_row, payback_row };
enum InputRow { workdays_row = 1, hour_row, realisation_row, discount_row, horizon_row, from_row };

ValuePlaces value_places(const model::ValueModel &value);

/// The swings that the sheet shows: as many of the largest as a chart can be read with.
std::span<const model::Swing> shown_swings(const model::ValueModel &value);

/// What the parts of the sheet share.
struct ValueSheet {
    const model::ValueModel &value;
    model::ValueWords words;
    ValuePlaces places;
    Sheet &sheet;

    /// "$B$7"
    std::string fixed(int row, int column) const { return cell_name({row, column}, true); }
    std::string input_cell(InputRow row) const { return fixed(places.results + row, value_column::input); }
    std::string result_cell(ResultRow row, int scenario) const {
        return fixed(places.results + row, value_column::result + scenario);
    }
    /// The rows of own benefits in a column, "$P$20:$P$24"; empty when there are none.
    std::string own_cells(int column) const;
    std::string vendor_cells(int column) const;

    void put(int row, int column, Content content, Role role, int columns = 1) {
        sheet.put({row, column}, std::move(content), role, columns);
    }
    void put_heads(int row, int first, const std::vector<std::string> &heads);
    /// Low, likely and high above three columns.
    void put_scenarios(int row, int column, const std::string &what);
};

/// The amounts of a range by scenario: 0 low, 1 likely, 2 high.
double of_scenario(const model::ValueRange &range, int scenario);

void put_benefits(ValueSheet &on);
void put_costs(ValueSheet &on);
void put_years(ValueSheet &on);
void put_months(ValueSheet &on);
void put_tornado(ValueSheet &on);
void put_traces(ValueSheet &on);

/// The gross amount of a benefit as a formula on its row; `change` is the cell of the change.
std::string gross_formula(const ValueSheet &on, const model::BenefitValue &benefit, int row,
                          const std::string &change);

/// The value with its inputs in cells and live formulas for all that follows from them.
Sheet value_sheet(const model::ValueModel &value, const std::string &name, model::Language language);

} // namespace kartrekker::exports
