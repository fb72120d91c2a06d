#pragma once

#include "tests/model/temporary_folder.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/pages/record_page.h"

#include <wx/uiaction.h>

namespace kartrekker::tests {

/// A person at the window: real mouse, real keys, and eyes that wait until something is so.
class Driver {
  public:
    /// Opens the window on a copy of the sample with its answers.
    Driver();
    ~Driver();

    gui::MainWindow &window() { return *window_; }
    gui::RecordPage &records();
    const std::filesystem::path &file() const { return file_; }

    void open();
    /// Pumps events until the condition holds; false after ten seconds.
    bool wait(const std::function<bool()> &condition);
    /// Waits until the scores belong to what stands in the file.
    void wait_for_scores();
    void pump(int milliseconds);

    void click(wxWindow &control, wxPoint inside);
    void click(wxWindow &control);
    /// Begins what opens a menu, and presses these keys in it once it is open, one after the other.
    void in_menu(const std::function<void()> &begin, const std::vector<int> &keys);
    void click_right(wxWindow &control, wxPoint inside);
    /// Clicks one of the choices.
    void pick(gui::Segments &choices, std::size_t choice);
    /// Presses, moves and lets go; with a modifier key (WXK_SHIFT) held down when given.
    void drag(wxWindow &control, wxPoint from, wxPoint to, int modifier = 0);
    /// Tells the control itself of a button, at a place to which no movement was told.
    void tell_of_button(wxWindow &control, wxEventType what, wxPoint at);
    void go(const std::string &page);
    /// Begins to read answers to the emotional capital.
    void read_answers(const std::filesystem::path &file);
    void choose_row(gui::RowList &list, std::size_t row);
    /// Makes the whole window so large, frame and all, but not smaller than it can be.
    void resize(int width, int height);
    void press(int key, int modifiers = 0);
    void type(const std::string &text);
    /// Clicks into the field, empties it and types.
    void type_into(std::string_view field, const std::string &text);

    wxWindow &control_of(std::string_view field);
    std::string figure_of(const std::string &page);
    /// What stands in the file itself, by the eyes of another reader.
    std::string stored(const std::string &type, const std::string &id, std::string_view field);
    /// The same, once it is as expected, or whatever stands there after ten seconds.
    std::string stored_in_time(const std::string &type, const std::string &id, std::string_view field,
                               const std::string &expected);

  private:
    class MenuKeys;

    /// Waits until a button that was let go is so for the screen too; until then keys overtake the click.
    void let_buttons_go();

    TemporaryFolder folder_;
    std::filesystem::path file_;
    gui::MainWindow *window_;
    wxUIActionSimulator hand_;
};

} // namespace kartrekker::tests
