#include "workbench/app/presenters/form_presenter.h"

#include "model/field_text.h"
#include "model/translation.h"

#include <algorithm>

namespace kartrekker::app {

using model::FieldInfo;
using model::FieldKind;

namespace {

std::string label_of(const FieldInfo &field, model::Language language) {
    std::string label(field.label.in(language));
    if (!field.unit.empty() && field.unit != "people") label += " (" + shown_unit(field.unit, language) + ")";
    return label;
}

bool is_picked(const FieldInfo &field) {
    return field.kind == FieldKind::choice || field.kind == FieldKind::reference;
}

bool is_unanswered(const FormField &field) {
    if (field.info->kind == FieldKind::flag) return field.text != "true";
    return model::is_missing(field.value);
}

} // namespace

std::string typed_text(const FieldInfo &field, const model::Value &value, model::Language language) {
    std::string text = model::value_text(field, value);
    if (field.kind == FieldKind::date) return model::short_date(language, text);
    if (language == model::Language::dutch && std::holds_alternative<double>(value))
        std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

model::Value value_typed(const FieldInfo &field, std::string_view text, model::Language language) {
    return is_picked(field) ? model::parse_value(field, text)
                            : model::parse_typed_value(field, text, language);
}

FormPresenter::FormPresenter(model::Workspace &workspace, const model::EntityType &type, std::string id,
                             model::Language language)
    : workspace_(&workspace), type_(&type), id_(std::move(id)), language_(language) {
    for (const FieldInfo &info : type.fields) {
        if (info.is_owner || info.kind == FieldKind::document) continue;
        FormField field;
        field.info = &info;
        field.label = label_of(info, language);
        field.help = info.help.in(language);
        fields_.push_back(std::move(field));
    }
    const auto record = workspace.find(type, id_);
    exists_ = record.has_value();
    if (!record) return;
    for (FormField &field : fields_) {
        field.value = record->values[type.index_of(field.info->name)];
        field.text = typed_text(*field.info, field.value, language);
        fill_options(field);
    }
}

// What stands there stays a choice, whatever assessments declare today.
void FormPresenter::fill_declared(FormField &field) const {
    const auto record = workspace_->find(*type_, id_);
    if (!record || field.info->is_fixed) return;
    field.options.clear();
    bool is_known = field.text.empty();
    for (const DeclaredNames::Name &name : names_->all(*field.info, item_of(*type_, *record))) {
        field.options.push_back({name.id, name.title});
        is_known = is_known || name.id == field.text;
    }
    if (!is_known) field.options.insert(field.options.begin(), {field.text, field.text});
    if (!field.info->is_required) field.options.insert(field.options.begin(), FormField::Option{});
}

void FormPresenter::fill_options(FormField &field) const {
    if (is_declared(field.info->names)) return fill_declared(field);
    if (!is_picked(*field.info)) return;
    field.options.clear();
    if (!field.info->is_required || field.text.empty()) field.options.push_back({{}, {}});
    for (const model::Choice &choice : field.info->choices)
        field.options.push_back({std::string(choice.id), std::string(choice.label.in(language_))});
    if (field.info->kind != FieldKind::reference) return;
    const model::EntityType *target = model::find_entity_type(field.info->target);
    if (!target) return;
    for (const model::Record &record : workspace_->all(*target))
        field.options.push_back({record.id, shown_caption(*workspace_, *target, record, language_)});
}

std::string FormPresenter::caption() const {
    const auto record = workspace_->find(*type_, id_);
    if (!record) return {};
    return names_->caption_of(*workspace_, *type_, *record, language_);
}

bool FormPresenter::change(std::size_t index, std::string_view text) {
    FormField &field = fields_.at(index);
    if (text == field.text && field.problem.empty()) return true;
    field.text = text;
    try {
        return store(field, value_typed(*field.info, text, language_));
    } catch (const model::Failure &failure) {
        field.problem = failure.in(language_);
        return false;
    }
}

bool FormPresenter::store(FormField &field, const model::Value &value) {
    field.problem.clear();
    if (value == field.value) return true;
    const model::Value before = field.value;
    field.value = value;
    try {
        const std::string label = model::fill(model::translate(language_, "Change “{0}” of “{1}”"),
                                              {std::string(field.info->label.in(language_)), caption()});
        const std::string typing = std::string(type_->name) + "/" + id_ + "/" + std::string(field.info->name);
        workspace_->edit(
            label, [&](model::Edit &edit) { edit.set(*type_, id_, field.info->name, value); }, typing);
    } catch (...) {
        field.value = before;
        throw;
    }
    return true;
}

std::vector<UnstoredText> FormPresenter::unstored() const {
    std::vector<UnstoredText> texts;
    for (const FormField &field : fields_)
        if (!field.problem.empty())
            texts.push_back({std::string(field.info->name), field.label, field.text, field.problem});
    return texts;
}

void FormPresenter::put_back(const std::vector<UnstoredText> &texts) {
    for (const UnstoredText &text : texts)
        for (std::size_t i = 0; i < fields_.size(); ++i)
            if (fields_[i].info->name == text.field) change(i, text.text);
}

std::string LeftBehind::words(model::Language language) const {
    std::string words;
    for (const UnstoredText &text : texts) {
        if (!words.empty()) words += "\n";
        words += model::fill(model::translate(language, "“{0}” of “{1}” was not changed. {2}"),
                             {text.label, caption, text.problem});
    }
    return words;
}

bool FormPresenter::take_back() {
    bool was_any = false;
    for (FormField &field : fields_) {
        if (field.problem.empty()) continue;
        was_any = true;
        field.text = typed_text(*field.info, field.value, language_);
        field.problem.clear();
    }
    return was_any;
}

bool FormPresenter::settle() {
    bool is_other = false;
    for (FormField &field : fields_) {
        if (field.info->is_fixed || !field.problem.empty()) continue;
        std::string text = typed_text(*field.info, field.value, language_);
        if (text == field.text) continue;
        field.text = std::move(text);
        is_other = true;
    }
    return is_other;
}

void FormPresenter::refresh() {
    const auto record = workspace_->find(*type_, id_);
    exists_ = record.has_value();
    if (!record) return;
    for (FormField &field : fields_) {
        const model::Value &value = record->values[type_->index_of(field.info->name)];
        if (value != field.value) {
            field.value = value;
            field.text = typed_text(*field.info, value, language_);
            field.problem.clear();
        }
        fill_options(field);
    }
}

void FormPresenter::judge(const RecordChecks &checks) {
    names_ = checks.names();
    for (FormField &field : fields_) {
        field.remark.clear();
        const FieldInfo &info = *field.info;
        if (info.names == model::Named::assessment && info.is_fixed)
            field.text = names_->title_of(typed_text(info, field.value, language_));
        if (is_declared(info.names)) fill_declared(field);
        if (info.rule.empty() || !is_unanswered(field) || !checks.fails(key(), info.rule)) continue;
        std::string said = field.help.empty() ? model::translate(language_, "Still open") : field.help;
        if (said.ends_with('.')) said.pop_back();
        field.remark = said;
    }
}

} // namespace kartrekker::app
