#include "workbench/app/presenters/history_presenter.h"

#include "model/platform.h"
#include "model/translation.h"
#include "workbench/app/moments.h"

#include <algorithm>

namespace kartrekker::app {

using model::Language;

namespace {

std::string heading_of(const std::string &time, const model::Date &today, Language language) {
    const auto moment = local_moment(time);
    if (!moment) return {};
    if (moment->day == today) return model::translate(language, "Today");
    if (is_day_before(moment->day, today)) return model::translate(language, "Yesterday");
    return model::written_date(language, model::format_date(moment->day));
}

/// Puts the rows together, newest first, and a heading wherever another day begins.
class HistoryRows {
  public:
    HistoryRows(const model::Workspace &workspace, const model::Date &today, Language language)
        : today_(today), language_(language), now_(workspace.last_done()), opened_(workspace.opened()),
          points_(workspace.restore_points()) {
        const auto steps = workspace.history();
        for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
            add_places(step->number);
            HistoryRow row{
                HistoryRowKind::step, step->label, {}, shown_author(step->author, language), step->number};
            row.is_undone = step->is_undone;
            add(std::move(row), step->time);
        }
        add_places(0);
        HistoryRow first{HistoryRowKind::beginning, model::translate(language, "The beginning"), {}, {}, 0};
        first.is_current = now_ == 0;
        rows_.push_back(std::move(first));
    }

    std::vector<HistoryRow> rows() && { return std::move(rows_); }

  private:
    void add(HistoryRow row, const std::string &time) {
        const std::string heading = heading_of(time, today_, language_);
        if (heading != heading_ && !heading.empty())
            rows_.push_back({HistoryRowKind::day, heading, {}, {}, row.step});
        heading_ = heading;
        const auto moment = local_moment(time);
        row.time = moment ? moment->clock : time;
        row.is_current = row.kind == HistoryRowKind::step && row.step == now_;
        rows_.push_back(std::move(row));
    }
    void add_opened(std::int64_t step) {
        HistoryRow row{HistoryRowKind::opened, model::translate(language_, "Opened"), {}, {}, step};
        row.is_undone = step > now_;
        add(std::move(row), opened_.time);
    }
    /// The newest first, as the steps.
    void add_places(std::int64_t step) {
        bool is_opened_here = opened_.step == step;
        for (auto point = points_.rbegin(); point != points_.rend(); ++point) {
            if (point->step != step) continue;
            if (is_opened_here && point->time < opened_.time) {
                add_opened(step);
                is_opened_here = false;
            }
            HistoryRow row{
                HistoryRowKind::point, point->name, {}, shown_author(point->author, language_), step,
                point->number};
            row.is_undone = step > now_;
            add(std::move(row), point->time);
        }
        if (is_opened_here) add_opened(step);
    }

    model::Date today_;
    Language language_;
    std::int64_t now_;
    model::HistoryPlace opened_;
    std::vector<model::RestorePoint> points_;
    std::string heading_;
    std::vector<HistoryRow> rows_;
};

std::string steps_counted(const std::string &sentence, std::int64_t count,
                          std::vector<std::string> rest = {}) {
    rest.insert(rest.begin(), std::to_string(count));
    return model::fill(sentence, rest);
}

} // namespace

std::vector<HistoryRow> history_rows(const model::Workspace &workspace, const model::Date &today,
                                     Language language) {
    return HistoryRows(workspace, today, language).rows();
}

std::int64_t steps_to(const model::Workspace &workspace, std::int64_t step) {
    const std::int64_t now = workspace.last_done();
    const auto steps = workspace.history();
    return std::count_if(steps.begin(), steps.end(), [&](const model::HistoryStep &one) {
        return one.number > std::min(now, step) && one.number <= std::max(now, step);
    });
}

std::string went_words(std::int64_t from, std::int64_t to, std::int64_t count, Language language) {
    return to < from ? steps_counted(model::translate(language, "{0} step undone", "{0} steps undone", count),
                                     count)
                     : steps_counted(model::translate(language, "{0} step redone", "{0} steps redone", count),
                                     count);
}

std::string revert_words(const model::Workspace &workspace, const model::Date &today, Language language) {
    const model::HistoryPlace &opened = workspace.opened();
    const std::int64_t count = steps_to(workspace, opened.step);
    if (count == 0) return {};
    const std::string moment = near_moment(opened.time, today, language);
    if (opened.step < workspace.last_done())
        return steps_counted(
            model::translate(language, "This undoes {0} step, made since {1}. It can be redone.",
                             "This undoes {0} steps, made since {1}. They can be redone.", count),
            count, {moment});
    return steps_counted(
        model::translate(language, "This redoes {0} step that stood when the file was opened, {1}.",
                         "This redoes {0} steps that stood when the file was opened, {1}.", count),
        count, {moment});
}

std::string proposed_point_name(const model::Workspace &workspace, Language language) {
    const std::string name = shown_moment(model::moment_of_now(), language);
    const auto points = workspace.restore_points();
    std::string free = name;
    for (int number = 2; std::any_of(points.begin(), points.end(),
                                     [&](const model::RestorePoint &point) { return point.name == free; });
         ++number)
        free = name + " (" + std::to_string(number) + ")";
    return free;
}

} // namespace kartrekker::app
