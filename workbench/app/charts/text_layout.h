#pragma once

#include "workbench/app/charts/canvas.h"

namespace kartrekker::charts {

double line_height(Canvas &canvas, const TextStyle &style);

/// The text broken between words into lines no wider than `width`; a word that is too wide stands alone.
/// At most `most_lines` (0: any number); the last then ends in an ellipsis.
std::vector<std::string> wrap(Canvas &canvas, std::string_view words, const TextStyle &style, double width,
                              std::size_t most_lines = 0);

/// The text, cut off with an ellipsis where it is wider than `width`. Never cuts inside a UTF-8 character.
std::string shorten(Canvas &canvas, std::string_view words, const TextStyle &style, double width);

/// One line, vertically in the middle of the area, shortened to it.
void text_in(Canvas &canvas, const Rect &area, std::string_view words, const TextStyle &style);

/// Lines from the top of the area down. Returns their height.
double lines_in(Canvas &canvas, const Rect &area, const std::vector<std::string> &lines,
                const TextStyle &style);

/// A method rule's id in a small rounded frame, its left at `left`, its middle at `middle`. Returns its
/// width.
double rule_tag(Canvas &canvas, const Palette &palette, double left, double middle, std::string_view rule);

} // namespace kartrekker::charts
