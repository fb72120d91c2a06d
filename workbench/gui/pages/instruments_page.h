#pragma once

#include "workbench/gui/pages/assessment_pane.h"
#include "workbench/gui/pages/record_page.h"

namespace kartrekker::gui {

/// Every assessment of the library, the page of one of them, and the records that belong to asking people.
class InstrumentsPage : public RecordPage {
  public:
    InstrumentsPage(wxWindow *parent, Shell &shell, const app::PageInfo &info);

    void show(const app::Place &place) override;
    app::Place place() const override;
    void on_scores() override;
    const model::EntityType *list_type() const override;

    TableCard &assessments() { return *assessments_; }
    AssessmentPane &assessment() { return *pane_; }
    Segments &kinds() { return *kinds_; }

    std::string figure() override;
    std::string own_figure() const override;

  protected:
    void arrange(const wxRect &area) override;
    int least_height(int width) const override;

  private:
    enum class Part { assessments, one, records };

    void make_assessments();
    /// Turns to another part; records are left first.
    void turn_to(Part part);
    void open(const std::string &assessment);
    void fill();
    void show_words();

    std::string awaited_; ///< assessment to open once its scores are there
    Part part_ = Part::assessments;
    TableCard *assessments_ = nullptr;
    Segments *kinds_ = nullptr; ///< on top of the assessments, the same as on the lists of records
    AssessmentPane *pane_ = nullptr;
};

} // namespace kartrekker::gui
