#pragma once

#include <wx/scrolwin.h>

namespace kartrekker::gui {

/// A scrolled window in which controls may be hidden: it moves what is shown and draws anew, where GTK's own
/// way complains on the terminal of each hidden control. What is hidden is to be placed when it is shown.
class ScrolledSheet : public wxScrolledWindow {
  public:
    using wxScrolledWindow::wxScrolledWindow;

    void ScrollWindow(int right, int down, const wxRect * /*area*/ = nullptr) override {
        for (wxWindow *control : GetChildren())
            if (control->IsShown()) control->Move(control->GetPosition() + wxPoint(right, down));
        Refresh();
    }
};

} // namespace kartrekker::gui
