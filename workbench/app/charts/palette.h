#pragma once

#include "model/assessment_result.h"

#include <cstdint>
#include <string>

namespace kartrekker::charts {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    bool operator==(const Colour &) const = default;
    constexpr Colour with_alpha(std::uint8_t value) const { return {red, green, blue, value}; }
};

/// `share` of `over` (0 to 1) laid on `ground`.
Colour mix(Colour ground, Colour over, double share);

/// "#0B5A8A"; the alpha is not written.
std::string hex(Colour colour);

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2).
double contrast(Colour one, Colour other);

/// The colours of the house in one lighting. Text colours have a contrast of at least 4.5 on card and ground.
struct Palette {
    Colour ink;
    Colour quiet;
    Colour ground;
    Colour card;
    Colour line;
    Colour accent;
    Colour second;
    Colour good;
    Colour doubtful;
    Colour bad;
    Colour on_accent; ///< text on an accent ground

    static const Palette &light();
    static const Palette &dark();

    Colour of(model::Standing standing) const;
    Colour selection() const { return mix(card, accent, 0.12); }
    Colour hover() const { return mix(card, accent, 0.05); }
    Colour track() const { return mix(card, ink, 0.08); }
    /// Around a field or a button, and around what has the keyboard: graphics, of a contrast of at least 3.
    Colour edge() const { return mix(card, quiet, 0.8); }
    Colour focus() const { return mix(card, accent, 0.8); }
    /// Behind a sentence at the foot of the page; of colours that tell what kind of sentence it is.
    Colour notice(Colour kind) const { return mix(card, kind, 0.1); }
    /// A button that a page is for, while the mouse is on it.
    Colour pressed_accent() const { return mix(accent, ink, 0.15); }
    /// Words of the page that is shown, in the navigation.
    Colour chosen_ink() const { return mix(accent, ink, 0.35); }
};

} // namespace kartrekker::charts
