#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace kartrekker::app {

enum class TextEncoding { utf8, utf8_with_mark, utf16_little, utf16_big, windows_1252 };

/// As people know it: UTF-8, UTF-16, Windows-1252.
const char *name_of(TextEncoding encoding);

/// How the file is encoded: by its byte-order mark; UTF-16 without one by the zero bytes of its first line;
/// UTF-8 when all of it is; else Windows-1252. Reads the whole file once. `Failure` when it cannot be read.
TextEncoding recognise_encoding(const std::filesystem::path &file);

/// The lines of a text file as UTF-8, without byte-order mark. A line keeps a carriage return at its end.
class LineReader {
  public:
    LineReader(const std::filesystem::path &file, TextEncoding encoding);

    /// False at the end. `Failure` when the line is over a megabyte.
    bool next(std::string &line);
    /// Of the line that `next` gave last, from 1.
    std::int64_t number() const { return number_; }
    /// How much of the file is read, from 0 to 1.
    double done() const;

  private:
    bool next_bytes(std::string &line);
    bool next_units(std::string &line);

    std::filesystem::path file_;
    TextEncoding encoding_;
    std::ifstream in_;
    std::int64_t number_ = 0;
    std::uintmax_t size_ = 0, read_ = 0;
};

} // namespace kartrekker::app
