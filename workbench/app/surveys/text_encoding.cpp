#include "workbench/app/surveys/text_encoding.h"

#include "model/failure.h"
#include "model/platform.h"

#include <algorithm>
#include <array>
#include <boost/locale/encoding.hpp>
#include <boost/locale/encoding_utf.hpp>

namespace kartrekker::app {

using model::Failure;

namespace {

constexpr std::size_t longest_line = 1024 * 1024;
constexpr std::size_t chunk_size = 256 * 1024;

/// Follows bytes and says whether they are UTF-8 so far (RFC 3629: no overlong forms, no surrogates).
class Utf8Check {
  public:
    /// Whether all bytes so far may be UTF-8.
    bool feed(std::string_view bytes) {
        for (const char byte : bytes)
            if (!feed(static_cast<unsigned char>(byte))) return false;
        return true;
    }
    bool is_complete() const { return left_ == 0; }

  private:
    bool feed(unsigned char byte) {
        if (left_ > 0) {
            const bool fits = byte >= low_ && byte <= high_;
            low_ = 0x80, high_ = 0xBF;
            --left_;
            return fits;
        }
        if (byte < 0x80) return true;
        if (byte < 0xC2 || byte > 0xF4) return false;
        left_ = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
        if (byte == 0xE0) low_ = 0xA0;
        if (byte == 0xED) high_ = 0x9F;
        if (byte == 0xF0) low_ = 0x90;
        if (byte == 0xF4) high_ = 0x8F;
        return true;
    }

    int left_ = 0;
    unsigned char low_ = 0x80, high_ = 0xBF; ///< of the next byte of a character
};

std::string read_chunk(std::ifstream &in) {
    std::string chunk(chunk_size, '\0');
    in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    chunk.resize(static_cast<std::size_t>(in.gcount()));
    return chunk;
}

/// UTF-16 without a mark: most characters of a first line are of the lower 256, so every second byte is zero.
std::optional<TextEncoding> utf16_by_zeros(std::string_view start) {
    const std::string_view line = start.substr(0, std::min<std::size_t>(start.size(), 200) & ~std::size_t{1});
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < line.size(); ++i)
        if (line[i] == '\0') ++zeros[i % 2];
    const std::size_t most = line.size() / 2;
    if (most < 4) return std::nullopt;
    if (zeros[1] > most / 2 && zeros[0] == 0) return TextEncoding::utf16_little;
    if (zeros[0] > most / 2 && zeros[1] == 0) return TextEncoding::utf16_big;
    return std::nullopt;
}

bool is_wide(TextEncoding encoding) {
    return encoding == TextEncoding::utf16_little || encoding == TextEncoding::utf16_big;
}

} // namespace

const char *name_of(TextEncoding encoding) {
    switch (encoding) {
    case TextEncoding::utf16_little:
    case TextEncoding::utf16_big:
        return "UTF-16";
    case TextEncoding::windows_1252:
        return "Windows-1252";
    default:
        return "UTF-8";
    }
}

TextEncoding recognise_encoding(const std::filesystem::path &file) {
    std::ifstream in = model::open_ordinary_file(file);
    std::string chunk = read_chunk(in);
    if (chunk.starts_with("\xEF\xBB\xBF")) return TextEncoding::utf8_with_mark;
    if (chunk.starts_with("\xFF\xFE")) return TextEncoding::utf16_little;
    if (chunk.starts_with("\xFE\xFF")) return TextEncoding::utf16_big;
    if (const auto wide = utf16_by_zeros(chunk)) return *wide;
    for (Utf8Check check; !chunk.empty(); chunk = read_chunk(in)) {
        if (!check.feed(chunk)) return TextEncoding::windows_1252;
        if (!in && !check.is_complete()) return TextEncoding::windows_1252;
    }
    return TextEncoding::utf8;
}

LineReader::LineReader(const std::filesystem::path &file, TextEncoding encoding)
    : file_(file), encoding_(encoding), in_(model::open_ordinary_file(file)) {
    std::error_code ignored;
    size_ = std::filesystem::file_size(file, ignored);
    std::array<char, 3> mark{};
    const std::streamsize length = is_wide(encoding) ? 2 : encoding == TextEncoding::utf8_with_mark ? 3 : 0;
    in_.read(mark.data(), length);
    const bool has_mark = encoding == TextEncoding::utf8_with_mark ||
                          std::string_view(mark.data(), 2) == "\xFF\xFE" ||
                          std::string_view(mark.data(), 2) == "\xFE\xFF";
    if (has_mark) return;
    in_.clear();
    in_.seekg(0);
}

bool LineReader::next(std::string &line) {
    if (!(is_wide(encoding_) ? next_units(line) : next_bytes(line))) return false;
    ++number_;
    if (encoding_ == TextEncoding::windows_1252)
        line = boost::locale::conv::to_utf<char>(line, "windows-1252");
    return true;
}

bool LineReader::next_bytes(std::string &line) {
    if (!std::getline(in_, line)) return false;
    read_ += line.size() + 1;
    if (line.size() > longest_line)
        throw Failure("{0}, line {1} is longer than a megabyte. This is no table of answers.",
                      {file_.string(), std::to_string(number_ + 1)});
    return true;
}

bool LineReader::next_units(std::string &line) {
    std::u16string units;
    std::array<char, 2> bytes{};
    const bool is_big = encoding_ == TextEncoding::utf16_big;
    bool has_some = false;
    while (in_.read(bytes.data(), 2)) {
        has_some = true;
        read_ += 2;
        const auto first = static_cast<unsigned char>(bytes[is_big ? 0 : 1]);
        const auto second = static_cast<unsigned char>(bytes[is_big ? 1 : 0]);
        const auto unit = static_cast<char16_t>(first << 8 | second);
        if (unit == u'\n') break;
        units += unit;
        if (units.size() > longest_line)
            throw Failure("{0}, line {1} is longer than a megabyte. This is no table of answers.",
                          {file_.string(), std::to_string(number_ + 1)});
    }
    if (has_some) line = boost::locale::conv::utf_to_utf<char>(units);
    return has_some;
}

double LineReader::done() const {
    return size_ == 0 ? 1.0 : std::min(1.0, static_cast<double>(read_) / static_cast<double>(size_));
}

} // namespace kartrekker::app
