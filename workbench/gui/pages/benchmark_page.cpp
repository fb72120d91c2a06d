#include "workbench/gui/pages/benchmark_page.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/recent_files.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/dirdlg.h>

namespace kartrekker::gui {

using charts::Rect;

namespace {

constexpr double strip_top = 8, remark_gap = 6, strip_bottom = 10;
constexpr int least_cards = 160;
constexpr int above_cards = 6; ///< room for the ring that tells where the keyboard is
constexpr charts::TextStyle sentence_style{10, false, {}, charts::Align::left};
constexpr double list_inset = 16, list_head = 46, sentence_gap = 8;

std::string name_of(const std::filesystem::path &folder) {
    const std::filesystem::path name = folder.filename();
    return (name.empty() ? folder.parent_path().filename() : name).string();
}

Rect below_ring(const Rect &area) {
    return {area.x, area.y + above_cards, area.width, area.height - above_cards};
}

double height_of_sentences(charts::Canvas &canvas, const std::vector<std::string> &sentences, double width) {
    double height = list_head + sentence_gap;
    for (const std::string &sentence : sentences)
        height +=
            line_height(canvas, sentence_style) *
                static_cast<double>(wrap(canvas, sentence, sentence_style, width - 2 * list_inset).size()) +
            sentence_gap;
    return height;
}

void draw_sentences(charts::Canvas &canvas, const Rect &area, const std::string &title,
                    const std::vector<std::string> &sentences) {
    const Rect box{area.x, area.y, area.width, height_of_sentences(canvas, sentences, area.width)};
    canvas.fill(box, palette().card, 8);
    canvas.outline(box, {palette().line}, 8);
    const Rect inner = box.inset(list_inset, 0);
    text_in(canvas, {inner.x, inner.y + 12, inner.width, 20}, title, {10.5, true, palette().ink});
    charts::TextStyle style = sentence_style;
    style.colour = palette().ink;
    double y = box.y + list_head;
    for (const std::string &sentence : sentences)
        y += lines_in(canvas, {inner.x, y, inner.width, 0}, wrap(canvas, sentence, style, inner.width),
                      style) +
             sentence_gap;
}

} // namespace

BenchmarkPage::BenchmarkPage(wxWindow *parent, Shell &shell, const app::PageInfo &info)
    : Page(parent, shell, info) {
    make_lesson();
    make_strip();
    chart_ = new ScrolledChart(this, tr("Scores among others"), palette().ground);
    chart_->on_choose = [this](const std::string &target) {
        CallAfter([this, target] { follow(this->shell(), target); });
    };
    chart_->offer([this] { return std::pair(tr("Scores among others"), header().sentence()); });
    strip_->offer(*chart_);
    show_kept();
}

void BenchmarkPage::make_lesson() {
    lesson_ = new ChartCard(this, tr("Nothing compared yet"),
                            [](charts::Canvas &, const Rect &) { return charts::HitAreas(); });
    lesson_other_ = new Button(&lesson_->chart(), ButtonKind::link, tr("Choose another folder…"),
                               [this] { CallAfter([this] { choose_folder(); }); });
    lesson_->on_arrange = [this, place = lesson_->on_arrange](const wxRect &area) {
        place(area);
        const wxRect above = lesson_->button().GetRect();
        const wxSize size = lesson_other_->GetBestSize();
        put(*lesson_other_, above.x + (above.width - size.x) / 2, above.GetBottom() + FromDIP(inner_gap),
            size.x, size.y);
    };
}

void BenchmarkPage::make_strip() {
    strip_ = new Card(this, {});
    strip_words_ =
        new ChartView(strip_, tr("Benchmark"), palette().card,
                      [this](charts::Canvas &canvas, const Rect &area) { return draw_strip(canvas, area); });
    other_ = new Button(strip_words_, ButtonKind::normal, tr("Choose another folder…"),
                        [this] { CallAfter([this] { choose_folder(); }); });
    refresh_ = new Button(strip_words_, ButtonKind::normal, tr("Refresh"), [this] {
        CallAfter([this] {
            if (const KeptBenchmark *kept = session().benchmark())
                compare_with(std::filesystem::path(kept->folder));
        });
    });
    left_out_ = new Button(strip_words_, ButtonKind::link, "…", [this] { CallAfter([this] { turn(); }); });
    strip_->on_arrange = [this](const wxRect &area) {
        const int side = FromDIP(card_padding);
        put(*strip_words_, side, area.y, strip_->head_end() - side, area.height);
        place_buttons();
    };
}

void BenchmarkPage::choose_folder() {
    const std::filesystem::path known = benchmark_folder();
    const std::filesystem::path start = known.empty() ? session().workspace().file().parent_path() : known;
    wxDirDialog dialog(this, shown(tr("Folder with the engagements of others")), shown(start.string()),
                       wxDD_DEFAULT_STYLE | wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) compare_with(utf8(dialog.GetPath()));
}

void BenchmarkPage::compare_with(const std::filesystem::path &folder) {
    shell().guard([&] {
        const auto own = std::make_shared<const model::Workspace>(session().workspace().reader());
        const auto found = std::make_shared<app::Benchmark>();
        const auto work = [folder, own, found,
                           language = current_language()](const ProgressBar::Progress &progress) {
            app::Scoring scoring;
            *found = app::benchmark(scoring, {folder, {}, own.get()}, language, progress);
        };
        shell().run_beside(tr("Scoring the engagements in “{0}”…", {name_of(folder)}), work,
                           [this, folder, found] { take(std::move(*found), folder); });
    });
}

void BenchmarkPage::take(app::Benchmark benchmark, const std::filesystem::path &folder) {
    remember_benchmark_folder(folder);
    session().keep({std::move(benchmark), folder});
    is_listing_ = false;
    show_kept();
    chart_->SetFocus();
}

void BenchmarkPage::on_changes(const model::Changes &) {
    show_words();
}

void BenchmarkPage::teach() {
    const std::filesystem::path known = benchmark_folder();
    const auto choose = [this] { choose_folder(); };
    const auto again = [this, known] { compare_with(known); };
    lesson_->teach(tr("A benchmark shows where this engagement stands among others,"
                      " and tells nothing of any one of them: it takes at least {0}, or more where one of "
                      "them shows larger groups only.",
                      {std::to_string(app::least_engagements)}),
                   known.empty() ? tr("Choose a folder…") : tr("Compare with “{0}”", {name_of(known)}),
                   known.empty() ? std::function<void()>(choose) : std::function<void()>(again));
    lesson_other_->Show(!known.empty());
    lesson_->arrange();
}

void BenchmarkPage::show_kept() {
    const KeptBenchmark *kept = session().benchmark();
    view_.reset();
    if (kept) view_ = app::benchmark_view(kept->benchmark, current_language());
    if (!view_) teach();
    show_words();
    show_chart();
    rearrange();
}

void BenchmarkPage::show_words() {
    if (!view_) return header().set_title(title(), tr("How does this engagement score among others?"));
    const bool is_outdated = session().benchmark()->is_outdated;
    header().set_title(
        title(), is_outdated ? view_->state + " " + tr("This engagement has changed since.") : view_->state,
        view_->why);
    left_out_->set_label(is_listing_ ? tr("Back to the scores") : view_->left_out_words);
    left_out_->Show(!view_->left_out.empty());
    strip_->arrange();
    strip_words_->Refresh();
}

void BenchmarkPage::turn() {
    is_listing_ = !is_listing_;
    show_words();
    show_chart();
}

void BenchmarkPage::show_chart() {
    if (!view_) return;
    if (!is_listing_)
        return chart_->show(
            [this](charts::Canvas &canvas, const Rect &area) {
                return draw_benchmark_cards(canvas, below_ring(area), palette(), view_->cards, view_->legend);
            },
            [this](double) { return above_cards + charts::height_of_benchmark_cards(view_->cards); });
    chart_->show(
        [this](charts::Canvas &canvas, const Rect &area) {
            draw_sentences(canvas, below_ring(area), tr("What does not count, and why"), view_->left_out);
            return charts::HitAreas();
        },
        [this](double width) {
            return above_cards + height_of_sentences(measuring_canvas(), view_->left_out, width);
        });
}

void BenchmarkPage::place_buttons() {
    int right = strip_words_->GetSize().x;
    const int middle = FromDIP(static_cast<int>(strip_top)) + FromDIP(button_height) / 2;
    for (Button *button : {other_, refresh_, left_out_}) {
        if (!button->IsShown()) continue;
        const wxSize size = button->GetBestSize();
        put(*button, right - size.x, middle - size.y / 2, size.x, size.y);
        right -= size.x + FromDIP(inner_gap);
    }
}

charts::HitAreas BenchmarkPage::draw_strip(charts::Canvas &canvas, const Rect &area) const {
    if (!view_) return {};
    const std::filesystem::path &folder = session().benchmark()->folder;
    double right = area.right();
    for (const Button *button : {other_, refresh_, left_out_})
        if (button->IsShown()) right = std::min(right, button->GetPosition().x / strip_words_->scale());
    const Rect name{area.x, strip_top, right - area.x - 12, button_height};
    text_in(canvas, name, tr("Folder “{0}”", {name_of(folder)}), {10.5, true, palette().ink});
    const charts::TextStyle quiet{9, false, palette().quiet};
    double y = strip_top + button_height + remark_gap;
    y += lines_in(canvas, {area.x, y, area.width, 0}, wrap(canvas, view_->note, quiet, area.width, 2), quiet);
    draw_benchmark_legend(canvas, {area.x, y + remark_gap, area.width, charts::benchmark_legend_height},
                          palette(), view_->legend);
    return {{name, folder.string(), {}}};
}

double BenchmarkPage::note_height(double width) const {
    const charts::TextStyle quiet{9};
    const auto lines = wrap(measuring_canvas(), view_->note, quiet, width, 2);
    return line_height(measuring_canvas(), quiet) * static_cast<double>(lines.size());
}

int BenchmarkPage::strip_height(int width) const {
    const double scale_now = strip_words_->scale();
    const double others =
        (strip_->GetClientSize().x - strip_->head_end() + FromDIP(card_padding)) / scale_now;
    const double inner = width / scale_now - others;
    const double high = strip_top + button_height + remark_gap + note_height(inner) + remark_gap +
                        charts::benchmark_legend_height + strip_bottom;
    return FromDIP(static_cast<int>(high) + 1);
}

int BenchmarkPage::least_height(int width) const {
    return view_ ? strip_height(width) + FromDIP(card_gap + least_cards) : 0;
}

void BenchmarkPage::arrange(const wxRect &area) {
    if (!chart_) return;
    lesson_->Show(!view_);
    strip_->Show(view_.has_value());
    chart_->Show(view_.has_value());
    if (!view_) return put(*lesson_, area.x, area.y, area.width, area.height);
    const int strip = strip_height(area.width), top = strip + FromDIP(card_gap - above_cards);
    put(*strip_, area.x, area.y, area.width, strip);
    // Its cards stand in line with the page, its bar in the margin; below, it runs on to the window's end.
    const int margin = FromDIP(static_cast<int>(ScrolledChart::margin));
    put(*chart_, area.x - margin, area.y + top, area.width + 2 * margin,
        area.height - top + FromDIP(page_margin));
}

} // namespace kartrekker::gui
