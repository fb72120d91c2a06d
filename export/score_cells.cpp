#include "export/score_cells.h"

#include "export/clean_text.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <fmt/format.h>

namespace kartrekker::exports {

namespace {

bool is_same(double one, double other) {
    return std::abs(one - other) <= 1e-9 * std::max({1.0, std::abs(one), std::abs(other)});
}

} // namespace

std::optional<double> usable(std::optional<double> number) {
    return number && std::isfinite(*number) ? number : std::nullopt;
}

Content live(const std::string &formula, std::optional<double> from_cells,
             std::optional<double> model_value) {
    const auto expected = usable(model_value);
    if (!usable(from_cells) || !expected || !is_same(*from_cells, *expected)) return number(model_value);
    return Formula{formula, *expected};
}

Content repeated(const std::string &cell, std::optional<double> value) {
    const auto known = usable(value);
    return known ? Content(Formula{cell, *known}) : Content();
}

Content number(std::optional<double> value) {
    return value ? Content(*value) : Content();
}

std::string mark_of(model::Standing standing) {
    switch (standing) {
    case model::Standing::good:
        return "●";
    case model::Standing::doubtful:
        return "▲";
    case model::Standing::bad:
        return "◆";
    case model::Standing::none:
        break;
    }
    return "–";
}

Content live_mark(const std::string &score_cell, const std::string &green_cell, const std::string &amber_cell,
                  std::optional<double> score, const model::Norm &norm) {
    return Formula{fmt::format(R"(IF(ISNUMBER({0}),IF({0}>={1},"●",IF({0}>={2},"▲","◆")),"–"))", score_cell,
                               green_cell, amber_cell),
                   mark_of(norm.standing(usable(score)))};
}

std::optional<double> half_interval(std::int64_t count, std::optional<double> deviation) {
    const auto known = usable(deviation);
    if (count < 2 || !known) return std::nullopt;
    const auto n = static_cast<double>(count);
    return boost::math::quantile(boost::math::students_t(n - 1), 0.975) * *known / std::sqrt(n);
}

std::string withheld_words(std::int64_t minimum_group) {
    return fmt::format("n < {}", minimum_group);
}

int width_for(std::string_view header, int least, int most) {
    std::size_t longest = 0;
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t end = std::min(header.find_first_of(" -\n", at), header.size());
        longest = std::max(longest, utf16_length(header.substr(at, end - at)));
        at = end + 1;
    }
    return std::clamp(14 + static_cast<int>(std::ceil(static_cast<double>(longest) * 5.9)), least, most);
}

} // namespace kartrekker::exports
