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
#include <functional>
#include <map>
#include <set>
#include <unordered_map>

namespace kartrekker::app {

using namespace model;

namespace {

/// What each column of the file is.
struct Columns {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<const Item *> items; ///< per column; null where it is no item
    std::vector<std::size_t> places; ///< of those items in packed answers
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

/// Packed answers by group, in texts of as many people as one response may hold.
class AnswersByGroup {
  public:
    explicit AnswersByGroup(std::size_t width) : width_(width), most_people_(longest_text / width) {}

    void add(const std::string &group, std::string_view answers) {
        if (groups_.empty() || groups_[last_].first != group) {
            const auto [found, is_new] = places_.try_emplace(group, groups_.size());
            last_ = found->second;
            if (is_new) groups_.push_back({group, {}});
        }
        std::vector<std::string> &texts = groups_[last_].second;
        if (texts.empty() || texts.back().size() == most_people_ * width_) texts.emplace_back();
        texts.back() += answers;
        ++people_;
    }
    std::size_t width() const { return width_; }
    std::int64_t people() const { return people_; }
    /// In the order in which they came.
    const std::vector<std::pair<std::string, std::vector<std::string>>> &groups() const { return groups_; }

    /// The people of a text in the order of their answers, so that their place in the file tells nothing.
    static std::string sorted(std::string_view text, std::size_t width) {
        std::vector<std::string_view> rows;
        for (std::size_t at = 0; at < text.size(); at += width)
            rows.push_back(text.substr(at, width));
        std::sort(rows.begin(), rows.end());
        std::string result;
        result.reserve(text.size());
        for (const std::string_view row : rows)
            result += row;
        return result;
    }

  private:
    std::size_t width_, most_people_;
    std::vector<std::pair<std::string, std::vector<std::string>>> groups_;
    std::unordered_map<std::string, std::size_t> places_; ///< of the groups by name
    std::size_t last_ = 0;
    std::int64_t people_ = 0;
};

class ResponseReader {
  public:
    ResponseReader(const Declaration &declaration, const Instrument &instrument,
                   const ResponseImport &options, std::string everyone, Complaints &complaints)
        : taken(item_ids(instrument.items).size()), declaration_(declaration), options_(options),
          complaints_(complaints), places_(declaration.places_in(instrument.items)),
          everyone_(std::move(everyone)) {}

    /// Takes the heading or a row; false stops the reading.
    bool take(const CsvRow &row) {
        if (!has_heading_) {
            has_heading_ = true;
            columns_ = read_heading(row, declaration_, options_.group_column, complaints_);
            for (const Item *item : columns_.items)
                columns_.places.push_back(item ? places_.at(item->id).front() : 0);
            return check_columns(row);
        }
        const std::size_t before = complaints_.count();
        read_row(row);
        if (complaints_.count() == before)
            taken.add(group_, answers_);
        else
            ++skipped;
        return true;
    }

    AnswersByGroup taken;
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

    void read_row(const CsvRow &row) {
        if (columns_.group == Columns::none) group_ = everyone_;
        answers_.assign(taken.width(), '.');
        if (row.cells.size() != columns_.items.size()) {
            complaints_.complain(row.line, "{0} values under {1} headings.",
                                 {std::to_string(row.cells.size()), std::to_string(columns_.items.size())});
            return;
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i == columns_.group)
                read_group(row.cells[i], row.line);
            else if (const Item *item = columns_.items[i])
                answers_[columns_.places[i]] = read_answer(row.cells[i], *item, row.line);
        }
    }

    void read_group(const std::string &cell, std::int64_t line) {
        if (!cell.empty() && cell == group_) return; // as in the row before
        const auto length = clean_length(cell);
        if (cell.find_first_not_of(" \t") == std::string::npos)
            complaints_.complain(line, "no group is named.");
        else if (!length || cell.find('\n') != std::string::npos || *length > 200)
            complaints_.complain(line,
                                 "the group's name cannot be stored. It must be one line of UTF-8 text.");
        else
            group_ = cell;
    }

    char read_answer(const std::string &cell, const Item &item, std::int64_t line) {
        const bool is_digit = cell.size() == 1 && cell[0] >= '0' + item.low && cell[0] <= '0' + item.high;
        if (is_digit && cell[0] <= '9') return cell[0];
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
    std::string everyone_;                                   ///< group of those who name none
    Columns columns_;
    std::string group_, answers_; ///< of the row that is being read
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
                                              const AnswersByGroup &taken) {
    std::map<std::string, std::string> ids;
    for (const RespondentGroup &group : workspace.all<RespondentGroup>()) {
        ids.emplace(group.name, group.id.text);
        ids[group.id.text] = group.id.text;
    }
    for (const auto &[name, texts] : taken.groups()) {
        if (ids.count(name)) continue;
        RespondentGroup group;
        group.name = name;
        ids[name] = edit.add(group);
    }
    return ids;
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
        const auto people = static_cast<std::size_t>(std::max<std::int64_t>(1, response.people.value_or(1)));
        add_marks(there, names[response.respondent_group.text], response.answers,
                  response.answers.size() / people);
    }
    for (const auto &[group, texts] : taken.groups()) {
        const auto name = names.find(group);
        for (const std::string &text : texts)
            add_marks(here, name != names.end() ? name->second : group, text, taken.width());
    }
    std::sort(there.begin(), there.end());
    std::sort(here.begin(), here.end());
    if (std::includes(there.begin(), there.end(), here.begin(), here.end()))
        throw Failure(
            "The round {0} holds these very answers already. Name another round if people answered anew.",
            {round.name});
}

void store(Workspace &workspace, const AnswersByGroup &taken, const Instrument &instrument, Round round,
           Language language, const Progress &progress) {
    if (!round.id.text.empty()) refuse_same_again(workspace, taken, round);
    workspace.edit(translate(language, "Import answers"), [&](Edit &edit) {
        if (workspace.find(Instrument::type(), instrument.id.text))
            edit.replace(instrument);
        else
            edit.add(instrument);
        if (round.id.text.empty()) round.id.text = edit.add(round);
        const auto groups = groups_for(workspace, edit, taken);
        std::int64_t done = 0;
        for (const auto &[name, texts] : taken.groups())
            for (const std::string &text : texts) {
                Response response;
                response.round.text = round.id.text;
                response.respondent_group.text = groups.at(name);
                response.people = static_cast<std::int64_t>(text.size() / taken.width());
                response.answers = AnswersByGroup::sorted(text, taken.width());
                edit.add(response);
                done += *response.people;
                if (progress && !progress(static_cast<double>(done) / static_cast<double>(taken.people())))
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
    ResponseReader reader(declaration, instrument, options, translate(stored, "Everyone"), complaints);
    read_csv(file, [&](const CsvRow &row) { return reader.take(row); });
    complaints.close();
    result.skipped = reader.skipped;
    result.is_refused = reader.is_hopeless || (complaints.count() > 0 && !options.skips_bad_rows);
    if (result.is_refused) return result;
    if (reader.taken.people() == 0)
        throw Failure("{0} holds no answers that could be taken. Nothing was changed.", {file.string()});
    store(workspace, reader.taken, instrument, round_for(workspace, instrument, options.round), language,
          progress);
    result.taken = reader.taken.people();
    return result;
}

} // namespace kartrekker::app
