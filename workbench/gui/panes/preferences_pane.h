#pragma once

#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/picker.h"
#include "workbench/gui/drawing/zoomed.h"

#include <wx/scrolwin.h>

class wxBoxSizer;
class wxTextCtrl;

namespace kartrekker::gui {

class MainWindow;

/// What the user prefers, each with a few choices that take effect as they are made.
class PreferencesPane : public Zoomed<wxScrolledWindow> {
  public:
    PreferencesPane(wxWindow *parent, MainWindow &window);

    void SetFocus() override { language_->SetFocus(); }

    Picker &language() { return *language_; }
    Picker &appearance() { return *appearance_; }
    Picker &text_size() { return *text_size_; }
    Picker &start() { return *start_; }
    wxTextCtrl &author() { return *author_; }

  private:
    Picker *picker(const char *label, std::vector<std::string> words, std::size_t picked,
                   std::function<void(std::size_t)> choose);
    void heading(const char *label);
    void add_author();
    void add_folder();
    void open_folder();

    MainWindow &window_;
    wxBoxSizer *parts_;
    Picker *language_, *appearance_, *text_size_, *start_;
    wxTextCtrl *author_;
};

} // namespace kartrekker::gui
