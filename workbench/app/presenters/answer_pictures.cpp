#include "workbench/app/presenters/answer_pictures.h"

#include "model/translation.h"
#include "workbench/app/presenters/pillar_presenter.h"
#include "workbench/app/presenters/why_presenter.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <cmath>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr double same_place = 1e-9;

/// An answer as it was given: its text, its label, or its number.
std::string answer_words(const Declaration &declaration, const Item &item, std::size_t place,
                         Language language) {
    const auto size = static_cast<std::size_t>(item.high - item.low + 1);
    const std::size_t given =
        item.is_reversed && item.answers.empty() && place < size ? size - 1 - place : place;
    if (given < item.answers.size()) return item.answers[given].text.in(language);
    if (given < item.labels.size()) return item.labels[given].in(language);
    const auto &labels = language == Language::dutch ? declaration.dutch_labels : declaration.english_labels;
    if (labels.size() == size) return labels[given];
    return std::to_string(item.low + static_cast<int>(given));
}

/// The answers that count, from the least worth to the most.
struct CountedAnswer {
    double value = 0;
    std::int64_t count = 0;
    std::size_t place = 0; ///< in the distribution
};

std::vector<CountedAnswer> counted_answers(const Item &item, const ItemStatistics &statistics) {
    const auto values = item.values();
    std::vector<CountedAnswer> list;
    for (std::size_t i = 0; i < statistics.distribution.size() && i < values.size(); ++i)
        if (values[i]) list.push_back({*values[i], statistics.distribution[i], i});
    std::stable_sort(list.begin(), list.end(),
                     [](const CountedAnswer &a, const CountedAnswer &b) { return a.value < b.value; });
    return list;
}

/// Puts the bars of one question together.
class LikertWriter {
  public:
    LikertWriter(const RoundPictures &of, const Item &item) : of_(of), item_(item) {
        row_.label = row_.tip = item.text.in(of.language);
        if (item.is_reversed) row_.remark = translate(of.language, "asked in reverse");
    }

    charts::LikertRow row() {
        const auto found = of_.statistics.items.find(item_.id);
        if (found == of_.statistics.items.end() || found->second.distribution.empty())
            withhold();
        else
            spread(found->second);
        if (item_.is_reversed)
            row_.tip += "\n" + translate(of_.language, "Asked in reverse: who agrees stands on the left.");
        return std::move(row_);
    }

  private:
    void withhold() {
        row_.missing_words = fewer_than(of_.smallest_group);
        row_.tip += "\n" + fill(translate(of_.language,
                                          "Withheld: fewer than {0} people answered, or so few of another "
                                          "group that they could be worked out from it."),
                                {std::to_string(of_.smallest_group)});
    }

    void spread(const ItemStatistics &statistics) {
        const auto answers = counted_answers(item_, statistics);
        std::int64_t all = 0;
        for (const CountedAnswer &answer : answers)
            all += answer.count;
        if (all == 0) return withhold();
        const double middle = (answers.front().value + answers.back().value) / 2;
        const double reach = std::max((answers.back().value - answers.front().value) / 2, same_place);
        std::int64_t left = 0, right = 0;
        for (const CountedAnswer &answer : answers) {
            charts::LikertPart part;
            part.share = static_cast<double>(answer.count) / static_cast<double>(all);
            part.place = (answer.value - middle) / reach;
            if (std::abs(part.place) < same_place) part.place = 0;
            part.figure = percent(answer.count, all);
            part.tip = answer_words(of_.declaration, item_, answer.place, of_.language) + ": " +
                       fill(translate(of_.language, "{0} of {1}"),
                            {std::to_string(answer.count), std::to_string(all)}) +
                       " (" + part.figure + ")";
            row_.tip += "\n" + part.tip;
            part.why = why_words(row_.label + "\n" + part.tip);
            left += part.place < 0 ? answer.count : 0;
            right += part.place > 0 ? answer.count : 0;
            row_.parts.push_back(std::move(part));
        }
        row_.left = percent(left, all);
        row_.right = percent(right, all);
        row_.count = "n " + std::to_string(all);
    }

    std::string percent(std::int64_t part, std::int64_t all) const {
        return written_number(of_.language, 100.0 * static_cast<double>(part) / static_cast<double>(all), 0) +
               "%";
    }

    const RoundPictures &of_;
    const Item &item_;
    charts::LikertRow row_;
};

} // namespace

std::vector<const Section *> RoundPictures::sections() const {
    std::vector<const Section *> list;
    for (const Section &section : declaration.sections)
        if (!declaration.items_of(section).empty()) list.push_back(&section);
    return list;
}

charts::HeatMap RoundPictures::heat_map() const {
    AssessmentResult result;
    for (const Section *section : sections()) {
        const auto found = statistics.sections.find(section->id);
        SectionResult one;
        one.id = section->id;
        one.title = section->title.in(language);
        one.norm = norm_of(norms, section->id);
        if (found != statistics.sections.end()) one.perceived = found->second;
        result.sections.push_back(std::move(one));
    }
    return group_heat_map(result, smallest_group, language);
}

charts::LikertChart RoundPictures::likert(const Section &section) const {
    charts::LikertChart chart;
    for (const Item *item : declaration.items_of(section))
        chart.rows.push_back(LikertWriter(*this, *item).row());
    chart.left_words = translate(language, "unfavourable");
    const auto is_middle = [](const charts::LikertPart &part) { return part.place == 0; };
    for (const charts::LikertRow &row : chart.rows)
        if (std::any_of(row.parts.begin(), row.parts.end(), is_middle))
            chart.middle_words = translate(language, "neutral");
    chart.right_words = translate(language, "favourable");
    return chart;
}

charts::Picture RoundPictures::picture(const Section *section) const {
    using charts::Canvas, charts::Rect, charts::Palette;
    const std::string round =
        fill(translate(language, "{0}, round {1}"),
             {declaration.title.in(language), written_date(language, statistics.round)});
    if (!section)
        return {translate(language, "Sections by group"),
                round + " · " + translate(language, "mean score of each group, 0 to 100"),
                [map = heat_map()](Canvas &canvas, const Rect &area, const Palette &palette) {
                    return draw_heat_map(canvas, area, palette, map);
                },
                [map = heat_map()](double) { return charts::height_of_heat_map(map); }};
    const charts::LikertChart chart = likert(*section);
    return {section->title.in(language), round + " · " + translate(language, "share of each answer"),
            [chart](Canvas &canvas, const Rect &area, const Palette &palette) {
                return draw_likert_bars(canvas, area, palette, chart);
            },
            [chart](double width) { return charts::height_of_likert_bars(chart, width); }};
}

} // namespace kartrekker::app
