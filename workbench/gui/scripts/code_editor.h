#pragma once

#include "workbench/app/live_scripts.h"

#include <functional>
#include <wx/stc/stc.h>

namespace kartrekker::gui {

/// Edits the text of a script: Lua in the colours of the house, folding, the partner of a bracket, completion
/// and the signature of what is called from the declarations of the API, and mistakes below their lines.
/// Ctrl+Space completes, Ctrl+Tab goes on to the next control, since Tab belongs to the text.
class CodeEditor : public wxStyledTextCtrl {
  public:
    CodeEditor(wxWindow *parent, const std::string &name);

    std::function<void()> on_edit; ///< after every change that a person makes

    /// Another script; what was done to the last cannot be undone any more.
    void show(const std::string &text, app::ScriptKind kind, bool can_edit);
    std::string text() const;
    void mark(const std::vector<app::DraftMistake> &mistakes);
    void go_to_line(int line);
    /// Selects the next (or the one before) place with these words and brings it into view; whether there is
    /// one.
    bool find(const std::string &words, bool forwards, bool from_selection);
    /// The words that are marked, in one line.
    std::string marked_words() const;

  private:
    void set_colours();
    void set_margins();
    void set_lexer();
    void on_character(wxStyledTextEvent &event);
    void on_move(wxStyledTextEvent &event);
    void on_key(wxKeyEvent &event);
    void annotate();
    void indent_like_before();
    void complete(bool is_asked);
    void show_call_tip();
    std::string line_to_cursor() const;

    app::ScriptKind script_kind_ = app::ScriptKind::action;
    struct Marked {
        int marker = -1; ///< Scintilla's handle, which goes along with the line when others come before it
        std::string words;
    };
    std::vector<Marked> mistakes_;
    bool is_loading_ = false;
};

} // namespace kartrekker::gui
