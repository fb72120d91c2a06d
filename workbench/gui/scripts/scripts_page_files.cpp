#include "workbench/gui/drawing/action_menu.h"
#include "workbench/gui/scripts/scripts_page.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

using app::ScriptKind;

void ScriptsPage::save() {
    const app::ScriptFile *chosen = script();
    if (!chosen || !chosen->is_own) return;
    shell().guard([&] {
        const std::string text = editor_->text();
        if (app::is_gone(chosen->file)) return ask_to_save_again();
        if (app::script_text(chosen->file) != saved_) return ask_which_text();
        app::save_own_script(chosen->file, text);
        saved_ = text;
        ScriptDesk::instance().drop_draft(file_);
        store_drafts();
        ScriptDesk::instance().refresh();
    });
    show_shelf();
    show_buttons();
}

void ScriptsPage::ask_which_text() {
    shell().ask(
        tr("{0} was changed by another program since you opened it, and was not saved over. Copy your "
           "text, show what the file holds now, and put in what you changed.",
           {std::filesystem::path(file_).filename().string()}),
        tr("Show what it holds now"), [file = file_, &shell = shell(), page = wxWeakRef<ScriptsPage>(this)] {
            text_to_edit(file); // fails before the text is let go
            ScriptDesk &desk = ScriptDesk::instance();
            desk.drop_draft(file);
            desk.last_script = file;
            if (!page) return shell.go({"scripts", {}});
            page->wait_for_shelf();
            page->show_shelf();
        });
    editor_->SetFocus(); // whoever types on must not press that button
}

void ScriptsPage::ask_to_save_again() {
    ScriptDesk::instance().keep_draft(file_, {editor_->text(), saved_});
    store_drafts();
    shell().ask(
        tr("{0} is not there any more: another program removed it or gave it another name. Your text is "
           "kept here, and can be saved as a new file of this name.",
           {std::filesystem::path(file_).filename().string()}),
        tr("Save it as a new file"), [file = file_, page = wxWeakRef<ScriptsPage>(this)] {
            ScriptDesk &desk = ScriptDesk::instance();
            const auto draft = desk.drafts().find(file);
            if (draft == desk.drafts().end()) return;
            const std::string text = draft->second.text;
            app::save_own_script_again(file, text);
            desk.drop_draft(file);
            if (page && page->file_ == file) page->saved_ = text;
            const auto failure = desk.store_drafts();
            desk.refresh();
            if (page) page->show_buttons();
            if (failure) throw *failure;
        });
    editor_->SetFocus();
}

// Each failure is told once, not at every pause in the typing.
void ScriptsPage::store_drafts() {
    shell().guard([] {
        if (const auto failure = ScriptDesk::instance().store_drafts()) throw *failure;
    });
}

// Until the new script is listed and opened nothing can be typed, which would belong to no script.
void ScriptsPage::wait_for_shelf() {
    file_.clear();
    editor_->SetReadOnly(true);
}

void ScriptsPage::add(ScriptKind kind) {
    shell().guard([&] {
        ScriptDesk &desk = ScriptDesk::instance();
        const char *const name = kind == ScriptKind::action ? "my-action" : "my-assessment";
        desk.last_script =
            app::add_own_script(kind, name, app::new_script_text(kind, current_language()), desk.scripts())
                .string();
        wait_for_shelf();
        is_begun_ = true;
        desk.refresh();
    });
}

void ScriptsPage::copy() {
    const app::ScriptFile *chosen = script();
    if (!chosen) return;
    shell().guard([&] {
        ScriptDesk &desk = ScriptDesk::instance();
        desk.last_script =
            app::add_own_script(chosen->kind, "my-" + chosen->id, editor_->text(), desk.scripts()).string();
        wait_for_shelf();
        desk.refresh();
    });
}

void ScriptsPage::ask_new() {
    ActionMenu menu;
    menu.add(tr("An action, which changes the engagement"), [this] { add(ScriptKind::action); });
    menu.add(tr("An assessment, which measures it"), [this] { add(ScriptKind::assessment); });
    menu.show(*new_, {0, new_->GetSize().y});
}

void ScriptsPage::open_menu() {
    ActionMenu menu;
    menu.add(
        tr("Rename…"), [this] { ask_name(); }, "F2");
    menu.add(
        tr("Remove…"), [this] { ask_remove(); }, "Delete");
    menu.show(*more_, {0, more_->GetSize().y});
}

void ScriptsPage::make_name() {
    name_ = new wxTextCtrl(sheet_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    name_->SetName(shown(tr("Name of the script")));
    name_->Hide();
    name_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) { CallAfter([this] { rename(); }); });
    name_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent &event) {
        event.Skip();
        CallAfter([this] { show_name(false); });
    });
}

void ScriptsPage::show_name(bool is_asked) {
    name_->Show(is_asked);
    find_->Show(!is_asked);
    sheet_->arrange();
}

void ScriptsPage::ask_name() {
    const app::ScriptFile *chosen = script();
    if (!chosen || !chosen->is_own) return;
    name_->ChangeValue(shown(chosen->file.stem().string()));
    show_name(true);
    name_->SetFocus();
    name_->SelectAll();
}

void ScriptsPage::rename() {
    const app::ScriptFile *chosen = script();
    if (!chosen || !name_->IsShown()) return;
    shell().guard([&] {
        if (app::is_gone(chosen->file)) return ask_to_save_again();
        ScriptDesk &desk = ScriptDesk::instance();
        const auto file =
            app::rename_own_script(chosen->file, std::string(model::trimmed(utf8(name_->GetValue()))));
        if (file == chosen->file) return;
        const auto draft = desk.drafts().find(file_);
        if (draft != desk.drafts().end()) desk.keep_draft(file.string(), draft->second);
        desk.drop_draft(file_);
        store_drafts();
        desk.last_script = file.string();
        wait_for_shelf();
        desk.refresh();
    });
    shelf_->rows().SetFocus();
}

void ScriptsPage::ask_remove() {
    const app::ScriptFile *chosen = script();
    if (!chosen || !chosen->is_own) return;
    shell().ask(tr("Remove {0} for good? Nothing brings it back.", {chosen->file.filename().string()}),
                tr("Remove"), [file = chosen->file, page = wxWeakRef<ScriptsPage>(this)] {
                    app::remove_own_script(file);
                    ScriptDesk &desk = ScriptDesk::instance();
                    if (page && page->file_ == file.string()) page->wait_for_shelf();
                    desk.drop_draft(file.string());
                    const auto failure = desk.store_drafts();
                    desk.refresh();
                    if (page) page->shelf_->rows().SetFocus();
                    if (failure) throw *failure;
                });
}

} // namespace kartrekker::gui
