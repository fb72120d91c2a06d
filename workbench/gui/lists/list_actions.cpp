#include "workbench/gui/lists/list_actions.h"

#include "model/translation.h"
#include "workbench/app/presenters/paste_records.h"
#include "workbench/app/presenters/several_records.h"
#include "workbench/gui/lists/change_dialog.h"
#include "workbench/gui/lists/list_menu.h"
#include "workbench/gui/words.h"

#include <wx/clipbrd.h>

namespace kartrekker::gui {

namespace {

model::Workspace &workspace_of(Shell &shell) {
    return shell.session()->workspace();
}

/// In the order of the list.
std::vector<std::string> shown_ids(const RecordChoice &choice) {
    std::vector<std::string> ids;
    for (const app::ListRow &row : choice.list().rows())
        ids.push_back(row.id);
    return ids;
}

std::string clipboard_words() {
    wxTextDataObject data;
    const wxClipboardLocker lock;
    if (!lock || !wxTheClipboard->IsSupported(wxDF_UNICODETEXT) || !wxTheClipboard->GetData(data)) return {};
    return utf8(data.GetText());
}

std::string changed_words(const model::EntityType &type, const std::string &field, std::size_t whole,
                          std::int64_t changed) {
    const auto all = static_cast<std::int64_t>(whole);
    const auto count = [&](std::int64_t number) {
        return app::counted(static_cast<std::size_t>(number), type, current_language());
    };
    if (changed == 0) return tr("“{0}” was so already in {1}.", {field, count(all)});
    if (changed == all) return tr("“{0}” changed in {1}.", {field, count(changed)});
    return tr("“{0}” changed in {1}; {2} had it already.",
              {field, count(changed), std::to_string(all - changed)});
}

} // namespace

void copy_rows(RecordChoice &choice, Shell &shell) {
    const auto ids = choice.chosen();
    if (ids.empty()) return;
    const std::string text = app::clipboard_text(workspace_of(shell), choice.list(), ids);
    {
        const wxClipboardLocker lock;
        if (!lock || !wxTheClipboard->SetData(new wxTextDataObject(shown(text))))
            throw model::Failure("The clipboard cannot be used at this moment. Try again.");
    }
    wxTheClipboard->Flush();
    shell.tell(tr("{0} copied, with a line of heads.",
                  {app::counted(ids.size(), choice.list().type(), current_language())}),
               false);
}

void paste_rows(RecordChoice &choice, Shell &shell) {
    const app::PasteResult result = app::paste_records(workspace_of(shell), choice.list(), clipboard_words());
    choice.choose(result.ids);
    shell.tell(result.words(choice.list().type(), current_language()), !result.problems.empty());
}

void remove_rows(RecordChoice &choice, Shell &shell) {
    app::remove_records(workspace_of(shell), choice.list().type(), choice.chosen(), current_language());
}

void duplicate_rows(RecordChoice &choice, Shell &shell) {
    choice.choose(app::duplicate_records(workspace_of(shell), choice.list().type(), choice.chosen(),
                                         current_language()));
}

bool may_move_rows(RecordChoice &choice, Shell &shell) {
    if (workspace_of(shell).is_read_only() || app::is_single(choice.list().type())) return false;
    if (choice.list().is_in_own_order()) return true;
    shell.tell(
        tr("A list that is sorted or grouped cannot be put in another order. Choose “Own order” and “No "
           "groups” first."),
        false);
    return false;
}

void move_rows(RecordChoice &choice, Shell &shell, int places) {
    if (!may_move_rows(choice, shell)) return;
    app::move_records(workspace_of(shell), choice.list().type(), shown_ids(choice), choice.chosen(), places,
                      current_language());
}

void drop_rows(RecordChoice &choice, Shell &shell, std::size_t line) {
    shell.guard([&] {
        app::drop_records(workspace_of(shell), choice.list().type(), shown_ids(choice), choice.chosen(), line,
                          current_language());
    });
}

void change_rows(RecordChoice &choice, Shell &shell) {
    const auto ids = choice.chosen();
    const auto last = choice.selected();
    if (ids.empty() || !last) return;
    const std::string count = app::counted(ids.size(), choice.list().type(), current_language());
    ChangeDialog dialog(wxGetTopLevelParent(&choice.rows()), tr("Change {0}", {count}), *shell.session(),
                        *last, choice.field());
    std::string said;
    dialog.on_change = [&](const model::FieldInfo &field, const model::Value &value) {
        const auto changed = app::change_records(workspace_of(shell), choice.list().type(), ids, field, value,
                                                 current_language());
        said = changed_words(choice.list().type(), std::string(field.label.in(current_language())),
                             ids.size(), changed);
    };
    if (dialog.ShowModal() == wxID_OK) shell.tell(said, false);
}

void listen_to_rows(RecordChoice &choice, Shell &shell) {
    RecordList &rows = choice.rows();
    rows.may_drag = [&choice, &shell] { return may_move_rows(choice, shell); };
    rows.on_drop = [&choice, &shell, &rows](std::size_t line) {
        rows.CallAfter([&choice, &shell, line] { drop_rows(choice, shell, line); });
    };
    rows.on_menu = [&choice, &shell](wxPoint at) { show_row_menu(choice, shell, at); };
}

} // namespace kartrekker::gui
