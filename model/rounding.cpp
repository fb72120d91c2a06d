#include "model/rounding.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>

namespace kartrekker::model {

namespace {

constexpr int shown_digits = 15; ///< what a double holds of any decimal number, and what a spreadsheet shows

/// The digits of a number times 10 to the power `decimals`, rounded; "" for nought.
std::string rounded_digits(double value, int decimals) {
    const std::string exact = fmt::format("{:.{}e}", std::abs(value), shown_digits - 1); // d.ddddde±dd
    const int power = std::atoi(exact.c_str() + exact.find('e') + 1);
    const int kept = power + 1 + decimals;
    if (kept < 0) return {};
    std::string digits = exact.substr(0, 1) + exact.substr(2, shown_digits - 1);
    const auto count = static_cast<std::size_t>(kept);
    const bool is_up = kept < shown_digits && digits[count] >= '5';
    digits.resize(count, '0');
    std::size_t at = count;
    while (is_up && at > 0 && digits[at - 1] == '9')
        digits[--at] = '0';
    if (is_up && at > 0)
        ++digits[at - 1];
    else if (is_up)
        digits.insert(0, 1, '1');
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

} // namespace

std::string rounded_text(double value, int decimals) {
    std::string text = rounded_digits(value, decimals);
    if (text.empty()) return "0";
    const auto places = static_cast<std::size_t>(decimals);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    if (places > 0) {
        text.insert(text.size() - places, 1, '.');
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return value < 0 ? "-" + text : text;
}

} // namespace kartrekker::model
