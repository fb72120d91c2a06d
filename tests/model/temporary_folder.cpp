#include "tests/model/temporary_folder.h"

#include "model/field_text.h"

#include <fstream>
#include <iterator>

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

} // namespace kartrekker::tests
