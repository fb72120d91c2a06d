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

// `people` rows of answers, one behind the other.
void add(std::string_view answers, std::size_t people, Counts &counts) {
    const std::size_t width = answers.size() / people;
    if (counts.size() < width) counts.resize(width);
    for (std::size_t row = 0; row + width <= answers.size() && width > 0; row += width)
        for (std::size_t i = 0; i < width; ++i) {
            const auto value = static_cast<unsigned char>(answers[row + i] - '0');
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
    constexpr const char *query = "SELECT respondent_group, coalesce(people, 1), answers FROM response";
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
        add(text_of(statement, 2), static_cast<std::size_t>(sqlite3_column_int64(statement, 1)), groups[id]);
    }
    if (result != SQLITE_DONE) std::fprintf(stderr, "bare_pass: %s\n", sqlite3_errmsg(database));
    sqlite3_finalize(statement);
    sqlite3_close(database);
    if (result != SQLITE_DONE) return 1;
    print(groups);
    return 0;
}
