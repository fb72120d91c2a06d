#include "workbench/app/presenters/sponsor_pictures.h"

#include "model/entities/coverage.h"
#include "model/entities/sponsor.h"
#include "model/entities/unit.h"
#include "model/field_text.h"
#include "model/translation.h"
#include "workbench/app/presenters/marked.h"

#include <algorithm>
#include <map>
#include <set>

namespace kartrekker::app {

using namespace model;
using charts::Voice;

namespace {

constexpr double needed_rating = 4;

charts::CoverageColumn column_of(const Sponsor &sponsor, std::string_view selected, Language language) {
    charts::CoverageColumn column;
    column.label = sponsor.name;
    column.detail = label_of(sponsor_roles, sponsor.role, language);
    column.target = sponsor.id.text;
    column.is_selected = sponsor.id.text == selected;
    column.tip = sponsor.name;
    if (!sponsor.job.empty()) column.tip += ", " + sponsor.job;
    column.tip += "\n" + column.detail;
    if (sponsor.leaves_on) {
        const std::string leaves = fill(translate(language, "leaves on {0}"),
                                        {written_date(language, format_date(*sponsor.leaves_on))});
        column.tip += "\n" + leaves;
        column.detail = leaves;
    }
    return column;
}

std::string voice_tip(const Sponsor &sponsor, const Unit &unit, Voice voice, Language language) {
    const char *words = voice == Voice::works ? mark("{0} works in {1}") : mark("{0} also speaks for {1}");
    return fill(translate(language, words), {sponsor.name, unit.name});
}

std::optional<double> rating_in(const Record &record, std::size_t field) {
    const auto *value = std::get_if<std::int64_t>(&record.values[field]);
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

/// Of all sponsors but one.
std::optional<double> mean_of_others(const std::vector<Record> &sponsors, const std::string &one,
                                     std::size_t field, int &count) {
    double sum = 0;
    count = 0;
    for (const Record &record : sponsors) {
        const auto rating = record.id == one ? std::nullopt : rating_in(record, field);
        if (!rating) continue;
        sum += *rating;
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

} // namespace

charts::CoverageMatrix coverage_matrix(const Workspace &workspace, std::string_view selected,
                                       Language language) {
    const auto sponsors = workspace.all<Sponsor>();
    std::map<std::string, std::set<std::string>> covered;
    for (const Coverage &one : workspace.all<Coverage>())
        covered[one.sponsor.text].insert(one.unit.text);
    charts::CoverageMatrix matrix;
    for (const Sponsor &sponsor : sponsors)
        matrix.columns.push_back(column_of(sponsor, selected, language));
    for (const Unit &unit : workspace.all<Unit>()) {
        charts::CoverageRow row;
        row.label = unit.name;
        int people = 0;
        std::string names;
        for (const Sponsor &sponsor : sponsors) {
            Voice voice = Voice::none;
            if (covered[sponsor.id.text].contains(unit.id.text)) voice = Voice::speaks;
            if (sponsor.unit.text == unit.id.text) voice = Voice::works;
            row.voices.push_back(voice);
            row.tips.push_back(voice == Voice::none ? std::string()
                                                    : voice_tip(sponsor, unit, voice, language));
            if (voice == Voice::none) continue;
            ++people;
            names += "\n" + voice_tip(sponsor, unit, voice, language);
        }
        row.is_gap = people == 0;
        row.figure = std::to_string(people);
        row.tip =
            unit.name + "\n" +
            (row.is_gap
                 ? translate(language, "Nobody in the team speaks for this unit.")
                 : fill(translate(language, "{0} person speaks for it", "{0} people speak for it", people),
                        {std::to_string(people)})) +
            names;
        matrix.rows.push_back(std::move(row));
    }
    matrix.works_words = translate(language, "works there");
    matrix.speaks_words = translate(language, "also speaks for it");
    matrix.gap_words = translate(language, "nobody");
    return matrix;
}

std::string coverage_words(const charts::CoverageMatrix &matrix, Language language) {
    const auto gaps = std::count_if(matrix.rows.begin(), matrix.rows.end(),
                                    [](const charts::CoverageRow &row) { return row.is_gap; });
    if (gaps == 0) return translate(language, "Every unit has someone who speaks for it");
    return fill(translate(language, "{0} of {1} units have nobody who speaks for them"),
                {std::to_string(gaps), std::to_string(matrix.rows.size())});
}

std::optional<charts::TraitProfile> trait_profile(const Workspace &workspace, const std::string &sponsor,
                                                  Language language) {
    const auto record = workspace.find(Sponsor::type(), sponsor);
    if (!record) return std::nullopt;
    const auto sponsors = workspace.all(Sponsor::type());
    charts::TraitProfile profile;
    profile.needed = needed_rating;
    for (std::size_t i = 0; i < Sponsor::type().fields.size(); ++i) {
        const FieldInfo &field = Sponsor::type().fields[i];
        if (field.kind != FieldKind::rating) continue;
        int others = 0;
        charts::Trait trait;
        trait.label = field.label.in(language);
        trait.own = rating_in(*record, i);
        trait.mean = mean_of_others(sponsors, sponsor, i, others);
        trait.figure = trait.own ? written_number(language, *trait.own, 0) : "–";
        trait.tip = trait.label + ": " + trait.figure;
        if (trait.mean)
            trait.tip += "\n" + fill(translate(language, "the others: {0} on average, {1} rated"),
                                     {written_number(language, *trait.mean, 1), std::to_string(others)});
        trait.tip +=
            "\n" + fill(translate(language, "needed: {0}"), {written_number(language, needed_rating, 0)});
        profile.traits.push_back(std::move(trait));
    }
    profile.own_words = std::get<std::string>(record->values[Sponsor::type().index_of("name")]);
    profile.mean_words = translate(language, "mean of the others");
    profile.needed_words = translate(language, "needed");
    return profile;
}

} // namespace kartrekker::app
