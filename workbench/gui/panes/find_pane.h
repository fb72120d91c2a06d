#pragma once

#include "workbench/app/presenters/find_presenter.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/drawing/row_list.h"
#include "workbench/gui/drawing/zoomed.h"

#include <memory>
#include <wx/panel.h>

class wxCheckBox;
class wxStaticText;
class wxTextCtrl;

namespace kartrekker::gui {

class MainWindow;

/// Lines of the finds under a heading for each kind; with a replacement each has a tick.
class FindRowSource : public RowSource {
  public:
    explicit FindRowSource(const app::FindPresenter &finds) : finds_(finds) {}

    bool has_ticks = false;
    std::string instead; ///< what stands in the place of the finds then

    std::size_t count() const override { return finds_.rows().size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    bool is_head(std::size_t row) const override { return !finds_.rows()[row].heading.empty(); }
    std::string name(std::size_t row) const override;

  private:
    void draw_tick(charts::Canvas &canvas, double x, double y, std::size_t find) const;

    const app::FindPresenter &finds_;
};

/// Finds words in all texts of the engagement, and puts others in their place. Enter or a double click goes
/// to the record, Space ticks.
class FindPane : public Zoomed<wxPanel> {
  public:
    /// `finds`: what was asked before, which it goes on with.
    FindPane(wxWindow *parent, MainWindow &window, bool replaces, std::shared_ptr<app::FindPresenter> finds);

    void SetFocus() override;
    bool replaces() const { return replaces_; }
    app::FindPresenter &finds() { return *finds_; }
    const std::shared_ptr<app::FindPresenter> &shared_finds() const { return finds_; }
    RowList &list() { return *list_; }
    wxTextCtrl &words() { return *words_; }
    wxTextCtrl &instead() { return *instead_; }
    wxCheckBox &matches_case() { return *matches_case_; }
    wxCheckBox &whole_words() { return *whole_words_; }
    Picker &kind() { return *kind_; }
    Picker &field() { return *field_; }
    Button &replace_button() { return *replace_; }

  private:
    void make_entries();
    void make_choices();
    void pick_as_asked();
    void make_list();
    void arrange();
    void search();
    void show_finds();
    void fill_fields();
    void tick_row(std::size_t row);
    void open(std::size_t row);
    void replace();

    MainWindow &window_;
    bool replaces_;
    std::shared_ptr<app::FindPresenter> finds_;
    FindRowSource source_;
    std::vector<app::FindPresenter::Named> kinds_, fields_;
    wxTextCtrl *words_, *instead_;
    wxCheckBox *matches_case_, *whole_words_;
    Picker *kind_, *field_;
    wxStaticText *state_;
    RowList *list_;
    Button *all_, *replace_;
    model::Connection changes_;
};

} // namespace kartrekker::gui
