#include "workbench/app/masking.h"

#include "model/date.h"
#include "model/translation.h"
#include "workbench/app/words.h"

#include <algorithm>
#include <array>

namespace kartrekker::app {

using namespace model;

namespace {

constexpr std::size_t length_of_date = 10;
constexpr std::size_t fewest_figures = 9;
constexpr std::size_t most_marks = 3; ///< between two figures of a telephone number

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

/// Whether the text ends in what can stand before the @ of an e-mail address.
bool ends_in_local_part(std::string_view text) {
    return is_behind_word(text, text.size()) ||
           (!text.empty() && std::string_view(".%+-").find(text.back()) != std::string_view::npos);
}

void remove_last_character(std::string &text) {
    while ((static_cast<unsigned char>(text.back()) & 0xC0) == 0x80)
        text.pop_back();
    text.pop_back();
}

std::size_t end_of_domain(std::string_view text, std::size_t at) {
    std::size_t end = end_of_word(text, at);
    while (end + 1 < text.size() && (text[end] == '.' || text[end] == '-') &&
           end_of_word(text, end + 1) > end + 1)
        end = end_of_word(text, end + 1);
    return end;
}

bool is_name_particle(std::string_view word) {
    constexpr std::array particles = {"de",  "den", "der", "van", "von", "het",
                                      "ten", "ter", "te",  "la",  "el"};
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

/// Where a mentioned name ends: "@Jan de Vries" is one name of three words, "@jan Vries" of two.
std::size_t end_of_name(std::string_view text, std::size_t at) {
    const int most_words = begins_with_capital(text, at) ? 3 : 1;
    std::size_t end = end_of_domain(text, at);
    for (int words = 0; words < most_words; ++words) {
        std::size_t next = end;
        while (next < text.size() && text[next] == ' ') {
            const std::size_t stop = end_of_word(text, next + 1);
            if (!is_name_particle(text.substr(next + 1, stop - next - 1))) break;
            next = stop;
        }
        if (next >= text.size() || text[next] != ' ' || !begins_with_capital(text, next + 1)) break;
        end = end_of_domain(text, next + 1);
    }
    return end;
}

bool begins_with_date(std::string_view text) {
    if (text.size() < length_of_date) return false;
    const std::string day(text.substr(0, length_of_date));
    return parse_date(day) || parse_date(day.substr(6) + "-" + day.substr(3, 2) + "-" + day.substr(0, 2));
}

struct Number {
    std::size_t end = 0; ///< where it began, when it is too short to be told from others
    bool is_sum = false; ///< of money: with a dot before every three figures
};

/// Whether a dot stands before every three figures: "1.234.567".
bool is_in_threes(std::string_view text) {
    const std::size_t first = text.find('.');
    if (first == std::string_view::npos || first > 3) return false;
    for (std::size_t i = first; i < text.size(); i += 4)
        if (text[i] != '.' || text.size() < i + 4 ||
            !std::all_of(text.begin() + i + 1, text.begin() + i + 4, is_figure))
            return false;
    return true;
}

Number number_at(std::string_view text, std::size_t at) {
    std::size_t figures = 0, end = at;
    for (std::size_t i = at; i < text.size() && i < end + most_marks; ++i) {
        if (is_figure(text[i])) {
            ++figures;
            end = i + 1;
        } else if (std::string_view("+()-/. ").find(text[i]) == std::string_view::npos) {
            break;
        }
    }
    return {figures >= fewest_figures ? end : at, text[at] != '0' && is_in_threes(text.substr(at, end - at))};
}

class Masker {
  public:
    Masker(std::string_view text, Language language) : text_(text), language_(language) {}

    std::string run() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            const bool may_be_number = (is_figure(c) || c == '+' || c == '(') && !is_behind_word(text_, at_);
            if (c == '@' && take_address()) continue;
            if (may_be_number && (take_date() || take_number())) continue;
            result_ += c;
            ++at_;
        }
        return std::move(result_);
    }

  private:
    bool take_address() {
        const std::size_t word = at_ + 1 < text_.size() && text_[at_ + 1] == '[' ? at_ + 2 : at_ + 1;
        if (end_of_word(text_, word) == word) return false;
        if (is_behind_word(text_, at_)) {
            while (ends_in_local_part(result_))
                remove_last_character(result_);
            result_ += "[" + translate(language_, "e-mail") + "]";
            at_ = end_of_domain(text_, word);
        } else {
            result_ += "[" + translate(language_, "name") + "]";
            at_ = end_of_name(text_, word);
            if (word > 0 && text_[word - 1] == '[')
                at_ = std::min(text_.find(']', at_), text_.size() - 1) + 1;
        }
        return true;
    }

    bool take_date() {
        if (!begins_with_date(text_.substr(at_))) return false;
        result_ += text_.substr(at_, length_of_date);
        at_ += length_of_date;
        return true;
    }

    bool take_number() {
        const Number number = number_at(text_, at_);
        if (number.end == at_) return false;
        if (number.is_sum)
            result_ += text_.substr(at_, number.end - at_);
        else
            result_ += "[" + translate(language_, "telephone") + "]";
        at_ = number.end;
        return true;
    }

    std::string_view text_;
    Language language_;
    std::string result_;
    std::size_t at_ = 0;
};

} // namespace

std::string masked(std::string_view text, Language language) {
    return Masker(text, language).run();
}

} // namespace kartrekker::app
