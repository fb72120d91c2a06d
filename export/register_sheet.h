#pragma once

#include "export/report.h"
#include "model/language.h"
#include "model/workspace.h"

#include <vector>

namespace kartrekker::exports {

/// One kind of record as a table, made from its field list: references by caption, choices by label.
struct RegisterTable {
    std::string title;
    std::string purpose;
    struct Column {
        std::string label; ///< with its unit
        Role role = Role::text;
        int width = 0; ///< pixels
    };
    std::vector<Column> columns;
    std::vector<std::vector<Content>> rows;
};

/// Every kind that has records and a list of its own on a page, in the order of the file; without the
/// engagement itself, questionnaires, answers, and documents.
/// What small groups said stays out: the unit of a signal where it is small, and kinds that hold what people
/// answered.
std::vector<RegisterTable> register_tables(const model::Workspace &workspace, model::Language language);

/// `name`: free in the workbook.
Sheet register_sheet(const RegisterTable &table, const std::string &name);

} // namespace kartrekker::exports
