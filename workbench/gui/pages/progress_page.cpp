#include "workbench/gui/pages/progress_page.h"

#include "model/translation.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

ProgressPage::ProgressPage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : Page(parent, shell, info), kept_(session().workspace()), chosen_first_(session().comparison[0]),
      chosen_second_(session().comparison[1]) {
    header().set_title(title(), tr("What changed since then, and why?"));
    card_ = new Card(this, {});
    card_->SetName(shown(tr("What changed")));
    first_ = new Picker(card_, tr("First"));
    second_ = new Picker(card_, tr("Second"));
    first_->on_change = [this] {
        chosen_first_ = kept_.list()[first_->picked().value_or(0)].id;
        session().comparison[0] = chosen_first_;
        refresh();
    };
    second_->on_change = [this] {
        const std::size_t place = second_->picked().value_or(0);
        chosen_second_ = place == 0 ? std::string() : kept_.list()[place - 1].id;
        session().comparison[1] = chosen_second_;
        refresh();
    };
    rows_ = new RowList(card_, tr("What changed"), source_, true);
    rows_->on_choose = [this](const std::string &target) { turn(target); };
    rows_->on_open = [this](std::size_t row) { turn(source_.rows()[row].target); };
    card_->on_arrange = [this](const wxRect &area) { place(area); };
    lesson_ =
        new ChartCard(this, {}, [](charts::Canvas &, const charts::Rect &) { return charts::HitAreas(); });
    lesson_->chart().SetName(shown(tr("What changed")));
    refresh();
}

void ProgressPage::show_choices() {
    const std::vector<app::KeptScorecard> &kept = kept_.list();
    std::vector<std::string> firsts, seconds{tr("Now")};
    std::size_t first = 0, second = 0;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const std::string day = model::written_date(current_language(), kept[i].day);
        firsts.push_back(kept[i].name == kept[i].day || kept[i].name == day ? day
                                                                            : kept[i].name + " · " + day);
        seconds.push_back(firsts.back());
        if (kept[i].id == chosen_first_) first = i;
        if (kept[i].id == chosen_second_) second = i + 1;
    }
    first_->set_words(firsts, {});
    first_->pick(first);
    second_->set_words(seconds, {});
    second_->pick(second);
    if (kept.empty()) return;
    chosen_first_ = kept[first].id;
    chosen_second_ = second == 0 ? std::string() : kept[second - 1].id;
}

void ProgressPage::on_changes(const model::Changes &changes) {
    kept_.follow(changes);
    refresh();
}

void ProgressPage::on_scores() {
    kept_.forget_now();
    refresh();
}

void ProgressPage::refresh() {
    if (!session().scorecard()) return;
    show_choices();
    const bool is_empty = kept_.list().empty();
    card_->Show(!is_empty);
    lesson_->Show(is_empty);
    if (is_empty) {
        header().set_title(title(), tr("What changed since then, and why?"));
        lesson_->teach(
            tr("Keep the results of now. When you come back later, you see here what changed since then."),
            tr("Keep the results of now"), [this] { shell().run("scorecard/keep"); });
        lesson_->button().Enable(!session().workspace().is_read_only());
    } else {
        show_changes();
    }
    rearrange();
}

void ProgressPage::show_changes() {
    changes_ = {};
    std::string problem;
    try {
        changes_ = app::scorecard_changes(kept_, *session().scorecard(), chosen_first_, chosen_second_, open_,
                                          current_language());
    } catch (const model::Failure &failure) {
        problem = failure.in(current_language());
    }
    header().set_title(title(), changes_.sentence, changes_.why);
    source_.show(changes_.head, changes_.rows, problem);
    rows_->reload();
}

std::string ProgressPage::figure() {
    const auto row = rows_->selection();
    const bool is_chosen = rows_->HasFocus() && row && *row < source_.rows().size();
    return is_chosen && !source_.rows()[*row].why.empty() ? source_.rows()[*row].why : own_figure();
}

void ProgressPage::turn(const std::string &target) {
    if (target.empty()) return;
    if (app::is_why(target)) return shell().explain(target);
    if (!open_.erase(target)) open_.insert(target);
    show_changes();
}

int ProgressPage::least_height(int) const {
    return FromDIP(300);
}

void ProgressPage::place(const wxRect &area) {
    if (!rows_) return;
    const int side = FromDIP(card_padding), gap = FromDIP(inner_gap), high = FromDIP(button_height);
    const int wide = (area.width - 2 * side - gap) / 2;
    put(*first_, area.x + side, area.y + FromDIP(12), wide, high);
    put(*second_, area.x + side + wide + gap, area.y + FromDIP(12), wide, high);
    const int top = FromDIP(12) + high + gap;
    put(*rows_, area.x, area.y + top, area.width, area.height - top - FromDIP(6));
}

void ProgressPage::arrange(const wxRect &area) {
    if (!lesson_) return;
    put(*card_, area.x, area.y, area.width, area.height);
    put(*lesson_, area.x, area.y, area.width, area.height);
}

} // namespace kartrekker::gui
