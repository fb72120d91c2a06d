#pragma once

#include "workbench/gui/forms/form_card.h"
#include "workbench/gui/lists/list_card.h"
#include "workbench/gui/lists/score_cards.h"
#include "workbench/gui/pages/page.h"

namespace kartrekker::gui {

/// A page made from the descriptions of its kinds of record: lists on the left, the form on the right, and,
/// where an assessment looks at it, the criteria and findings below the list.
class RecordPage : public Page {
  public:
    RecordPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

    void show(const app::Place &place) override;
    app::Place place() const override;
    void commit() override { form_->commit(); }
    bool take_back() override { return list_->take_back() || form_->form().take_back(); }
    void begin_typing() override { form_->form().begin_typing(); }
    void on_changes(const model::Changes &changes) override;
    void on_scores() override;
    const model::EntityType *list_type() const override { return &list_->type(); }

    ListCard &list() { return *list_; }
    FormCard &form() { return *form_; }
    CriteriaCard &criteria() { return *criteria_; }
    FindingsCard &findings() { return *findings_; }
    const FindingsCard &findings() const { return *findings_; }

  protected:
    void arrange(const wxRect &area) override;
    /// Places what stands below the list; returns how much height it wants. Called with nothing to only ask.
    virtual void arrange_scores(const wxRect &area);
    virtual int wanted_height(int width) const;
    virtual int least_list_height(int height) const { return height * 40 / 100; }
    virtual bool has_scores() const { return is_scored_; }
    virtual void show_scores(const app::SectionView &view);

  private:
    void set_compact(bool is_compact);
    void follow_list();

    ListCard *list_ = nullptr;
    FormCard *form_ = nullptr;
    CriteriaCard *criteria_ = nullptr;
    FindingsCard *findings_ = nullptr;
    bool is_scored_ = false;
};

} // namespace kartrekker::gui
