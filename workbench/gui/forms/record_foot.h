#pragma once

#include "workbench/gui/drawing/button.h"
#include "workbench/gui/forms/foot_rows.h"
#include "workbench/gui/shell.h"

#include <wx/textctrl.h>

namespace kartrekker::gui {

/// What stands at the foot of a record's form: its links both ways, what is remarked about it, and the files
/// that belong to it. Each takes one line while there is nothing in it. Files can be dropped on the form.
class RecordFoot {
  public:
    RecordFoot(wxWindow *parent, Shell &shell);
    RecordFoot(const RecordFoot &) = delete;
    RecordFoot &operator=(const RecordFoot &) = delete;

    /// Shows what belongs to this record; without an id nothing.
    void show(const app::RecordKey &key);
    void refresh();
    /// Places everything from `y` on; returns where it ends. Screen pixels, as `PartList::place`.
    int place(wxPoint origin, int y, int width);
    /// Titles, on the parent's canvas; `top`: where it begins at this moment, in screen pixels.
    void draw(charts::Canvas &canvas, int top) const;
    /// The keyboard gets there after this control.
    void come_after(wxWindow *control);
    /// What is typed becomes a comment: the record is about to be left. One that is refused is told, and
    /// stays.
    void commit();
    /// A comment that is being written, with a name by which `put_back` knows it.
    std::optional<app::UnstoredText> typed() const;
    void put_back(const std::vector<app::UnstoredText> &texts);
    /// Forgets it while the keyboard is in it; whether there was any.
    bool take_back();
    void attach(const std::vector<std::filesystem::path> &files);

    RowList &links() { return *links_; }
    RowList &comments() { return *comments_; }
    RowList &attachments() { return *attachments_; }
    wxTextCtrl &entry() { return *entry_; }

  private:
    struct Title {
        std::string words;
        std::string quiet; ///< beside it, while there is nothing
        wxRect area;       ///< from the top of the form
    };

    void make_links();
    void make_comments();
    void make_attachments();
    void act_on_comment(const std::string &action);
    void act_on_attachment(const std::string &action);
    void begin_change(const model::Comment &comment);
    void end_change();
    void choose_files();
    void save_as(const model::Attachment &attachment);
    void open_copy(const model::Attachment &attachment);
    bool is_empty() const { return key_.id.empty(); }
    /// Runs it after the event that asked for it, if the record is still shown then.
    void later(std::function<void()> action);
    model::Workspace &workspace() const;
    /// The title's line, and the rows below it where there are any. Returns where it ends.
    int place_rows(Title &title, RowList &rows, std::size_t count, const wxRect &line, int top);

    wxWindow *parent_;
    Shell &shell_;
    app::RecordKey key_;
    LinkRows link_rows_;
    CommentRows comment_rows_;
    AttachmentRows attachment_rows_;
    RowList *links_;
    RowList *comments_;
    RowList *attachments_;
    wxTextCtrl *entry_;
    Button *add_;
    std::string changing_; ///< id of the comment whose text is in the entry; empty for a new one
    std::string problem_;  ///< why what is in the entry was refused
    Title titles_[3];
};

} // namespace kartrekker::gui
