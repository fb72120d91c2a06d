#include "workbench/gui/lists/list_card.h"

#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr int tools_height = 50;
constexpr int least_filter = 84;
constexpr int widest_filter = 180;

} // namespace

ListCard::ListCard(wxWindow *parent, Shell &shell, std::vector<const model::EntityType *> types)
    : Card(parent, {}), shell_(shell), types_(std::move(types)) {
    std::vector<std::string> words;
    for (const model::EntityType *type : types_)
        words.emplace_back(type->label_plural.in(current_language()));
    tabs_ = new Segments(this, tr("Lists of this page"), std::move(words));
    tabs_->on_pick = [this](std::size_t tab) {
        show_tab(tab);
        if (on_select) on_select();
    };
    add_ = new Button(this, ButtonKind::primary, "+", [this] { shell_.run("record/add"); });
    filter_ = new wxTextCtrl(this, wxID_ANY);
    filter_->SetHint(shown(tr("Filter")));
    filter_->SetName(shown(tr("Filter")));
    filter_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) {
        const auto before = selected();
        list_->set_filter(utf8(filter_->GetValue()));
        keep_selection(before ? before->id : std::string());
    });
    view_ = new RowList(this, tr("List"), source_, true);
    view_->on_select = [this](std::size_t) {
        enable_buttons();
        if (on_select) on_select();
    };
    on_arrange = [this](const wxRect &area) { place(area); };
    show_tab(0);
}

void ListCard::show_tab(std::size_t tab) {
    tab_ = tab;
    tabs_->pick(tab);
    list_ = std::make_unique<app::ListPresenter>(shell_.session()->workspace(), type(), current_language());
    list_->judge(shell_.session()->checks());
    if (!filter_->IsEmpty()) filter_->ChangeValue({});
    source_.show(list_.get());
    view_->SetName(shown(std::string(type().label_plural.in(current_language()))));
    view_->reload();
    view_->select(0);
    add_->set_label("+ " + std::string(type().label.in(current_language())));
    enable_buttons();
    arrange();
}

bool ListCard::take_back() {
    if (!filter_->HasFocus() || filter_->IsEmpty()) return false;
    filter_->Clear();
    return true;
}

void ListCard::enable_buttons() {
    const bool can_change = !shell_.session()->workspace().is_read_only();
    const bool is_list = app::can_be_added(type());
    add_->Enable(can_change && is_list);
    add_->Show(is_list);
}

std::optional<app::RecordKey> ListCard::selected() const {
    const auto row = view_->selection();
    if (!row || *row >= list_->rows().size()) return std::nullopt;
    return app::RecordKey{std::string(type().name), list_->rows()[*row].id};
}

void ListCard::select(const app::RecordKey &key) {
    for (std::size_t tab = 0; tab < types_.size(); ++tab)
        if (types_[tab]->name == key.type && tab != tab_) show_tab(tab);
    if (type().name != key.type) return;
    if (!list_->find(key.id) && !filter_->IsEmpty()) {
        filter_->ChangeValue({});
        list_->set_filter({});
        view_->reload();
    }
    view_->select(key.id.empty() ? std::optional<std::size_t>(0) : list_->find(key.id));
    enable_buttons();
}

void ListCard::keep_selection(const std::string &id) {
    const auto before = view_->selection();
    view_->reload();
    auto row = list_->find(id);
    if (!row && !list_->rows().empty()) row = std::min(before.value_or(0), list_->rows().size() - 1);
    view_->select(row);
    enable_buttons();
    if (!row || list_->rows()[*row].id != id)
        if (on_select) on_select();
}

void ListCard::refresh(const model::Changes &changes) {
    (void)changes; // a caption of another kind may stand in a column
    const auto before = selected();
    const std::string id = before ? before->id : std::string();
    list_->refresh();
    keep_selection(id);
}

void ListCard::judge() {
    list_->judge(shell_.session()->checks());
    view_->reload();
}

int ListCard::whole_height(int width) const {
    if (app::is_single(type())) return FromDIP(tools_height + 8);
    const double scale = view_->scale();
    return FromDIP(tools_height) + static_cast<int>(view_->whole_height((width - 2) / scale) * scale) +
           FromDIP(10);
}

void ListCard::place(const wxRect &area) {
    const int padding = FromDIP(10), gap = FromDIP(inner_gap), high = FromDIP(button_height);
    int right = area.GetRight() - padding;
    if (add_->IsShown()) {
        const int width = add_->GetBestSize().x;
        put(*add_, right - width, area.y + padding, width, high);
        right -= width + gap;
    }
    const int tabs = FromDIP(static_cast<int>(tabs_->whole_width()) + 4);
    const int left = area.x + FromDIP(6);
    const int filter = std::min(FromDIP(widest_filter), right - left - tabs - gap);
    filter_->Show(filter >= FromDIP(least_filter) && !app::is_single(type()));
    if (filter_->IsShown()) {
        put(*filter_, right - filter, area.y + padding - FromDIP(1), filter, high + FromDIP(2));
        right -= filter + gap;
    }
    put(*tabs_, left, area.y + FromDIP(4), std::min(tabs, right - left), FromDIP(tools_height - 6));
    view_->Show(!app::is_single(type()));
    const int top = area.y + FromDIP(tools_height);
    put(*view_, area.x, top, area.width, area.GetBottom() - top - FromDIP(4));
}

} // namespace kartrekker::gui
