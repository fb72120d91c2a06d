#include "workbench/gui/pages/value_page.h"

#include "workbench/app/presenters/why_presenter.h"
#include "workbench/app/value.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

namespace {

constexpr int whole_title = 44;  ///< height of a card's head from which its title is drawn
constexpr int least_lists = 300; ///< height below the totals in which list and form are of use

} // namespace

ValuePage::ValuePage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : RecordPage(parent, shell, info) {
    totals_ = new ChartView(this, tr("Totals"), palette().ground,
                            [this](charts::Canvas &canvas, const charts::Rect &area) {
                                return draw_figure_cards(canvas, area, palette(), view_.cards);
                            });
    totals_->on_choose = [this](const std::string &target) { follow(this->shell(), target); };
    make_tornado();
    make_buttons();
    if (session().scorecard()) RecordPage::on_scores();
    work_out();
}

void ValuePage::make_tornado() {
    tornado_ = new ChartCard(this, tr("What matters most"),
                             [this](charts::Canvas &canvas, const charts::Rect &area) {
                                 return draw_tornado(canvas, area, palette(), view_.tornado);
                             });
    tornado_->set_words(tr("What matters most"), tr("One figure at a time, at its worst and at its best"));
    tornado_->chart().on_choose = [this](const std::string &target) {
        CallAfter([this, target] { this->shell().go(app::place_from(session().workspace(), target)); });
    };
}

void ValuePage::make_buttons() {
    vendor_ =
        new Button(tornado_, ButtonKind::normal, tr("Add vendor figures"), [this] { add_vendor_figures(); });
    vendor_->SetToolTip(shown(tr("The six benefits that a vendor promises, marked as such and not counted")));
    why_ = new Button(tornado_, ButtonKind::link, tr("Why"), [this] { CallAfter([this] { turn(); }); });
    why_->Hide();
    back_ = new Button(&criteria(), ButtonKind::link, tr("What matters most"),
                       [this] { CallAfter([this] { turn(); }); });
    tornado_->on_arrange = [this, place = tornado_->on_arrange](const wxRect &area) {
        place(area);
        place_buttons();
    };
    criteria().on_arrange = [this, place = criteria().on_arrange](const wxRect &area) {
        place(area);
        const wxSize size = back_->GetBestSize();
        put(*back_, area.GetRight() - FromDIP(card_padding) - size.x, criteria().head_middle() - size.y / 2,
            size.x, size.y);
    };
}

void ValuePage::place_buttons() {
    int right = tornado_->head_end();
    for (Button *button : {vendor_, why_}) {
        if (!button->IsShown()) continue;
        const wxSize size = button->GetBestSize();
        put(*button, right - size.x, tornado_->head_middle() - size.y / 2, size.x, size.y);
        right -= size.x + FromDIP(inner_gap);
    }
    tornado_->set_head_room(tornado_->head_end() - right);
}

void ValuePage::work_out() {
    shell().guard([this] { view_ = app::value_view(session().workspace(), current_language()); });
    if (!is_explaining_) findings().show(view_.open_points);
    vendor_->Show(view_.lacks_vendor_figures && !session().workspace().is_read_only());
    tornado_->arrange();
    totals_->Refresh();
    tornado_->redraw();
    rearrange();
}

void ValuePage::turn() {
    is_explaining_ = !is_explaining_;
    findings().show(is_explaining_ ? findings_of_score_ : view_.open_points);
    rearrange();
}

void ValuePage::add_vendor_figures() {
    CallAfter([this] {
        shell().guard([this] { app::add_vendor_figures(session().workspace(), current_language()); });
    });
}

std::string ValuePage::figure() {
    if (criteria().rows().HasFocus() || header().HasFocus()) return RecordPage::figure();
    const auto meant = meant_record();
    if (!meant) return app::why_whole_value();
    const bool is_line = meant->type == "benefit" || meant->type == "cost";
    return is_line ? app::why_value(meant->type, meant->id) : app::why_record(*meant);
}

void ValuePage::on_changes(const model::Changes &changes) {
    RecordPage::on_changes(changes);
    work_out();
}

void ValuePage::show_scores(const app::SectionView &view) {
    RecordPage::show_scores(view);
    findings_of_score_ = view.findings;
    if (!why_) return;
    if (!is_explaining_) findings().show(view_.open_points);
    why_->Show(view.is_scored && view.standing != model::Standing::none);
    why_->set_label(view.headline);
    tornado_->arrange();
}

std::string ValuePage::scores_words() const {
    return is_explaining_ ? RecordPage::scores_words() : tornado_->title();
}

void ValuePage::place_scores(const wxRect &area) {
    if (is_explaining_) return RecordPage::place_scores(area);
    tornado_->show_title(criteria().head_height() >= FromDIP(whole_title));
    put(*tornado_, area.x, area.y, area.width, area.height);
}

void ValuePage::reveal_scores(bool is_shown) {
    RecordPage::reveal_scores(is_shown && is_explaining_);
    if (tornado_) tornado_->Show(is_shown && !is_explaining_);
}

int ValuePage::scores_height(int width) const {
    if (is_explaining_) return RecordPage::scores_height(width);
    return FromDIP(card_head + 14 + static_cast<int>(charts::height_of_tornado(view_.tornado)));
}

int ValuePage::totals_height(int width) const {
    const double scale = totals_->scale();
    return static_cast<int>(height_of_figure_cards(measuring_canvas(), view_.cards, width / scale) * scale) +
           1;
}

int ValuePage::least_height(int width) const {
    const int records = RecordPage::least_height(width);
    if (view_.is_empty || !totals_) return records;
    return totals_height(width) + FromDIP(card_gap) + std::max(FromDIP(least_lists), records);
}

void ValuePage::arrange(const wxRect &area) {
    if (!back_) return;
    header().set_title(title(), view_.state, view_.is_empty ? std::string() : app::why_whole_value());
    totals_->Show(!view_.is_empty);
    if (view_.is_empty) return RecordPage::arrange(area);
    const int high = totals_height(area.width), gap = FromDIP(card_gap);
    put(*totals_, area.x, area.y, area.width, high);
    RecordPage::arrange({area.x, area.y + high + gap, area.width, area.height - high - gap});
}

} // namespace kartrekker::gui
