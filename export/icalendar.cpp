#include "export/icalendar.h"

#include "export/clean_text.h"
#include "model/translation.h"

#include <algorithm>

namespace kartrekker::exports {

using model::translate;

namespace {

constexpr std::size_t most_octets = 75; ///< of a line, without its end

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : clean_text(text)) {
        if (letter == '\n') {
            safe += "\\n";
            continue;
        }
        if (letter == '\\' || letter == ';' || letter == ',') safe += '\\';
        safe += letter;
    }
    return safe;
}

bool goes_on_inside(char octet) {
    return (static_cast<unsigned char>(octet) & 0xC0u) == 0x80;
}

/// A content line, folded between characters: what follows begins with a space, which counts.
std::string folded(const std::string &line) {
    std::string lines;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t room = at == 0 ? most_octets : most_octets - 1;
        std::size_t end = std::min(at + room, line.size());
        while (end < line.size() && goes_on_inside(line[end]))
            --end;
        if (at > 0) lines += ' ';
        lines.append(line, at, end - at).append("\r\n");
        at = end;
    }
    return lines;
}

std::string without_hyphens(model::Date day) {
    std::string written = model::format_date(day);
    written.erase(std::remove(written.begin(), written.end(), '-'), written.end());
    return written;
}

/// The day behind the last: midnight ends the day before it, unless the task has no other day.
model::Date day_behind(const PlanMoment &start, const PlanMoment &finish) {
    const PlanMoment last = std::max(start, finish);
    const bool ends_at_midnight = last.minute == 0 && last.day > start.day;
    return std::chrono::sys_days(last.day) + std::chrono::days(ends_at_midnight ? 0 : 1);
}

std::string description_of(const PlanTask &task, model::Language language) {
    std::string words;
    const auto add = [&](const std::string &line) { words += (words.empty() ? "" : "\n") + line; };
    if (!task.owner.empty()) add(model::fill(translate(language, "Owner: {0}"), {task.owner}));
    if (!task.unit.empty()) add(model::fill(translate(language, "Unit: {0}"), {task.unit}));
    if (!task.notes.empty()) add(task.notes);
    return words;
}

std::string event_of(const PlanTask &task, const std::string &scope, const std::string &phase,
                     std::string_view stamp_utc, model::Language language) {
    std::string lines = "BEGIN:VEVENT\r\n";
    const auto add = [&](const char *property, std::string_view value) {
        if (!value.empty()) lines += folded(property + (":" + std::string(value)));
    };
    const PlanMoment start = task.start ? *task.start : *task.finish;
    const PlanMoment finish = task.finish ? *task.finish : *task.start;
    const std::string id = task.id.empty() ? "task-" + std::to_string(task.uid) : task.id;
    add("UID", escaped(id) + (scope.empty() ? "" : "-" + scope) + "@kartrekker");
    add("DTSTAMP", stamp_utc);
    add("DTSTART;VALUE=DATE", without_hyphens(start.day));
    add("DTEND;VALUE=DATE", without_hyphens(day_behind(start, finish)));
    add("SUMMARY", escaped(task.name));
    add("DESCRIPTION", escaped(description_of(task, language)));
    add("CATEGORIES", escaped(phase));
    add("TRANSP", "TRANSPARENT"); // a plan does not make its people busy
    add("X-KARTREKKER-PERCENT-COMPLETE", std::to_string(task.percent_complete));
    add("X-KARTREKKER-CRITICAL", task.is_critical ? "TRUE" : "FALSE");
    return lines + "END:VEVENT\r\n";
}

} // namespace

std::string icalendar(const PlanDocument &plan, std::string_view stamp_utc, model::Language language,
                      PlanNotes *notes) {
    NoteBook book;
    std::vector<const PlanTask *> above;
    std::string lines = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kartrekker//Kartrekker//EN\r\n"
                        "CALSCALE:GREGORIAN\r\n";
    if (!plan.name.empty()) lines += folded("X-WR-CALNAME:" + escaped(plan.name));
    for (const PlanTask &task : plan.tasks) {
        while (!above.empty() && above.back()->outline_level >= task.outline_level)
            above.pop_back();
        if (task.is_summary)
            above.push_back(&task);
        else if (task.start || task.finish)
            lines += event_of(task, plan.scope, above.empty() ? "" : above.back()->name, stamp_utc, language);
        else
            book.tell("Tasks without dates are not in the calendar: {0} ({1}).", task.name);
    }
    if (notes) book.add_to(*notes);
    return lines + "END:VCALENDAR\r\n";
}

} // namespace kartrekker::exports
