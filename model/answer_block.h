#pragma once

#include "model/questionnaire.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kartrekker::model {

struct Instrument;

/// Answers of some people of one group, item by item. A code is the place of the answer among the item's
/// values (`Item::values`), after reverse keying; `no_code` where the item was not answered.
struct AnswerBlock {
    static constexpr std::size_t most_people = 512; ///< so that what one pass needs stays in the cache
    static constexpr std::uint8_t no_code = 11;     ///< one past the longest scale, 0–10

    std::size_t people = 0;
    std::size_t group = 0;
    std::vector<std::uint8_t> codes; ///< row by row, `most_people` apart

    const std::uint8_t *row(std::size_t row) const { return codes.data() + row * most_people; }
};

/// Reads packed answers (model/entities/response.h) as the declared items' codes. Items that the instrument
/// lacks have no row; an item that it knows under former ids too is read there where its own place is empty.
class AnswerDecoder {
  public:
    AnswerDecoder(const Declaration &declaration, const Instrument &instrument);

    /// The declared items that can be read, in order: item i is in row i.
    const std::vector<const Item *> &items() const { return items_; }
    /// The packed answers of people, `width` characters each, of at most `AnswerBlock::most_people`.
    void decode(std::string_view packed, std::size_t width, AnswerBlock &block) const;

  private:
    struct Source {
        std::size_t row, place;
        std::array<std::uint8_t, 256> codes; ///< of each character
    };

    std::vector<const Item *> items_;
    std::vector<Source> sources_; ///< for each row its newest id's first, then older ids'
};

} // namespace kartrekker::model
