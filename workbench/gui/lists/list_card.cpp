#include "workbench/gui/lists/list_card.h"

#include "workbench/gui/commands/command.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/lists/list_actions.h"
#include "workbench/gui/lists/list_menu.h"
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
    filter_ = new wxTextCtrl(this, wxID_ANY);
    filter_->SetHint(shown(tr("Filter")));
    filter_->SetName(shown(tr("Filter")));
    filter_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) {
        editor_->leave();
        change_list([this] { filter_by(utf8(filter_->GetValue())); });
    });
    add_ = new Button(this, ButtonKind::primary, "+", [this] { shell_.run("record/add"); });
    tool_ = new Button(this, ButtonKind::normal, {},
                       [this] { CallAfter([this] { shell_.run(tool_command_); }); });
    view_ = new RecordTable(this, tr("List"), source_);
    editor_ = std::make_unique<CellEditor>(*view_, shell_);
    listen();
    on_arrange = [this](const wxRect &area) { place(area); };
    show_tab(0);
}

ListCard::~ListCard() = default;

void ListCard::listen() {
    view_->on_select = [this](std::size_t) {
        folded_.clear();
        enable_buttons();
        if (on_select) on_select();
    };
    view_->on_sort = [this](std::size_t column) {
        app::ListLayout layout = list_->layout();
        layout.turn_sort(layout.columns[column].field);
        set_layout(std::move(layout));
    };
    view_->on_fold = [this](std::size_t group) { fold(group); };
    view_->on_widths = [this](const std::vector<RecordRows::Column> &columns, bool is_done) {
        take_widths(columns, is_done);
    };
    view_->on_press = [this] { editor_->leave(); };
    view_->on_edit = [this](const std::string &typed) { edit_cell(typed); };
    view_->on_head_menu = [this](std::size_t column, wxPoint at) { show_head_menu(*this, column, at); };
    listen_to_rows(*this, shell_);
    editor_->on_next = [this](int places) { edit_next(places); };
    view_->on_choose = [this](const std::string &target) { follow(shell_, target); };
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
    editor_->leave();
    folded_.clear();
    tab_ = tab;
    tabs_->pick(pick_front_ ? tab + 1 : tab);
    list_ = std::make_unique<app::ListPresenter>(shell_.session()->workspace(), type(), current_language());
    list_->set_layout(kept_layout(type(), true));
    list_->judge(shell_.session()->checks());
    const std::string words = shell_.session()->list_filters[std::string(type().name)];
    filter_by(words);
    filter_->ChangeValue(shown(words));
    source_.show(list_.get());
    view_->SetName(shown(std::string(type().label_plural.in(current_language()))));
    view_->reload();
    view_->set_column(0);
    view_->select(list_->record_near(0));
    add_->set_label("+ " + std::string(type().label.in(current_language())));
    show_tool();
    enable_buttons();
    arrange();
}

void ListCard::filter_by(const std::string &words) {
    list_->set_filter(words);
    shell_.session()->list_filters[std::string(type().name)] = words;
}

void ListCard::show_tool() {
    const auto offered = commands_for(type().name, {});
    tool_->Show(!offered.empty());
    if (offered.empty()) return;
    tool_command_ = offered.front()->id;
    tool_->set_label(tr(offered.front()->short_label.c_str()));
    tool_->SetToolTip(shown(tr(offered.front()->label.c_str())));
}

bool ListCard::take_back() {
    const bool is_refused = !editor_->problem().empty(); // else it is stored, and a step to undo
    editor_->cancel();
    if (is_refused) return true;
    if (!filter_->HasFocus() || filter_->IsEmpty()) return false;
    filter_->Clear();
    return true;
}

void ListCard::enable_buttons() {
    const bool can_change = !shell_.session()->workspace().is_read_only();
    const bool is_list = app::can_be_added(*list_);
    add_->Enable(can_change && is_list);
    add_->Show(is_list);
    tool_->Enable(can_change);
}

std::optional<app::RecordKey> ListCard::selected() const {
    const auto line = view_->selection();
    const app::ListRow *row = line ? list_->row_on(*line) : nullptr;
    const std::string id = row ? row->id : folded_;
    if (id.empty() || (!row && !list_->find(id))) return std::nullopt;
    return app::RecordKey{std::string(type().name), id};
}

std::vector<std::string> ListCard::chosen() const {
    std::vector<std::string> ids;
    for (const std::size_t line : view_->chosen())
        if (const app::ListRow *row = list_->row_on(line)) ids.push_back(row->id);
    const auto last = selected();
    if (ids.empty() && last) ids.push_back(last->id);
    return ids;
}

void ListCard::select(const app::RecordKey &key) {
    if (editor_->is_open() && editor_->key() != key) editor_->leave();
    for (std::size_t tab = 0; tab < types_.size(); ++tab)
        if (types_[tab]->name == key.type && tab != tab_) show_tab(tab);
    if (type().name != key.type) return;
    if (!list_->find(key.id) && !filter_->IsEmpty()) {
        filter_->ChangeValue({});
        filter_by({});
    }
    list_->reveal(key.id);
    const auto line = key.id.empty() ? list_->record_near(0) : list_->line_of(key.id);
    const bool is_among_chosen = line && view_->selection() == line;
    view_->reload();
    if (!is_among_chosen) view_->select(line);
    folded_.clear();
    enable_buttons();
}

void ListCard::choose(const std::vector<std::string> &ids) {
    if (ids.empty()) return;
    keep_selection(ids, ids.back());
    if (on_select) on_select();
}

void ListCard::keep_selection(const std::vector<std::string> &ids, const std::string &last) {
    const auto before = view_->selection();
    view_->reload();
    std::set<std::size_t> lines;
    for (const std::string &id : ids)
        if (const auto line = list_->line_of(id)) lines.insert(*line);
    auto at = list_->line_of(last);
    folded_ = !at && list_->find(last) ? last : std::string();
    if (!at && !lines.empty() && folded_.empty()) at = *lines.begin();
    if (!at && folded_.empty()) at = list_->record_near(before.value_or(0));
    if (at) lines.insert(*at);
    if (at)
        view_->select(std::move(lines), *at);
    else
        view_->select(std::nullopt);
    enable_buttons();
    const auto now = selected();
    if ((!now || now->id != last) && on_select) on_select();
}

void ListCard::change_list(const std::function<void()> &change) {
    const auto ids = chosen();
    const auto last = selected();
    change();
    keep_selection(ids, last ? last->id : std::string());
    editor_->place();
}

void ListCard::refresh(const model::Changes &changes) {
    (void)changes; // a caption of another kind may stand in a column
    change_list([this] { list_->refresh(); });
}

void ListCard::set_layout(app::ListLayout layout) {
    editor_->leave();
    change_list([&] { list_->set_layout(std::move(layout)); });
    view_->set_column(view_->column());
    keep_layout(*list_);
    PostSizeEventToParent();
}

void ListCard::take_widths(const std::vector<RecordRows::Column> &columns, bool is_done) {
    for (const RecordRows::Column &column : columns)
        list_->set_width(column.index, column.width);
    view_->reload();
    if (is_done) keep_layout(*list_);
}

void ListCard::fold(std::size_t group) {
    editor_->leave();
    if (group >= list_->groups().size()) return; // what was typed made other groups
    change_list([&] { list_->fold(group, !list_->groups()[group].is_folded); });
    for (std::size_t line = 0; line < list_->lines().size(); ++line)
        if (list_->lines()[line].is_head && list_->lines()[line].index == group) view_->stand_on(line);
    PostSizeEventToParent();
}

std::string ListCard::field() const {
    return std::string(list_->columns()[view_->column()].info->name);
}

void ListCard::edit() {
    if (editor_->is_open()) return;
    view_->SetFocus();
    edit_cell({});
}

void ListCard::edit_cell(const std::string &typed) {
    const auto line = view_->line();
    if (!line) return;
    const app::RecordKey key{std::string(type().name), list_->row_on(*line)->id};
    editor_->open(key, list_->columns()[view_->column()].info->name, typed);
}

void ListCard::edit_next(int places) {
    const auto line = list_->line_of(editor_->key().id);
    const auto column = view_->column_of(editor_->field());
    if (!line || !column) return;
    const auto width = static_cast<std::ptrdiff_t>(list_->columns().size());
    const auto end = static_cast<std::ptrdiff_t>(list_->lines().size()) * width;
    auto at = static_cast<std::ptrdiff_t>(*line) * width + static_cast<std::ptrdiff_t>(*column) + places;
    for (; at >= 0 && at < end; at += places) {
        const auto next = static_cast<std::size_t>(at / width), cell = static_cast<std::size_t>(at % width);
        if (!list_->row_on(next) || !app::can_be_edited(*list_->columns()[cell].info)) continue;
        view_->go_to(next, cell);
        return edit_cell({});
    }
}

void ListCard::judge() {
    change_list([this] { list_->judge(shell_.session()->checks()); }); // titles may have another order
}

int ListCard::whole_height(int width) const {
    if (app::is_single(type())) return FromDIP(tools_height + 8);
    const double scale = view_->scale();
    return tools_bottom(width) + static_cast<int>(view_->whole_height((width - 2) / scale) * scale) +
           FromDIP(10);
}

int ListCard::height_of_rows(int width, std::size_t rows, std::size_t most_lines) const {
    if (app::is_single(type()) || source_.count() == 0) return whole_height(width);
    const double scale = view_->scale();
    RecordRows tried = source_;
    tried.set_most_lines(most_lines);
    double height = tried.head_height();
    for (std::size_t row = 0; row < std::min(rows, tried.count()); ++row)
        height += tried.height(measuring_canvas(), row, (width - 2) / scale);
    return tools_bottom(width) + static_cast<int>(height * scale) + FromDIP(10);
}

void ListCard::set_most_lines(std::size_t lines) {
    if (lines == source_.most_lines()) return;
    source_.set_most_lines(lines);
    view_->reload();
    CallAfter([this] { editor_->place(); }); // it may store, and the page is being arranged
}

// The tabs stand beside the tools while all of them fit there, else above them; the filter stands above the
// buttons when it has no room beside them.
int ListCard::rows_of_tools(int width) const {
    if (app::is_single(type())) return 1;
    int add = 0;
    for (const Button *button : {add_, tool_})
        if (button->IsShown()) add += button->GetBestSize().x + FromDIP(inner_gap);
    const int tabs = FromDIP(static_cast<int>(tabs_->whole_width()) + 4);
    const int needed = FromDIP(least_filter + inner_gap + tools_margin + 6) + add;
    return needed + tabs <= width ? 1 : needed <= width ? 2 : 3;
}

int ListCard::tools_bottom(int width) const {
    return FromDIP(tools_height + (rows_of_tools(width) - 1) * (button_height + 2 * inner_gap));
}

void ListCard::place(const wxRect &area) {
    const int margin = FromDIP(tools_margin), gap = FromDIP(inner_gap), high = FromDIP(button_height);
    const int rows = rows_of_tools(area.width);
    const bool is_single = app::is_single(type()), is_double = rows > 1;
    const int first = area.y + (is_double ? FromDIP(tools_height) + gap : margin);
    const int tools = first + (rows > 2 ? high + 2 * gap : 0);
    int left = area.x + FromDIP(6), right = area.GetRight() - margin;
    const int tabs =
        is_double || is_single ? right - left : FromDIP(static_cast<int>(tabs_->whole_width()) + 4);
    put(*tabs_, left, area.y + FromDIP(4), tabs, FromDIP(tools_height - 6));
    left = is_double ? area.x + margin : left + tabs + gap;
    for (Button *button : {add_, tool_}) {
        if (!button->IsShown()) continue;
        const int width = std::min(button->GetBestSize().x, right - left);
        put(*button, right - width, tools, width, high);
        right -= width + gap;
    }
    if (rows > 2) right = area.GetRight() - margin;
    const int filter = std::min(FromDIP(widest_filter), right - left);
    filter_->Show(!is_single);
    put(*filter_, is_double ? left : right - filter, first - FromDIP(1), filter, high + FromDIP(2));
    view_->Show(!is_single);
    const int top = area.y + tools_bottom(area.width);
    put(*view_, area.x, top, area.width, area.GetBottom() - top - FromDIP(4));
}

} // namespace kartrekker::gui
