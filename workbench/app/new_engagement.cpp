#include "workbench/app/new_engagement.h"

#include "model/entities/organisation.h"
#include "model/entities/unit.h"
#include "model/field_text.h"
#include "model/translation.h"
#include "model/workspace.h"
#include "workbench/app/csv_import.h"
#include "workbench/app/file_names.h"

#include <algorithm>
#include <sstream>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t most_units = 500, longest_file_name = 80;

/// `Failure` says what is wrong with it.
Value checked_value(const char *field, const std::string &text, Language language) {
    const FieldInfo &info = *Organisation::type().find(field);
    const Value value = parse_typed_value(info, trimmed(text), language);
    check_value(info, value);
    return value;
}

Unit unit_from(const std::string &line, Language language) {
    Unit unit;
    unit.name = line;
    const auto separator = line.find_last_of(",;\t"); // as people type it, or a spreadsheet pastes it
    const std::string rest =
        separator == std::string::npos ? std::string() : trimmed(line.substr(separator + 1));
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_of_number = [&](char c) {
        return is_digit(c) || std::string_view("+-., ").find(c) != std::string_view::npos;
    };
    const bool is_figure = std::all_of(rest.begin(), rest.end(), is_of_number) &&
                           std::any_of(rest.begin(), rest.end(), is_digit);
    if (!is_figure) return unit;
    unit.name = trimmed(line.substr(0, separator));
    const FieldInfo &info = *Unit::type().find("headcount");
    const Value people = parse_typed_value(info, rest, language);
    check_value(info, people);
    unit.headcount = std::get<std::int64_t>(people);
    return unit;
}

std::vector<Unit> units_of(const NewEngagement &engagement, Language language) {
    std::vector<Unit> units;
    std::istringstream lines(engagement.units);
    for (std::string line; std::getline(lines, line);) {
        line = trimmed(line);
        if (line.empty()) continue;
        units.push_back(unit_from(line, language));
        check_value(*Unit::type().find("name"), Value{units.back().name});
        if (std::ranges::count(units, units.back().name, &Unit::name) > 1)
            throw Failure("The unit “{0}” stands here twice. Give each a name of its own.",
                          {units.back().name});
        if (units.size() > most_units)
            throw Failure("These are more than {0} units. Begin with the largest.",
                          {std::to_string(most_units)});
    }
    return units;
}

void check_file(const std::filesystem::path &file) {
    std::error_code error;
    if (file.empty() || file.filename().empty() || file.stem().empty())
        throw Failure("Say where to keep the engagement: a folder and a name.");
    if (std::filesystem::exists(file, error))
        throw Failure("{0} exists already. Choose another name.", {file.filename().string()});
    if (!std::filesystem::is_directory(file.parent_path(), error))
        throw Failure("There is no folder {0}. Choose another one.", {file.parent_path().string()});
}

void check_field(const NewEngagement &engagement, NewField field, Language language) {
    switch (field) {
    case NewField::name:
        if (trimmed(engagement.name).empty())
            throw Failure("Every engagement needs the organisation's name.");
        checked_value("name", engagement.name, language);
        checked_value("sector", engagement.sector, language);
        break;
    case NewField::headcount:
        checked_value("headcount", engagement.headcount, language);
        break;
    case NewField::units:
        units_of(engagement, language);
        break;
    case NewField::ready_by:
        checked_value("ready_by", engagement.ready_by, language);
        break;
    case NewField::file:
        check_file(engagement.file);
        break;
    }
}

std::vector<NewField> fields_of_step(int step) {
    if (step == 0) return {NewField::name};
    if (step == 1) return {NewField::headcount, NewField::units, NewField::ready_by};
    return {NewField::file};
}

void fill_in(Workspace &workspace, const NewEngagement &engagement, Language words) {
    const std::vector<Unit> units = units_of(engagement, words);
    workspace.edit(translate(engagement.language, "Fill in the new engagement"), [&](Edit &edit) {
        const std::pair<const char *, const std::string *> fields[] = {{"sector", &engagement.sector},
                                                                       {"headcount", &engagement.headcount},
                                                                       {"ready_by", &engagement.ready_by}};
        for (const auto &[field, text] : fields)
            if (!trimmed(*text).empty())
                edit.set(Organisation::type(), Organisation::only_id, field,
                         checked_value(field, *text, words));
        for (const Unit &unit : units)
            edit.add(unit);
    });
}

} // namespace

std::optional<std::pair<NewField, std::string>> problem_of_step(const NewEngagement &engagement, int step,
                                                                Language words) {
    for (const NewField field : fields_of_step(step)) {
        try {
            check_field(engagement, field, words);
        } catch (const Failure &failure) {
            return std::pair{field, failure.in(words)};
        }
    }
    return std::nullopt;
}

std::filesystem::path proposed_file(const std::string &name, const std::filesystem::path &folder) {
    std::string stem = safe_name(trimmed(name), '-', longest_file_name);
    if (stem.empty()) stem = "engagement";
    std::filesystem::path file = folder / (stem + ".kartrekker");
    std::error_code error;
    for (int number = 2; number < 100 && std::filesystem::exists(file, error); ++number)
        file = folder / (stem + " " + std::to_string(number) + ".kartrekker");
    return file;
}

std::vector<std::pair<std::string, std::string>>
summary_of(const NewEngagement &engagement, const std::vector<Starter> &starters, Language words) {
    std::vector<std::pair<std::string, std::string>> lines;
    const auto add = [&](const std::string &word, const std::string &text) {
        if (!text.empty()) lines.emplace_back(word, text);
    };
    const auto label = [&](const char *field) {
        return std::string(Organisation::type().find(field)->label.in(words));
    };
    add(label("name"), trimmed(engagement.name));
    add(label("sector"), trimmed(engagement.sector));
    std::string begin = translate(words, "Nothing: an empty engagement");
    for (const Starter &starter : starters)
        if (starter.id == engagement.starter) begin = starter.name;
    add(translate(words, "Begins with"), begin);
    add(label("language"), translate(words, engagement.language == Language::dutch ? "Dutch" : "English"));
    add(label("headcount"), trimmed(engagement.headcount));
    std::string names;
    for (const Unit &unit : units_of(engagement, words))
        names += (names.empty() ? "" : ", ") + unit.name;
    add(std::string(Unit::type().label_plural.in(words)), names);
    if (const auto day = checked_value("ready_by", engagement.ready_by, words); !is_missing(day))
        add(label("ready_by"), shown_value(*Organisation::type().find("ready_by"), day, words));
    return lines;
}

void make_engagement(const NewEngagement &engagement, Language words) {
    for (int step = 0; step < new_engagement_steps; ++step)
        for (const NewField field : fields_of_step(step))
            check_field(engagement, field, words);
    const std::string name = trimmed(engagement.name);
    Workspace::create(engagement.file, name, engagement.language, [&](Workspace &workspace) {
        if (!engagement.starter.empty())
            begin_with_starter(workspace, engagement.starter, name, engagement.language);
        fill_in(workspace, engagement, words);
    });
}

} // namespace kartrekker::app
