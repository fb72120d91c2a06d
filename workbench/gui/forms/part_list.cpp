#include "workbench/gui/forms/part_list.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

PartList::PartList(wxWindow *parent, std::unique_ptr<app::ListPresenter> list)
    : list_(std::move(list)), rows_(*list_) {
    view_ = new RowList(parent, title(), rows_, true);
    const auto open = [this](std::size_t row) {
        if (on_open) on_open({std::string(list_->type().name), list_->rows()[row].id});
    };
    view_->on_select = open;
    view_->on_open = open;
    const std::string label = "+ " + std::string(list_->type().label.in(current_language()));
    add_ = new Button(parent, ButtonKind::link, label, [this] {
        if (on_add) on_add(list_->type());
    });
}

PartList::~PartList() {
    view_->Destroy();
    add_->Destroy();
}

std::string PartList::title() const {
    return std::string(list_->type().label_plural.in(current_language()));
}

void PartList::refresh() {
    list_->refresh();
    view_->reload();
}

void PartList::judge(const app::RecordChecks &checks) {
    list_->judge(checks);
    view_->reload();
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
