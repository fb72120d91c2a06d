#include "workbench/gui/main_window.h"

#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/gui/command_palette.h"
#include "workbench/gui/commands/command.h"
#include "workbench/gui/desktop.h"
#include "workbench/gui/drawing/appearance.h"
#include "workbench/gui/pages/picture_offer.h"
#include "workbench/gui/pages/start_page.h"
#include "workbench/gui/panes/why_pane.h"
#include "workbench/gui/part_focus.h"
#include "workbench/gui/preferences.h"
#include "workbench/gui/recent_files.h"
#include "workbench/gui/scripts/script_desk.h"
#include "workbench/gui/window_parts.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr long bare_style = wxBORDER_NONE | wxRESIZE_BORDER | wxFRAME_NO_TASKBAR;

} // namespace

MainWindow::MainWindow(bool is_bare)
    : Zoomed(nullptr, wxID_ANY, "Kartrekker", wxDefaultPosition, wxDefaultSize,
             is_bare ? bare_style : wxDEFAULT_FRAME_STYLE) {
    for (const PageFactory &factory : page_factories())
        pages_.push_back(factory.info);
    SetBackgroundColour(to_wx(palette().ground));
    top_ = new TopBar(this, *this);
    navigation_ = new NavigationView(this);
    navigation_->on_choose = [this](const std::string &target) { follow(*this, target); };
    message_ = new MessageBar(this, [this] { arrange(); });
    progress_ = new ProgressBar(this, [this] { arrange(); });
    status_ = new StatusView(this, *this);
    side_ = new SidePane(this, [this] { arrange(); });
    side_->on_close = [this](const std::string &id) {
        if (id == WhyPane::id) WhyPane::forget();
        if (page_) page_->SetFocus();
    };
    make_menus();
    make_start_page();
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        arrange();
        event.Skip();
    });
    Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent &event) {
        auto *drawing = dynamic_cast<DrawnWindow *>(event.GetEventObject());
        if (is_busy() || !drawing || !open_picture_menu(*drawing, *this, event.GetPosition())) event.Skip();
    });
    Bind(wxEVT_CLOSE_WINDOW, &MainWindow::on_close, this);
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent &event) {
        following_.StartOnce(1);
        event.Skip();
    });
    following_.Bind(wxEVT_TIMER, [this](wxTimerEvent &) {
        if (desktop::is_asking()) return void(following_.StartOnce(300));
        follow_desktop(*this);
    });
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent &event) {
        desktop::tell_name(*event.GetWindow());
        CallAfter([this] { refresh_menus(); });
        event.Skip();
    });
    SetMinClientSize(wxFrame::FromDIP(wxSize(960, 600)));
    SetClientSize(wxFrame::FromDIP(wxSize(1280, 800)));
}

MainWindow::~MainWindow() {
    connections_.clear();
    drop_page();
}

void MainWindow::on_close(wxCloseEvent &event) {
    if (progress_->is_busy() && event.CanVeto()) { // what is under way ends first, then the window closes
        progress_->stop();
        closes_when_done_ = true;
        return event.Veto();
    }
    if (event.CanVeto() && !left_texts_.may_quit()) return event.Veto();
    if (page_) page_->leave();
    if (session_) remember_session_scores(*session_, pages_);
    progress_->stop();
    event.Skip();
}

void MainWindow::leave_page() {
    if (page_) page_->leave();
    drop_page();
}

void MainWindow::drop_page() {
    if (page_) {
        page_->retire();
        page_->Hide();
        wxTheApp->ScheduleForDestruction(page_); // it may be one of its own events that takes it away
    }
    if (start_) {
        start_->Hide();
        wxTheApp->ScheduleForDestruction(start_);
    }
    page_ = nullptr;
    start_ = nullptr;
}

void MainWindow::make_page(const std::string &id) {
    leave_page();
    message_->on_page();
    for (const PageFactory &factory : page_factories())
        if (factory.info.id == id) page_ = factory.make(this, *this, factory.info);
    navigation_->select(id);
    if (WhyPane *why = WhyPane::open_in(*this)) why->follow(page_ ? page_->figure() : std::string());
    refresh_menus();
    arrange();
}

void MainWindow::make_start_page() {
    leave_page();
    recent_ = remembered_files();
    start_ = new StartPage(this, *this);
    if (WhyPane *why = WhyPane::open_in(*this)) why->follow(start_->figure());
    refresh_around();
}

void MainWindow::go(const app::Place &place) {
    const bool is_known = std::any_of(pages_.begin(), pages_.end(),
                                      [&](const app::PageInfo &page) { return page.id == place.page; });
    if (!session_ || is_busy() || !is_known) return;
    if (page_) visited_.leave(page_->place());
    show_place(place);
}

void MainWindow::walk_places(bool is_back) {
    if (!session_ || is_busy() || !page_) return;
    const app::Place here = page_->place();
    const auto place = is_back ? visited_.back(here) : visited_.forward(here);
    if (!place) return;
    const wxWindow *left = page_->IsDescendant(FindFocus()) ? page_ : nullptr;
    show_place(*place);
    if (left && left != page_ && page_) focus_first_part(*page_);
}

void MainWindow::explain(const std::string &figure) {
    if ((session_ || start_) && !is_busy()) WhyPane::explain(*this, figure);
}

void MainWindow::show_place(const app::Place &place) {
    if (page_) page_->commit();
    if (!page_ || page_->info().id != place.page) make_page(place.page);
    if (page_) page_->show(place);
    refresh_status();
    refresh_menus();
    if (on_place) on_place();
}

void MainWindow::guard(const std::function<void()> &action) {
    try {
        action();
    } catch (const model::Failure &failure) {
        tell(failure.in(current_language()), true);
    } catch (const std::exception &error) {
        tell(tr("Something unexpected went wrong: {0}", {error.what()}), true);
    }
}

void MainWindow::tell(const std::string &sentence, bool is_problem) {
    const bool has_details = sentence.find('\n') != std::string::npos;
    message_->tell(sentence, is_problem, {},
                   is_problem || has_details ? MessageLife::until_change : MessageLife::passing);
}

void MainWindow::ask(const std::string &question, const std::string &button, std::function<void()> action) {
    message_->tell(question, false, {button, [this, action = std::move(action)] { guard(action); }});
    message_->action_button().SetFocus();
}

void MainWindow::tell_left(const app::LeftBehind &left) {
    left_texts_.tell(left);
}

void MainWindow::walk_history(bool is_undo) {
    if (!session_ || is_busy()) return;
    model::Workspace &workspace = session_->workspace();
    const auto label = is_undo ? workspace.undo_label() : workspace.redo_label();
    bool is_big = false;
    const auto watch = workspace.on_change(
        [&](const model::Changes &changes) { is_big = app::is_more_than_a_page_shows(changes); });
    if (!label || !(is_undo ? workspace.undo() : workspace.redo())) return;
    notice_ = is_undo ? tr("Undone: {0}", {*label}) : tr("Redone: {0}", {*label});
    refresh_status();
    if (!is_big) return;
    message_->tell(notice_, false,
                   {is_undo ? tr("Redo") : tr("Undo"), [this, is_undo] { walk_history(!is_undo); }});
}

void MainWindow::run(std::string_view id) {
    const Command *command = find_command(id);
    if (!command || is_busy()) return;
    guard([&] {
        if (page_) page_->commit();
        if (can_run(id)) command->run(*this);
    });
    refresh_menus();
}

bool MainWindow::can_run(std::string_view id) {
    const Command *command = find_command(id);
    return command && !is_busy() && (!command->is_possible || command->is_possible(*this));
}

void MainWindow::open(const std::filesystem::path &file) {
    if (!is_busy()) guard([&] { show(model::Workspace::open(file)); });
}

void MainWindow::show(model::Workspace workspace) {
    auto session = std::make_unique<Session>(std::move(workspace)); // first: where it fails, all stays
    drop_session();
    session_ = std::move(session);
    if (session_->workspace().file().extension() == ".kartrekker")
        remember_file(session_->workspace().file());
    recent_ = remembered_files();
    visited_.clear();
    notice_.clear();
    make_menus();
    listen();
    refresh_around();
    if (on_open) on_open(session_->workspace().file());
    go(first_place ? first_place() : app::Place{std::string(pages_.front().id), {}});
    WhyPane::open_again(*this);
    navigation_->SetFocus(); // not a button that a stray key would press
    tell_read_only();
}

void MainWindow::tell_read_only() {
    if (!session_->workspace().is_read_only()) return;
    message_->keep([this]() -> std::optional<Message> {
        const auto reason = session_ ? session_->workspace().read_only_reason() : std::nullopt;
        if (!reason) return std::nullopt;
        return Message{reason->in(current_language())};
    });
}

void MainWindow::listen() {
    connections_.push_back(session_->on_changes.connect([this](const model::Changes &changes) {
        message_->on_change();
        notice_.clear();
        if (page_) page_->on_changes(changes);
        refresh_around();
    }));
    connections_.push_back(session_->on_scores.connect([this] {
        refresh_around();
        if (page_) page_->on_scores();
        ScriptDesk::instance().begin(); // not earlier: the first scores come before the scripts of a menu
    }));
    connections_.push_back(session_->on_scoring_failure.connect(
        [this](const model::Failure &failure) { tell(failure.in(current_language()), true); }));
}

void MainWindow::drop_session() {
    message_->end_told();
    side_->close();
    if (CommandPalette *palette = CommandPalette::open_in(*this)) palette->close(); // it searches the session
    leave_page();
    if (session_) remember_session_scores(*session_, pages_);
    connections_.clear();
    session_.reset();
    message_->remake(); // without what was true of the session
}

void MainWindow::close_session() {
    drop_session();
    make_start_page();
    make_menus();
    arrange();
    start_->SetFocus();
    if (on_place) on_place();
}

void MainWindow::set_language(model::Language language) {
    if (language == current_language()) return;
    remake([&] {
        set_current_language(language);
        if (session_) session_->score();
    });
}

void MainWindow::remake(const std::function<void()> &change) {
    if (is_busy()) return;
    if (page_) page_->commit();
    const app::Place place = page_ ? page_->place() : app::Place{};
    const auto typed = page_ ? page_->typed() : std::vector<app::UnstoredText>();
    const auto asked = start_ ? start_->asked() : std::nullopt;
    const auto fresh = page_ ? page_->fresh() : std::nullopt;
    const bool was_in_page = page_ && page_->IsDescendant(FindFocus());
    drop_page();
    message_->end_told();
    notice_.clear();
    const charts::Palette before = palette();
    change();
    recolour(*this, before);
    make_menus();
    top_->set_words();
    side_->remake();
    message_->remake();
    if (session_) {
        refresh_around();
        go(place);
        if (!typed.empty()) guard([&] { page_->put_back(typed); });
        if (fresh) page_->keep_fresh(*fresh);
        if (was_in_page && !page_->IsDescendant(FindFocus())) focus_first_part(*page_);
    } else {
        make_start_page();
        if (asked) start_->ask(*asked);
    }
    arrange();
}

void MainWindow::refresh_around() {
    const bool is_open = session_ != nullptr;
    navigation_->Show(is_open);
    if (is_open) {
        navigation_->show(app::navigation(pages_, session_->scorecard(), current_language()));
        SetTitle(shown(app::engagement_name(session_->workspace()) + " – Kartrekker"));
    } else {
        SetTitle("Kartrekker");
    }
    refresh_status();
    refresh_menus();
}

void MainWindow::refresh_status() {
    if (!session_) return status_->show({}, {}, {});
    const auto unstored = page_ ? page_->unstored() : std::vector<app::UnstoredText>();
    status_->show(app::status(session_->workspace(), current_language(),
                              unstored.empty() ? std::string() : unstored.front().label),
                  notice_, session_->workspace().file().filename().string());
}

void MainWindow::arrange() {
    if (!side_) return;
    const wxSize size = GetClientSize();
    const int top = FromDIP(TopBar::height), foot = FromDIP(StatusView::height);
    put(*top_, 0, 0, size.x, top);
    put(*status_, 0, size.y - foot, size.x, foot);
    if (size.y <= top + foot) return; // a frame that comes has no size for a moment
    int bottom = size.y - foot;
    if (progress_->IsShown()) {
        bottom -= FromDIP(ProgressBar::height);
        put(*progress_, 0, bottom, size.x, FromDIP(ProgressBar::height));
    }
    const int left = session_ ? FromDIP(navigation_width) : 0;
    put(*navigation_, 0, top, FromDIP(navigation_width), bottom - top);
    const int message = message_->wanted_height(size.x - left);
    bottom -= message; // at the foot, so that nothing moves below the mouse
    put(*message_, left, bottom, size.x - left, message);
    const int side = side_->wanted_width(size.x - left);
    put(*side_, size.x - side, top, side, bottom - top);
    const wxRect room(left, top, size.x - left - side, bottom - top);
    if (page_) page_->SetSize(room);
    if (start_) start_->SetSize(room);
}

} // namespace kartrekker::gui
