#include "workbench/gui/lists/list_menu.h"

#include "workbench/gui/commands/keys.h"
#include "workbench/gui/drawing/action_menu.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

namespace {

/// What can be done with a list, or how it may look.
class ListMenu : public ActionMenu {
  public:
    explicit ListMenu(RecordChoice &choice) : choice_(choice) {}

    /// Another look at the list, ticked when it is the one of this moment.
    void add_layout(const std::string &words, bool is_now,
                    const std::function<void(app::ListLayout &)> &change) {
        add_check(words, is_now, [this, change] { change_layout(change); });
    }
    void add_change(const std::string &words, const std::function<void(app::ListLayout &)> &change) {
        add(words, [this, change] { change_layout(change); });
    }
    /// Done once the menu has gone, with the keyboard in the rows: it may take them away.
    void add_command(Shell &shell, std::string_view id) {
        const Command &command = *find_command(id);
        const auto run = [&rows = choice_.rows(), &shell, id] {
            rows.SetFocus();
            wxGetTopLevelParent(&rows)->CallAfter([&shell, id] { shell.run(id); });
        };
        add(tr(command.label.c_str()), run, keys_of(command)).Enable(shell.can_run(id));
    }
    void add_below(const std::string &words, void (*fill)(ListMenu &)) {
        ActionMenu::add_below(words, [this, fill] { fill(*this); });
    }
    void show(wxPoint at) { ActionMenu::show(choice_.rows(), at); }

    RecordChoice &choice() { return choice_; }
    const app::ListPresenter &list() const { return choice_.list(); }
    const app::ListLayout &layout() const { return list().layout(); }

  private:
    void change_layout(const std::function<void(app::ListLayout &)> &change) {
        app::ListLayout layout = choice_.list().layout();
        change(layout);
        choice_.set_layout(std::move(layout));
    }

    RecordChoice &choice_;
};

std::string label_in_list(const model::FieldInfo &field) {
    return std::string(field.label.in(current_language()));
}

void add_ways(ListMenu &menu, const std::string &field) {
    const app::ListLayout &now = menu.layout();
    const auto way = [&](const std::string &words, bool is_descending) {
        menu.add_layout(words, now.sort == field && now.is_descending == is_descending,
                        [field, is_descending](app::ListLayout &layout) {
                            layout.sort = field;
                            layout.is_descending = is_descending;
                        });
    };
    way(tr("Ascending"), false);
    way(tr("Descending"), true);
    menu.add_layout(tr("Own order"), now.sort.empty(), [](app::ListLayout &layout) {
        layout.sort.clear();
        layout.is_descending = false;
    });
}

void add_sorting(ListMenu &menu) {
    const app::ListLayout &now = menu.layout();
    for (const app::ListColumn &column : menu.list().columns()) {
        const std::string field(column.info->name);
        menu.add_layout(column.label, now.sort == field, [field](app::ListLayout &layout) {
            if (layout.sort != field) layout.turn_sort(field);
        });
    }
    menu.add_line();
    add_ways(menu, now.sort.empty() ? now.columns.front().field : now.sort);
}

void add_grouping(ListMenu &menu) {
    const std::string now = menu.layout().group;
    for (const model::FieldInfo &field : menu.list().type().fields) {
        if (!app::can_group(field)) continue;
        const std::string name(field.name);
        menu.add_layout(label_in_list(field), now == name,
                        [name](app::ListLayout &layout) { layout.group = name; });
    }
    menu.add_line();
    menu.add_layout(tr("No groups"), now.empty(), [](app::ListLayout &layout) { layout.group.clear(); });
}

void add_columns(ListMenu &menu) {
    for (const model::FieldInfo &field : menu.list().type().fields) {
        if (!app::can_be_column(field)) continue;
        const std::string name(field.name);
        menu.add_layout(label_in_list(field), menu.layout().shows(name),
                        [name](app::ListLayout &layout) { layout.turn_column(name); });
    }
    menu.add_line();
    const app::ListLayout usual = app::ListLayout::usual(menu.list().type());
    menu.add_layout(tr("Usual columns"), menu.layout().columns == usual.columns,
                    [usual](app::ListLayout &layout) { layout.columns = usual.columns; });
}

void add_looks(ListMenu &menu) {
    menu.add_below(tr("Sort by"), add_sorting);
    if (menu.choice().is_table()) menu.add_below(tr("Group by"), add_grouping);
    menu.add_below(tr("Columns"), add_columns);
}

/// Where a menu opens that no click asked for.
wxPoint below_head(RecordChoice &choice) {
    return {choice.rows().FromDIP(16), choice.rows().FromDIP(30)};
}

void show_menu(RecordChoice &choice, void (*fill)(ListMenu &)) {
    ListMenu menu(choice);
    fill(menu);
    menu.show(below_head(choice));
}

} // namespace

void show_row_menu(RecordChoice &choice, Shell &shell, wxPoint at) {
    ListMenu menu(choice);
    if (!choice.is_table())
        menu.add(
                tr("Open"), [&choice] { choice.edit(); }, "Enter")
            .Enable(choice.selected().has_value());
    else
        menu.add_command(shell, "record/edit-cell");
    for (const std::string_view id :
         {"record/change-all", "", "edit/copy", "edit/paste", "edit/select-all", "", "record/add",
          "record/duplicate", "record/remove", "", "record/up", "record/down", ""}) {
        if (id.empty())
            menu.add_line();
        else
            menu.add_command(shell, id);
    }
    add_looks(menu);
    menu.add_line();
    menu.add_command(shell, "view/why");
    menu.show(at);
}

void show_head_menu(RecordChoice &choice, std::size_t column, wxPoint at) {
    ListMenu menu(choice);
    const model::FieldInfo &field = *choice.list().columns()[column].info;
    const std::string name(field.name);
    add_ways(menu, name);
    menu.add_line();
    if (app::can_group(field))
        menu.add_layout(tr("Group by {0}", {label_in_list(field)}), menu.layout().group == name,
                        [name](app::ListLayout &layout) { layout.group = layout.group == name ? "" : name; });
    menu.add_change(tr("Move to the left"),
                    [name](app::ListLayout &layout) { layout.move_column(name, -1); });
    menu.add_change(tr("Move to the right"),
                    [name](app::ListLayout &layout) { layout.move_column(name, 1); });
    menu.add_change(tr("Hide this column"), [name](app::ListLayout &layout) { layout.turn_column(name); });
    menu.add_line();
    menu.add_below(tr("Group by"), add_grouping);
    menu.add_below(tr("Columns"), add_columns);
    menu.show(at);
}

void show_sort_menu(RecordChoice &choice) {
    show_menu(choice, add_sorting);
}

void show_group_menu(RecordChoice &choice) {
    show_menu(choice, add_grouping);
}

void show_column_menu(RecordChoice &choice) {
    show_menu(choice, add_columns);
}

} // namespace kartrekker::gui
