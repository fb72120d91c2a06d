#include "workbench/gui/application.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/words.h"

#include <chrono>
#include <memory>
#include <wx/bitmap.h>
#include <wx/dcmemory.h>
#include <wx/dcscreen.h>
#include <wx/timer.h>

namespace kartrekker::gui {

namespace {

constexpr int patience_in_ticks = 200;
constexpr int tick_in_milliseconds = 100;
constexpr int ticks_to_settle = 5;

/// Looks now and then whether the window is ready for its picture.
class Photographer : public wxTimer {
  public:
    Photographer(MainWindow &window, Screenshot screenshot)
        : window_(window), screenshot_(std::move(screenshot)) {
        Start(tick_in_milliseconds);
    }

    void Notify() override {
        ++ticks_;
        const bool is_waiting = window_.session() && (!window_.session()->scorecard() ||
                                                      (window_.page() && window_.page()->is_at_work()));
        if (is_waiting && ticks_ < patience_in_ticks) return;
        if (settled_++ == 0 && window_.session())
            window_.go(app::place_from(window_.session()->workspace(), screenshot_.page));
        const wxSize size = window_.GetScreenRect().GetSize();

        if (settled_ == 2) window_.SetSize(screenshot_.size - (size - screenshot_.size));
        if (settled_ < ticks_to_settle) return;
        Stop();
        take();
        window_.Close();
    }

  private:
    void take() const {
        const wxRect area = window_.GetScreenRect();
        wxBitmap picture(area.GetSize());
        wxMemoryDC target(picture);
        wxScreenDC screen;
        target.Blit(wxPoint(0, 0), area.GetSize(), &screen, area.GetTopLeft());
        target.SelectObject(wxNullBitmap);
        picture.SaveFile(shown(screenshot_.file.string()), wxBITMAP_TYPE_PNG);
    }

    MainWindow &window_;
    Screenshot screenshot_;
    int ticks_ = 0;
    int settled_ = 0;
};

} // namespace

void take_screenshot(MainWindow &window, const Screenshot &screenshot) {
    window.SetMinSize(wxSize(1, 1));
    window.SetSize(wxRect(wxPoint(0, 0), screenshot.size));
    static std::unique_ptr<Photographer> photographer;
    photographer = std::make_unique<Photographer>(window, screenshot);
}

} // namespace kartrekker::gui
