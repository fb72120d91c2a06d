#include "workbench/app/presenters/clipboard_rows.h"

#include "model/field_text.h"
#include "workbench/app/presenters/form_presenter.h"
#include "workbench/app/records.h"

#include <algorithm>

namespace kartrekker::app {

using model::FieldInfo;
using model::FieldKind;

namespace {

constexpr int most_open_quotes = 50;

std::string quoted_cell(const std::string &text) {
    if (text.find_first_of("\t\n\r\"") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string copied_value(const model::Workspace &workspace, const FieldInfo &field, const model::Value &value,
                         model::Language language) {
    if (is_figure(field.kind)) return typed_text(field, value, language);
    if (field.kind == FieldKind::date) return model::value_text(field, value); // a date to every spreadsheet
    const bool is_text = field.kind == FieldKind::text || field.kind == FieldKind::paragraph;
    return quoted_cell(guarded_text(is_text ? model::value_text(field, value)
                                            : shown_cell(workspace, field, value, language)));
}

/// Walks through the text once; a quote that opens a cell may make it look ahead.
class RowReader {
  public:
    explicit RowReader(std::string_view text) : text_(text) {}

    bool is_at_end() const { return at_ >= text_.size(); }

    std::vector<std::string> next_row() {
        std::vector<std::string> cells;
        do {
            cells.push_back(next_cell());
            if (cells.size() > most_clipboard_columns)
                throw model::Failure(
                    "The clipboard holds more than {0} columns. Copy only those that belong here.",
                    {std::to_string(most_clipboard_columns)});
        } while (!is_at_end() && text_[at_] == '\t' && ++at_);
        if (!is_at_end() && text_[at_] == '\r') ++at_;
        if (!is_at_end() && text_[at_] == '\n') ++at_;
        return cells;
    }

  private:
    std::string next_cell() {
        if (!is_at_end() && text_[at_] == '"' && open_quotes_ < most_open_quotes)
            if (auto cell = quoted()) return std::move(*cell);
        const std::size_t end = std::min(text_.find_first_of("\t\r\n", at_), text_.size());
        const std::string cell(text_.substr(at_, end - at_));
        at_ = end;
        return cell;
    }

    std::optional<std::string> quoted() {
        std::string cell;
        std::size_t at = at_ + 1;
        for (; at < text_.size(); ++at) {
            if (text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n') continue;
            if (text_[at] == '"' && (at + 1 >= text_.size() || text_[at + 1] != '"')) break;
            if (text_[at] == '"') ++at;
            cell += text_[at] == '\r' ? '\n' : text_[at];
        }
        const bool is_closed = at < text_.size();
        const std::size_t next = at + 1;
        if (is_closed && (next >= text_.size() ||
                          std::string_view("\t\r\n").find(text_[next]) != std::string_view::npos)) {
            at_ = next;
            return cell;
        }
        ++open_quotes_;
        return std::nullopt;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int open_quotes_ = 0; ///< each costs a look ahead
};

} // namespace

std::string clipboard_text(const model::Workspace &workspace, const ListPresenter &list,
                           const std::vector<std::string> &ids) {
    const model::EntityType &type = list.type();
    std::string text;
    for (const ListColumn &column : list.columns())
        text += (column.info == list.columns().front().info ? "" : "\t") + column.label;
    text += "\n";
    for (const std::string &id : ids) {
        const auto record = workspace.find(type, id);
        if (!record) continue;
        for (std::size_t i = 0; i < list.columns().size(); ++i) {
            const FieldInfo &field = *list.columns()[i].info;
            text += i == 0 ? "" : "\t";
            const auto title = list.names().title_in(type, *record, field);
            text += title ? quoted_cell(guarded_text(*title))
                          : copied_value(workspace, field, record->values[type.index_of(field.name)],
                                         list.language());
        }
        text += "\n";
    }
    return text;
}

std::vector<ClipboardRow> clipboard_rows(std::string_view text) {
    if (text.size() > longest_clipboard)
        throw model::Failure(
            "The clipboard holds more than {0} million characters. Copy fewer rows at a time.",
            {std::to_string(longest_clipboard / 1'000'000)});
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::vector<ClipboardRow> rows;
    RowReader reader(text);
    for (std::int64_t line = 1; !reader.is_at_end(); ++line) {
        auto cells = reader.next_row();
        const bool is_empty = std::all_of(cells.begin(), cells.end(), [](const std::string &cell) {
            return cell.find_first_not_of(" ") == std::string::npos;
        });
        if (!is_empty) rows.push_back({line, std::move(cells)});
        if (rows.size() > most_clipboard_rows + 1)
            throw model::Failure("The clipboard holds more than {0} rows. Copy fewer rows at a time.",
                                 {std::to_string(most_clipboard_rows)});
    }
    return rows;
}

} // namespace kartrekker::app
