#pragma once

#include "model/field_text.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kartrekker::app {

/// Packed answers by group, in texts of as many people as one response may hold.
class AnswersByGroup {
  public:
    explicit AnswersByGroup(std::size_t width) : width_(width), most_people_(model::longest_text / width) {}

    void add(const std::string &group, std::string_view answers) {
        if (groups_.empty() || groups_[last_].first != group) {
            const auto [found, is_new] = places_.try_emplace(group, groups_.size());
            last_ = found->second;
            if (is_new) groups_.push_back({group, {}});
        }
        std::vector<std::string> &texts = groups_[last_].second;
        if (texts.empty() || texts.back().size() == most_people_ * width_) texts.emplace_back();
        texts.back() += answers;
        ++people_;
    }
    std::size_t width() const { return width_; }
    std::int64_t people() const { return people_; }
    /// In the order in which they came.
    const std::vector<std::pair<std::string, std::vector<std::string>>> &groups() const { return groups_; }

    /// The people of a text in the order of their answers, so that their place in the file tells nothing.
    static std::string sorted(std::string_view text, std::size_t width) {
        std::vector<std::string_view> rows;
        for (std::size_t at = 0; at < text.size(); at += width)
            rows.push_back(text.substr(at, width));
        std::sort(rows.begin(), rows.end());
        std::string result;
        result.reserve(text.size());
        for (const std::string_view row : rows)
            result += row;
        return result;
    }

  private:
    std::size_t width_, most_people_;
    std::vector<std::pair<std::string, std::vector<std::string>>> groups_;
    std::unordered_map<std::string, std::size_t> places_; ///< of the groups by name
    std::size_t last_ = 0;
    std::int64_t people_ = 0;
};

} // namespace kartrekker::app
