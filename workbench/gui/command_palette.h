#pragma once

#include "workbench/app/presenters/palette_presenter.h"
#include "workbench/gui/drawing/row_list.h"
#include "workbench/gui/drawing/zoomed.h"

#include <wx/panel.h>
#include <wx/weakref.h>

class wxTextCtrl;

namespace kartrekker::gui {

class MainWindow;

/// Lines of the palette.
class PaletteRowSource : public RowSource {
  public:
    std::vector<app::PaletteEntry> entries;

    std::size_t count() const override { return entries.size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    std::string name(std::size_t row) const override;
    std::string empty_words() const override;
};

/// One field over the window that finds commands, pages, records and texts: Enter goes there or runs it, the
/// arrows walk, Escape closes it and gives the focus back.
class CommandPalette : public Zoomed<wxPanel> {
  public:
    /// Opens it over the window, or closes the one that is open.
    static void toggle(MainWindow &window);
    /// The open one; null when none is.
    static CommandPalette *open_in(MainWindow &window);

    RowList &list() { return *list_; }
    wxTextCtrl &words() { return *words_; }
    const std::vector<app::PaletteEntry> &entries() const { return source_.entries; }
    void close();

  private:
    explicit CommandPalette(MainWindow &window);
    void place();
    void search();
    void walk(int rows);
    void take(std::size_t row);
    void on_key(wxKeyEvent &event);
    std::vector<std::string> &recent();

    MainWindow &window_;
    wxWeakRef<wxWindow> before_; ///< had the focus
    PaletteRowSource source_;
    std::unique_ptr<app::PalettePresenter> presenter_;
    wxTextCtrl *words_;
    RowList *list_;
    bool is_closing_ = false;
};

} // namespace kartrekker::gui
