#include "workbench/app/surveys/response_import.h"

#include "model/entities/instrument.h"
#include "model/entities/respondent_group.h"
#include "model/entities/response.h"
#include "model/entities/round.h"
#include "model/field_text.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "workbench/app/csv_import.h"
#include "workbench/app/surveys/response_mappings.h"
#include "workbench/app/surveys/response_reader.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace kartrekker::app {

using namespace model;

namespace {

/// The instrument as it must be to take these answers: items that it lacks come behind those it has, so that
/// answers already packed keep their places.
Instrument instrument_for(const Workspace &workspace, const Declaration &declaration, Language language) {
    Instrument instrument = workspace.find<Instrument>(declaration.id).value_or(Instrument{});
    instrument.id.text = declaration.id;
    if (instrument.name.empty()) instrument.name = declaration.title.in(language);
    instrument.version = declaration.version;
    const auto present = declaration.places_in(instrument.items);
    for (const Item *item : declaration.items())
        if (!present.count(item->id)) instrument.items += (instrument.items.empty() ? "" : " ") + item->id;
    return instrument;
}

Round round_for(const Workspace &workspace, const Instrument &instrument, const std::string &name) {
    Round round;
    round.instrument.text = instrument.id.text;
    round.held_on = scoring_day(workspace);
    round.name = name.empty() ? format_date(*round.held_on) : name;
    for (const Record &record : workspace.where(Round::type(), "instrument", instrument.id.text))
        if (as<Round>(record).name == round.name) return as<Round>(record);
    return round;
}

Failure stopped() {
    return Failure("The import was stopped. Nothing was changed.");
}

struct Groups {
    std::map<std::string, std::string> ids; ///< by the names in the file
    std::vector<std::string> added;         ///< names of those that were not there yet
};

Groups groups_for(const Workspace &workspace, Edit &edit, const AnswersByGroup &taken) {
    Groups groups;
    for (const RespondentGroup &group : workspace.all<RespondentGroup>()) {
        groups.ids.emplace(group.name, group.id.text);
        groups.ids[group.id.text] = group.id.text;
    }
    for (const auto &[name, texts] : taken.groups()) {
        if (groups.ids.count(name)) continue;
        RespondentGroup group;
        group.name = name;
        groups.ids[name] = edit.add(group);
        groups.added.push_back(name);
    }
    return groups;
}

/// Names the groups that an import made: a misspelt name should not pass for one more group. `everyone` is
/// none, since nobody named it.
void tell_new_groups(const std::vector<std::string> &added, const std::string &everyone, Language language,
                     Notices &notices) {
    constexpr std::size_t most_named = 20;
    std::size_t count = 0;
    std::string names;
    for (const std::string &name : added)
        if (name != everyone && ++count <= most_named)
            names += (names.empty() ? "" : ", ") + one_clean_line(name);
    if (count > most_named) names += ", …";
    if (count > 0)
        notices.push_back(fill(translate(language, "{0} new group was made: {1}.",
                                         "{0} new groups were made: {1}.", static_cast<long long>(count)),
                               {std::to_string(count), names}));
}

/// One number for each person: their group and answers, without the end that nobody filled in.
std::uint64_t mark_of(std::string_view group, std::string_view answers) {
    const auto end = answers.find_last_not_of('.');
    const auto answered = answers.substr(0, end == std::string_view::npos ? 0 : end + 1);
    const std::uint64_t first = std::hash<std::string_view>()(group);
    return first * 0x9E3779B97F4A7C15u ^ std::hash<std::string_view>()(answered);
}

void add_marks(std::vector<std::uint64_t> &marks, std::string_view group, std::string_view text,
               std::size_t width) {
    for (std::size_t at = 0; width > 0 && at + width <= text.size(); at += width)
        marks.push_back(mark_of(group, text.substr(at, width)));
}

/// Throws when the round holds every one of these answers already: the same file once more would count people
/// twice.
void refuse_same_again(const Workspace &workspace, const AnswersByGroup &taken, const Round &round) {
    std::map<std::string, std::string> names;
    for (const RespondentGroup &group : workspace.all<RespondentGroup>())
        names[group.id.text] = group.name;
    std::vector<std::uint64_t> there, here;
    for (const Record &record : workspace.where(Response::type(), "round", round.id.text)) {
        const Response response = as<Response>(record);
        add_marks(there, names[response.respondent_group.text], response.answers,
                  response.answers.size() / people_in(response));
    }
    for (const auto &[group, texts] : taken.groups()) {
        const auto name = names.find(group);
        for (const std::string &text : texts)
            add_marks(here, name != names.end() ? name->second : group, text, taken.width());
    }
    std::sort(there.begin(), there.end());
    std::sort(here.begin(), here.end());
    constexpr std::size_t enough_to_know = 20; // the answers of fewer people may be alike by chance
    const bool is_all_there = std::includes(there.begin(), there.end(), here.begin(), here.end());
    const bool is_all_here =
        there.size() >= enough_to_know && std::includes(here.begin(), here.end(), there.begin(), there.end());
    if (is_all_here && !is_all_there)
        throw Failure(
            "All that the round {0} holds is in this file too, so people would count twice. Undo the "
            "earlier import first, or name another round.",
            {round.name});
    if (is_all_there)
        throw Failure(
            "The round {0} holds these very answers already. Name another round if people answered anew.",
            {round.name});
}

/// The names of the groups that it made.
std::vector<std::string> store(Workspace &workspace, const AnswersByGroup &taken,
                               const Instrument &instrument, Round round, Language language,
                               const Progress &progress, const std::function<void()> &keep_mapping) {
    if (!round.id.text.empty()) refuse_same_again(workspace, taken, round);
    Groups groups;
    workspace.edit(translate(language, "Import answers"), [&](Edit &edit) {
        if (workspace.find(Instrument::type(), instrument.id.text))
            edit.replace(instrument);
        else
            edit.add(instrument);
        if (round.id.text.empty()) round.id.text = edit.add(round);
        keep_mapping();
        groups = groups_for(workspace, edit, taken);
        std::int64_t done = 0;
        for (const auto &[name, texts] : taken.groups())
            for (const std::string &text : texts) {
                Response response;
                response.round.text = round.id.text;
                response.respondent_group.text = groups.ids.at(name);
                response.people = static_cast<std::int64_t>(text.size() / taken.width());
                response.answers = AnswersByGroup::sorted(text, taken.width());
                edit.add(response);
                done += *response.people;
                if (progress && !progress(static_cast<double>(done) / static_cast<double>(taken.people())))
                    throw stopped();
            }
    });
    return std::move(groups.added);
}

/// Complaints about headings that leave nothing to read, or that the user did not foresee.
bool has_fine_headings(const SurveyReading &reading, const Declaration &declaration,
                       const ResponseImport &options, Complaints &complaints) {
    constexpr std::int64_t line = 1;
    bool is_fine = true, has_items = false, has_group = options.choices.group_column.empty();
    std::set<std::string> seen;
    for (const SurveyColumn &column : reading.columns) {
        has_items = has_items || column.use == ColumnUse::item;
        has_group = has_group || column.use == ColumnUse::group;
        const std::string &name = column.use == ColumnUse::item ? column.item->id : column.heading;
        if (options.takes_what_it_knows) continue;
        if (!seen.insert(name).second || column.is_repeated) {
            complaints.complain(line, "the column “{0}” occurs twice.", {column.heading});
            is_fine = false;
        } else if (column.use == ColumnUse::unused)
            complaints.complain(line, "the column “{0}” is no item of {1}.",
                                {column.heading, declaration.id});
    }
    if (!has_items)
        complaints.complain(line, "no column is an item of {0}. Headings must be item ids.",
                            {declaration.id});
    if (!has_group)
        complaints.complain(line, "there is no column “{0}” for the group.", {options.choices.group_column});
    return is_fine && has_items && has_group;
}

/// What was left out on purpose, for the report.
void tell_left_out(const SurveyReading &reading, const ResponseReader &reader, Language language,
                   Notices &notices) {
    const auto tell = [&](const char *sentence, const std::string &word) {
        if (!word.empty()) notices.push_back(fill(translate(language, sentence), {word}));
    };
    std::string dropped, unused;
    for (const SurveyColumn &column : reading.columns) {
        const bool is_person = column.use == ColumnUse::dropped || column.use == ColumnUse::person;
        if (is_person) dropped += (dropped.empty() ? "" : ", ") + one_clean_line(column.heading);
        if (column.use == ColumnUse::unused)
            unused += (unused.empty() ? "" : ", ") + one_clean_line(column.heading);
    }
    tell("Not stored, since it tells who people are or when they answered: {0}.", dropped);
    tell("Left out, since the questionnaire has no such item: {0}.", unused);
    if (reader.unfinished > 0)
        tell("{0} people did not send their answers in; they are left out.",
             std::to_string(reader.unfinished));
    if (reader.repeated > 0)
        tell("{0} rows are of people who are there already; they are left out.",
             std::to_string(reader.repeated));
}

} // namespace

std::optional<std::size_t> best_assessment(const std::vector<LibraryEntry> &library,
                                           const std::vector<std::string> &headings,
                                           const SurveyChoices &choices) {
    std::optional<std::size_t> best;
    std::ptrdiff_t most = 0;
    for (std::size_t i = 0; i < library.size(); ++i) {
        const std::ptrdiff_t items =
            items_among(recognise_columns(headings, library[i].declaration, choices));
        if (items > most) best = i, most = items;
    }
    return best;
}

void apply_mapping(ResponseImport &import, const std::string &mapping, const Workspace &workspace,
                   Scoring &scoring, const std::filesystem::path &file, Language language) {
    import.takes_what_it_knows = true;
    if (mapping != "auto") {
        SavedMapping saved = saved_mapping(workspace, mapping);
        if (import.assessment.empty()) import.assessment = saved.assessment;
        if (import.choices.group_column.empty()) import.choices.group_column = saved.choices.group_column;
        import.choices.columns.merge(saved.choices.columns);
        import.choices.labels.merge(saved.choices.labels);
    }
    if (!import.assessment.empty()) return;
    const auto library = scoring.library(language);
    const auto best = best_assessment(library, survey_headings(file), import.choices);
    if (!best)
        throw Failure(
            "No questionnaire has items like the headings of {0}. Name one, and say which column is which "
            "item.",
            {file.string()});
    import.assessment = library[*best].id;
}

ResponseImportResult import_responses(Workspace &workspace, Scoring &scoring,
                                      const std::filesystem::path &file, const ResponseImport &options,
                                      Language language, const Progress &progress) {
    if (const auto reason = workspace.read_only_reason()) throw *reason;
    const Declaration declaration = scoring.declaration(options.assessment);
    const Language stored = engagement_language(workspace);
    const Instrument instrument = instrument_for(workspace, declaration, stored);
    ResponseImportResult result;
    Complaints complaints(language, result.notices);
    const SurveyReading reading = recognise_survey(file, declaration, options.choices);
    if (!has_fine_headings(reading, declaration, options, complaints)) {
        complaints.close();
        result.is_refused = true;
        return result;
    }
    const std::string everyone = translate(stored, "Everyone");
    ResponseReader reader(declaration, instrument, reading, options.choices,
                          {everyone, options.takes_unfinished}, complaints);
    constexpr double reading_share = 0.7; // of the whole work
    read_survey(
        file, reading, [&](const CsvRow &row) { return reader.take(row); },
        [&](double done) {
            if (progress && !progress(reading_share * done)) throw stopped();
            return true;
        });
    complaints.close();
    result.skipped = reader.wrong + reader.unfinished + reader.repeated;
    result.is_refused = complaints.count() > 0 && !options.skips_bad_rows;
    if (result.is_refused) return result;
    if (reader.taken.people() == 0)
        throw Failure("{0} holds no answers that could be taken. Nothing was changed.", {file.string()});
    tell_left_out(reading, reader, language, result.notices);
    const std::vector<std::string> added = store(
        workspace, reader.taken, instrument, round_for(workspace, instrument, options.round), language,
        [&](double done) { return !progress || progress(reading_share + (1 - reading_share) * done); },
        [&] {
            if (!options.keeps_mapping_as.empty())
                save_mapping(workspace, options.keeps_mapping_as, options.assessment, reading,
                             options.choices, language);
        });
    tell_new_groups(added, everyone, language, result.notices);
    result.taken = reader.taken.people();
    return result;
}

} // namespace kartrekker::app
