#pragma once

#include "workbench/app/presenters/record_actions.h"
#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/card.h"
#include "workbench/gui/forms/form_view.h"
#include "workbench/gui/shell.h"

namespace kartrekker::gui {

struct Command;

/// The card with the form of one record, or of something that is part of it, with the way back.
class FormCard : public Card {
  public:
    FormCard(wxWindow *parent, Shell &shell);

    std::function<void()> on_show; ///< another record is shown, or none

    /// Shows the last record of the path, and leaves the one that was shown; an empty path shows nothing.
    void open(std::vector<app::RecordKey> path);
    /// Puts the cursor in the form of a record that was just added. Left with nothing filled in, it goes
    /// again.
    void begin_new();
    const std::optional<app::FreshRecord> &fresh() const { return fresh_; }
    /// The record that is shown was added so, before the page was made anew.
    void keep_fresh(const app::FreshRecord &fresh) { fresh_ = fresh; }
    /// The record is about to be left: stores what is typed, tells what could not be stored, and takes back a
    /// new record that is still empty.
    void leave();
    /// Types texts that were left behind once more.
    void put_back(const std::vector<app::UnstoredText> &texts) { form_->put_back(texts); }
    const std::vector<app::RecordKey> &path() const { return path_; }
    /// What can be done with the record that is shown, beside changing it.
    const std::vector<Button *> &deeds() const { return deeds_; }
    FormView &form() { return *form_; }

    /// Leads to the record that the shown one is part of; hidden where there is none.
    Button &back() { return *back_; }

    void commit() { form_->commit(); }
    void refresh(const model::Changes &changes);
    void judge();

    /// What to say while nothing is chosen.
    void set_empty_words(const std::string &words);

  private:
    void show_form();
    void show_words();
    void show_deeds();
    /// Empty for a record that is part of no other.
    std::vector<app::RecordKey> path_of_owner() const;
    void go_to_owner();
    /// Places those of every record; returns where the next part begins.
    int place_usual_deeds(const wxRect &area);
    /// Places them from `top` on; returns where the form begins.
    int place_deeds(const wxRect &area, int top);
    /// Directly after that part; at the end where there is none by that id.
    void add_part(const model::EntityType &type, const std::string &after);
    void duplicate();
    void remove();
    void place(const wxRect &area);
    std::vector<std::unique_ptr<PartList>> parts_of_record(const model::EntityType &type,
                                                           const std::string &id);

    Shell &shell_;
    FormView *form_;
    Button *back_;
    Button *duplicate_;
    Button *remove_;
    std::vector<const Command *> offered_; ///< what the deeds stand for
    std::vector<Button *> deeds_;
    std::vector<app::RecordKey> path_;
    std::optional<app::FreshRecord> fresh_;
    std::string empty_words_;
};

} // namespace kartrekker::gui
