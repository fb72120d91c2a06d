#include "workbench/gui/forms/part_list.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/lists/list_actions.h"
#include "workbench/gui/words.h"

#include <wx/utils.h>

namespace kartrekker::gui {

PartList::PartList(wxWindow *parent, Shell &shell, std::unique_ptr<app::ListPresenter> list)
    : list_(std::move(list)), rows_(*list_) {
    list_->set_layout(kept_layout(list_->type(), false));
    view_ = new RecordList(parent, {}, rows_);
    name_rows();
    listen_to_rows(*this, shell);
    view_->on_select = [&shell](std::size_t) { shell.refresh_menus(); };
    view_->on_open = [this](std::size_t) { edit(); };
    view_->on_choose = [this](const std::string &row) {
        if (wxGetMouseState().HasAnyModifiers() || !on_open) return;
        on_open({std::string(list_->type().name), list_->rows()[std::stoul(row)].id});
    };
    const std::string label = "+ " + std::string(list_->type().label.in(current_language()));
    add_ = new Button(parent, ButtonKind::link, label, [this] {
        const auto after = selected();
        if (on_add) on_add(list_->type(), after ? after->id : std::string());
    });
}

PartList::~PartList() {
    view_->Destroy();
    add_->Destroy();
}

void PartList::come_after(wxWindow *control) {
    view_->MoveAfterInTabOrder(control);
    add_->MoveAfterInTabOrder(view_);
}

std::string PartList::title() const {
    return std::string(list_->type().label_plural.in(current_language()));
}

std::string PartList::order_words() const {
    const model::FieldInfo *by = list_->type().find(list_->layout().sort);
    if (!by) return {};
    const std::string field = app::inside_sentence(by->label.in(current_language()));
    return list_->layout().is_descending ? tr("sorted by {0}, last first", {field})
                                         : tr("sorted by {0}", {field});
}

void PartList::name_rows() {
    const std::string order = order_words();
    view_->SetName(shown(order.empty() ? title() : title() + ", " + order));
}

std::vector<std::string> PartList::chosen() const {
    std::vector<std::string> ids;
    for (const std::size_t row : view_->chosen())
        ids.push_back(list_->rows()[row].id);
    return ids;
}

std::optional<app::RecordKey> PartList::selected() const {
    const auto row = view_->selection();
    if (!row || *row >= list_->rows().size()) return std::nullopt;
    return app::RecordKey{std::string(list_->type().name), list_->rows()[*row].id};
}

void PartList::edit() {
    if (const auto key = selected(); key && on_open) on_open(*key);
}

void PartList::set_layout(app::ListLayout layout) {
    const auto ids = chosen();
    list_->set_layout(std::move(layout));
    choose(ids);
    keep_layout(*list_);
    name_rows();
    view_->GetParent()->Refresh();
}

void PartList::choose(const std::vector<std::string> &ids) {
    std::set<std::size_t> rows;
    for (const std::string &id : ids)
        if (const auto row = list_->find(id)) rows.insert(*row);
    view_->reload();
    if (rows.empty())
        view_->select(std::nullopt);
    else
        view_->select(rows, *rows.rbegin());
}

void PartList::refresh() {
    const auto ids = chosen();
    list_->refresh();
    choose(ids);
}

void PartList::judge(const app::RecordChecks &checks) {
    const auto ids = chosen();
    list_->judge(checks);
    choose(ids);
}

int PartList::place(wxPoint origin, int y, int width) {
    const wxSize add = add_->GetBestSize();
    const int title = view_->FromDIP(title_height);
    put(*add_, origin.x + width - add.x, origin.y + y + (title - add.y) / 2, add.x, add.y);
    const double high = view_->whole_height(width / view_->scale());
    const int height = static_cast<int>(high * view_->scale());
    put(*view_, origin.x, origin.y + y + title, width, height);
    return y + title + height;
}

} // namespace kartrekker::gui
