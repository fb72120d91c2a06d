#pragma once

#include "model/assessment_result.h"

#include <optional>
#include <string>
#include <vector>

namespace kartrekker::app {

/// What is written down and what people said about one section, as two small marks.
struct MarkPair {
    model::Standing evidence = model::Standing::none;
    model::Standing perceived = model::Standing::none;
    bool is_withheld = false; ///< people answered, but too few to show
    std::string tip;
    std::string why = {}; ///< what explains them
};

struct TableCell {
    std::string text;
    std::string detail = {};                      ///< a quiet line below it
    std::optional<model::Standing> standing = {}; ///< its mark
    std::optional<double> bar = {};               ///< 0 to 100
    std::vector<MarkPair> marks = {};             ///< in place of a text
    bool is_withheld = false;                     ///< hatched
    bool is_link = false;                         ///< leads to the row's id when it is clicked
    std::string why = {};                         ///< what explains its figure, where that is not the row's
};

struct TableColumn {
    std::string label;
    double width = 0;       ///< in device-independent pixels; 0 for the first, which takes what is left
    bool is_figure = false; ///< aligned right
};

struct TableRow {
    std::string id;
    std::vector<TableCell> cells; ///< one for each column; a row with one cell says it over the whole width
    std::string tip = {};
    std::string why = {}; ///< what explains its figures
};

/// A table of things that are no records, ready to be drawn.
struct FigureTable {
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    std::string empty_words;
};

} // namespace kartrekker::app
