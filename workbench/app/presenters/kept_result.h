#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kartrekker::model {
struct Snapshot;
}

namespace kartrekker::app {

// What scorecard_json() wrote, read again. Files may come from elsewhere, so whatever is out of range counts
// as missing.

struct KeptCriterion {
    std::string id;
    std::optional<double> score; ///< 0 to 100
    std::string why;
    std::vector<std::string> trace;
};

struct KeptSection {
    std::string id, title;
    std::optional<double> evidence, perceived; ///< 0 to 100
    std::optional<std::int64_t> people;
    std::vector<KeptCriterion> criteria;
};

struct KeptFinding {
    std::string id, severity, text;
};

struct KeptAssessment {
    std::string id;
    std::vector<KeptSection> sections;
    std::vector<KeptFinding> findings;
};

/// `Failure` when the text is no result; `name` is how people know it.
std::vector<KeptAssessment> read_kept_result(const std::string &json, const std::string &name);

/// The sections of what a snapshot kept; none where it is no result.
std::vector<KeptSection> kept_sections(const model::Snapshot &snapshot);

/// Whether what people said may be shown beside each other: not when fewer people than the minimum make the
/// difference. Nothing is not to be compared, and may stand there.
bool may_compare_people(std::optional<std::int64_t> before, std::optional<std::int64_t> after,
                        std::int64_t minimum);

/// The one with the id in a list of such things; null when there is none.
template <class Kept>
const Kept *kept_with(const std::vector<Kept> &list, const std::string &id) {
    for (const Kept &one : list)
        if (one.id == id) return &one;
    return nullptr;
}

} // namespace kartrekker::app
