#include "model/entities/instrument.h"
#include "model/entities/organisation.h"
#include "model/entities/respondent_group.h"
#include "model/entities/response.h"
#include "model/entities/round.h"
#include "model/field_text.h"
#include "model/scoring_day.h"
#include "model/translation.h"
#include "workbench/app/csv_import.h"
#include "workbench/app/documents.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace kartrekker::app {

using namespace model;

namespace {

/// What each column of the file is.
struct Columns {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<const Item *> items; ///< per column; null where it is no item
    std::size_t group = none;
    bool is_doubled = false; ///< two columns for one thing
};

Columns read_heading(const CsvRow &row, const Declaration &declaration, const std::string &group_column,
                     Complaints &complaints) {
    std::map<std::string, const Item *> known;
    for (const Item *item : declaration.items())
        known[item->id] = item;
    for (const auto &[old_id, id] : declaration.renamed)
        if (known.count(id)) known[old_id] = known[id];
    Columns columns;
    std::set<std::string> seen;
    const std::string group = group_column.empty() ? "group" : group_column;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string &heading = row.cells[i];
        const auto item = known.find(heading);
        columns.items.push_back(item == known.end() || heading == group ? nullptr : item->second);
        if (!seen.insert(columns.items.back() ? columns.items.back()->id : heading).second) {
            columns.is_doubled = true;
            complaints.complain(row.line, "the column “{0}” occurs twice.", {heading});
        } else if (heading == group)
            columns.group = i;
        else if (!columns.items.back())
            complaints.complain(row.line, "the column “{0}” is no item of {1}.", {heading, declaration.id});
    }
    return columns;
}

/// One person's answers, ready to store.
struct Row {
    std::string group;
    std::string answers;
};

class ResponseReader {
  public:
    ResponseReader(const Declaration &declaration, const Instrument &instrument,
                   const ResponseImport &options, Complaints &complaints)
        : declaration_(declaration), options_(options), complaints_(complaints),
          places_(declaration.places_in(instrument.items)), length_(item_ids(instrument.items).size()) {}

    /// Takes the heading or a row; false stops the reading.
    bool take(const CsvRow &row) {
        if (!has_heading_) {
            has_heading_ = true;
            columns_ = read_heading(row, declaration_, options_.group_column, complaints_);
            return check_columns(row);
        }
        const std::size_t before = complaints_.count();
        Row answers = read_row(row);
        if (complaints_.count() == before)
            rows.push_back(std::move(answers));
        else
            ++skipped;
        return true;
    }

    std::vector<Row> rows;
    std::int64_t skipped = 0;
    bool is_hopeless = false; ///< no row can be read without what is missing

  private:
    bool check_columns(const CsvRow &row) {
        const bool has_items =
            std::any_of(columns_.items.begin(), columns_.items.end(), [](auto *item) { return item; });
        if (!has_items)
            complaints_.complain(row.line, "no column is an item of {0}. Headings must be item ids.",
                                 {declaration_.id});
        const bool misses_group = !options_.group_column.empty() && columns_.group == Columns::none;
        if (misses_group)
            complaints_.complain(row.line, "there is no column “{0}” for the group.",
                                 {options_.group_column});
        is_hopeless = !has_items || misses_group || columns_.is_doubled;
        return !is_hopeless;
    }

    Row read_row(const CsvRow &row) {
        Row result{{}, std::string(length_, '.')};
        if (row.cells.size() != columns_.items.size()) {
            complaints_.complain(row.line, "{0} values under {1} headings.",
                                 {std::to_string(row.cells.size()), std::to_string(columns_.items.size())});
            return result;
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i == columns_.group)
                result.group = read_group(row.cells[i], row.line);
            else if (const Item *item = columns_.items[i])
                result.answers[places_.at(item->id).front()] = read_answer(row.cells[i], *item, row.line);
        }
        return result;
    }

    std::string read_group(const std::string &cell, std::int64_t line) {
        const auto length = clean_length(cell);
        if (cell.find_first_not_of(" \t") == std::string::npos)
            complaints_.complain(line, "no group is named.");
        else if (!length || cell.find('\n') != std::string::npos || *length > 200)
            complaints_.complain(line,
                                 "the group's name cannot be stored. It must be one line of UTF-8 text.");
        return cell;
    }

    char read_answer(const std::string &cell, const Item &item, std::int64_t line) {
        const auto first = cell.find_first_not_of(' ');
        if (first == std::string::npos) return '.';
        const std::string bare = cell.substr(first, cell.find_last_not_of(' ') - first + 1);
        int value = 0;
        const auto [stop, error] = std::from_chars(bare.data(), bare.data() + bare.size(), value);
        const std::string shown = clean_length(bare) ? bare.substr(0, 40) : "?";
        if (error != std::errc() || stop != bare.data() + bare.size())
            complaints_.complain(line, "“{0}” under {1} is not a whole number.", {shown, item.id});
        else if (value < item.low || value > item.high)
            complaints_.complain(line, "{0} under {1} is not from {2} to {3}.",
                                 {shown, item.id, std::to_string(item.low), std::to_string(item.high)});
        else
            return value == 10 ? 'a' : static_cast<char>('0' + value);
        return '.';
    }

    const Declaration &declaration_;
    const ResponseImport &options_;
    Complaints &complaints_;
    std::map<std::string, std::vector<std::size_t>> places_; ///< by the items' ids of today
    std::size_t length_;                                     ///< of packed answers
    Columns columns_;
    bool has_heading_ = false;
};

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

/// Ids of the groups by the names in the file; groups that are not there yet are added.
std::map<std::string, std::string> groups_for(const Workspace &workspace, Edit &edit,
                                              const std::vector<Row> &rows) {
    std::map<std::string, std::string> ids;
    for (const RespondentGroup &group : workspace.all<RespondentGroup>()) {
        ids.emplace(group.name, group.id.text);
        ids[group.id.text] = group.id.text;
    }
    for (const Row &row : rows) {
        if (ids.count(row.group)) continue;
        RespondentGroup group;
        group.name = row.group;
        ids[row.group] = edit.add(group);
    }
    return ids;
}

/// Throws when the round holds every one of these answers already: the same file once more would count people
/// twice.
void refuse_same_again(const Workspace &workspace, const std::vector<Row> &rows, const Round &round) {
    std::map<std::string, std::string> names;
    for (const RespondentGroup &group : workspace.all<RespondentGroup>())
        names[group.id.text] = group.name;
    std::map<std::pair<std::string, std::string>, std::int64_t> there;
    for (const Record &record : workspace.where(Response::type(), "round", round.id.text)) {
        const Response response = as<Response>(record);
        ++there[{names[response.respondent_group.text], response.answers}];
    }
    for (const Row &row : rows) {
        const auto name = names.find(row.group);
        if (--there[{name != names.end() ? name->second : row.group, row.answers}] < 0) return;
    }
    throw Failure(
        "The round {0} holds these very answers already. Name another round if people answered anew.",
        {round.name});
}

void store(Workspace &workspace, const std::vector<Row> &rows, const Instrument &instrument, Round round,
           Language language, const Progress &progress) {
    if (!round.id.text.empty()) refuse_same_again(workspace, rows, round);
    workspace.edit(translate(language, "Import answers"), [&](Edit &edit) {
        if (workspace.find(Instrument::type(), instrument.id.text))
            edit.replace(instrument);
        else
            edit.add(instrument);
        if (round.id.text.empty()) round.id.text = edit.add(round);
        const auto groups = groups_for(workspace, edit, rows);
        std::size_t done = 0;
        for (const Row &row : rows) {
            Response response;
            response.round.text = round.id.text;
            response.respondent_group.text = groups.at(row.group);
            response.answers = row.answers;
            edit.add(response);
            if (progress && ++done % 1000 == 0 &&
                !progress(static_cast<double>(done) / static_cast<double>(rows.size())))
                throw Failure("The import was stopped. Nothing was changed.");
        }
    });
}

} // namespace

ResponseImportResult import_responses(Workspace &workspace, Scoring &scoring,
                                      const std::filesystem::path &file, const ResponseImport &options,
                                      Language language, const Progress &progress) {
    if (const auto reason = workspace.read_only_reason()) throw *reason;
    const Declaration declaration = scoring.declaration(options.assessment);
    const auto organisation = workspace.find<Organisation>(Organisation::only_id);
    const Language stored = language_from(organisation ? organisation->language : "en").value_or(language);
    const Instrument instrument = instrument_for(workspace, declaration, stored);
    ResponseImportResult result;
    Complaints complaints(language, result.notices);
    ResponseReader reader(declaration, instrument, options, complaints);
    read_csv(file, [&](const CsvRow &row) { return reader.take(row); });
    complaints.close();
    result.skipped = reader.skipped;
    result.is_refused = reader.is_hopeless || (complaints.count() > 0 && !options.skips_bad_rows);
    if (result.is_refused) return result;
    if (reader.rows.empty())
        throw Failure("{0} holds no answers that could be taken. Nothing was changed.", {file.string()});
    for (Row &row : reader.rows)
        if (row.group.empty()) row.group = translate(stored, "Everyone");
    store(workspace, reader.rows, instrument, round_for(workspace, instrument, options.round), language,
          progress);
    result.taken = static_cast<std::int64_t>(reader.rows.size());
    return result;
}

} // namespace kartrekker::app
