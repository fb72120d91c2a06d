#pragma once

#include "model/assessment_result.h"
#include "model/workspace.h"

#include <map>

namespace kartrekker::app {

/// What assessments call that which records name: the assessments themselves, their sections, the questions
/// that an assessor answers, and the answers to those.
class DeclaredNames {
  public:
    struct Name {
        std::string id;
        std::string title;
    };

    DeclaredNames() = default;
    explicit DeclaredNames(const model::Scorecard &scorecard);

    /// All that a field may name, in the order of the assessments; answers are those to the question `item`.
    const std::vector<Name> &all(const model::FieldInfo &field, const std::string &item) const;
    /// What people read in a field of the record: the title, or what stands there where it has none. Nothing
    /// for a field that names nothing, or is empty.
    std::optional<std::string> title_in(const model::EntityType &type, const model::Record &record,
                                        const model::FieldInfo &field) const;
    /// The same as a list shows it: that title, or else `shown_cell`.
    std::string cell_of(const model::Workspace &workspace, const model::EntityType &type,
                        const model::Record &record, const model::FieldInfo &field,
                        model::Language language) const;
    /// What people know the record by: such a title, or else `shown_caption`.
    std::string caption_of(const model::Workspace &workspace, const model::EntityType &type,
                           const model::Record &record, model::Language language) const;
    /// Title of an assessment; its id where there is none by that id.
    std::string title_of(const std::string &assessment) const;

  private:
    /// Of several with the same title the later ones say which assessment they are of.
    void add(model::Named kind, const std::string &id, const std::string &title,
             const model::AssessmentResult &of);

    std::map<model::Named, std::vector<Name>> names_;
    std::map<std::string, std::vector<Name>> answers_; ///< by the id of the question
};

/// The question that the record answers; empty where it answers none.
std::string item_of(const model::EntityType &type, const model::Record &record);

} // namespace kartrekker::app
