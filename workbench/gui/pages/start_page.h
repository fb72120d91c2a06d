#pragma once

#include "workbench/app/starters.h"
#include "workbench/gui/drawing/card.h"
#include "workbench/gui/drawing/row_list.h"
#include "workbench/gui/drawing/scrolled_sheet.h"
#include "workbench/gui/drawing/zoomed.h"
#include "workbench/gui/pages/new_engagement_panel.h"
#include "workbench/gui/pages/page.h"
#include "workbench/gui/pages/recent_rows.h"

#include <filesystem>

namespace kartrekker::gui {

/// Engagements of the program to begin with, or to look at.
class StarterRows : public RowSource {
  public:
    static constexpr int row_height = 48;

    void show(std::vector<app::Starter> starters) { starters_ = std::move(starters); }
    const std::vector<app::Starter> &starters() const { return starters_; }

    std::size_t count() const override { return starters_.size(); }
    double height(charts::Canvas &, std::size_t, double) const override { return row_height; }
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    std::string name(std::size_t row) const override { return starters_[row].name; }

  private:
    std::vector<app::Starter> starters_;
};

/// What the window shows while nothing is open.
class StartPage : public Zoomed<ScrolledSheet> {
  public:
    StartPage(wxWindow *parent, Shell &shell);

    /// Asks step by step for a new engagement, begun with a starter unless that is empty. Who cancels gets
    /// the file back that was open before; an empty path leads back to this page.
    void begin_new(const std::string &starter, const std::filesystem::path &before = {});
    /// The same with the first of the starters, which the first step lets one change.
    void begin_with_starter(const std::filesystem::path &before);

    /// What is filled in of a new engagement.
    struct Asked {
        app::NewEngagement engagement;
        int step = 0;
        std::filesystem::path before; ///< the file that was open; empty when none was
    };
    /// Gives it to what is asked, else to the first list with rows: not to a button that a stray key presses.
    void SetFocus() override;
    /// The scores of the file that is chosen, as a target (`app::why_recent`); empty where there are none.
    std::string figure() const;
    app::WhyView why(const std::string &figure) const { return rows_.why(figure, shell_.pages()); }
    /// Nothing while nothing is asked.
    std::optional<Asked> asked() const;
    /// Goes on asking where another page stopped.
    void ask(const Asked &asked);

    PageHeader &header() { return *header_; }
    RowList &files() { return *list_; }
    const RecentRows &recent() const { return rows_; }
    RowList &starters() { return *starter_list_; }
    RowList &samples() { return *sample_list_; }
    /// Null while nothing is asked.
    NewEngagementPanel *asking() { return asking_; }

  private:
    void arrange();
    void arrange_asking();
    void bring_into_view(const wxWindow &part);
    void show_cards(bool is_shown);
    void end_asking();
    void choose_recent(const std::string &target);
    void forget(std::size_t row);
    void show_recent();
    /// Opens the user's copy of a sample, among the documents; makes it where there is none yet.
    void open_sample(const app::Starter &sample);

    Shell &shell_;
    PageHeader *header_;
    Card *begin_;
    Card *recent_;
    Card *samples_;
    Card *starters_;
    std::vector<wxWindow *> buttons_;
    /// A list over the whole card, whose rows open with a click.
    RowList *add_rows(Card *card, RowSource &rows, const std::string &name,
                      const std::function<void(std::size_t)> &open);

    RecentRows rows_;
    StarterRows sample_rows_;
    StarterRows starter_rows_;
    RowList *list_;
    RowList *starter_list_;
    RowList *sample_list_;
    NewEngagementPanel *asking_ = nullptr;
    std::filesystem::path before_;  ///< with `asking_`: the file that was open
    std::shared_ptr<void> looking_; ///< while it lives, what was seen of the files is taken
};

} // namespace kartrekker::gui
