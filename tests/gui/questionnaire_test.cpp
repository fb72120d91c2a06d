#include "tests/gui/driver.h"
#include "workbench/gui/pages/instruments_page.h"

#include <boost/test/unit_test.hpp>
#include <fstream>

using kartrekker::tests::Driver;
using kartrekker::tests::TemporaryFolder;
namespace gui = kartrekker::gui;

namespace {

/// The user's own templates, from before the window is there until it is gone.
class OwnTemplates {
  public:
    OwnTemplates() { wxSetEnv("KARTREKKER_TEMPLATES", wxString::FromUTF8((own_ / "templates").string())); }
    ~OwnTemplates() { wxUnsetEnv("KARTREKKER_TEMPLATES"); }

    std::vector<std::string> instruments() const {
        std::vector<std::string> names;
        std::error_code error;
        for (const auto &entry :
             std::filesystem::directory_iterator(own_ / "templates" / "instruments", error))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }
    std::filesystem::path folder(const char *name) const { return own_ / name; }

  private:
    TemporaryFolder own_;
};

struct FromSurvey : OwnTemplates, Driver {
    const std::filesystem::path survey = std::filesystem::path(KARTREKKER_SURVEYS) / "limesurvey-717.lss";

    void make(const std::filesystem::path &file) {
        window().make_questionnaire(file);
        BOOST_REQUIRE(wait([&] { return !window().is_busy(); }));
        pump(50);
    }
    bool says(const char *words) { return window().message().sentence().find(words) != std::string::npos; }
    bool shows(const char *title) {
        auto *page = dynamic_cast<gui::InstrumentsPage *>(window().page());
        return page && page->assessment().IsShownOnScreen() && page->header().title() == title;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(questionnaire, FromSurvey)

BOOST_AUTO_TEST_CASE(a_survey_becomes_an_assessment_that_is_shown) {
    make(survey);
    BOOST_TEST(says("“Pleasure at work” is made: 8 questions in 2 sections."), window().message().sentence());
    BOOST_TEST(says("unit is left out"));
    BOOST_TEST(instruments() == std::vector<std::string>{"survey-417529.lua"},
               boost::test_tools::per_element());
    BOOST_REQUIRE(wait([&] { return shows("Pleasure at work"); }));
    auto &page = dynamic_cast<gui::InstrumentsPage &>(*window().page());
    BOOST_TEST(page.assessment().assessment() == "survey-417529");
    BOOST_TEST(page.assessment().sections().table().rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_same_once_more_is_the_one_that_is_there) {
    make(survey);
    make(survey);
    BOOST_TEST(instruments() == std::vector<std::string>{"survey-417529.lua"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_was_changed_by_hand_stays_and_the_new_one_gets_a_number) {
    make(survey);
    const auto file = folder("templates") / "instruments" / "survey-417529.lua";
    std::ofstream(file, std::ios::app) << "-- mine\n";
    const auto size = std::filesystem::file_size(file);
    make(survey);
    BOOST_TEST(std::filesystem::file_size(file) == size);
    const std::vector<std::string> both{"survey-417529-2.lua", "survey-417529.lua"};
    BOOST_TEST(instruments() == both, boost::test_tools::per_element());
    BOOST_TEST(wait([&] { return shows("Pleasure at work (2)"); }));
}

BOOST_AUTO_TEST_CASE(what_is_no_survey_leaves_no_file) {
    const auto broken = folder("broken.lss");
    std::ofstream(broken) << "<document>";
    make(broken);
    BOOST_TEST(says("broken.lss"), window().message().sentence());
    make(folder("missing.lss"));
    BOOST_TEST(says("missing.lss"), window().message().sentence());
    BOOST_TEST(instruments().empty());
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_told) {
    std::ofstream(folder("templates")) << "a file";
    make(survey);
    BOOST_TEST(says("cannot be made"), window().message().sentence());
}

BOOST_AUTO_TEST_SUITE_END()
