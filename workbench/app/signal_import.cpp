#include "model/entities/respondent_group.h"
#include "model/entities/unit.h"
#include "model/field_text.h"
#include "model/translation.h"
#include "model/withholding.h"
#include "workbench/app/documents.h"
#include "workbench/app/masking.h"
#include "workbench/app/signals.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t most_hashtags = 20; ///< each copies the story

/// What a message says with its hashtags in small letters, each once, in their order.
struct Message {
    Date date;
    std::string unit; ///< id
    std::vector<std::string> hashtags;
    std::string story;
};

/// Hashtags hold a letter ("#1" is a number) and do not stand inside a word or an address.
std::vector<std::string> hashtags_in(const std::string &text) {
    std::vector<std::string> found;
    for (std::size_t at = text.find('#'); at != std::string::npos; at = text.find('#', at + 1)) {
        const bool is_inside =
            is_behind_word(text, at) || (at > 0 && (text[at - 1] == '/' || text[at - 1] == '&'));
        const std::string word = text.substr(at + 1, end_of_word(text, at + 1) - at - 1);
        const bool has_letter = word.find_first_not_of("0123456789_") != std::string::npos;
        const std::string hashtag = "#" + lower_case(word);
        if (!is_inside && has_letter && std::find(found.begin(), found.end(), hashtag) == found.end())
            found.push_back(hashtag);
    }
    return found;
}

/// The day of YYYY-MM-DD, alone or before a time of day.
std::optional<Date> day_of(const std::string &time) {
    const bool has_end = time.size() == 10 || (time.size() > 10 && (time[10] == 'T' || time[10] == ' '));
    return has_end ? parse_date(time.substr(0, 10)) : std::nullopt;
}

/// Finds the unit that the name of a writer's group stands for.
class Units {
  public:
    explicit Units(const Workspace &workspace) {
        minimum_ = smallest_group_shown(workspace);
        for (const RespondentGroup &group : workspace.all<RespondentGroup>()) {
            ids_[lower_case(group.name)] = group.unit.text;
            ids_[lower_case(group.id.text)] = group.unit.text;
        }
        const auto small = small_units(workspace);
        for (const Unit &unit : workspace.all<Unit>()) {
            ids_[lower_case(unit.name)] = unit.id.text;
            ids_[lower_case(unit.id.text)] = unit.id.text;
            if (small.contains(unit.id.text)) small_[unit.id.text] = unit.name;
        }
    }
    bool knows(const std::string &name) const { return ids_.contains(lower_case(name)); }

    /// Id of the unit; empty for one that is too small to be told.
    std::string find(const std::string &name) {
        const std::string id = ids_.at(lower_case(name));
        const auto small = small_.find(id);
        if (small == small_.end()) return id;
        left_out.insert(small->second);
        return {};
    }
    std::int64_t minimum() const { return minimum_; }

    std::set<std::string> left_out; ///< names of the small units that were met

  private:
    std::map<std::string, std::string> ids_;
    std::map<std::string, std::string> small_;
    std::int64_t minimum_ = 0;
};

class MessageReader {
  public:
    MessageReader(const SignalImport &options, Units &units, Language stored, Complaints &complaints)
        : options_(options), units_(units), stored_(stored), complaints_(complaints) {}

    bool take(const CsvRow &row) {
        if (!headings_) return read_headings(row);
        const std::size_t before = complaints_.count();
        auto message = read(row);
        if (complaints_.count() > before)
            ++skipped;
        else if (message)
            messages.push_back(std::move(*message));
        return true;
    }

    std::vector<Message> messages;
    std::int64_t skipped = 0, passed = 0, repeated = 0;
    bool is_hopeless = false;

  private:
    bool read_headings(const CsvRow &row) {
        headings_.emplace(row);
        const auto time = headings_->require(options_.time_column, complaints_);
        const auto group = headings_->require(options_.group_column, complaints_);
        const auto text = headings_->require(options_.text_column, complaints_);
        is_hopeless = !time || !group || !text;
        if (!is_hopeless) time_ = *time, group_ = *group, text_ = *text;
        return !is_hopeless;
    }

    /// Nothing for a message without hashtags, one that came before, or a row that is wrong.
    std::optional<Message> read(const CsvRow &row) {
        if (row.cells.size() != headings_->count()) {
            complaints_.complain(row.line, "the row has values: {0}; headings: {1}.",
                                 {std::to_string(row.cells.size()), std::to_string(headings_->count())});
            return std::nullopt;
        }
        const std::string time = trimmed(row.cells[time_]), group = trimmed(row.cells[group_]);
        const std::string text = trimmed(row.cells[text_]);
        const auto date = day_of(time);
        if (!date)
            complaints_.complain(row.line,
                                 "“{0}” is no time. Write it as 2026-11-21, with or without the time of day.",
                                 {time});
        if (!group.empty() && !units_.knows(group))
            complaints_.complain(row.line, "there is no unit or group “{0}”.", {group});
        const auto length = clean_length(text);
        if (!length || *length > longest_text)
            complaints_.complain(row.line,
                                 "the text cannot be stored. It must be UTF-8, up to {0} characters.",
                                 {std::to_string(longest_text)});
        else if (date && (group.empty() || units_.knows(group)))
            return message_from(row.line, *date, time, group, text);
        return std::nullopt;
    }

    std::optional<Message> message_from(std::int64_t line, Date date, const std::string &time,
                                        const std::string &group, const std::string &text) {
        auto hashtags = hashtags_in(text);
        if (hashtags.empty()) {
            ++passed;
            return std::nullopt;
        }
        if (hashtags.size() > most_hashtags) {
            complaints_.complain(line, "more than {0} hashtags in one message.",
                                 {std::to_string(most_hashtags)});
            return std::nullopt;
        }
        if (!seen_.emplace(time, group, text).second) {
            ++repeated;
            return std::nullopt;
        }
        return Message{date, group.empty() ? std::string() : units_.find(group), std::move(hashtags),
                       masked(text, stored_)};
    }

    const SignalImport &options_;
    Units &units_;
    Language stored_;
    Complaints &complaints_;
    std::optional<CsvHeadings> headings_;
    std::size_t time_ = 0, group_ = 0, text_ = 0;
    std::set<std::tuple<std::string, std::string, std::string>> seen_;
};

using SignalKey = std::tuple<std::string, std::string, std::string, std::string>;

SignalKey key_of(const Signal &signal) {
    return {signal.hashtag, signal.date ? format_date(*signal.date) : std::string(), signal.unit.text,
            signal.story};
}

/// The signals that the workspace does not hold yet. The time of day is not stored, so what is equal is
/// counted: five equal messages in the file against three stored ones make two.
std::vector<Signal> new_signals(const Workspace &workspace, const std::vector<Message> &messages,
                                std::int64_t &known) {
    std::map<SignalKey, std::int64_t> stored;
    for (const Signal &signal : workspace.all<Signal>())
        ++stored[key_of(signal)];
    std::vector<Signal> fresh;
    for (const Message &message : messages) {
        bool is_new = false;
        for (const std::string &hashtag : message.hashtags) {
            Signal signal;
            signal.hashtag = hashtag;
            signal.date = message.date;
            signal.unit.text = message.unit;
            signal.story = message.story;
            if (--stored[key_of(signal)] >= 0) continue;
            fresh.push_back(std::move(signal));
            is_new = true;
        }
        if (!is_new) ++known;
    }
    return fresh;
}

} // namespace

CsvImportResult import_signals(Workspace &workspace, const std::filesystem::path &file,
                               const SignalImport &options, Language language, const Progress &progress) {
    if (const auto reason = workspace.read_only_reason()) throw *reason;
    const Language stored = engagement_language(workspace);
    CsvImportResult result;
    Complaints complaints(language, result.notices);
    Units units(workspace);
    MessageReader reader(options, units, stored, complaints);
    constexpr double reading_share = 0.8; // of the whole work
    const auto go_on = [&](double done) {
        if (progress && !progress(done)) throw Failure("The import was stopped. Nothing was changed.");
        return true;
    };
    read_csv(
        file, recognise_csv(file), [&](const CsvRow &row) { return reader.take(row); },
        [&](double done) { return go_on(reading_share * done); });
    complaints.close();
    result.passed = reader.passed;
    result.skipped = reader.skipped;
    result.known = reader.repeated;
    result.is_refused = reader.is_hopeless || (complaints.count() > 0 && !options.skips_bad_rows);
    if (result.is_refused) return result;
    const auto fresh = new_signals(workspace, reader.messages, result.known);
    for (const std::string &unit : units.left_out)
        result.notices.push_back(
            fill(translate(language, "{0} has fewer than {1} people, or its headcount is not known: its "
                                     "signals are kept without the unit."),
                 {unit, std::to_string(units.minimum())}));
    result.taken = static_cast<std::int64_t>(fresh.size());
    if (!fresh.empty())
        workspace.edit(translate(language, "Import signals"), [&](Edit &edit) {
            for (std::size_t i = 0; i < fresh.size(); ++i) {
                edit.add(fresh[i]);
                const double share = static_cast<double>(i) / static_cast<double>(fresh.size());
                if (i % 100 == 0) go_on(reading_share + (1 - reading_share) * share);
            }
        });
    return result;
}

} // namespace kartrekker::app
