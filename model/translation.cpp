#include "model/translation.h"

#include "model/rounding.h"

#include <algorithm>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <cmath>
#include <cstdlib>
#include <fmt/args.h>
#include <fmt/format.h>
#include <locale>
#include <regex>

namespace kartrekker::embedded {
extern const std::string_view dutch_translations; ///< translations/nl.po as compiled by msgfmt
}

namespace kartrekker::model {

namespace {

const std::locale &dutch_messages() {
    static const std::locale locale = [] {
        namespace gettext = boost::locale::gnu_gettext;
        gettext::messages_info info;
        info.language = "nl";
        info.encoding = "UTF-8";
        info.domains.emplace_back("kartrekker");
        info.paths.emplace_back("embedded");
        info.callback = [](const std::string &, const std::string &) {
            return std::vector<char>(embedded::dutch_translations.begin(),
                                     embedded::dutch_translations.end());
        };
        return std::locale(std::locale::classic(), gettext::create_messages_facet<char>(info));
    }();
    return locale;
}

} // namespace

std::string translate(Language language, const char *english) {
    if (language == Language::english || *english == '\0') return english;
    return boost::locale::gettext(english, dutch_messages());
}

std::string translate(Language language, const char *singular, const char *plural, long long count) {
    if (language == Language::english) return count == 1 ? singular : plural;
    return boost::locale::ngettext(singular, plural, static_cast<int>(count), dutch_messages());
}

std::string fill(std::string_view text, const std::vector<std::string> &arguments) {
    if (arguments.empty()) return std::string(text);
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const std::string &argument : arguments)
        store.push_back(argument);
    try {
        return fmt::vformat(text, store);
    } catch (const fmt::format_error &) {
        return std::string(text);
    }
}

std::string written_number(Language language, double value, int decimals) {
    if (!std::isfinite(value)) return "?";
    std::string text = rounded_text(value, decimals);
    const std::size_t first = text.front() == '-' ? 1 : 0;
    std::size_t point = text.find('.');
    if (point == std::string::npos)
        point = text.size();
    else if (language == Language::dutch)
        text[point] = ',';
    if (point - first > 4)
        for (std::size_t at = point; at > first + 3;)
            text.insert(at -= 3, 1, language == Language::dutch ? '.' : ',');
    return text;
}

namespace {

struct Month {
    Text name;
    Text abbreviation;
};

constexpr Month months[] = {
    {{"January", "januari"}, {"Jan", "jan"}},
    {{"February", "februari"}, {"Feb", "feb"}},
    {{"March", "maart"}, {"Mar", "mrt"}},
    {{"April", "april"}, {"Apr", "apr"}},
    {{"May", "mei"}, {"May", "mei"}},
    {{"June", "juni"}, {"Jun", "jun"}},
    {{"July", "juli"}, {"Jul", "jul"}},
    {{"August", "augustus"}, {"Aug", "aug"}},
    {{"September", "september"}, {"Sep", "sep"}},
    {{"October", "oktober"}, {"Oct", "okt"}},
    {{"November", "november"}, {"Nov", "nov"}},
    {{"December", "december"}, {"Dec", "dec"}},
};

/// The day with the month's name or abbreviation; the text itself when it is no date.
std::string date_with(Text Month::*word, Language language, std::string_view iso_date) {
    const auto date = parse_date(iso_date);
    if (!date) return std::string(iso_date);
    return fmt::format("{} {} {}", static_cast<unsigned>(date->day()),
                       (months[static_cast<unsigned>(date->month()) - 1].*word).in(language),
                       static_cast<int>(date->year()));
}

/// Whether two words are the same but for the case of A–Z.
bool is_same_word(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return (a | 0x20) == (b | 0x20); });
}

/// "11" for a name or an abbreviation of November in either language; empty for another word.
std::string number_of_month(std::string_view word) {
    if (is_same_word(word, "sept")) return "9";
    for (std::size_t i = 0; i < std::size(months); ++i)
        for (const Text &text : {months[i].name, months[i].abbreviation})
            if (is_same_word(word, text.english) || is_same_word(word, text.dutch))
                return std::to_string(i + 1);
    return {};
}

} // namespace

std::string written_date(Language language, std::string_view iso_date) {
    return date_with(&Month::name, language, iso_date);
}

std::string short_date(Language language, std::string_view iso_date) {
    return date_with(&Month::abbreviation, language, iso_date);
}

std::string short_month(Language language, Date date) {
    return std::string(months[static_cast<unsigned>(date.month()) - 1].abbreviation.in(language));
}

// Repeats are bounded: std::regex goes one call deeper for each.
std::optional<Date> parse_written_date(std::string_view text) {
    static const std::regex digits(R"((\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))");
    static const std::regex words(R"((\d{1,2})[ -]{1,3}([A-Za-z]{3,9})\.?[ -]{1,3}(\d{4}))");
    std::cmatch parts;
    const char *end = text.data() + text.size();
    if (std::regex_match(text.data(), end, parts, digits))
        return parse_date(fmt::format("{}-{:0>2}-{:0>2}", parts.str(3), parts.str(2), parts.str(1)));
    if (std::regex_match(text.data(), end, parts, words))
        return parse_date(
            fmt::format("{}-{:0>2}-{:0>2}", parts.str(3), number_of_month(parts.str(2)), parts.str(1)));
    return parse_date(text);
}

Language preferred_language() {
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char *value = std::getenv(name);
        if (value && *value)
            return std::string_view(value).starts_with("nl") ? Language::dutch : Language::english;
    }
    return Language::english;
}

} // namespace kartrekker::model
