#pragma once

#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/row_list.h"
#include "workbench/gui/recent_files.h"

#include <filesystem>
#include <memory>

namespace kartrekker::gui {

/// What can be seen of a file from outside: whether it looks like an engagement, and when it was changed.
struct SeenFile {
    bool is_usable = true;
    std::string changed; ///< as people write a day; empty while not known
};

/// Looks at files without opening them as engagements: on a thread of its own, for a folder may be on a
/// machine that does not answer. `deliver` is called on the window's thread, unless the handle is gone.
std::shared_ptr<void> look_at_files(std::vector<std::filesystem::path> files,
                                    std::function<void(std::vector<SeenFile>)> deliver);

/// Files that were opened before, with how they scored then. Those that are gone are grey.
class RecentRows : public RowSource {
  public:
    void show(std::vector<std::filesystem::path> files);
    void take(std::vector<SeenFile> seen) { seen_ = std::move(seen); }
    const std::filesystem::path &file(std::size_t row) const { return files_[row]; }
    bool is_usable(std::size_t row) const { return row >= seen_.size() || seen_[row].is_usable; }

    /// What explains the scores of a row, as a target; empty where none are remembered.
    std::string figure(std::size_t row) const;
    /// Where the scores of a file come from that has such a target; empty for any other. The pages tell what
    /// its steps are called.
    app::WhyView why(const std::string &figure, const std::vector<app::PageInfo> &pages) const;

    /// What `RowList::on_choose` gets for the sign that takes a row off the list, before the row's number.
    static constexpr const char *forget_target = "forget/";

    std::size_t count() const override { return files_.size(); }
    double height(charts::Canvas &, std::size_t, double) const override { return 48; }
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    std::string empty_words() const override;
    std::string name(std::size_t row) const override;

  private:
    double draw_scores(charts::Canvas &canvas, const charts::Rect &area, const RecentScores &scores) const;

    std::vector<std::filesystem::path> files_;
    std::vector<std::optional<RecentScores>> scores_;
    std::vector<SeenFile> seen_;
};

} // namespace kartrekker::gui
