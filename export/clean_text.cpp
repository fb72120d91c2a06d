#include "export/clean_text.h"

#include <cstdint>

namespace kartrekker::exports {

namespace {

constexpr std::size_t longest_cell = 32767;
constexpr std::string_view ellipsis = "…";
constexpr std::string_view replacement = "\uFFFD";

unsigned byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/// Length in bytes of the character that starts at `at`; 0 when those bytes are no UTF-8 (RFC 3629).
std::size_t character_length(std::string_view text, std::size_t at, std::uint32_t &code) {
    const unsigned lead = byte_at(text, at);
    if (lead < 0x80) {
        code = lead;
        return 1;
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    code = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned next = byte_at(text, at + i);
        if ((next & 0xC0u) != 0x80) return 0;
        code = code << 6 | (next & 0x3Fu);
    }
    const bool is_overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    return is_overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF) ? 0 : length;
}

bool belongs_in_xml(std::uint32_t code) {
    if (code < 0x20) return code == '\t' || code == '\n';
    return code != 0x7F && !(code >= 0x80 && code < 0xA0 && code != 0x85) && (code & 0xFFFEu) != 0xFFFE;
}

/// Bytes of a clean text's character, told by its first.
std::size_t clean_length(char first) {
    const auto lead = static_cast<unsigned char>(first);
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

std::size_t units(std::size_t bytes) {
    return bytes == 4 ? 2 : 1;
}

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool starts_escape(std::string_view text, std::size_t at) {
    if (text.size() - at < 7 || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return false;
    for (std::size_t i = 2; i < 6; ++i)
        if (!is_hexadecimal(text[at + i])) return false;
    return true;
}

} // namespace

std::string clean_text(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::uint32_t code = 0;
        const std::size_t length = character_length(text, at, code);
        if (length == 0) {
            clean += replacement;
            ++at;
            continue;
        }
        if (code == '\r') {
            if (byte_at(text, at + 1) != '\n') clean += '\n';
        } else if (belongs_in_xml(code)) {
            clean += text.substr(at, length);
        }
        at += length;
    }
    return clean;
}

std::size_t utf16_length(std::string_view clean) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < clean.size(); at += clean_length(clean[at]))
        length += units(clean_length(clean[at]));
    return length;
}

std::string shortened(std::string_view clean, std::size_t limit) {
    if (utf16_length(clean) <= limit) return std::string(clean);
    std::size_t at = 0;
    for (std::size_t length = 1; at < clean.size(); at += clean_length(clean[at])) {
        length += units(clean_length(clean[at]));
        if (length > limit) break;
    }
    const std::size_t space =
        clean.substr(0, at + 1).find_last_of(" \n"); // the first that is left out may be one
    if (space != std::string_view::npos && space > at / 2) at = space;
    return std::string(clean.substr(0, at)).append(ellipsis);
}

std::string cell_text(std::string_view clean, bool &is_cut) {
    std::string text;
    text.reserve(clean.size());
    std::size_t length = 0;
    std::size_t room_for_ellipsis = 0; // bytes of `text` that leave room for it
    is_cut = false;
    for (std::size_t at = 0; at < clean.size();) {
        const bool is_escape = starts_escape(clean, at);
        const std::size_t bytes = clean_length(clean[at]);
        length += is_escape ? 7 : units(bytes);
        if (length > longest_cell) {
            is_cut = true;
            return text.substr(0, room_for_ellipsis).append(ellipsis);
        }
        if (is_escape)
            text += "_x005F_";
        else
            text += clean.substr(at, bytes);
        at += bytes;
        if (length < longest_cell) room_for_ellipsis = text.size();
    }
    return text;
}

} // namespace kartrekker::exports
