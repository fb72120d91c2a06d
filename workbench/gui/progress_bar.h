#pragma once

#include "workbench/gui/drawing/button.h"

#include <atomic>
#include <exception>
#include <thread>

namespace kartrekker::gui {

/// Long work, with its progress at the foot of the window and a button to stop it.
class ProgressBar : public DrawnWindow {
  public:
    /// Told how far the work is; answers whether to go on.
    using Progress = std::function<bool(double done)>;
    using Work = std::function<void(const Progress &)>;
    /// Called on the window's thread. `failure` is null when the work ended by itself.
    using Done = std::function<void(std::exception_ptr failure)>;

    ProgressBar(wxWindow *parent, std::function<void()> on_height);
    ~ProgressBar() override;

    /// On a thread of its own: for work that touches nothing of the window's.
    void run_beside(const std::string &words, Work work, Done done);
    /// On the window's thread, which goes on drawing and hears the button whenever the work tells its
    /// progress: for work that changes the engagement, since that belongs to this thread.
    void run_here(const std::string &words, const Work &work, Done done);
    void stop() { is_stopped_ = true; }
    bool is_busy() const { return is_busy_; }
    Button &cancel_button() { return *cancel_; }
    static constexpr int height = 44;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;

  private:
    void begin(const std::string &words, Done done);
    void finish(std::exception_ptr failure);

    std::string words_;
    Button *cancel_;
    std::function<void()> on_height_;
    Done done_;
    std::thread thread_;
    bool is_busy_ = false;
    std::atomic<bool> is_stopped_ = false;
    std::atomic<double> share_ = 0;
    std::shared_ptr<bool> is_alive_ = std::make_shared<bool>(true);
};

} // namespace kartrekker::gui
