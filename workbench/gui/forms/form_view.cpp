#include "workbench/gui/forms/form_view.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/forms/file_drop.h"
#include "workbench/gui/forms/part_list.h"
#include "workbench/gui/forms/record_foot.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/dcbuffer.h>

namespace kartrekker::gui {

using app::FormField;
using model::FieldKind;

namespace {

constexpr int label_height = 18;
constexpr int label_line = 16; ///< what a second line adds
constexpr int scroll_step = 8;
constexpr int row_gap = 10;
constexpr int note_gap = 2; ///< above notes, and twice as much below
constexpr int note_line = 17;
constexpr int wide_row = 430; ///< in which every problem fits one line
constexpr int column_gap = 12;
constexpr int widest_column = 560;
constexpr int pause_in_milliseconds = 250;
constexpr int box_indent = 4; ///< a check box stands so far into its window

bool has_own_label(const FormField &field) {
    return field.info->kind == FieldKind::flag;
}

/// Lines kept free below a field for what may have to be said of it.
std::size_t kept_lines(const FormField &field, bool is_wide) {
    if (is_typed(*field.info) && is_short(*field.info)) return is_wide ? 1 : 2;
    const bool is_said = !field.info->rule.empty() || !field.problem.empty();
    return is_said || (is_typed(*field.info) && field.info->is_required) ? 1 : 0;
}

std::string remark_of(const FormField &field) {
    return field.remark.empty() ? std::string() : field.remark + " (" + std::string(field.info->rule) + ")";
}

std::vector<std::string> note_of(const FormField &field, double width) {
    return wrap(measuring_canvas(), field.problem.empty() ? remark_of(field) : field.problem, {9}, width);
}

/// The words above a field, in at most two lines; a flag stands beside its own.
std::vector<std::string> label_of(const FormField &field, double width) {
    if (has_own_label(field)) return {};
    return wrap(measuring_canvas(), field.label, {9}, width, 2);
}

} // namespace

FormView::FormView(wxWindow *parent, Shell &shell) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE);
    SetBackgroundColour(to_wx(palette().card));
    SetScrollRate(0, FromDIP(scroll_step));
    SetName(shown(tr("Form")));
    SetDropTarget(
        new FileDrop([this](const std::vector<std::filesystem::path> &files) { foot_->attach(files); }));
    foot_ = std::make_unique<RecordFoot>(this, shell);
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent &) { commit(); });
    Bind(wxEVT_PAINT, [this](wxPaintEvent &) { on_paint(); });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent &event) {
        for (const Cell &cell : cells_) // its label was clicked
            if (wxRect(scrolled(cell.area.GetTopLeft()), cell.area.GetSize()).Contains(event.GetPosition()))
                return cell.editor->control()->SetFocus();
    });
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
    foot_->show(form_ ? form_->key() : app::RecordKey());
    if (!is_same_kind) make_editors();
    wxWindow *last = cells_.empty() ? nullptr : cells_.back().editor->control();
    for (const auto &part : parts_) {
        if (last) part->come_after(last); // the fields may have been made after them
        last = &part->last_control();
    }
    if (last) foot_->come_after(last);
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
            CallAfter([this, was_typing = typing_.has_value()] {
                if (was_typing) commit();
                settle();
            });
            Refresh();
            event.Skip();
        });
        cell.editor->control()->Bind(wxEVT_SET_FOCUS, [this, i](wxFocusEvent &event) {
            bring_into_view(cells_[i]);
            Refresh();
            event.Skip();
        });
        cells_.push_back(std::move(cell));
    }
}

void FormView::bring_into_view(const Cell &cell) {
    const int unit = FromDIP(scroll_step), start = GetViewStart().y;
    const int above = scrolled(cell.area.GetTopLeft()).y;
    const int below = scrolled(cell.note_area.GetBottomLeft()).y - GetClientSize().y;
    if (below > 0)
        Scroll(0, start + below / unit + 1);
    else if (above < 0)
        Scroll(0, start + above / unit - 1);
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

void FormView::settle() {
    if (form_ && form_->settle()) show_fields();
}

bool FormView::take_back() {
    if (!form_ || !form_->take_back()) return false;
    show_fields();
    if (on_store) on_store();
    return true;
}

std::vector<app::UnstoredText> FormView::unstored() const {
    return form_ ? form_->unstored() : std::vector<app::UnstoredText>();
}

void FormView::put_back(const std::vector<app::UnstoredText> &texts) {
    if (!form_) return;
    form_->put_back(texts);
    foot_->put_back(texts);
    show_fields();
    if (on_store) on_store();
    if (!texts.empty())
        if (wxWindow *control = control_of(texts.front().field)) control->SetFocus();
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
    if (on_store) on_store();
}

void FormView::refresh() {
    if (!form_) return;
    form_->refresh();
    for (const auto &part : parts_)
        part->refresh();
    foot_->refresh();
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
    for (std::size_t i = 0; form_ && i < cells_.size(); ++i) {
        const FormField &field = form_->fields()[i];
        if (typing_ != i) cells_[i].editor->show(field);
        const wxString tip = shown(field.problem.empty() ? field.help : field.problem);
        if (cells_[i].editor->control()->GetToolTipText() != tip)
            cells_[i].editor->control()->SetToolTip(tip);
    }
    arrange();
    Refresh();
}

wxWindow *FormView::control_of(std::string_view field) const {
    for (std::size_t i = 0; form_ && i < cells_.size(); ++i)
        if (form_->fields()[i].info->name == field) return cells_[i].editor->control();
    return nullptr;
}

PartList *FormView::walked_parts() const {
    for (const auto &part : parts_)
        if (part->rows().HasFocus()) return part.get();
    return nullptr;
}

void FormView::walk_to(const app::RecordKey &part) {
    for (const auto &parts : parts_)
        if (parts->list().type().name == part.type) {
            parts->choose({part.id});
            parts->rows().SetFocus();
        }
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
    const int label = FromDIP(cell.label_height);
    const wxPoint at = scrolled({cell.area.x, cell.area.y + label});
    const int frame = FromDIP(cell.editor->frame());
    const int indent = has_own_label(field) ? FromDIP(box_indent) : 0;
    wxWindow &control = *cell.editor->control();
    int wide = cell.area.width - 2 * frame;
    if (has_own_label(field)) wide = std::min(wide, control.GetBestSize().x); // a click beside it is none
    put(control, at.x + frame - indent, at.y + frame, wide, FromDIP(cell.editor->height()) - 2 * frame);
}

int FormView::place_row(std::size_t first, std::size_t count, const wxPoint &at, int width) {
    int highest = 0;
    std::size_t lines = 1;
    const int gaps = FromDIP(column_gap) * static_cast<int>(count - 1);
    const int wide = (width - gaps) / static_cast<int>(count);
    for (std::size_t i = first; i < first + count; ++i) {
        cells_[i].label = label_of(form_->fields()[i], wide * 1000.0 / FromDIP(1000));
        lines = std::max(lines, cells_[i].label.size());
    }
    for (std::size_t i = first; i < first + count; ++i) {
        const FormField &field = form_->fields()[i];
        Cell &cell = cells_[i];
        cell.label_height =
            has_own_label(field) ? 0 : label_height + static_cast<int>(lines - 1) * label_line;
        const int height = FromDIP(cell.label_height) + FromDIP(cell.editor->height());
        cell.area = {at.x + static_cast<int>(i - first) * (wide + FromDIP(column_gap)), at.y, wide, height};
        highest = std::max(highest, height);
        place_control(cell, field);
    }
    return at.y + highest + place_notes(first, count, {at.x, at.y + highest, width, 0});
}

// A note that is alone in its row may use all of it; below the last field of a row it ends where that ends.
// One that needs more lines than were kept free gets them: a sentence that is cut teaches nothing.
int FormView::place_notes(std::size_t first, std::size_t count, const wxRect &row) {
    const double scale = FromDIP(1000) / 1000.0;
    std::size_t lines = 0;
    std::size_t notes = 0;
    for (std::size_t i = first; i < first + count; ++i) {
        const FormField &field = form_->fields()[i];
        lines = std::max(lines, kept_lines(field, row.width >= FromDIP(wide_row)));
        if (!field.problem.empty() || !field.remark.empty()) ++notes;
    }
    for (std::size_t i = first; i < first + count; ++i) {
        Cell &cell = cells_[i];
        const wxRect &whole = notes > 1 ? cell.area : row;
        cell.note = note_of(form_->fields()[i], whole.width / scale);
        cell.is_problem = !form_->fields()[i].problem.empty();
        cell.note_area = {whole.x, cell.area.GetBottom() + 1 + FromDIP(note_gap), whole.width, 0};
        lines = std::max(lines, cell.note.size());
    }
    const int high = static_cast<int>(lines) * note_line;
    for (std::size_t i = first; i < first + count; ++i)
        cells_[i].note_area.height = FromDIP(high);
    return FromDIP(lines > 0 ? high + 3 * note_gap : row_gap);
}

int FormView::place_parts(int y, int width) {
    const int x = FromDIP(card_padding);
    for (const auto &part : parts_) {
        y = part->place(scrolled({x, 0}), y, width);
        y += FromDIP(row_gap);
    }
    return foot_->place(scrolled({x, 0}), y, width);
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
        y = place_row(i, count, {FromDIP(card_padding), y}, width);
        i += count;
    }
    whole_height_ = place_parts(y + (parts_.empty() ? 0 : FromDIP(4)), width) + FromDIP(8);
    SetVirtualSize(0, whole_height_);
    is_arranging_ = false;
    Refresh();
}

charts::Rect FormView::drawn(const wxRect &area) const {
    const double scale = FromDIP(1000) / 1000.0;
    const wxPoint at = scrolled(area.GetTopLeft());
    return {at.x / scale, at.y / scale, area.width / scale, area.height / scale};
}

void FormView::draw_cell(charts::Canvas &canvas, const Cell &cell) const {
    const charts::Palette &colours = palette();
    const charts::Rect area = drawn(cell.area);
    const double control_top = area.y + cell.label_height, height = cell.editor->height();
    double label_top = control_top - label_height;
    for (auto line = cell.label.rbegin(); line != cell.label.rend(); ++line, label_top -= label_line)
        text_in(canvas, {area.x, label_top, area.width, 17}, *line, {9, false, colours.quiet});
    const charts::Rect control{area.x, control_top, area.width, height};
    const bool has_focus = cell.editor->control()->HasFocus();
    if (cell.editor->frame() && cell.editor->is_read_only()) canvas.fill(control, colours.ground, 5);
    const charts::Colour edge = cell.editor->is_read_only() ? colours.line : colours.edge();
    if (cell.editor->frame()) canvas.outline(control, {has_focus ? colours.accent : edge}, 5);
    if (cell.is_problem) canvas.outline(control.inset(-2, -2), {colours.bad, 2}, 7);
    const bool is_at_end = cell.note_area.x < cell.area.x;
    lines_in(canvas, drawn(cell.note_area), cell.note,
             {9, false, cell.is_problem ? colours.bad : colours.doubtful,
              is_at_end ? charts::Align::right : charts::Align::left});
}

void FormView::on_paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(to_wx(palette().card)));
    dc.Clear();
    if (!form_) return;
    const double scale = FromDIP(1000) / 1000.0;
    GraphicsCanvas canvas(std::unique_ptr<wxGraphicsContext>(wxGraphicsContext::Create(dc)), scale);
    for (const Cell &cell : cells_)
        draw_cell(canvas, cell);
    for (const auto &part : parts_) {
        const wxPoint at = part->rows().GetPosition();
        const double x = at.x / scale, right = part->last_control().GetPosition().x / scale;
        const double y = at.y / scale - PartList::title_height, high = PartList::title_height;
        const charts::TextStyle strong{10, true, palette().ink};
        const double order = x + canvas.measure(part->title(), strong).width + 8;
        text_in(canvas, {x, y, right - x, high}, part->title(), strong);
        text_in(canvas, {order, y, std::max(0.0, right - order), high}, part->order_words(),
                {9, false, palette().quiet});
        canvas.line({{x, y + high - 0.5}, {x + part->rows().GetSize().x / scale, y + high - 0.5}},
                    {palette().line});
    }
    foot_->draw(canvas, scrolled({0, 0}).y);
}

} // namespace kartrekker::gui
