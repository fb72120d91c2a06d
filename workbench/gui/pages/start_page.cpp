#include "workbench/gui/pages/start_page.h"

#include "workbench/app/charts/text_layout.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <wx/app.h>
#include <wx/utils.h>

namespace kartrekker::gui {

namespace {

constexpr int begin_width = 320, begin_height = 208, widest_start = 860, widest_asking = 680;
constexpr int highest_start = 640, usual_top = 56, head_gap = 12, scroll_step_of_start = 16;
constexpr int card_frame = 10; ///< around the rows of a card
constexpr int least_starters = 3, least_recent = 2;

/// A card that shows so many rows whole.
constexpr int card_height(int rows) {
    return card_head + rows * StarterRows::row_height + card_frame;
}

} // namespace

charts::HitAreas StarterRows::draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const {
    const charts::Rect inner = area.inset(card_padding, 0);
    const app::Starter &starter = starters_[row];
    text_in(canvas, {inner.x, area.y + 6, inner.width, 20}, starter.name, {10, true, palette().ink});
    text_in(canvas, {inner.x, area.y + 25, inner.width, 16}, starter.description,
            {9, false, palette().quiet});
    return {{area, starter.description, std::to_string(row)}};
}

StartPage::StartPage(wxWindow *parent, Shell &shell)
    : Zoomed(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE),
      shell_(shell) {
    SetBackgroundColour(to_wx(palette().ground));
    SetScrollRate(0, FromDIP(scroll_step_of_start));
    header_ = new PageHeader(this);
    header_->set_title(tr("Kartrekker"), tr("Guide an organisation to become one that shares what it knows"));
    begin_ = new Card(this, tr("Begin"), tr("One file holds one client's engagement"));
    buttons_ = {
        new Button(begin_, ButtonKind::primary, tr("New engagement…"), [this] { shell_.run("file/new"); }),
        new Button(begin_, ButtonKind::normal, tr("Open…"), [this] { shell_.run("file/open"); }),
        new Button(begin_, ButtonKind::normal, tr("From an engagement XML…"),
                   [this] { shell_.run("import/xml"); }),
    };
    begin_->on_arrange = [this](const wxRect &area) {
        int y = area.y + FromDIP(4);
        for (wxWindow *button : buttons_) {
            put(*button, area.x + FromDIP(card_padding), y, area.width - 2 * FromDIP(card_padding),
                FromDIP(button_height + 4));
            y += FromDIP(button_height + 12);
        }
    };
    recent_ = new Card(this, tr("Recent"));
    list_ = add_rows(recent_, rows_, tr("Recent"), [this](std::size_t row) {
        if (rows_.is_usable(row)) shell_.open(std::filesystem::path(rows_.file(row)));
    });
    list_->on_choose = [this](const std::string &target) {
        CallAfter([this, target] { choose_recent(target); });
    };
    list_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent &event) {
        if (event.GetKeyCode() != WXK_DELETE || !list_->selection()) return event.Skip();
        forget(*list_->selection());
    });
    show_recent();
    samples_ = new Card(this, tr("Samples"), tr("Engagements with answers, to look at; you get a copy"));
    sample_rows_.show(app::samples(current_language()));
    sample_list_ = add_rows(samples_, sample_rows_, tr("Samples"), [this](std::size_t row) {
        const app::Starter sample = sample_rows_.starters()[row]; // this page goes when one is opened
        shell_.guard([&] { open_sample(sample); });
    });
    samples_->Show(sample_rows_.count() > 0);
    starters_ = new Card(this, tr("From a starter"), tr("An example of your kind of organisation to change"));
    starter_rows_.show(app::usable_starters(current_language()));
    starter_list_ = add_rows(starters_, starter_rows_, tr("From a starter"),
                             [this](std::size_t row) { begin_new(starter_rows_.starters()[row].id); });
    starters_->Show(starter_rows_.count() > 0);
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent &event) {
        if (!wxGetMouseState().LeftIsDown())
            bring_into_view(*event.GetWindow()); // nothing moves below a click
        event.Skip();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        arrange();
        event.Skip();
    });
}

RowList *StartPage::add_rows(Card *card, RowSource &rows, const std::string &name,
                             const std::function<void(std::size_t)> &open) {
    auto *list = new RowList(card, name, rows, true);
    const auto open_later = [this, open](std::size_t row) {
        wxWindow::CallAfter([open, row] { open(row); });
    };
    list->on_open = open_later;
    list->on_choose = [open_later](const std::string &row) { open_later(std::stoul(row)); };
    card->on_arrange = [list](const wxRect &area) {
        put(*list, area.x, area.y, area.width, area.height - list->FromDIP(6));
    };
    return list;
}

void StartPage::SetFocus() {
    if (asking_) return asking_->SetFocus();
    for (const auto &[list, rows] : std::initializer_list<std::pair<RowList *, const RowSource *>>{
             {list_, &rows_}, {sample_list_, &sample_rows_}, {starter_list_, &starter_rows_}})
        if (rows->count() > 0) return list->SetFocus();
}

std::string StartPage::figure() const {
    const auto row = list_->selection();
    return row && !asking_ ? rows_.figure(*row) : std::string();
}

void StartPage::show_recent() {
    rows_.show(remembered_files());
    list_->reload();
    looking_ = look_at_files(remembered_files(), [this](std::vector<SeenFile> seen) {
        rows_.take(std::move(seen));
        list_->reload();
    });
}

void StartPage::choose_recent(const std::string &target) {
    const std::string forget_words = RecentRows::forget_target;
    if (target.starts_with(forget_words)) return forget(std::stoul(target.substr(forget_words.size())));
    const std::size_t row = std::stoul(target);
    if (rows_.is_usable(row)) shell_.open(std::filesystem::path(rows_.file(row)));
}

void StartPage::forget(std::size_t row) {
    if (row >= rows_.count()) return;
    forget_file(std::filesystem::path(rows_.file(row)));
    show_recent();
    list_->select(rows_.count() > 0 ? std::optional(std::min(row, rows_.count() - 1)) : std::nullopt);
}

void StartPage::open_sample(const app::Starter &sample) {
    Shell &shell = shell_; // opening ends this page
    const auto file = app::file_of_sample(sample, documents_folder(), current_language());
    std::error_code error;
    const bool is_new = !std::filesystem::exists(file, error);
    if (is_new) app::new_from_sample(file, sample.id, current_language());
    shell.open(file);
    if (is_new && shell.session() && shell.session()->workspace().file() == file)
        shell.tell(tr("A copy of the sample was made for you, to change as you like: {0}.", {file.string()}),
                   false);
}

void StartPage::begin_new(const std::string &starter, const std::filesystem::path &before) {
    app::NewEngagement engagement;
    engagement.starter = starter;
    engagement.language = current_language();
    ask({engagement, 0, before});
}

std::optional<StartPage::Asked> StartPage::asked() const {
    if (!asking_) return std::nullopt;
    return Asked{asking_->read(), asking_->step(), before_};
}

void StartPage::ask(const Asked &asked) {
    end_asking();
    before_ = asked.before;
    asking_ = new NewEngagementPanel(this, starter_rows_.starters(), asked.engagement, asked.step);
    asking_->on_done = [this](const std::filesystem::path &file) {
        shell_.open(std::filesystem::path(file));
    };
    asking_->on_cancel = [this] {
        if (!before_.empty()) return shell_.open(std::filesystem::path(before_));
        end_asking();
        SetFocus();
    };
    show_cards(false);
    arrange();
    asking_->SetFocus();
}

void StartPage::begin_with_starter(const std::filesystem::path &before) {
    begin_new(starter_rows_.count() > 0 ? starter_rows_.starters().front().id : std::string(), before);
}

void StartPage::end_asking() {
    if (asking_) {
        asking_->Hide();
        wxTheApp->ScheduleForDestruction(asking_); // it may be its own button that ends it
    }
    asking_ = nullptr;
    show_cards(true);
    arrange();
}

void StartPage::show_cards(bool is_shown) {
    for (Card *card : {begin_, recent_})
        card->Show(is_shown);
    samples_->Show(is_shown && sample_rows_.count() > 0);
    starters_->Show(is_shown && starter_rows_.count() > 0);
}

void StartPage::bring_into_view(const wxWindow &part) {
    const wxWindow *card = &part;
    while (card->GetParent() && card->GetParent() != this)
        card = card->GetParent();
    const wxRect area = card->GetRect();
    const int step = FromDIP(scroll_step_of_start), below = area.GetBottom() + 1 - GetClientSize().y;
    int steps = below > 0 ? std::min((below + step - 1) / step, area.y / step) : 0;
    if (area.y < 0) steps = (area.y - step + 1) / step;
    if (steps != 0) Scroll(0, GetViewStart().y + steps);
}

// In a low window the questions take the place of the header too.
void StartPage::arrange_asking() {
    const wxSize size = GetClientSize();
    const int margin = FromDIP(page_margin), wanted = FromDIP(NewEngagementPanel::wanted_height);
    const int width = std::min(size.x - 2 * margin, FromDIP(widest_asking)), x = (size.x - width) / 2;
    const bool has_header = size.y >= margin / 2 + FromDIP(PageHeader::height + head_gap) + wanted + margin;
    const int head = has_header ? FromDIP(PageHeader::height + head_gap) : 0;
    const int top = std::clamp(size.y - margin - wanted - head, margin / 2, FromDIP(usual_top));
    SetVirtualSize(0, 0);
    header_->Show(has_header);
    header_->place(x, top, width);
    put(*asking_, x, top + head, width, std::min(wanted, size.y - margin - top - head));
}

// In a low window the space above shrinks first, and then all of it scrolls.
void StartPage::arrange() {
    if (asking_) return arrange_asking();
    const wxSize size = GetClientSize();
    const int margin = FromDIP(page_margin), gap = FromDIP(card_gap);
    const int width = std::min(size.x - 2 * margin, FromDIP(widest_start)), x = (size.x - width) / 2;
    const int head = FromDIP(PageHeader::height + head_gap), left = FromDIP(begin_width);
    const int begin = FromDIP(begin_height), least = begin + gap + FromDIP(card_height(least_starters));
    const int high = std::clamp(size.y - FromDIP(usual_top) - head - margin, least, FromDIP(highest_start));
    const int above = std::clamp(size.y - margin - high - head, margin / 2, FromDIP(usual_top));
    SetVirtualSize(0, above + head + high + margin);
    const int top = CalcScrolledPosition(wxPoint(0, above)).y, y = top + head;
    header_->Show();
    header_->place(x, top, width);
    put(*begin_, x, y, left, begin);
    put(*starters_, x, y + begin + gap, left, high - begin - gap);
    const int samples = samples_->IsShown()
                            ? std::min(FromDIP(card_height(static_cast<int>(sample_rows_.count()))),
                                       high - gap - FromDIP(card_height(least_recent)))
                            : -gap;
    const int recent = high - gap - samples;
    put(*recent_, x + left + gap, y, width - left - gap, recent);
    put(*samples_, x + left + gap, y + recent + gap, width - left - gap, samples);
}

} // namespace kartrekker::gui
