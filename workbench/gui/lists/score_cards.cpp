#include "workbench/gui/lists/score_cards.h"

#include "workbench/app/finding_actions.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

namespace {

void fill_with(Card &card, RowList *rows) {
    card.on_arrange = [&card, rows](const wxRect &area) {
        put(*rows, area.x, area.y, area.width, area.height - card.FromDIP(6));
    };
}

int height_of(const Card &card, const RowList &rows, int width) {
    const double scale = rows.scale();
    return card.head_height() + static_cast<int>(rows.whole_height((width - 2) / scale) * scale) +
           card.FromDIP(8);
}

} // namespace

CriteriaCard::CriteriaCard(wxWindow *parent, Shell &shell)
    : Card(parent, tr("Why"), tr("Scores are on their way…")) {
    rows_ = new RowList(this, tr("Criteria"), source_, true);
    rows_->on_choose = [&shell](const std::string &target) { shell.explain(target); };
    rows_->on_open = [this, &shell](std::size_t) { shell.explain(chosen()); };
    fill_with(*this, rows_);
}

std::string CriteriaCard::chosen() const {
    const auto row = rows_->selection();
    return row && *row < source_.count() ? source_.bar(*row).target : std::string();
}

void CriteriaCard::show(const app::SectionView &view) {
    set_words(view.headline, view.state);
    source_.show(view.criteria);
    rows_->reload();
}

void CriteriaCard::set_compact(bool is_compact) {
    source_.set_compact(is_compact);
    rows_->reload();
}

int CriteriaCard::whole_height(int width) const {
    return height_of(*this, *rows_, width);
}

FindingsCard::FindingsCard(wxWindow *parent, Shell &shell, const std::string &title)
    : Card(parent, title), shell_(shell), title_(title) {
    rows_ = new RowList(this, title, source_, true);
    rows_->on_open = [this](std::size_t row) { follow(row); };
    rows_->on_choose = [this](const std::string &target) {
        const auto row = rows_->selection();
        if (!row) return;
        if (target == FindingRows::plan_target)
            plan(*row);
        else
            follow(*row);
    };
    rows_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent &event) {
        const auto row = rows_->selection();
        if (event.GetKeyCode() != 'P' || event.HasAnyModifiers() || !row) return event.Skip();
        plan(*row);
    });
    fill_with(*this, rows_);
}

void plan_finding(Shell &shell, const std::string &key, const model::Finding &finding) {
    model::Workspace &workspace = shell.session()->workspace();
    const auto ids = app::plan_finding(workspace, key, finding, current_language());
    shell.go(app::place_of(workspace, {"activity", ids.front()}));
    shell.tell(tr_count("In the plan for this finding: {0} activity. It is open below.",
                        "In the plan for this finding: {0} activities. The first one is open below.",
                        static_cast<long long>(ids.size())),
               false);
}

void FindingsCard::plan(std::size_t row) {
    if (row >= source_.count() || source_.row(row).id.empty()) return;
    CallAfter([this, id = source_.row(row).id] {
        shell_.guard([&] {
            Session &session = *shell_.session();
            if (!session.scorecard()) return;
            const auto [key, found] = app::find_finding(*session.scorecard(), id);
            if (!found) return;
            plan_finding(shell_, key, model::Finding(*found)); // the edit brings another scorecard
        });
    });
}

void FindingsCard::follow(std::size_t row) {
    if (row >= source_.count() || source_.row(row).target.empty()) return;
    const std::string target = source_.row(row).target;
    CallAfter([this, target] { shell_.go(app::place_from(shell_.session()->workspace(), target)); });
}

void FindingsCard::show(std::vector<app::FindingRow> findings) {
    source_.set_can_plan(shell_.session() && !shell_.session()->workspace().is_read_only());
    source_.show(std::move(findings));
    rows_->reload();
}

std::string FindingsCard::why() const {
    std::vector<std::string> findings;
    for (std::size_t row = 0; row < source_.count(); ++row)
        findings.push_back(source_.row(row).text);
    return app::why_counted(title_,
                            tr_count("{0} point that stands out here:", "{0} points that stand out here:",
                                     static_cast<long long>(findings.size())),
                            findings, current_language());
}

void FindingsCard::set_compact(bool is_compact) {
    source_.set_compact(is_compact);
    rows_->reload();
}

int FindingsCard::whole_height(int width) const {
    return height_of(*this, *rows_, width);
}

} // namespace kartrekker::gui
