#include "workbench/gui/pages/comparison_card.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

using app::mark;

namespace {

constexpr int way_height = 44;
constexpr int order_width = 208;
constexpr int narrowest_picker = 128;
constexpr int least_rows = 190; ///< height below which the picture is of no use
constexpr charts::TextStyle told_style{10.5, true};

} // namespace

ComparisonCard::ComparisonCard(wxWindow *parent) : Card(parent, {}) {
    SetName(shown(tr("What changed")));
    way_ = new Segments(this, tr("What is compared"), {tr("Two rounds"), tr("Two groups"), tr("One round")});
    way_->set_ground(palette().card);
    way_->on_pick = [this](std::size_t segment) { on_way(static_cast<app::AnswersWay>(segment)); };
    order_ = new Picker(this, tr("Order of the sections"));
    order_->set_words({tr("Clearest difference first"), tr("As the questionnaire asks")}, {});
    order_->on_change = [this] { on_order(order_->picked() == 0u); };
    make_choice(questionnaire_, mark("Questionnaire"), &ComparisonCard::on_questionnaire);
    make_choice(round_, mark("Round"), &ComparisonCard::on_round);
    make_choice(first_, mark("First"), &ComparisonCard::on_first);
    make_choice(second_, mark("Second"), &ComparisonCard::on_second);
    make_choice(shown_, mark("What to show"), &ComparisonCard::on_shown);
    words_ =
        new ChartView(this, {}, palette().card, [this](charts::Canvas &canvas, const charts::Rect &area) {
            charts::TextStyle style = told_style;
            style.colour = palette().ink;
            lines_in(canvas, area, wrap(canvas, sentence_, style, area.width), style);
            if (sentence_why_.empty()) return charts::HitAreas();
            return charts::HitAreas{{area, tr("Click for what stands behind these figures"), sentence_why_}};
        });
    words_->on_choose = [this](const std::string &why) { on_open(why); };
    rows_ = new RowList(this, tr("What changed"), source_, true);
    rows_->on_choose = [this](const std::string &target) { on_open(target); };
    rows_->on_open = [this](std::size_t row) {
        const charts::ChangeRow &one = source_.rows()[row];
        on_open(one.target.empty() ? one.why : one.target);
    };
    rows_->offer([this] { return std::pair(tr("What changed"), sentence_); });
    make_picture();
    on_arrange = [this](const wxRect &area) { place(area); };
}

void ComparisonCard::make_picture() {
    picture_ = new ScrolledChart(this, tr("One round"));
    picture_->offer([this] { return std::pair(picture_title_, picture_state_); });
    offer([this]() -> DrawnWindow * {
        if (picture_->IsShown()) return picture_;
        return rows_;
    });
}

void ComparisonCard::show_picture(const app::AnswersView &view) {
    picture_->Show(view.picture.has_value());
    rows_->Show(!view.picture);
    order_->Show(view.way != app::AnswersWay::one_round);
    show_offer(view.picture || !view.changes.empty());
    if (!view.picture) return;
    picture_title_ = view.picture->title;
    picture_state_ = view.picture->state;
    picture_->SetName(shown(picture_title_));
    picture_->show(
        [draw = view.picture->draw](charts::Canvas &canvas, const charts::Rect &area) {
            return draw(canvas, area, palette());
        },
        view.picture->height);
}

void ComparisonCard::make_choice(Choice &choice, const char *name,
                                 std::function<void(const std::string &)> ComparisonCard::*told) {
    choice.picker = new Picker(this, tr(name));
    choice.picker->on_change = [this, &choice, told] {
        if (const auto picked = choice.picker->picked()) (this->*told)(choice.ids[*picked]);
    };
}

void ComparisonCard::Choice::show(const app::AnswersPick &pick) {
    ids = pick.ids;
    picker->set_words(pick.words, {});
    picker->pick(pick.picked);
    picker->Show(!pick.ids.empty());
}

void ComparisonCard::show(const app::AnswersView &view, bool is_by_change) {
    way_->pick(static_cast<std::size_t>(view.way));
    order_->pick(is_by_change ? 0 : 1);
    questionnaire_.show(view.questionnaires);
    round_.show(view.rounds);
    first_.show(view.first);
    second_.show(view.second);
    shown_.show(view.shown);
    show_picture(view);
    sentence_ = view.picture ? view.picture->state : view.sentence;
    sentence_why_ = view.picture ? std::string() : view.sentence_why;
    words_->SetName(shown(sentence_));
    source_.show(view.head, view.changes, view.refusal);
    rows_->reload();
    words_->Refresh();
    arrange();
}

int ComparisonCard::sentence_height(int width) const {
    if (sentence_.empty() || width <= 0) return 0;
    const double scale = rows_->scale();
    const auto lines = wrap(measuring_canvas(), sentence_, told_style, width / scale);
    const double high = line_height(measuring_canvas(), told_style) * static_cast<double>(lines.size());
    return static_cast<int>((high + 4) * scale);
}

int ComparisonCard::least_height() const {
    return FromDIP(way_height + 3 * button_height + least_rows);
}

int ComparisonCard::place_pickers(const wxRect &area) {
    std::vector<Picker *> shown_ones;
    for (const Choice *choice : {&questionnaire_, &round_, &shown_, &first_, &second_})
        if (choice->picker->IsShown()) shown_ones.push_back(choice->picker);
    if (is_order_below_ && order_->IsShown()) shown_ones.push_back(order_);
    if (shown_ones.empty()) return area.y;
    const int gap = FromDIP(inner_gap), high = FromDIP(button_height);
    const int all = static_cast<int>(shown_ones.size());
    const int in_line = (area.width + gap) / all - gap >= FromDIP(narrowest_picker) ? all : (all + 1) / 2;
    const int wide = (area.width + gap) / in_line - gap;
    int y = area.y;
    for (int i = 0; i < all; ++i) {
        if (i > 0 && i % in_line == 0) y += high + gap;
        const bool is_alone = i == all - 1 && i % in_line == 0;
        put(*shown_ones[static_cast<std::size_t>(i)], area.x + (i % in_line) * (wide + gap), y,
            is_alone ? area.width : wide, high);
    }
    return y + high;
}

void ComparisonCard::place(const wxRect &area) {
    if (!picture_) return;
    const int side = FromDIP(card_padding), inside = area.width - 2 * side, gap = FromDIP(inner_gap);
    const int order = std::min(FromDIP(order_width), inside / 2), high = FromDIP(way_height);
    const int end = head_end();
    const int way = end - area.x - FromDIP(6) - gap;
    is_order_below_ = way - order < FromDIP(static_cast<int>(way_->whole_width()) + 2);
    put(*way_, area.x + FromDIP(6), area.y + FromDIP(4), is_order_below_ ? way : way - order, high);
    put(*order_, end - order, area.y + FromDIP(10), order, FromDIP(button_height));
    int y = place_pickers({area.x + side, area.y + high + FromDIP(10), inside, 0}) + FromDIP(12);
    const int sentence = sentence_height(inside);
    words_->Show(sentence > 0);
    put(*words_, area.x + side, y, inside, sentence);
    y += sentence + (sentence > 0 ? gap : 0);
    const int edge = side - FromDIP(static_cast<int>(ScrolledChart::margin));
    put(*picture_, area.x + edge, y, area.width - 2 * edge, area.GetBottom() + 1 - FromDIP(6) - y);
    put(*rows_, area.x, y, area.width, area.GetBottom() + 1 - FromDIP(6) - y);
}

} // namespace kartrekker::gui
