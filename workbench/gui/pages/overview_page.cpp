#include "workbench/gui/pages/overview_page.h"

#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

using charts::Canvas;
using charts::Rect;

namespace {

constexpr int three_cards_width = 900; ///< width in which three cards do not fit beside each other
constexpr int reference_width = 190, reference_height = 28;
constexpr int least_row = 270;
constexpr int least_narrow_row = 300;

} // namespace

OverviewPage::OverviewPage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : Page(parent, shell, info), kept_(app::kept_scorecards(session().workspace())) {
    radar_ = add_chart(tr("Five steps"), [this](Canvas &canvas, const Rect &area) {
        return draw_radar(canvas, area, palette(), view_.radar);
    });
    make_reference();
    bars_ = add_chart(tr("Emotional capital"),
                      [this](Canvas &canvas, const Rect &area) { return draw_bars(canvas, area); });
    readiness_ = add_chart(tr("Ready to start?"),
                           [this](Canvas &canvas, const Rect &area) { return draw_readiness(canvas, area); });
    readiness_->show_offer(false); // words, no picture
    readiness_->show_title(false); // it may take two lines: drawn with the rest
    findings_ = new FindingsCard(this, shell, tr("What stands out"));
    findings_->set_compact(true);
    map_ = add_chart(tr("Pillars by group"), [this](Canvas &canvas, const Rect &area) {
        return draw_heat_map(canvas, area, palette(), view_.heat_map);
    });
    header().set_title(title(), tr("Scores are on their way…"));
    if (session().scorecard()) OverviewPage::on_scores();
}

void OverviewPage::make_reference() {
    reference_ = new Picker(radar_, tr("What the radar shows beside it"));
    reference_->Hide();
    reference_->on_change = [this] {
        if (const auto picked = reference_->picked()) session().radar_reference = references_[*picked].id;
        OverviewPage::on_scores();
    };
    radar_->on_arrange = [this, place = radar_->on_arrange](const wxRect &area) {
        place(area);
        const int end = radar_->head_end(), wide = std::min(FromDIP(reference_width), area.width * 45 / 100);
        put(*reference_, end - wide, radar_->head_middle() - FromDIP(reference_height / 2), wide,
            FromDIP(reference_height));
        radar_->set_head_room(reference_->IsShown() ? wide + FromDIP(inner_gap) : 0, true);
    };
}

void OverviewPage::show_references() {
    references_ = app::radar_references(kept_, *session().scorecard(), shell().pages(), current_language());
    std::vector<std::string> words;
    std::size_t picked = 0;
    for (const app::RadarReference &one : references_) {
        if (one.id == session().radar_reference) picked = words.size();
        words.push_back(one.words);
    }
    reference_->set_words(std::move(words), {});
    reference_->pick(picked);
    reference_->Show(references_.size() > 1);
    if (picked > 0)
        view_.radar = app::radar_with(session().workspace(), *session().scorecard(), shell().pages(),
                                      session().radar_reference, current_language());
}

ChartCard *OverviewPage::add_chart(const std::string &title, ChartView::Draw draw) {
    auto *card = new ChartCard(this, title, std::move(draw));
    card->chart().on_choose = [this](const std::string &target) {
        CallAfter([this, target] { follow(this->shell(), target); });
    };
    return card;
}

charts::HitAreas OverviewPage::draw_bars(Canvas &canvas, const Rect &area) const {
    const charts::TextStyle quiet{9, false, palette().quiet};
    const auto gap = wrap(canvas, view_.gap, quiet, area.width, 2);
    const double foot = gap.empty() ? 0 : 6 + 18.0 * static_cast<double>(gap.size());
    auto areas =
        draw_bullet_bars(canvas, {area.x, area.y, area.width, area.height - foot}, palette(), view_.bars);
    lines_in(canvas, {area.x, area.bottom() - foot + 6, area.width, 0}, gap, quiet);
    return areas;
}

charts::HitAreas OverviewPage::draw_readiness(Canvas &canvas, const Rect &area) const {
    const app::Readiness &readiness = view_.readiness;
    charts::HitAreas areas;
    const charts::TextStyle title{10.5, true, palette().ink};
    double y = area.y + 3;
    y += lines_in(canvas, {area.x, y, area.width, 0}, wrap(canvas, readiness.question, title, area.width, 2),
                  title);
    y += 10;
    text_in(canvas, {area.x, y, area.width, 36}, readiness.answer,
            {20, true, palette().of(readiness.standing)});
    const charts::TextStyle quiet{9, false, palette().quiet};
    const auto lines = wrap(canvas, readiness.detail, quiet, area.width, 3);
    y += 40;
    y += lines_in(canvas, {area.x, y, area.width, 0}, lines, quiet) + 10;
    for (const app::Condition &condition : readiness.conditions) {
        const Rect row{area.x, y, area.width, 28};
        draw_mark(canvas, palette(), {area.x + 8, y + 14}, condition.standing, 12);
        text_in(canvas, {area.x + 26, y, area.width - 26, 28}, condition.label, {10, false, palette().ink});
        areas.push_back({row, condition.tip, condition.target, condition.why});
        y += 28;
    }
    return areas;
}

void OverviewPage::on_scores() {
    view_ = app::overview(session().workspace(), *session().scorecard(), shell().pages(), current_language());
    show_references();
    show_words();
    findings_->show(view_.findings);
    for (ChartCard *card : {radar_, bars_, readiness_, map_}) {
        card->arrange();
        card->redraw();
    }
    rearrange();
}

void OverviewPage::on_changes(const model::Changes &changes) {
    if (changes.touches("snapshot")) kept_ = app::kept_scorecards(session().workspace());
    if (session().scorecard()) OverviewPage::on_scores();
}

void OverviewPage::show_words() {
    header().set_title(title(), view_.state, view_.state_why);
    if (!view_.steps_title.empty())
        radar_->set_words(tr("Five steps"), tr("What is written down, and what people say"));
    if (!view_.pillars_title.empty())
        bars_->set_words(view_.pillars_title, app::bars_words(view_.bars, current_language()));
    const bool is_bare = std::none_of(view_.radar.axes.begin(), view_.radar.axes.end(),
                                      [](const auto &axis) { return axis.evidence || axis.perceived; });
    radar_->teach(is_bare ? tr("Nothing is written down yet. Begin with the business goals.") : "",
                  tr("To the business goals"), [this] {
                      shell().go({"goals", {}});
                  });
    readiness_->set_words(view_.readiness.question, {});
    const auto import = [this] { shell().run("import/responses"); };
    const bool is_empty = !view_.pillars_title.empty() && !view_.has_answers;
    bars_->teach(is_empty ? tr("Nobody has answered yet. Import the answers to see what people feel.") : "",
                 tr("Import answers…"), import);
    map_->teach(is_empty ? tr("Nobody has answered yet. Import the answers to see where groups differ.") : "",
                tr("Import answers…"), import);
}

int OverviewPage::least_height(int width) const {
    const bool is_narrow = width < FromDIP(three_cards_width);
    return FromDIP(is_narrow ? 3 * least_narrow_row + 2 * card_gap : 2 * least_row + card_gap);
}

// Two beside each other, and the widest alone.
void OverviewPage::arrange_narrow(const wxRect &area) {
    const int gap = FromDIP(card_gap), high = (area.height - 2 * gap) / 3;
    const int radar = (area.width - gap) * 54 / 100, readiness = FromDIP(216);
    put(*radar_, area.x, area.y, radar, high);
    put(*bars_, area.x + radar + gap, area.y, area.width - radar - gap, high);
    const int middle = area.y + high + gap;
    put(*readiness_, area.x, middle, readiness, high);
    put(*findings_, area.x + readiness + gap, middle, area.width - readiness - gap, high);
    put(*map_, area.x, middle + high + gap, area.width, high);
}

void OverviewPage::arrange(const wxRect &area) {
    if (!map_) return;
    if (area.width < FromDIP(three_cards_width)) return arrange_narrow(area);
    const int gap = FromDIP(card_gap);
    const int top = std::clamp(area.height * 53 / 100, FromDIP(290), FromDIP(440));
    const int readiness = std::clamp(area.width * 22 / 100, FromDIP(216), FromDIP(330));
    const int radar = (area.width - readiness - 2 * gap) * 54 / 100;
    const int bars = area.width - readiness - radar - 2 * gap;
    put(*radar_, area.x, area.y, radar, top);
    put(*bars_, area.x + radar + gap, area.y, bars, top);
    put(*readiness_, area.GetRight() + 1 - readiness, area.y, readiness, top);
    const int y = area.y + top + gap, high = area.height - top - gap;
    const int map = std::clamp(area.width * 42 / 100, FromDIP(380), FromDIP(680));
    put(*findings_, area.x, y, area.width - map - gap, high);
    put(*map_, area.GetRight() + 1 - map, y, map, high);
}

} // namespace kartrekker::gui
