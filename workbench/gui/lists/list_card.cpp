#include "workbench/gui/lists/list_card.h"

#include "workbench/gui/commands/command.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr int tools_height = 50;
constexpr int tools_margin = 10;
constexpr int least_filter = 84;
constexpr int widest_filter = 180;

} // namespace

ListCard::ListCard(wxWindow *parent, Shell &shell, std::vector<const model::EntityType *> types)
    : Card(parent, {}), shell_(shell), types_(std::move(types)) {
    tabs_ = new Segments(this, tr("Lists of this page"), tab_words());
    tabs_->on_pick = [this](std::size_t tab) { pick_tab(tab); };
    add_ = new Button(this, ButtonKind::primary, "+", [this] { shell_.run("record/add"); });
    tool_ = new Button(this, ButtonKind::normal, {},
                       [this] { CallAfter([this] { shell_.run(tool_command_); }); });
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
    view_->on_choose = [this](const std::string &target) { follow(shell_, target); };
    on_arrange = [this](const wxRect &area) { place(area); };
    show_tab(0);
}

std::vector<std::string> ListCard::tab_words() const {
    std::vector<std::string> words;
    if (pick_front_) words.push_back(front_word_);
    for (const model::EntityType *type : types_)
        words.emplace_back(type->label_plural.in(current_language()));
    return words;
}

void ListCard::put_in_front(const std::string &word, std::function<void()> pick) {
    front_word_ = word;
    pick_front_ = std::move(pick);
    tabs_->set_words(tab_words());
    tabs_->pick(tab_ + 1);
}

void ListCard::pick_tab(std::size_t tab) {
    if (pick_front_ && tab == 0) {
        tabs_->pick(tab_ + 1);
        return pick_front_();
    }
    show_tab(pick_front_ ? tab - 1 : tab);
    if (on_select) on_select();
}

void ListCard::show_tab(std::size_t tab) {
    tab_ = tab;
    tabs_->pick(pick_front_ ? tab + 1 : tab);
    list_ = std::make_unique<app::ListPresenter>(shell_.session()->workspace(), type(), current_language());
    list_->judge(shell_.session()->checks());
    if (!filter_->IsEmpty()) filter_->ChangeValue({});
    source_.show(list_.get());
    view_->SetName(shown(std::string(type().label_plural.in(current_language()))));
    view_->reload();
    view_->select(0);
    add_->set_label("+ " + std::string(type().label.in(current_language())));
    show_tool();
    enable_buttons();
    arrange();
}

void ListCard::show_tool() {
    const auto offered = commands_for(type().name, {});
    tool_->Show(!offered.empty());
    if (offered.empty()) return;
    tool_command_ = offered.front()->id;
    tool_->set_label(tr(offered.front()->short_label));
    tool_->SetToolTip(shown(tr(offered.front()->label)));
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
    tool_->Enable(can_change);
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
    return tools_bottom(width) + static_cast<int>(view_->whole_height((width - 2) / scale) * scale) +
           FromDIP(10);
}

bool ListCard::has_two_rows(int width) const {
    if (app::is_single(type())) return false;
    int add = 0;
    for (const Button *button : {add_, tool_})
        if (button->IsShown()) add += button->GetBestSize().x + FromDIP(inner_gap);
    const int tabs = FromDIP(static_cast<int>(tabs_->whole_width()) + 4);
    return tabs + FromDIP(least_filter + inner_gap + tools_margin + 6) + add > width;
}

int ListCard::tools_bottom(int width) const {
    return FromDIP(tools_height + (has_two_rows(width) ? button_height + 2 * inner_gap : 0));
}

// The tabs stand beside the tools while all of them fit there, else above them.
void ListCard::place(const wxRect &area) {
    const int margin = FromDIP(tools_margin), gap = FromDIP(inner_gap), high = FromDIP(button_height);
    const bool is_single = app::is_single(type()), is_double = has_two_rows(area.width);
    const int tools = area.y + (is_double ? FromDIP(tools_height) + gap : margin);
    int left = area.x + FromDIP(6), right = area.GetRight() - margin;
    const int tabs =
        is_double || is_single ? right - left : FromDIP(static_cast<int>(tabs_->whole_width()) + 4);
    put(*tabs_, left, area.y + FromDIP(4), tabs, FromDIP(tools_height - 6));
    left = is_double ? area.x + margin : left + tabs + gap;
    for (Button *button : {add_, tool_}) {
        if (!button->IsShown()) continue;
        const int width = button->GetBestSize().x;
        put(*button, right - width, tools, width, high);
        right -= width + gap;
    }
    const int filter = std::min(FromDIP(widest_filter), right - left);
    filter_->Show(!is_single);
    put(*filter_, is_double ? left : right - filter, tools - FromDIP(1), filter, high + FromDIP(2));
    view_->Show(!is_single);
    const int top = area.y + tools_bottom(area.width);
    put(*view_, area.x, top, area.width, area.GetBottom() - top - FromDIP(4));
}

} // namespace kartrekker::gui
