#pragma once

#include "workbench/gui/drawing/zoomed.h"
#include "workbench/gui/left_texts.h"
#include "workbench/gui/message_bar.h"
#include "workbench/gui/navigation_view.h"
#include "workbench/gui/pages/page.h"
#include "workbench/gui/progress_bar.h"
#include "workbench/gui/shell.h"
#include "workbench/gui/side_pane.h"
#include "workbench/gui/visited_places.h"

#include <wx/frame.h>

namespace kartrekker::app {
struct ResponseImport;
}

namespace kartrekker::gui {

class StartPage;
class StatusView;
class TopBar;

/// The window: navigation, one page at a time, and what stands around them. It knows no page and no command
/// by name.
class MainWindow : public Zoomed<wxFrame>, public Shell {
  public:
    /// `is_bare`: without the desktop's own frame, for pictures.
    explicit MainWindow(bool is_bare = false);
    ~MainWindow() override;

    Session *session() override { return session_.get(); }
    const std::vector<app::PageInfo> &pages() const override { return pages_; }
    void go(const app::Place &place) override;
    void run(std::string_view command) override;
    bool can_run(std::string_view command) override;
    void open(const std::filesystem::path &file) override;
    void guard(const std::function<void()> &action) override;
    void tell(const std::string &sentence, bool is_problem) override;
    void ask(const std::string &question, const std::string &button, std::function<void()> action) override;
    void tell_left(const app::LeftBehind &left) override;
    void explain(const std::string &figure) override;
    void refresh_status() override;
    void refresh_menus() override;
    void run_beside(const std::string &words, ProgressBar::Work work, std::function<void()> done) override;

    /// Undoes or redoes a step, and says which one at the foot of the window; a big one also in a message.
    void walk_history(bool is_undo);

    /// Goes back to where one was before, or forward again.
    void walk_places(bool is_back);
    const VisitedPlaces &visited() const { return visited_; }

    /// Takes the workspace over in place of the one that is open.
    void show(model::Workspace workspace);
    void close_session();
    void set_language(model::Language language);
    /// Makes the page and what stands around it anew after a change that touches everything: words, colours,
    /// sizes. Nothing that was typed gets lost. Nothing happens while long work is going on.
    void remake(const std::function<void()> &change);
    /// Where an engagement that was just opened is shown first; the first page when it is not set.
    std::function<void(const std::filesystem::path &)> on_open; ///< before it is shown
    std::function<app::Place()> first_place;
    std::function<void()> on_place; ///< another engagement, page or record is shown, or none
    void import_engagement(const std::filesystem::path &from, const std::filesystem::path &to);
    void import_responses(const std::filesystem::path &file, const app::ResponseImport &import);
    /// Makes an assessment of a survey's structure among the user's own, and shows it.
    void make_questionnaire(const std::filesystem::path &survey);
    void export_to(const std::filesystem::path &file);

    /// Long work on the engagement itself, on this thread.
    void run_here(const std::string &words, const ProgressBar::Work &work, std::function<void()> done);
    bool is_busy() const { return progress_->is_busy(); }

    /// The page that is shown; null while nothing is open.
    Page *page() { return page_; }
    StartPage *start_page() { return start_; }
    NavigationView &navigation() { return *navigation_; }
    MessageBar &message() { return *message_; }
    ProgressBar &progress() { return *progress_; }
    StatusView &status() { return *status_; }
    SidePane &side_pane() { return *side_; }
    /// Anew with the words and keys that commands have now.
    void make_menus();

  private:
    void begin_long();
    void end_long(const std::exception_ptr &failure, const std::function<void()> &done);
    bool closes_when_done_ = false;
    void show_place(const app::Place &place);
    void make_page(const std::string &id);
    void make_start_page();
    void leave_page();
    void drop_page();
    void drop_session();
    void tell_read_only();
    void make_accelerators();
    void refresh_around();
    void arrange();
    void listen();
    void on_close(wxCloseEvent &event);

    std::vector<app::PageInfo> pages_;
    std::unique_ptr<Session> session_;
    std::vector<model::Connection> connections_;
    model::Connection scripts_; ///< to the list of scripts, of which some stand in a menu
    TopBar *top_;
    NavigationView *navigation_;
    MessageBar *message_;
    ProgressBar *progress_;
    wxTimer following_; ///< waits with the desktop's new colours while a menu or dialog is open
    StatusView *status_ = nullptr;
    SidePane *side_ = nullptr;
    VisitedPlaces visited_;
    LeftTexts left_texts_{*this};
    Page *page_ = nullptr;
    StartPage *start_ = nullptr;
    std::vector<std::filesystem::path> recent_;
    std::string notice_; ///< the step of the history that was walked last, until the next change
};

} // namespace kartrekker::gui
