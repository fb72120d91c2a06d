#include "model/value_counts.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>

namespace kartrekker::model {

namespace {

// Multiplicative hashing of the value's bits; the best bits are the upper ones.
std::size_t slot_of(double value, std::size_t slots) {
    const auto bits = std::bit_cast<std::uint64_t>(value) * 0x9E3779B97F4A7C15u;
    return static_cast<std::size_t>(bits >> 32) & (slots - 1);
}

} // namespace

void ValueCounts::add(double value, std::int64_t times) {
    if (2 * (taken_ + 1) > slots_.size()) grow();
    std::size_t at = slot_of(value, slots_.size());
    while (!std::isnan(slots_[at].value) && slots_[at].value != value)
        at = (at + 1) & (slots_.size() - 1);
    if (std::isnan(slots_[at].value)) {
        slots_[at].value = value;
        ++taken_;
    }
    slots_[at].times += times;
}

void ValueCounts::add(const ValueCounts &other) {
    for (const Slot &slot : other.slots_)
        if (slot.times != 0) add(slot.value, slot.times);
}

void ValueCounts::grow() {
    std::vector<Slot> old(std::max<std::size_t>(16, 2 * slots_.size()));
    old.swap(slots_);
    taken_ = 0;
    for (const Slot &slot : old)
        if (slot.times != 0) add(slot.value, slot.times);
}

// From the least value on, so that sums do not depend on where values stand in memory.
Spread ValueCounts::spread() const {
    std::vector<Slot> slots;
    std::copy_if(slots_.begin(), slots_.end(), std::back_inserter(slots),
                 [](const Slot &slot) { return slot.times != 0; });
    std::sort(slots.begin(), slots.end(), [](const Slot &a, const Slot &b) { return a.value < b.value; });
    return spread_of_values([&](const auto &take) {
        for (const Slot &slot : slots)
            take(slot.value, slot.times);
    });
}

} // namespace kartrekker::model
