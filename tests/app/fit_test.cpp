// Candidates beside each other. Totals and break points are worked out by hand beside the tests.
#include "model/entities/candidate.h"
#include "model/entities/capability.h"
#include "model/entities/case.h"
#include "model/entities/coupling.h"
#include "model/entities/fit.h"
#include "model/entities/need.h"
#include "tests/app/sample.h"
#include "workbench/app/charts/svg_canvas.h"
#include "workbench/app/presenters/fit_presenter.h"
#include "workbench/app/presenters/why_presenter.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using namespace kartrekker::model;
using app::candidate_fit;
using app::CandidateFit;
using app::fit_view;
using app::keep_weights;
using app::Weights;

namespace {

const auto almost = [] { return boost::test_tools::tolerance(1e-9); };

/// Talk weighs 4, Find 2. Alpha covers them with 5 and 1, Beta with 2 and 5.
struct TwoCandidates {
    tests::TemporaryFolder folder;
    Workspace workspace = tests::small_workspace(folder);

    TwoCandidates() {
        workspace.edit("Fill", [this](Edit &edit) {
            add_capability(edit, "talk", "Talk", 4, false);
            add_capability(edit, "find", "Find", 2, false);
            for (const auto &[id, name] : {std::pair("alpha", "Alpha"), std::pair("beta", "Beta")}) {
                Candidate candidate;
                candidate.id.text = id;
                candidate.name = name;
                edit.add(candidate);
            }
            add_fit(edit, "alpha", "talk", 5);
            add_fit(edit, "beta", "talk", 2);
            add_fit(edit, "beta", "find", 5); // Alpha's was not rated: counts as 1
        });
    }

    static void add_capability(Edit &edit, const char *id, const char *name, std::int64_t weight, bool must) {
        Capability capability;
        capability.id.text = id;
        capability.name = name;
        capability.kind = "other";
        capability.weight = weight;
        capability.must_have = must;
        edit.add(capability);
    }
    static void add_fit(Edit &edit, const char *candidate, const char *capability, std::int64_t covers) {
        Fit fit;
        fit.candidate.text = candidate;
        fit.capability.text = capability;
        fit.covers = covers;
        edit.add(fit);
    }
    /// A case that asks for one coupling, which only Beta has.
    void ask_for_coupling() {
        workspace.edit("Case", [](Edit &edit) {
            BusinessCase asking;
            asking.id.text = asking.name = "case";
            asking.status = "idea";
            edit.add(asking);
            for (const auto &[candidate, state] :
                 {std::pair("alpha", "missing"), std::pair("beta", "present")}) {
                Coupling coupling;
                coupling.candidate.text = candidate;
                coupling.application = "ERP";
                coupling.state = state;
                coupling.business_case.text = "case";
                edit.add(coupling);
            }
            Need need;
            need.business_case.text = "case";
            need.capability.text = "find";
            edit.add(need);
        });
    }
    app::FitView view(const Weights &weights) const {
        return fit_view(candidate_fit(workspace), weights, std::nullopt, Language::english);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(candidates)

// Alpha: 100 × (4 × 1 + 2 × 0) ÷ 6. Beta: 100 × (4 × ¼ + 2 × 1) ÷ 6.
// Talk at w: Beta − Alpha is −¾w + 2, which is 0 at 8/3. Find at w: −¾ × 4 + w, which is 0 at 3.
BOOST_FIXTURE_TEST_CASE(the_weights_at_which_another_is_the_best_are_exact, TwoCandidates) {
    const CandidateFit fit = candidate_fit(workspace);
    BOOST_TEST(fit.total(0, fit.weights()) == 400.0 / 6, almost());
    BOOST_TEST(fit.total(1, fit.weights()) == 50.0, almost());
    BOOST_TEST(fit.best(fit.weights()).value() == 0u);
    const auto talk = fit.range(0, fit.weights()), find = fit.range(1, fit.weights());
    BOOST_REQUIRE(talk.low.has_value());
    BOOST_TEST(talk.low->weight == 8.0 / 3, almost());
    BOOST_TEST(talk.low->candidate == 1u);
    BOOST_TEST(!talk.high.has_value());
    BOOST_TEST(!find.low.has_value());
    BOOST_REQUIRE(find.high.has_value());
    BOOST_TEST(find.high->weight == 3.0, almost());
    BOOST_TEST(fit.best({8.0 / 3 + 0.001, 2}).value() == 0u);
    BOOST_TEST(fit.best({8.0 / 3 - 0.001, 2}).value() == 1u);
}

// Talk 2, Find 1: Alpha 0.8 × 66.7; Beta 0.8 × 50 + 20 = 60. With Talk at w: Alpha − Beta times the weights
// is 80 × (¾w − 1) − 20 × (w + 1) = 40w − 100, which is 0 at 2.5.
BOOST_FIXTURE_TEST_CASE(couplings_that_cases_ask_for_count_for_a_fifth, TwoCandidates) {
    ask_for_coupling();
    const CandidateFit fit = candidate_fit(workspace);
    const Weights weights{2, 1};
    BOOST_TEST(fit.total(0, weights) == 160.0 / 3, almost());
    BOOST_TEST(fit.total(1, weights) == 60.0, almost());
    const auto talk = fit.range(0, weights);
    BOOST_TEST(!talk.low.has_value());
    BOOST_REQUIRE(talk.high.has_value());
    BOOST_TEST(talk.high->weight == 2.5, almost());
    BOOST_TEST(talk.high->candidate == 0u);
    BOOST_TEST(fit.capabilities[1].cases == 1);
}

BOOST_FIXTURE_TEST_CASE(who_misses_a_must_have_is_out_of_the_running, TwoCandidates) {
    workspace.edit("Must", [](Edit &edit) { edit.set(Capability::type(), "find", "must_have", true); });
    const CandidateFit fit = candidate_fit(workspace);
    BOOST_TEST(fit.best(fit.weights()).value() == 1u);
    BOOST_TEST(!fit.range(0, fit.weights()).low.has_value());
    BOOST_TEST(!fit.range(0, fit.weights()).high.has_value());
    const app::FitView shown = view(fit.weights());
    BOOST_TEST(shown.matrix.columns[0].is_out);
    BOOST_TEST(shown.matrix.columns[1].is_best);
    BOOST_CHECK(shown.matrix.columns[1].standing == Standing::doubtful); // the best, but 50 is not green
    BOOST_TEST(shown.matrix.columns[1].detail == "the best");
    BOOST_TEST(shown.matrix.rows[1].cells[0].is_unmet);
    BOOST_TEST(shown.state == "Beta is the best with 50, nobody else is in the running");
}

BOOST_FIXTURE_TEST_CASE(trying_out_changes_nothing_until_the_weights_are_kept, TwoCandidates) {
    const CandidateFit fit = candidate_fit(workspace);
    const auto steps = workspace.undo_count();
    const app::FitView tried = view({2, 5});
    BOOST_TEST(tried.is_tried_out);
    BOOST_TEST(tried.matrix.columns[1].is_best); // 100 × (½ + 5) ÷ 7 is 78.6, against 28.6
    BOOST_TEST(
        tried.state ==
        "Beta is the best with 78.6, 50 ahead of Alpha · tried out, not kept: in the file it is Alpha");
    BOOST_TEST(tried.matrix.rows[0].kept_weight == 4.0);
    BOOST_TEST(workspace.undo_count() == steps);
    keep_weights(workspace, fit, {2, 5}, Language::english);
    BOOST_TEST(workspace.undo_count() == steps + 1);
    BOOST_TEST((candidate_fit(workspace).weights() == Weights{2, 5}));
    workspace.undo();
    BOOST_TEST((candidate_fit(workspace).weights() == Weights{4, 2}));
}

BOOST_FIXTURE_TEST_CASE(a_slider_tells_who_would_be_the_best_beyond_its_marks, TwoCandidates) {
    const app::FitView shown = view({4, 2});
    BOOST_TEST(shown.matrix.rows[0].range_words == "below 2.7: Beta");
    BOOST_TEST(shown.matrix.rows[1].range_words == "above 3: Beta");
    charts::SvgCanvas canvas({800, 400}, charts::Palette::light().card);
    const charts::Rect area{0, 0, 800, height_of_fit_matrix(shown.matrix)};
    const auto areas = draw_fit_matrix(canvas, area, charts::Palette::light(), shown.matrix);
    const std::string picture = canvas.document("Fit");
    BOOST_TEST(picture.find("66.7") != std::string::npos);
    BOOST_TEST(picture.find("nan") == std::string::npos);
    const charts::Rect slider = fit_slider(shown.matrix, area, 1);
    BOOST_TEST(!charts::hit(areas, {slider.x + 5, slider.y})); // no tip covers what is dragged
    const auto *name = charts::hit(areas, {5, slider.y});
    BOOST_REQUIRE(name);
    BOOST_TEST(name->tip.find("Above a weight of 3, Beta is the best.") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_total_tells_how_it_is_added_up, TwoCandidates) {
    const Scorecard scorecard;
    const std::vector<app::PageInfo> pages;
    const auto why = [&](const std::string &target) {
        return app::why({workspace, scorecard, pages, Language::english}, target);
    };
    // Talk: 4 × (5 − 1) ÷ 4 = 4 of 4 + 2.
    const auto alpha = why(app::why_candidate("alpha", {4, 2}));
    BOOST_TEST(alpha.figure == "66.7");
    BOOST_TEST(alpha.rows[0].text == "Capabilities: 100 × 4 ÷ 6 = 66.7.");
    const auto talk = std::find_if(alpha.rows.begin(), alpha.rows.end(),
                                   [](const app::WhyRow &row) { return row.text == "Talk"; });
    BOOST_REQUIRE((talk != alpha.rows.end()));
    BOOST_TEST(talk->figure == "4");
    BOOST_TEST(talk->detail == "4 × (5 − 1) ÷ 4");
    BOOST_TEST(why(app::why_candidate("alpha", {2, 4})).figure == "33.3"); // as it is tried out: 2 of 6
    BOOST_TEST(why("why/candidate/alpha/9,x").figure == "66.7");           // no weights: those of the file
    BOOST_TEST(why(app::why_record({"candidate", "alpha"})).figure == "66.7");
    BOOST_TEST(why(app::why_candidate("gone", {4, 2})).is_empty());
    const auto cells = view({4, 2}).matrix.rows[1].cells;
    BOOST_TEST(cells[0].why == ""); // Alpha was not rated on Find
    const auto find = why(cells[1].why);
    BOOST_TEST(find.title == "Beta · Find");
    BOOST_TEST(find.figure == "5 of 5");
    BOOST_REQUIRE(!find.rows.empty());
    BOOST_TEST(find.rows.back().text == "Added in the step “Fill”");
    ask_for_coupling(); // Alpha has none of it: 0.8 × 66.7
    BOOST_TEST(why(app::why_candidate("alpha", {4, 2})).figure == "53.3");
}

BOOST_AUTO_TEST_SUITE_END()
