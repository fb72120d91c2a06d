#pragma once

#include "model/assessment_result.h"
#include "model/workspace.h"
#include "workbench/app/presenters/kept_result.h"

#include <map>

namespace kartrekker::app {

/// A scorecard that was kept: its snapshots, one for each assessment.
struct KeptScorecard {
    struct Part {
        std::string snapshot, assessment; ///< ids
    };

    std::string id; ///< of its first snapshot
    std::string name;
    std::string day; ///< YYYY-MM-DD
    std::vector<Part> parts;
};
/// The newest first. It reads all that was kept, each time: `KeptScorecards` remembers it.
std::vector<KeptScorecard> kept_scorecards(const model::Workspace &workspace);

/// One of two that are compared.
struct ComparedCard {
    std::string name;
    std::vector<KeptAssessment> assessments;
};

/// What was kept and the history since, for comparing: each is read when it is asked for, and again only
/// after it changed.
class KeptScorecards {
  public:
    explicit KeptScorecards(const model::Workspace &workspace);

    const model::Workspace &workspace() const { return *workspace_; }
    /// The newest first.
    const std::vector<KeptScorecard> &list() const { return list_; }
    const KeptScorecard *find(const std::string &id) const;
    void follow(const model::Changes &changes);
    /// To be called when there is another scorecard of now.
    void forget_now() { read_.erase(std::string()); }
    void forget_all_but(const std::string &first, const std::string &second);
    /// An empty id stands for now. `Failure` when it is not kept any more or cannot be read.
    const ComparedCard &read(const std::string &id, const model::Scorecard &now, model::Language language);
    const std::vector<model::HistoryStep> &history();

  private:
    const model::Workspace *workspace_;
    std::vector<KeptScorecard> list_;
    std::map<std::string, ComparedCard> read_; ///< by id
    std::optional<std::vector<model::HistoryStep>> history_;
};

/// Labels of the steps of the history between two kept scorecards, each with how often; an empty id stands
/// for now. By the steps that kept them; where these are not in the history, by day.
std::vector<std::pair<std::string, int>> steps_between(KeptScorecards &kept, const std::string &first,
                                                       const std::string &second);

} // namespace kartrekker::app
