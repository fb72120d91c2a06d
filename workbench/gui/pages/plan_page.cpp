#include "workbench/gui/pages/plan_page.h"

#include "workbench/app/plan_actions.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/pages/picture_offer.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

namespace {

constexpr double day_widths[] = {24, 8, 2.6, 0.9}; ///< day, week, month, quarter
constexpr int plan_tools_height = 46;
constexpr int least_below = 250;    ///< height in which lists and form are of use
constexpr int least_gantt_rows = 3; ///< of the Gantt that stay in view
constexpr int least_look = 190;     ///< height below the tools in which a look is of use
constexpr int picker_width = 150;
constexpr int least_tabs = 240;      ///< width in which the tabs stand beside the tools
constexpr double table_height = 420; ///< of figures and threads

model::Date date_of(int number) {
    return std::chrono::sys_days(std::chrono::days(number));
}

} // namespace

PlanPage::PlanPage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : RecordPage(parent, shell, info), choice_(session().plan_choice) {
    make_chart();
    card_edge_ = new Divider(this, tr("Divider between plan and lists"), Divider::Part::above,
                             "/window/plan-height", [this] { rearrange(); });
    make_looks();
    make_tools();
    list().on_select = [this, follow = list().on_select] {
        follow();
        select_in_chart();
        offer_trials();
    };
    work_out();
    select_in_chart();
    if (choice_.look != app::PlanLook::gantt) turn_to(choice_.look);
    if (choice_.day_width) chart_->show_from(choice_.left, *choice_.day_width);
    chart_->on_view = [this] {
        choice_.day_width = chart_->is_whole() ? std::nullopt : std::optional(chart_->day_width());
        choice_.left = chart_->left();
        keep_choice();
    };
}

void PlanPage::keep_choice() {
    if (Session *open = shell().session()) open->plan_choice = choice_; // it may be closing
}

void PlanPage::make_chart() {
    card_ = new Card(this, tr("Gantt chart"));
    card_->show_title(false);
    chart_ = new PlanChart(card_);
    let_chart_change_the_plan();
    chart_->on_select = [this](std::uint32_t row) {
        if (const std::string *id = activity_at(row)) CallAfter([this, id = *id] { follow_chart(id); });
    };
    chart_->on_open = [this](std::uint32_t row) {
        const std::string &target = view_.chart.rows.at(row).target;
        if (!view_.activity_ids.at(row).empty())
            return this->shell().go(app::place_from(session().workspace(), target));
        const std::string id = target.substr(target.rfind('/') + 1);
        if (choice_.collapsed.erase(id) == 0) choice_.collapsed.insert(id);
        keep_choice();
        CallAfter([this] { draw(); });
    };
    chart_->offered = [this]() -> std::optional<OfferedPicture> {
        if (view_.is_empty) return std::nullopt;
        return OfferedPicture{charts::whole_gantt(view_.chart, tr("Rollout plan"), view_.state),
                              chart_->whole_width()};
    };
    card_->offer([this]() -> DrawnWindow * {
        if (picture_->IsShown()) return picture_;
        return chart_;
    });
    card_->on_arrange = [this](const wxRect &area) {
        if (baseline_) place_tools(area);
    };
}

void PlanPage::let_chart_change_the_plan() {
    const auto act = [this](std::function<void()> action) {
        CallAfter([this, action = std::move(action)] { this->shell().guard(action); });
    };
    const auto id_at = [this](std::uint32_t row) { return view_.activity_ids.at(row); };
    chart_->on_move = [this, act, id_at](std::uint32_t row, int days) {
        act([this, id = id_at(row), start = date_of(view_.chart.rows.at(row).first + days)] {
            app::move_activity(session().workspace(), plan_, *calendar_, id, start, current_language());
        });
    };
    chart_->on_stretch = [this, act, id_at](std::uint32_t row, int last) {
        act([this, id = id_at(row), finish = date_of(last)] {
            app::stretch_activity(session().workspace(), plan_, *calendar_, id, finish, current_language());
        });
    };
    chart_->on_link = [this, act, id_at](std::uint32_t from, std::uint32_t to) {
        act([this, one = id_at(from), other = id_at(to)] {
            app::link_activities(session().workspace(), one, other, current_language());
        });
    };
}

void PlanPage::make_looks() {
    look_words_ = {tr("Gantt"), tr("Board"),   tr("Calendar"), tr("Load"),
                   tr("Reach"), tr("What if"), tr("Threads")};
    looks_ = new Segments(card_, tr("Look at the plan as"), look_words_);
    looks_->on_pick = [this](std::size_t picked) { turn_to(static_cast<app::PlanLook>(picked)); };
    picture_ = new ScrolledChart(card_, tr("Rollout plan"));
    picture_->on_choose = [this](const std::string &target) {
        if (app::is_why(target)) return this->shell().explain(target);
        RecordPage::show(app::place_from(session().workspace(), target));
    };
    picture_->offer([this] {
        return std::pair(tr("Rollout plan") + ": " + look_words_.at(static_cast<std::size_t>(choice_.look)),
                         view_.state);
    });
    what_if_ = new WhatIfPanel(card_, this->shell());
    picture_->Hide();
    threads_ = new ThreadsPanel(card_, this->shell());
    what_if_->Hide();
    threads_->Hide();
}

void PlanPage::turn_to(app::PlanLook look) {
    choice_.look = look;
    keep_choice();
    looks_->pick(static_cast<std::size_t>(look));
    using enum app::PlanLook;
    picture_->Show(look == board || look == calendar || look == load || look == reach);
    what_if_->Show(look == what_if);
    threads_->Show(look == app::PlanLook::threads);
    chart_->Show(look == gantt);
    card_->show_offer(chart_->IsShown() || picture_->IsShown());
    scale_->Show(look == gantt);
    filter_picker_->Show(look == gantt || look == board || look == calendar);
    draw();
    picture_->scroll_to(opens_at_);
}

void PlanPage::make_tools() {
    filter_picker_ = new Picker(card_, tr("Which activities"));
    filter_picker_->on_change = [this] { take_filter(); };
    scale_ = new Picker(card_, tr("Scale"));
    scale_->set_words({tr("Day"), tr("Week"), tr("Month"), tr("Quarter"), tr("Whole plan")}, tr("Scale"));
    scale_->on_change = [this] {
        const auto picked = scale_->picked();
        if (!picked) return;
        if (*picked < std::size(day_widths))
            chart_->zoom(day_widths[*picked]);
        else
            chart_->fit();
    };
    baseline_ = new Button(card_, ButtonKind::normal, tr("Keep baseline"), [this] {
        CallAfter([this] {
            this->shell().guard([this] {
                app::keep_baseline(session().workspace(), plan_, model::format_date(model::today()),
                                   current_language());
            });
        });
    });
    baseline_->SetToolTip(
        shown(tr("Keeps the dates as they are now; they show below the bars from then on")));
    phases_ = new Button(card_, ButtonKind::normal, tr("Add usual phases"), [this] {
        CallAfter([this] {
            this->shell().guard([this] { app::add_usual_phases(session().workspace(), current_language()); });
        });
    });
}

void PlanPage::fill_filters() {
    filters_ = app::plan_filters(session().workspace(), plan_, current_language());
    std::vector<std::string> words;
    std::size_t picked = filters_.size();
    for (const app::NamedFilter &one : filters_) {
        if (one.filter == choice_.filter) picked = words.size();
        words.push_back(one.name);
    }
    if (picked == filters_.size()) { // its owner or unit has nothing left to do
        choice_.filter = {};
        picked = 0;
    }
    filter_picker_->set_words(std::move(words), tr("Everything"));
    filter_picker_->pick(picked);
}

void PlanPage::take_filter() {
    choice_.filter = filters_.at(filter_picker_->picked().value_or(0)).filter;
    keep_choice();
    draw();
}

void PlanPage::work_out() {
    calendar_.reset();
    plan_ = {};
    shell().guard([this] {
        model::WorkCalendar calendar = app::calendar_of(session().workspace());
        plan_ = app::plan_of(session().workspace(), calendar);
        calendar_ = std::move(calendar);
    });
    fill_filters();
    draw();
}

void PlanPage::draw() {
    view_ = app::plan_view(session().workspace(), plan_, choice_.filter, choice_.collapsed, model::today(),
                           current_language());
    chart_->show(view_.chart);
    draw_picture();
    const bool can_change = calendar_ && !session().workspace().is_read_only();
    phases_->Show(can_change && session().workspace().count(*model::find_entity_type("phase")) == 0);
    baseline_->Show(can_change && !view_.is_empty);
    card_->arrange();
    rearrange();
}

void PlanPage::draw_picture() {
    if (choice_.look == app::PlanLook::gantt || !calendar_) return;
    app::PlanPicture picture =
        app::plan_picture(choice_.look, {session().workspace(), plan_, *calendar_, choice_.filter,
                                         model::today(), current_language()});
    view_.state = picture.state;
    opens_at_ = picture.opens_at;
    picture_height_ =
        picture_->IsShown() ? picture.height(card_->GetClientSize().x / picture_->scale()) + 8 : table_height;
    picture_->show(
        [draw = std::move(picture.draw)](charts::Canvas &canvas, const charts::Rect &area) {
            return draw(canvas, area, palette());
        },
        std::move(picture.height));
    if (choice_.look == app::PlanLook::threads) threads_->show();
    offer_trials();
}

void PlanPage::offer_trials() {
    if (choice_.look != app::PlanLook::what_if) return;
    const auto selected = list().selected();
    what_if_->offer(plan_, selected && selected->type == "activity" ? selected->id : std::string());
}

const std::string *PlanPage::activity_at(std::uint32_t row) const {
    return row < view_.activity_ids.size() && !view_.activity_ids[row].empty() ? &view_.activity_ids[row]
                                                                               : nullptr;
}

void PlanPage::follow_chart(const std::string &activity) {
    choice_.chosen = activity;
    keep_choice();
    RecordPage::show(app::place_of(session().workspace(), {"activity", activity}));
}

void PlanPage::select_in_chart() {
    const auto selected = list().selected();
    std::optional<std::uint32_t> row;
    const std::string target =
        selected ? app::target_of(*model::find_entity_type(selected->type), selected->id) : std::string();
    for (std::uint32_t i = 0; selected && i < view_.chart.rows.size(); ++i)
        if (view_.chart.rows[i].target == target) row = i;
    chart_->select(row);
}

std::string PlanPage::figure() {
    for (const std::string &figure : {what_if_->figure(), threads_->figure()})
        if (!figure.empty()) return figure;
    const auto meant = meant_record();
    const bool has_dates = meant && (meant->type == "activity" || meant->type == "phase");
    return has_dates ? app::why_plan(meant->type, meant->id) : RecordPage::figure();
}

std::string PlanPage::own_figure() const {
    return app::why_plan();
}

void PlanPage::show(const app::Place &place) {
    if (const auto look = app::look_of(place)) return turn_to(*look);
    RecordPage::show(place);
    select_in_chart();
    const std::string chosen = place.path.empty() ? std::string() : place.path.front().id;
    if (chosen == choice_.chosen) return; // one comes back: it is looked at as before
    choice_.chosen = chosen;
    keep_choice();
    if (const auto row = chart_->selection()) chart_->show_bar(*row);
}

void PlanPage::on_changes(const model::Changes &changes) {
    RecordPage::on_changes(changes);
    what_if_->forget();
    work_out();
    select_in_chart();
}

void PlanPage::on_scores() {
    RecordPage::on_scores();
    if (choice_.look == app::PlanLook::threads) threads_->show();
}

PlanPage::Tools PlanPage::tools_for(int width) const {
    const int pad = FromDIP(card_padding), gap = FromDIP(inner_gap), high = FromDIP(button_height);
    const int right = width - (card_->GetClientSize().x - card_->head_end());
    std::vector<std::pair<wxWindow *, int>> shown_tools;
    for (Picker *picker : {filter_picker_, scale_})
        if (picker->IsShown())
            shown_tools.emplace_back(picker, std::min(FromDIP(picker_width), (right - pad - gap) / 2));
    const std::size_t first_button = shown_tools.size();
    for (Button *button : {phases_, baseline_})
        if (button->IsShown()) shown_tools.emplace_back(button, button->GetBestSize().x);
    int beside = right - pad;
    for (const auto &tool : shown_tools)
        beside -= tool.second + gap;
    const int whole = FromDIP(static_cast<int>(looks_->whole_width()) + 2);
    const bool is_below = !shown_tools.empty() && beside < std::min(whole, FromDIP(least_tabs));
    const int tabs = std::min(whole, is_below ? right - pad : beside);
    const int first_top = is_below ? high + gap : 0;
    Tools tools;
    tools.places = {{looks_, {pad, 0, tabs, high}}};
    int x = is_below ? pad : pad + tabs + gap, top = first_top;
    for (const auto &[tool, wide] : shown_tools) {
        if (x > pad && x + wide > right) {
            x = pad;
            top += high + gap;
        }
        tools.places.push_back({tool, {x, top, std::min(wide, right - pad), high}});
        x += wide + gap;
    }
    for (std::size_t i = first_button; top == first_top && i < shown_tools.size(); ++i)
        tools.places[i + 1].second.x += right - (x - gap);
    tools.height = top + FromDIP(plan_tools_height);
    return tools;
}

void PlanPage::place_tools(const wxRect &area) {
    const Tools tools = tools_for(card_->GetClientSize().x);
    for (const auto &[tool, place] : tools.places)
        put(*tool, area.x + place.x, area.y + FromDIP(7) + place.y, place.width, place.height);
    for (wxWindow *window : std::initializer_list<wxWindow *>{chart_, picture_, what_if_, threads_})
        put(*window, area.x + 1, area.y + tools.height, area.width - 2, area.height - tools.height - 2);
}

int PlanPage::least_records(int width) const {
    return std::max(FromDIP(least_below), RecordPage::least_height(width));
}

int PlanPage::least_height(int width) const {
    if (!card_edge_) return 0;
    return tools_for(width).height + FromDIP(least_look + card_gap) + least_records(width);
}

void PlanPage::tell_title() {
    if (choice_.look == app::PlanLook::load)
        header().set_title(title(), view_.state, app::why_load());
    else if (picture_->IsShown() && !view_.is_empty)
        header().set_title(title(), view_.state, [this] { return told_by(*picture_); });
    else
        header().set_title(title(), view_.state, view_.state_why);
}

void PlanPage::arrange(const wxRect &area) {
    if (!card_edge_) return;
    tell_title();
    const int gap = FromDIP(card_gap);
    const auto rows_high = [this](int count) {
        return FromDIP(static_cast<int>(charts::gantt_head_height)) +
               count * FromDIP(static_cast<int>(charts::gantt_row_height));
    };
    const int rows = choice_.look == app::PlanLook::gantt
                         ? rows_high(static_cast<int>(view_.chart.rows.size()))
                         : FromDIP(static_cast<int>(picture_height_) + 16);
    const int above = card_->head_height() + tools_for(area.width).height + FromDIP(4);
    const int whole = above + rows;
    const int records = least_records(area.width), half = area.height * 55 / 100;
    const int above_records = area.height - records - gap;
    const int most = records > FromDIP(least_below) ? above_records : std::max(half, above_records);
    const int least = above + rows_high(least_gantt_rows);
    const int usual = std::min(std::max(whole, least), most);
    const int high = std::clamp(card_edge_->wanted(usual), std::min(least, most), most);
    put(*card_, area.x, area.y, area.width, high);
    card_edge_->place({area.x, area.y + high, area.width, gap}, high);
    RecordPage::arrange({area.x, area.y + high + gap, area.width, area.height - high - gap});
}

} // namespace kartrekker::gui
