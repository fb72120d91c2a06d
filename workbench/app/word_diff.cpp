#include "workbench/app/word_diff.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <span>

namespace kartrekker::app {

namespace {

using Words = std::vector<std::string_view>;
using Part = std::span<const std::string_view>;

constexpr std::string_view line_end = "\n";

Words words_in(std::string_view text) {
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n')
            words.push_back(text.substr(at++, 1));
        else if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')
            ++at;
        else {
            const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
            words.push_back(text.substr(at, end - at));
            at = end;
        }
    }
    return words;
}

/// Lengths of the longest common subsequence of `before` with each beginning of `after`.
template <class Iterator>
std::vector<std::uint32_t> lengths(Iterator first, Iterator last, Iterator other_first, Iterator other_last) {
    const auto size = static_cast<std::size_t>(other_last - other_first);
    std::vector<std::uint32_t> row(size + 1, 0);
    for (; first != last; ++first) {
        std::uint32_t diagonal = 0;
        Iterator other = other_first;
        for (std::size_t i = 1; i <= size; ++i, ++other) {
            const std::uint32_t above = row[i];
            row[i] = *first == *other ? diagonal + 1 : std::max(above, row[i - 1]);
            diagonal = above;
        }
    }
    return row;
}

/// Hirschberg's way (1975): memory for one line of the table, whatever the length of the texts.
class Differ {
  public:
    std::vector<DiffRun> run(Part before, Part after) {
        compare(before, after);
        flush();
        return std::move(runs_);
    }

  private:
    void compare(Part before, Part after) {
        while (!before.empty() && !after.empty() && before.front() == after.front()) {
            keep(before.front());
            before = before.subspan(1), after = after.subspan(1);
        }
        std::size_t same = 0;
        while (same < before.size() && same < after.size() &&
               before[before.size() - 1 - same] == after[after.size() - 1 - same])
            ++same;
        const Part tail = before.last(same);
        compare_middle(before.first(before.size() - same), after.first(after.size() - same));
        for (const std::string_view word : tail)
            keep(word);
    }

    void compare_middle(Part before, Part after) {
        if (before.size() <= 1 || after.empty()) return compare_few(before, after);
        const Part first = before.first(before.size() / 2), second = before.subspan(before.size() / 2);
        const auto forth = lengths(first.begin(), first.end(), after.begin(), after.end());
        const auto back = lengths(second.rbegin(), second.rend(), after.rbegin(), after.rend());
        std::size_t cut = 0;
        for (std::size_t i = 1; i <= after.size(); ++i)
            if (forth[i] + back[after.size() - i] > forth[cut] + back[after.size() - cut]) cut = i;
        compare(first, after.first(cut));
        compare(second, after.subspan(cut));
    }

    void compare_few(Part before, Part after) {
        const auto found =
            before.empty() ? after.end() : std::find(after.begin(), after.end(), before.front());
        if (found == after.end()) {
            removed_.insert(removed_.end(), before.begin(), before.end());
            added_.insert(added_.end(), after.begin(), after.end());
            return;
        }
        added_.insert(added_.end(), after.begin(), found);
        keep(*found);
        added_.insert(added_.end(), found + 1, after.end());
    }

    void keep(std::string_view word) {
        flush();
        append(Change::same, word);
    }

    void flush() {
        for (const std::string_view word : removed_)
            append(Change::removed, word);
        for (const std::string_view word : added_)
            append(Change::added, word);
        removed_.clear();
        added_.clear();
    }

    void append(Change change, std::string_view word) {
        if (runs_.empty() || runs_.back().change != change) runs_.push_back({change, {}});
        std::string &text = runs_.back().text;
        if (!text.empty() && text.back() != '\n' && word != line_end) text += ' ';
        text += word;
    }

    std::vector<DiffRun> runs_;
    Words removed_, added_; ///< not yet among the runs: the removed go first
};

} // namespace

std::vector<DiffRun> word_diff(std::string_view before, std::string_view after) {
    const Words old_words = words_in(before), new_words = words_in(after);
    return Differ().run(old_words, new_words);
}

std::string marked(const std::vector<DiffRun> &runs) {
    std::string text;
    for (const DiffRun &run : runs) {
        if (!text.empty() && text.back() != '\n' && !run.text.starts_with('\n')) text += ' ';
        if (run.change == Change::same)
            text += run.text;
        else
            text += run.change == Change::removed ? "[-" + run.text + "-]" : "{+" + run.text + "+}";
    }
    return text;
}

std::string diff_json(const std::vector<DiffRun> &runs) {
    constexpr const char *names[] = {"same", "removed", "added"};
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const DiffRun &run : runs)
        list.push_back({{"change", names[static_cast<int>(run.change)]}, {"text", run.text}});
    return list.dump(2);
}

} // namespace kartrekker::app
