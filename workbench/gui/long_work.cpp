// The part of the window that waits with the user for long work.
#include "workbench/gui/main_window.h"
#include "workbench/gui/preferences.h"

namespace kartrekker::gui {

void MainWindow::begin_long() {
    if (page_) {
        page_->commit();
        page_->Disable();
    }
    navigation_->Disable();
    side_->Disable();
    message_->action_button().Disable(); // it acts on the engagement, as a command does
    session_->hold_notices();
}

void MainWindow::end_long(const std::exception_ptr &failure, const std::function<void()> &done) {
    if (page_) page_->Enable();
    navigation_->Enable();
    side_->Enable();
    message_->action_button().Enable();
    session_->release_notices();
    guard([&] {
        if (failure) std::rethrow_exception(failure);
        done();
    });
    refresh_around();
    follow_desktop(*this); // which it could not while the work went on
    if (closes_when_done_) CallAfter([this] { Close(); });
}

void MainWindow::run_beside(const std::string &words, ProgressBar::Work work, std::function<void()> done) {
    begin_long();
    progress_->run_beside(words, std::move(work),
                          [this, done](const std::exception_ptr &failure) { end_long(failure, done); });
    refresh_around();
}

void MainWindow::run_here(const std::string &words, const ProgressBar::Work &work,
                          std::function<void()> done) {
    begin_long();
    refresh_menus();
    progress_->run_here(words, work,
                        [this, done](const std::exception_ptr &failure) { end_long(failure, done); });
}

} // namespace kartrekker::gui
