#include "model/translation.h"

#include "model/date.h"
#include "model/rounding.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <cmath>
#include <cstdlib>
#include <fmt/args.h>
#include <fmt/format.h>
#include <locale>

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

std::string written_date(Language language, std::string_view iso_date) {
    static constexpr Text months[] = {
        {"January", "januari"}, {"February", "februari"}, {"March", "maart"},
        {"April", "april"},     {"May", "mei"},           {"June", "juni"},
        {"July", "juli"},       {"August", "augustus"},   {"September", "september"},
        {"October", "oktober"}, {"November", "november"}, {"December", "december"},
    };
    const auto date = parse_date(iso_date);
    if (!date) return std::string(iso_date);
    return fmt::format("{} {} {}", static_cast<unsigned>(date->day()),
                       months[static_cast<unsigned>(date->month()) - 1].in(language),
                       static_cast<int>(date->year()));
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
