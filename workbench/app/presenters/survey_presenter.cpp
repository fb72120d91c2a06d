#include "workbench/app/presenters/survey_presenter.h"

#include "model/entities/response_mapping.h"
#include "model/failure.h"
#include "model/translation.h"
#include "workbench/app/surveys/response_mappings.h"
#include "workbench/app/surveys/survey_report.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace kartrekker::app {

using namespace model;

namespace {

/// Where columns of this use stand in the list.
int rank_of(ColumnUse use) {
    switch (use) {
    case ColumnUse::unused:
        return 0;
    case ColumnUse::group:
        return 1;
    case ColumnUse::item:
        return 2;
    default:
        return 3;
    }
}

} // namespace

SurveyPresenter::SurveyPresenter(const Workspace &workspace, std::filesystem::path file, Language language)
    : workspace_(workspace), file_(std::move(file)), language_(language) {
    Scoring scoring;
    library_ = scoring.library(language);
    std::erase_if(library_, [](const LibraryEntry &entry) { return !entry.problem.empty(); });
    if (library_.empty())
        throw Failure("There is no questionnaire that works. Look at the instruments to see why.");
    for (const LibraryEntry &entry : library_)
        titles_.push_back(entry.declaration.title.in(language));
    mappings_.push_back(translate(language, "As it is recognised"));
    for (const ResponseMapping &mapping : workspace.all<ResponseMapping>())
        mappings_.push_back(mapping.name);
    questionnaire_ = best_assessment(library_, survey_headings(file_), choices_).value_or(0);
    read_anew();
}

void SurveyPresenter::read() {
    reading_ = recognise_survey(file_, declaration(), choices_);
    for (const std::string &label : reading_.unknown_labels)
        if (std::find(labels_.begin(), labels_.end(), label) == labels_.end()) labels_.push_back(label);
}

void SurveyPresenter::read_anew() {
    labels_.clear();
    read();
    order_.resize(reading_.columns.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
        return rank_of(reading_.columns[a].use) < rank_of(reading_.columns[b].use);
    });
}

std::string SurveyPresenter::kind() const {
    return written_kind(reading_, language_);
}

void SurveyPresenter::choose_questionnaire(std::size_t place) {
    questionnaire_ = place;
    read_anew();
}

void SurveyPresenter::choose_mapping(std::size_t place) {
    choices_ = {};
    if (place > 0) {
        const SavedMapping saved = saved_mapping(workspace_, mappings_[place]);
        choices_ = saved.choices;
        for (std::size_t i = 0; i < library_.size(); ++i)
            if (library_[i].id == saved.assessment) questionnaire_ = i;
    }
    read_anew();
    for (const auto &[label, value] : choices_.labels)
        labels_.push_back(label);
}

FigureTable SurveyPresenter::columns() const {
    FigureTable table;
    table.columns = {{translate(language_, "Column of the file")}, {translate(language_, "Becomes"), 250}};
    for (const std::size_t place : order_) {
        const SurveyColumn &column = reading_.columns[place];
        TableRow row{column.heading, {{one_clean_line(column.heading)}}};
        TableCell becomes{written_use(column, language_)};
        if (column.item) becomes.detail = column.item->text.in(language_);
        if (column.use == ColumnUse::unused) becomes.standing = Standing::doubtful;
        if (column.use == ColumnUse::item || column.use == ColumnUse::group)
            becomes.standing = Standing::good;
        row.cells.push_back(std::move(becomes));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<std::string> SurveyPresenter::uses() const {
    std::vector<std::string> words = {translate(language_, "Leave out"), translate(language_, "The group")};
    for (const Item *item : declaration().items())
        words.push_back(fmt::format("{} · {}", item->id, item->text.in(language_)));
    return words;
}

std::size_t SurveyPresenter::use_of(std::size_t column) const {
    const SurveyColumn &shown = reading_.columns[order_[column]];
    if (shown.use == ColumnUse::group) return the_group;
    const auto items = declaration().items();
    const auto found = std::find(items.begin(), items.end(), shown.item);
    return found == items.end() ? left_out : first_item + static_cast<std::size_t>(found - items.begin());
}

void SurveyPresenter::set_use(std::size_t column, std::size_t use) {
    const std::string heading = reading_.columns[order_[column]].heading;
    const auto items = declaration().items();
    if (choices_.group_column == heading) choices_.group_column.clear();
    choices_.columns.erase(heading);
    if (use == the_group)
        choices_.group_column = heading;
    else
        choices_.columns[heading] = use == left_out ? std::string() : items[use - first_item]->id;
    for (auto other = choices_.columns.begin(); other != choices_.columns.end();) {
        const bool is_taken_over =
            use >= first_item && other->first != heading && other->second == items[use - first_item]->id;
        other = is_taken_over ? choices_.columns.erase(other) : std::next(other);
    }
    read();
}

FigureTable SurveyPresenter::labels() const {
    FigureTable table;
    table.columns = {{translate(language_, "Answer in the file")}, {translate(language_, "Counts as"), 150}};
    table.empty_words = has_items() ? translate(language_, "Every answer in the first rows is understood.")
                                    : translate(language_, "No column is understood yet.");
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        const auto value = choices_.labels.find(labels_[i]);
        const bool is_open = value == choices_.labels.end();
        TableCell counts{is_open ? translate(language_, "not chosen yet") : values()[value_of(i)]};
        counts.standing = is_open ? Standing::doubtful : Standing::good;
        table.rows.push_back({labels_[i], {{one_clean_line(labels_[i])}, std::move(counts)}});
    }
    return table;
}

std::vector<std::string> SurveyPresenter::values() const {
    std::vector<std::string> words = {translate(language_, "not chosen yet")};
    const Declaration &declared = declaration();
    const auto items = declared.items();
    if (items.empty()) return words;
    const auto &labels = language_ == Language::dutch ? declared.dutch_labels : declared.english_labels;
    const Item &item = *items.front();
    for (int value = item.low; value <= item.high; ++value) {
        const auto place = static_cast<std::size_t>(value - item.low);
        const bool has_label = static_cast<int>(labels.size()) == item.high - item.low + 1;
        words.push_back(has_label ? fmt::format("{} · {}", value, labels[place]) : std::to_string(value));
    }
    return words;
}

std::size_t SurveyPresenter::value_of(std::size_t label) const {
    const auto found = choices_.labels.find(labels_[label]);
    const auto items = declaration().items();
    if (found == choices_.labels.end() || items.empty()) return 0;
    const int place = found->second - items.front()->low + 1;
    return static_cast<std::size_t>(std::max(0, place)) < values().size() ? static_cast<std::size_t>(place)
                                                                          : 0;
}

void SurveyPresenter::set_value(std::size_t label, std::size_t value) {
    if (value == 0)
        choices_.labels.erase(labels_[label]);
    else
        choices_.labels[labels_[label]] = declaration().items().front()->low + static_cast<int>(value) - 1;
    read();
}

bool SurveyPresenter::has_items() const {
    return items_among(reading_.columns) > 0;
}

std::string SurveyPresenter::summary() const {
    const std::string found = std::to_string(items_among(reading_.columns));
    const std::string all = std::to_string(declaration().items().size());
    if (!has_items())
        return translate(language_,
                         "No column is a question of this questionnaire. Choose another questionnaire, or "
                         "say which column is which question.");
    std::string sentence = fill(translate(language_, "{0} of the {1} questions are found."), {found, all});
    if (!reading_.unknown_labels.empty())
        sentence += " " + fill(translate(language_,
                                         "{0} answers are not understood yet: rows that hold them cannot be "
                                         "taken in."),
                               {std::to_string(reading_.unknown_labels.size())});
    return sentence;
}

ResponseImport SurveyPresenter::import() const {
    ResponseImport import;
    import.assessment = library_[questionnaire_].id;
    import.choices = choices_;
    import.takes_what_it_knows = true;
    return import;
}

} // namespace kartrekker::app
