#pragma once

#include "model/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace kartrekker::exports {

/// What a file could not carry: one sentence, in both languages.
struct PlanNote {
    std::string english;
    std::string dutch;

    const std::string &in(model::Language language) const {
        return language == model::Language::dutch ? dutch : english;
    }
};
using PlanNotes = std::vector<PlanNote>;

/// Gathers what could not be carried: one note for each kind, however many there are of it.
class NoteBook {
  public:
    /// One more of what the English sentence is about. In the sentence `{0}` is how many there are and `{1}`
    /// the first names.
    void tell(const char *sentence, std::string_view name = {});
    /// Appends a note for each kind, in the order in which they came up.
    void add_to(PlanNotes &notes) const;

  private:
    struct Kind {
        const char *sentence = "";
        std::size_t count = 0;
        std::vector<std::string> names;
    };
    std::vector<Kind> kinds_;
};

} // namespace kartrekker::exports
