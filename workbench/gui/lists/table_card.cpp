#include "workbench/gui/lists/table_card.h"

#include "workbench/gui/drawing/theme.h"

namespace kartrekker::gui {

TableCard::TableCard(wxWindow *parent, const std::string &title, bool can_select) : Card(parent, title) {
    rows_ = new RowList(this, title, source_, can_select);
    rows_->on_select = [this](std::size_t row) {
        if (on_select) on_select(source_.table().rows[row].id);
    };
    rows_->on_open = [this](std::size_t row) {
        if (on_open) on_open(source_.table().rows[row].id);
    };
    rows_->on_choose = [this](const std::string &id) {
        if (on_open) on_open(id);
    };
    on_arrange = [this](const wxRect &area) {
        put(*rows_, area.x, area.y, area.width, area.height - FromDIP(6));
    };
}

void TableCard::show(app::FigureTable table) {
    const std::string before = selected();
    source_.show(std::move(table));
    rows_->reload();
    if (!before.empty()) select(before);
}

void TableCard::set_empty_words(const std::string &words) {
    source_.set_empty_words(words);
    rows_->reload();
}

std::string TableCard::selected() const {
    const auto row = rows_->selection();
    return row && *row < source_.count() ? source_.table().rows[*row].id : std::string();
}

void TableCard::select(const std::string &id) {
    std::size_t place = 0;
    for (std::size_t row = 0; row < source_.count(); ++row)
        if (source_.table().rows[row].id == id) place = row;
    rows_->select(place);
}

int TableCard::whole_height(int width) const {
    const double scale = rows_->scale();
    return head_height() + static_cast<int>(rows_->whole_height((width - 2) / scale) * scale) + FromDIP(8);
}

} // namespace kartrekker::gui
