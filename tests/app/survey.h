#pragma once

#include "model/entities/instrument.h"
#include "model/entities/organisation.h"
#include "model/entities/respondent_group.h"
#include "model/entities/response.h"
#include "model/entities/round.h"
#include "model/entities/unit.h"
#include "tests/app/sample.h"
#include "workbench/app/presenters/answers_presenter.h"

#include <algorithm>
#include <map>

namespace kartrekker::tests {

inline constexpr const char *questionnaire = "five-step-readiness";

/// What everyone of some people answers: one answer to all questions of a section, '.' for none. Sections
/// that are not named get a 3.
using SameAnswers = std::map<std::string, char>;

/// Asks people in rounds.
class Survey {
  public:
    explicit Survey(model::Workspace &workspace) : workspace_(workspace) {
        declaration_ = scoring.declaration(questionnaire);
        workspace_.edit("Begin", [&](model::Edit &edit) {
            model::Instrument instrument;
            instrument.id.text = questionnaire;
            instrument.name = "Five steps";
            instrument.version = "1";
            for (const model::Item *item : declaration_.items())
                instrument.items += (instrument.items.empty() ? "" : " ") + item->id;
            edit.add(instrument);
        });
    }

    void add_group(const char *id, bool is_leadership) {
        model::RespondentGroup group;
        group.id.text = id;
        group.name = id;
        group.is_leadership = is_leadership;
        workspace_.edit("Group", [&](model::Edit &edit) { edit.add(group); });
    }

    void add_round(const char *id, const char *date) {
        model::Round round;
        round.id.text = id;
        round.name = id;
        round.instrument.text = questionnaire;
        round.held_on = model::parse_date(date);
        workspace_.edit("Round", [&](model::Edit &edit) { edit.add(round); });
    }

    void answer(const char *round, const char *group, std::int64_t people, const SameAnswers &answers) {
        std::string row;
        for (const model::Section &section : declaration_.sections)
            for (const model::Item &item : section.items) {
                const auto named = answers.find(section.id);
                const char code = named == answers.end() ? '3' : named->second;
                row += item.is_reversed && code != '.' ? static_cast<char>('0' + '6' - code) : code;
            }
        model::Response response;
        response.round.text = round;
        response.respondent_group.text = group;
        response.people = people;
        for (std::int64_t person = 0; person < people; ++person)
            response.answers += row;
        workspace_.edit("Answers", [&](model::Edit &edit) { edit.add(response); });
    }

    app::AnswersFigures figures(const app::AnswersChoice &choice = {}) {
        app::AnswersFigures figures = app::answers_of(workspace_);
        compare_answers(workspace_, scoring, choice, figures);
        return figures;
    }
    app::AnswersView view(const app::AnswersChoice &choice = {}, const app::AnswersOrder &order = {},
                          model::Language language = model::Language::english) {
        return app::answers_view(figures(choice), order, language);
    }

    app::Scoring scoring;

  private:
    model::Workspace &workspace_;
    model::Declaration declaration_;
};

struct Asked {
    TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    Survey survey{workspace};
};

/// Spring and autumn, twelve people each. In spring half of them answer the goals with 2 and half with 3, in
/// autumn with 3 and 4. In autumn nobody answers the cases, and four the governance.
struct TwoRounds : Asked {
    TwoRounds() {
        survey.add_group("shops", false);
        survey.add_round("spring", "2026-03-02");
        survey.add_round("autumn", "2026-10-01");
        survey.answer("spring", "shops", 6, {{"goals", '2'}});
        survey.answer("spring", "shops", 6, {});
        survey.answer("autumn", "shops", 4, {{"cases", '.'}});
        survey.answer("autumn", "shops", 2, {{"cases", '.'}, {"governance", '.'}});
        survey.answer("autumn", "shops", 6, {{"goals", '4'}, {"cases", '.'}, {"governance", '.'}});
    }

    /// 48 people in all, of whom 16 are in the unit that the group belongs to.
    void note_people(const char *group) {
        workspace.edit("People", [&](model::Edit &edit) {
            edit.set(model::Organisation::type(), model::Organisation::only_id, "headcount",
                     model::Value{std::int64_t{48}});
            model::Unit unit;
            unit.id.text = "west";
            unit.name = "West";
            unit.headcount = 16;
            edit.add(unit);
            edit.set(model::RespondentGroup::type(), group, "unit", model::Value{std::string("west")});
        });
    }
};

} // namespace kartrekker::tests
