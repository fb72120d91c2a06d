#include "workbench/app/charts/palette.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace kartrekker::charts {

namespace {

constexpr Colour rgb(unsigned code) {
    return {static_cast<std::uint8_t>(code >> 16), static_cast<std::uint8_t>(code >> 8),
            static_cast<std::uint8_t>(code)};
}

constexpr Palette light_palette{rgb(0x1D2327), rgb(0x5B676E), rgb(0xF6F7F8), rgb(0xFFFFFF),
                                rgb(0xE1E5E8), rgb(0x0B5A8A), rgb(0xC2560C), rgb(0x1A7F4B),
                                rgb(0xA05A00), rgb(0xB3261E), rgb(0xFFFFFF)};
constexpr Palette dark_palette{rgb(0xE8ECEE), rgb(0xA3AEB4), rgb(0x1B1F22), rgb(0x24292D),
                               rgb(0x363D42), rgb(0x6DB6E3), rgb(0xF0A26B), rgb(0x6CCB97),
                               rgb(0xE6B35A), rgb(0xF2877F), rgb(0x1B1F22)};

double luminance(Colour colour) {
    const auto linear = [](std::uint8_t part) {
        const double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

} // namespace

Colour mix(Colour ground, Colour over, double share) {
    const auto part = [share](std::uint8_t below, std::uint8_t above) {
        return static_cast<std::uint8_t>(std::lround(below + (above - below) * share));
    };
    return {part(ground.red, over.red), part(ground.green, over.green), part(ground.blue, over.blue)};
}

std::string hex(Colour colour) {
    return fmt::format("#{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue);
}

double contrast(Colour one, Colour other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

const Palette &Palette::light() {
    return light_palette;
}

const Palette &Palette::dark() {
    return dark_palette;
}

Colour Palette::of(model::Standing standing) const {
    switch (standing) {
    case model::Standing::good:
        return good;
    case model::Standing::doubtful:
        return doubtful;
    case model::Standing::bad:
        return bad;
    case model::Standing::none:
        break;
    }
    return quiet;
}

} // namespace kartrekker::charts
