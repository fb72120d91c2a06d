#pragma once

#include "workbench/gui/drawing/button.h"
#include "workbench/gui/drawing/card.h"
#include "workbench/gui/forms/form_view.h"
#include "workbench/gui/shell.h"

namespace kartrekker::gui {

/// The card with the form of one record, or of something that is part of it, with the way back.
class FormCard : public Card {
  public:
    FormCard(wxWindow *parent, Shell &shell);

    /// Shows the last record of the path; an empty path shows nothing.
    void open(std::vector<app::RecordKey> path);
    const std::vector<app::RecordKey> &path() const { return path_; }
    FormView &form() { return *form_; }

    void commit() { form_->commit(); }
    void refresh(const model::Changes &changes);
    void judge();

    /// What to say while nothing is chosen.
    void set_empty_words(const std::string &words);

  private:
    void show_form();
    void show_words();
    void add_part(const model::EntityType &type);
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
    std::vector<app::RecordKey> path_;
    std::string empty_words_;
};

} // namespace kartrekker::gui
