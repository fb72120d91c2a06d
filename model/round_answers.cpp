#include "model/round_answers.h"

#include "model/workspace.h"

#include <SQLiteCpp/Exception.h>
#include <algorithm>
#include <memory>
#include <sqlite3.h>

namespace kartrekker::model {

std::vector<Round> rounds_of(const Workspace &workspace, const std::string &instrument) {
    std::vector<Round> rounds;
    for (const Record &record : workspace.where(Round::type(), "instrument", instrument))
        rounds.push_back(as<Round>(record));
    std::stable_sort(rounds.begin(), rounds.end(),
                     [](const Round &a, const Round &b) { return a.held_on < b.held_on; });
    return rounds;
}

void each_response(const Workspace &workspace, const Round &round,
                   const std::function<void(const StoredAnswers &)> &take) {
    sqlite3_stmt *prepared = nullptr;
    constexpr const char *query =
        "SELECT \"id\", \"respondent_group\", \"people\", \"answers\" FROM \"response\" WHERE \"round\" = ?";
    if (sqlite3_prepare_v2(workspace.handle(), query, -1, &prepared, nullptr) != SQLITE_OK)
        throw SQLite::Exception(workspace.handle());
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> statement(prepared, sqlite3_finalize);
    sqlite3_bind_text(prepared, 1, round.id.text.c_str(), -1, SQLITE_TRANSIENT);
    const auto text = [&](int column) {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(prepared, column));
        return std::string_view(bytes ? bytes : "",
                                static_cast<std::size_t>(sqlite3_column_bytes(prepared, column)));
    };
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(prepared)) == SQLITE_ROW) {
        workspace.give_way();
        take({text(0), text(1), static_cast<std::size_t>(std::max(sqlite3_column_int64(prepared, 2), 1ll)),
              text(3)});
    }
    if (result != SQLITE_DONE) throw SQLite::Exception(workspace.handle(), result);
}

} // namespace kartrekker::model
