#include "workbench/gui/scripts/code_editor.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

enum Margin { numbers_margin, mistakes_margin, folds_margin };
constexpr int mistake_marker = 1, mistake_indicator = 8, mistake_style = 40;
constexpr std::size_t completes_from = 3;    // characters of a word
constexpr std::size_t longest_tip_line = 80; // tips are no windows of ours: their lines are broken here
constexpr int least_mistake_line = 20, mistake_frame = 3; // characters

wxFont code_font(bool is_bold = false) {
    wxFontInfo info(10);
    info.Family(wxFONTFAMILY_TELETYPE);
    if (is_bold) info.Bold();
    return wxFont(info);
}

/// Broken between words, into lines of so many bytes where the words allow that, each after `indent` spaces.
std::string broken_lines(const std::string &text, std::size_t longest, std::size_t indent = 0) {
    const std::string margin(indent, ' ');
    std::string broken = margin;
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at + 1), text.size());
        const bool is_new_line = text[at] == '\n';
        if (is_new_line || (text[at] == ' ' && width + end - at > longest)) {
            broken += '\n' + margin;
            ++at;
            width = 0;
        }
        broken.append(text, at, end - at);
        width += end - at;
        at = end;
    }
    return broken;
}

std::string with_spaces(const std::vector<std::string> &words) {
    std::string all;
    for (const std::string &word : words)
        all += (all.empty() ? "" : " ") + word;
    return all;
}

} // namespace

CodeEditor::CodeEditor(wxWindow *parent, const std::string &name)
    : wxStyledTextCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE) {
    SetName(shown(name));
    set_lexer();
    set_colours();
    set_margins();
    SetTabWidth(4);
    SetUseTabs(false);
    SetIndent(4);
    SetTabIndents(true);
    SetBackSpaceUnIndents(true);
    SetEOLMode(wxSTC_EOL_LF);
    SetScrollWidth(1);
    SetScrollWidthTracking(true);
    AutoCompSetIgnoreCase(false);
    AutoCompSetDropRestOfWord(true);
    AnnotationSetVisible(wxSTC_ANNOTATION_BOXED);
    UsePopUp(wxSTC_POPUP_TEXT);
    Bind(wxEVT_STC_CHARADDED, &CodeEditor::on_character, this);
    Bind(wxEVT_STC_UPDATEUI, &CodeEditor::on_move, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        CallAfter([this] { annotate(); });
    });
    Bind(wxEVT_KEY_DOWN, &CodeEditor::on_key, this);
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent &event) {
        CallTipCancel();
        event.Skip();
    });
    SetModEventMask(wxSTC_MOD_INSERTTEXT | wxSTC_MOD_DELETETEXT);
    Bind(wxEVT_STC_MODIFIED, [this](wxStyledTextEvent &event) {
        event.Skip();
        if (!is_loading_ && on_edit) CallAfter([this] { on_edit(); });
    });
}

void CodeEditor::set_lexer() {
    SetLexer(wxSTC_LEX_LUA);
    SetProperty("fold", "1");
    SetProperty("fold.compact", "0");
    SetKeyWords(0, shown(std::string(app::script_keywords())));
    SetKeyWords(1, shown(std::string(app::script_globals())));
    SetKeyWords(2, "work ctx");
}

void CodeEditor::set_colours() {
    const charts::Palette &colours = palette();
    const charts::Colour ground = colours.card;
    StyleSetFont(wxSTC_STYLE_DEFAULT, code_font());
    StyleSetForeground(wxSTC_STYLE_DEFAULT, to_wx(colours.ink));
    StyleSetBackground(wxSTC_STYLE_DEFAULT, to_wx(ground));
    StyleClearAll();
    const auto paint = [&](std::initializer_list<int> styles, charts::Colour colour, bool is_bold = false) {
        for (const int style : styles) {
            StyleSetForeground(style, to_wx(colour));
            StyleSetBold(style, is_bold);
        }
    };
    paint({wxSTC_LUA_COMMENT, wxSTC_LUA_COMMENTLINE, wxSTC_LUA_COMMENTDOC}, colours.quiet);
    paint({wxSTC_LUA_STRING, wxSTC_LUA_CHARACTER, wxSTC_LUA_LITERALSTRING}, colours.good);
    paint({wxSTC_LUA_STRINGEOL}, colours.bad);
    paint({wxSTC_LUA_NUMBER}, colours.second);
    paint({wxSTC_LUA_WORD}, colours.accent, true);
    paint({wxSTC_LUA_WORD2}, colours.accent);
    paint({wxSTC_LUA_WORD3}, colours.doubtful, true);
    paint({wxSTC_STYLE_LINENUMBER}, colours.quiet);
    StyleSetBackground(wxSTC_STYLE_LINENUMBER, to_wx(colours.ground));
    paint({wxSTC_STYLE_BRACELIGHT}, colours.accent, true);
    StyleSetBackground(wxSTC_STYLE_BRACELIGHT, to_wx(colours.selection()));
    paint({wxSTC_STYLE_BRACEBAD}, colours.bad, true);
    paint({wxSTC_STYLE_CALLTIP}, colours.ink);
    StyleSetBackground(wxSTC_STYLE_CALLTIP, to_wx(colours.ground));
    CallTipUseStyle(4);
    CallTipSetForegroundHighlight(to_wx(colours.accent));
    StyleSetForeground(mistake_style, to_wx(colours.bad));
    StyleSetBackground(mistake_style, to_wx(mix(ground, colours.bad, 0.08)));
    SetCaretForeground(to_wx(colours.ink));
    SetSelBackground(true, to_wx(mix(ground, colours.accent, 0.25)));
    SetCaretLineVisible(true);
    SetCaretLineBackground(to_wx(mix(ground, colours.ink, 0.03)));
}

void CodeEditor::set_margins() {
    const charts::Palette &colours = palette();
    SetMarginType(numbers_margin, wxSTC_MARGIN_NUMBER);
    SetMarginWidth(numbers_margin, TextWidth(wxSTC_STYLE_LINENUMBER, "_9999"));
    SetMarginType(mistakes_margin, wxSTC_MARGIN_SYMBOL);
    SetMarginMask(mistakes_margin, 1 << mistake_marker);
    SetMarginWidth(mistakes_margin, FromDIP(14));
    SetMarginType(folds_margin, wxSTC_MARGIN_SYMBOL);
    SetMarginMask(folds_margin, static_cast<int>(wxSTC_MASK_FOLDERS));
    SetMarginWidth(folds_margin, FromDIP(14));
    SetMarginSensitive(folds_margin, true);
    SetFoldMarginColour(true, to_wx(colours.ground));
    SetFoldMarginHiColour(true, to_wx(colours.ground));
    SetAutomaticFold(wxSTC_AUTOMATICFOLD_SHOW | wxSTC_AUTOMATICFOLD_CLICK | wxSTC_AUTOMATICFOLD_CHANGE);
    SetMarginLeft(FromDIP(6));
    const wxColour line = to_wx(colours.quiet), ground = to_wx(colours.ground);
    MarkerDefine(wxSTC_MARKNUM_FOLDER, wxSTC_MARK_BOXPLUS, ground, line);
    MarkerDefine(wxSTC_MARKNUM_FOLDEROPEN, wxSTC_MARK_BOXMINUS, ground, line);
    MarkerDefine(wxSTC_MARKNUM_FOLDERSUB, wxSTC_MARK_VLINE, ground, line);
    MarkerDefine(wxSTC_MARKNUM_FOLDERTAIL, wxSTC_MARK_LCORNER, ground, line);
    MarkerDefine(wxSTC_MARKNUM_FOLDEREND, wxSTC_MARK_BOXPLUSCONNECTED, ground, line);
    MarkerDefine(wxSTC_MARKNUM_FOLDEROPENMID, wxSTC_MARK_BOXMINUSCONNECTED, ground, line);
    MarkerDefine(wxSTC_MARKNUM_FOLDERMIDTAIL, wxSTC_MARK_TCORNER, ground, line);
    MarkerDefine(mistake_marker, wxSTC_MARK_SHORTARROW, to_wx(colours.bad), to_wx(colours.bad));
    IndicatorSetStyle(mistake_indicator, wxSTC_INDIC_SQUIGGLE);
    IndicatorSetForeground(mistake_indicator, to_wx(colours.bad));
}

void CodeEditor::show(const std::string &text, app::ScriptKind kind, bool can_edit) {
    is_loading_ = true;
    CallTipCancel();
    AutoCompCancel();
    script_kind_ = kind;
    SetReadOnly(false);
    mark({});
    SetText(shown(text));
    EmptyUndoBuffer();
    SetSavePoint();
    GotoPos(0);
    SetReadOnly(!can_edit);
    is_loading_ = false;
}

std::string CodeEditor::text() const {
    return utf8(GetText());
}

void CodeEditor::mark(const std::vector<app::DraftMistake> &mistakes) {
    mistakes_.clear();
    MarkerDeleteAll(mistake_marker);
    SetIndicatorCurrent(mistake_indicator);
    IndicatorClearRange(0, GetLength());
    for (const app::DraftMistake &mistake : mistakes) {
        const int line = std::clamp(mistake.line - 1, 0, std::max(0, GetLineCount() - 1));
        mistakes_.push_back({MarkerAdd(line, mistake_marker), mistake.text});
        IndicatorFillRange(GetLineIndentPosition(line),
                           std::max(1, GetLineEndPosition(line) - GetLineIndentPosition(line)));
    }
    annotate();
}

// Annotations scroll with the text and are not wrapped: so they begin in what is seen, and end there.
void CodeEditor::annotate() {
    AnnotationClearAll();
    const int letter = std::max(1, TextWidth(mistake_style, " ")), offset = GetXOffset();
    int margins = GetMarginLeft();
    for (const int margin : {numbers_margin, mistakes_margin, folds_margin})
        margins += GetMarginWidth(margin);
    const int first = (offset + letter - 1) / letter;
    const int end = (offset + GetClientSize().x - margins) / letter - mistake_frame;
    for (const Marked &mistake : mistakes_) {
        const int line = MarkerLineFromHandle(mistake.marker);
        if (line < 0) continue;
        const int own = GetLineIndentation(line), begin = std::max(own, first);
        const std::string words =
            broken_lines(mistake.words, static_cast<std::size_t>(std::max(least_mistake_line, end - begin)),
                         static_cast<std::size_t>(begin - own));
        const wxString before = AnnotationGetText(line);
        AnnotationSetText(line, before.empty() ? shown(words) : before + "\n" + shown(words));
        AnnotationSetStyle(line, mistake_style);
    }
}

void CodeEditor::go_to_line(int line) {
    const int place = std::clamp(line - 1, 0, std::max(0, GetLineCount() - 1));
    EnsureVisibleEnforcePolicy(place);
    GotoLine(place);
    VerticalCentreCaret();
    SetFocus();
}

bool CodeEditor::find(const std::string &words, bool forwards, bool from_selection) {
    if (words.empty()) return false;
    const int begin = GetSelectionStart(), end = GetSelectionEnd(), length = GetLength();
    const int from = forwards ? (from_selection ? begin : end) : begin;
    int found = FindText(from, forwards ? length : 0, shown(words));
    if (found < 0) found = FindText(forwards ? 0 : length, forwards ? length : 0, shown(words));
    if (found < 0) return false;
    EnsureVisibleEnforcePolicy(LineFromPosition(found));
    SetSelection(found, found + static_cast<int>(words.size()));
    EnsureCaretVisible();
    return true;
}

std::string CodeEditor::marked_words() const {
    const std::string words = utf8(const_cast<CodeEditor *>(this)->GetSelectedText());
    return words.find('\n') == std::string::npos ? words : std::string();
}

std::string CodeEditor::line_to_cursor() const {
    auto *self = const_cast<CodeEditor *>(this);
    const int begin = self->PositionFromLine(self->GetCurrentLine());
    return utf8(self->GetTextRange(begin, self->GetCurrentPos()));
}

void CodeEditor::on_character(wxStyledTextEvent &event) {
    const int key = event.GetKey();
    if (key == '\n') indent_like_before();
    if (key == '(' || key == '{') show_call_tip();
    if (key == ')' && CallTipActive()) CallTipCancel();
    complete(key == ':' || key == '.' || key == '"' || key == '\'');
}

void CodeEditor::indent_like_before() {
    const int line = GetCurrentLine();
    if (line == 0) return;
    int indent = GetLineIndentation(line - 1);
    const std::string before = utf8(GetLine(line - 1));
    const std::string bare = before.substr(0, before.find_last_not_of(" \t\r\n") + 1);
    for (const char *opener : {" then", " do", "else", "{", ")", "repeat"})
        if (bare.ends_with(opener)) {
            const bool is_call = *opener == ')' && bare.find("function") == std::string::npos;
            if (!is_call) indent += GetIndent();
            break;
        }
    SetLineIndentation(line, indent);
    GotoPos(GetLineIndentPosition(line));
}

// Words show by themselves where only a few can stand, and else once enough of one is typed.
void CodeEditor::complete(bool is_asked) {
    const app::Completion completion = app::complete_script(script_kind_, line_to_cursor());
    const bool is_due = is_asked || completion.typed >= completes_from;
    if (!is_due || completion.words.empty() || GetReadOnly()) {
        if (AutoCompActive() && completion.words.empty()) AutoCompCancel();
        return;
    }
    if (!AutoCompActive())
        AutoCompShow(static_cast<int>(completion.typed), shown(with_spaces(completion.words)));
}

void CodeEditor::show_call_tip() {
    const auto tip = app::call_tip(script_kind_, line_to_cursor(), current_language());
    if (!tip) return;
    const int begin = PositionFromLine(GetCurrentLine()) + static_cast<int>(tip->begin);
    CallTipShow(begin, shown(broken_lines(tip->text, longest_tip_line)));
    CallTipSetHighlight(0, static_cast<int>(tip->text.find('\n')));
}

void CodeEditor::on_move(wxStyledTextEvent &event) {
    event.Skip();
    if ((event.GetUpdated() & wxSTC_UPDATE_H_SCROLL) != 0) annotate();
    const auto is_brace = [this](int position) {
        const int c = position >= 0 ? GetCharAt(position) : 0;
        return c != 0 && std::string_view("(){}[]").find(static_cast<char>(c)) != std::string_view::npos;
    };
    const int at = GetCurrentPos();
    const int brace = is_brace(at - 1) ? at - 1 : is_brace(at) ? at : wxSTC_INVALID_POSITION;
    if (brace == wxSTC_INVALID_POSITION) return BraceHighlight(brace, brace);
    const int partner = BraceMatch(brace);
    if (partner == wxSTC_INVALID_POSITION)
        BraceBadLight(brace);
    else
        BraceHighlight(brace, partner);
}

void CodeEditor::on_key(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    if (key == WXK_TAB && event.RawControlDown()) {
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    }
    if (key == WXK_SPACE && event.ControlDown()) {
        if (event.ShiftDown()) return show_call_tip();
        return complete(true);
    }
    event.Skip();
}

} // namespace kartrekker::gui
