// write_sample <sample|hostile|value|hostile_value> <en|nl> <file.xlsx>: writes a workbook under the locale
// of the environment and prints what could not be carried over, one line each.

#include "export/atomic_file.h"
#include "export/xlsx_writer.h"
#include "model/failure.h"
#include "tests/export/sample_scorecard.h"
#include "tests/export/sample_value.h"

#include <clocale>
#include <cstdio>
#include <string_view>

int main(int count, char **words) {
    using namespace kartrekker;
    if (count != 4) return 2;
    std::setlocale(LC_ALL, "");
    std::printf("%s\n", std::setlocale(LC_NUMERIC, nullptr));
    const model::Language language =
        std::string_view(words[2]) == "nl" ? model::Language::dutch : model::Language::english;
    const bool is_hostile = std::string_view(words[1]) == "hostile";
    const model::Scorecard scorecard =
        is_hostile ? tests::hostile_scorecard() : tests::sample_scorecard(language);
    exports::EngagementFacts facts = tests::sample_facts(language);
    if (is_hostile) facts.organisation = scorecard.engagement;
    if (std::string_view(words[1]) == "value") facts.value = tests::sample_value(language);
    if (std::string_view(words[1]) == "hostile_value") facts.value = tests::hostile_value();
    try {
        const exports::Report report = exports::scorecard_report(scorecard, facts, language);
        exports::AtomicFile file(words[3]);
        for (const std::string &notice : exports::write_xlsx(report, file.temporary_path(), language))
            std::printf("%s\n", notice.c_str());
        file.commit();
    } catch (const model::Failure &failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
    return 0;
}
