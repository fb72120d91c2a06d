#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>

namespace kartrekker::gui {

/// Which rows of a list are chosen, and where the keyboard is. Rows are counted from 0.
class RowSelection {
  public:
    /// Where the keyboard is; it may stand on a row that cannot be chosen.
    std::optional<std::size_t> cursor() const { return cursor_; }
    /// The row that was chosen last; nothing when none is.
    std::optional<std::size_t> last() const { return last_; }
    const std::set<std::size_t> &chosen() const { return chosen_; }
    bool holds(std::size_t row) const { return chosen_.contains(row); }

    void clear() { *this = RowSelection(); }
    /// Chooses this row alone.
    void pick(std::size_t row);
    /// Moves the keyboard only.
    void put_cursor(std::size_t row) { cursor_ = row; }
    /// Chooses the row beside the others, or lets it go; the last one stays chosen.
    void turn(std::size_t row);
    /// Chooses every row from where the choice began to this one, as far as they can be chosen.
    void extend(std::size_t row, const std::function<bool(std::size_t)> &can_choose);
    /// Chooses these rows; `last` is one of them.
    void set(std::set<std::size_t> rows, std::size_t last);

  private:
    std::optional<std::size_t> cursor_, last_, anchor_;
    std::set<std::size_t> chosen_;
};

} // namespace kartrekker::gui
