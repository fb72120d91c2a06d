#include "model/entities/assessor_answer.h"
#include "model/entities/section_norm.h"
#include "tests/app/sample.h"
#include "workbench/app/presenters/clipboard_rows.h"
#include "workbench/app/presenters/form_presenter.h"
#include "workbench/app/presenters/list_presenter.h"
#include "workbench/app/presenters/paste_records.h"
#include "workbench/app/presenters/why_presenter.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace kartrekker;
using app::FormField;
using model::Language;

namespace {

/// Two assessments with a section of the same title, and a question for the assessor.
model::Scorecard declaring_scorecard() {
    model::Scorecard scorecard;
    model::AssessmentResult steps, levels;
    steps.id = "steps";
    steps.title = "Five steps";
    steps.sections.resize(2);
    steps.sections[0].id = "goals";
    steps.sections[0].title = "Business goals";
    steps.sections[1].id = "fun";
    steps.sections[1].title = "Fun";
    levels.id = "levels";
    levels.title = "Levels";
    levels.sections.resize(1);
    levels.sections[0].id = "fun-at-work";
    levels.sections[0].title = "Fun";
    levels.assessor_items = {{"published", "Are results published?", 1, {"nowhere", "inside", "to all"}}};
    scorecard.assessments = {steps, levels};
    return scorecard;
}

struct Declared {
    Declared() {
        workspace.edit("Fill", [](model::Edit &edit) {
            model::SectionNorm norm;
            norm.id.text = "norm-goals";
            norm.section = "goals";
            norm.green_from = 70;
            norm.amber_from = 40;
            edit.add(norm);
            model::AssessorAnswer answer;
            answer.id.text = "seen";
            answer.item = "published";
            answer.answer = 2;
            edit.add(answer);
        });
    }
    app::FormPresenter form(const model::EntityType &type, const char *id) {
        app::FormPresenter made(workspace, type, id, Language::english);
        made.judge(checks);
        return made;
    }
    app::ListPresenter list(const model::EntityType &type) {
        app::ListPresenter made(workspace, type, Language::english);
        made.judge(checks);
        return made;
    }

    tests::TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);
    app::RecordChecks checks{declaring_scorecard()};
};

std::vector<std::string> ids_of(const FormField &field) {
    std::vector<std::string> ids;
    for (const FormField::Option &option : field.options)
        ids.push_back(option.id);
    return ids;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(declared_names, Declared)

BOOST_AUTO_TEST_CASE(a_norm_is_for_a_section_that_people_choose_by_its_title) {
    app::FormPresenter norm = form(model::SectionNorm::type(), "norm-goals");
    const FormField &section = norm.fields()[0];
    BOOST_TEST(ids_of(section) == (std::vector<std::string>{"goals", "fun", "fun-at-work"}),
               boost::test_tools::per_element());
    BOOST_TEST(section.options[0].label == "Business goals");
    BOOST_TEST(section.options[2].label == "Fun (Levels)"); // the same title once more
    BOOST_TEST(norm.caption() == "Business goals");
    BOOST_TEST(norm.change(0, "fun-at-work"));
    BOOST_TEST(workspace.find<model::SectionNorm>("norm-goals")->section == "fun-at-work");
}

BOOST_AUTO_TEST_CASE(what_no_assessment_declares_any_more_stays_a_choice) {
    workspace.edit("Rename", [](model::Edit &edit) {
        edit.set(model::SectionNorm::type(), "norm-goals", "section", model::Value{std::string("gone")});
    });
    app::FormPresenter norm = form(model::SectionNorm::type(), "norm-goals");
    BOOST_TEST(ids_of(norm.fields()[0]).front() == "gone");
    BOOST_TEST(list(model::SectionNorm::type()).rows()[0].cells[0] == "gone");
}

BOOST_AUTO_TEST_CASE(an_assessor_chooses_a_question_and_one_of_its_answers) {
    app::FormPresenter seen = form(model::AssessorAnswer::type(), "seen");
    BOOST_TEST(seen.fields()[0].options.front().label == "Are results published?");
    BOOST_TEST(ids_of(seen.fields()[1]) == (std::vector<std::string>{"1", "2", "3"}),
               boost::test_tools::per_element());
    BOOST_TEST(seen.change(1, "3"));
    const app::ListPresenter answers = list(model::AssessorAnswer::type());
    BOOST_TEST(answers.rows()[0].caption == "Are results published?");
    BOOST_TEST(answers.rows()[0].cells[1] == "3 · to all");
}

BOOST_AUTO_TEST_CASE(titles_are_copied_and_pasted) {
    const app::ListPresenter norms = list(model::SectionNorm::type()),
                             answers = list(model::AssessorAnswer::type());
    BOOST_TEST(app::clipboard_text(workspace, norms, {"norm-goals"}).find("Business goals\t70") !=
               std::string::npos);
    const auto pasted = app::paste_records(workspace, norms, "fun (levels)\t80\t50\n");
    BOOST_REQUIRE(pasted.ids.size() == 1u);
    BOOST_TEST(workspace.find<model::SectionNorm>(pasted.ids[0])->section == "fun-at-work");
    const auto seen =
        app::paste_records(workspace, answers, "Question\tAnswer\nAre results published?\t1 · nowhere\n");
    BOOST_REQUIRE(seen.ids.size() == 1u);
    const auto answer = *workspace.find<model::AssessorAnswer>(seen.ids[0]);
    BOOST_TEST(answer.item == "published");
    BOOST_TEST(answer.answer.value() == 1);
}

BOOST_AUTO_TEST_CASE(who_wrote_a_norm_down_is_told_with_the_titles_of_its_sections) {
    workspace.edit("Other section", [](model::Edit &edit) {
        edit.set(model::SectionNorm::type(), "norm-goals", "section", model::Value{std::string("fun")});
    });
    const auto view = app::why({workspace, declaring_scorecard(), {}, Language::english},
                               app::why_record({std::string(model::SectionNorm::type().name), "norm-goals"}));
    BOOST_TEST(view.title == "Fun");
    const auto told = std::ranges::find(view.rows, std::string("Section"), &app::WhyRow::text);
    BOOST_REQUIRE(told != view.rows.end());
    BOOST_TEST(told->figure == "Fun");
    BOOST_TEST(told->detail.ends_with(" · before: Business goals"));
}

BOOST_AUTO_TEST_SUITE_END()
