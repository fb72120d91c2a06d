#include "workbench/gui/pages/what_if_panel.h"

#include "workbench/app/plan.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr int sponsor_width = 220, effort_width = 200, move_width = 330;

} // namespace

WhatIfPanel::WhatIfPanel(wxWindow *parent, Shell &shell) : Zoomed(parent), shell_(shell) {
    SetBackgroundColour(to_wx(palette().card));
    SetName(shown(tr("What if")));
    const std::string names[] = {tr("Who is not there"), tr("How much effort"), tr("What moves")};
    for (std::size_t i = 0; i < pickers_.size(); ++i) {
        pickers_[i] = new Picker(this, names[i]);
        pickers_[i]->on_change = [this] { take(); };
    }
    rows_ = new RowList(this, tr("What changes"), source_, true);
    rows_->on_choose = [this](const std::string &why) { shell_.explain(why); };
    rows_->on_open = [this](std::size_t row) { shell_.explain(table().rows.at(row).id); };
    source_.set_empty_words(tr("Choose above what happens. The plan itself stays as it is."));
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        arrange();
        event.Skip();
    });
}

std::array<std::string, 3> &WhatIfPanel::picked() const {
    return shell_.session()->trial_choice;
}

void WhatIfPanel::offer(const model::RolloutPlan &plan, const std::string &activity) {
    const bool is_first = choices_.sponsors.empty();
    choices_ = app::trial_choices(shell_.session()->workspace(), plan,
                                  activity.empty() ? app::moved_activity(picked()[2]) : activity,
                                  current_language());
    const std::vector<app::TrialChoice> *lists[] = {&choices_.sponsors, &choices_.efforts, &choices_.moves};
    bool is_as_planned = true;
    for (std::size_t i = 0; i < pickers_.size(); ++i) {
        const auto same =
            std::find_if(lists[i]->begin(), lists[i]->end(),
                         [&](const app::TrialChoice &choice) { return choice.id == picked()[i]; });
        const std::size_t place =
            same == lists[i]->end() ? 0 : static_cast<std::size_t>(same - lists[i]->begin());
        is_as_planned = is_as_planned && place == 0;
        std::vector<std::string> words;
        for (const app::TrialChoice &choice : *lists[i])
            words.push_back(choice.words);
        pickers_[i]->set_words(std::move(words), lists[i]->front().words);
        pickers_[i]->pick(place);
    }
    if (is_first && !is_as_planned) take();
}

void WhatIfPanel::forget() {
    if (source_.count() == 0) return;
    app::FigureTable empty;
    empty.empty_words = tr("The plan has changed. Choose again what happens.");
    source_.show(std::move(empty));
    rows_->reload();
}

void WhatIfPanel::take() {
    const auto chosen = [this](const std::vector<app::TrialChoice> &list, std::size_t picker) {
        const std::size_t place = pickers_[picker]->picked().value_or(0);
        const app::TrialChoice &choice = list.at(place < list.size() ? place : 0);
        picked()[picker] = choice.id;
        return &choice.trial;
    };
    const app::PlanTrial trial =
        app::together({chosen(choices_.sponsors, 0), chosen(choices_.efforts, 1), chosen(choices_.moves, 2)});
    const auto reader = std::make_shared<model::Workspace>(shell_.session()->workspace().reader());
    const auto shown_one = std::make_shared<app::ShownTrial>();
    const auto work = [trial, reader, shown_one,
                       language = current_language()](const ProgressBar::Progress &progress) {
        *shown_one = app::shown_trial(*reader, trial, language, progress);
    };
    shell_.run_beside(tr("Working out what changes…"), work,
                      [this, shown_one] { show(std::move(*shown_one)); });
}

void WhatIfPanel::show(app::ShownTrial trial) {
    shell_.session()->keep(std::move(trial.reasons));
    source_.show(std::move(trial.table));
    rows_->reload();
}

std::string WhatIfPanel::figure() const {
    const auto row = rows_->HasFocus() ? rows_->selection() : std::nullopt;
    return row && *row < source_.count() ? table().rows[*row].id : std::string();
}

void WhatIfPanel::arrange() {
    const wxSize size = GetClientSize();
    const int pad = FromDIP(card_padding), high = FromDIP(button_height);
    const int widths[] = {sponsor_width, effort_width, move_width};
    int left = pad;
    for (std::size_t i = 0; i < pickers_.size(); ++i) {
        const int wide = std::min(FromDIP(widths[i]), std::max(0, size.x - left - pad));
        put(*pickers_[i], left, FromDIP(2), wide, high);
        left += wide + FromDIP(inner_gap);
    }
    const int top = high + FromDIP(10);
    put(*rows_, 0, top, size.x, std::max(0, size.y - top));
}

} // namespace kartrekker::gui
