#pragma once

#include "model/workspace.h"

#include <string>
#include <unordered_map>

namespace kartrekker::app {

/// Puts the values of one field in order: numbers as numbers, days as days, choices as they are declared,
/// texts and captions as the language does. What is missing comes last, whichever way the order runs.
class ValueOrder {
  public:
    struct Key {
        bool is_missing = true;
        double number = 0;
        std::string text;
    };

    ValueOrder(const model::Workspace &workspace, const model::FieldInfo &field, model::Language language);

    Key key(const model::Value &value);
    /// The same, but a link by the place of its record in its own list.
    Key group_key(const model::Value &value);
    static bool is_before(const Key &one, const Key &other, bool is_descending);

  private:
    void read_places();
    const std::string &caption_key(const std::string &id);

    const model::Workspace *workspace_;
    const model::FieldInfo *field_;
    model::Language language_;
    std::unordered_map<std::string, std::string> captions_; ///< order of a linked record's caption, by id
    std::unordered_map<std::string, double> places_;        ///< of a linked record, by id
};

} // namespace kartrekker::app
