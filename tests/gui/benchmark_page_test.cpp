#include "model/entities/goal.h"
#include "tests/gui/driver.h"
#include "workbench/gui/pages/benchmark_page.h"
#include "workbench/gui/recent_files.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <wx/config.h>

using kartrekker::tests::Driver;
namespace app = kartrekker::app;
namespace charts = kartrekker::charts;
namespace gui = kartrekker::gui;
namespace model = kartrekker::model;

namespace {

/// A person with a folder of other clients' engagements.
struct Comparing : Driver {
    const kartrekker::tests::TemporaryFolder others;
    const std::filesystem::path clients = others / "clients";

    Comparing() { wxConfigBase::Get()->DeleteGroup("/benchmark"); }

    /// Each of its own organisation; with a goal, so that the first step has a score.
    void make_engagements(int count) {
        std::filesystem::create_directories(clients);
        for (int number = 1; number <= count; ++number) {
            const std::string name = "Client " + std::to_string(number);
            auto workspace =
                model::Workspace::create(clients / (name + ".kartrekker"), name, model::Language::english);
            workspace.edit("Fill", [number](model::Edit &edit) {
                model::Goal goal;
                goal.id.text = "quote";
                goal.name = "Quote within a day";
                if (number % 2 == 0) goal.lever = "money_earned";
                if (number % 3 == 0) goal.due = model::parse_date("2027-03-31");
                edit.add(goal);
            });
        }
    }
    gui::BenchmarkPage &page() {
        auto *page = dynamic_cast<gui::BenchmarkPage *>(window().page());
        BOOST_REQUIRE(page);
        return *page;
    }
    /// Goes to the page, and compares with the folder.
    void compare() {
        go("benchmark");
        page().compare_with(clients);
        BOOST_TEST(window().is_busy());
        wait_until_done();
    }
    void wait_until_done() {
        const auto is_done = [this] { return !window().is_busy(); };
        BOOST_REQUIRE((wait(is_done) || wait(is_done) || wait(is_done))); // many files, on a slow machine
        pump(100);
    }
    /// The first step of the five.
    const charts::BenchmarkRow &goals() {
        BOOST_REQUIRE(page().view());
        for (const charts::BenchmarkCard &card : page().view()->cards)
            for (const charts::BenchmarkRow &row : card.rows)
                if (row.section == "goals") return row;
        BOOST_FAIL("no row of the business goals");
        throw std::logic_error("unreachable");
    }
    std::string sentence() { return page().header().sentence(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_benchmark_page, Comparing)

BOOST_AUTO_TEST_CASE(a_folder_of_engagements_shows_where_this_one_stands) {
    make_engagements(7);
    go("benchmark");
    BOOST_TEST(!page().view());
    BOOST_TEST(page().folder_button().IsShownOnScreen());
    compare();
    BOOST_TEST(window().message().sentence().empty());
    BOOST_TEST(sentence() == "Benchmark over 7 engagements, each as of its own day.");
    BOOST_TEST(goals().evidence.has_others);
    BOOST_TEST(goals().evidence.own.has_value());
    BOOST_TEST(goals().evidence.remark.find(" of 8") != std::string::npos);
    BOOST_TEST(!page().left_out_button().IsShown());
    go("goals");
    go("benchmark"); // nobody has to wait twice
    BOOST_TEST(goals().label == "Business goals");
    window().run("view/language");
    wait_for_scores();
    BOOST_TEST(goals().label != "Business goals");
    BOOST_TEST(sentence() == "Benchmark over 7 opdrachten, elk op de eigen datum.");
}

BOOST_AUTO_TEST_CASE(who_changes_the_engagement_is_told_that_the_benchmark_is_older) {
    make_engagements(1);
    compare();
    const std::string before = sentence();
    window().session()->workspace().edit("Change", [](model::Edit &edit) {
        edit.set(*model::find_entity_type("organisation"), "organisation", "hourly_cost", 500.0);
    });
    BOOST_TEST(wait([&] { return sentence() == before + " This engagement has changed since."; }));
    wait_for_scores();
    click(page().refresh_button());
    BOOST_REQUIRE(wait([this] { return sentence().find("since") == std::string::npos; }));
    wait_until_done();
}

BOOST_AUTO_TEST_CASE(cancelling_leaves_the_page_as_it_was) {
    make_engagements(40); // or it would be done before it is cancelled
    go("benchmark");
    page().compare_with(clients);
    click(window().progress().cancel_button());
    wait_until_done();
    BOOST_TEST(window().message().sentence() == "The benchmark was stopped. Nothing was kept.");
    BOOST_TEST(!page().view());
    compare();
    const std::string before = goals().evidence.remark;
    click(page().refresh_button());
    BOOST_REQUIRE(wait([this] { return window().is_busy(); }));
    window().progress().stop();
    wait_until_done();
    BOOST_TEST(goals().evidence.remark == before);
}

BOOST_AUTO_TEST_CASE(an_empty_folder_shows_the_own_scores_only) {
    std::filesystem::create_directories(clients);
    compare();
    BOOST_TEST(window().message().sentence().empty());
    BOOST_TEST(!goals().evidence.has_others);
    BOOST_TEST(goals().evidence.own.has_value());
    BOOST_TEST(page().view()->note.find("Found: 0") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(too_few_engagements_show_the_own_scores_only_and_say_why) {
    make_engagements(4);
    compare();
    BOOST_TEST(page().view()->note.find("at least 5 engagements count. Found: 4") != std::string::npos);
    for (const charts::BenchmarkCard &card : page().view()->cards)
        for (const charts::BenchmarkRow &row : card.rows) {
            BOOST_TEST(!row.evidence.has_others);
            BOOST_TEST(!row.perceived.has_others);
        }
    BOOST_TEST(goals().evidence.remark == "n < 5");
}

BOOST_AUTO_TEST_CASE(files_that_do_not_count_are_named_on_demand) {
    make_engagements(1);
    std::ofstream(clients / "holiday.kartrekker") << "not an engagement";
    compare();
    BOOST_TEST(page().view()->left_out_words == "1 left out");
    BOOST_TEST(!page().is_listing_left_out());
    click(page().left_out_button());
    BOOST_TEST(wait([this] { return page().is_listing_left_out(); }));
    BOOST_TEST(page().view()->left_out.at(0).find("holiday.kartrekker") != std::string::npos);
    click(page().left_out_button());
    BOOST_TEST(wait([this] { return !page().is_listing_left_out(); }));
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_gone_is_told_above_the_page) {
    go("benchmark");
    page().compare_with(clients / "gone");
    wait_until_done();
    BOOST_TEST(window().message().sentence().find("cannot be read as a folder") != std::string::npos);
    BOOST_TEST(!page().view());
    BOOST_TEST(gui::benchmark_folder().empty());
}

BOOST_AUTO_TEST_CASE(the_folder_of_last_time_is_offered_and_nothing_begins_by_itself) {
    make_engagements(1);
    compare();
    window().close_session();
    open();
    go("benchmark");
    BOOST_TEST(!window().is_busy());
    BOOST_TEST(!page().view());
    BOOST_TEST(page().folder_button().GetName().utf8_string() == "Compare with “clients”");
    click(page().folder_button());
    BOOST_REQUIRE(wait([this] { return page().view() != nullptr; }));
    wait_until_done();
}

BOOST_AUTO_TEST_SUITE_END()
