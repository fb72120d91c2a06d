#pragma once

#include "workbench/gui/drawing/divider.h"
#include "workbench/gui/drawing/segments.h"
#include "workbench/gui/forms/form_card.h"
#include "workbench/gui/lists/list_card.h"
#include "workbench/gui/lists/score_cards.h"
#include "workbench/gui/pages/page.h"
#include "workbench/gui/pages/picture_card.h"

namespace kartrekker::gui {

/// A page made from the descriptions of its kinds of record: lists on the left, the form on the right, and,
/// where an assessment looks at it, scores and findings below the list. A picture of the records takes turns
/// with these. Where there is no room for all of them they take turns under tabs.
class RecordPage : public Page {
  public:
    RecordPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

    void show(const app::Place &place) override;
    app::Place place() const override;
    std::string figure() override;
    void commit() override;
    void leave() override;
    std::vector<app::UnstoredText> unstored() const override;
    std::vector<app::UnstoredText> typed() const override;
    void put_back(const std::vector<app::UnstoredText> &texts) override;
    bool take_back() override;
    void begin_new() override;
    std::optional<app::FreshRecord> fresh() const override { return form_->fresh(); }
    void keep_fresh(const app::FreshRecord &fresh) override { form_->keep_fresh(fresh); }
    void on_changes(const model::Changes &changes) override;
    void on_scores() override;
    const model::EntityType *list_type() const override { return &list_->type(); }
    RecordChoice *record_choice() override;

    ListCard &list() { return *list_; }
    FormCard &form() { return *form_; }
    Divider &form_edge() { return *form_edge_; }
    CriteriaCard &criteria() { return *criteria_; }
    FindingsCard &findings() { return *findings_; }
    PictureCard &picture() { return *picture_; }
    Segments &tabs() { return *tabs_; }

  protected:
    /// The record that the keyboard is at, also a part of the one that is chosen; nothing while it is
    /// elsewhere.
    std::optional<app::RecordKey> meant_record();
    int least_height(int width) const override;
    void arrange(const wxRect &area) override;
    virtual void show_scores(const app::SectionView &view);

    // What the scores are made of: here the criteria.
    virtual bool has_scores() const { return is_scored_; }
    virtual std::string scores_words() const { return criteria_->title(); }
    virtual void place_scores(const wxRect &area);
    virtual void reveal_scores(bool is_shown) { criteria_->Show(is_shown); }
    /// Height in which they show whole, in screen pixels.
    virtual int scores_height(int width) const { return criteria_->whole_height(width); }
    /// Height in which they are of use, if need be scrolled.
    virtual int least_scores_height() const;
    /// Width from which findings fit beside them, in device-independent pixels.
    virtual int least_width_beside() const { return 900; }

  private:
    /// What can take turns under tabs.
    enum class Part { records, picture, scores, findings };
    using Parts = std::vector<Part>;

    bool is_beside(int width) const { return width >= FromDIP(least_width_beside()); }
    /// Too narrow for list and form beside each other, so the form stands below the list.
    bool is_narrow(int width) const;
    int form_width(int width) const;
    int height_below(int width, bool are_both) const;
    /// The height below the list that is of use.
    int needed_below(int width, bool are_both) const;
    /// What takes turns below the list.
    Parts parts_below() const;
    bool has_picture() const { return !picture_->is_empty(); }
    std::string words_of(Part part) const;
    std::string why_of(Part part) const; ///< what explains the figures in the words
    void arrange_single(const wxRect &area);
    /// List, form, and the others below the list; false when there is no room for all of them.
    bool arrange_columns(const wxRect &area, int left);
    /// The list where it is told, the form beside it over the whole height; in a narrow page the form below
    /// it.
    void place_records(const wxRect &area, const wxRect &list);
    void stack_records(const wxRect &area);
    /// Tabs, and below them the part whose turn it is.
    void place_turns(const wxRect &area, Parts parts);
    void place_turn(const wxRect &area, Part part);
    void place_both(const wxRect &area);
    void place_findings(const wxRect &area);
    void follow_form();
    void set_compact(bool is_compact);
    void reveal(const Parts &parts);
    void show_records();
    void follow_list();
    void open(std::vector<app::RecordKey> path);

    ListCard *list_ = nullptr;
    Divider *form_edge_ = nullptr; ///< between list and form
    FormCard *form_ = nullptr;
    CriteriaCard *criteria_ = nullptr;
    FindingsCard *findings_ = nullptr;
    PictureCard *picture_ = nullptr;
    Segments *tabs_ = nullptr;
    Parts turns_; ///< what the tabs stand for; empty without tabs
    bool are_records_in_front_ = true;
    std::optional<Part> front_below_; ///< what was last chosen there
    bool is_scored_ = false;
};

} // namespace kartrekker::gui
