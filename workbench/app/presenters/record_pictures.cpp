#include "workbench/app/presenters/record_pictures.h"

#include "export/method_sources.h"
#include "model/entities/campaign.h"
#include "model/entities/figure.h"
#include "model/entities/guideline.h"
#include "model/entities/guideline_version.h"
#include "model/entities/signal.h"
#include "model/entities/snapshot.h"
#include "model/entities/sponsor.h"
#include "model/entities/unit.h"
#include "model/translation.h"
#include "workbench/app/acknowledgements.h"
#include "workbench/app/charts/share_rows.h"
#include "workbench/app/charts/two_sides.h"
#include "workbench/app/charts/week_bars.h"
#include "workbench/app/charts/word_changes.h"
#include "workbench/app/guidelines.h"
#include "workbench/app/presenters/kept_result.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/pages.h"
#include "workbench/app/presenters/sponsor_pictures.h"
#include "workbench/app/presenters/trend_presenter.h"
#include "workbench/app/signals.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <map>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr double trend_picture_height = 190;
constexpr double week_picture_height = 200;
constexpr std::size_t most_weeks = 53;
constexpr std::size_t most_stories = 4; ///< of a week, in its tip
constexpr std::size_t longest_story = 90;
constexpr std::size_t most_tip_lines = 20;

using Path = std::vector<RecordKey>;

const RecordKey *key_of(const Path &path, const EntityType &type) {
    const auto key =
        std::find_if(path.begin(), path.end(), [&](const RecordKey &one) { return one.type == type.name; });
    return key == path.end() ? nullptr : &*key;
}

std::optional<RecordPicture> trend_picture(const Workspace &workspace, const Path &path, Language language) {
    const auto trend = kpi_trend(workspace, path, language);
    if (!trend) return std::nullopt;
    return RecordPicture{
        translate(language, "Measured over time"),
        translate(language, "Coloured: where it should be by now, on the way to the target"),
        [chart = *trend](charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &palette) {
            return draw_trend(canvas, area, palette, chart);
        },
        [](double) { return trend_picture_height; }};
}

/// What a bar says when it is pointed at: how often in which unit, and the first stories.
void add_to_tip(std::string &tip, const SignalCount &count, Language language) {
    if (static_cast<std::size_t>(std::count(tip.begin(), tip.end(), '\n')) >= most_tip_lines) {
        if (!tip.ends_with("…")) tip += "\n…";
        return;
    }
    tip += "\n" + count.hashtag + " · " +
           (count.unit.empty() ? translate(language, "unit not known") : count.unit) + ": " +
           std::to_string(count.signals.size());
    for (std::size_t i = 0; i < std::min(most_stories, count.signals.size()); ++i)
        tip += "\n  – " + headline(count.signals[i].story, longest_story);
    if (count.signals.size() > most_stories) tip += "\n  …";
}

/// Every week from the first signal to the last, also those without any; of a longer time the last ones.
std::vector<charts::WeekBar> empty_weeks(const std::vector<SignalCount> &counts) {
    Date first = *counts.front().signals.front().date, last = first;
    for (const SignalCount &count : counts)
        for (const Signal &signal : count.signals) {
            first = std::min(first, *signal.date);
            last = std::max(last, *signal.date);
        }
    std::vector<charts::WeekBar> weeks;
    const auto monday = [](Date date) {
        const std::chrono::sys_days day(date);
        return day - std::chrono::days(std::chrono::weekday(day).iso_encoding() - 1);
    };
    auto day = std::max(monday(first), monday(last) - std::chrono::weeks(most_weeks - 1));
    for (; day <= monday(last); day += std::chrono::weeks(1)) {
        charts::WeekBar bar;
        bar.week = iso_week(Date(day));
        bar.tip = bar.week;
        weeks.push_back(std::move(bar));
    }
    return weeks;
}

std::optional<RecordPicture> signal_picture(const Workspace &workspace, const Path &path, Language language) {
    const auto counts = signal_counts(workspace);
    if (counts.empty()) return std::nullopt;
    const auto chosen = path.empty() ? std::nullopt : workspace.find<Signal>(path.front().id);
    const std::string hashtag = chosen ? lower_case(chosen->hashtag) : std::string();
    charts::WeekBarChart chart;
    chart.weeks = empty_weeks(counts);
    bool are_others = false;
    for (const SignalCount &count : counts) {
        const auto bar = std::find_if(chart.weeks.begin(), chart.weeks.end(),
                                      [&](const charts::WeekBar &one) { return one.week == count.week; });
        if (bar == chart.weeks.end()) continue;
        const bool is_meant = hashtag.empty() || count.hashtag == hashtag;
        const auto number = static_cast<double>(count.signals.size());
        bar->count += number;
        if (is_meant) bar->marked += number;
        if (is_meant || bar->target.empty()) bar->target = count.signals.front().id.text;
        are_others = are_others || !is_meant;
        add_to_tip(bar->tip, count, language);
    }
    chart.marked_words = hashtag.empty() ? translate(language, "all hashtags") : hashtag;
    if (are_others) chart.others_words = translate(language, "other hashtags");
    return RecordPicture{
        translate(language, "Signals per week"),
        translate(language, "How often which hashtag came; point at a week for its stories"),
        [chart](charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &palette) {
            return draw_week_bars(canvas, area, palette, chart);
        },
        [](double) { return week_picture_height; }};
}

/// Between the version that is open, or else the last, and the one before it.
std::optional<RecordPicture> version_picture(const Workspace &workspace, const Path &path,
                                             Language language) {
    const RecordKey *guideline = key_of(path, Guideline::type());
    if (!guideline || !workspace.find(Guideline::type(), guideline->id)) return std::nullopt;
    const auto versions = guideline_versions(workspace, guideline->id);
    auto after = versions.end();
    if (const RecordKey *open = key_of(path, GuidelineVersion::type()))
        after = std::find_if(versions.begin(), versions.end(),
                             [&](const GuidelineVersion &version) { return version.id.text == open->id; });
    if (after == versions.end() && !versions.empty()) after = versions.end() - 1;
    if (after == versions.end() || after == versions.begin()) return std::nullopt;
    const GuidelineVersion &before = *(after - 1);
    const auto runs = std::make_shared<const std::vector<DiffRun>>(word_diff(before.text, after->text));
    return RecordPicture{
        translate(language, "What changed"),
        fill(translate(language, "From version {0} to {1}"), {before.version, after->version}),
        [runs](charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &palette) {
            return draw_word_changes(canvas, area, palette, *runs);
        },
        [runs](double width) { return charts::height_of_word_changes(*runs, width); }};
}

/// What one bar counts.
std::string told_of(const CampaignStanding &standing, const AcknowledgementStanding &line,
                    const charts::ShareRow &row, Language language) {
    std::string told = row.label;
    const auto add = [&](const char *words, const std::string &figure) {
        told += "\n" + translate(language, words) + ": " + figure;
    };
    add(mark("Asked"), std::to_string(line.asked));
    add(mark("Agreed"), std::to_string(line.agreed));
    add(mark("Open"), std::to_string(line.open()));
    if (!standing.version.empty())
        add(mark("Guideline"),
            standing.guideline + ", " + fill(translate(language, "version {0}"), {standing.version}));
    if (line.agreed_on) add(mark("Last"), written_date(language, format_date(*line.agreed_on)));
    return row.remark.empty() ? told : told + "\n" + row.remark;
}

std::vector<charts::ShareRow> share_rows(const CampaignStanding &standing, Language language) {
    std::vector<charts::ShareRow> rows;
    for (const AcknowledgementStanding &line : standing.lines) {
        charts::ShareRow row;
        row.label = line.who;
        if (!line.unit.empty() && line.unit != line.who) row.label += " · " + line.unit;
        row.figure = fill(translate(language, "{0} of {1}"),
                          {std::to_string(line.agreed), std::to_string(line.asked)});
        row.remark = remark_on(line, language);
        row.share = line.asked > 0 ? static_cast<double>(line.agreed) / static_cast<double>(line.asked) : 0;
        row.is_late = line.is_late;
        row.tip = told_of(standing, line, row, language);
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const charts::ShareRow &one, const charts::ShareRow &other) {
                         return std::pair(!one.is_late, one.share) < std::pair(!other.is_late, other.share);
                     });
    return rows;
}

std::optional<RecordPicture> campaign_picture(const Workspace &workspace, const Path &path,
                                              Language language) {
    const RecordKey *campaign = key_of(path, Campaign::type());
    if (!campaign || !workspace.find(Campaign::type(), campaign->id)) return std::nullopt;
    const CampaignStanding standing = campaign_standings(workspace, campaign->id).front();
    if (standing.lines.empty()) return std::nullopt;
    std::string state = fill(translate(language, "{0} of {1} people agreed."),
                             {std::to_string(standing.agreed()), std::to_string(standing.asked())});
    if (standing.not_asked > 0)
        state += " " + fill(translate(language, "{0} more agreed without being asked."),
                            {std::to_string(standing.not_asked)});
    const auto rows = share_rows(standing, language);
    return RecordPicture{
        translate(language, "Who has, who has not"), state,
        [rows, more = translate(language, "and {0} more, in the CSV")](
            charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &palette) {
            return draw_share_rows(canvas, area, palette, rows, more);
        },
        [count = rows.size()](double) { return charts::share_row_height * static_cast<double>(count); }};
}

/// Only what is written down: beside the figures of now, what people said might tell of those who make the
/// difference, so that stands where it is compared (`scorecard_changes`).
std::optional<RecordPicture> kept_picture(const Workspace &workspace, const Path &path, Language language) {
    const RecordKey *key = key_of(path, Snapshot::type());
    const auto snapshot = key ? workspace.find<Snapshot>(key->id) : std::nullopt;
    std::vector<charts::ShareRow> rows;
    for (const KeptSection &section : snapshot ? kept_sections(*snapshot) : std::vector<KeptSection>()) {
        charts::ShareRow row;
        row.label = section.title;
        row.figure = shown_score(section.evidence, language);
        row.share = section.evidence.value_or(0) / 100;
        row.tip = row.label + "\n" + row.figure;
        rows.push_back(std::move(row));
    }
    if (rows.empty()) return std::nullopt;
    return RecordPicture{
        translate(language, "What stood there then"),
        translate(language, "What is written down; Progress sets beside it what people say."),
        [rows, more = translate(language, "and {0} more")](charts::Canvas &canvas, const charts::Rect &area,
                                                           const charts::Palette &palette) {
            return draw_share_rows(canvas, area, palette, rows, more);
        },
        [count = rows.size()](double) { return charts::share_row_height * static_cast<double>(count); }};
}

/// Figures come from sources, and these contradict each other here and there.
RecordPicture tension_picture(Language language) {
    std::vector<charts::TwoSides> views;
    for (const exports::MethodTension &tension : exports::method_tensions())
        views.push_back({std::string(tension.rules), std::string(tension.one.in(language)),
                         std::string(tension.other.in(language)),
                         std::string(tension.in_practice.in(language))});
    return {translate(language, "Where sources disagree"),
            translate(language, "Both sides, and what we make of it"),
            [views](charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &palette) {
                return draw_two_sides(canvas, area, palette, views);
            },
            [views](double width) { return charts::height_of_two_sides(views, width); }};
}

std::vector<RecordPicture> sponsor_pictures(const Workspace &workspace, const Path &path, Language language) {
    std::vector<RecordPicture> pictures;
    const std::string selected = path.empty() ? std::string() : path.front().id;
    if (workspace.count(Unit::type()) > 0 && workspace.count(Sponsor::type()) > 0) {
        const charts::CoverageMatrix matrix = coverage_matrix(workspace, selected, language);
        pictures.push_back(
            {translate(language, "Who speaks for whom"), coverage_words(matrix, language),
             [matrix](charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &palette) {
                 return draw_coverage_matrix(canvas, area, palette, matrix);
             },
             [matrix](double) { return charts::height_of_coverage_matrix(matrix); }});
    }
    if (const auto profile = trait_profile(workspace, selected, language))
        pictures.push_back(
            {fill(translate(language, "Profile of {0}"), {profile->own_words}),
             translate(language, "Ratings from 1 to 5, beside the others and what is needed"),
             [profile](charts::Canvas &canvas, const charts::Rect &area, const charts::Palette &palette) {
                 return draw_trait_profile(canvas, area, palette, *profile);
             },
             [profile](double) { return charts::height_of_trait_profile(*profile); }});
    return pictures;
}

} // namespace

std::vector<RecordPicture> record_pictures(const Workspace &workspace, const EntityType &type,
                                           const std::vector<RecordKey> &path, Language language) {
    if (&type == &Figure::type()) return {tension_picture(language)};
    if (&type == &Sponsor::type()) return sponsor_pictures(workspace, path, language);
    std::optional<RecordPicture> picture;
    if (&type == &Signal::type())
        picture = signal_picture(workspace, path, language);
    else if (&type == &Snapshot::type())
        picture = kept_picture(workspace, path, language);
    else if (!(picture = version_picture(workspace, path, language)) &&
             !(picture = campaign_picture(workspace, path, language)))
        picture = trend_picture(workspace, path, language);
    return picture ? std::vector{*picture} : std::vector<RecordPicture>();
}

} // namespace kartrekker::app
