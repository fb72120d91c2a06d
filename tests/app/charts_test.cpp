#include "tests/app/sample.h"
#include "workbench/app/charts/bullet_bars.h"
#include "workbench/app/charts/coverage_matrix.h"
#include "workbench/app/charts/criterion_bars.h"
#include "workbench/app/charts/gantt.h"
#include "workbench/app/charts/heat_map.h"
#include "workbench/app/charts/month_calendar.h"
#include "workbench/app/charts/radar.h"
#include "workbench/app/charts/score_mark.h"
#include "workbench/app/charts/svg_canvas.h"
#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <clocale>

using namespace kartrekker::charts;
using kartrekker::model::Standing;

namespace {

SvgCanvas empty_canvas() {
    return SvgCanvas({400, 300}, Palette::light().card);
}

} // namespace

BOOST_AUTO_TEST_SUITE(drawn_charts)

// WCAG 2: black on white is 21 : 1, and #767676 on white the lightest grey that reaches 4.5 : 1.
BOOST_AUTO_TEST_CASE(contrast_is_that_of_the_standard) {
    BOOST_TEST(contrast({0, 0, 0}, {255, 255, 255}) == 21.0, boost::test_tools::tolerance(0.001));
    BOOST_TEST(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == 4.54, boost::test_tools::tolerance(0.001));
}

BOOST_AUTO_TEST_CASE(every_text_colour_is_readable_in_both_lightings) {
    for (const Palette *palette : {&Palette::light(), &Palette::dark()}) {
        for (const Colour colour :
             {palette->ink, palette->quiet, palette->accent, palette->good, palette->doubtful, palette->bad})
            for (const Colour ground : {palette->card, palette->ground})
                BOOST_TEST(contrast(colour, ground) >= 4.5, hex(colour) << " on " << hex(ground));
        BOOST_TEST(contrast(palette->on_accent, palette->accent) >= 4.5);
        BOOST_TEST(contrast(palette->ink, palette->selection()) >= 4.5);
    }
}

// Everything that words stand on: chosen and hovered rows, groups, sentences at the top, cells of a heat map.
BOOST_AUTO_TEST_CASE(words_are_readable_on_every_ground_in_both_lightings) {
    for (const Palette *palette : {&Palette::light(), &Palette::dark()}) {
        const Palette &of = *palette;
        for (const Colour ground : {of.selection(), of.hover(), of.track(), of.notice(of.bad),
                                    of.notice(of.accent), mix(of.card, of.quiet, 0.07)})
            for (const Colour colour : {of.ink, of.quiet, of.accent})
                BOOST_TEST(contrast(colour, ground) >= 4.5, hex(colour) << " on " << hex(ground));
        for (const Colour ground : {mix(of.card, of.good, 0.42), mix(of.card, of.doubtful, 0.3),
                                    mix(of.card, of.bad, 0.36), mix(of.card, of.accent, 0.2)})
            BOOST_TEST(contrast(of.ink, ground) >= 4.5, "ink on " << hex(ground));
        BOOST_TEST(contrast(of.on_accent, of.pressed_accent()) >= 4.5);
        BOOST_TEST(contrast(of.chosen_ink(), of.selection()) >= 4.5);
    }
}

BOOST_AUTO_TEST_CASE(marks_lines_and_edges_stand_out_in_both_lightings) {
    for (const Palette *palette : {&Palette::light(), &Palette::dark()}) {
        const Palette &of = *palette;
        for (const Colour ground : {of.card, of.ground, of.selection(), of.hover(), of.track()})
            for (const Colour colour : {of.accent, of.second, of.good, of.doubtful, of.bad})
                BOOST_TEST(contrast(colour, ground) >= 3.0, hex(colour) << " on " << hex(ground));
        for (const Colour ground : {of.card, of.ground})
            for (const Colour colour : {of.edge(), of.focus()})
                BOOST_TEST(contrast(colour, ground) >= 3.0, hex(colour) << " on " << hex(ground));
    }
}

BOOST_AUTO_TEST_CASE(each_standing_has_a_shape_of_its_own) {
    std::vector<std::string> pictures;
    for (const Standing standing : {Standing::good, Standing::doubtful, Standing::bad, Standing::none}) {
        SvgCanvas canvas = empty_canvas();
        draw_mark(canvas, Palette::light(), {20, 20}, standing);
        pictures.push_back(canvas.document("mark"));
    }
    BOOST_TEST(pictures[0].find("<circle") != std::string::npos);
    BOOST_TEST(kartrekker::tests::count_of(pictures[1], ",") + 1 ==
               kartrekker::tests::count_of(pictures[2], ",")); // three corners, four corners
    BOOST_TEST(pictures[3].find("<polyline") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_radar_shows_points_by_series_and_explains_them) {
    RadarChart chart{{}, "Evidence", "Perceived", "Norm"};
    for (const char *label : {"Goals", "Sponsors", "Cases"})
        chart.axes.push_back({label, "70", "tip", label, 70, 50, 70});
    chart.axes[2].perceived.reset();
    SvgCanvas canvas = empty_canvas();
    const HitAreas areas = draw_radar(canvas, {0, 0, 400, 300}, Palette::light(), chart);
    const std::string picture = canvas.document("Radar");
    BOOST_TEST(kartrekker::tests::count_of(picture, "<circle") ==
               4u); // three of evidence and one in the legend
    BOOST_TEST(picture.find("stroke-dasharray") != std::string::npos);
    BOOST_TEST(areas.size() == 3u + 3u + 2u);
    BOOST_TEST(
        std::all_of(areas.begin(), areas.end(), [](const HitArea &area) { return area.tip == "tip"; }));
}

BOOST_AUTO_TEST_CASE(the_legend_of_a_radar_names_what_has_a_point) {
    RadarChart chart{{}, "Evidence", "Perceived", "Norm"};
    for (const char *label : {"Goals", "Sponsors", "Cases"})
        chart.axes.push_back({label, "70", "tip", label, 70, std::nullopt, 70});
    SvgCanvas nobody_answered = empty_canvas();
    draw_radar(nobody_answered, {0, 0, 400, 300}, Palette::light(), chart);
    const std::string picture = nobody_answered.document("Radar");
    BOOST_TEST(picture.find(">Evidence<") != std::string::npos);
    BOOST_TEST(picture.find(">Perceived<") == std::string::npos);
    BOOST_TEST(picture.find(">Norm<") != std::string::npos);
}

// 2026-11-02 is a Monday, day 20759 from 1970-01-01.
BOOST_AUTO_TEST_CASE(a_calendar_opens_at_the_week_before_today) {
    MonthCalendar calendar;
    calendar.first = 20759;
    calendar.weeks = 20;
    const auto opens_at = [&](int today) {
        calendar.today = today;
        return place_of_today(calendar);
    };
    const double week =
        (height_of_month_calendar(calendar) - opens_at(20759 + 14)) / 19; // the first of 20 is above
    BOOST_TEST(opens_at(20759 + 21) - opens_at(20759 + 14) == week, boost::test_tools::tolerance(0.001));
    BOOST_TEST(opens_at(20759 + 27) == opens_at(20759 + 21)); // the Sunday of that week
    for (const int outside : {20758, 20759 + 13, 20759 + 140})
        BOOST_TEST(opens_at(outside) == 0);
}

BOOST_AUTO_TEST_CASE(the_word_of_today_covers_no_month) {
    GanttChart chart;
    chart.rows.emplace_back();
    chart.rows[0].name = "Pilot";
    chart.rows[0].first = chart.first = 20759;
    chart.rows[0].last = chart.last = 20759 + 120;
    chart.today_word = "today";
    chart.months = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    for (int day = 0; day < 100; ++day) {
        chart.today = 20759 + day;
        SvgCanvas canvas({1200, 300}, Palette::light().card);
        GanttView view;
        draw_gantt(canvas, {0, 0, 1200, 300}, Palette::light(), chart, view);
        const std::string picture = canvas.document("");
        const auto y_of = [&](const std::string &word) {
            const std::size_t text = picture.rfind("<text", picture.find(word));
            return std::stod(picture.substr(picture.find(" y=\"", text) + 4));
        };
        BOOST_TEST(y_of("today") < y_of(">7 dec<") - 10, day);
    }
}

BOOST_AUTO_TEST_CASE(the_legend_of_a_coverage_matrix_stands_beside_its_people) {
    CoverageMatrix matrix;
    matrix.columns.push_back({"Anna", "Sponsor", "", "anna"});
    matrix.rows.push_back({"Shops", "1", false, {Voice::works}, {""}, ""});
    matrix.works_words = "works there";
    matrix.speaks_words = "also speaks for it";
    matrix.gap_words = "nobody";
    SvgCanvas canvas = empty_canvas();
    const HitAreas areas = draw_coverage_matrix(canvas, {0, 0, 400, 300}, Palette::light(), matrix);
    const std::string picture = canvas.document("");
    for (const std::string *words : {&matrix.works_words, &matrix.speaks_words, &matrix.gap_words})
        BOOST_TEST(picture.find(">" + *words + "<") != std::string::npos, *words);
    BOOST_TEST(areas.front().area.x >= 100); // the names of people begin beside it
    BOOST_TEST(height_of_coverage_matrix(matrix) < 80);
}

BOOST_AUTO_TEST_CASE(a_higher_score_makes_a_longer_bar) {
    const auto bar_width = [](double value) {
        SvgCanvas canvas = empty_canvas();
        BulletBar bar;
        bar.value = value;
        draw_bullet_bars(canvas, {0, 0, 200, 60}, Palette::light(), {bar});
        const std::string picture = canvas.document("Bars");
        const std::string fill = "fill=\"" + hex(Palette::light().accent) + "\"";
        const std::size_t start = picture.rfind("width=\"", picture.find(fill)) + 7;
        return std::stod(picture.substr(start));
    };
    BOOST_TEST(bar_width(100) == 200.0);
    BOOST_TEST(bar_width(25) == 50.0);
}

BOOST_AUTO_TEST_CASE(a_withheld_cell_is_hatched_and_tells_no_figure_but_the_limit) {
    HeatCell cell;
    cell.is_withheld = true;
    cell.figure = "n < 5";
    SvgCanvas canvas = empty_canvas();
    const HitAreas areas =
        draw_heat_map(canvas, {0, 0, 300, 60}, Palette::light(), {{"Pride"}, {{"IT", {cell}}}});
    const std::string picture = canvas.document("Heat");
    BOOST_TEST(picture.find("clip-path") != std::string::npos);
    BOOST_TEST(picture.find("n &lt; 5") != std::string::npos);
    BOOST_TEST(areas.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_compact_criterion_takes_less_room) {
    SvgCanvas canvas = empty_canvas();
    CriterionBar bar{"G1", "Serves an objective", "3 of 5", 60, "60", "× 20%", {}};
    const double whole = height_of_criterion(canvas, bar, 400);
    bar.is_compact = true;
    BOOST_TEST(height_of_criterion(canvas, bar, 400) < whole);
}

BOOST_AUTO_TEST_CASE(texts_are_wrapped_between_words_and_lose_nothing) {
    SvgCanvas canvas = empty_canvas();
    const std::string words = "Een antwoord binnen één uur, op elke vraag van elke klant";
    std::string joined;
    for (const std::string &line : wrap(canvas, words, {10}, 120)) {
        BOOST_TEST(canvas.measure(line, {10}).width <= 120);
        joined += (joined.empty() ? "" : " ") + line;
    }
    BOOST_TEST(joined == words);
    BOOST_TEST(wrap(canvas, words, {10}, 120, 2).size() == 2u);
    BOOST_TEST(wrap(canvas, words, {10}, 120, 2)[1].ends_with("…"));
    BOOST_TEST(wrap(canvas, "", {10}, 120).empty());
}

BOOST_AUTO_TEST_CASE(a_shortened_text_is_never_cut_inside_a_letter) {
    SvgCanvas canvas = empty_canvas();
    const std::string words = "ééééééééééééééé";
    for (double width = 5; width < 150; width += 3) {
        const std::string cut = shorten(canvas, words, {10}, width);
        const std::size_t letters = cut.size() - (cut.ends_with("…") ? 3 : 0);
        BOOST_TEST(letters % 2 == 0u);
    }
}

BOOST_AUTO_TEST_CASE(a_text_with_a_sign_of_four_bytes_is_shortened_to_its_room) {
    class Strict : public SvgCanvas { // measures no half sign, as the window's canvas
      public:
        Strict() : SvgCanvas(empty_canvas()) {}
        Size measure(std::string_view words, const TextStyle &style) override {
            for (std::size_t at = words.find('\xF0'); at != words.npos; at = words.find('\xF0', at + 1))
                if (words.substr(at, 4) != "🏥") return {0, 10};
            return SvgCanvas::measure(words, style);
        }
    };
    Strict canvas;
    for (double width = 20; width < 150; width += 1) {
        const std::string cut = shorten(canvas, "De Kaart 🏥🏥🏥🏥 met", {10}, width);
        BOOST_TEST(canvas.SvgCanvas::measure(cut, {10}).width <= width);
    }
}

BOOST_AUTO_TEST_CASE(svg_escapes_texts_and_leaves_out_what_xml_forbids) {
    SvgCanvas canvas = empty_canvas();
    canvas.text({0, 0}, "R&D <b> \"x\"\x01", {});
    const std::string picture = canvas.document("A & B");
    BOOST_TEST(picture.find("R&amp;D &lt;b&gt; &quot;x&quot;<") != std::string::npos);
    BOOST_TEST(picture.find("<title>A &amp; B</title>") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
