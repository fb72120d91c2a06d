#include "workbench/gui/progress_bar.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <wx/app.h>

namespace kartrekker::gui {

ProgressBar::ProgressBar(wxWindow *parent, std::function<void()> on_height)
    : DrawnWindow(parent, tr("Progress")), on_height_(std::move(on_height)) {
    cancel_ = new Button(this, ButtonKind::normal, tr("Cancel"), [this] { stop(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        const wxSize size = cancel_->GetBestSize();
        put(*cancel_, GetClientSize().x - size.x - FromDIP(14), FromDIP(6), size.x, size.y);
        event.Skip();
    });
    Hide();
}

ProgressBar::~ProgressBar() {
    is_stopped_ = true;
    is_alive_.reset();
    if (thread_.joinable()) thread_.join();
}

void ProgressBar::begin(const std::string &words, Done done) {
    words_ = words;
    done_ = std::move(done);
    is_busy_ = true;
    is_stopped_ = false;
    share_ = 0;
    cancel_->set_label(tr("Cancel"));
    Show();
    on_height_();
}

void ProgressBar::run_beside(const std::string &words, Work work, Done done) {
    begin(words, std::move(done));
    const std::weak_ptr<bool> alive = is_alive_;
    thread_ = std::thread([this, alive, work = std::move(work)] {
        std::exception_ptr failure;
        try {
            work([this, alive](double done_share) {
                share_ = done_share;
                wxTheApp->CallAfter([this, alive] {
                    if (alive.lock()) Refresh();
                });
                return !is_stopped_;
            });
        } catch (...) {
            failure = std::current_exception();
        }
        wxTheApp->CallAfter([this, alive, failure] {
            if (alive.lock()) finish(failure);
        });
    });
}

void ProgressBar::run_here(const std::string &words, const Work &work, Done done) {
    begin(words, std::move(done));
    std::exception_ptr failure;
    try {
        work([this](double done_share) {
            share_ = done_share;
            Refresh();
            wxTheApp->Yield(true);
            return !is_stopped_;
        });
    } catch (...) {
        failure = std::current_exception();
    }
    finish(failure);
}

void ProgressBar::finish(std::exception_ptr failure) {
    if (thread_.joinable()) thread_.join();
    is_busy_ = false;
    Hide();
    on_height_();
    if (done_) std::exchange(done_, nullptr)(failure);
}

charts::HitAreas ProgressBar::draw(charts::Canvas &canvas, const charts::Rect &area) {
    canvas.line({{0, 0.5}, {area.right(), 0.5}}, {palette().line});
    text_in(canvas, {14, 0, 360, area.height}, words_, {10, false, palette().ink});
    const charts::Rect track{386, area.height / 2 - 3, area.width - 386 - 130, 6};
    canvas.fill(track, palette().track(), 3);
    canvas.fill({track.x, track.y, std::max(6.0, track.width * share_), 6}, palette().accent, 3);
    return {};
}

} // namespace kartrekker::gui
