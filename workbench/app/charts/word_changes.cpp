#include "workbench/app/charts/word_changes.h"

#include "workbench/app/charts/text_layout.h"

#include <algorithm>

namespace kartrekker::charts {

namespace {

constexpr double text_points = 10;
constexpr double text_line = 21;
constexpr double usual_letter = 7; ///< width of one in these points

/// A word, or a line end when empty.
struct PlacedWord {
    std::string text;
    app::Change change;
};

std::vector<PlacedWord> words_of(const std::vector<app::DiffRun> &runs) {
    std::vector<PlacedWord> words;
    for (const app::DiffRun &run : runs) {
        std::string word;
        for (const char letter : run.text + " ") {
            if (letter != ' ' && letter != '\n') {
                word += letter;
                continue;
            }
            if (!word.empty()) words.push_back({std::move(word), run.change});
            word.clear();
            if (letter == '\n') words.push_back({{}, run.change});
        }
    }
    return words;
}

void draw_word(Canvas &canvas, Point at, double width, const Palette &palette, const PlacedWord &word) {
    const double high = text_line - 3;
    if (word.change == app::Change::added) {
        canvas.fill({at.x - 1, at.y, width + 2, high}, mix(palette.card, palette.good, 0.18), 2);
        canvas.line({{at.x, at.y + high - 2}, {at.x + width, at.y + high - 2}}, {palette.good, 1.5});
    }
    const bool is_removed = word.change == app::Change::removed;
    canvas.text({at.x, at.y + 1}, word.text, {text_points, false, is_removed ? palette.bad : palette.ink});
    if (is_removed)
        canvas.line({{at.x, at.y + high / 2 + 1}, {at.x + width, at.y + high / 2 + 1}}, {palette.bad, 1.2});
}

} // namespace

double height_of_word_changes(const std::vector<app::DiffRun> &runs, double width) {
    double lines = 1, x = 0;
    for (const PlacedWord &word : words_of(runs)) {
        const double wide = usual_letter * static_cast<double>(word.text.size() + 1);
        if (word.text.empty() || x + wide > width) {
            ++lines;
            x = 0;
        }
        x += word.text.empty() ? 0 : wide;
    }
    return lines * text_line;
}

HitAreas draw_word_changes(Canvas &canvas, const Rect &area, const Palette &palette,
                           const std::vector<app::DiffRun> &runs) {
    const TextStyle style{text_points, false, palette.ink};
    const double space = canvas.measure("n n", style).width - canvas.measure("nn", style).width;
    double x = area.x, y = area.y;
    for (const PlacedWord &word : words_of(runs)) {
        const double width = canvas.measure(word.text, style).width;
        if (word.text.empty() || (x > area.x && x + width > area.right())) {
            x = area.x;
            y += text_line;
        }
        if (y + text_line > area.bottom() + 1) {
            canvas.text({area.right(), area.bottom() - text_line}, "…",
                        {text_points, true, palette.quiet, Align::right});
            break;
        }
        if (word.text.empty()) continue;
        draw_word(canvas, {x, y}, width, palette, word);
        x += width + space;
    }
    return {};
}

} // namespace kartrekker::charts
