#pragma once

#include "workbench/app/attachments.h"
#include "workbench/app/comments.h"
#include "workbench/app/presenters/record_links.h"
#include "workbench/gui/drawing/row_list.h"

namespace kartrekker::gui {

/// Records that the one in the form refers to, and then those that refer to it.
class LinkRows : public RowSource {
  public:
    void show(app::RecordLinks links) { links_ = std::move(links); }
    const app::RecordLink &link(std::size_t row) const;
    /// What choosing a row gives to `RowList::on_choose`.
    static constexpr const char *open_target = "open";

    std::size_t count() const override { return links_.count(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    std::string name(std::size_t row) const override;

  private:
    bool is_from(std::size_t row) const { return row >= links_.to.size(); }
    std::string kind_words(std::size_t row) const;
    bool is_beside(charts::Canvas &canvas, std::size_t row, double width) const;
    app::RecordLinks links_;
};

/// Rows with words on the right of their last line that do something.
class ActionRows : public RowSource {
  public:
    struct Action {
        std::string target; ///< for `RowList::on_choose`
        std::string label;
        std::string tip; ///< with its key
    };

  protected:
    static void draw_actions(charts::Canvas &canvas, const charts::Rect &line,
                             const std::vector<Action> &actions, charts::HitAreas &areas);
    static double width_of(charts::Canvas &canvas, const std::vector<Action> &actions);
};

/// What is remarked: who and when, and below it the text.
class CommentRows : public ActionRows {
  public:
    void show(std::vector<model::Comment> comments, bool can_change);
    const model::Comment &comment(std::size_t row) const { return comments_[row]; }

    std::size_t count() const override { return comments_.size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    std::string name(std::size_t row) const override { return comments_[row].text; }

  private:
    std::vector<model::Comment> comments_;
    bool can_change_ = false;
};

/// Files: the name, and below it how large, by whom and when.
class AttachmentRows : public ActionRows {
  public:
    void show(std::vector<model::Attachment> attachments, bool can_change);
    const model::Attachment &attachment(std::size_t row) const { return attachments_[row]; }

    std::size_t count() const override { return attachments_.size(); }
    double height(charts::Canvas &canvas, std::size_t row, double width) const override;
    charts::HitAreas draw(charts::Canvas &canvas, const charts::Rect &area, std::size_t row) const override;
    std::string name(std::size_t row) const override { return attachments_[row].name; }

  private:
    std::vector<Action> actions(std::size_t row) const;
    /// Who and when stands beside what can be done, or above it where both together are too wide.
    bool is_beside(charts::Canvas &canvas, std::size_t row, double width) const;

    std::vector<model::Attachment> attachments_;
    bool can_change_ = false;
};

} // namespace kartrekker::gui
