#include "tests/model/temporary_folder.h"

#include "model/field_text.h"

#include <SQLiteCpp/Database.h>
#include <fstream>
#include <iterator>
#include <sqlite3.h>

namespace kartrekker::tests {

TemporaryFolder::TemporaryFolder()
    : path_(std::filesystem::temp_directory_path() / ("kartrekker-test-" + model::new_identifier())) {
    std::filesystem::create_directory(path_);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string bytes_of(const std::filesystem::path &file) {
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

void write_bytes(const std::filesystem::path &file, const std::string &bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

void tamper_with(const std::filesystem::path &file, const std::string &sql) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    database.exec(sql);
}

} // namespace kartrekker::tests
