#pragma once

#include <boost/test/unit_test.hpp>

#include "export/mspdi.h"
#include "model/failure.h"

#include <string>

namespace kartrekker::tests {

inline const std::string project_tag = "<Project xmlns=\"http://schemas.microsoft.com/project\">";

inline std::string in_project(const std::string &content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + project_tag + "\n" + content + "</Project>\n";
}

inline std::string row(int uid, const std::string &content, const std::string &name = "") {
    const std::string number = std::to_string(uid);
    return "<Task><UID>" + number + "</UID><Name>" + (name.empty() ? "Task " + number : name) + "</Name>" +
           content + "</Task>\n";
}

inline std::string with_rows(const std::string &rows) {
    return in_project("<Tasks>\n" + rows + "</Tasks>\n");
}

inline std::string waits_for(const std::string &uid, const std::string &more = "") {
    return "<PredecessorLink><PredecessorUID>" + uid + "</PredecessorUID>" + more + "</PredecessorLink>";
}

inline exports::PlanDocument taken(const std::string &bytes, exports::PlanNotes &notes) {
    return exports::read_mspdi(bytes, "plan.xml", notes);
}

inline exports::PlanDocument taken(const std::string &bytes) {
    exports::PlanNotes notes;
    return taken(bytes, notes);
}

/// The English sentence with which the file is refused; empty when it is not.
inline std::string refusal(const std::string &bytes) {
    try {
        taken(bytes);
    } catch (const model::Failure &failure) {
        return failure.what();
    }
    return {};
}

inline bool is_refused(const std::string &bytes, const std::string &because) {
    const std::string sentence = refusal(bytes);
    BOOST_TEST_MESSAGE(sentence.substr(0, 300));
    return sentence.find(because) != std::string::npos && sentence.find("plan.xml") != std::string::npos;
}

inline bool tells(const exports::PlanNotes &notes, const std::string &words) {
    for (const exports::PlanNote &note : notes)
        if (note.english == words) return true;
    for (const exports::PlanNote &note : notes)
        BOOST_TEST_MESSAGE(note.english);
    return false;
}

inline exports::PlanMoment moment(const char *day, int minute) {
    return {*model::parse_date(day), minute};
}

inline exports::PlanDays off(const char *first, const char *last, const char *name) {
    return {*model::parse_date(first), *model::parse_date(last), name};
}

inline std::string wide(const std::string &ascii, bool is_little) {
    std::string bytes;
    for (const char letter : ascii)
        bytes += is_little ? std::string{letter, '\0'} : std::string{'\0', letter};
    return bytes;
}

inline std::string period(const std::string &from, const std::string &until) {
    return "<TimePeriod><FromDate>" + from + "T00:00:00</FromDate><ToDate>" + until +
           "T23:59:00</ToDate></TimePeriod>";
}

inline std::string exception(const std::string &from, const std::string &until, const std::string &more) {
    return "<Exception>" + period(from, until) + "<DayWorking>0</DayWorking>" + more + "</Exception>\n";
}

inline std::string with_exceptions(const std::string &exceptions) {
    return in_project("<CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID><Name>Standard</Name>"
                      "<IsBaseCalendar>1</IsBaseCalendar><Exceptions>" +
                      exceptions + "</Exceptions></Calendar></Calendars>");
}

} // namespace kartrekker::tests
