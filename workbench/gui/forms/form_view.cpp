#include "workbench/gui/forms/form_view.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/forms/part_list.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/dcbuffer.h>

namespace kartrekker::gui {

using app::FormField;
using model::FieldKind;

namespace {

constexpr int label_height = 20;
constexpr int row_gap = 10;
constexpr int column_gap = 12;
constexpr int widest_column = 560;
constexpr int pause_in_milliseconds = 250;
constexpr int box_indent = 4; ///< a check box stands so far into its window

bool has_own_label(const FormField &field) {
    return field.info->kind == FieldKind::flag;
}

} // namespace

FormView::FormView(wxWindow *parent) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE);
    SetBackgroundColour(to_wx(palette().card));
    SetScrollRate(0, FromDIP(8));
    SetName(shown(tr("Form")));
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent &) { commit(); });
    Bind(wxEVT_PAINT, [this](wxPaintEvent &) { on_paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        arrange();
        event.Skip();
    });
}

FormView::~FormView() {
    pause_.Stop();
}

void FormView::show(std::unique_ptr<app::FormPresenter> form, std::vector<std::unique_ptr<PartList>> parts) {
    commit();
    const bool is_same_kind = form_ && form && &form_->type() == &form->type();
    const bool is_same_record = is_same_kind && form_->key() == form->key();
    form_ = std::move(form);
    parts_ = std::move(parts);
    if (!is_same_kind) make_editors();
    if (!is_same_record) Scroll(0, 0);
    show_fields();
}

void FormView::clear() {
    show(nullptr, {});
}

void FormView::make_editors() {
    for (Cell &cell : cells_)
        cell.editor->control()->Destroy();
    cells_.clear();
    if (!form_) return;
    for (std::size_t i = 0; i < form_->fields().size(); ++i) {
        Cell cell;
        cell.editor = FieldEditor::make(this, form_->fields()[i]);
        cell.editor->set_read_only(form_->is_read_only() || form_->fields()[i].info->is_fixed);
        cell.editor->on_change = [this, i](bool is_typing) { take(i, is_typing); };
        cell.editor->control()->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent &event) {
            if (typing_) CallAfter([this] { commit(); });
            Refresh();
            event.Skip();
        });
        cell.editor->control()->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent &event) {
            Refresh();
            event.Skip();
        });
        cells_.push_back(std::move(cell));
    }
}

void FormView::take(std::size_t field, bool is_typing) {
    if (typing_ && *typing_ != field) commit();
    typing_ = field;
    if (is_typing)
        pause_.StartOnce(pause_in_milliseconds);
    else
        commit();
}

void FormView::commit() {
    pause_.Stop();
    if (const auto field = std::exchange(typing_, std::nullopt); field && form_) store(*field);
}

bool FormView::take_back() {
    if (!form_ || !form_->take_back()) return false;
    show_fields();
    return true;
}

void FormView::begin_typing() {
    if (cells_.empty()) return;
    wxWindow *control = cells_.front().editor->control();
    control->SetFocus();
    if (auto *entry = dynamic_cast<wxTextCtrl *>(control)) entry->SelectAll();
}

void FormView::store(std::size_t field) {
    const std::string text = cells_[field].editor->text();
    const auto change = [&] { form_->change(field, text); };
    if (guard)
        guard(change);
    else
        change();
    show_fields();
}

void FormView::refresh() {
    if (!form_) return;
    form_->refresh();
    for (const auto &part : parts_)
        part->refresh();
    show_fields();
}

void FormView::judge(const app::RecordChecks &checks) {
    if (!form_) return;
    form_->judge(checks);
    for (const auto &part : parts_)
        part->judge(checks);
    show_fields();
}

void FormView::show_fields() {
    for (std::size_t i = 0; form_ && i < cells_.size(); ++i)
        if (typing_ != i) cells_[i].editor->show(form_->fields()[i]);
    arrange();
    Refresh();
}

wxWindow *FormView::control_of(std::string_view field) const {
    for (std::size_t i = 0; form_ && i < cells_.size(); ++i)
        if (form_->fields()[i].info->name == field) return cells_[i].editor->control();
    return nullptr;
}

std::size_t FormView::row_length(std::size_t first, std::size_t columns) const {
    const auto &fields = form_->fields();
    if (columns == 1 && !is_short(*fields[first].info)) return 1;
    const std::size_t most = columns == 1 ? 2 : columns;
    const bool wants_short = is_short(*fields[first].info);
    std::size_t count = 1;
    while (first + count < fields.size() && count < most &&
           fields[first + count].info->kind != FieldKind::paragraph &&
           (columns > 1 || is_short(*fields[first + count].info) == wants_short))
        ++count;
    return fields[first].info->kind == FieldKind::paragraph ? 1 : count;
}

void FormView::place_control(Cell &cell, const FormField &field) {
    const int label = has_own_label(field) ? 0 : FromDIP(label_height);
    const wxPoint at = scrolled({cell.area.x, cell.area.y + label});
    const int frame = FromDIP(cell.editor->frame());
    const int indent = has_own_label(field) ? FromDIP(box_indent) : 0;
    put(*cell.editor->control(), at.x + frame - indent, at.y + frame, cell.area.width - 2 * frame,
        FromDIP(cell.editor->height()) - 2 * frame);
}

int FormView::place_row(std::size_t first, std::size_t count, int x, int y, int width) {
    charts::Canvas &canvas = measuring_canvas();
    int highest = 0;
    const int gaps = FromDIP(column_gap) * static_cast<int>(count - 1);
    const int wide = (width - gaps) / static_cast<int>(count);
    for (std::size_t i = first; i < first + count; ++i) {
        const FormField &field = form_->fields()[i];
        Cell &cell = cells_[i];
        cell.is_problem = !field.problem.empty();
        const std::string &note = cell.is_problem ? field.problem : field.remark;
        cell.note = wrap(canvas, note, {9}, wide / (FromDIP(1000) / 1000.0), 3);
        const int label = has_own_label(field) ? 0 : FromDIP(label_height);
        const int height = label + FromDIP(cell.editor->height()) +
                           FromDIP(static_cast<int>(17 * cell.note.size() + (cell.note.empty() ? 0 : 2)));
        cell.area = {x + static_cast<int>(i - first) * (wide + FromDIP(column_gap)), y, wide, height};
        highest = std::max(highest, height);
        place_control(cell, field);
    }
    return y + highest + FromDIP(row_gap);
}

int FormView::place_parts(int y, int width) {
    const int x = FromDIP(card_padding);
    for (const auto &part : parts_) {
        y = part->place(scrolled({x, 0}), y, width);
        y += FromDIP(row_gap);
    }
    return y;
}

void FormView::arrange() {
    if (!form_ || is_arranging_) return;
    is_arranging_ = true;
    const int whole = GetClientSize().x - 2 * FromDIP(card_padding);
    const auto columns = static_cast<std::size_t>(std::clamp(whole / FromDIP(330), 1, 2));
    const int width = std::min(whole, static_cast<int>(columns) * FromDIP(widest_column));
    int y = FromDIP(4);
    for (std::size_t i = 0; i < cells_.size();) {
        const std::size_t count = row_length(i, columns);
        y = place_row(i, count, FromDIP(card_padding), y, width);
        i += count;
    }
    whole_height_ = place_parts(y + (parts_.empty() ? 0 : FromDIP(4)), width) + FromDIP(8);
    SetVirtualSize(0, whole_height_);
    is_arranging_ = false;
    Refresh();
}

void FormView::draw_cell(charts::Canvas &canvas, const Cell &cell, const FormField &field) const {
    const charts::Palette &colours = palette();
    const double scale = FromDIP(1000) / 1000.0;
    const wxPoint at = scrolled(cell.area.GetTopLeft());
    const charts::Rect area{at.x / scale, at.y / scale, cell.area.width / scale, cell.area.height / scale};
    const double label = has_own_label(field) ? 0 : label_height, height = cell.editor->height();
    if (label > 0) text_in(canvas, {area.x, area.y, area.width, 18}, field.label, {9, false, colours.quiet});
    const charts::Rect control{area.x, area.y + label, area.width, height};
    const bool has_focus = cell.editor->control()->HasFocus();
    if (cell.editor->frame())
        canvas.outline(control, {has_focus ? colours.accent : mix(colours.card, colours.quiet, 0.45)}, 5);
    if (cell.is_problem) canvas.outline(control.inset(-2, -2), {colours.bad, 2}, 7);
    lines_in(canvas, {area.x, control.bottom() + 2, area.width, 0}, cell.note,
             {9, false, cell.is_problem ? colours.bad : colours.doubtful});
}

void FormView::on_paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(to_wx(palette().card)));
    dc.Clear();
    if (!form_) return;
    const double scale = FromDIP(1000) / 1000.0;
    GraphicsCanvas canvas(std::unique_ptr<wxGraphicsContext>(wxGraphicsContext::Create(dc)), scale);
    for (std::size_t i = 0; i < cells_.size(); ++i)
        draw_cell(canvas, cells_[i], form_->fields()[i]);
    for (const auto &part : parts_) {
        const wxPoint at = part->rows().GetPosition();
        text_in(canvas,
                {at.x / scale, at.y / scale - PartList::title_height, 300,
                 static_cast<double>(PartList::title_height)},
                part->title(), {10, true, palette().ink});
        canvas.line({{at.x / scale, at.y / scale - 0.5},
                     {(at.x + part->rows().GetSize().x) / scale, at.y / scale - 0.5}},
                    {palette().line});
    }
}

} // namespace kartrekker::gui
