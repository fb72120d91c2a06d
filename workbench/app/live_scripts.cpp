#include "workbench/app/live_scripts.h"

#include "model/response_statistics.h"
#include "model/scoring_day.h"
#include "scripting/assessment_run.h"
#include "scripting/script_check.h"
#include "workbench/app/locations.h"
#include "workbench/app/newest_request.h"

namespace kartrekker::app {

using model::Failure;
using model::Language;

/// What is asked of the threads.
struct DraftRequest {
    ScriptDraft draft;
    Language language = Language::english;

    void take(DraftRequest newer) { *this = std::move(newer); }
};

struct ShelfRequest {
    void take(ShelfRequest) {}
};

namespace {

/// The evidence and what people answered, as the draft sees it now.
model::AssessmentResult assessed(scripting::ScriptHost &host, const model::Workspace &workspace,
                                 const scripting::Script &script, const model::Declaration &declaration,
                                 Language language) {
    std::optional<scripting::EngagementInput> input;
    model::ResponseStatistics statistics;
    workspace.look([&] {
        input.emplace(workspace, model::format_date(model::scoring_day(workspace)), language);
        statistics = model::response_statistics(workspace, declaration);
    });
    return scripting::assess(host, script, declaration, *input, statistics);
}

ScriptShelf listed() {
    try {
        return {all_scripts(), std::nullopt};
    } catch (const Failure &failure) {
        return {{}, failure};
    } catch (const std::exception &error) {
        return {
            {},
            Failure("The scripts cannot be listed ({0}). Check your rights in {1}, and open the page again.",
                    {error.what(), own_templates_folder().string()})};
    }
}

} // namespace

class LiveDraft::Implementation {
  public:
    Implementation(model::Workspace reader, std::function<void(DraftLook)> deliver)
        : reader_(std::move(reader)), host_(script_host_program()),
          beside_(
              [this](const DraftRequest &request, const std::function<bool()> &) { return look(request); },
              std::move(deliver)) {}
    ~Implementation() { host_.end(); }

    NewestRequest<DraftRequest, DraftLook> &beside() { return beside_; }

  private:
    DraftLook look(const DraftRequest &request) {
        DraftLook look{request.draft, {}, {}, {}, {}};
        const scripting::Script script{request.draft.name, request.draft.text};
        try {
            const scripting::ScriptCheck check = scripting::check_script(host_, script, request.language);
            for (const scripting::ScriptMistake &mistake : check.mistakes)
                look.mistakes.push_back({mistake.line, mistake.what});
            if (check.action) look.title = check.action->title.in(request.language);
            if (!check.declaration) return look;
            look.title = check.declaration->title.in(request.language);
            look.declaration = check.declaration;
            look.result = assessed(host_, reader_, script, *check.declaration, request.language);
        } catch (const scripting::ScriptFailure &failure) {
            look.mistakes.push_back({failure.line, failure.in(request.language)});
        } catch (const Failure &failure) {
            look.mistakes.push_back({0, failure.in(request.language)});
        } catch (const std::exception &error) {
            look.mistakes.push_back({0, error.what()});
        }
        return look;
    }

    model::Workspace reader_;
    scripting::ScriptHost host_;
    NewestRequest<DraftRequest, DraftLook> beside_; ///< last: its thread uses all of the above
};

LiveDraft::LiveDraft(const model::Workspace &workspace, std::function<void(DraftLook)> deliver)
    : implementation_(std::make_unique<Implementation>(workspace.reader(), std::move(deliver))) {}
LiveDraft::~LiveDraft() = default;

void LiveDraft::request(ScriptDraft draft, Language language) {
    implementation_->beside().ask({std::move(draft), language});
}

bool LiveDraft::is_busy() const {
    return implementation_->beside().is_busy();
}

class LiveShelf::Implementation {
  public:
    explicit Implementation(std::function<void(ScriptShelf)> deliver)
        : beside([](const ShelfRequest &, const std::function<bool()> &) { return listed(); },
                 std::move(deliver)) {}

    NewestRequest<ShelfRequest, ScriptShelf> beside;
};

LiveShelf::LiveShelf(std::function<void(ScriptShelf)> deliver)
    : implementation_(std::make_unique<Implementation>(std::move(deliver))) {}
LiveShelf::~LiveShelf() = default;

void LiveShelf::request() {
    implementation_->beside.ask({});
}

class LiveAction::Implementation {
  public:
    Implementation(model::Workspace reader, std::function<void(ActionRun)> deliver)
        : reader_(std::move(reader)),
          beside_([this](const DraftRequest &request, const std::function<bool()> &) { return run(request); },
                  std::move(deliver)) {}
    ~Implementation() { scripts_.end(); }

    void stop() { scripts_.stop(); }
    NewestRequest<DraftRequest, ActionRun> &beside() { return beside_; }

  private:
    ActionRun run(const DraftRequest &request) {
        try {
            return scripts_.run(reader_, {request.draft.name, request.draft.text}, request.language);
        } catch (const std::exception &error) {
            ActionRun run;
            run.script_name = request.draft.name;
            run.failure = Failure("The script {0} could not be run ({1}). Nothing was changed.",
                                  {request.draft.name, error.what()});
            return run;
        }
    }

    model::Workspace reader_;
    ActionScripts scripts_;
    NewestRequest<DraftRequest, ActionRun> beside_; ///< last: its thread uses all of the above
};

LiveAction::LiveAction(const model::Workspace &workspace, std::function<void(ActionRun)> deliver)
    : implementation_(std::make_unique<Implementation>(workspace.reader(), std::move(deliver))) {}
LiveAction::~LiveAction() = default;

void LiveAction::request(ScriptDraft draft, Language language) {
    implementation_->beside().ask({std::move(draft), language});
}

void LiveAction::stop() {
    implementation_->stop();
}

bool LiveAction::is_busy() const {
    return implementation_->beside().is_busy();
}

} // namespace kartrekker::app
