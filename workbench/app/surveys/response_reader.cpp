#include "workbench/app/surveys/response_reader.h"

#include "workbench/app/words.h"

#include <functional>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t no_column = static_cast<std::size_t>(-1);

std::size_t column_for(ColumnUse use, const SurveyReading &reading) {
    for (std::size_t i = 0; i < reading.columns.size(); ++i)
        if (reading.columns[i].use == use) return i;
    return no_column;
}

} // namespace

ResponseReader::ResponseReader(const Declaration &declaration, const Instrument &instrument,
                               const SurveyReading &reading, const SurveyChoices &choices, Rules rules,
                               Complaints &complaints)
    : taken(item_ids(instrument.items).size()), reading_(reading), rules_(std::move(rules)),
      complaints_(complaints), group_column_(column_for(ColumnUse::group, reading)),
      submitted_column_(rules_.takes_unfinished ? no_column : column_for(ColumnUse::submitted, reading)) {
    const auto places = declaration.places_in(instrument.items);
    for (std::size_t i = 0; i < reading.columns.size(); ++i) {
        const SurveyColumn &column = reading.columns[i];
        if (column.use == ColumnUse::person) persons_.push_back(i);
        if (column.use == ColumnUse::item)
            items_.push_back(
                {i, places.at(column.item->id).front(), column.item,
                 AnswerReader(*column.item, declaration, column.samples, choices, reading.context)});
    }
}

bool ResponseReader::take(const CsvRow &row) {
    if (!has_headings_) {
        has_headings_ = true;
        return true;
    }
    switch (read(row)) {
    case Verdict::fine:
        taken.add(group_, answers_);
        break;
    case Verdict::wrong:
        ++wrong;
        break;
    case Verdict::unfinished:
        ++unfinished;
        break;
    case Verdict::repeated:
        ++repeated;
        break;
    }
    return true;
}

ResponseReader::Verdict ResponseReader::read(const CsvRow &row) {
    if (row.cells.size() != reading_.columns.size()) {
        complaints_.complain(row.line, "the row has values: {0}; headings: {1}.",
                             {std::to_string(row.cells.size()), std::to_string(reading_.columns.size())});
        return Verdict::wrong;
    }
    if (submitted_column_ != no_column && trimmed(row.cells[submitted_column_]).empty())
        return Verdict::unfinished;
    answers_.assign(taken.width(), '.');
    bool is_fine = true;
    if (group_column_ == no_column)
        group_ = rules_.everyone;
    else
        is_fine = read_group(row.cells[group_column_], row.line);
    for (ItemColumn &column : items_)
        is_fine = read_answer(column, row.cells[column.column], row.line) && is_fine;
    if (!is_fine) return Verdict::wrong;
    return is_repeated(row) ? Verdict::repeated : Verdict::fine;
}

bool ResponseReader::read_group(const std::string &cell, std::int64_t line) {
    if (!cell.empty() && cell == group_) return true; // as in the row before
    const auto length = clean_length(cell);
    if (cell.find_first_not_of(" \t") == std::string::npos)
        complaints_.complain(line, "no group is named.");
    else if (!length || cell.find('\n') != std::string::npos || *length > 200)
        complaints_.complain(line, "the group's name cannot be stored. It must be one line of UTF-8 text.");
    else {
        group_ = cell;
        return true;
    }
    return false;
}

bool ResponseReader::read_answer(ItemColumn &column, const std::string &cell, std::int64_t line) {
    const AnswerReader::Answer answer = column.reader.read(cell);
    answers_[column.place] = answer.packed;
    if (answer.wrong == AnswerReader::Answer::fine) return true;
    const std::string bare = trimmed(cell);
    const std::string shown = clean_length(bare) ? bare.substr(0, 40) : "?";
    const Item &item = *column.item;
    if (answer.wrong == AnswerReader::Answer::off_the_scale)
        complaints_.complain(line, "{0} under {1} is not from {2} to {3}.",
                             {shown, item.id, std::to_string(item.low), std::to_string(item.high)});
    else
        complaints_.complain(line, "“{0}” under {1} is not a whole number, nor an answer that is known.",
                             {shown, item.id});
    return false;
}

bool ResponseReader::is_repeated(const CsvRow &row) {
    for (const std::size_t column : persons_) {
        const std::string person = lower_case(trimmed(row.cells[column]));
        if (person.empty() || person == "anonymous" || person == "anoniem") continue;
        const std::size_t number = std::hash<std::string>()(person) + column;
        return !seen_.insert(number).second;
    }
    return false;
}

} // namespace kartrekker::app
