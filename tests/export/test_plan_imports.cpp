#include <boost/test/unit_test.hpp>

#include "tests/export/plan_xml.h"

namespace kartrekker::tests {

using exports::PlanConstraint;
using exports::PlanDocument;
using exports::PlanMoment;
using exports::PlanTask;
using model::LinkKind;

BOOST_AUTO_TEST_SUITE(plan_imports)

BOOST_AUTO_TEST_CASE(every_usual_encoding_is_read) {
    const std::string rows = "<Tasks><Task><UID>1</UID><Name>Caf\u00e9</Name></Task></Tasks>";
    const std::string plain = in_project(rows);
    BOOST_TEST(taken(plain).tasks.at(0).name == "Café");
    BOOST_TEST(taken("\xEF\xBB\xBF" + plain).tasks.at(0).name == "Café");
    BOOST_TEST(taken(project_tag + rows + "</Project>").tasks.at(0).name == "Café");
    std::string mislabelled = plain;
    mislabelled.replace(mislabelled.find("UTF-8"), 5, "utf-16");
    BOOST_TEST(taken(mislabelled).tasks.at(0).name == "Café");
    std::string western = plain;
    western.replace(western.find("UTF-8"), 5, "iso-8859-1").replace(western.find("\u00e9"), 2, "\xE9");
    BOOST_TEST(taken(western).tasks.at(0).name == "Café");
    const std::string ascii = "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + project_tag +
                              "<Tasks><Task><UID>1</UID><Name>Cafe</Name></Task></Tasks></Project>";
    BOOST_TEST(taken("\xFF\xFE" + wide(ascii, true)).tasks.at(0).name == "Cafe");
    BOOST_TEST(taken("\xFE\xFF" + wide(ascii, false)).tasks.at(0).name == "Cafe");
    BOOST_TEST(taken(wide(ascii, true)).tasks.at(0).name == "Cafe");
    BOOST_TEST(taken(wide(ascii, false)).tasks.at(0).name == "Cafe");
}

BOOST_AUTO_TEST_CASE(other_ways_to_write_the_same_are_read) {
    const PlanDocument plan =
        taken("<p:Project "
              "xmlns:p='http://schemas.microsoft.com/project/2007'><p:Unheard><p:Of/></p:Unheard><p:Tasks>"
              "<p:Task><p:UID> 5 </p:UID><p:Name>a<!-- b -->c<![CDATA[ "
              "<d>]]></p:Name><p:OutlineNumber>1</p:OutlineNumber>"
              "<p:Start>2026-11-23T08:30:00.000+01:00</p:Start><p:Finish>0001-01-01T00:00:00</p:Finish>"
              "<p:EarlyStart>NA</p:EarlyStart><p:LateStart>2026-11-23T24:00:00</p:LateStart><p:LateFinish/>"
              "<p:Duration>P1DT1H30M30.5S</p:Duration><p:Milestone>true</p:Milestone>"
              "<p:PercentComplete>33.0</p:PercentComplete></p:Task></p:Tasks></p:Project>");
    const PlanTask &task = plan.tasks.at(0);
    BOOST_TEST(task.uid == 5);
    BOOST_TEST(task.name == "ac <d>");
    BOOST_TEST((task.start == moment("2026-11-23", 510)));
    BOOST_TEST(!task.finish);
    BOOST_TEST(!task.early_start);
    BOOST_TEST((task.late_start == moment("2026-11-24", 0)));
    BOOST_TEST(!task.late_finish);
    BOOST_TEST(task.duration == 25 * 600 + 305);
    BOOST_TEST(task.is_milestone);
    BOOST_TEST(task.percent_complete == 33);
    BOOST_TEST((plan.works_on == PlanDocument().works_on));
}

BOOST_AUTO_TEST_CASE(outlines_are_mended) {
    const PlanDocument plan =
        taken(with_rows("<Task><UID>0</UID><OutlineLevel>0</OutlineLevel><Name>All</Name></Task>" +
                        row(1, "<OutlineLevel>1</OutlineLevel><Summary>0</Summary>") +
                        row(2, "<OutlineLevel>4</OutlineLevel>") + "<Task><IsNull>1</IsNull></Task>" +
                        row(3, "<OutlineNumber>2.1</OutlineNumber>") + row(4, "")));
    BOOST_TEST(plan.name == "All");
    BOOST_REQUIRE(plan.tasks.size() == 4u);
    BOOST_TEST(plan.tasks[0].is_summary);
    BOOST_TEST(plan.tasks[1].outline_level == 2);
    BOOST_TEST(!plan.tasks[1].is_summary);
    BOOST_TEST(plan.tasks[2].outline_level == 2);
    BOOST_TEST(plan.tasks[3].outline_level == 1);
}

BOOST_AUTO_TEST_CASE(an_ordinary_task_may_have_uid_0) {
    const PlanDocument plan =
        taken(with_rows(row(0, "<OutlineLevel>1</OutlineLevel>") + row(6, waits_for("0"))));
    BOOST_REQUIRE(plan.tasks.size() == 2u);
    BOOST_TEST(plan.tasks[0].uid == 7);
    BOOST_TEST(plan.tasks[1].predecessors.at(0).predecessor == 7);
}

BOOST_AUTO_TEST_CASE(links_that_cannot_hold_are_left_out_and_told) {
    exports::PlanNotes notes;
    const std::string lag = "<LinkLag>50</LinkLag>";
    const PlanDocument plan = taken(
        with_rows(row(1, "<OutlineLevel>1</OutlineLevel>", "Phase") +
                  row(2, "<OutlineLevel>2</OutlineLevel><Duration>PT10H0M0S</Duration>" + waits_for("2")) +
                  row(3, waits_for("99") + waits_for("1") + waits_for("4") +
                             waits_for("2", "<Type>0</Type><LagFormat>19</LagFormat>" + lag)) +
                  row(4, "<Active>0</Active>") + row(5, waits_for("2", "<CrossProject>1</CrossProject>")) +
                  row(6, waits_for("2", "<Type>3</Type><LagFormat>8</LagFormat><LinkLag>100800</LinkLag>"))),
        notes);
    BOOST_TEST(plan.tasks[1].predecessors.empty());
    const std::vector<exports::PlanLink> half = {{2, LinkKind::finish_to_finish, 3000}};
    BOOST_TEST((plan.tasks[2].predecessors == half));
    BOOST_TEST(plan.tasks[3].predecessors.empty());
    const std::vector<exports::PlanLink> week = {{2, LinkKind::start_to_start, 24000}};
    BOOST_TEST((plan.tasks[4].predecessors == week));
    BOOST_TEST(tells(notes, "Links of a task to itself were left out: 1 (Task 2)."));
    BOOST_TEST(tells(notes, "Links to tasks that are not there were left out: 2 (Task 3, Task 3)."));
    BOOST_TEST(
        tells(notes, "Links from or to summary tasks were left out: 1 (Task 3). Link what is in them."));
    BOOST_TEST(tells(notes, "Links to other plans were left out: 1 (Task 5)."));
    BOOST_TEST(tells(notes, "Lags in percent became fixed ones: 1 (Task 3)."));
    BOOST_TEST(tells(notes, "Lags around the clock became working time: 1 (Task 6)."));
    BOOST_TEST(tells(notes, "Inactive tasks were left out: 1 (Task 4)."));
}

BOOST_AUTO_TEST_CASE(what_a_plan_cannot_hold_is_told_once) {
    exports::PlanNotes notes;
    const std::string busy = "<Manual>1</Manual><ManualStart>2026-11-25T08:00:00</ManualStart>"
                             "<ManualFinish>2026-11-26T17:00:00</ManualFinish>"
                             "<ManualDuration>PT16H0M0S</ManualDuration><Duration>PT8H0M0S</Duration>";
    const PlanDocument plan = taken(
        with_rows(row(1, busy) + row(2, "<DurationFormat>8</DurationFormat><Duration>PT168H0M0S</Duration>") +
                  row(3, "<Deadline>2026-12-01T17:00:00</Deadline><Recurring>1</Recurring>") +
                  row(4, "<CalendarUID>3</CalendarUID><IsSubproject>1</IsSubproject><Summary>1</Summary>") +
                  row(5, "<Stop>2026-11-25T12:00:00</Stop><Resume>2026-11-25T13:00:00</Resume>") +
                  row(6, "<Stop>2026-11-25T12:00:00</Stop><Resume>2026-11-26T08:00:00</Resume>") +
                  row(7, "<ExternalTask>1</ExternalTask>") + row(8, "<ConstraintType>4</ConstraintType>")),
        notes);
    BOOST_TEST((plan.tasks[0].constraint == PlanConstraint::must_start_on));
    BOOST_TEST((plan.tasks[0].constraint_date == moment("2026-11-25", 480)));
    BOOST_TEST((plan.tasks[0].finish == moment("2026-11-26", 1020)));
    BOOST_TEST(plan.tasks[0].duration == 2 * model::ticks_per_day);
    BOOST_TEST(plan.tasks[1].duration == 5 * model::ticks_per_day);
    BOOST_TEST(!plan.tasks[3].is_summary);
    BOOST_TEST(tells(notes, "Tasks that were scheduled by hand must now start on their day: 1 (Task 1)."));
    BOOST_TEST(tells(notes, "Durations around the clock became working time: 1 (Task 2)."));
    BOOST_TEST(tells(notes, "Deadlines, which hold nothing back, were left out: 1 (Task 3)."));
    BOOST_TEST(tells(notes, "Recurring tasks became separate ones: 1 (Task 3)."));
    BOOST_TEST(tells(notes, "Tasks with a calendar of their own follow that of the plan: 1 (Task 4)."));
    BOOST_TEST(tells(notes, "Plans within the plan became one task each: 1 (Task 4)."));
    BOOST_TEST(tells(notes, "Interruptions of tasks were left out: 1 (Task 6)."));
    BOOST_TEST(tells(notes, "Tasks of other plans were left out: 1 (Task 7)."));
    BOOST_TEST(tells(notes, "Limits without a date were left out: 1 (Task 8)."));
    BOOST_TEST(notes.size() == 10u); // the tenth: there is no calendar
}

BOOST_AUTO_TEST_CASE(people_and_costs_are_read) {
    exports::PlanNotes notes;
    const auto assigned = [](int task, int resource, const std::string &more = "") {
        return "<Assignment><TaskUID>" + std::to_string(task) + "</TaskUID><ResourceUID>" +
               std::to_string(resource) + "</ResourceUID>" + more + "</Assignment>";
    };
    const auto worked = [](const std::string &from, const std::string &until, const std::string &value) {
        return "<TimephasedData><Type>1</Type><Start>2026-11-" + from + "T08:00:00</Start><Finish>2026-11-" +
               until + "T08:00:00</Finish><Value>" + value + "</Value></TimephasedData>";
    };
    const std::string resources =
        "<Resources><Resource><UID>1</UID><Name>Ana</Name><CalendarUID>2</CalendarUID></Resource>"
        "<Resource><UID>2</UID><Name>Ben</Name><Type>1</Type></Resource>"
        "<Resource><UID>3</UID><Name>Paper</Name><Type>0</Type></Resource></Resources>";
    const std::string calendar = "<Calendars><Calendar><UID>2</UID><WeekDays><WeekDay><DayType>2</DayType>"
                                 "<DayWorking>0</DayWorking></WeekDay></WeekDays></Calendar></Calendars>";
    const std::string rows =
        row(1,
            "<OutlineLevel>1</OutlineLevel><Summary>1</Summary><Cost>9</Cost><FixedCost>1250</FixedCost>") +
        row(2, "<OutlineLevel>2</OutlineLevel><Cost>12345.0</Cost><FixedCost>45</FixedCost>") +
        row(3, "<Contact>Cas</Contact><FixedCost>45</FixedCost><Cost>0</Cost>");
    const PlanDocument plan =
        taken(in_project(calendar + "<Tasks>" + rows + "</Tasks>" + resources + "<Assignments>" +
                         assigned(1, -65535) + assigned(2, 3) +
                         assigned(2, 2, worked("20", "21", "PT8H0M0S") + worked("21", "23", "PT0H0M0S")) +
                         assigned(2, 1,
                                  worked("23", "24", "PT8H0M0S") + worked("24", "25", "PT0H0M0S") +
                                      worked("25", "26", "PT8H0M0S")) +
                         "</Assignments>"),
              notes);
    BOOST_TEST(plan.tasks[0].budget == 12.5);
    BOOST_TEST(plan.tasks[1].budget == 123.45);
    BOOST_TEST(plan.tasks[2].budget == 0.45);
    BOOST_TEST(plan.tasks[1].owner == "Ben");
    BOOST_TEST(plan.tasks[2].owner == "Cas");
    BOOST_TEST(tells(notes, "Of several people on a task one is kept: 1 (Task 2)."));
    BOOST_TEST(tells(notes, "Materials and costs of tasks were left out: 1 (Paper)."));
    BOOST_TEST(tells(notes, "Working times of people's own were left out: 1 (Ana)."));
    BOOST_TEST(tells(notes, "Interruptions of tasks were left out: 1 (Task 2)."));
}

BOOST_AUTO_TEST_CASE(ids_are_ours_only_under_our_title) {
    const auto field = [](const std::string &value) {
        return "<ExtendedAttribute><FieldID>188743731</FieldID><Value>" + value +
               "</Value></ExtendedAttribute>";
    };
    const std::string rows = "<Tasks>" + row(1, field("a1")) + row(2, field("a1")) +
                             row(3, field("not <![CDATA[&]]>")) + "</Tasks>";
    const auto titled = [&](const std::string &title) {
        return in_project("<ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID><Alias>" +
                          title + "</Alias></ExtendedAttribute></ExtendedAttributes>" + rows);
    };
    exports::PlanNotes notes;
    const PlanDocument ours = taken(titled("Kartrekker id"), notes);
    BOOST_TEST(ours.tasks[0].id == "a1");
    BOOST_TEST(ours.tasks[1].id.empty());
    BOOST_TEST(ours.tasks[2].id.empty());
    BOOST_TEST(tells(notes, "Copies of tasks count as new ones: 1 (Task 2)."));
    BOOST_TEST(taken(titled("Risk"), notes).tasks[0].id.empty());
    BOOST_TEST(tells(notes, "Fields that the plan's makers added were left out: 1 (Risk)."));
}

BOOST_AUTO_TEST_CASE(a_calendar_takes_what_it_does_not_say_from_its_base) {
    const auto weekday = [](int type, const std::string &from, const std::string &until) {
        return "<WeekDay><DayType>" + std::to_string(type) +
               "</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>" + from +
               "</FromTime><ToTime>" + until + "</ToTime></WorkingTime></WorkingTimes></WeekDay>";
    };
    std::string base;
    for (int type = 2; type <= 6; ++type)
        base += weekday(type, "09:00:00", "17:00:00");
    exports::PlanNotes notes;
    const PlanDocument plan = taken(
        in_project(
            "<CalendarUID>7</CalendarUID><Calendars>"
            "<Calendar><UID>1</UID><Name>Standard</Name><BaseCalendarUID>7</BaseCalendarUID><WeekDays>" +
            base + "<WeekDay><DayType>0</DayType><DayWorking>0</DayWorking>" +
            period("2026-12-24", "2026-12-26") +
            "</WeekDay></WeekDays></Calendar><Calendar><UID>7</UID>"
            "<BaseCalendarUID>1</BaseCalendarUID><WeekDays>" +
            weekday(7, "18:00:00", "00:00:00") +
            "<WeekDay><DayType>2</DayType><DayWorking>0</DayWorking></WeekDay></WeekDays><Exceptions>" +
            exception("2026-12-25", "2026-12-25", "<Name>Party</Name>") + "<Exception>" +
            period("2026-12-20", "2026-12-20") +
            "<DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>10:00:00</FromTime>"
            "<ToTime>11:00:00</ToTime></WorkingTime></WorkingTimes></Exception>"
            "</Exceptions></Calendar></Calendars>"),
        notes);
    BOOST_TEST((plan.works_on == std::array<bool, 7>{false, true, true, true, true, true, false}));
    BOOST_TEST((plan.intervals == std::vector<exports::PlanInterval>{{540, 1020}}));
    const std::vector<exports::PlanDays> days_off = {off("2026-12-24", "2026-12-24", ""),
                                                     off("2026-12-25", "2026-12-25", "Party"),
                                                     off("2026-12-26", "2026-12-26", "")};
    BOOST_TEST((plan.days_off == days_off));
    BOOST_TEST((plan.extra_days == std::vector<exports::PlanDays>{off("2026-12-20", "2026-12-20", "")}));
    BOOST_TEST(tells(notes, "Weekdays with other working hours than most got those of most: 1."));
    BOOST_TEST(notes.size() == 2u);
}

// Days from an almanac.
BOOST_AUTO_TEST_CASE(days_off_that_come_back_are_worked_out) {
    using Days = std::vector<exports::PlanDays>;
    const auto days_of = [](const std::string &from, const std::string &until, const std::string &rule) {
        return taken(with_exceptions(exception(from, until, rule))).days_off;
    };
    const Days christmas = {off("2026-12-25", "2026-12-25", ""), off("2027-12-25", "2027-12-25", "")};
    BOOST_TEST((days_of("2026-12-25", "2027-12-31",
                        "<Type>2</Type><Month>11</Month><MonthDay>25</MonthDay>") == christmas));
    const Days last_mondays_of_may = {off("2026-05-25", "2026-05-25", ""),
                                      off("2027-05-31", "2027-05-31", "")};
    BOOST_TEST(
        (days_of("2026-01-01", "2027-12-31",
                 "<Type>3</Type><Month>4</Month><MonthItem>4</MonthItem><MonthPosition>4</MonthPosition>") ==
         last_mondays_of_may));
    const Days quarters = {off("2026-01-31", "2026-01-31", ""), off("2026-07-31", "2026-07-31", ""),
                           off("2026-10-31", "2026-10-31", "")};
    BOOST_TEST((days_of("2026-01-01", "2026-12-31",
                        "<Type>4</Type><Period>3</Period><MonthDay>31</MonthDay>") == quarters));
    const Days second_weekdays = {off("2026-08-04", "2026-08-04", ""), off("2026-09-02", "2026-09-02", "")};
    BOOST_TEST((days_of("2026-08-01", "2026-09-30",
                        "<Type>5</Type><MonthItem>1</MonthItem><MonthPosition>1</MonthPosition>") ==
                second_weekdays));
    const Days fortnights = {off("2026-11-25", "2026-11-25", ""), off("2026-12-06", "2026-12-06", ""),
                             off("2026-12-09", "2026-12-09", "")};
    BOOST_TEST((days_of("2026-11-23", "2026-12-15",
                        "<Type>6</Type><Period>2</Period><DaysOfWeek>9</DaysOfWeek>") == fortnights));
    const Days thirds = {off("2026-11-23", "2026-11-23", ""), off("2026-11-26", "2026-11-26", "")};
    BOOST_TEST((days_of("2026-11-23", "2027-12-15",
                        "<Type>1</Type><Period>3</Period><EnteredByOccurrences>1</EnteredByOccurrences>"
                        "<Occurrences>2</Occurrences>") == thirds));
    const std::string endless =
        "<Exception><TimePeriod><FromDate>2026-11-22T00:00:00</FromDate></TimePeriod>"
        "<Type>1</Type><Period>3</Period><EnteredByOccurrences>1</EnteredByOccurrences>"
        "<Occurrences>1</Occurrences></Exception>";
    BOOST_TEST((taken(with_exceptions(endless)).days_off == Days{off("2026-11-22", "2026-11-22", "")}));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace kartrekker::tests
