#pragma once

#include "workbench/gui/drawing/button.h"

#include <atomic>
#include <exception>
#include <thread>

namespace kartrekker::gui {

/// Long work on a thread of its own, with its progress at the foot of the window and a button to stop it.
class ProgressBar : public DrawnWindow {
  public:
    /// Told how far the work is; answers whether to go on.
    using Progress = std::function<bool(double done)>;
    using Work = std::function<void(const Progress &)>;
    /// Called on the window's thread. `failure` is null when the work ended by itself.
    using Done = std::function<void(std::exception_ptr failure, bool is_stopped)>;

    ProgressBar(wxWindow *parent, std::function<void()> on_height);
    ~ProgressBar() override;

    void run(const std::string &words, Work work, Done done);
    void stop() { is_stopped_ = true; }
    bool is_busy() const { return thread_.joinable(); }
    static constexpr int height = 44;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;

  private:
    void finish(std::exception_ptr failure);

    std::string words_;
    Button *cancel_;
    std::function<void()> on_height_;
    Done done_;
    std::thread thread_;
    std::atomic<bool> is_stopped_ = false;
    std::atomic<double> share_ = 0;
    std::shared_ptr<bool> is_alive_ = std::make_shared<bool>(true);
};

} // namespace kartrekker::gui
