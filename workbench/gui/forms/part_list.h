#pragma once

#include "workbench/gui/drawing/button.h"
#include "workbench/gui/lists/record_choice.h"
#include "workbench/gui/lists/record_rows.h"
#include "workbench/gui/shell.h"

namespace kartrekker::gui {

/// A short list, inside a form, of what is part of the record. A click or Enter opens a part; the keyboard,
/// or a click with Ctrl or Shift, chooses.
class PartList : public RecordChoice {
  public:
    PartList(wxWindow *parent, Shell &shell, std::unique_ptr<app::ListPresenter> list);
    ~PartList() override;

    std::function<void(const app::RecordKey &)> on_open;
    /// `after`: id of the part that is chosen; empty where none is.
    std::function<void(const model::EntityType &, const std::string &after)> on_add;

    const app::ListPresenter &list() const override { return *list_; }
    std::vector<std::string> chosen() const override;
    std::optional<app::RecordKey> selected() const override;
    void choose(const std::vector<std::string> &ids) override;
    RecordList &rows() override { return *view_; }
    void set_layout(app::ListLayout layout) override;
    bool is_table() const override { return false; }
    std::string field() const override { return {}; }
    void edit() override;
    void refresh();
    void judge(const app::RecordChecks &checks);
    /// Places everything from `y` on; returns where it ends. The caller draws the title at `y`.
    int place(wxPoint origin, int y, int width);
    std::string title() const;
    /// Beside the title: by what the parts are sorted; empty while they stand in their own order.
    std::string order_words() const;
    /// The keyboard leaves the list from there.
    /// The keyboard gets there after this control.
    void come_after(wxWindow *control);
    wxWindow &last_control() const { return *add_; }

    static constexpr int title_height = 30;

  private:
    /// As a screen reader says it.
    void name_rows();

    std::unique_ptr<app::ListPresenter> list_;
    PartRows rows_;
    RecordList *view_;
    Button *add_;
};

} // namespace kartrekker::gui
