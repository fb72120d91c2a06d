#include "model/packed_bytes.h"

#include "model/failure.h"

#include <algorithm>
#include <zlib.h>

namespace kartrekker::model {

namespace {

constexpr std::size_t too_few_to_pack = 200;
constexpr unsigned char zlib_mark = 0x78; ///< a changeset begins with T or P
constexpr std::size_t most_bytes = 256 * 1024 * 1024;

} // namespace

std::vector<unsigned char> pack(std::span<const unsigned char> bytes) {
    if (bytes.size() > most_bytes)
        throw Failure("This step is too large to be undone, and so was not made. Make it in parts.");
    if (bytes.size() < too_few_to_pack) return {bytes.begin(), bytes.end()};
    uLongf size = compressBound(bytes.size());
    std::vector<unsigned char> packed(size);
    if (compress2(packed.data(), &size, bytes.data(), bytes.size(), Z_BEST_SPEED) != Z_OK)
        throw Failure("There is not enough memory to keep this step in the history. Nothing was changed.");
    packed.resize(size);
    packed.shrink_to_fit();
    return packed;
}

std::vector<unsigned char> unpack(std::span<const unsigned char> packed) {
    if (packed.empty() || packed.front() != zlib_mark) return {packed.begin(), packed.end()};
    std::vector<unsigned char> bytes(std::clamp<std::size_t>(4 * packed.size(), 4096, most_bytes));
    z_stream stream{};
    stream.next_in = const_cast<unsigned char *>(packed.data()); // zlib only reads it
    stream.avail_in = static_cast<uInt>(packed.size());
    int result = inflateInit(&stream);
    while (result == Z_OK) {
        if (stream.total_out == bytes.size()) {
            if (bytes.size() == most_bytes) break;
            bytes.resize(std::min(2 * bytes.size(), most_bytes));
        }
        stream.next_out = bytes.data() + stream.total_out;
        stream.avail_out = static_cast<uInt>(bytes.size() - stream.total_out);
        result = inflate(&stream, Z_NO_FLUSH);
    }
    const std::size_t size = stream.total_out;
    inflateEnd(&stream);
    if (result != Z_STREAM_END)
        throw Failure("The history of this file is damaged. This step can be neither undone nor redone.");
    bytes.resize(size);
    return bytes;
}

} // namespace kartrekker::model
