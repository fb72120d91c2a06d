#include <boost/test/unit_test.hpp>

#include "export/icalendar.h"
#include "export/mspdi.h"
#include "tests/export/scratch_folder.h"

#include <cstdlib>
#include <stdexcept>

namespace kartrekker::tests {

namespace fs = std::filesystem;
using exports::PlanConstraint;
using exports::PlanDocument;
using exports::PlanMoment;
using exports::PlanTask;
using model::LinkKind;

namespace {

model::Date plan_day(const char *text) {
    return *model::parse_date(text);
}

PlanMoment at(const char *day, int hour = 8, int minute = 0) {
    return {plan_day(day), hour * 60 + minute};
}

PlanDocument read_plan(const std::string &bytes, exports::PlanNotes *notes = nullptr) {
    exports::PlanNotes ignored;
    return exports::read_mspdi(bytes, "plan.xml", notes ? *notes : ignored);
}

PlanTask sample_activity() {
    PlanTask task;
    task.id = "3kx9q";
    task.uid = 7;
    task.name = "Train the “listeners” <first> & second wave";
    task.outline_level = 2;
    task.duration = 2 * model::ticks_per_day + 2705; // 4 h 30 min 30 s more
    task.start = at("2026-11-23");
    task.finish = at("2026-11-25", 13, 30);
    task.early_start = at("2026-11-23", 9);
    task.early_finish = at("2026-11-25", 14);
    task.late_start = at("2026-11-26");
    task.late_finish = at("2026-11-30", 17);
    task.total_slack = 14400;
    task.free_slack = 0;
    task.is_critical = true;
    task.percent_complete = 40;
    task.constraint = PlanConstraint::start_no_earlier_than;
    task.constraint_date = at("2026-11-23");
    task.actual_start = at("2026-11-23", 8, 15);
    task.notes = "First line\nsecond; line, with € and 🙂";
    task.owner = "Jansen, P. [interim]";
    task.unit = "People & Culture";
    task.budget = 1234.56;
    task.baselines = {{0, at("2026-11-20"), at("2026-11-24", 17), 9600}, {10, at("2026-10-01"), {}, 0}};
    return task;
}

PlanTask milestone_after(std::int64_t predecessor) {
    PlanTask task;
    task.id = "m-1";
    task.uid = 9;
    task.name = "Everybody heard";
    task.outline_level = 2;
    task.is_milestone = true;
    task.start = task.finish = at("2026-12-01", 17);
    task.actual_finish = at("2026-12-01", 16);
    task.percent_complete = 100;
    task.owner = "Ana";
    task.predecessors = {{predecessor, LinkKind::finish_to_start, 4800},
                         {predecessor, LinkKind::start_to_start, -2400},
                         {predecessor, LinkKind::finish_to_finish, 0},
                         {predecessor, LinkKind::start_to_finish, 1}};
    return task;
}

PlanDocument sample_plan() {
    PlanDocument plan;
    plan.name = "Rollout";
    plan.currency = "EUR";
    plan.is_from_start = false;
    plan.start = at("2026-11-23");
    plan.finish = at("2026-12-01", 17);
    plan.works_on = {true, true, true, true, false, false, true};
    plan.intervals = {{510, 750}, {780, 1440}};
    plan.days_off = {{plan_day("2026-12-24"), plan_day("2026-12-26"), "Closed"},
                     {plan_day("2027-01-01"), plan_day("2027-01-01"), "New Year"}};
    plan.extra_days = {{plan_day("2026-11-28"), plan_day("2026-11-28"), "Catching up"}};
    PlanTask phase;
    phase.id = "phase.1";
    phase.uid = 3;
    phase.name = "Listen";
    phase.is_summary = true;
    phase.duration = 5 * model::ticks_per_day;
    phase.owner = "Board; all of it";
    phase.budget = 100;
    plan.tasks = {phase, sample_activity(), milestone_after(7)};
    PlanTask empty_phase;
    empty_phase.uid = 11;
    empty_phase.name = "Later";
    empty_phase.is_summary = true;
    plan.tasks.push_back(empty_phase);
    return plan;
}

bool fits_schema(const std::string &bytes) {
    const ScratchFolder scratch;
    write_bytes(scratch / "plan.xml", bytes);
    const fs::path schema = fs::path(KARTREKKER_EXPORT_TESTS) / "data" / "mspdi_pj12.xsd";
    const std::string command = "xmllint --noout --nonet --schema '" + schema.string() + "' '" +
                                (scratch / "plan.xml").string() + "'";
    return std::system(command.c_str()) == 0;
}

PlanDocument project_plan(exports::PlanNotes &notes) {
    const fs::path file = fs::path(KARTREKKER_EXPORT_TESTS) / "data" / "task-links-2007.xml";
    return exports::read_mspdi(read_bytes(file), file, notes);
}

bool says(const exports::PlanNotes &notes, const std::string &words) {
    for (const exports::PlanNote &note : notes)
        if (note.english.find(words) != std::string::npos) return true;
    return false;
}

std::string calendar_of(const PlanDocument &plan) {
    return exports::icalendar(plan, "20261122T093000Z", model::Language::english);
}

PlanDocument small_plan() {
    PlanDocument plan;
    plan.name = "Plan; one";
    PlanTask phase;
    phase.uid = 1;
    phase.name = "Listen, first";
    phase.is_summary = true;
    PlanTask talk;
    talk.uid = 2;
    talk.id = "a1";
    talk.name = "Talk; listen, \\ ask";
    talk.outline_level = 2;
    talk.start = at("2026-12-30");
    talk.finish = at("2026-12-31", 17);
    talk.owner = "Ana";
    talk.unit = "Sales";
    talk.notes = "one\ntwo";
    talk.percent_complete = 25;
    talk.is_critical = true;
    PlanTask heard;
    heard.uid = 3;
    heard.name = "Heard";
    heard.is_milestone = true;
    heard.start = heard.finish = at("2028-02-29", 0);
    plan.tasks = {phase, talk, heard};
    return plan;
}

} // namespace

BOOST_AUTO_TEST_SUITE(plan_files)

BOOST_AUTO_TEST_CASE(a_written_plan_reads_back_as_it_was) {
    const PlanDocument plan = sample_plan();
    exports::PlanNotes lost, missed;
    const PlanDocument back = read_plan(exports::mspdi(plan, &lost), &missed);
    BOOST_TEST(lost.empty());
    BOOST_TEST(missed.empty());
    BOOST_REQUIRE(back.tasks.size() == plan.tasks.size());
    for (std::size_t i = 0; i < plan.tasks.size(); ++i)
        BOOST_TEST((back.tasks[i] == plan.tasks[i]), plan.tasks[i].name);
    BOOST_TEST((back.days_off == plan.days_off));
    BOOST_TEST((back.extra_days == plan.extra_days));
    BOOST_TEST((back == plan));
}

BOOST_AUTO_TEST_CASE(every_limit_reads_back) {
    for (int kind = 0; kind <= 7; ++kind) {
        PlanDocument plan = sample_plan();
        plan.tasks[1].constraint = static_cast<PlanConstraint>(kind);
        BOOST_TEST((read_plan(exports::mspdi(plan)) == plan));
    }
}

BOOST_AUTO_TEST_CASE(what_is_written_fits_the_schema_of_project) {
    BOOST_TEST(fits_schema(exports::mspdi(sample_plan())));
    BOOST_TEST(fits_schema(exports::mspdi({})));
    PlanDocument plan = sample_plan();
    plan.name = std::string(600, 'n');
    plan.tasks[1].name = std::string(5000, 'x') + "\x01\xff";
    plan.tasks[1].owner = std::string(600, 'o');
    plan.tasks[1].constraint_date.reset();
    plan.tasks[1].budget = 0.12345;
    plan.intervals = {{0, 60}, {120, 180}, {240, 300}, {360, 420}, {480, 540}, {600, 660}};
    exports::PlanNotes notes;
    BOOST_TEST(fits_schema(exports::mspdi(plan, &notes)));
    BOOST_TEST(says(notes, "were cut: 3 (nnn"));
    BOOST_TEST(says(notes, "Limits without a date were left out: 1 (xxx"));
    BOOST_TEST(says(notes, "rounded to cents: 1 (xxx"));
    BOOST_TEST(says(notes, "five stretches"));
}

BOOST_AUTO_TEST_CASE(tasks_that_cannot_be_told_apart_are_not_written) {
    PlanDocument plan = sample_plan();
    plan.tasks[1].uid = plan.tasks[0].uid;
    BOOST_CHECK_THROW(exports::mspdi(plan), std::invalid_argument);
    plan.tasks[1].uid = 0;
    BOOST_CHECK_THROW(exports::mspdi(plan), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(a_day_off_on_which_people_work_is_worked) {
    PlanDocument plan;
    plan.days_off = {{plan_day("2026-12-24"), plan_day("2026-12-31"), "Closed"},
                     {plan_day("2026-12-25"), plan_day("2026-12-25"), "Christmas"}};
    plan.extra_days = {{plan_day("2026-12-29"), plan_day("2026-12-29"), ""}};
    const PlanDocument back = read_plan(exports::mspdi(plan));
    const std::vector<exports::PlanDays> expected = {
        {plan_day("2026-12-24"), plan_day("2026-12-24"), "Closed"},
        {plan_day("2026-12-25"), plan_day("2026-12-25"), "Christmas"},
        {plan_day("2026-12-26"), plan_day("2026-12-28"), "Closed"},
        {plan_day("2026-12-30"), plan_day("2026-12-31"), "Closed"}};
    BOOST_TEST((back.days_off == expected));
    BOOST_TEST((back.extra_days == plan.extra_days));
}

// Project 2007 saved it: what is expected stands in the file.
BOOST_AUTO_TEST_CASE(a_plan_that_project_saved_is_read) {
    exports::PlanNotes notes;
    const PlanDocument plan = project_plan(notes);
    BOOST_TEST(plan.name == "task-links-project2007-mspdi.xml");
    BOOST_TEST(plan.currency == "GBP");
    BOOST_TEST(plan.is_from_start);
    BOOST_TEST((plan.start == at("2014-10-17")));
    BOOST_TEST((plan.finish == at("2014-11-03", 17)));
    BOOST_TEST((plan.works_on == std::array<bool, 7>{true, true, true, true, true, false, false}));
    BOOST_TEST((plan.intervals == std::vector<exports::PlanInterval>{{480, 720}, {780, 1020}}));
    BOOST_TEST(plan.days_off.empty());
    BOOST_REQUIRE(plan.tasks.size() == 16u);
    BOOST_REQUIRE(notes.size() == 1u);
    BOOST_TEST(notes[0].english ==
               "Durations that were marked as estimates are no longer: 16 (Task 1, Task 2, Task 1, …).");
    for (const PlanTask &task : plan.tasks) {
        BOOST_TEST(task.duration == model::ticks_per_day);
        BOOST_TEST(task.outline_level == 1);
        BOOST_TEST(!task.is_summary);
        BOOST_TEST((task.constraint == PlanConstraint::as_soon_as_possible));
    }
}

BOOST_AUTO_TEST_CASE(links_and_slack_of_project_are_read) {
    exports::PlanNotes notes;
    const PlanDocument plan = project_plan(notes);
    const auto has_link = [&](std::size_t uid, LinkKind kind, model::Ticks lag) {
        const std::vector<exports::PlanLink> expected = {{static_cast<std::int64_t>(uid) - 1, kind, lag}};
        return plan.tasks[uid - 1].predecessors == expected;
    };
    BOOST_TEST(has_link(2, LinkKind::finish_to_start, 0));
    BOOST_TEST(has_link(4, LinkKind::finish_to_start, 4800));
    BOOST_TEST(has_link(6, LinkKind::finish_to_start, 9600));
    BOOST_TEST(has_link(8, LinkKind::finish_to_start, 24000));
    BOOST_TEST(has_link(10, LinkKind::finish_to_start, 48000));
    BOOST_TEST(has_link(12, LinkKind::start_to_finish, 9600));
    BOOST_TEST(has_link(14, LinkKind::start_to_start, 9600));
    BOOST_TEST(has_link(16, LinkKind::finish_to_finish, 9600));
    const PlanTask &fourteenth = plan.tasks[13];
    BOOST_TEST((fourteenth.early_start == at("2014-10-21")));
    BOOST_TEST((fourteenth.early_finish == at("2014-10-21", 17)));
    BOOST_TEST((fourteenth.late_start == at("2014-11-03")));
    BOOST_TEST((fourteenth.late_finish == at("2014-11-03", 17)));
    BOOST_TEST(fourteenth.total_slack.value() == 43200);
    BOOST_TEST(fourteenth.free_slack.value() == 43200);
    BOOST_TEST(!fourteenth.is_critical);
    BOOST_TEST(plan.tasks[12].free_slack.value() == 0);
    BOOST_TEST(plan.tasks[8].is_critical);
    BOOST_TEST(plan.tasks[9].is_critical);
    PlanDocument named = plan;
    for (PlanTask &task : named.tasks)
        task.id = "t" + std::to_string(task.uid);
    BOOST_TEST((read_plan(exports::mspdi(named)) == named));
    BOOST_TEST(fits_schema(exports::mspdi(plan)));
}

BOOST_AUTO_TEST_CASE(a_small_calendar_is_exactly_this) {
    BOOST_TEST(calendar_of(small_plan()) ==
               "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kartrekker//Kartrekker//EN\r\n"
               "CALSCALE:GREGORIAN\r\nX-WR-CALNAME:Plan\\; one\r\n"
               "BEGIN:VEVENT\r\nUID:a1@kartrekker\r\nDTSTAMP:20261122T093000Z\r\n"
               "DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270101\r\n"
               "SUMMARY:Talk\\; listen\\, \\\\ ask\r\n"
               "DESCRIPTION:Owner: Ana\\nUnit: Sales\\none\\ntwo\r\n"
               "CATEGORIES:Listen\\, first\r\nTRANSP:TRANSPARENT\r\n"
               "X-KARTREKKER-PERCENT-COMPLETE:25\r\nX-KARTREKKER-CRITICAL:TRUE\r\n"
               "END:VEVENT\r\n"
               "BEGIN:VEVENT\r\nUID:task-3@kartrekker\r\nDTSTAMP:20261122T093000Z\r\n"
               "DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n"
               "SUMMARY:Heard\r\nTRANSP:TRANSPARENT\r\n"
               "X-KARTREKKER-PERCENT-COMPLETE:0\r\nX-KARTREKKER-CRITICAL:FALSE\r\n"
               "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

BOOST_AUTO_TEST_CASE(a_day_that_ends_at_midnight_is_the_last) {
    PlanDocument plan;
    plan.tasks.resize(1);
    plan.tasks[0].start = at("2026-12-30", 22);
    plan.tasks[0].finish = at("2026-12-31", 0);
    BOOST_TEST(calendar_of(plan).find("DTEND;VALUE=DATE:20261231\r\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(long_lines_are_folded_between_characters) {
    PlanDocument plan;
    plan.tasks.resize(2);
    PlanTask &task = plan.tasks[0];
    task.start = at("2026-12-30");
    for (int i = 0; i < 60; ++i)
        task.name += i % 3 == 0 ? "é" : i % 3 == 1 ? "€" : "🙂";
    exports::PlanNotes notes;
    const std::string calendar =
        exports::icalendar(plan, "20261122T093000Z", model::Language::english, &notes);
    std::string unfolded = calendar;
    for (auto at_fold = unfolded.find("\r\n "); at_fold != std::string::npos;
         at_fold = unfolded.find("\r\n "))
        unfolded.erase(at_fold, 3);
    BOOST_TEST(unfolded.find("SUMMARY:" + task.name + "\r\n") != std::string::npos);
    std::size_t longest = 0;
    for (std::size_t begin = 0, end; (end = calendar.find("\r\n", begin)) != std::string::npos;
         begin = end + 2) {
        longest = std::max(longest, end - begin);
        const unsigned char first =
            static_cast<unsigned char>(calendar[begin + (calendar[begin] == ' ' ? 1 : 0)]);
        BOOST_TEST((first & 0xC0) != 0x80);
        BOOST_TEST(calendar.substr(begin, end - begin).find('\n') == std::string::npos);
    }
    BOOST_TEST(longest <= 75u);
    BOOST_TEST(longest >= 72u);
    BOOST_TEST(says(notes, "Tasks without dates are not in the calendar: 1"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace kartrekker::tests
