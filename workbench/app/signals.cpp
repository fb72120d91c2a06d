#include "workbench/app/signals.h"

#include "model/entities/case.h"
#include "model/entities/feedback_loop.h"
#include "model/entities/unit.h"
#include "model/translation.h"
#include "model/withholding.h"
#include "workbench/app/json_values.h"
#include "workbench/app/text_table.h"
#include "workbench/app/words.h"

#include <fmt/format.h>
#include <map>
#include <tuple>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t longest_story_name = 80;

std::string text_report(const std::vector<SignalCount> &counts, Language language) {
    const auto tr = [&](const char *text) { return translate(language, text); };
    std::vector<std::vector<std::string>> rows = {{tr("Week"), tr("Hashtag"), tr("Unit"), tr("Signals")}};
    for (const SignalCount &count : counts)
        rows.push_back({count.week, count.hashtag, count.unit.empty() ? "–" : count.unit,
                        std::to_string(count.signals.size())});
    std::string text = text_table(rows, {false, false, false, true});
    for (const SignalCount &count : counts) {
        text += fmt::format("\n{} {} {}\n", count.week, count.hashtag, count.unit);
        for (const Signal &signal : count.signals)
            text += fmt::format("  {}  {}\n", signal.id.text, one_clean_line(signal.story));
    }
    return text;
}

std::string csv_report(const std::vector<SignalCount> &counts) {
    std::string text = "week,hashtag,unit,count,stories\r\n";
    for (const SignalCount &count : counts) {
        std::string stories;
        for (const Signal &signal : count.signals)
            stories += (stories.empty() ? "" : "\n") + signal.story;
        text += fmt::format("{},{},{},{},{}\r\n", count.week, csv_cell(count.hashtag), csv_cell(count.unit),
                            count.signals.size(), csv_cell(stories));
    }
    return text;
}

std::string json_report(const std::vector<SignalCount> &counts) {
    Json list = Json::array();
    for (const SignalCount &count : counts) {
        Json stories = Json::array();
        for (const Signal &signal : count.signals)
            stories.push_back(
                {{"id", signal.id.text},
                 {"date", format_date(*signal.date)},
                 {"story", signal.story},
                 {"case", signal.business_case.text.empty() ? Json() : Json(signal.business_case.text)},
                 {"feedback_loop", signal.loop.text.empty() ? Json() : Json(signal.loop.text)}});
        list.push_back({{"week", count.week},
                        {"hashtag", count.hashtag},
                        {"unit", count.unit.empty() ? Json() : Json(count.unit)},
                        {"count", count.signals.size()},
                        {"stories", std::move(stories)}});
    }
    return list.dump(2) + "\n";
}

Signal existing_signal(const Workspace &workspace, const std::string &id) {
    auto signal = workspace.find<Signal>(id);
    if (!signal)
        throw Failure("There is no {0} with the id {1}. Look at the list for the ids that exist.",
                      {Signal::type().label, id});
    return std::move(*signal);
}

std::string name_for(const Signal &signal) {
    const std::string name = headline(signal.story, longest_story_name);
    return name.empty() ? signal.hashtag : name;
}

} // namespace

std::string iso_week(Date date) {
    using namespace std::chrono;
    const sys_days day(date);
    const sys_days thursday = day + days(4 - static_cast<int>(weekday(day).iso_encoding()));
    const year_month_day thursday_date(thursday);
    const auto passed = thursday - sys_days(thursday_date.year() / January / 1);
    return fmt::format("{:04d}-W{:02d}", static_cast<int>(thursday_date.year()), passed.count() / 7 + 1);
}

std::vector<SignalCount> signal_counts(const Workspace &workspace) {
    std::map<std::string, std::string> units;
    const auto small = small_units(workspace);
    for (const Unit &unit : workspace.all<Unit>())
        if (!small.contains(unit.id.text)) units[unit.id.text] = unit.name;
    std::map<std::tuple<std::string, std::string, std::string>, SignalCount> counts;
    for (const Signal &signal : workspace.all<Signal>()) {
        const auto known = units.find(signal.unit.text);
        const std::string unit = known == units.end() ? std::string() : known->second;
        const std::string week = iso_week(*signal.date), hashtag = lower_case(signal.hashtag);
        SignalCount &count = counts[{week, hashtag, unit.empty() ? unit : unit + '\n' + signal.unit.text}];
        count.week = week;
        count.hashtag = hashtag;
        count.unit = unit;
        count.signals.push_back(signal);
    }
    std::vector<SignalCount> ordered;
    for (auto &[key, count] : counts)
        ordered.push_back(std::move(count));
    return ordered;
}

std::string signal_report(const Workspace &workspace, TableFormat format, Language language) {
    const auto counts = signal_counts(workspace);
    if (format == TableFormat::json) return json_report(counts);
    return format == TableFormat::csv ? csv_report(counts) : text_report(counts, language);
}

bool can_become_case(const Workspace &workspace, const std::string &signal_id) {
    const auto signal = workspace.find<Signal>(signal_id);
    return signal && signal->business_case.text.empty();
}

bool can_become_loop(const Workspace &workspace, const std::string &signal_id) {
    const auto signal = workspace.find<Signal>(signal_id);
    return signal && signal->loop.text.empty();
}

std::string signal_to_case(Workspace &workspace, const std::string &signal_id, Language language) {
    Signal signal = existing_signal(workspace, signal_id);
    if (!signal.business_case.text.empty())
        throw Failure("The signal {0} became the case {1} already.", {signal_id, signal.business_case.text});
    BusinessCase made;
    made.name = name_for(signal);
    made.status = "idea";
    made.pain_point = signal.story;
    workspace.edit(translate(language, "Make case of signal"), [&](Edit &edit) {
        signal.business_case.text = edit.add(made);
        edit.replace(signal);
    });
    return signal.business_case.text;
}

std::string signal_to_loop(Workspace &workspace, const std::string &signal_id, Language language) {
    Signal signal = existing_signal(workspace, signal_id);
    if (!signal.loop.text.empty())
        throw Failure("The signal {0} became the feedback loop {1} already.", {signal_id, signal.loop.text});
    FeedbackLoop loop;
    loop.name = name_for(signal);
    loop.kind = "customer";
    loop.raised_on = signal.date;
    workspace.edit(translate(language, "Make feedback loop of signal"), [&](Edit &edit) {
        signal.loop.text = edit.add(loop);
        edit.replace(signal);
    });
    return signal.loop.text;
}

} // namespace kartrekker::app
