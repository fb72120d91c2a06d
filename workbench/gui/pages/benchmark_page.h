#pragma once

#include "workbench/app/presenters/benchmark_presenter.h"
#include "workbench/gui/drawing/scrolled_chart.h"
#include "workbench/gui/pages/chart_card.h"
#include "workbench/gui/pages/page.h"

namespace kartrekker::gui {

/// How this engagement scores among those of a folder. It begins nothing by itself: other files are only read
/// when the user asks for it. What was found is kept as long as the engagement is open.
class BenchmarkPage : public Page {
  public:
    BenchmarkPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

    void on_changes(const model::Changes &changes) override;

    /// Asks for a folder, and compares with what is in it.
    void choose_folder();
    /// Scores what is in the folder beside the window. Whoever stops it keeps what is shown.
    void compare_with(const std::filesystem::path &folder);

    /// What is shown; null before anything was compared.
    const app::BenchmarkView *view() const { return view_ ? &*view_ : nullptr; }
    /// Sentences on files that do not count, in place of the cards.
    bool is_listing_left_out() const { return is_listing_; }
    Button &folder_button() { return view_ ? *other_ : lesson_->button(); }
    Button &refresh_button() { return *refresh_; }
    Button &left_out_button() { return *left_out_; }

  protected:
    void arrange(const wxRect &area) override;
    int least_height(int width) const override;

  private:
    void make_lesson();
    void make_strip();
    void teach();
    void take(app::Benchmark benchmark, const std::filesystem::path &folder);
    void show_kept();
    void show_words();
    void show_chart();
    void turn();
    void place_buttons();
    charts::HitAreas draw_strip(charts::Canvas &canvas, const charts::Rect &area) const;
    /// Height of the words below the folder's name, in our own pixels.
    double note_height(double width) const;
    int strip_height(int width) const;

    std::optional<app::BenchmarkView> view_;
    ChartCard *lesson_ = nullptr;    ///< while nothing was compared
    Button *lesson_other_ = nullptr; ///< on it, where a folder is remembered
    Card *strip_ = nullptr;          ///< folder, how to read it, and what to do
    ChartView *strip_words_ = nullptr;
    Button *other_ = nullptr, *refresh_ = nullptr, *left_out_ = nullptr;
    ScrolledChart *chart_ = nullptr;
    bool is_listing_ = false;
};

} // namespace kartrekker::gui
