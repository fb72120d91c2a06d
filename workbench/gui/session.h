#pragma once

#include "model/workspace.h"
#include "workbench/app/benchmark.h"
#include "workbench/app/live_answers.h"
#include "workbench/app/live_scoring.h"
#include "workbench/app/presenters/finding_board.h"
#include "workbench/app/presenters/pages.h"
#include "workbench/app/presenters/plan_views.h"
#include "workbench/app/presenters/record_checks.h"
#include "workbench/app/presenters/text_index.h"
#include "workbench/app/presenters/why_trial.h"
#include "workbench/gui/signal.h"

#include <array>
#include <map>

namespace kartrekker::gui {

/// What was last found when the engagement was compared with those of a folder.
struct KeptBenchmark {
    app::Benchmark benchmark;
    std::filesystem::path folder;
    bool is_outdated = false; ///< the engagement was changed since
};

/// One opened engagement: its file, the scores that follow it, and the notices about both. Lives on the
/// window's thread.
class Session {
  public:
    explicit Session(model::Workspace workspace);
    ~Session();

    model::Workspace &workspace() { return *workspace_; }
    /// The last scorecard; null until the first is there.
    const model::Scorecard *scorecard() const { return scorecard_.get(); }
    const app::RecordChecks &checks() const { return checks_; }
    bool is_scoring() const { return asked_ > delivered_; }
    /// Asks for new scores in the window's language.
    void score(const model::Changes &changes = {});

    /// Null while it was not compared.
    const KeptBenchmark *benchmark() const { return benchmark_ ? &*benchmark_ : nullptr; }
    void keep(KeptBenchmark benchmark);

    /// What the page of the answers found last; null before, and from the moment that answers change.
    const app::AnswersFigures *answers() const { return answers_.get(); }
    void keep(std::shared_ptr<const app::AnswersFigures> answers);
    app::AnswersChoice answers_choice; ///< what that page was last asked to show

    /// What the page of the plan was last asked to try out: ids of a `TrialChoice` for sponsors, effort,
    /// moves.
    std::array<std::string, 3> trial_choice;

    std::string radar_reference; ///< what the radar of the overview was last asked to show beside it

    app::BoardFilter board_filter;                   ///< of the findings
    app::PlanChoice plan_choice;                     ///< how the page of the plan was last asked to show it
    std::array<std::string, 2> comparison;           ///< ids of two kept scorecards; an empty second is now
    std::map<std::string, std::string> list_filters; ///< what was typed, by the name of the kind of record

    /// Why figures change in what was tried out last; null before, and from the moment that anything changes.
    const app::TrialReasons *trial() const { return trial_.get(); }
    void keep(std::shared_ptr<const app::TrialReasons> trial);

    /// Captions and texts of all records in the window's language, as they are now.
    const app::TextIndex &text_index();
    std::vector<std::string> recent_choices; ///< of the command palette, latest first

    /// While long work changes the workspace, notices and scores wait until it is done.
    void hold_notices();
    void release_notices();

    Signal<const model::Changes &> on_changes;
    Signal<> on_scores;
    Signal<> on_kept; ///< another benchmark, other answers or another trial
    Signal<const model::Failure &> on_scoring_failure;

  private:
    void take(const app::LiveScoring::Outcome &outcome);
    void tell(const model::Changes &changes);

    std::unique_ptr<model::Workspace> workspace_;
    std::shared_ptr<const model::Scorecard> scorecard_;
    app::RecordChecks checks_;
    std::optional<KeptBenchmark> benchmark_;
    std::shared_ptr<const app::AnswersFigures> answers_;
    std::shared_ptr<const app::TrialReasons> trial_;
    std::unique_ptr<app::TextIndex> texts_;
    std::shared_ptr<bool> is_alive_ = std::make_shared<bool>(true);
    bool is_holding_ = false;
    std::vector<model::Changes> held_;
    std::optional<app::LiveScoring::Outcome> held_outcome_;
    int asked_ = 0;
    int delivered_ = 0;
    std::unique_ptr<app::LiveScoring> scoring_;
    model::Connection changes_;
};

/// Keeps with the recent files how the engagement scores now.
void remember_session_scores(Session &session, const std::vector<app::PageInfo> &pages);

} // namespace kartrekker::gui
