#include "workbench/app/charts/text_layout.h"

#include "model/field_text.h"

namespace kartrekker::charts {

namespace {

constexpr std::string_view ellipsis = "…";

/// Where the next word ends, counted from `from`; spaces before it belong to it.
std::size_t end_of_word(std::string_view words, std::size_t from) {
    const std::size_t start = words.find_first_not_of(' ', from);
    if (start == std::string_view::npos) return words.size();
    const std::size_t end = words.find(' ', start);
    return end == std::string_view::npos ? words.size() : end;
}

void wrap_paragraph(Canvas &canvas, std::string_view words, const TextStyle &style, double width,
                    std::vector<std::string> &lines) {
    std::size_t start = 0;
    while (start < words.size()) {
        std::size_t end = end_of_word(words, start);
        while (end < words.size()) {
            const std::size_t further = end_of_word(words, end);
            if (canvas.measure(model::trimmed(words.substr(start, further - start)), style).width > width)
                break;
            end = further;
        }
        const auto line = model::trimmed(words.substr(start, end - start));
        if (!line.empty()) lines.emplace_back(line);
        start = end;
    }
}

} // namespace

const HitArea *hit(const HitAreas &areas, Point point) {
    for (auto area = areas.rbegin(); area != areas.rend(); ++area)
        if (area->area.contains(point)) return &*area;
    return nullptr;
}

double line_height(Canvas &canvas, const TextStyle &style) {
    return canvas.measure("Xg", style).height;
}

std::vector<std::string> wrap(Canvas &canvas, std::string_view words, const TextStyle &style, double width,
                              std::size_t most_lines) {
    std::vector<std::string> lines;
    std::size_t start = 0;
    while (start <= words.size()) {
        std::size_t end = words.find('\n', start);
        if (end == std::string_view::npos) end = words.size();
        wrap_paragraph(canvas, words.substr(start, end - start), style, width, lines);
        start = end + 1;
    }
    if (most_lines != 0 && lines.size() > most_lines) {
        std::string rest = lines[most_lines - 1];
        for (std::size_t i = most_lines; i < lines.size(); ++i)
            rest += " " + lines[i];
        lines.resize(most_lines);
        lines.back() = std::move(rest);
    }
    for (std::string &line : lines)
        line = shorten(canvas, line, style, width);
    return lines;
}

std::string shorten(Canvas &canvas, std::string_view words, const TextStyle &style, double width) {
    if (canvas.measure(words, style).width <= width) return std::string(words);
    std::size_t low = 0, high = words.size();
    while (low < high) {
        const std::size_t middle = (low + high + 1) / 2;
        // a canvas cannot measure half a character
        const std::string attempt =
            std::string(words.substr(0, model::begin_of_character(words, middle))).append(ellipsis);
        if (canvas.measure(attempt, style).width <= width)
            low = middle;
        else
            high = middle - 1;
    }
    return std::string(model::trimmed(words.substr(0, model::begin_of_character(words, low))))
        .append(ellipsis);
}

void text_in(Canvas &canvas, const Rect &area, std::string_view words, const TextStyle &style) {
    const std::string shown = shorten(canvas, words, style, area.width);
    const double top = area.y + (area.height - line_height(canvas, style)) / 2;
    const double x = style.align == Align::left     ? area.x
                     : style.align == Align::centre ? area.x + area.width / 2
                                                    : area.right();
    canvas.text({x, top}, shown, style);
}

double lines_in(Canvas &canvas, const Rect &area, const std::vector<std::string> &lines,
                const TextStyle &style) {
    const double height = line_height(canvas, style);
    Rect line{area.x, area.y, area.width, height};
    for (const std::string &words : lines) {
        text_in(canvas, line, words, style);
        line.y += height;
    }
    return height * static_cast<double>(lines.size());
}

double rule_tag(Canvas &canvas, const Palette &palette, double left, double middle, std::string_view rule) {
    const TextStyle style{8, false, palette.quiet, Align::centre};
    const double width = canvas.measure(rule, style).width + 10;
    const Rect frame{left, middle - 8, width, 16};
    canvas.outline(frame, {mix(palette.card, palette.quiet, 0.45)}, 4);
    text_in(canvas, frame, rule, style);
    return width;
}

} // namespace kartrekker::charts
