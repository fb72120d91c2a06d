#include "export/assessment_sheet.h"

#include "model/translation.h"

#include <algorithm>

namespace kartrekker::exports {

using model::SectionResult;
using model::translate;

namespace {

const model::GroupScore *find_group(const SectionResult &section, const std::string &id) {
    for (const model::GroupScore &group : section.perceived.groups)
        if (group.id == id) return &group;
    return nullptr;
}

void put_group_score(const AssessmentSheet &on, Place place, const model::GroupScore *group) {
    if (group && group->is_withheld)
        on.sheet.put(place, withheld_words(on.context.facts.minimum_group), Role::withheld);
    else if (group && group->mean)
        on.sheet.put(place, *group->mean, Role::heat);
    else
        on.sheet.put(place, mark_of(model::Standing::none), Role::heat);
}

void put_group(const AssessmentSheet &on, int row, const std::string &id, const std::string &name) {
    on.sheet.put({row, 0}, name, Role::text);
    std::optional<std::int64_t> most;
    bool is_withheld = false;
    int column = 1;
    for (const SectionResult &section : on.result.sections) {
        const model::GroupScore *group = find_group(section, id);
        put_group_score(on, {row, column++}, group);
        if (group && group->is_withheld) is_withheld = true;
        if (group && !group->is_withheld && group->count) most = std::max(most.value_or(0), *group->count);
    }
    if (is_withheld)
        on.sheet.put({row, column}, withheld_words(on.context.facts.minimum_group), Role::withheld);
    else
        on.sheet.put({row, column}, most ? Content(static_cast<double>(*most)) : Content(), Role::count);
}

/// The last row of the heat map: everybody, from the table of sections.
void put_everybody(const AssessmentSheet &on, int row) {
    on.sheet.put({row, 0}, translate(on.context.language, "All groups"), Role::strong);
    int column = 1;
    for (std::size_t i = 0; i < on.result.sections.size(); ++i, ++column) {
        const SectionResult &section = on.result.sections[i];
        if (is_withheld_in(on.result, section))
            on.sheet.put({row, column}, withheld_words(on.context.facts.minimum_group), Role::withheld);
        else
            on.sheet.put({row, column},
                         repeated(cell_name({on.places.sections[i].row, section_column::perceived}),
                                  section.perceived.mean),
                         Role::heat);
    }
}

} // namespace

void put_groups(const AssessmentSheet &on) {
    const int header = on.places.groups_header;
    if (header < 0 || on.result.sections.empty()) return;
    on.sheet.put({header - 1, 0}, translate(on.context.language, "Scores by group"), Role::card);
    on.sheet.put({header, 0}, translate(on.context.language, "Group"), Role::header);
    int column = 1;
    for (const SectionResult &section : on.result.sections)
        on.sheet.put({header, column++}, section.title, Role::header_centre);
    on.sheet.put({header, column}, translate(on.context.language, "n, at most"), Role::header_figure);
    int row = header + 1;
    for (const auto &[id, name] : on.places.groups)
        put_group(on, row++, id, name);
    put_everybody(on, row);
    column = 1;
    for (const SectionPlaces &section : on.places.sections) {
        on.sheet.norm_scales.push_back({{header + 1, column},
                                        {row, column},
                                        {section.row, section_column::green},
                                        {section.row, section_column::amber}});
        ++column;
    }
}

namespace {

std::string words_of_view(const std::string &view, model::Language language) {
    if (view == "platform") return translate(language, "On the platform");
    if (view == "real_world") return translate(language, "In the real world");
    std::string words = view;
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

void put_people_headers(const AssessmentSheet &on) {
    const int row = on.places.people_header;
    const model::Language language = on.context.language;
    on.sheet.put({row - 1, 0}, translate(language, "Leaders beside staff"), Role::card);
    on.sheet.put({row, people_column::title}, word_for_section(on.result, language), Role::header);
    on.sheet.put({row, people_column::leaders}, translate(language, "Leaders"), Role::header_figure);
    on.sheet.put({row, people_column::leaders_mark}, "", Role::header);
    on.sheet.put({row, people_column::staff}, translate(language, "Staff"), Role::header_figure);
    on.sheet.put({row, people_column::staff_mark}, "", Role::header);
    on.sheet.put({row, people_column::gap}, translate(language, "Gap"), Role::header_figure);
    for (std::size_t i = 0; i < on.places.views.size(); ++i)
        on.sheet.put({row, people_column::first_view + static_cast<int>(i)},
                     words_of_view(on.places.views[i], language), Role::header_figure);
}

void put_side(const AssessmentSheet &on, const SectionResult &section, Place score, Place norms,
              std::optional<double> value) {
    on.sheet.put(score, number(value), Role::score);
    on.sheet.put({score.row, score.column + 1},
                 live_mark(cell_name(score), cell_name({norms.row, section_column::green}, true),
                           cell_name({norms.row, section_column::amber}, true), value, section.norm),
                 Role::mark);
}

void put_people_row(const AssessmentSheet &on, const SectionResult &section, int row, int section_row) {
    const model::SectionStatistics &perceived = section.perceived;
    on.sheet.put({row, people_column::title}, section.title, Role::text);
    put_side(on, section, {row, people_column::leaders}, {section_row, 0}, perceived.leadership);
    put_side(on, section, {row, people_column::staff}, {section_row, 0}, perceived.staff);
    const auto leaders = usable(perceived.leadership), staff = usable(perceived.staff);
    on.sheet.put({row, people_column::gap},
                 leaders && staff ? Content(Formula{cell_name({row, people_column::leaders}) + "-" +
                                                        cell_name({row, people_column::staff}),
                                                    *leaders - *staff})
                                  : Content(),
                 Role::difference);
    int column = people_column::first_view;
    for (const std::string &view : on.places.views) {
        const auto found = perceived.views.find(view);
        on.sheet.put({row, column++},
                     number(found == perceived.views.end() ? std::nullopt : std::optional(found->second)),
                     Role::score);
    }
}

} // namespace

void put_people(const AssessmentSheet &on) {
    if (on.places.people_header < 0) return;
    put_people_headers(on);
    const int first = on.places.people_header + 1;
    int row = first;
    for (std::size_t i = 0; i < on.result.sections.size(); ++i)
        put_people_row(on, on.result.sections[i], row++, on.places.sections[i].row);
    on.sheet.gap_alarms.push_back({{first, people_column::gap}, {row - 1, people_column::gap}});
}

} // namespace kartrekker::exports
