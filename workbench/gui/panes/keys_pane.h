#pragma once

#include "workbench/app/presenters/key_choices.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/row_list.h"
#include "workbench/gui/drawing/zoomed.h"

#include <wx/panel.h>

class wxStaticText;
class wxTextCtrl;

namespace kartrekker::gui {

class MainWindow;

/// Lines of commands with their keys, under the menu in which they stand.
class KeyRowSource : public RowSource {
  public:
    std::vector<app::KeyedCommand> commands;
    std::string asked; ///< id of the command for which keys are to be pressed

    std::size_t count() const override { return commands.size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    std::string name(std::size_t row) const override;
    std::string empty_words() const override;

  private:
    bool has_heading(std::size_t row) const;
};

/// Every command with its keys. Enter, then other keys, gives it those; menus follow at once.
class KeysPane : public Zoomed<wxPanel> {
  public:
    KeysPane(wxWindow *parent, MainWindow &window);

    void SetFocus() override;

    wxTextCtrl &words() { return *words_; }
    RowList &list() { return *list_; }
    const std::vector<app::KeyedCommand> &commands() const { return source_.commands; }
    /// What was last said below the list.
    std::string said() const;

  private:
    void refresh();
    void say(const std::string &sentence);
    void ask();
    /// Whether the key was meant for the command.
    bool take(const wxKeyEvent &event);
    void choose(const std::string &keys);
    void reset(bool is_all);
    const app::KeyedCommand *chosen() const;

    MainWindow &window_;
    KeyRowSource source_;
    std::vector<app::KeyedCommand> all_commands_;
    wxTextCtrl *words_;
    RowList *list_;
    wxStaticText *said_;
    Button *change_, *reset_, *reset_all_;
    model::Connection scripts_; ///< those of the menu are commands
};

} // namespace kartrekker::gui
