#pragma once

#include "workbench/app/presenters/figure_table.h"
#include "workbench/app/scoring.h"
#include "workbench/app/surveys/response_import.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kartrekker::app {

/// How a file of answers would be read, to look at and to correct before it is. Shows headings and labels,
/// never what somebody answered.
class SurveyPresenter {
  public:
    /// Begins with the questionnaire that knows most of the headings. `Failure` when the file cannot be read.
    SurveyPresenter(const model::Workspace &workspace, std::filesystem::path file, model::Language language);

    /// “LimeSurvey, CSV, UTF-8, separated by ;”.
    std::string kind() const;

    const std::vector<std::string> &questionnaires() const { return titles_; }
    std::size_t questionnaire() const { return questionnaire_; }
    void choose_questionnaire(std::size_t place);

    /// What is recognised, and then the mappings that are kept.
    const std::vector<std::string> &mappings() const { return mappings_; }
    /// Takes over what the mapping says, also its questionnaire.
    void choose_mapping(std::size_t place);

    /// First those to decide on, then the group, the items, and at last what is not stored.
    FigureTable columns() const;
    /// What a column can become: nothing, the group, or one of the items.
    std::vector<std::string> uses() const;
    std::size_t use_of(std::size_t column) const;
    void set_use(std::size_t column, std::size_t use);

    /// Labels that nobody understood, with what the user made of them.
    FigureTable labels() const;
    /// What a label can count as: nothing yet, or a place on the scale.
    std::vector<std::string> values() const;
    std::size_t value_of(std::size_t label) const;
    void set_value(std::size_t label, std::size_t value);

    /// What is still open, in a sentence.
    std::string summary() const;
    bool has_items() const;
    /// What the import is to do; round, skipping and keeping are the caller's.
    ResponseImport import() const;

  private:
    static constexpr std::size_t left_out = 0, the_group = 1, first_item = 2;
    const model::Declaration &declaration() const { return library_[questionnaire_].declaration; }
    void read();
    /// Also forgets which labels were asked about, and sorts the columns: while one works on them, they stay
    /// put.
    void read_anew();

    const model::Workspace &workspace_;
    std::filesystem::path file_;
    model::Language language_;
    std::vector<LibraryEntry> library_;
    std::vector<std::string> titles_, mappings_;
    std::size_t questionnaire_ = 0;
    SurveyChoices choices_;
    SurveyReading reading_;
    std::vector<std::size_t> order_;  ///< of the columns, as they are shown
    std::vector<std::string> labels_; ///< unknown at first, chosen or not
};

} // namespace kartrekker::app
