#pragma once

#include "workbench/app/presenters/record_checks.h"

namespace kartrekker::app {

/// What one field of a form shows.
struct FormField {
    struct Option {
        std::string id;
        std::string label;
    };

    const model::FieldInfo *info = nullptr;
    std::string label; ///< with the unit, where there is one
    std::string help;
    std::string text; ///< as typed; of what is chosen the id; flags: "true" or "false"
    /// Choices, references and what assessments declare, the empty one first unless something must be chosen.
    std::vector<Option> options;
    std::string problem; ///< why the text is not stored; empty when it is
    std::string remark;  ///< what an assessment misses here; the field's rule says by which rule
    model::Value value;  ///< as stored
};

/// What was typed in a field and could not be stored.
struct UnstoredText {
    std::string field; ///< its name
    std::string label;
    std::string text;
    std::string problem; ///< why, in a sentence
};

/// What was typed in the form of a record, could not be stored, and stood there when the record was left.
struct LeftBehind {
    Place place;
    std::string caption; ///< of the record
    std::vector<UnstoredText> texts;

    /// Which fields kept their old value, and why.
    std::string words(model::Language language) const;
};

/// The form of one record, made from its field list. Valid input is stored at once, as one step of the
/// history for each field that is typed in; other input is kept and explained. Call `refresh` after each
/// change of the workspace.
class FormPresenter {
  public:
    FormPresenter(model::Workspace &workspace, const model::EntityType &type, std::string id,
                  model::Language language);

    const model::EntityType &type() const { return *type_; }
    RecordKey key() const { return {std::string(type_->name), id_}; }
    bool exists() const { return exists_; }
    bool is_read_only() const { return workspace_->is_read_only(); }
    std::string caption() const;
    const std::vector<FormField> &fields() const { return fields_; }

    /// Takes what was typed or chosen. Returns whether it is stored.
    bool change(std::size_t field, std::string_view text);
    /// What is typed but not stored, in the order of the fields.
    std::vector<UnstoredText> unstored() const;
    /// Types the texts again, into the fields that are still there.
    void put_back(const std::vector<UnstoredText> &texts);
    /// Forgets texts that could not be stored; whether there were any.
    bool take_back();
    /// Writes what was typed and stored as the form writes it ("2-11-2026" as "2 nov 2026"), once the field
    /// is left; whether a text changed.
    bool settle();
    /// Reads the record anew. Texts that are not stored stay, unless their field got another value.
    void refresh();
    /// Takes over what the assessments found, and what they declare.
    void judge(const RecordChecks &checks);

  private:
    bool store(FormField &field, const model::Value &value);
    void fill_options(FormField &field) const;
    void fill_declared(FormField &field) const;

    model::Workspace *workspace_;
    const model::EntityType *type_;
    std::string id_;
    model::Language language_;
    bool exists_ = false;
    std::vector<FormField> fields_;
    std::shared_ptr<const DeclaredNames> names_ = std::make_shared<const DeclaredNames>();
};

/// Reads what was typed or chosen in a field: the id of a choice or a record, else as people write it.
/// `Failure` says what is wrong with it.
model::Value value_typed(const model::FieldInfo &field, std::string_view text, model::Language language);

/// The text of a value in a field that is being edited: numbers with the language's decimal sign and no
/// grouping, dates as `model::short_date`.
std::string typed_text(const model::FieldInfo &field, const model::Value &value, model::Language language);

} // namespace kartrekker::app
