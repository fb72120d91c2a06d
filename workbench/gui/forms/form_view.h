#pragma once

#include "workbench/app/charts/canvas.h"
#include "workbench/app/presenters/form_presenter.h"
#include "workbench/gui/drawing/scrolled_sheet.h"
#include "workbench/gui/drawing/zoomed.h"
#include "workbench/gui/forms/field_editor.h"

#include <memory>
#include <wx/timer.h>

namespace kartrekker::gui {

class PartList;
class RecordFoot;
class Shell;

/// The fields of one record, its labels, what is wrong beside them, and below them the lists of what is part
/// of it. Typing is stored after a short pause and when the field is left. What is said of a field has its
/// room beforehand: nothing moves when it comes or goes.
class FormView : public Zoomed<ScrolledSheet> {
  public:
    FormView(wxWindow *parent, Shell &shell);
    ~FormView() override;

    /// A click between its fields moves the keyboard nowhere.
    bool AcceptsFocus() const override { return false; }
    /// Shows another record; `session`-wide refreshing is the caller's.
    void show(std::unique_ptr<app::FormPresenter> form, std::vector<std::unique_ptr<PartList>> parts);
    /// Shows nothing.
    void clear();
    const app::FormPresenter *form() const { return form_.get(); }

    /// Stores what is being typed.
    void commit();
    /// Puts wrong values back to what is stored; whether there were any.
    bool take_back();
    /// Texts that the form shows but could not store.
    std::vector<app::UnstoredText> unstored() const;
    /// Types such texts again, and puts the cursor in the first.
    void put_back(const std::vector<app::UnstoredText> &texts);
    /// Puts the cursor in the first field, with its text selected.
    void begin_typing();
    /// The workspace has changed.
    void refresh();
    void judge(const app::RecordChecks &checks);

    /// Runs what touches the workspace; what goes wrong is told by the owner.
    std::function<void(const std::function<void()> &)> guard;
    /// Something was stored, refused or taken back.
    std::function<void()> on_store;

    /// The control of a field; null when the form has none of that name.
    wxWindow *control_of(std::string_view field) const;
    const std::vector<std::unique_ptr<PartList>> &parts() const { return parts_; }
    /// The list of parts that has the keyboard; null when it is elsewhere.
    PartList *walked_parts() const;
    /// Puts the keyboard on a part in its list.
    void walk_to(const app::RecordKey &part);
    /// Links, comments and attachments.
    RecordFoot &foot() const { return *foot_; }
    void arrange();
    /// Height of the whole form in this width, in screen pixels.
    int whole_height() const { return whole_height_; }

  private:
    struct Cell {
        std::unique_ptr<FieldEditor> editor;
        wxRect area; ///< label and control; unscrolled
        std::vector<std::string> label;
        int label_height = 0; ///< as high as the highest label of its row; in device-independent pixels
        wxRect note_area;
        std::vector<std::string> note;
        bool is_problem = false;
    };

    void make_editors();
    void bring_into_view(const Cell &cell);
    void take(std::size_t field, bool is_typing);
    void store(std::size_t field);
    /// A field was left: what was stored is shown as forms write it.
    void settle();
    void show_fields();
    int place_row(std::size_t first, std::size_t count, const wxPoint &at, int width);
    /// Returns the height of the room for notes.
    int place_notes(std::size_t first, std::size_t count, const wxRect &row);
    int place_parts(int y, int width);
    std::size_t row_length(std::size_t first, std::size_t columns) const;
    void place_control(Cell &cell, const app::FormField &field);
    void draw_cell(charts::Canvas &canvas, const Cell &cell) const;
    charts::Rect drawn(const wxRect &area) const;
    void on_paint();
    wxPoint scrolled(wxPoint point) const { return CalcScrolledPosition(point); }

    std::unique_ptr<app::FormPresenter> form_;
    std::vector<Cell> cells_;
    std::vector<std::unique_ptr<PartList>> parts_;
    std::unique_ptr<RecordFoot> foot_;
    std::optional<std::size_t> typing_;
    wxTimer pause_;
    int whole_height_ = 0;
    bool is_arranging_ = false;
};

} // namespace kartrekker::gui
