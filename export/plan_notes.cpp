#include "export/plan_notes.h"

#include "export/clean_text.h"
#include "model/failure.h"
#include "model/translation.h"

#include <algorithm>

namespace kartrekker::exports {

namespace {

constexpr std::size_t most_names_of_a_note = 3;
constexpr std::size_t longest_name_in_a_note = 60;

} // namespace

void NoteBook::tell(const char *sentence, std::string_view name) {
    const auto known = std::find_if(kinds_.begin(), kinds_.end(), [&](const Kind &kind) {
        return std::string_view(kind.sentence) == sentence;
    });
    Kind &kind = known == kinds_.end() ? kinds_.emplace_back(Kind{sentence, 0, {}}) : *known;
    ++kind.count;
    if (kind.names.size() < most_names_of_a_note && !name.empty())
        kind.names.push_back(model::one_clean_line(shortened(clean_text(name), longest_name_in_a_note)));
}

void NoteBook::add_to(PlanNotes &notes) const {
    for (const Kind &kind : kinds_) {
        std::string names;
        for (const std::string &name : kind.names)
            names += (names.empty() ? "" : ", ") + name;
        if (kind.count > kind.names.size()) names += names.empty() ? "…" : ", …";
        const std::vector<std::string> arguments = {std::to_string(kind.count), names};
        notes.push_back({model::fill(model::translate(model::Language::english, kind.sentence), arguments),
                         model::fill(model::translate(model::Language::dutch, kind.sentence), arguments)});
    }
}

} // namespace kartrekker::exports
