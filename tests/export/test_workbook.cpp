#include <boost/test/unit_test.hpp>

#include "export/scorecard_report.h"
#include "model/failure.h"
#include "model/workspace.h"
#include "tests/export/sample_scorecard.h"
#include "tests/export/scratch_folder.h"

#include <cstdlib>

namespace kartrekker::tests {

namespace fs = std::filesystem;

namespace {

/// What the shell says; its words go to the test's log.
int run(const std::string &command) {
    return std::system(command.c_str());
}

std::string in_quotes(const fs::path &path) {
    return "'" + path.string() + "'";
}

/// Writes a sample with the program of its own, so that its locale and limits are its own.
int write_sample(const std::string &kind, const std::string &language, const fs::path &file,
                 const std::string &surroundings = "") {
    return run(surroundings + " " + in_quotes(KARTREKKER_WRITE_SAMPLE) + " " + kind + " " + language + " " +
               in_quotes(file) + " > " + in_quotes(file.string() + ".log"));
}

#ifdef KARTREKKER_SANITIZE
constexpr bool is_recalculated = false; // there it is the writing that is looked at
#else
constexpr bool is_recalculated = true;
#endif

int check(const std::string &script, const std::string &arguments) {
    return run("/usr/bin/python3 " + in_quotes(fs::path(KARTREKKER_EXPORT_TESTS) / script) + " " + arguments);
}

} // namespace

BOOST_AUTO_TEST_SUITE(workbook)

BOOST_AUTO_TEST_CASE(another_reader_finds_every_figure) {
    const ScratchFolder scratch;
    BOOST_REQUIRE(write_sample("sample", "en", scratch / "sample.xlsx") == 0);
    BOOST_TEST(check("check_workbook.py", in_quotes(scratch / "sample.xlsx")) == 0);
}

BOOST_AUTO_TEST_CASE(recalculation_changes_no_figure) {
    const ScratchFolder scratch;
    for (const char *kind : {"sample", "hostile", "value", "hostile_value"}) {
        const fs::path file = scratch.path() / (std::string(kind) + ".xlsx");
        BOOST_REQUIRE(write_sample(kind, "en", file) == 0);
        if (!is_recalculated) continue;
        BOOST_TEST(check("recalculate.py", in_quotes(file) + " " + in_quotes(scratch / kind)) == 0, kind);
    }
}

BOOST_AUTO_TEST_CASE(the_value_is_live_and_right) {
    const ScratchFolder scratch;
    BOOST_REQUIRE(write_sample("value", "en", scratch / "value.xlsx") == 0);
    if (!is_recalculated) return;
    BOOST_TEST(
        check("check_value.py", in_quotes(scratch / "value.xlsx") + " " + in_quotes(scratch / "calc")) == 0);
}

BOOST_AUTO_TEST_CASE(hostile_texts_stay_texts) {
    const ScratchFolder scratch;
    std::string shown;
    for (const HostileText &text : hostile_texts())
        shown += (shown.empty() ? "" : std::string(1, '\0')) + text.shown;
    write_bytes(scratch / "shown.txt", shown);
    BOOST_REQUIRE(write_sample("hostile", "en", scratch / "hostile.xlsx") == 0);
    BOOST_TEST(check("check_hostile.py",
                     in_quotes(scratch / "hostile.xlsx") + " " + in_quotes(scratch / "shown.txt")) == 0);
    const std::string notices = read_bytes(scratch / "hostile.xlsx.log");
    BOOST_TEST(notices.find("Cell B5 of sheet Steps was left empty") != std::string::npos);
    BOOST_TEST(notices.find("cut at 32,767 characters") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_comma_locale_gives_the_same_bytes) {
    const ScratchFolder scratch;
    // glibc itself never frees what it reads of LOCPATH: leaks are not looked for in that run.
    BOOST_REQUIRE(run("localedef -i nl_NL -f UTF-8 " + in_quotes(scratch / "nl_NL.UTF-8")) == 0);
    for (const char *language : {"en", "nl"}) {
        BOOST_REQUIRE(write_sample("sample", language, scratch / "point.xlsx", "LC_ALL=C") == 0);
        BOOST_REQUIRE(write_sample("sample", language, scratch / "comma.xlsx",
                                   "ASAN_OPTIONS=detect_leaks=0 LOCPATH=" + in_quotes(scratch.path()) +
                                       " LC_ALL=nl_NL.UTF-8") == 0);
        BOOST_TEST(read_bytes(scratch / "comma.xlsx.log").starts_with("nl_NL.UTF-8"));
        BOOST_TEST((read_bytes(scratch / "point.xlsx") == read_bytes(scratch / "comma.xlsx")));
    }
}

BOOST_AUTO_TEST_CASE(a_disk_that_fills_up_leaves_the_old_file) {
    const ScratchFolder scratch;
    const fs::path file = scratch / "report.xlsx";
    write_bytes(file, "old");
    // 4 KiB: the workbook itself does not fit. 64 KiB: only its parts do not, and libxlsxwriter says nothing
    // of it.
    for (const char *blocks : {"4", "64"}) {
        const std::string command =
            "bash -c 'trap \"\" XFSZ; ulimit -f " + std::string(blocks) + "; exec \"$@\"' limited";
        BOOST_TEST(write_sample("hostile", "en", file, command) != 0, blocks);
        BOOST_TEST(read_bytes(file) == "old", blocks);
    }
    fs::remove(file.string() + ".log");
    BOOST_TEST(std::distance(fs::directory_iterator(scratch.path()), fs::directory_iterator()) == 1);
}

BOOST_AUTO_TEST_CASE(a_workspace_gives_its_own_names) {
    const ScratchFolder scratch;
    const auto workspace =
        model::Workspace::create(scratch / "direct.kartrekker", "Direct & Co", model::Language::english);
    model::Scorecard scorecard = sample_scorecard(model::Language::dutch);
    scorecard.engagement.clear();
    const fs::path file = scratch / "scorecard.xlsx";
    write_bytes(file, "old");
    BOOST_TEST(exports::write_scorecard_workbook(workspace, scorecard, file, model::Language::dutch).empty());
    const std::string once = read_bytes(file);
    BOOST_TEST(once.starts_with("PK"));
    BOOST_TEST(exports::write_scorecard_workbook(workspace, scorecard, file, model::Language::dutch).empty());
    BOOST_TEST((read_bytes(file) == once));
    BOOST_CHECK_THROW(
        exports::write_scorecard_workbook(workspace, scorecard, "/dev/full", model::Language::dutch),
        model::Failure);
}

BOOST_AUTO_TEST_CASE(an_empty_scorecard_is_a_workbook_too) {
    const ScratchFolder scratch;
    const auto workspace =
        model::Workspace::create(scratch / "new.kartrekker", "New", model::Language::english);
    const model::Scorecard nothing{"New", "2026-11-21", model::Language::english, {}};
    BOOST_TEST(
        exports::write_scorecard_workbook(workspace, nothing, scratch / "new.xlsx", model::Language::english)
            .empty());
    model::Scorecard bare = nothing;
    bare.assessments.push_back({});
    BOOST_TEST(
        exports::write_scorecard_workbook(workspace, bare, scratch / "bare.xlsx", model::Language::english)
            .empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace kartrekker::tests
