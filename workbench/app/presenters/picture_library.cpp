#include "workbench/app/presenters/picture_library.h"

#include "model/entities/instrument.h"
#include "model/entities/kpi.h"
#include "model/entities/round.h"
#include "model/entities/signal.h"
#include "model/entities/sponsor.h"
#include "model/entities/unit.h"
#include "model/response_statistics.h"
#include "model/round_answers.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "model/withholding.h"
#include "workbench/app/kpi_progress.h"
#include "workbench/app/presenters/answer_pictures.h"
#include "workbench/app/presenters/fit_presenter.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/app/presenters/overview_presenter.h"
#include "workbench/app/presenters/plan_views.h"
#include "workbench/app/presenters/point_maps.h"
#include "workbench/app/presenters/record_pictures.h"
#include "workbench/app/presenters/value_presenter.h"

#include <algorithm>

namespace kartrekker::app {

using namespace model;
using charts::Canvas;
using charts::Palette;
using charts::Picture;
using charts::Rect;

namespace {

constexpr double radar_picture_height = 420;

/// The pages that scores belong to, as far as pictures need them.
const std::vector<PageInfo> &scored_pages() {
    static const std::vector<PageInfo> pages{{"goals", mark("Business goals"), "", 1},
                                             {"emotional-capital", mark("Emotional capital")}};
    return pages;
}

Picture radar_picture(const charts::RadarChart &radar, Language language) {
    return {translate(language, "Five steps"),
            translate(language, "What is written down, and what people say"),
            [radar](Canvas &canvas, const Rect &area, const Palette &palette) {
                return draw_radar(canvas, area, palette, radar);
            },
            [](double) { return radar_picture_height; }};
}

Picture bars_picture(const Overview &view, Language language) {
    return {view.pillars_title, bars_words(view.bars, language),
            [bars = view.bars](Canvas &canvas, const Rect &area, const Palette &palette) {
                return draw_bullet_bars(canvas, area, palette, bars);
            },
            [count = view.bars.size()](double) { return charts::height_of_bullet_bars(count); }};
}

Picture groups_picture(const Overview &view, Language language) {
    return {translate(language, "Pillars by group"), translate(language, "Mean score of each group"),
            [map = view.heat_map](Canvas &canvas, const Rect &area, const Palette &palette) {
                return draw_heat_map(canvas, area, palette, map);
            },
            [map = view.heat_map](double) { return charts::height_of_heat_map(map); }};
}

Picture fit_picture(const Workspace &workspace, Language language) {
    const CandidateFit fit = candidate_fit(workspace);
    const FitView view = fit_view(fit, fit.weights(), std::nullopt, language);
    return {translate(language, "Candidates beside each other"), view.state,
            [view](Canvas &canvas, const Rect &area, const Palette &palette) {
                return draw_fit_matrix(canvas, area, palette, view.matrix);
            },
            [view](double) { return charts::height_of_fit_matrix(view.matrix); }};
}

Picture value_picture(const Workspace &workspace, Language language) {
    const ValueView view = value_view(workspace, language);
    return {translate(language, "What matters most"), view.state,
            [view](Canvas &canvas, const Rect &area, const Palette &palette) {
                return draw_tornado(canvas, area, palette, view.tornado);
            },
            [view](double) { return charts::height_of_tornado(view.tornado); }};
}

/// What one picture of the latest round of a questionnaire needs.
Picture round_picture(const Workspace &workspace, Scoring &scoring, const std::string &questionnaire,
                      const std::string &section, Language language) {
    const auto declaration = std::make_shared<const Declaration>(scoring.declaration(questionnaire));
    ResponseStatistics statistics;
    workspace.look([&] { statistics = response_statistics(workspace, *declaration); });
    const std::int64_t smallest = smallest_group_shown(workspace);
    if (statistics.is_withheld)
        throw Failure("Fewer than {0} people answered, so nothing of it is shown.",
                      {std::to_string(smallest)});
    const RoundPictures pictures{*declaration, statistics, norms_by_section(workspace), smallest, language};
    return pictures.picture(section.empty() ? nullptr : declaration->find_section(section));
}

Picture look_picture(const Workspace &workspace, PlanLook look, const std::string &title, Language language) {
    const WorkCalendar calendar = calendar_of(workspace);
    const RolloutPlan plan = plan_of(workspace, calendar);
    const Date today = scoring_day(workspace);
    if (look == PlanLook::gantt) {
        PlanView view = plan_view(workspace, plan, {}, {}, today, language);
        return charts::whole_gantt(std::move(view.chart), title, view.state);
    }
    PlanPicture picture = plan_picture(look, {workspace, plan, calendar, {}, today, language});
    return {title, picture.state, std::move(picture.draw), std::move(picture.height)};
}

} // namespace

Picture point_map_picture(const Workspace &workspace, const std::string &type, std::string_view selected,
                          Language language) {
    const PointMapView view =
        point_map(workspace, *find_point_map(*find_entity_type(type)), selected, language);
    return {view.title, view.state,
            [map = view.map](Canvas &canvas, const Rect &area, const Palette &palette) {
                return draw_point_map(canvas, area.inset(4, 2), palette, map);
            },
            [map = view.map](double width) {
                return std::max(charts::height_of_point_map(map, width - 8) + 4, width * 0.45);
            }};
}

PictureLibrary::PictureLibrary(const Workspace &workspace, Scoring &scoring, Language language)
    : workspace_(workspace), scoring_(scoring), language_(language) {
    add_scores();
    add_records();
    add_answers();
    add_plan();
}

void PictureLibrary::add(const std::string &name, const std::string &title, Make make) {
    list_.push_back({name, title});
    makers_[name] = std::move(make);
}

const Scorecard &PictureLibrary::scorecard() {
    if (!scorecard_)
        scorecard_ = std::make_shared<const Scorecard>(scoring_.score(workspace_, {}, language_));
    return *scorecard_;
}

void PictureLibrary::add_scores() {
    const auto view = [this] { return overview(workspace_, scorecard(), scored_pages(), language_); };
    add("five-steps", translate(language_, "Five steps"),
        [=, this] { return radar_picture(view().radar, language_); });
    add("pillars", translate(language_, "Emotional capital"),
        [=, this] { return bars_picture(view(), language_); });
    add("pillars-by-group", translate(language_, "Pillars by group"),
        [=, this] { return groups_picture(view(), language_); });
}

void PictureLibrary::add_records() {
    const auto add_of = [this](const std::string &name, const std::string &title, const EntityType &type,
                               const std::vector<RecordKey> &path) {
        add(name, title,
            [this, &type, path] { return record_pictures(workspace_, type, path, language_).back(); });
    };
    for (const PointMapInfo &info : point_maps())
        if (workspace_.count(*find_entity_type(info.type)) > 0)
            add(std::string(info.type) + "-map", translate(language_, info.title),
                [this, type = std::string(info.type)] {
                    return point_map_picture(workspace_, type, {}, language_);
                });
    const Date day = scoring_day(workspace_);
    for (const Kpi &kpi : workspace_.all<Kpi>())
        if (!measurements_until(workspace_, kpi.id.text, day).empty())
            add_of("kpi/" + kpi.id.text, translate(language_, "Measured over time"), Kpi::type(),
                   {{"kpi", kpi.id.text}});
    const auto sponsors = workspace_.all<Sponsor>();
    if (!sponsors.empty() && workspace_.count(Unit::type()) > 0)
        add_of("coverage", translate(language_, "Who speaks for whom"), Sponsor::type(), {});
    for (const Sponsor &sponsor : sponsors)
        add_of("sponsor/" + sponsor.id.text, fill(translate(language_, "Profile of {0}"), {sponsor.name}),
               Sponsor::type(), {{"sponsor", sponsor.id.text}});
    if (workspace_.count(Signal::type()) > 0)
        add_of("signals", translate(language_, "Signals per week"), Signal::type(), {});
    if (workspace_.count(*find_entity_type("candidate")) > 0)
        add("candidates", translate(language_, "Candidates beside each other"),
            [this] { return fit_picture(workspace_, language_); });
    if (workspace_.count(*find_entity_type("benefit")) > 0)
        add("value", translate(language_, "What matters most"),
            [this] { return value_picture(workspace_, language_); });
}

void PictureLibrary::add_answers() {
    for (const Instrument &instrument : workspace_.all<Instrument>()) {
        if (rounds_of(workspace_, instrument.id.text).empty()) continue;
        const std::string id = instrument.id.text;
        const auto make = [this, id](const std::string &section) {
            return
                [this, id, section] { return round_picture(workspace_, scoring_, id, section, language_); };
        };
        try {
            const Declaration declaration = scoring_.declaration(id);
            add("groups/" + id, declaration.title.in(language_), make({}));
            for (const Section &section : declaration.sections)
                if (!declaration.items_of(section).empty())
                    add("answers/" + id + "/" + section.id, section.title.in(language_), make(section.id));
        } catch (const Failure &) {
            continue; // answers to a questionnaire that is not in the library any more
        }
    }
}

void PictureLibrary::add_plan() {
    if (workspace_.count(*find_entity_type("activity")) == 0) return;
    using enum PlanLook;
    const std::pair<PlanLook, std::pair<const char *, const char *>> looks[] = {
        {gantt, {"gantt", mark("Gantt chart")}},
        {board, {"board", mark("Board")}},
        {calendar, {"calendar", mark("Calendar")}},
        {load, {"load", mark("Load")}},
        {reach, {"reach", mark("Reach")}}};
    for (const auto &[look, words] : looks) {
        const std::string title = translate(language_, words.second);
        add(std::string("plan/") + words.first, title,
            [this, look = look, title] { return look_picture(workspace_, look, title, language_); });
    }
}

std::vector<NamedPicture> PictureLibrary::pictures() {
    return list_;
}

Picture PictureLibrary::picture(const std::string &name) {
    const auto found = makers_.find(name);
    if (found == makers_.end())
        throw Failure("There is no picture {0}. “picture” without a name lists those that there are.",
                      {name});
    return found->second();
}

} // namespace kartrekker::app
