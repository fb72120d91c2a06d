#include "workbench/gui/lists/cell_editor.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/app.h>
#include <wx/textctrl.h>

namespace kartrekker::gui {

using model::FieldKind;

/// What is wrong with the cell, on a small sheet beside it.
class CellNote : public DrawnWindow {
  public:
    explicit CellNote(wxWindow *parent) : DrawnWindow(parent, tr("Message")) { Hide(); }

    void show(const std::string &sentence) {
        sentence_ = sentence;
        SetLabel(shown_label(sentence));
        Show(!sentence.empty());
        Refresh();
    }
    int wanted_height() const {
        const auto lines = wrap(measuring_canvas(), sentence_, {9}, width - 2 * padding);
        return FromDIP(static_cast<int>(lines.size()) * 17 + 2 * padding);
    }
    static constexpr int width = 300;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override {
        const charts::TextStyle style{9, false, palette().bad};
        canvas.fill(area, mix(palette().card, palette().bad, 0.08));
        canvas.outline(area.inset(0.5, 0.5), {palette().bad}, 0);
        const charts::Rect inner = area.inset(padding, padding - 2);
        lines_in(canvas, inner, wrap(canvas, sentence_, style, inner.width), style);
        return {};
    }

  private:
    static constexpr int padding = 8;
    std::string sentence_;
};

namespace {

/// In device-independent pixels: room in which a value can be seen and typed.
int least_width_of(FieldKind kind) {
    switch (kind) {
    case FieldKind::paragraph:
        return 300;
    case FieldKind::choice:
    case FieldKind::reference:
    case FieldKind::text:
        return 200;
    case FieldKind::rating:
        return 176;
    case FieldKind::flag:
        return 72;
    default:
        return 124;
    }
}

} // namespace

CellEditor::CellEditor(RecordTable &table, Shell &shell)
    : table_(table), shell_(shell), note_(new CellNote(&table)) {
    table_.Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        table_.CallAfter([this] { place(); });
    });
}

CellEditor::~CellEditor() = default;

std::string CellEditor::field() const {
    return form_ ? std::string(form_->fields()[index_].info->name) : std::string();
}

std::string CellEditor::problem() const {
    return is_open() ? form_->fields()[index_].problem : std::string();
}

void CellEditor::open(const app::RecordKey &key, std::string_view field, const std::string &typed) {
    leave();
    const model::EntityType &type = *model::find_entity_type(key.type);
    auto form =
        std::make_unique<app::FormPresenter>(shell_.session()->workspace(), type, key.id, current_language());
    const auto &fields = form->fields();
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const app::FormField &one) { return one.info->name == field; });
    if (found == fields.end() || !form->exists() || form->is_read_only() || !app::can_be_edited(*found->info))
        return;
    if (!typed.empty() && !is_typed(*found->info)) return;
    index_ = static_cast<std::size_t>(found - fields.begin());
    key_ = key;
    form->judge(shell_.session()->checks());
    form_ = std::move(form);
    make(typed);
}

void CellEditor::make(const std::string &typed) {
    app::FormField field = form_->fields()[index_];
    if (field.info->kind == FieldKind::flag) field.label = tr("yes");
    editor_ = FieldEditor::make(&table_, field);
    editor_->show(form_->fields()[index_]);
    wxWindow *control = editor_->control();
    control->SetName(shown(form_->fields()[index_].label));
    control->Bind(wxEVT_CHAR_HOOK, &CellEditor::on_key, this);
    control->Bind(wxEVT_KILL_FOCUS, [this, control](wxFocusEvent &event) {
        event.Skip();
        table_.CallAfter([this, control] {
            wxWindow *now = wxWindow::FindFocus();
            if (is_open() && editor_->control() == control && now && now != control) leave();
        });
    });
    place();
    control->SetFocus();
    if (auto *entry = dynamic_cast<wxTextCtrl *>(control)) {
        if (!typed.empty()) entry->ChangeValue(shown(typed));
        if (typed.empty())
            entry->SelectAll();
        else
            entry->SetInsertionPointEnd();
    }
    editor_->on_change = [this](bool is_typing) {
        if (!is_typing) store();
    };
}

wxRect CellEditor::cell() const {
    const auto line = table_.line_of(key_.id);
    const auto column = table_.column_of(form_->fields()[index_].info->name);
    return line && column ? table_.cell_area(*line, *column) : wxRect();
}

bool CellEditor::has_record() const {
    return shell_.session()->workspace().find(form_->type(), key_.id).has_value();
}

void CellEditor::place() {
    if (!is_open()) return;
    wxRect area = cell();
    if (area.IsEmpty() && (is_storing_ || !has_record())) return static_cast<void>(cancel());
    if (area.IsEmpty()) return leave();
    const app::FormField &field = form_->fields()[index_];
    const wxSize room = table_.GetClientSize();
    area.width = std::min(std::max(area.width, table_.FromDIP(least_width_of(field.info->kind))), room.x);
    area.x = std::max(0, std::min(area.x, room.x - area.width));
    const int high = table_.FromDIP(editor_->height());
    area.y = std::clamp(area.y + (area.height - high) / 2, 0, std::max(0, room.y - high));
    put(*editor_->control(), area.x, area.y, area.width, high);
    editor_->control()->Raise();
    show_note();
}

void CellEditor::show_note() {
    note_->show(problem());
    if (!note_->IsShown()) return;
    const wxRect control = editor_->control()->GetRect();
    const wxSize room = table_.GetClientSize();
    const int width = std::min(table_.FromDIP(CellNote::width), room.x), high = note_->wanted_height();
    const int gap = table_.FromDIP(3);
    const bool is_below = control.GetBottom() + gap + high <= room.y;
    const int y = is_below ? control.GetBottom() + gap : std::max(0, control.y - gap - high);
    put(*note_, std::max(0, std::min(control.x, room.x - width)), y, width, high);
    note_->Raise();
}

bool CellEditor::store() {
    if (!is_open()) return true;
    bool is_stored = false;
    const std::string text = editor_->text();
    is_storing_ = true;
    shell_.guard([&] { is_stored = form_->change(index_, text); });
    is_storing_ = false;
    if (is_open()) show_note();
    shell_.refresh_status();
    return is_stored;
}

void CellEditor::leave() {
    if (!is_open()) return;
    store();
    if (!is_open()) return;
    const app::LeftBehind left{app::place_of(shell_.session()->workspace(), key_), form_->caption(),
                               form_->unstored()};
    close();
    if (!left.texts.empty()) shell_.tell_left(left);
}

bool CellEditor::cancel() {
    if (!is_open()) return false;
    const bool had_focus = editor_->control()->HasFocus();
    close();
    if (had_focus) table_.SetFocus();
    shell_.refresh_status();
    return true;
}

// The control may be in the middle of an event of its own.
void CellEditor::close() {
    wxWindow *control = editor_->control();
    const std::shared_ptr<FieldEditor> editor = std::move(editor_);
    note_->show({});
    control->Hide();
    table_.CallAfter([control, editor] { control->Destroy(); });
}

std::vector<app::UnstoredText> CellEditor::unstored() const {
    return is_open() ? form_->unstored() : std::vector<app::UnstoredText>();
}

void CellEditor::on_key(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    if (key == WXK_ESCAPE) {
        cancel();
        table_.SetFocus();
    } else if (key == WXK_TAB && !event.ControlDown()) {
        const int places = event.ShiftDown() ? -1 : 1;
        if (!store()) return;
        cancel();
        table_.SetFocus();
        if (on_next) on_next(places);
    } else if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER) {
        on_enter(event);
    } else {
        event.Skip();
    }
}

void CellEditor::on_enter(wxKeyEvent &event) {
    const FieldKind kind = form_->fields()[index_].info->kind;
    auto *entry = dynamic_cast<wxTextCtrl *>(editor_->control());
    if (kind == FieldKind::choice || kind == FieldKind::reference) return event.Skip();
    if (kind == FieldKind::paragraph && entry && (event.ShiftDown() || event.AltDown()))
        return entry->WriteText("\n");
    if (!store()) return;
    cancel();
    table_.SetFocus();
}

} // namespace kartrekker::gui
