#pragma once

#include "workbench/app/new_engagement.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/card.h"
#include "workbench/gui/drawing/picker.h"

#include <wx/scrolwin.h>
#include <wx/textctrl.h>

namespace kartrekker::gui {

/// Three steps to a new engagement: organisation, size, file. Nothing is written before the last is done.
class NewEngagementPanel : public Card {
  public:
    /// `given`: what is filled in already, up to that step; it may name one of the starters by its id.
    NewEngagementPanel(wxWindow *parent, std::vector<app::Starter> starters, const app::NewEngagement &given,
                       int step = 0);

    std::function<void(const std::filesystem::path &)> on_done; ///< the file is made
    std::function<void()> on_cancel;

    int step() const { return step_; }
    /// What is filled in.
    app::NewEngagement read() const;
    void SetFocus() override { focus(std::nullopt); }
    void next();
    void back();
    const std::string &problem() const { return problem_; }
    wxTextCtrl &name() { return *name_; }
    wxTextCtrl &headcount() { return *headcount_; }
    wxTextCtrl &file() { return *file_; }
    wxTextCtrl &ready_by() { return *ready_by_; }
    Button &next_button() { return *next_; }
    Button &cancel_button() { return *cancel_; }

    static constexpr int wanted_height = 492;

  private:
    /// A control of a step with the words above it.
    struct Entry {
        int step = 0;
        std::string label;
        wxWindow *control = nullptr;
        int height = 0;
        std::optional<app::NewField> field = {};
    };

    wxTextCtrl *add_text(int step, const std::string &label, const std::string &hint,
                         std::optional<app::NewField> field, bool has_lines = false);
    Picker *add_picker(int step, const std::string &label);
    void make_entries();
    void fill_in(const app::NewEngagement &given);
    void choose_file();
    void show_step();
    void focus(std::optional<app::NewField> field);
    void finish();
    void cancel();
    void warn(bool is_warned);
    /// Says what is wrong, at a field when it is that; nothing when it is empty.
    void tell(const std::string &problem, std::optional<app::NewField> wrong = {});
    std::vector<std::pair<std::string, std::string>> summary() const;
    /// What stands above a field: its label, or what is wrong with it.
    const std::string &words_of(const Entry &entry) const;
    double words_height(const Entry &entry) const; ///< in device-independent pixels
    int whole_height() const;                      ///< of the step; screen pixels
    void place_entries();
    void place(const wxRect &area);
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) const;
    void draw_steps(charts::Canvas &canvas, const charts::Rect &area) const;
    void draw_summary(charts::Canvas &canvas, const charts::Rect &area) const;
    void on_key(wxKeyEvent &event);

    std::vector<app::Starter> starters_;
    std::vector<Entry> entries_;
    wxScrolledWindow *sheet_ = nullptr;
    DrawnWindow *words_ = nullptr;
    wxTextCtrl *name_ = nullptr, *sector_ = nullptr, *headcount_ = nullptr, *units_ = nullptr,
               *ready_by_ = nullptr, *file_ = nullptr;
    Picker *starter_ = nullptr, *language_ = nullptr;
    Button *choose_ = nullptr, *cancel_ = nullptr, *back_ = nullptr, *next_ = nullptr;
    int step_;
    bool is_placing_ = false;
    bool is_warned_ = false; ///< the button that cancels says what gets lost
    std::string problem_;
    std::optional<app::NewField> wrong_;
};

} // namespace kartrekker::gui
