#include "model/entities/goal.h"
#include "model/entities/kpi.h"
#include "model/entities/organisation.h"
#include "model/failure.h"
#include "model/field_text.h"

#include <boost/test/unit_test.hpp>
#include <set>

using namespace kartrekker::model;

namespace {

const FieldInfo &field(const EntityType &type, std::string_view name) {
    return *type.find(name);
}

} // namespace

BOOST_AUTO_TEST_SUITE(field_texts)

BOOST_AUTO_TEST_CASE(values_read_back_as_they_were_written) {
    const FieldInfo &number = field(Kpi::type(), "baseline");
    for (const char *text : {"0", "-1", "0.1", "26.125", "1e-07", "123456789.25"})
        BOOST_TEST(value_text(number, parse_value(number, text)) == text);
    const FieldInfo &flag = field(Goal::type(), "owner_has_mandate");
    BOOST_TEST(value_text(flag, parse_value(flag, "ja")) == "true");
    BOOST_TEST(value_text(flag, parse_value(flag, "")) == "false");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_refused) {
    const FieldInfo &number = field(Kpi::type(), "baseline");
    for (const char *text : {"1,5", "abc", "1 2", "nan", "inf", "1e999", "0x10", "--1"})
        BOOST_CHECK_THROW(parse_value(number, text), Failure);
    const FieldInfo &whole = field(Organisation::type(), "headcount");
    for (const char *text : {"1.5", "-1", "99999999999999999999"})
        BOOST_CHECK_THROW(parse_value(whole, text), Failure);
}

BOOST_AUTO_TEST_CASE(people_may_type_a_decimal_comma_in_dutch) {
    const FieldInfo &number = field(Kpi::type(), "baseline");
    BOOST_TEST(std::get<double>(parse_typed_value(number, "1.234,5", Language::dutch)) == 1234.5);
    BOOST_TEST(std::get<double>(parse_typed_value(number, "1234.5", Language::dutch)) == 1234.5);
    BOOST_TEST(std::get<double>(parse_typed_value(number, "1.200", Language::dutch)) == 1200);
    BOOST_TEST(std::get<double>(parse_typed_value(number, "0.125", Language::dutch)) == 0.125);
    BOOST_CHECK_THROW(parse_typed_value(number, "1.2.3,4,5", Language::dutch), Failure);
    const FieldInfo &whole = field(Organisation::type(), "headcount");
    BOOST_TEST(std::get<std::int64_t>(parse_typed_value(whole, "1.200", Language::dutch)) == 1200);
    BOOST_CHECK_THROW(parse_typed_value(number, "1,5", Language::english), Failure);
    const FieldInfo &choice = field(Goal::type(), "lever");
    BOOST_TEST(std::get<std::string>(parse_typed_value(choice, "Geld besparen", Language::dutch)) ==
               "money_saved");
}

BOOST_AUTO_TEST_CASE(people_read_and_type_dates_as_they_write_them) {
    const FieldInfo &due = field(Goal::type(), "due");
    BOOST_TEST(shown_value(due, std::string("2026-11-02"), Language::dutch) == "2 nov 2026");
    BOOST_TEST(shown_value(due, std::string("2026-05-02"), Language::english) == "2 May 2026");
    BOOST_TEST(value_text(due, std::string("2026-11-02")) == "2026-11-02");
    for (const Language language : {Language::english, Language::dutch}) {
        for (const char *text : {"2-11-2026", " 2/11/2026 ", "2026-11-02", "2 nov 2026", "2 November 2026"})
            BOOST_TEST(std::get<std::string>(parse_typed_value(due, text, language)) == "2026-11-02");
        BOOST_TEST(is_missing(parse_typed_value(due, " ", language)));
        for (const char *text : {"31-02-2027", "2-11-26", "11/21/2026"})
            BOOST_CHECK_THROW(parse_typed_value(due, text, language), Failure);
    }
    for (const char *text : {"2-11-2026", "2 nov 2026"}) // as files and the command line have it
        BOOST_CHECK_THROW(parse_value(due, text), Failure);
}

BOOST_AUTO_TEST_CASE(a_date_that_could_be_two_days_is_refused_with_the_ways_to_write_it) {
    try {
        parse_typed_value(field(Goal::type(), "due"), "11/21/26", Language::dutch);
        BOOST_ERROR("it was read");
    } catch (const Failure &failure) {
        BOOST_TEST(failure.in(Language::english) ==
                   "“11/21/26” in the field Due is not a date. Write the day first and the year in four "
                   "digits: 21-11-2026 or 21 Nov 2026.");
        BOOST_TEST(failure.in(Language::dutch) ==
                   "‘11/21/26’ in het veld Klaar op is geen datum. Schrijf eerst de dag, en het jaar in vier "
                   "cijfers: 21-11-2026 of 21 nov 2026.");
    }
}

BOOST_AUTO_TEST_CASE(texts_that_no_file_could_carry_are_refused) {
    // RFC 3629: overlong forms, surrogates, beyond U+10FFFF, cut short; XML 1.0: control characters, U+FFFE,
    // U+FFFF.
    for (const std::string &text :
         {std::string("\xff"), std::string("\xc0\xaf"), std::string("\xed\xa0\x80"),
          std::string("\xf4\x90\x80\x80"), std::string("\xe2\x82"), std::string("a\x01"),
          std::string("a\0b", 3), std::string("a\rb"), std::string("\xef\xbf\xbe"),
          std::string("\xef\xbf\xbf"), std::string("\x7f"), std::string("\xc2\x85")})
        BOOST_TEST(!clean_length(text));
    BOOST_TEST(*clean_length("a\tb\n\xe2\x82\xac\xf0\x9f\x98\x80") == 6u);
}

BOOST_AUTO_TEST_CASE(a_text_has_a_greatest_length_in_characters) {
    const FieldInfo &notes = field(Goal::type(), "notes");
    std::string text;
    for (std::size_t i = 0; i < longest_text; ++i)
        text += "é";
    BOOST_CHECK_NO_THROW(parse_value(notes, text));
    BOOST_CHECK_THROW(parse_value(notes, text + "x"), Failure);
    BOOST_CHECK_THROW(parse_value(field(Goal::type(), "name"), "two\nlines"), Failure);
}

BOOST_AUTO_TEST_CASE(dates_are_days_that_exist) {
    const FieldInfo &due = field(Goal::type(), "due");
    BOOST_CHECK_NO_THROW(parse_value(due, "2028-02-29"));
    for (const char *text :
         {"2027-02-29", "2027-13-01", "27-01-01", "2027-1-1", "2027-01-01T00:00", "1899-12-31"})
        BOOST_CHECK_THROW(parse_value(due, text), Failure);
}

BOOST_AUTO_TEST_CASE(ids_are_random_and_well_formed) {
    std::set<std::string> seen;
    for (int i = 0; i < 10000; ++i) {
        const std::string id = new_identifier();
        BOOST_REQUIRE(is_identifier(id));
        BOOST_REQUIRE(seen.insert(id).second);
    }
    for (const char *text : {"", "-a", "a b", "a/b", "é", "a'b"})
        BOOST_TEST(!is_identifier(text));
    BOOST_TEST(!is_identifier(std::string(65, 'a')));
}

BOOST_AUTO_TEST_CASE(every_entity_is_described_in_both_languages_and_links_to_what_exists) {
    for (const EntityType *type : entity_types()) {
        std::set<std::string_view> names;
        BOOST_TEST(!type->label.dutch.empty());
        BOOST_TEST(!type->purpose.dutch.empty());
        for (const FieldInfo &info : type->fields) {
            BOOST_TEST(names.insert(info.name).second);
            BOOST_TEST(!info.label.english.empty());
            BOOST_TEST(!info.label.dutch.empty());
            BOOST_TEST(info.help.english.empty() == info.help.dutch.empty());
            BOOST_TEST((info.kind == FieldKind::choice) == !info.choices.empty());
            if (info.kind == FieldKind::reference) BOOST_TEST(find_entity_type(info.target) != nullptr);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
