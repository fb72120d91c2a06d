#include "workbench/gui/scripts/scripts_page.h"

#include "model/withholding.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/window_thread.h"
#include "workbench/gui/words.h"

#include <utility>

namespace kartrekker::gui {

using app::ScriptKind;

namespace {

constexpr int typing_pause = 350; // milliseconds

} // namespace

ScriptsPage::ScriptsPage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : Page(parent, shell, info) {
    header().set_title(title(), tr("Which work can a script do for us?"));
    make_shelf();
    make_editor();
    make_output();
    listen();
    show_shelf();
    show_pane();
    show_buttons();
    Bind(wxEVT_CHAR_HOOK, &ScriptsPage::on_key, this);
}

ScriptsPage::~ScriptsPage() = default;

void ScriptsPage::make_shelf() {
    shelf_ = new TableCard(this, {}, true);
    shelf_->rows().SetName(shown(tr("Scripts")));
    shelf_->SetName(shown(tr("Scripts")));
    new_ = new Button(shelf_, ButtonKind::normal, "+ " + tr("New script"),
                      [this] { CallAfter([this] { ask_new(); }); });
    shelf_->on_select = [this](const std::string &file) { CallAfter([this, file] { open(file); }); };
    shelf_->on_open = [this](const std::string &) { editor_->SetFocus(); };
    shelf_->on_arrange = [this](const wxRect &area) {
        const int margin = FromDIP(10), high = FromDIP(button_height);
        put(*new_, area.x + margin, area.y + margin, area.width - 2 * margin, high);
        const int top = high + 2 * margin;
        put(shelf_->rows(), area.x, area.y + top, area.width, area.height - top - FromDIP(6));
    };
}

void ScriptsPage::make_editor() {
    sheet_ = new Card(this, tr("No script is open"), tr("Choose one, or begin a new one."));
    save_ = new Button(sheet_, ButtonKind::normal, tr("Save"), [this] { CallAfter([this] { save(); }); });
    copy_ = new Button(sheet_, ButtonKind::normal, tr("Make my own copy"),
                       [this] { CallAfter([this] { copy(); }); });
    more_ = new Button(sheet_, ButtonKind::link, "…", [this] { CallAfter([this] { open_menu(); }); });
    more_->SetName(shown(tr("What can be done with the script")));
    find_ = new wxTextCtrl(sheet_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    find_->SetHint(shown(tr("Find in the script")));
    find_->SetName(shown(tr("Find in the script")));
    find_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { find(true, true); });
    find_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) { find(!wxGetKeyState(WXK_SHIFT), false); });
    make_name();
    stop_ = new Button(sheet_, ButtonKind::normal, tr("Stop"), [this] { acting_->stop(); });
    apply_ = new Button(sheet_, ButtonKind::normal, tr("Make the changes"),
                        [this] { CallAfter([this] { apply(); }); });
    try_ = new Button(sheet_, ButtonKind::primary, tr("Try it out"),
                      [this] { CallAfter([this] { try_out(); }); });
    editor_ = new CodeEditor(sheet_, tr("Script"));
    editor_->on_edit = [this] { typed(); };
    sheet_->on_arrange = [this](const wxRect &area) { place_editor(area); };
}

void ScriptsPage::make_output() {
    output_ = new Card(this, {});
    panes_ = new Segments(output_, tr("Below the script"),
                          {tr("Results"), tr("Mistakes"), tr("Preview"), tr("Reference")});
    panes_->on_pick = [this](std::size_t pane) { pick_pane(static_cast<Pane>(pane)); };
    search_ = new wxTextCtrl(output_, wxID_ANY);
    search_->SetHint(shown(tr("Search the reference")));
    search_->SetName(shown(tr("Search the reference")));
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { show_pane(); });
    use_ = new ChartView(output_, tr("Time and memory"), palette().card,
                         [this](charts::Canvas &canvas, const charts::Rect &area) {
                             if (run_)
                                 text_in(canvas, area, app::use_words(run_->use, current_language()),
                                         {9, false, palette().quiet, charts::Align::right});
                             return charts::HitAreas();
                         });
    rows_ = new RowList(output_, tr("Results"), source_, true);
    rows_->on_open = [this](std::size_t row) { CallAfter([this, row] { follow(row); }); };
    rows_->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent &event) {
        event.Skip();
        const bool is_beside_bar = event.GetX() < rows_->GetClientSize().x - FromDIP(12);
        const auto row = rows_->selection();
        if (row && is_beside_bar && rows_->area_of(*row).Contains(event.GetPosition()))
            CallAfter([this, row] { follow(*row); });
    });
    output_->on_arrange = [this](const wxRect &area) { place_output(area); };
}

void ScriptsPage::listen() {
    const model::Workspace &workspace = session().workspace();
    looking_ = std::make_unique<app::LiveDraft>(
        workspace, to_window<app::DraftLook>(alive(), [this](app::DraftLook &look) { take(look); }));
    acting_ = std::make_unique<app::LiveAction>(
        workspace, to_window<app::ActionRun>(alive(), [this](app::ActionRun &run) { take(run); }));
    typing_.Bind(wxEVT_TIMER, [this](wxTimerEvent &) { look(); });
    ScriptDesk &desk = ScriptDesk::instance();
    scripts_ = desk.on_scripts.connect([this] {
        show_shelf();
        const auto &failure = ScriptDesk::instance().failure();
        if (failure) shell().tell(failure->in(current_language()), true);
    });
    if (desk.is_known()) desk.refresh();
    desk.begin();
}

const app::ScriptFile *ScriptsPage::script() const {
    return ScriptDesk::instance().find(file_);
}

ScriptKind ScriptsPage::kind() const {
    const app::ScriptFile *shown_one = script();
    return shown_one ? shown_one->kind : ScriptKind::action;
}

app::ScriptDraft ScriptsPage::draft() const {
    return {std::filesystem::path(file_).filename().string(), editor_->text()};
}

bool ScriptsPage::is_unsaved() const {
    return ScriptDesk::instance().drafts().contains(file_);
}

void ScriptsPage::show_shelf() {
    ScriptDesk &desk = ScriptDesk::instance();
    std::set<std::string> unsaved;
    for (const auto &[file, text] : desk.drafts())
        unsaved.insert(file);
    shelf_->show(app::shelf_table({desk.scripts(), desk.failure()}, unsaved, current_language()));
    if (desk.scripts().empty()) return;
    if (file_.empty() || !script()) {
        const bool is_known = desk.find(desk.last_script) != nullptr;
        open(is_known ? desk.last_script : desk.scripts().front().file.string());
        if (std::exchange(is_begun_, false)) editor_->SetFocus();
    }
    shelf_->select(file_);
    show_words();
}

std::string ScriptsPage::text_to_edit(const std::filesystem::path &file) {
    std::string text = app::script_text(file);
    if (utf8(shown(text)) != text || text.find('\0') != std::string::npos)
        throw model::Failure("{0} is not a text in UTF-8, so it cannot be shown without loss. Save it as "
                             "UTF-8 with the program that made it.",
                             {file.string()});
    return text;
}

void ScriptsPage::open(const std::string &file) {
    ScriptDesk &desk = ScriptDesk::instance();
    const app::ScriptFile *chosen = desk.find(file);
    if (!chosen || file == file_) return;
    shell().guard([&] {
        const auto draft = desk.drafts().find(file);
        const bool is_draft = draft != desk.drafts().end();
        const bool is_only_draft = is_draft && app::is_gone(chosen->file);
        const std::string text = is_only_draft ? std::string() : text_to_edit(chosen->file);
        saved_ = is_draft ? draft->second.began_from : text;
        file_ = desk.last_script = file;
        editor_->show(is_draft ? draft->second.text : text, chosen->kind, chosen->is_own);
        run_.reset();
        look_ = {};
        shelf_->select(file);
        pick_pane(chosen->kind == ScriptKind::assessment ? Pane::preview : Pane::results);
        look();
    });
    show_words();
    show_buttons();
}

void ScriptsPage::show_words() {
    const app::ScriptFile *chosen = script();
    if (!chosen) return;
    const std::string &name = chosen->title.in(current_language());
    std::string state = chosen->file.filename().string();
    if (is_unsaved()) state += " · " + tr("not saved");
    state += " · " + app::standing_words(*chosen, current_language());
    sheet_->set_words(!look_.title.empty() ? look_.title : name.empty() ? chosen->id : name, state);
}

void ScriptsPage::show_buttons() {
    const app::ScriptFile *chosen = script();
    const bool is_action = chosen && kind() == ScriptKind::action, is_own = chosen && chosen->is_own;
    const bool is_busy = acting_->is_busy();
    save_->Show(is_own);
    save_->Enable(is_unsaved());
    copy_->Show(chosen && !is_own);
    more_->Show(is_own);
    try_->Show(is_action);
    try_->Enable(!is_busy);
    stop_->Show(is_action && is_busy);
    apply_->Show(is_action);
    const bool can_apply = run_ && !run_->failure && !run_->changes.empty() && !is_applied_ && !is_outdated_;
    apply_->Enable(can_apply && !is_busy && !session().workspace().is_read_only());
    sheet_->arrange();
}

// The look waits until typing pauses; what was typed is kept at once.
void ScriptsPage::typed() {
    if (file_.empty()) return;
    ScriptDesk &desk = ScriptDesk::instance();
    const bool was_unsaved = is_unsaved();
    const std::string text = editor_->text();
    if (text == saved_)
        desk.drop_draft(file_);
    else
        desk.keep_draft(file_, {text, saved_});
    if (was_unsaved != is_unsaved()) {
        show_shelf();
        show_buttons();
    }
    typing_.StartOnce(typing_pause);
}

void ScriptsPage::look() {
    store_drafts();
    if (!file_.empty()) looking_->request(draft(), current_language());
}

void ScriptsPage::take(app::DraftLook &look) {
    if (look.draft.name != draft().name) return;
    look_ = std::move(look);
    if (look_.draft.text == editor_->text()) editor_->mark(look_.mistakes);
    std::vector<std::string> mistakes;
    for (const app::DraftMistake &mistake : look_.mistakes)
        mistakes.push_back(mistake.line ? tr("Line {0}: {1}", {std::to_string(mistake.line), mistake.text})
                                        : mistake.text);
    const auto count = static_cast<long long>(mistakes.size());
    const std::string why = app::why_counted(
        tr("Mistakes"), tr_count("{0} mistake in the script:", "{0} mistakes in the script:", count),
        mistakes, current_language());
    panes_->set_words({tr("Results"), count ? tr("Mistakes ({0})", {std::to_string(count)}) : tr("Mistakes"),
                       tr("Preview"), tr("Reference")},
                      {{}, count ? why : std::string()});
    panes_->pick(static_cast<std::size_t>(pane_));
    show_words();
    if (pane_ == Pane::mistakes || pane_ == Pane::preview) show_pane();
}

void ScriptsPage::take(app::ActionRun &run) {
    if (tried_ != file_) return show_buttons();
    run_ = std::move(run);
    is_applied_ = is_outdated_ = false;
    pick_pane(Pane::results);
    show_buttons();
}

void ScriptsPage::pick_pane(Pane pane) {
    pane_ = pane;
    panes_->pick(static_cast<std::size_t>(pane));
    show_pane();
    output_->arrange();
}

void ScriptsPage::show_pane() {
    const model::Language language = current_language();
    const bool is_assessment = kind() == ScriptKind::assessment;
    std::vector<app::ScriptRow> rows;
    if (pane_ == Pane::results && run_) rows = rows_of(*run_, is_applied_, language);
    if (pane_ == Pane::mistakes) rows = rows_of(look_, language);
    if (pane_ == Pane::preview && is_assessment)
        rows = app::preview_rows(look_, model::smallest_group_shown(session().workspace()), language);
    if (pane_ == Pane::reference)
        rows = app::reference_rows(kind(), utf8(search_->GetValue()), current_language());
    if (pane_ == Pane::results && is_outdated_)
        rows.insert(rows.begin(), {app::ScriptRow::Kind::printed,
                                   {tr("The engagement has changed since. Try it out again.")}});
    source_.set_empty_words(empty_words());
    source_.show(std::move(rows));
    rows_->select(std::nullopt);
    rows_->reload();
    use_->Refresh();
}

std::string ScriptsPage::empty_words() const {
    const std::string about = script() ? script()->about.in(current_language()) + " " : std::string();
    if (pane_ == Pane::reference) return tr("Nothing in the reference has these words.");
    if (pane_ == Pane::preview) return tr("An action has no questionnaire to show.");
    if (kind() == ScriptKind::assessment) return about + tr("What it measures shows under Preview.");
    return about +
           tr("Try it out to see what it finds and what it would change. Nothing is changed by that.");
}

void ScriptsPage::follow(std::size_t row) {
    if (row >= source_.count()) return;
    const app::ScriptRow &chosen = source_.rows()[row];
    if (chosen.line > 0) return editor_->go_to_line(chosen.line);
    if (chosen.record.id.empty()) return;
    const app::Place place = app::place_of(session().workspace(), chosen.record);
    if (!place.path.empty()) shell().go(place);
}

void ScriptsPage::try_out() {
    if (file_.empty() || kind() != ScriptKind::action || acting_->is_busy()) return;
    run_.reset();
    tried_ = file_;
    acting_->request(draft(), current_language());
    show_buttons();
    pick_pane(Pane::results);
}

void ScriptsPage::apply() {
    if (!run_ || !apply_->IsEnabled()) return;
    shell().guard([&] {
        app::apply_action(session().workspace(), *run_);
        is_applied_ = true;
        is_outdated_ = false;
        shell().tell(app::action_summary(*run_, true, current_language()), false);
    });
    show_pane();
    show_buttons();
}

void ScriptsPage::find(bool forwards, bool from_selection) {
    const std::string words = utf8(find_->GetValue());
    const bool is_there = words.empty() || editor_->find(words, forwards, from_selection);
    find_->SetForegroundColour(to_wx(is_there ? palette().ink : palette().bad));
    find_->Refresh();
}

void ScriptsPage::on_key(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    if (event.ControlDown() && key == 'S') return save();
    if (event.ControlDown() && key == 'F') {
        const std::string marked = editor_->marked_words();
        if (!marked.empty()) find_->ChangeValue(shown(marked));
        find_->SetFocus();
        return find_->SelectAll();
    }
    if (key == WXK_F5) return try_out();
    if (key == WXK_ESCAPE && find_->HasFocus()) return editor_->SetFocus();
    if (key == WXK_ESCAPE && name_->HasFocus()) return shelf_->rows().SetFocus();
    if (key == WXK_F2 && shelf_->rows().HasFocus()) return ask_name();
    if (key == WXK_DELETE && shelf_->rows().HasFocus()) return ask_remove();
    event.Skip();
}

bool ScriptsPage::take_back() {
    if (!editor_->HasFocus()) return false;
    if (editor_->CanUndo()) editor_->Undo();
    return true; // a key in the text never undoes a step of the engagement
}

// From here on the engagement may be closed: what threads have on the way to this page is let go.
void ScriptsPage::leave() {
    scripts_ = {};
    typing_.Stop();
    store_drafts();
}

void ScriptsPage::on_changes(const model::Changes &) {
    if (std::exchange(is_applied_, false)) run_.reset(); // it told of what was made then
    is_outdated_ = run_.has_value();
    show_pane();
    show_buttons();
    if (kind() == ScriptKind::assessment) typing_.StartOnce(typing_pause);
}

bool ScriptsPage::is_at_work() const {
    return !ScriptDesk::instance().is_known() || looking_->is_busy() || acting_->is_busy();
}

} // namespace kartrekker::gui
