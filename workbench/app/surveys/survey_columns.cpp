#include "workbench/app/surveys/survey_columns.h"

#include "model/field_text.h"
#include "workbench/app/csv_import.h"
#include "workbench/app/surveys/answer_labels.h"

#include <algorithm>
#include <set>

namespace kartrekker::app {

using model::Declaration;
using model::Item;

namespace {

using HeadingWords = std::set<std::string, std::less<>>; ///< comparable headings

// In the languages that were seen: English, Dutch, German, French, Spanish.
const HeadingWords submitted_words = {"submitdate",      "date submitted",    "datum verzonden",
                                      "datum ingediend", "datum abgeschickt", "date de soumission"};
const HeadingWords person_words = {"token",
                                   "toegangscode",
                                   "access code",
                                   "email",
                                   "e mail",
                                   "mail",
                                   "e mailadres",
                                   "email address",
                                   "e mail adres",
                                   "zugangscode",
                                   "zugangsschlüssel",
                                   "correo electrónico",
                                   "adresse de messagerie"};
const HeadingWords limesurvey_words = {"lastpage",         "last page",        "laatste pagina",
                                       "letzte seite",     "startlanguage",    "start language",
                                       "starttaal",        "start sprache",    "seed",
                                       "zufallsstartwert", "startdate",        "date started",
                                       "datestamp",        "date last action", "ipaddr",
                                       "ip address",       "ip adres",         "ip adresse",
                                       "refurl",           "referrer url",     "interviewtime",
                                       "total time",       "response id",      "antwoord id",
                                       "antwort id",       "datum gestart",    "datum laatste actie",
                                       "verwijzende url"};
const HeadingWords forms_words = {"start time",
                                  "completion time",
                                  "begintijd",
                                  "tijd van voltooien",
                                  "voltooiingstijd",
                                  "startzeit",
                                  "fertigstellungszeit",
                                  "heure de début",
                                  "heure de fin",
                                  "hora de inicio",
                                  "hora de finalización",
                                  "last modified time",
                                  "tijd van laatste wijziging",
                                  "total points",
                                  "totaal aantal punten",
                                  "quiz feedback",
                                  "feedback over quiz",
                                  "feedback op quiz"};
const HeadingWords other_dropped = {"id",         "name",        "naam",     "nombre",    "nom",
                                    "timestamp",  "tijdstempel", "tijdstip", "firstname", "lastname",
                                    "first name", "last name",   "voornaam", "achternaam"};
const HeadingWords group_words = {"group",   "groep",         "unit",      "afdeling",
                                  "team",    "department",    "onderdeel", "vestiging",
                                  "locatie", "business unit", "gruppe",    "abteilung"};

std::string squashed(std::string_view code) {
    std::string result = comparable(code);
    std::erase(result, ' ');
    return result;
}

/// A heading in LimeSurvey's ways: question [statement], each perhaps cut off and closed with two dots.
struct HeadingParts {
    std::string whole, question, statement;
    bool is_cut = false;
};

HeadingParts parts_of(const std::string &heading) {
    HeadingParts parts{comparable(heading), {}, {}};
    parts.is_cut = heading.find("..") != std::string::npos;
    const auto end = heading.find_last_of(']');
    const auto begin = end == std::string::npos ? end : heading.find('[');
    if (begin == std::string::npos || begin > end) return parts;
    parts.question = comparable(std::string_view(heading).substr(0, begin));
    parts.statement = comparable(std::string_view(heading).substr(begin + 1, end - begin - 1));
    return parts;
}

/// What stands before text that follows a code: “trust[SQ001]. How do you see …”.
std::string_view code_before_text(std::string_view heading) {
    const auto end = heading.find(". ");
    const auto code = heading.substr(0, end);
    const bool is_code = end != std::string_view::npos && code.find(' ') == std::string_view::npos;
    return is_code ? code : std::string_view();
}

/// Finds items by what a heading says; nothing where two could be meant.
class ItemFinder {
  public:
    explicit ItemFinder(const Declaration &declaration) {
        for (const Item *item : declaration.items()) {
            by_id_[item->id] = item;
            add(by_code_, squashed(item->id), item);
            items_.push_back({item, comparable(item->text.english), comparable(item->text.dutch)});
            for (const std::string &text : {items_.back().english, items_.back().dutch})
                add(by_text_, text, item);
        }
        for (const auto &[old_id, id] : declaration.renamed)
            if (by_id_.count(id)) by_id_[old_id] = by_id_[id];
    }

    const Item *with_id(const std::string &id) const { return found(by_id_, id); }

    const Item *by_heading(const std::string &heading) const {
        if (!model::clean_length(heading)) return nullptr;
        if (const Item *item = with_id(heading)) return item;
        if (const Item *item = found(by_code_, squashed(heading))) return item;
        if (const auto code = code_before_text(heading); !code.empty())
            if (const Item *item = found(by_code_, squashed(code))) return item;
        const HeadingParts parts = parts_of(heading);
        for (const std::string &text : {parts.whole, parts.statement, parts.question + " " + parts.statement})
            if (const Item *item = found(by_text_, text)) return item;
        return parts.is_cut ? by_beginning(parts.statement.empty() ? parts.whole : parts.statement) : nullptr;
    }

  private:
    using Index = std::map<std::string, const Item *>; ///< null: several

    static void add(Index &index, const std::string &key, const Item *item) {
        if (key.empty()) return;
        const auto [place, is_new] = index.try_emplace(key, item);
        if (!is_new && place->second != item) place->second = nullptr;
    }
    static const Item *found(const Index &index, const std::string &key) {
        const auto place = index.find(key);
        return place == index.end() ? nullptr : place->second;
    }
    const Item *by_beginning(const std::string &beginning) const {
        const Item *only = nullptr;
        if (beginning.size() < 5) return nullptr;
        for (const Texts &texts : items_) {
            if (!texts.english.starts_with(beginning) && !texts.dutch.starts_with(beginning)) continue;
            if (only) return nullptr;
            only = texts.item;
        }
        return only;
    }

    struct Texts {
        const Item *item;
        std::string english, dutch;
    };
    Index by_id_, by_code_, by_text_;
    std::vector<Texts> items_;
};

/// The code of a heading, or all of it, to look up among the survey programs' own.
std::string word_of(const std::string &heading) {
    const auto code = code_before_text(heading);
    return comparable(code.empty() ? std::string_view(heading) : code);
}

bool is_dropped(const std::string &heading, SurveyProgram program) {
    const std::string word = word_of(heading);
    if (limesurvey_words.contains(word) || forms_words.contains(word) || other_dropped.contains(word))
        return true;
    if (program == SurveyProgram::limesurvey && heading.ends_with("Time")) return true;
    return program == SurveyProgram::microsoft_forms &&
           (word.starts_with("points ") || word.starts_with("feedback ") || word.starts_with("punten "));
}

ColumnUse use_without_item(const std::string &heading, SurveyProgram program) {
    const std::string word = word_of(heading);
    if (submitted_words.contains(word)) return ColumnUse::submitted;
    if (person_words.contains(word)) return ColumnUse::person;
    return is_dropped(heading, program) ? ColumnUse::dropped : ColumnUse::unused;
}

void choose_group(std::vector<SurveyColumn> &columns, const std::string &chosen) {
    for (SurveyColumn &column : columns) {
        const std::string word = comparable(column.heading);
        const bool is_usual = group_words.contains(word_of(column.heading));
        const bool is_meant = chosen.empty() ? column.use == ColumnUse::unused && is_usual
                                             : column.heading == chosen || word == comparable(chosen);
        if (!is_meant) continue;
        column.use = ColumnUse::group;
        column.item = nullptr;
        column.is_repeated = false;
        return;
    }
}

/// LimeSurvey translates its own headings, but the second is always when answers were sent in.
void find_submitted(std::vector<SurveyColumn> &columns) {
    const bool is_known = std::any_of(columns.begin(), columns.end(), [](const SurveyColumn &column) {
        return column.use == ColumnUse::submitted;
    });
    const bool is_second = columns.size() > 2 && columns[0].use == ColumnUse::dropped &&
                           columns[1].use == ColumnUse::unused && columns[2].use == ColumnUse::dropped;
    if (!is_known && is_second) columns[1].use = ColumnUse::submitted;
}

} // namespace

const char *name_of(SurveyProgram program) {
    return program == SurveyProgram::limesurvey        ? "LimeSurvey"
           : program == SurveyProgram::microsoft_forms ? "Microsoft Forms"
                                                       : "";
}

std::ptrdiff_t items_among(const std::vector<SurveyColumn> &columns) {
    return std::count_if(columns.begin(), columns.end(),
                         [](const SurveyColumn &column) { return column.use == ColumnUse::item; });
}

SurveyProgram program_of(const std::vector<std::string> &headings) {
    int limesurvey = 0, forms = 0;
    for (const std::string &heading : headings) {
        const std::string word = word_of(heading);
        limesurvey += limesurvey_words.contains(word) || submitted_words.contains(word);
        forms += forms_words.contains(word);
    }
    if (limesurvey >= 2) return SurveyProgram::limesurvey;
    return forms >= 2 ? SurveyProgram::microsoft_forms : SurveyProgram::other;
}

std::vector<SurveyColumn> recognise_columns(const std::vector<std::string> &headings,
                                            const Declaration &declaration, const SurveyChoices &choices) {
    const ItemFinder finder(declaration);
    const SurveyProgram program = program_of(headings);
    std::vector<SurveyColumn> columns;
    std::set<const Item *> taken;
    std::set<const Item *> chosen_ones;
    for (const std::string &heading : headings)
        if (const auto chosen = choices.columns.find(heading); chosen != choices.columns.end())
            taken.insert(finder.with_id(chosen->second));
    for (const std::string &heading : headings) {
        SurveyColumn column{heading};
        const auto chosen = choices.columns.find(heading);
        if (chosen != choices.columns.end()) {
            const Item *item = finder.with_id(chosen->second);
            column.is_repeated = item && !chosen_ones.insert(item).second;
            if (!column.is_repeated) column.item = item;
        } else if (const Item *item = finder.by_heading(trimmed(heading))) {
            column.is_repeated = !taken.insert(item).second;
            if (!column.is_repeated) column.item = item;
        } else {
            column.use = use_without_item(heading, program);
        }
        if (column.item) column.use = ColumnUse::item;
        columns.push_back(std::move(column));
    }
    choose_group(columns, choices.group_column);
    if (program == SurveyProgram::limesurvey) find_submitted(columns);
    return columns;
}

} // namespace kartrekker::app
