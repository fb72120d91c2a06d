#pragma once

#include "workbench/app/presenters/record_actions.h"
#include "workbench/gui/drawing/drawn_window.h"
#include "workbench/gui/drawing/zoomed.h"
#include "workbench/gui/shell.h"

#include <wx/scrolwin.h>

namespace kartrekker::gui {

class RecordChoice;

/// What stands at the top of a page: title, sentence, and its score on the right.
class PageHeader : public DrawnWindow {
  public:
    explicit PageHeader(wxWindow *parent);

    /// Its score was clicked, or Enter pressed on it.
    std::function<void()> on_figure;
    /// The same of its sentence, with what explains that.
    std::function<void(const std::string &)> on_sentence;
    bool AcceptsFocus() const override { return (!figure_.empty() || why_) && DrawnWindow::AcceptsFocus(); }

    /// `why`: what explains the figures of the sentence; empty where it has none.
    void set_title(const std::string &title, const std::string &sentence, const std::string &why = {});
    /// The same with an explanation that is made only when it is asked for; null where there is none.
    void set_title(const std::string &title, const std::string &sentence, std::function<std::string()> why);
    void set_score(const std::string &figure, model::Standing standing, const std::string &detail);

    const std::string &figure() const { return figure_; }
    const std::string &title() const { return title_; }
    const std::string &sentence() const { return sentence_; }
    /// Puts what it shows there, in screen pixels, with room for the ring of focus at either side.
    void place(int x, int y, int width);
    static constexpr int height = 62;

  protected:
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area) override;
    charts::Colour ground() const override;
    void choose(const std::string &target) override;
    std::string explained() const override { return figure_.empty() && why_ ? why_() : std::string(); }
    std::string explained_at(wxPoint point) const override;

  private:
    void renew_tab_order();
    charts::HitArea draw_figure(charts::Canvas &canvas, const charts::Rect &area) const;
    charts::HitArea draw_sentence(charts::Canvas &canvas, const charts::Rect &area) const;

    std::string title_, sentence_, figure_, detail_;
    std::function<std::string()> why_;
    model::Standing standing_ = model::Standing::none;
};

/// One page of the window. It lives while it is shown, and is made anew when the language changes.
class Page : public Zoomed<wxScrolledWindow> {
  public:
    Page(wxWindow *parent, Shell &shell, const app::PageInfo &info);

    /// A click on what lies between its parts moves the keyboard nowhere.
    bool AcceptsFocus() const override { return false; }
    const app::PageInfo &info() const { return info_; }
    PageHeader &header() { return *header_; }

    /// Brings a record into view.
    virtual void show(const app::Place &) {}
    /// Where the page is now, so that it can be found again.
    virtual app::Place place() const { return {std::string(info_.id), {}}; }
    /// The figure that was chosen last, for `Shell::explain`; else that of the page itself, where it has one.
    virtual std::string figure() { return own_figure(); }
    /// That of the page itself: what its header shows.
    virtual std::string own_figure() const;
    /// Stores what is being typed.
    virtual void commit() {}
    /// The page is about to go: nothing that was typed may get lost without a word.
    virtual void leave() {}
    /// The page goes: what comes from other threads from now on is for nobody.
    void retire() { is_alive_.reset(); }
    /// Texts that it shows but could not store.
    virtual std::vector<app::UnstoredText> unstored() const { return {}; }
    /// These, and what is being written that leaving would store: all that a page made anew needs.
    virtual std::vector<app::UnstoredText> typed() const { return unstored(); }
    /// Types such texts once more in the record that is shown.
    virtual void put_back(const std::vector<app::UnstoredText> &) {}
    /// Takes back text that is typed but not stored: a wrong value, or a filter. Whether there was any.
    virtual bool take_back() { return false; }
    /// The record that is shown was just added: puts the cursor in its first field.
    virtual void begin_new() {}
    /// The record that `begin_new` was about, while it goes again when nothing is filled in.
    virtual std::optional<app::FreshRecord> fresh() const { return std::nullopt; }
    /// For a page made anew: the record that is shown is this one.
    virtual void keep_fresh(const app::FreshRecord &) {}
    virtual void on_changes(const model::Changes &) {}
    virtual void on_scores() {}
    /// What it is to show is still being worked out.
    virtual bool is_at_work() const { return false; }
    /// The kind of record that its list shows; null for a page without a list.
    virtual const model::EntityType *list_type() const { return nullptr; }
    /// The list that commands are about: one inside the form while the keyboard is there, else that of the
    /// page; null where there is none.
    virtual RecordChoice *record_choice() { return nullptr; }

  protected:
    Shell &shell() const { return shell_; }
    Session &session() const { return *shell_.session(); }
    /// Places everything below the header; `area` is inside the margins, in screen pixels.
    virtual void arrange(const wxRect &area) = 0;
    /// Height below which everything would not be of use: in a lower window the page scrolls. For a width
    /// inside the margins; screen pixels.
    virtual int least_height(int /*width*/) const { return 0; }
    /// Arranges again, as on a change of size.
    void rearrange();
    std::string title() const;
    /// For `to_window`.
    const std::shared_ptr<bool> &alive() const { return is_alive_; }

  private:
    std::shared_ptr<bool> is_alive_ = std::make_shared<bool>(true);
    Shell &shell_;
    app::PageInfo info_;
    PageHeader *header_;
};

/// How a page is made. Pages register themselves; the window knows none of them.
struct PageFactory {
    app::PageInfo info;
    std::function<Page *(wxWindow *, Shell &, const app::PageInfo &)> make;
};

/// Every page, in the order of the navigation.
const std::vector<PageFactory> &page_factories();

} // namespace kartrekker::gui
