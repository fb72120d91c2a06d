#include "workbench/app/charts/trait_profile.h"

#include "workbench/app/charts/text_layout.h"

#include <algorithm>
#include <functional>

namespace kartrekker::charts {

namespace {

constexpr double trait_head = 22, trait_row = 27, trait_legend = 26, trait_figure = 34;
constexpr int least_rating = 1, most_rating = 5;

/// Where ratings stand between left and right.
struct TraitScale {
    double left = 0, right = 0;
    double at(double rating) const {
        return left + (right - left) * (rating - least_rating) / (most_rating - least_rating);
    }
};

using TraitRating = std::function<std::optional<double>(const Trait &)>;

/// A line through the ratings; open where one is missing.
void draw_profile_line(Canvas &canvas, const TraitScale &scale, double top, const TraitProfile &profile,
                       const TraitRating &rating, const Stroke &stroke) {
    std::vector<Point> points;
    const auto finish = [&] {
        if (points.size() > 1) canvas.line(points, stroke);
        points.clear();
    };
    for (std::size_t i = 0; i < profile.traits.size(); ++i) {
        const auto value = rating(profile.traits[i]);
        if (!value) {
            finish();
            continue;
        }
        points.push_back({scale.at(*value), top + trait_row * (static_cast<double>(i) + 0.5)});
    }
    finish();
}

void draw_trait_grid(Canvas &canvas, const Rect &area, const Palette &palette, const TraitScale &scale,
                     const TraitProfile &profile) {
    const double bottom = area.y + trait_head + trait_row * static_cast<double>(profile.traits.size());
    for (int rating = least_rating; rating <= most_rating; ++rating) {
        const double x = scale.at(rating);
        canvas.line({{x, area.y + trait_head}, {x, bottom}}, {palette.line});
        text_in(canvas, {x - 12, area.y, 24, trait_head - 2}, std::to_string(rating),
                {8.5, false, palette.quiet, Align::centre});
    }
    const double needed = scale.at(profile.needed);
    canvas.line({{needed, area.y + trait_head - 2}, {needed, bottom}}, {palette.good, 1.5, {3, 3}});
}

void draw_trait_legend(Canvas &canvas, double left, double middle, const Palette &palette,
                       const TraitProfile &profile) {
    const TextStyle style{9, false, palette.quiet};
    const double line = line_height(canvas, style);
    double x = left;
    const auto say = [&](const std::string &words) {
        canvas.text({x + 22, middle - line / 2}, words, style);
        x += 22 + canvas.measure(words, style).width + 20;
    };
    canvas.line({{x, middle}, {x + 16, middle}}, {palette.accent, 2});
    canvas.circle({x + 8, middle}, 4.5, palette.accent);
    say(profile.own_words);
    canvas.line({{x, middle}, {x + 16, middle}}, {palette.second, 2, {4, 3}});
    canvas.fill({x + 4.5, middle - 3.5, 7, 7}, palette.second);
    say(profile.mean_words);
    canvas.line({{x + 8, middle - 8}, {x + 8, middle + 8}}, {palette.good, 1.5, {3, 3}});
    say(profile.needed_words);
}

} // namespace

double height_of_trait_profile(const TraitProfile &profile) {
    return trait_head + trait_row * static_cast<double>(profile.traits.size()) + trait_legend;
}

HitAreas draw_trait_profile(Canvas &canvas, const Rect &area, const Palette &palette,
                            const TraitProfile &profile) {
    HitAreas areas;
    double labels = 80;
    for (const Trait &trait : profile.traits)
        labels = std::max(labels, canvas.measure(trait.label, {9.5}).width + 16);
    labels = std::min(labels, area.width * 0.45);
    const TraitScale scale{area.x + labels + 10, area.right() - trait_figure - 14};
    const double top = area.y + trait_head;
    draw_trait_grid(canvas, area, palette, scale, profile);
    draw_profile_line(canvas, scale, top, profile, [](const Trait &trait) { return trait.mean; },
                      {palette.second, 2, {5, 3}});
    draw_profile_line(canvas, scale, top, profile, [](const Trait &trait) { return trait.own; },
                      {palette.accent, 2});
    double y = top;
    for (const Trait &trait : profile.traits) {
        const double middle = y + trait_row / 2;
        text_in(canvas, {area.x, y, labels - 8, trait_row}, trait.label, {9.5, false, palette.ink});
        if (trait.mean) canvas.fill({scale.at(*trait.mean) - 3.5, middle - 3.5, 7, 7}, palette.second);
        if (trait.own) canvas.circle({scale.at(*trait.own), middle}, 5, palette.accent);
        const bool is_low = trait.own && *trait.own < profile.needed;
        text_in(canvas, {area.right() - trait_figure, y, trait_figure, trait_row}, trait.figure,
                {10, true, is_low || !trait.own ? palette.quiet : palette.ink, Align::right});
        areas.push_back({{area.x, y, area.width, trait_row}, trait.tip, {}});
        y += trait_row;
    }
    draw_trait_legend(canvas, area.x, y + trait_legend / 2 + 2, palette, profile);
    return areas;
}

} // namespace kartrekker::charts
