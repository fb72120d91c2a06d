#include "workbench/gui/session.h"

#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/gui/recent_files.h"
#include "workbench/gui/window_thread.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

Session::Session(model::Workspace workspace)
    : workspace_(std::make_unique<model::Workspace>(std::move(workspace))) {
    scoring_ = std::make_unique<app::LiveScoring>(
        *workspace_, to_window<app::LiveScoring::Outcome>(
                         is_alive_, [this](app::LiveScoring::Outcome &outcome) { take(outcome); }));
    changes_ = workspace_->on_change([this](const model::Changes &changes) {
        if (benchmark_) benchmark_->is_outdated = true;
        if (app::changes_answers(changes)) answers_.reset();
        trial_.reset();
        if (texts_) texts_->follow(changes);
        if (is_holding_)
            held_.push_back(changes);
        else
            tell(changes);
    });
    score();
}

Session::~Session() = default;

void Session::keep(std::shared_ptr<const app::AnswersFigures> answers) {
    answers_ = std::move(answers);
    on_kept();
}

void Session::keep(std::shared_ptr<const app::TrialReasons> trial) {
    trial_ = std::move(trial);
    on_kept();
}

void Session::keep(KeptBenchmark benchmark) {
    benchmark_ = std::move(benchmark);
    on_kept();
}

void Session::score(const model::Changes &changes) {
    ++asked_;
    scoring_->request(current_language(), changes);
}

void Session::tell(const model::Changes &changes) {
    score(changes); // first: a view that fails must not keep the change from the scores
    on_changes(changes);
}

const app::TextIndex &Session::text_index() {
    if (!texts_ || texts_->language() != current_language())
        texts_ = std::make_unique<app::TextIndex>(*workspace_, current_language());
    texts_->refresh();
    return *texts_;
}

void Session::take(const app::LiveScoring::Outcome &outcome) {
    if (is_holding_) { // what would be shown now may be half of what is to come
        held_outcome_ = outcome;
        return;
    }
    delivered_ = scoring_->is_busy() ? delivered_ + 1 : asked_;
    if (outcome.scorecard) {
        scorecard_ = outcome.scorecard;
        checks_ = app::RecordChecks(*scorecard_);
        on_scores();
    } else if (outcome.failure) {
        on_scoring_failure(*outcome.failure);
    }
}

void remember_session_scores(Session &session, const std::vector<app::PageInfo> &pages) {
    if (!session.scorecard()) return;
    RecentScores scores{app::engagement_name(session.workspace()), {}, session.scorecard()->date, {}};
    const auto entries = app::navigation(pages, session.scorecard(), current_language());
    if (!entries.empty()) scores.figure = entries.front().figure;
    for (const app::NavigationEntry &entry : entries)
        if (entry.number > 0 && entry.has_score)
            scores.steps.push_back({entry.number, entry.figure, entry.standing});
    remember_scores(session.workspace().file(), scores);
}

void Session::hold_notices() {
    is_holding_ = true;
}

void Session::release_notices() {
    is_holding_ = false;
    if (const auto outcome = std::exchange(held_outcome_, std::nullopt)) take(*outcome);
    const auto held = std::exchange(held_, {});
    for (const model::Changes &changes : held)
        score(changes);
    for (const model::Changes &changes : held)
        on_changes(changes);
}

} // namespace kartrekker::gui
