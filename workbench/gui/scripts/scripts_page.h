#pragma once

#include "workbench/gui/drawing/segments.h"
#include "workbench/gui/lists/table_card.h"
#include "workbench/gui/pages/page.h"
#include "workbench/gui/scripts/code_editor.h"
#include "workbench/gui/scripts/script_desk.h"
#include "workbench/gui/scripts/script_rows.h"

#include <wx/textctrl.h>
#include <wx/timer.h>
#include <wx/weakref.h>

namespace kartrekker::gui {

/// Where scripts are written and tried: all there are, the text of one, and below it what it came to, its
/// mistakes, what it measures now, and the reference. What was typed is kept, also where it was not saved.
class ScriptsPage : public Page {
  public:
    ScriptsPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);
    ~ScriptsPage() override;

    void leave() override;
    bool take_back() override;
    void on_changes(const model::Changes &changes) override;
    bool is_at_work() const override;

    enum class Pane { results, mistakes, preview, reference };

    /// Opens a script of the list by its path.
    void open(const std::string &file);
    void save();
    void try_out();
    void apply();
    void add(app::ScriptKind kind);

    TableCard &shelf() { return *shelf_; }
    CodeEditor &editor() { return *editor_; }
    RowList &rows() { return *rows_; }
    const ScriptRows &shown_rows() const { return source_; }
    Segments &panes() { return *panes_; }
    Button &try_button() { return *try_; }
    Button &apply_button() { return *apply_; }
    Button &save_button() { return *save_; }
    const std::string &file() const { return file_; }

  protected:
    void arrange(const wxRect &area) override;
    int least_height(int width) const override;

  private:
    void make_shelf();
    void make_editor();
    void make_output();
    void listen();
    void show_shelf();
    void show_pane();
    void pick_pane(Pane pane);
    void show_buttons();
    void show_words();
    void typed();
    void look();
    void take(app::DraftLook &look);
    void take(app::ActionRun &run);
    std::string empty_words() const;
    void follow(std::size_t row);
    void wait_for_shelf();
    void ask_which_text();
    void ask_to_save_again();
    void store_drafts();
    /// `Failure` for what an editor cannot show and save again as it was.
    static std::string text_to_edit(const std::filesystem::path &file);
    void ask_new();
    void open_menu();
    void make_name();
    void show_name(bool is_asked);
    void ask_name();
    void rename();
    void ask_remove();
    void copy();
    void find(bool forwards, bool from_selection);
    void on_key(wxKeyEvent &event);
    void place_editor(const wxRect &area);
    void place_output(const wxRect &area);
    bool is_unsaved() const;
    const app::ScriptFile *script() const;
    app::ScriptKind kind() const;
    app::ScriptDraft draft() const;

    bool is_begun_ = false; ///< a new script waits to be listed: then the keyboard goes to it
    std::string file_;      ///< the path of the script that is shown; empty for none
    std::string tried_;     ///< the path of the one that was tried out last
    std::string saved_;     ///< what its file held when what is shown was begun
    app::DraftLook look_;
    std::optional<app::ActionRun> run_;
    bool is_applied_ = false, is_outdated_ = false;
    Pane pane_ = Pane::results;
    ScriptRows source_;

    TableCard *shelf_ = nullptr;
    Button *new_ = nullptr;
    Card *sheet_ = nullptr;
    CodeEditor *editor_ = nullptr;
    wxTextCtrl *find_ = nullptr, *name_ = nullptr;
    Button *try_ = nullptr, *apply_ = nullptr, *stop_ = nullptr, *save_ = nullptr, *copy_ = nullptr,
           *more_ = nullptr;
    Card *output_ = nullptr;
    Segments *panes_ = nullptr;
    wxTextCtrl *search_ = nullptr;
    ChartView *use_ = nullptr;
    RowList *rows_ = nullptr;

    wxTimer typing_;
    model::Connection scripts_;
    std::unique_ptr<app::LiveDraft> looking_;
    std::unique_ptr<app::LiveAction> acting_;
};

} // namespace kartrekker::gui
