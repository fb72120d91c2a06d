#include "workbench/gui/pages/answers_page.h"

#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/window_thread.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr int least_rounds_width = 232, most_rounds_width = 340;
constexpr int narrowest_comparison = 330; ///< beside the rounds; in less room it stands below them
constexpr int rounds_height = 220;        ///< of the rounds above the comparison

} // namespace

AnswersPage::AnswersPage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : Page(parent, shell, info) {
    header().set_title(title(), tr("What did people answer, and what changed?"));
    make_responses();
    make_comparison();
    lesson_ =
        new ChartCard(this, {}, [](charts::Canvas &, const charts::Rect &) { return charts::HitAreas(); });
    choice_ = session().answers_choice;
    refresh();
    answers_ = std::make_unique<app::LiveAnswers>(
        session().workspace(), to_window<app::LiveAnswers::Outcome>(
                                   alive(), [this](app::LiveAnswers::Outcome &outcome) { take(outcome); }));
    ask(true);
}

void AnswersPage::make_responses() {
    rounds_ = new Card(this, tr("Response"));
    responses_ = new RowList(rounds_, tr("Response"), response_rows_, true);
    responses_->on_choose = [this](const std::string &target) { turn(target); };
    responses_->on_open = [this](std::size_t row) {
        const charts::ResponseRow &one = response_rows_.rows()[row];
        turn(one.target.empty() ? one.why : one.target);
    };
    responses_->offer([this] { return std::pair(tr("Response"), std::string()); });
    rounds_->offer(*responses_);
    rounds_->on_arrange = [this](const wxRect &area) {
        put(*responses_, area.x, area.y, area.width, area.height - FromDIP(6));
    };
}

void AnswersPage::make_comparison() {
    using Choice = app::AnswersChoice;
    comparison_ = new ComparisonCard(this);
    comparison_->on_open = [this](const std::string &target) { turn(target); };
    comparison_->on_order = [this](bool is_by_change) {
        order_.is_by_change = is_by_change;
        refresh();
    };
    comparison_->on_way = [this](app::AnswersWay way) {
        choose([=](Choice &choice) { choice.take_way(way); });
    };
    comparison_->on_shown = [this](const std::string &section) {
        order_.section = section;
        refresh();
    };
    const auto takes = [this](void (Choice::*field)(const std::string &)) {
        return [this, field](const std::string &id) { choose([=](Choice &choice) { (choice.*field)(id); }); };
    };
    comparison_->on_questionnaire = takes(&Choice::take_questionnaire);
    comparison_->on_first = takes(&Choice::take_first);
    comparison_->on_second = takes(&Choice::take_second);
    comparison_->on_round = [this](const std::string &id) {
        choose([=](Choice &choice) { choice.round = id; });
    };
}

std::string AnswersPage::figure() {
    const auto why_of = [](const RowList &list, const auto &rows) {
        if (!list.HasFocus() || !list.selection()) return std::string();
        const auto &row = rows[*list.selection()];
        return !row.why.empty() || row.tip.empty() ? row.why : app::why_words(row.tip);
    };
    for (const std::string &why :
         {why_of(*responses_, response_rows_.rows()), why_of(comparison_->rows(), comparison_->changes())})
        if (!why.empty()) return why;
    return own_figure();
}

std::string AnswersPage::own_figure() const {
    return figures_ && figures_->declaration ? app::why_page(figures_->declaration->id) : Page::own_figure();
}

void AnswersPage::ask(bool has_changed) {
    is_awaiting_ = true;
    answers_->request(choice_, has_changed);
}

void AnswersPage::choose(const std::function<void(app::AnswersChoice &)> &change) {
    if (!figures_) return;
    choice_ = figures_->choice;
    change(choice_);
    session().answers_choice = choice_;
    ask(false);
}

void AnswersPage::turn(const std::string &target) {
    if (target.empty()) return;
    if (app::is_why(target)) return shell().explain(target);
    if (!order_.turned.erase(target)) order_.turned.insert(target);
    refresh();
}

void AnswersPage::take(const app::LiveAnswers::Outcome &outcome) {
    is_awaiting_ = answers_->is_busy();
    if (outcome.failure) return shell().tell(outcome.failure->in(current_language()), true);
    figures_ = outcome.figures;
    if (!is_awaiting_) session().keep(figures_); // else they may be of before a change
    refresh();
}

void AnswersPage::refresh() {
    if (figures_) view_ = answers_view(*figures_, order_, current_language());
    const bool is_taught = figures_ && view_.is_empty;
    rounds_->Show(figures_ && !view_.is_empty);
    comparison_->Show(figures_ && !view_.is_empty);
    lesson_->Show(is_taught);
    if (is_taught)
        lesson_->teach(tr("Read the answers to a survey. Then you see here how many people took part, and "
                          "what changed."),
                       tr("Import answers from a survey…"), [this] { shell().run("import/responses"); });
    lesson_->button().Enable(!session().workspace().is_read_only());
    response_rows_.show(view_.responses);
    responses_->reload();
    comparison_->show(view_, order_.is_by_change);
    rearrange();
}

void AnswersPage::on_changes(const model::Changes &changes) {
    if (app::changes_answers(changes)) ask(true);
}

bool AnswersPage::is_narrow(int width) const {
    return width < FromDIP(least_rounds_width + card_gap + narrowest_comparison);
}

int AnswersPage::least_height(int width) const {
    if (!comparison_ || view_.is_empty) return 0;
    return comparison_->least_height() + (is_narrow(width) ? FromDIP(rounds_height + card_gap) : 0);
}

void AnswersPage::arrange(const wxRect &area) {
    if (!lesson_) return;
    const int gap = FromDIP(card_gap);
    const int wide = std::clamp(area.width * 3 / 10, FromDIP(least_rounds_width), FromDIP(most_rounds_width));
    if (is_narrow(area.width)) {
        const int high = FromDIP(rounds_height), below = high + gap;
        put(*rounds_, area.x, area.y, area.width, high);
        put(*comparison_, area.x, area.y + below, area.width, area.height - below);
    } else {
        put(*rounds_, area.x, area.y, wide, area.height);
        put(*comparison_, area.x + wide + gap, area.y, area.width - wide - gap, area.height);
    }
    put(*lesson_, area.x, area.y, area.width, area.height);
}

} // namespace kartrekker::gui
