#include "model/answer_block.h"

#include "model/entities/instrument.h"

#include <algorithm>

namespace kartrekker::model {

namespace {

std::array<std::uint8_t, 256> codes_of(const Item &item) {
    std::array<std::uint8_t, 256> codes;
    codes.fill(AnswerBlock::no_code);
    for (int value = item.low; value <= item.high; ++value) {
        const char character = value == 10 ? 'a' : static_cast<char>('0' + value);
        const int keyed = item.is_reversed ? item.low + item.high - value : value;
        codes[static_cast<unsigned char>(character)] = static_cast<std::uint8_t>(keyed - item.low);
    }
    return codes;
}

} // namespace

AnswerDecoder::AnswerDecoder(const Declaration &declaration, const Instrument &instrument) {
    const auto places = declaration.places_in(instrument.items);
    for (const Item *item : declaration.items()) {
        const auto found = places.find(item->id);
        if (found == places.end()) continue;
        for (const std::size_t place : found->second)
            sources_.push_back({items_.size(), place, codes_of(*item)});
        items_.push_back(item);
    }
}

void AnswerDecoder::decode(std::string_view packed, std::size_t width, AnswerBlock &block) const {
    block.people = packed.size() / width;
    block.codes.resize(items_.size() * AnswerBlock::most_people);
    const auto *start = reinterpret_cast<const unsigned char *>(packed.data());
    std::size_t begun = 0; // rows that hold something already
    for (const Source &source : sources_) {
        std::uint8_t *row = block.codes.data() + source.row * AnswerBlock::most_people;
        const bool is_older = source.row < begun;
        if (!is_older) {
            begun = source.row + 1;
            std::fill_n(row, block.people, AnswerBlock::no_code);
        }
        if (source.place >= width) continue;
        const unsigned char *answer = start + source.place;
        for (std::size_t person = 0; person < block.people; ++person, answer += width)
            if (!is_older || row[person] == AnswerBlock::no_code) row[person] = source.codes[*answer];
    }
}

} // namespace kartrekker::model
