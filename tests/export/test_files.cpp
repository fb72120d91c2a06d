#include <boost/test/unit_test.hpp>

#include "export/atomic_file.h"
#include "export/clean_text.h"
#include "export/report.h"
#include "export/xlsx_writer.h"
#include "model/failure.h"
#include "tests/export/sample_scorecard.h"
#include "tests/export/scratch_folder.h"

namespace kartrekker::tests {

namespace fs = std::filesystem;
using exports::AtomicFile;

namespace {

std::size_t files_in(const fs::path &folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(a_committed_file_replaces_the_old_one_and_keeps_its_rights) {
    const ScratchFolder scratch;
    const fs::path target = scratch / "report.xlsx";
    write_bytes(target, "old");
    fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
    AtomicFile file(target);
    write_bytes(file.temporary_path(), "new");
    BOOST_TEST(read_bytes(target) == "old");
    BOOST_TEST(file.temporary_path().parent_path() == target.parent_path());
    file.commit();
    BOOST_TEST(read_bytes(target) == "new");
    BOOST_TEST((fs::status(target).permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
    BOOST_TEST(files_in(scratch.path()) == 1u);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_committed_leaves_nothing_behind) {
    const ScratchFolder scratch;
    const fs::path target = scratch / "report.xlsx";
    write_bytes(target, "old");
    { write_bytes(AtomicFile(target).temporary_path(), "half"); }
    { const AtomicFile abandoned(target); }
    BOOST_TEST(read_bytes(target) == "old");
}

BOOST_AUTO_TEST_CASE(a_link_is_followed) {
    const ScratchFolder scratch;
    write_bytes(scratch / "real.xlsx", "old");
    fs::create_symlink("real.xlsx", scratch / "link.xlsx");
    AtomicFile file(scratch / "link.xlsx");
    write_bytes(file.temporary_path(), "new");
    file.commit();
    BOOST_TEST(fs::is_symlink(scratch / "link.xlsx"));
    BOOST_TEST(read_bytes(scratch / "real.xlsx") == "new");
}

BOOST_AUTO_TEST_CASE(what_is_no_ordinary_file_or_folder_is_refused) {
    const ScratchFolder scratch;
    fs::create_directory(scratch / "folder.xlsx");
    BOOST_CHECK_THROW(AtomicFile(scratch / "folder.xlsx"), model::Failure);
    BOOST_CHECK_THROW(AtomicFile("/dev/full"), model::Failure);
    BOOST_CHECK_THROW(AtomicFile(scratch / "missing" / "report.xlsx"), model::Failure);
    BOOST_CHECK_THROW(AtomicFile("/proc/self/report.xlsx"), model::Failure);
    BOOST_TEST(fs::is_character_file("/dev/full"));
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_a_failure) {
    const auto report =
        exports::scorecard_report(sample_scorecard(model::Language::english),
                                  sample_facts(model::Language::english), model::Language::english);
    BOOST_CHECK_THROW(exports::write_xlsx(report, "/dev/full", model::Language::english), model::Failure);
    BOOST_CHECK_THROW(exports::write_xlsx(report, "/missing/folder/x.xlsx", model::Language::english),
                      model::Failure);
}

BOOST_AUTO_TEST_CASE(texts_are_cleaned) {
    using exports::clean_text;
    BOOST_TEST(clean_text("a\x01\x7F"
                          "b\xC2\x81"
                          "c\td\r\ne\rf") == "abc\td\ne\nf");
    BOOST_TEST(clean_text("\xC0\xAF") == "\uFFFD\uFFFD");
    BOOST_TEST(clean_text("\xE2\x82") == "\uFFFD\uFFFD");
    BOOST_TEST(clean_text("\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");
    BOOST_TEST(clean_text("\xEF\xBF\xBE|\xF0\x9F\xBF\xBE|€😀") == "||€😀");
    BOOST_TEST(clean_text(std::string("a\0b", 3)) == "ab");
}

BOOST_AUTO_TEST_CASE(long_texts_are_cut_between_characters) {
    std::string smileys;
    for (int i = 0; i < 20000; ++i)
        smileys += "😀";
    bool is_cut = false;
    const std::string cell = exports::cell_text(smileys, is_cut);
    BOOST_TEST(is_cut);
    BOOST_TEST(exports::utf16_length(cell) == 32767u);
    BOOST_TEST(exports::clean_text(cell) == cell);
    BOOST_TEST(exports::cell_text("_x0041_", is_cut) == "_x005F_x0041_");
    BOOST_TEST(!is_cut);
    BOOST_TEST(exports::shortened("a sentence that goes on", 16) == "a sentence that…");
    BOOST_TEST(exports::shortened("short", 16) == "short");
}

BOOST_AUTO_TEST_CASE(sheets_get_names_that_are_taken_everywhere) {
    std::vector<std::string> taken;
    BOOST_TEST(exports::sheet_name("Steps", taken) == "Steps");
    BOOST_TEST(exports::sheet_name("STEPS", taken) == "STEPS (2)");
    BOOST_TEST(exports::sheet_name("'a/b'", taken) == "a b");
    BOOST_TEST(exports::sheet_name("", taken) == "Sheet");
    BOOST_TEST(exports::sheet_name("History", taken) == "History -");
    const std::string longest = exports::sheet_name(std::string(60, 'x'), taken);
    BOOST_TEST(longest == std::string(31, 'x'));
    BOOST_TEST(exports::sheet_name(std::string(60, 'x'), taken) == std::string(27, 'x') + " (2)");
    BOOST_TEST(exports::cell_name({6, 27}, true) == "$AB$7");
    BOOST_TEST(exports::sheet_prefix("Peter's") == "'Peter''s'!");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace kartrekker::tests
