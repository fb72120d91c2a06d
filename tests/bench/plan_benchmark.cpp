// How long the scheduler takes on plans of 10,000 to 100,000 activities. plan_network.py makes the same
// network for other programs, and plan_bench.py puts the results beside theirs: a change here is a change
// there.
#include "model/schedule.h"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <unordered_set>
#include <utility>

namespace {

using namespace kartrekker::model;

constexpr std::uint32_t per_stream = 1000;
constexpr std::uint32_t per_phase = 200; // the last of them is its gate, a milestone
constexpr std::uint32_t per_layer = 10;
constexpr std::uint32_t layers = per_phase / per_layer;

/// Knuth's linear congruential generator, so that every machine and language makes the same network.
class Chance {
  public:
    std::uint32_t below(std::uint32_t limit) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::uint32_t>(state_ >> 33U) % limit;
    }

  private:
    std::uint64_t state_ = 20270104;
};

class Maker {
  public:
    explicit Maker(std::uint32_t count) : count_(count) { network_.activities.resize(count); }

    /// Streams of five phases beside each other; in a phase, layers of ten. Two links an activity: most come
    /// from the layer before, some from further back or from another stream; a gate ends each phase.
    Network make() {
        for (std::uint32_t n = 0; n < count_; ++n)
            add_activity(n);
        for (std::uint32_t n = 0; n < count_; ++n)
            add_links(n);
        while (network_.links.size() < 2 * std::size_t{count_})
            add_one_more();
        return std::move(network_);
    }

  private:
    void add_activity(std::uint32_t n) {
        const bool is_gate = n % per_phase == per_phase - 1;
        network_.activities[n].duration = is_gate ? 0 : ticks_per_day * (1 + chance_.below(8));
    }

    void add_links(std::uint32_t n) {
        const std::uint32_t in_phase = n % per_phase;
        const std::uint32_t phase = n - in_phase;
        if (in_phase == per_phase - 1) {
            for (std::uint32_t last = phase + (layers - 1) * per_layer; last < n; ++last)
                link(last, n);
        } else if (in_phase < per_layer) {
            if (n % per_stream >= per_phase) link(phase - 1, n);
        } else {
            link_with_lag(in_layer(n, 1), n);
            link_with_lag(chance_.below(10) == 0 ? in_other_stream(n) : in_layer(n, 1 + chance_.below(3)), n);
        }
    }

    void add_one_more() {
        const std::uint32_t n = chance_.below(count_);
        const std::uint32_t in_phase = n % per_phase;
        if (in_phase >= per_layer && in_phase < per_phase - 1) link(in_layer(n, 1 + chance_.below(4)), n);
    }

    /// One of the activities in a layer of the same phase, so many layers back, or in its first layer.
    std::uint32_t in_layer(std::uint32_t n, std::uint32_t back) {
        const std::uint32_t layer = n % per_phase / per_layer;
        return n - n % per_phase + (layer < back ? 0 : layer - back) * per_layer + chance_.below(per_layer);
    }

    /// One of the layer before, in the same phase of any stream.
    std::uint32_t in_other_stream(std::uint32_t n) {
        const std::uint32_t stream = chance_.below(count_ / per_stream);
        return stream * per_stream + in_layer(n, 1) % per_stream;
    }

    void link_with_lag(std::uint32_t predecessor, std::uint32_t successor) {
        if (chance_.below(5) == 0)
            link(predecessor, successor, LinkKind::start_to_start, 1 + chance_.below(3));
        else
            link(predecessor, successor, LinkKind::finish_to_start,
                 chance_.below(10) == 0 ? 1 + chance_.below(5) : 0);
    }

    void link(std::uint32_t predecessor, std::uint32_t successor, LinkKind kind = LinkKind::finish_to_start,
              std::uint32_t days = 0) {
        if (linked_.insert((std::uint64_t{predecessor} << 32U) | successor).second)
            network_.links.push_back({predecessor, successor, kind, ticks_per_day * days});
    }

    std::uint32_t count_;
    Chance chance_;
    Network network_;
    std::unordered_set<std::uint64_t> linked_;
};

void schedule_all(benchmark::State &state) {
    const Network network = Maker(static_cast<std::uint32_t>(state.range(0))).make();
    for (auto _ : state)
        benchmark::DoNotOptimize(schedule(network, {}).times.data());
    const Schedule result = schedule(network, {});
    state.counters["activities"] = static_cast<double>(network.activities.size());
    state.counters["links"] = static_cast<double>(network.links.size());
    state.counters["finish_days"] = static_cast<double>(result.finish) / static_cast<double>(ticks_per_day);
}

/// Somebody moves one activity a day on, each time another one, and sees the whole plan anew.
void replan_one_move(benchmark::State &state) {
    Network network = Maker(static_cast<std::uint32_t>(state.range(0))).make();
    const Schedule before = schedule(network, {});
    std::size_t moved = 0;
    for (auto _ : state) {
        auto &limit = network.activities[moved].start_not_before;
        limit = before.times[moved].early_start + ticks_per_day;
        benchmark::DoNotOptimize(schedule(network, {}).times.data());
        limit.reset();
        moved = (moved + 7919) % network.activities.size();
    }
}

BENCHMARK(schedule_all)
    ->Name("schedule")
    ->Arg(10'000)
    ->Arg(30'000)
    ->Arg(100'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(replan_one_move)->Arg(10'000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
