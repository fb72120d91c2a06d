#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kartrekker::scripting {

/// Messages between the program and the script host: four bytes of length, lowest first, then that many bytes
/// of CBOR.
inline constexpr std::size_t frame_header = 4;
/// A longer message is an error, on either side.
inline constexpr std::size_t longest_frame = 64 * 1024 * 1024;

inline void write_length(unsigned char *header, std::size_t length) {
    for (std::size_t i = 0; i < frame_header; ++i)
        header[i] = static_cast<unsigned char>(length >> (8 * i));
}

inline std::size_t read_length(const unsigned char *header) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < frame_header; ++i)
        length |= static_cast<std::size_t>(header[i]) << (8 * i);
    return length;
}

} // namespace kartrekker::scripting
