#pragma once

#include <span>
#include <vector>

namespace kartrekker::model {

/// The bytes in zlib's format (RFC 1950), or as they are where they are few.
std::vector<unsigned char> pack(std::span<const unsigned char> bytes);

/// The bytes that `pack` was given. `Failure` when they are damaged or would be more than an edit can make:
/// a received file may hold anything.
std::vector<unsigned char> unpack(std::span<const unsigned char> packed);

} // namespace kartrekker::model
