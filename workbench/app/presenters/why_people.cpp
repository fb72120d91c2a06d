#include "workbench/app/presenters/assessment_presenter.h"
#include "workbench/app/presenters/why_writer.h"

// What people said: of a section, of staff or leaders, of a group, of a question.

namespace kartrekker::app {

void WhyWriter::add_people(WhyView &view, const AssessmentResult &assessment,
                           const SectionResult &section) const {
    if (!section.has_answers) return;
    add_heading(view, mark("What people say"));
    if (is_withheld(section)) return add_lines(view, {withheld_reason()});
    add_lines(view, section.perceived_trace);
    const model::SectionStatistics &said = section.perceived;
    if (said.staff) add_side(view, section, said.staff, mark("Staff"), why_people(assessment.id, section.id));
    if (said.leadership)
        add_side(view, section, said.leadership, mark("Leaders"), why_leaders(assessment.id, section.id));
    for (const model::GroupScore &group : section.perceived.groups)
        add_group(view, assessment, section, group);
    if (!section.items.empty()) add_heading(view, mark("Questions"));
    for (const model::ItemResult &item : section.items) {
        const auto &mean = item.statistics.mean;
        WhyRow row{WhyKind::input, item.text,
                   mean ? model::written_number(inputs_.language, *mean, 1) : withheld_word()};
        row.target = why_item(assessment.id, section.id, item.id);
        view.rows.push_back(std::move(row));
    }
}

void WhyWriter::add_group(WhyView &view, const AssessmentResult &assessment, const SectionResult &section,
                          const model::GroupScore &group) const {
    WhyRow row{WhyKind::input, group.name, group.is_withheld ? withheld_word() : score(group.mean)};
    if (group.count) row.detail = say("{0} people", {std::to_string(*group.count)});
    row.standing = section.norm.standing(group.mean);
    row.target = why_group(assessment.id, section.id, group.id);
    view.rows.push_back(std::move(row));
}

// Only those of one side: leaders, or the others.
WhyView WhyWriter::side(const AssessmentResult &assessment, const SectionResult &section,
                        bool is_of_leaders) const {
    const std::optional<double> &mean =
        is_of_leaders ? section.perceived.leadership : section.perceived.staff;
    if (!mean) return {};
    WhyView view{section.title + " · " + say(is_of_leaders ? mark("Leaders") : mark("Staff")),
                 score(mean),
                 section.norm.standing(mean),
                 is_of_leaders ? say("The mean of the people in the groups that are leaders.")
                               : say("The mean of the people in the groups that are not leaders; the "
                                     "leaders' own view stands apart."),
                 {}};
    bool has_hidden = false;
    for (const model::GroupScore &group : section.perceived.groups) {
        if (group.is_leadership != is_of_leaders) continue;
        add_group(view, assessment, section, group);
        has_hidden = has_hidden || group.is_withheld;
    }
    if (has_hidden) add_lines(view, {say("Groups that are too small to be shown count in it.")});
    WhyRow all{WhyKind::input, say("All people together"), perceived(section)};
    all.target = why_section(assessment.id, section.id);
    view.rows.push_back(std::move(all));
    return view;
}

WhyView WhyWriter::people(const AssessmentResult &assessment, const SectionResult &section) const {
    if (section.perceived.staff && !is_withheld(section)) return side(assessment, section, false);
    WhyView view{section.title,
                 is_withheld(section) ? withheld_word() : score(section.perceived.mean),
                 section.norm.standing(section.perceived.mean),
                 say("What people say about it, leaders included."),
                 {}};
    add_people(view, assessment, section);
    WhyRow whole{WhyKind::input, say("Beside what is written down"), score(section.evidence)};
    whole.target = why_section(assessment.id, section.id);
    if (!section.criteria.empty()) view.rows.push_back(std::move(whole));
    return view;
}

WhyView WhyWriter::item(const SectionResult &section, const std::string &id) const {
    for (std::size_t i = 0; i < section.items.size(); ++i) {
        const model::ItemResult &item = section.items[i];
        if (item.id != id) continue;
        const bool is_hidden = section.has_answers && !item.statistics.mean;
        WhyView view{item.text, is_hidden ? withheld_word() : "–", model::Standing::none, {}, {}};
        if (item.statistics.mean)
            view.figure = model::written_number(inputs_.language, *item.statistics.mean, 1);
        view.state = is_hidden               ? withheld_reason()
                     : !item.statistics.mean ? say("Nobody has answered yet.")
                                             : say("The mean of all answers to this question.");
        if (!item.statistics.mean) return view;
        if (i < section.item_traces.size()) add_lines(view, {section.item_traces[i]});
        if (const auto favourable = favourable_of(item))
            add_lines(view, {say("Favourable: {0}% = {1} ÷ {2} answers, those that count as {3} or more.",
                                 {score(favourable->percent()), std::to_string(favourable->count),
                                  std::to_string(favourable->all),
                                  model::written_number(inputs_.language, favourable->from, 3)})});
        return view;
    }
    return {};
}

WhyView WhyWriter::group(const SectionResult &section, const std::string &id) const {
    const auto &groups = section.perceived.groups;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].id != id) continue;
        WhyView view{groups[i].name + " · " + section.title,
                     withheld_word(),
                     model::Standing::none,
                     withheld_reason(),
                     {}};
        if (groups[i].is_withheld) return view;
        view.figure = score(groups[i].mean);
        view.standing = section.norm.standing(groups[i].mean);
        view.state = say("What this group says about it.");
        if (i < section.group_traces.size()) add_lines(view, {section.group_traces[i]});
        return view;
    }
    return {};
}

} // namespace kartrekker::app
