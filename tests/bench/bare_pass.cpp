// The least that scoring could do: one pass over the answers in a workspace, counting each item's values by
// group. response_bench.py sets Kartrekker's scoring beside it. Prints the counts as JSON: groups, items,
// values 0 to 9.
#include <array>
#include <cstdint>
#include <cstdio>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

using Counts = std::vector<std::array<std::int64_t, 10>>; // per item

std::string_view text_of(sqlite3_stmt *statement, int column) {
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

void add(std::string_view answers, Counts &counts) {
    if (counts.size() < answers.size()) counts.resize(answers.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto value = static_cast<unsigned char>(answers[i] - '0');
        if (value < 10) ++counts[i][value];
    }
}

void print(const std::unordered_map<std::string, Counts> &groups) {
    const char *before_group = "[";
    for (const auto &[id, counts] : groups) {
        const char *before_item = "[";
        std::fputs(before_group, stdout);
        for (const auto &values : counts) {
            std::printf("%s[%lld", before_item, static_cast<long long>(values[0]));
            for (std::size_t value = 1; value < values.size(); ++value)
                std::printf(",%lld", static_cast<long long>(values[value]));
            std::fputs("]", stdout);
            before_item = ",";
        }
        std::fputs("]", stdout);
        before_group = ",";
    }
    std::fputs("]\n", stdout);
}

} // namespace

int main(int count, char **words) {
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    constexpr const char *query = "SELECT respondent_group, answers FROM response";
    if (count != 2 || sqlite3_open_v2(words[1], &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK ||
        sqlite3_prepare_v2(database, query, -1, &statement, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "bare_pass: %s\n", database ? sqlite3_errmsg(database) : "name one workspace");
        return 1;
    }
    std::unordered_map<std::string, Counts> groups;
    std::string id;
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(statement)) == SQLITE_ROW) {
        id = text_of(statement, 0);
        add(text_of(statement, 1), groups[id]);
    }
    if (result != SQLITE_DONE) std::fprintf(stderr, "bare_pass: %s\n", sqlite3_errmsg(database));
    sqlite3_finalize(statement);
    sqlite3_close(database);
    if (result != SQLITE_DONE) return 1;
    print(groups);
    return 0;
}
