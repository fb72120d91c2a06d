#include "model/entities/attachment_part.h"
#include "model/entities/comment.h"
#include "model/entities/goal.h"
#include "model/entities/kpi.h"
#include "scripting/assessment_input.h"
#include "tests/app/sample.h"
#include "workbench/app/attachments.h"
#include "workbench/app/comments.h"
#include "workbench/app/moments.h"
#include "workbench/app/presenters/list_presenter.h"
#include "workbench/app/presenters/palette_presenter.h"
#include "workbench/app/presenters/record_actions.h"
#include "workbench/app/presenters/record_links.h"
#include "workbench/app/script_files.h"

#include <boost/test/unit_test.hpp>

using namespace kartrekker;
using app::RecordKey;
using model::Attachment;
using model::AttachmentPart;
using model::Comment;
using model::Failure;
using model::Language;
using tests::TemporaryFolder;

namespace {

const RecordKey quote_key{"goal", "quote"};
const RecordKey days_key{"kpi", "days"};

struct RemarkedEngagement {
    TemporaryFolder folder;
    model::Workspace workspace = tests::small_workspace(folder);

    std::filesystem::path file_of(const std::string &name, std::size_t size) {
        tests::write_bytes(folder / name, std::string(size, 'x'));
        return folder / name;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(remarks)

BOOST_FIXTURE_TEST_CASE(a_comment_is_added_changed_done_with_and_removed_step_by_step, RemarkedEngagement) {
    const auto steps = workspace.undo_count();
    const std::string id = app::add_comment(workspace, quote_key, "Ask Anna", Language::dutch);
    app::change_comment(workspace, id, "Ask Anna on Monday", Language::dutch);
    app::resolve_comment(workspace, id, true, Language::dutch);
    auto comments = app::comments_of(workspace, quote_key);
    BOOST_REQUIRE(comments.size() == 1u);
    BOOST_TEST(comments[0].text == "Ask Anna on Monday");
    BOOST_TEST(comments[0].is_resolved);
    BOOST_TEST(!comments[0].author.empty());
    BOOST_TEST(comments[0].written_at.size() == 20u);
    app::remove_comment(workspace, id, Language::dutch);
    BOOST_TEST(app::comments_of(workspace, quote_key).empty());
    BOOST_TEST(workspace.undo_count() == steps + 4);
    BOOST_TEST(workspace.undo_label().value() == "Opmerking bij ‘Quote within a day’ verwijderen");
    for (int step = 0; step < 2; ++step)
        BOOST_REQUIRE(workspace.undo());
    comments = app::comments_of(workspace, quote_key);
    BOOST_TEST(!comments.at(0).is_resolved);
    BOOST_CHECK_THROW(app::add_comment(workspace, quote_key, "  ", Language::english), Failure);
    BOOST_CHECK_THROW(app::add_comment(workspace, {"goal", "gone"}, "x", Language::english), Failure);
}

BOOST_FIXTURE_TEST_CASE(what_is_attached_goes_with_its_record_and_comes_back, RemarkedEngagement) {
    app::add_comment(workspace, quote_key, "On the goal", Language::english);
    app::add_comment(workspace, days_key, "On its part", Language::english);
    app::add_comment(workspace, {"goal", "bare"}, "On another", Language::english);
    app::attach_file(workspace, days_key, file_of("brief.txt", 7), Language::english);
    app::remove_record(workspace, quote_key, Language::english);
    BOOST_TEST(workspace.count(Comment::type()) == 1);
    BOOST_TEST(workspace.count(Attachment::type()) == 0);
    BOOST_TEST(workspace.count(AttachmentPart::type()) == 0);
    BOOST_REQUIRE(workspace.undo());
    BOOST_TEST(workspace.count(Comment::type()) == 3);
    const auto files = app::attachments_of(workspace, days_key);
    BOOST_REQUIRE(files.size() == 1u);
    app::save_attachment(workspace, files[0].id.text, folder / "saved");
    BOOST_TEST(tests::bytes_of(folder / "saved") == "xxxxxxx");
    BOOST_REQUIRE(workspace.redo());
    BOOST_TEST(workspace.count(Comment::type()) == 1);
    BOOST_TEST(workspace.check().empty());
}

BOOST_FIXTURE_TEST_CASE(a_copy_of_a_record_has_no_remarks, RemarkedEngagement) {
    app::add_comment(workspace, quote_key, "On the goal", Language::english);
    app::add_comment(workspace, days_key, "On its part", Language::english);
    const RecordKey copy = app::duplicate_record(workspace, quote_key, Language::english);
    BOOST_TEST(app::comments_of(workspace, copy).empty());
    BOOST_TEST(workspace.count(Comment::type()) == 2);
}

BOOST_FIXTURE_TEST_CASE(a_remark_stays_with_its_record_and_stands_at_none_of_its_kind, RemarkedEngagement) {
    const std::string id = app::add_comment(workspace, quote_key, "x", Language::english);
    const auto move = [&](const char *field, const std::string &value) {
        workspace.edit("Move", [&](model::Edit &edit) { edit.set(Comment::type(), id, field, value); });
    };
    BOOST_CHECK_THROW(move("record_id", "bare"), Failure);
    BOOST_CHECK_THROW(move("record_kind", "kpi"), Failure);
    BOOST_CHECK_THROW(app::add_comment(workspace, {"comment", id}, "on a comment", Language::english),
                      Failure);
    BOOST_CHECK_THROW(app::add_comment(workspace, {"goals", "quote"}, "by its plural", Language::english),
                      Failure);
}

BOOST_FIXTURE_TEST_CASE(scripts_do_not_see_remarks, RemarkedEngagement) {
    for (const model::EntityType *type : {&Comment::type(), &Attachment::type(), &AttachmentPart::type()})
        BOOST_TEST(!scripting::is_seen_by_scripts(*type));
}

BOOST_FIXTURE_TEST_CASE(a_list_counts_open_comments_and_attachments, RemarkedEngagement) {
    const std::string done = app::add_comment(workspace, quote_key, "one", Language::english);
    app::add_comment(workspace, quote_key, "two", Language::english);
    app::resolve_comment(workspace, done, true, Language::english);
    app::attach_file(workspace, quote_key, file_of("brief.txt", 7), Language::english);
    const app::ListPresenter list(workspace, model::Goal::type(), Language::english);
    BOOST_TEST(list.rows()[0].remarks.comments == 1);
    BOOST_TEST(list.rows()[0].remarks.attachments == 1);
    BOOST_TEST(list.rows()[1].remarks.is_empty());
    BOOST_TEST(app::remark_words(list.rows()[0].remarks, Language::dutch) == "1 open opmerking, 1 bijlage");
}

BOOST_FIXTURE_TEST_CASE(a_file_of_ten_megabytes_is_taken_and_one_byte_more_is_not, RemarkedEngagement) {
    constexpr std::size_t ten = 10 * 1024 * 1024;
    const std::string id =
        app::attach_file(workspace, quote_key, file_of("whole.bin", ten), Language::english);
    app::save_attachment(workspace, id, folder / "saved");
    BOOST_TEST(std::filesystem::file_size(folder / "saved") == ten);
    const auto steps = workspace.undo_count();
    BOOST_CHECK_EXCEPTION(
        app::attach_file(workspace, quote_key, file_of("more.bin", ten + 1), Language::english), Failure,
        [](const Failure &failure) {
            return failure.in(Language::english).starts_with("more.bin is larger than 10 MB");
        });
    BOOST_CHECK_THROW(app::attach_file(workspace, quote_key, folder.path(), Language::english), Failure);
    BOOST_CHECK_THROW(app::attach_file(workspace, quote_key, folder / "missing", Language::english), Failure);
    BOOST_TEST(workspace.undo_count() == steps);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_cannot_be_read_to_its_end_is_not_attached, RemarkedEngagement) {
    // An ordinary file by its kind, whose first byte the system refuses to read.
    BOOST_CHECK_EXCEPTION(
        app::attach_file(workspace, quote_key, "/proc/self/mem", Language::english), Failure,
        [](const Failure &failure) {
            return failure.in(Language::english).starts_with("Reading /proc/self/mem broke off");
        });
    BOOST_CHECK_THROW(app::script_text("/proc/self/mem"), Failure);
    BOOST_TEST(app::attachments_of(workspace, quote_key).empty());
}

BOOST_FIXTURE_TEST_CASE(an_attachment_with_lost_bytes_is_not_handed_out, RemarkedEngagement) {
    const std::string id =
        app::attach_file(workspace, quote_key, file_of("two.bin", 3'000'001), Language::english);
    workspace.edit("Lose", [&](model::Edit &edit) {
        const auto parts = workspace.where(AttachmentPart::type(), "attachment", id);
        BOOST_REQUIRE(parts.size() == 2u);
        edit.remove(AttachmentPart::type(), parts[1].id);
    });
    BOOST_CHECK_EXCEPTION(
        app::save_attachment(workspace, id, folder / "saved"), Failure, [](const Failure &failure) {
            return failure.in(Language::english).find("two.bin” is damaged") != std::string::npos;
        });
    BOOST_TEST(!std::filesystem::exists(folder / "saved"));
}

BOOST_FIXTURE_TEST_CASE(all_attachments_together_are_limited, RemarkedEngagement) {
    workspace.edit("Fill", [](model::Edit &edit) {
        Attachment attachment;
        attachment.name = "large.bin";
        attachment.record_kind = "goal";
        attachment.record_id = "quote";
        attachment.size = 100 * 1024 * 1024 - 5;
        edit.add(attachment);
    });
    app::attach_file(workspace, quote_key, file_of("five.txt", 5), Language::english);
    BOOST_CHECK_THROW(app::attach_file(workspace, quote_key, file_of("one.txt", 1), Language::english),
                      Failure);
}

BOOST_AUTO_TEST_CASE(hostile_names_become_harmless) {
    using namespace std::string_literals;
    BOOST_TEST(app::safe_file_name("../../x") == "x");
    BOOST_TEST(app::safe_file_name("C:\\Windows\\cmd.exe") == "cmd.exe");
    BOOST_TEST(app::safe_file_name("a\0b.txt"s) == "a_b.txt");
    BOOST_TEST(app::safe_file_name("a\nb\x1b.txt") == "a_b_.txt");
    BOOST_TEST(app::safe_file_name("...hidden. ") == "hidden");
    BOOST_TEST(app::safe_file_name("..") == "attachment");
    BOOST_TEST(app::safe_file_name("") == "attachment");
    BOOST_TEST(app::safe_file_name("bill\u202Efdp.exe") == "billfdp.exe");
    BOOST_TEST(app::safe_file_name("caf\xc3\xa9.pdf") == "café.pdf");
    BOOST_TEST(app::safe_file_name("caf\xc3.pdf") == "caf_.pdf");
    BOOST_TEST(app::safe_file_name(std::string(300, 'a') + ".pdf") == std::string(116, 'a') + ".pdf");
}

BOOST_AUTO_TEST_CASE(only_documents_that_are_what_they_say_may_be_opened) {
    BOOST_TEST(app::may_be_opened("a.PDF", "%PDF-1.7"));
    BOOST_TEST(app::may_be_opened("a.txt", "hello"));
    BOOST_TEST(!app::may_be_opened("a.pdf", "\x7f"
                                            "ELF"));
    BOOST_TEST(!app::may_be_opened("a.txt", "#!/bin/sh"));
    BOOST_TEST(!app::may_be_opened("a.txt", "[Desktop Entry]\nExec=x"));
    for (const char *name :
         {"a.desktop", "a.sh", "a.exe", "a.html", "a.svg", "a.docm", "a.jar", "pdf", "a.pdf.exe", ""})
        BOOST_TEST(!app::may_be_opened(name, "%PDF-1.7"), name);
}

BOOST_FIXTURE_TEST_CASE(a_copy_to_look_at_is_private_and_gone_afterwards, RemarkedEngagement) {
    using std::filesystem::perms;
    const std::string text =
        app::attach_file(workspace, quote_key, file_of("brief.txt", 7), Language::english);
    const std::string script =
        app::attach_file(workspace, quote_key, file_of("run.sh", 7), Language::english);
    std::filesystem::path copy;
    {
        app::AttachmentCopies copies;
        copy = copies.make(workspace, text);
        BOOST_TEST(copy.filename() == "brief.txt");
        BOOST_CHECK(std::filesystem::status(copy).permissions() == perms::owner_read);
        BOOST_CHECK(std::filesystem::status(copy.parent_path().parent_path()).permissions() ==
                    perms::owner_all);
        BOOST_CHECK_THROW(copies.make(workspace, script), Failure);
    }
    BOOST_TEST(!std::filesystem::exists(copy));
}

BOOST_FIXTURE_TEST_CASE(damaged_bytes_are_refused, RemarkedEngagement) {
    const std::string id = app::attach_file(workspace, quote_key, file_of("brief.txt", 7), Language::english);
    workspace.edit("Damage", [&](model::Edit &edit) {
        AttachmentPart part;
        part.attachment.text = id;
        part.bytes = "no base64!";
        edit.add(part);
    });
    BOOST_CHECK_THROW(app::save_attachment(workspace, id, folder / "saved"), Failure);
    BOOST_TEST(!std::filesystem::exists(folder / "saved"));
}

BOOST_FIXTURE_TEST_CASE(links_are_found_both_ways, RemarkedEngagement) {
    const auto of_goal = app::record_links(workspace, quote_key, Language::english);
    BOOST_REQUIRE(of_goal.to.size() == 1u);
    BOOST_TEST(app::link_words(of_goal.to[0], false, Language::english) ==
               "Refers to: Strategic objective Grow the margin (serves objective)");
    BOOST_TEST(of_goal.from.empty()); // its KPI is part of it, and stands in the form as such
    const auto of_objective = app::record_links(workspace, {"objective", "margin"}, Language::dutch);
    BOOST_REQUIRE(of_objective.from.size() == 1u);
    BOOST_TEST(of_objective.from[0].caption == "Quote within a day");
    BOOST_TEST(of_objective.from[0].place.page == "goals");
    BOOST_CHECK(of_objective.from[0].place.path == std::vector{quote_key});
    BOOST_TEST(app::record_links(workspace, {"goal", "gone"}, Language::dutch).count() == 0u);
}

BOOST_FIXTURE_TEST_CASE(a_comment_that_says_it_stands_at_itself_belongs_nowhere, RemarkedEngagement) {
    const std::string id = app::add_comment(workspace, quote_key, "Round and round", Language::english);
    const std::filesystem::path file = workspace.file();
    { const model::Workspace closed = std::move(workspace); }
    tests::tamper_with(file, "UPDATE comment SET record_kind = 'comment', record_id = id");
    workspace = model::Workspace::open(file);
    BOOST_TEST(app::place_of(workspace, {"comment", id}).path.empty());
    app::TextIndex index(workspace, Language::english);
    index.refresh();
    const std::vector<app::PageInfo> no_pages;
    const app::PalettePresenter palette({}, no_pages, &index, Language::english);
    BOOST_TEST(palette.find("round and", {}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_moment_is_written_for_people) {
    BOOST_TEST(app::shown_moment("2026-11-21T12:10:00Z", Language::english).starts_with("21 November 2026 "));
    BOOST_TEST(app::shown_moment("yesterday", Language::english) == "yesterday");
}

BOOST_AUTO_TEST_SUITE_END()
