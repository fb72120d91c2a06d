#pragma once

#include "export/plan_document.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kartrekker::model {
class Failure;
}
namespace pugi {
class xml_node;
}

namespace kartrekker::exports {

/// Most that a duration, a lag or a slack may be: three centuries around the clock.
inline constexpr model::Ticks most_plan_ticks = 1'600'000'000;

/// Reads the values of elements of one checked file. Each throws a `Failure` with the line for what cannot
/// be, and gives nothing for what is missing or empty.
class MspdiValues {
  public:
    /// Both must outlive it; the bytes are what the nodes were parsed from.
    MspdiValues(const std::string &bytes, const std::filesystem::path &file) : bytes_(bytes), file_(file) {}

    /// All text of the element with this name, clean, several lines; "" without one.
    std::string text(pugi::xml_node parent, const char *name) const;
    /// The same on one line and without spaces around it.
    std::string line(pugi::xml_node parent, const char *name) const;
    std::optional<std::int64_t> whole(pugi::xml_node parent, const char *name, std::int64_t least,
                                      std::int64_t most) const;
    bool flag(pugi::xml_node parent, const char *name, bool when_missing = false) const;
    /// Years 1900 to 2199; seconds and zones are left out. "NA" and the year 1, with which some programs say
    /// that there is none, are missing.
    std::optional<PlanMoment> moment(pugi::xml_node parent, const char *name) const;
    /// A time of the day in minutes, 0 to 1,440.
    std::optional<int> clock(pugi::xml_node parent, const char *name) const;
    /// 0 or more; a day in it has 24 hours.
    std::optional<model::Ticks> duration(pugi::xml_node parent, const char *name) const;
    /// Tenths of a minute, written as a number.
    std::optional<model::Ticks> tenths(pugi::xml_node parent, const char *name) const;
    /// Hundredths of the currency; gives whole ones.
    std::optional<double> money(pugi::xml_node parent, const char *name) const;

    [[noreturn]] void refuse_at(pugi::xml_node node, const model::Failure &why) const;

  private:
    std::optional<double> number(pugi::xml_node parent, const char *name) const;
    [[noreturn]] void refuse_value(pugi::xml_node parent, const char *name) const;

    const std::string &bytes_;
    const std::filesystem::path &file_;
};

} // namespace kartrekker::exports
