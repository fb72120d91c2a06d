#include "workbench/app/presenters/declared_names.h"

#include "model/field_text.h"
#include "workbench/app/presenters/records.h"

#include <algorithm>

namespace kartrekker::app {

using model::FieldInfo;
using model::Named;

DeclaredNames::DeclaredNames(const model::Scorecard &scorecard) {
    for (const model::AssessmentResult &assessment : scorecard.assessments) {
        add(Named::assessment, assessment.id, assessment.title, assessment);
        for (const model::SectionResult &section : assessment.sections)
            add(Named::section, section.id, section.title, assessment);
        for (const model::AssessorItem &item : assessment.assessor_items) {
            add(Named::item, item.id, item.text, assessment);
            std::vector<Name> &answers = answers_[item.id];
            if (!answers.empty()) continue;
            for (std::size_t i = 0; i < item.answers.size(); ++i) {
                const std::string number = std::to_string(item.lowest + static_cast<int>(i));
                answers.push_back(
                    {number, number + (item.answers[i].empty() ? "" : " · " + item.answers[i])});
            }
        }
    }
}

void DeclaredNames::add(Named kind, const std::string &id, const std::string &title,
                        const model::AssessmentResult &of) {
    std::vector<Name> &names = names_[kind];
    if (std::ranges::find(names, id, &Name::id) != names.end()) return;
    const bool is_taken = std::ranges::find(names, title, &Name::title) != names.end();
    names.push_back({id, is_taken ? title + " (" + of.title + ")" : title});
}

const std::vector<DeclaredNames::Name> &DeclaredNames::all(const FieldInfo &field,
                                                           const std::string &item) const {
    static const std::vector<Name> none;
    if (field.names == Named::answer) {
        const auto found = answers_.find(item);
        return found == answers_.end() ? none : found->second;
    }
    const auto found = names_.find(field.names);
    return found == names_.end() ? none : found->second;
}

std::optional<std::string> DeclaredNames::title_in(const model::EntityType &type, const model::Record &record,
                                                   const FieldInfo &field) const {
    const model::Value &value = record.values[type.index_of(field.name)];
    if (!is_declared(field.names) || model::is_missing(value)) return std::nullopt;
    const std::string id = model::value_text(field, value);
    for (const Name &name : all(field, item_of(type, record)))
        if (name.id == id) return name.title;
    return id;
}

std::string DeclaredNames::cell_of(const model::Workspace &workspace, const model::EntityType &type,
                                   const model::Record &record, const FieldInfo &field,
                                   model::Language language) const {
    const auto title = title_in(type, record, field);
    return title ? *title : shown_cell(workspace, field, record.values[type.index_of(field.name)], language);
}

std::string DeclaredNames::caption_of(const model::Workspace &workspace, const model::EntityType &type,
                                      const model::Record &record, model::Language language) const {
    const FieldInfo *field = caption_field(type);
    const auto title = field ? title_in(type, record, *field) : std::nullopt;
    return title ? *title : shown_caption(workspace, type, record, language);
}

std::string DeclaredNames::title_of(const std::string &assessment) const {
    const auto found = names_.find(Named::assessment);
    if (found != names_.end())
        for (const Name &name : found->second)
            if (name.id == assessment) return name.title;
    return assessment;
}

std::string item_of(const model::EntityType &type, const model::Record &record) {
    for (const FieldInfo &field : type.fields)
        if (field.names == Named::item) return model::text_in(type, record, field.name);
    return {};
}

} // namespace kartrekker::app
