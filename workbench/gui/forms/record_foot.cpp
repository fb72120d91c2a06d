#include "workbench/gui/forms/record_foot.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <wx/filedlg.h>
#include <wx/utils.h>

namespace kartrekker::gui {

namespace {

constexpr int foot_title = 32;
constexpr int foot_entry = 32;
constexpr int foot_gap = 6;
constexpr int least_entry = 150;
constexpr int quiet_place = 120;              ///< where what stands beside a title begins
const std::string comment_field = "comment/"; ///< and the id of the one that is changed

/// Copies that were opened, kept while the program runs.
app::AttachmentCopies &opened_copies() {
    static app::AttachmentCopies copies;
    return copies;
}

} // namespace

RecordFoot::RecordFoot(wxWindow *parent, Shell &shell) : parent_(parent), shell_(shell) {
    make_links();
    make_comments();
    make_attachments();
    show({});
}

void RecordFoot::show(const app::RecordKey &key) {
    const bool is_other = key != key_;
    key_ = key;
    if (is_other) {
        end_change();
        for (RowList *rows : {links_, comments_, attachments_})
            rows->select(std::nullopt);
    }
    const bool can_change = !is_empty() && !workspace().is_read_only();
    entry_->Show(!is_empty());
    entry_->Enable(can_change);
    add_->Show(can_change);
    refresh();
}

model::Workspace &RecordFoot::workspace() const {
    return shell_.session()->workspace();
}

void RecordFoot::later(std::function<void()> action) {
    parent_->CallAfter([this, key = key_, action = std::move(action)] {
        if (key == key_) shell_.guard(action);
    });
}

void RecordFoot::make_links() {
    links_ = new RowList(parent_, tr("Links"), link_rows_, true);
    const auto open = [this](std::size_t row) {
        later([&shell = shell_, place = link_rows_.link(row).place] { shell.go(place); });
    };
    links_->on_open = open;
    links_->on_choose = [this, open](const std::string &) {
        if (const auto row = links_->selection()) open(*row);
    };
}

void RecordFoot::make_comments() {
    comments_ = new RowList(parent_, tr("Comments"), comment_rows_, true);
    comments_->on_choose = [this](const std::string &action) { act_on_comment(action); };
    comments_->on_open = [this](std::size_t) { act_on_comment("change"); };
    comments_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent &event) {
        const int key = event.GetKeyCode();
        if (event.HasAnyModifiers() || (key != 'R' && key != WXK_DELETE)) return event.Skip();
        act_on_comment(key == 'R' ? "done" : "remove");
    });
    entry_ = new wxTextCtrl(parent_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    entry_->SetName(shown(tr("Write a comment")));
    entry_->SetHint(shown(tr("Write a comment")) + wxString::FromUTF8("…"));
    entry_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) { commit(); });
    entry_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent &event) {
        if (event.GetKeyCode() != WXK_ESCAPE || !typed()) return event.Skip();
        end_change();
    });
}

void RecordFoot::make_attachments() {
    attachments_ = new RowList(parent_, tr("Attachments"), attachment_rows_, true);
    attachments_->on_choose = [this](const std::string &action) { act_on_attachment(action); };
    attachments_->on_open = [this](std::size_t row) {
        act_on_attachment(app::has_document_name(attachment_rows_.attachment(row).name) ? "open" : "save");
    };
    attachments_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent &event) {
        const int key = event.GetKeyCode();
        if (event.HasAnyModifiers() || (key != 'S' && key != WXK_DELETE)) return event.Skip();
        act_on_attachment(key == 'S' ? "save" : "remove");
    });
    add_ = new Button(parent_, ButtonKind::link, tr("Add a file…"), [this] { choose_files(); });
}

void RecordFoot::refresh() {
    if (is_empty()) {
        for (RowList *rows : {links_, comments_, attachments_})
            rows->Hide();
        return;
    }
    const bool can_change = !workspace().is_read_only();
    link_rows_.show(app::record_links(workspace(), key_, current_language()));
    comment_rows_.show(app::comments_of(workspace(), key_), can_change);
    attachment_rows_.show(app::attachments_of(workspace(), key_), can_change);
    for (RowList *rows : {links_, comments_, attachments_})
        rows->reload();
    titles_[0].quiet = tr("none yet");
    titles_[0].words = tr("Links");
    titles_[1].words = tr("Comments");
    titles_[2].words = tr("Attachments");
}

void RecordFoot::commit() {
    const std::string text(model::trimmed(utf8(entry_->GetValue())));
    if (is_empty() || text.empty()) return end_change();
    shell_.guard([&] {
        const std::string id = std::exchange(changing_, {});
        entry_->ChangeValue({}); // first: the change brings a refresh
        try {
            if (id.empty() || !workspace().find(model::Comment::type(), id)) // that one went meanwhile
                app::add_comment(workspace(), key_, text, current_language());
            else
                app::change_comment(workspace(), id, text, current_language());
            problem_.clear();
        } catch (const std::exception &error) {
            const auto *failure = dynamic_cast<const model::Failure *>(&error);
            problem_ = failure ? failure->in(current_language()) : error.what();
            changing_ = id;
            entry_->ChangeValue(shown(text));
            throw;
        }
    });
}

std::optional<app::UnstoredText> RecordFoot::typed() const {
    if (changing_.empty() && entry_->IsEmpty()) return std::nullopt;
    return app::UnstoredText{comment_field + changing_,
                             std::string(model::Comment::type().label.in(current_language())),
                             utf8(entry_->GetValue()), problem_};
}

void RecordFoot::put_back(const std::vector<app::UnstoredText> &texts) {
    for (const app::UnstoredText &text : texts) {
        if (!text.field.starts_with(comment_field)) continue;
        changing_ = text.field.substr(comment_field.size());
        entry_->ChangeValue(shown(text.text));
        entry_->SetFocus();
        entry_->SetInsertionPointEnd();
    }
}

bool RecordFoot::take_back() {
    if (!entry_->HasFocus() || !typed()) return false;
    end_change();
    return true;
}

void RecordFoot::begin_change(const model::Comment &comment) {
    if (changing_ != comment.id.text) commit();
    if (typed()) return entry_->SetFocus(); // it was refused, or is this very comment
    changing_ = comment.id.text;
    entry_->ChangeValue(shown(comment.text));
    entry_->SetFocus();
    entry_->SelectAll();
}

void RecordFoot::end_change() {
    changing_.clear();
    problem_.clear();
    entry_->ChangeValue({});
}

void RecordFoot::act_on_comment(const std::string &action) {
    const auto row = comments_->selection();
    if (!row || *row >= comment_rows_.count() || workspace().is_read_only()) return;
    const model::Comment comment = comment_rows_.comment(*row);
    if (action == "change") return begin_change(comment);
    const std::string id = comment.id.text;
    later([this, action, id, is_resolved = comment.is_resolved] {
        if (action == "done") app::resolve_comment(workspace(), id, !is_resolved, current_language());
        if (action == "remove") app::remove_comment(workspace(), id, current_language());
    });
}

void RecordFoot::act_on_attachment(const std::string &action) {
    const auto row = attachments_->selection();
    if (!row || *row >= attachment_rows_.count()) return;
    const model::Attachment attachment = attachment_rows_.attachment(*row);
    if (action == "remove" && workspace().is_read_only()) return;
    later([this, action, attachment] {
        if (action == "open") open_copy(attachment);
        if (action == "save") save_as(attachment);
        if (action == "remove") app::remove_attachment(workspace(), attachment.id.text, current_language());
    });
}

void RecordFoot::open_copy(const model::Attachment &attachment) {
    const auto copy = opened_copies().make(workspace(), attachment.id.text);
    if (!wxLaunchDefaultApplication(shown(copy.string())))
        shell_.tell(tr("No program was found for “{0}”. Save it, and open it from there.", {attachment.name}),
                    true);
}

void RecordFoot::save_as(const model::Attachment &attachment) {
    wxFileDialog dialog(parent_, shown(tr("Save as…")), folder_of(shell_),
                        shown(app::safe_file_name(attachment.name)), "*", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    app::save_attachment(workspace(), attachment.id.text, utf8(dialog.GetPath()));
}

void RecordFoot::choose_files() {
    later([this] {
        wxFileDialog dialog(parent_, shown(tr("Add a file…")), folder_of(shell_), {}, "*",
                            wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
        if (dialog.ShowModal() != wxID_OK) return;
        wxArrayString names;
        dialog.GetPaths(names);
        std::vector<std::filesystem::path> files;
        for (const wxString &name : names)
            files.emplace_back(utf8(name));
        attach(files);
    });
}

void RecordFoot::come_after(wxWindow *control) {
    for (wxWindow *next : std::initializer_list<wxWindow *>{links_, comments_, entry_, attachments_, add_}) {
        next->MoveAfterInTabOrder(control);
        control = next;
    }
}

void RecordFoot::attach(const std::vector<std::filesystem::path> &files) {
    if (is_empty() || workspace().is_read_only()) return;
    const auto read = std::make_shared<std::vector<app::FileToAttach>>();
    const auto work = [files, read](const ProgressBar::Progress &progress) {
        *read = app::read_to_attach(files, progress);
    };
    Shell &shell = shell_; // the foot may be gone when they are read
    shell_.run_beside(tr("Reading files…"), work, [&shell, key = key_, read] {
        app::attach_files(shell.session()->workspace(), key, *read, current_language());
    });
}

int RecordFoot::place_rows(Title &title, RowList &rows, std::size_t count, const wxRect &line, int top) {
    title.area = line;
    title.area.y -= top;
    rows.Show(count > 0);
    if (count == 0) return line.GetBottom() + 1;
    const int height = static_cast<int>(rows.whole_height(line.width / rows.scale()) * rows.scale());
    put(rows, line.x, line.GetBottom() + 1, line.width, height);
    return line.GetBottom() + 1 + height;
}

int RecordFoot::place(wxPoint origin, int y, int width) {
    const int title = links_->FromDIP(foot_title), gap = links_->FromDIP(foot_gap);
    const int high = links_->FromDIP(foot_entry), start = origin.y;
    int at = start + y;
    at = place_rows(titles_[0], *links_, link_rows_.count(), {origin.x, at, width, title}, start) + gap;
    const wxRect line(origin.x, at, width, title);
    at = place_rows(titles_[1], *comments_, comment_rows_.count(), line, start);
    const int beside = links_->FromDIP(quiet_place);
    if (comment_rows_.count() == 0 && width - beside >= links_->FromDIP(least_entry)) {
        put(*entry_, line.x + beside, line.y, width - beside, high);
    } else {
        put(*entry_, line.x, at + gap, width, high);
        at += gap + high;
    }
    const wxRect last(origin.x, at + gap, width, title);
    at = place_rows(titles_[2], *attachments_, attachment_rows_.count(), last, start);
    const wxSize add = add_->GetBestSize();
    const double scale = links_->FromDIP(1000) / 1000.0;
    const std::string drop = tr("none; drop files here");
    const bool has_room = measuring_canvas().measure(drop, {9}).width + quiet_place < (width - add.x) / scale;
    titles_[2].quiet = add_->IsShown() && has_room ? drop : tr("none yet");
    put(*add_, last.x + width - add.x, last.y + (title - add.y) / 2, add.x, add.y);
    return at - start;
}

void RecordFoot::draw(charts::Canvas &canvas, int top) const {
    const double scale = links_->FromDIP(1000) / 1000.0;
    const std::size_t counts[] = {link_rows_.count(), comment_rows_.count(), attachment_rows_.count()};
    for (std::size_t i = 0; i < 3; ++i) {
        const wxRect &line = titles_[i].area;
        const charts::Rect area{line.x / scale, (line.y + top) / scale, line.width / scale,
                                line.height / scale};
        text_in(canvas, area, titles_[i].words, {10, true, palette().ink});
        if (counts[i] > 0) {
            canvas.line({{area.x, area.bottom() - 0.5}, {area.right(), area.bottom() - 0.5}},
                        {palette().line});
        } else if (!titles_[i].quiet.empty()) {
            text_in(canvas, {area.x + quiet_place, area.y, area.width - quiet_place, area.height},
                    titles_[i].quiet, {9, false, palette().quiet});
        }
    }
}

} // namespace kartrekker::gui
