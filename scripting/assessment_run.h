#pragma once

#include "model/assessment_result.h"
#include "scripting/engagement_input.h"
#include "scripting/script_host.h"

namespace kartrekker::scripting {

/// What an assessment script declares. `Failure` with script name and line or place when it is none.
model::Declaration declare(ScriptHost &host, const Script &script);

/// Keeps what a script made of what it read, so that it runs again only when that changed. For one script and
/// its declaration.
class AssessmentMemory {
  public:
    AssessmentMemory();
    AssessmentMemory(AssessmentMemory &&) noexcept;
    AssessmentMemory &operator=(AssessmentMemory &&) noexcept;
    ~AssessmentMemory();

    /// When the script ran: lets the worker make all ready for its next run, while nobody waits for it.
    void prepare(ScriptHost &host, const Script &script);

  private:
    friend model::AssessmentResult assess(ScriptHost &, const Script &, const model::Declaration &,
                                          const EngagementInput &, const model::ResponseStatistics &,
                                          AssessmentMemory *);
    void run(ScriptHost &host, const Script &script, const EngagementInput &input,
             const model::ResponseStatistics &statistics);
    bool would_read_the_same(const EngagementInput &input, const model::ResponseStatistics &statistics) const;

    std::string script_hash_, answers_hash_;
    std::set<std::string> kinds_read_;                 ///< of records
    std::set<std::string> sections_read_, items_read_; ///< whose statistics the script saw
    std::string input_hash_;                           ///< of the records that it read, when it ran
    model::ResponseStatistics read_statistics_;        ///< when it ran
    bool is_used_up_ = false;                          ///< it ran since it was prepared
    std::unique_ptr<nlohmann::json> reply_;
    std::string frame_; ///< of what else the result is made of
    model::ResponseStatistics statistics_;
    std::optional<model::AssessmentResult> result_;
};

/// Runs an assessment over an engagement and its answers. Scores come with the arithmetic in words in the
/// input's language; findings come gravest first. Same inputs, same result, with a memory or without.
model::AssessmentResult assess(ScriptHost &host, const Script &script, const model::Declaration &declaration,
                               const EngagementInput &input, const model::ResponseStatistics &statistics,
                               AssessmentMemory *memory = nullptr);

} // namespace kartrekker::scripting
